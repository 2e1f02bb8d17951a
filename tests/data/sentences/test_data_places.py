"""Where data are to stay, may go and must not go, and who is not to learn from them."""

import pytest

from bot.properties.filters import Operator
from bot.wizard.engine import is_offered
from tests.data._people import TODAY

_DATA = ("data_eu", "data_us", "data_ru")


@pytest.mark.parametrize(
    "text",
    [
        "договоры, данные не должны попадать на иностранные серверы",
        "договоры, данные не должны уходить на зарубежные сервера",
        "договоры, никаких зарубежных серверов",
        "договоры, хостинг не за границей",
    ],
)
def test_data_on_no_servers_abroad_stay_in_russia_and_not_at_home(understood, text):
    answers, _ = understood(text, "ru")
    assert (answers.get("privacy"), "skill" in answers) == (("data_ru",), False)


def test_where_data_are_not_to_be_sent_is_no_place_of_theirs(understood):
    (one,) = understood("данные в сша не отправлять, апи", "ru")[1].values()
    assert (one.property, one.ids & {"us", "eu"}) == ("regions", {"eu"})


def test_where_data_must_not_go_is_not_where_the_asker_is(understood):
    (one,) = understood("we're a swiss insurer, no data to the US", "en")[1].values()
    assert one.ids == {"ru", "eu", "cn", "other"}


@pytest.mark.parametrize(
    "text", ["всё должно в рф оставаться", "чтобы записи в россии хранились", "всё в ес хранилось"]
)
def test_the_place_of_data_may_stand_before_what_is_said_of_them(understood, text):
    filters = understood(f"код, апи, {text}", "ru")
    assert filters[0].get("privacy") or {"data_ru", "data_eu"} & filters[1].keys()


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("openai is blocked in my country, code", "maker", {"openai"}),
        ("Anthropic and Google are banned here, an app", "maker", {"anthropic", "google"}),
        ("an app for letters, claude isn't an option", "family", {"claude"}),
        ("нужен чат, openai у нас заблокирован", "maker", {"openai"}),
        ("гугл и мета не подходят, для кода", "maker", {"google", "meta"}),
        ("nothing from China and nothing from Russia", "country", {"CN", "RU"}),
        ("без китая и без рф, апи", "country", {"CN", "RU"}),
        ("ничего из США и РФ", "country", {"US", "RU"}),
        ("американских лучше не надо", "country", {"US"}),
        ("our IT department vetoed DeepSeek, api", "family", {"deepseek"}),
        ("ничего от илона маска, код", "maker", {"xai"}),
        ("writing, not opus, too expensive", "model", {"anthropic/claude-opus-5.5"}),
        ("китайские модели служба безопасности не пропустит, код", "country", {"CN"}),
        ("китайское не разрешают, апи", "country", {"CN"}),
        ("Chinese models won't pass our security review, code", "country", {"CN"}),
        ("gpt уже есть, хочу что то другое, приложение", "family", {"gpt"}),
        ("GPT I already have, want something different, an app", "family", {"gpt"}),
        ("клод и гпт не предлагать, апи", "family", {"claude", "gpt"}),
    ],
)
def test_who_is_blocked_or_whose_country_is_not_wanted_is_kept_out(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, one.ids) == (Operator.NONE_OF, ids)


@pytest.mark.parametrize(
    "text",
    [
        "models that aren't leaving, coding",
        "won't be retired soon, coding",
        "nothing that will be shut down next year, coding",
        "long-term support, coding",
        "код, чтобы не сняли через полгода",
        "код, модели не собираются отключать",
    ],
)
def test_who_wants_a_model_that_stays_gets_none_that_leaves(understood, text):
    kept = understood(text, "en")[1]
    assert kept["lifecycle"].operator is Operator.NONE_OF
    assert kept.keys() == {"lifecycle"}


@pytest.mark.parametrize("text", ["Mistral, but not hosted in the US", "мистраль, но не на серверах в США"])
def test_where_a_model_must_not_be_hosted_is_kept_out(understood, text):
    assert "us" not in understood(text, "en")[1]["regions"].ids


def test_who_has_a_machine_has_hardware_though_no_servers(understood):
    answers, _ = understood("no servers of our own, but a laptop with 16 GB, letters", "en")
    assert answers["skill"] == ("run",)


@pytest.mark.parametrize(
    "text",
    [
        "юридическая фирма в Москве, данные не должны уходить за границу",
        "клиника в Казани, 152-ФЗ",
        "компания в Самаре, без передачи данных за рубеж",
    ],
)
def test_a_town_beside_data_that_stay_in_russia_tells_where_who_asks_is(understood, text):
    answers, _ = understood(text, "ru")
    assert answers["country"] == ("ru",)
    assert answers["privacy"] == ("data_ru",)


@pytest.mark.parametrize(
    "text",
    [
        "coding, nothing Chinese and nothing leaves the US",
        "coding, no Chinese models and our data must stay in the US",
        "One client insists nothing Chinese and that nothing leaves the US, coding",
        "код, ничего китайского и данные не должны покидать США",
        "код, не китайская и чтобы данные оставались в США",
    ],
)
def test_makers_that_are_denied_beside_data_that_stay_are_no_place_of_data(understood, text):
    filters = understood(text, "en")[1]
    assert (filters["country"].operator, filters["country"].ids) == (Operator.NONE_OF, {"CN"})
    assert "data_us" in filters
    assert not {"data_cn", "regions"} & filters.keys()


@pytest.mark.parametrize(
    "text",
    [
        "nobody may train on our prompts, coding",
        "our data must never be used for training, coding",
        "код, данные не должны уходить на обучение",
        "код, чтобы данные не использовали для обучения",
        "coding, it shouldnt train on my notes",
        "coding, they mustnt learn from our emails",
        "код, наши письма не идут на обучение",
    ],
)
def test_who_wants_no_training_on_data_is_heard(understood, text):
    assert "no_training" in understood(text, "en")[0]["privacy"]


@pytest.mark.parametrize(
    "text",
    [
        "coding, doesnt keep my chats",
        "coding, does not save our prompts",
        "coding, deletes my chats",
        "код, чтобы не сохраняла переписку",
        "код, данные клиентов не должны сохраняться",
        "код, наши документы нельзя сохранять",
    ],
)
def test_data_that_is_to_be_kept_nowhere_is_heard(understood, text):
    answers, kept = understood(text, "en")
    told = {id_ for one in kept.values() if one.property == "assurances" for id_ in one.ids}
    assert "zero_retention" in told or "no_retention" in answers.get("privacy", ())


@pytest.mark.parametrize("text", ["coding, can't send data to OpenAI", "код, нельзя отправлять данные в openai"])
def test_whoever_must_not_get_data_is_kept_out(understood, text):
    one = understood(text, "en")[1]["maker"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"openai"})


@pytest.mark.parametrize(
    "text",
    [
        "готов отдавать максимум 20 баксов, живу в грузии, код",
        "data must stay in India, code",
        "must host in Mumbai region, code",
        "english and german, data must stay in Switzerland, code",
        "казахский и русский, данные в Казахстане, код",
    ],
)
def test_a_country_of_whose_data_nothing_is_known_is_no_place_where_they_stay(understood, text):
    answers, conditions = understood(text, "en")
    assert not [name for name in conditions if name.startswith("data_")]
    assert "data" not in answers


def test_where_data_are_not_to_be_stored_is_no_maker_and_who_makes_it_no_such_place(understood):
    assert understood("not stored on American servers, code", "en")[1]["regions"].ids == {"cn", "eu", "other", "ru"}
    both = understood("разрешены только российские модели и хранение данных в РФ, код", "ru")[1]
    assert both["country"].ids == {"RU"}


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("данные пациентов не должны уходить в Китай, анализ", {"ru", "eu", "us", "other"}),
        ("код, данные клиентов не должны уезжать в США", {"ru", "eu", "cn", "other"}),
        ("чтобы переписка не попадала на американские серверы, чат", {"ru", "eu", "cn", "other"}),
        ("мы в Дубае, данные не должны попасть в США", {"ru", "eu", "cn", "other"}),
        ("we are in Canada, no customer data may be sent to the US, chat", {"ru", "eu", "cn", "other"}),
        ("coding, our data must not go to China", {"ru", "eu", "us", "other"}),
    ],
)
def test_a_country_that_data_must_not_go_to_is_kept_out_however_it_is_put(understood, text, regions):
    filters = understood(text, "ru")[1]
    assert filters["regions"].ids == regions
    assert "lifecycle" not in filters


def test_companies_that_data_must_not_be_given_to_make_no_model(understood):
    answers, filters = understood("код, не отдавать данные американским компаниям", "ru")
    assert (answers, filters["country"].operator) == ({"goal": ("code",)}, Operator.NONE_OF)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("из Еревана, код, данные в Европе", {"goal": ("code",), "country": ("other",), "privacy": ("data_eu",)}),
        ("работаю в Минске, переводы, без впн", {"goal": ("translation",), "country": ("other",)}),
        ("без впн, живу в Алматы, чат", {"goal": ("chat",), "country": ("other",)}),
    ],
)
def test_where_somebody_is_stays_beside_data_and_a_vpn(understood, text, answers):
    assert understood(text, "ru")[0] == answers


@pytest.mark.parametrize(
    "text",
    [
        "хостить сами не будем, код",
        "код, железо покупать не хотим",
        "код, свой сервер держать не хотим",
        "код, без самохостинга",
    ],
)
def test_who_will_host_nothing_is_not_asked_whether_to_run_it(understood, engines, text):
    assert understood(text, "ru")[0] == {"goal": ("code",), "hardware": ("cloud",)}
    skill = engines.wizard.questions.question("skill")
    assert not is_offered(skill.option("run"), {"hardware": ("cloud",)})


def test_data_that_must_not_be_in_a_cloud_are_at_home(understood):
    assert understood("код, данные нельзя в облако", "ru")[0] == {"skill": ("run",), "goal": ("code",)}


def test_a_host_that_is_not_wanted_is_kept_out_and_what_no_host_sells_is_not(understood):
    one = understood("no OpenRouter, coding", "en")[1]["host"]
    assert (one.operator, one.where_applicable) == (Operator.NONE_OF, True)


@pytest.mark.parametrize(
    "text",
    [
        "coding, client data can't go to the US",
        "coding, our prompts may not end up in the US",
        "code, no customer data in the US",
    ],
)
def test_a_place_that_data_must_not_reach_is_no_country_of_makers(understood, text):
    found = understood(text, "en")[1]
    assert "country" not in found
    assert found["regions"].ids == {"cn", "eu", "other", "ru"}


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("we want to move off OpenAI, coding", "maker", {"openai"}),
        ("fed up with Claude, coding", "family", {"claude"}),
        ("I don't like Gemini, coding", "family", {"gemini"}),
        ("ухожу от GPT, код", "family", {"gpt"}),
    ],
)
def test_what_somebody_leaves_is_kept_out(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, one.ids) == (Operator.NONE_OF, ids)


@pytest.mark.parametrize(
    "text",
    [
        "nothing may leave Germany, coding",
        "coding, personal data must not go outside Sweden",
        "coding, served from the EU by API",
        "coding, hosted on servers in Germany",
    ],
)
def test_a_place_that_data_must_not_leave_is_where_they_stay(understood, text):
    answers, conditions = understood(text, "en")
    kept = answers.get("privacy") == ("data_eu",) or "served_eu" in conditions or answers.get("country") == ("eu",)
    assert kept
    assert answers.get("skill") != ("run",)
    assert "country" not in conditions


def test_what_must_not_be_outside_a_place_stays_there(reader, engines):
    text = "spreadsheets, we can't upload to servers outside Canada, coding"
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == ("servers outside canada",)


@pytest.mark.parametrize("text", ["nothing goes to a cloud, coding", "data must not go to the cloud, coding"])
def test_what_must_not_get_to_a_cloud_stays_at_home(understood, text):
    answers, conditions = understood(text, "en")
    assert answers["skill"] == ("run",)
    assert "regions" not in conditions


@pytest.mark.parametrize(
    "text",
    [
        "анализ документов, по 152-ФЗ за рубеж отправлять нельзя",
        "анализ документов, за границу их передавать нельзя",
        "код, по 152-фз в облако за рубеж не отправляем",
    ],
)
def test_what_a_law_forbids_is_no_law_that_is_not_needed(understood, text):
    assert understood(text, "ru")[0]["privacy"] == ("data_ru",)


@pytest.mark.parametrize(
    "text",
    [
        "code, the client insists nothing Chinese and that our data stay in the US",
        "code, they want no Chinese models and our files kept in the US",
        "code, not Chinese and user data never leaves the US",
    ],
)
def test_makers_that_are_denied_beside_data_that_stay_are_never_asked_for(understood, text):
    _answers, filters = understood(text, "en")
    assert (filters["country"].operator, filters["country"].ids) == (Operator.NONE_OF, {"CN"})


@pytest.mark.parametrize(
    "text",
    [
        "код, впн ставить боюсь",
        "код, впна нету",
        "код, впн не использую",
        "coding, I don't have a VPN and live in Russia",
        "writing, rather not use a vpn",
    ],
)
def test_who_has_no_vpn_is_held_to_the_country(understood, text):
    assert understood(text, "ru")[0]["country"] == ("ru",)


@pytest.mark.parametrize("text", ["бот поддержки для vpn сервиса", "a support bot for our VPN company"])
def test_a_vpn_that_something_is_about_says_nothing_of_who_asks(understood, text):
    assert "country" not in understood(text, "ru")[0]


@pytest.mark.parametrize(
    ("text", "kept", "out", "used"),
    [
        ("code, data not in the US, servers in Russia", {"data_ru"}, {"us"}, None),
        ("an API model for code, no data in the USA. I live in Poland", set(), {"us"}, "eu"),
        ("код, данные не должны попадать в Китай и живу в сербии", set(), {"cn"}, "other"),
        ("код, мы в германии, хостинг в России", {"data_ru"}, set(), "eu"),
        ("code. processed in the EU only. our data must not reach China.", {"data_eu"}, {"cn"}, None),
        ("code, nothing may leave the US, we are in Russia", {"data_us"}, set(), "ru"),
        ("code, nothing stored in China, hosted in Europe", {"data_eu"}, {"cn"}, None),
        ("code, data must not go to the US, China or Russia", set(), {"us", "cn", "ru"}, None),
        ("code, data must not be stored or processed in the US", set(), {"us"}, None),
        ("код, данные не должны покидать РФ и немецкие тексты", {"data_ru"}, set(), None),
        ("код, ничего не хранить и данные должны оставаться в США", {"data_us"}, set(), None),
    ],
)
def test_each_place_of_data_is_that_of_its_clause(understood, text, kept, out, used):
    answers, filters = understood(text, "ru")
    said = {*filters, *answers.get("privacy", ())}
    everywhere = {"cn", "eu", "other", "ru", "us"}
    assert {one for one in _DATA if one in said} == kept
    assert everywhere - (filters["regions"].ids if "regions" in filters else everywhere) == out
    assert answers.get("country") == (None if used is None else (used,))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("код. ничто не должно покидать США. только американские.", {"US"}),
        ("code, not made in India and our data must not reach the US", {"IN"}),
        ("code. not made in India. no data outside the EU.", {"IN"}),
        ("от российской компании, данные не должны уходить за пределы ЕС, код", {"RU"}),
        ("код, без серверов в Китае и без американских", {"US"}),
    ],
)
def test_makers_are_kept_beside_places_of_data(understood, text, country):
    assert understood(text, "ru")[1]["country"].ids == country


def test_servers_of_the_next_clause_make_no_place_of_makers(understood):
    answers, filters = understood("классификация обращений, только российское, сервер свой 80гб", "ru")
    assert ("country" in answers, filters["country"].ids) == (False, {"RU"})


@pytest.mark.parametrize(
    "text", ["data not in the US, not from India, coding", "код, данные не в сша и не индийская, данные не в сша"]
)
def test_makers_behind_places_of_data_stay_kept_out(understood, text):
    one = understood(text, "ru")[1].get("country")
    assert one is None or one.operator is Operator.NONE_OF


@pytest.mark.parametrize(
    ("text", "lang"),
    [("what's the most private chat app under $10 a month", "en"), ("чат, приватность важна", "ru")],
)
def test_whose_privacy_matters_wants_no_training_on_it(understood, text, lang):
    assert "no_training" in understood(text, lang)[0]["privacy"]


@pytest.mark.parametrize("text", ["чат в клинике, персональные данные", "апи, Россия, персданные"])
def test_data_of_persons_are_under_the_law_of_russia_where_no_other_country_is_named(understood, text):
    assert understood(text, "ru")[0]["privacy"] == understood("чат, 152-фз", "ru")[0]["privacy"]


@pytest.mark.parametrize("text", ["chat, US data centers", "chat, US servers only", "American data centers, chat"])
def test_whose_data_centers_are_wanted_is_where_data_are(understood, text):
    answers, filters = understood(text, "en")
    assert "data_us" in filters
    assert not {"country"} & (answers.keys() | filters.keys())


@pytest.mark.parametrize(
    "text", ["chat, hosted outside China", "chat, data outside China", "Kimi via API, outside China"]
)
def test_what_is_hosted_outside_a_country_is_kept_out_of_it(understood, text):
    assert "cn" not in understood(text, "en")[1]["regions"].ids


@pytest.mark.parametrize("text", ["chat, data never outside the EU", "chat, nothing stored outside the EU"])
def test_what_is_not_to_be_outside_a_place_stays_there(understood, text):
    answers, filters = understood(text, "en")
    assert "regions" not in filters
    assert answers["privacy"] == ("data_eu",)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("письма, данные не должны идти на обучение, живу в Германии", ("eu",)),
        ("код, без обучения на наших данных, мы в США", ("us",)),
        ("essays, nothing may go into training, we are in China", ("cn",)),
    ],
)
def test_who_lets_nobody_train_is_where_another_clause_says(understood, text, country):
    answers, filters = understood(text, "ru")
    assert (answers["country"], answers["privacy"]) == (country, ("no_training",))
    assert not any(name.startswith("served_") for name in filters)


@pytest.mark.parametrize(
    "text", ["код, серверы не китайские", "код, не китайский сервер", "coding, no Chinese servers"]
)
def test_servers_of_a_country_that_are_not_wanted_make_no_model(understood, text):
    filters = understood(text, "ru")[1]
    assert "country" not in filters
    assert "cn" not in filters["regions"].ids


@pytest.mark.parametrize(
    ("text", "place"),
    [("код, данные клиентов в германии", "data_eu"), ("код, данные пациентов в россии", "data_ru")],
)
def test_where_the_data_of_people_are_is_no_place_of_these_people(understood, text, place):
    assert place in understood(text, "ru")[0]["privacy"]


def test_data_that_are_not_to_be_outside_a_country_make_no_maker(understood):
    assert "country" not in understood("analysis, no data outside norway", "en")[1]


@pytest.mark.parametrize(
    ("text", "lang", "kept"),
    [
        ("client data can't go abroad, we're in germany, summarizing contracts", "en", ("data_eu",)),
        ("our patients' records can't leave the country (france), transcripts of visits", "en", ("data_eu",)),
        ("фирма в Москве, данные не должны уходить за границу", "ru", ("data_ru",)),
    ],
)
def test_data_that_must_not_get_abroad_stay_where_one_is(understood, text, lang, kept):
    answers, filters = understood(text, lang)
    assert answers.get("privacy") == kept
    assert "assurances" not in filters


@pytest.mark.parametrize("text", ["nothing may be sent abroad, a law firm", "we may not send any data overseas"])
def test_data_that_must_not_get_abroad_are_told_where_nobody_says_where_one_is(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.leftover
    assert not question.filters


@pytest.mark.parametrize(
    ("text", "lang", "place"),
    [
        ("reviewing leases, us only", "en", "data_us"),
        ("us data only, chat through an api", "en", "data_us"),
        ("US-only API for code", "en", "data_us"),
        ("код, апи, только США", "ru", "data_us"),
        ("code, china only", "en", "data_cn"),
    ],
)
def test_a_place_that_alone_is_allowed_is_one_of_data(understood, text, lang, place):
    answers, filters = understood(text, lang)
    assert place in filters
    assert not {"country"} & (answers.keys() | filters.keys())


def test_a_place_that_alone_is_allowed_behind_makers_is_theirs(understood):
    assert understood("code, open models, US only", "en")[1]["country"].ids == {"US"}


@pytest.mark.parametrize("text", ["code, for the team, only us", "chat, tell us only facts"])
def test_a_short_name_that_is_another_word_is_no_country(understood, text):
    answers, filters = understood(text, "en")
    assert not {"country", "data_us"} & (answers.keys() | filters.keys())


@pytest.mark.parametrize(
    ("text", "lang", "out"),
    [
        ("no us servers, api, customer chat", "en", "us"),
        ("no chinese servers please, coding api", "en", "cn"),
        ("non-us hosting, api", "en", "us"),
        ("для поддержки, без американских серверов", "ru", "us"),
    ],
)
def test_servers_of_a_country_that_are_not_wanted_say_nothing_of_makers(understood, text, lang, out):
    filters = understood(text, lang)[1]
    assert out not in filters["regions"].ids
    assert "country" not in filters


@pytest.mark.parametrize(
    "text", ["teacher in Ohio, grading, student data must stay private", "my notes must stay private"]
)
def test_data_that_stay_private_stay_in_no_place(understood, text):
    answers, filters = understood(text, "en")
    assert "data_us" not in filters
    assert set(answers.get("privacy", ())) <= {"no_training"}


@pytest.mark.parametrize(
    ("text", "lang", "out"),
    [
        ("code, no us servers", "en", {"us"}),
        ("code without us or chinese data centers please", "en", {"us", "cn"}),
        ("code, non-US servers", "en", {"us"}),
        ("чат, не надо никаких американских серверов", "ru", {"us"}),
        ("chat, no European servers", "en", {"eu"}),
        ("код, никаких европейских и американских серверов", "ru", {"eu", "us"}),
    ],
)
def test_servers_of_countries_that_are_refused_make_no_models_and_need_no_data_there(understood, text, lang, out):
    filters = understood(text, lang)[1]
    assert "country" not in filters
    assert {"us", "eu", "cn"} - filters["regions"].ids == out


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("chatbot for our tax office, uk data residency", "uk data residency"),
        ("code, no UK servers", "no uk servers"),
        ("chat, client data can't go abroad", "data can't go abroad"),
        ("translation api, no foreign servers", "no foreign servers"),
        ("our records may not leave the country, app for summaries", "records may not leave the country"),
    ],
)
def test_a_place_of_data_of_which_nothing_is_known_is_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == (left,)


@pytest.mark.parametrize(
    ("text", "lang", "place"),
    [
        ("we're a German firm, chat, client data can't go abroad", "en", "data_eu"),
        ("Russian law firm, files must stay in the country, contracts", "en", "data_ru"),
        ("мы в Германии, данные не должны покидать страну, чат", "ru", "data_eu"),
        ("записи не должны покидать страну, чат", "ru", "data_ru"),
        ("chat, data may only be processed within the EEA", "en", "data_eu"),
        ("chat, personal data must be processed inside the EU", "en", "data_eu"),
    ],
)
def test_data_that_stay_in_the_country_are_to_be_where_who_asks_is(understood, text, lang, place):
    assert place in understood(text, lang)[0]["privacy"]


def test_whoever_names_another_country_than_russia_keeps_data_there(understood, reader, engines):
    text = "мы в Казахстане, данные за границу нельзя, чат"
    assert understood(text, "ru")[0] == {"goal": ("chat",), "country": ("other",)}
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == ("данные за границу нельзя",)


def test_countries_that_data_may_be_in_as_well_make_no_model(understood):
    answers, filters = understood("письма, данные хранятся в Европе или Израиле, апи", "ru")
    assert "data_eu" in answers.get("privacy", ()) or "data_eu" in filters
    assert "country" not in filters


@pytest.mark.parametrize("text", ["US-only vendors, coding api", "coding api, EU-only providers"])
def test_makers_of_a_place_that_alone_is_allowed_are_from_there(understood, text):
    assert "country" in understood(text, "en")[1]


def test_who_promises_not_to_train_and_keeps_logs_for_a_time_does_not_train(understood):
    text = "want a vendor that promises not to train on my code and keeps logs no longer than 30 days"
    assert "no_training" in understood(text, "en")[0]["privacy"]


def test_data_of_a_place_alone_stay_there_whatever_form_its_name_has(understood):
    answers, filters = understood("european data only, api for support", "en")
    assert (answers["privacy"], "country" in filters) == (("data_eu",), False)
