"""Makers, bases and families that are wanted or kept out."""

import pytest

from bot.properties.filters import Filter, Operator
from bot.questions.finding.likened import apart
from tests.data._people import TODAY


@pytest.mark.parametrize(
    ("text", "kept_out"),
    [
        ("code, not built on a Chinese model", {"country": {"CN"}}),
        ("coding api, no Chinese base", {"country": {"CN"}}),
        ("24 GB for code, not a Qwen fine-tune", {"base": {"qwen"}, "family": {"qwen"}}),
        ("не дообученная с китайского", {"country": {"CN"}}),
        ("не сделанная с китайского", {"country": {"CN"}}),
        ("api for code, nobody in China made it", {"country": {"CN"}}),
        ("китайские не нужны, апи", {"country": {"CN"}}),
        ("для кода, без привязки к сша", {"country": {"US"}}),
        ("code, anyone but Google", {"maker": {"google"}}),
        ("ничего американского и ничего китайского", {"country": {"CN", "US"}}),
        ("GDPR, data must remain in the EU, no US company", {"country": {"US"}}),
    ],
)
def test_makers_and_bases_that_are_not_wanted_are_kept_out(understood, text, kept_out):
    filters = understood(text, "en")[1].values()
    assert {one.property: one.ids for one in filters if one.operator is Operator.NONE_OF} == kept_out
    assert {one.property for one in filters} <= kept_out.keys()


def test_a_licence_that_is_not_wanted_is_kept_out(understood):
    one = understood("локально, не лицензия Llama", "ru")[1]["licence"]
    assert one.operator is Operator.NONE_OF
    assert all("llama" in id_ for id_ in one.ids)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("anything like chatgpt but european", "FR"),
        ("something like claude but american, for coding", "US"),
        ("i like kimi but it's chinese, what else for coding?", None),
    ],
)
def test_what_a_model_is_likened_to_is_praised_only_by_who_likes_it(understood, text, country):
    one = understood(text, "en")[1]["country"]
    assert (one.operator is Operator.ANY_OF and country in one.ids) is (country is not None)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Chinese models that won't babble, code", {"CN"}),
        ("an American model which doesn't stammer, api", {"US"}),
        ("китайская модель которая не грубит, апи", {"CN"}),
    ],
)
def test_makers_of_whose_models_something_is_not_to_be_are_wanted(understood, text, ids):
    one = understood(text, "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.ANY_OF, ids)


def test_a_name_that_says_what_is_wanted_to_be_like_is_no_condition(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("Claude quality, please"), TODAY)
    assert "family" in {one.property for one in question.filters}
    likened = apart(question, catalogue)
    assert (likened.question.filters, likened.question.leftover, likened.names) == ((), (), ("Claude",))


@pytest.mark.parametrize(
    "text", ["coding, smaller lock-in", "less vendor lock-in, coding", "код, поменьше зависимости от поставщика"]
)
def test_who_wants_less_lock_in_is_heard(understood, text):
    assert understood(text, "en")[0]["lockin"] == ("avoid",)


def test_a_negation_ends_before_makers_of_which_alone_is_spoken(understood):
    one = understood("no US clouds please, European ones only", "en")[1]["country"]
    assert one.operator is Operator.ANY_OF
    assert "US" not in one.ids


@pytest.mark.parametrize(
    "text", ["Claude is excellent, only it is closed, coding at home", "Qwen хорош, но китайский, код на своём сервере"]
)
def test_what_is_held_against_a_model_that_is_praised_is_not_wanted(understood, text):
    filters = understood(text, "en")[1]
    assert "openness" not in filters or filters["openness"].operator is Operator.AT_LEAST
    assert filters.get("country", Filter("country", Operator.NONE_OF)).operator is Operator.NONE_OF


def test_a_model_that_is_wanted_stays_a_condition_however_it_is_praised(understood):
    assert understood("I need Claude, good at code but cheap", "en")[1]["family"].ids == {"claude"}


def test_a_family_is_wished_for_with_what_its_maker_names_after_it(understood):
    assert understood("we want GPT but open source, for code", "en")[1]["family"].ids == {"gpt", "gpt-oss"}
    assert understood("код, хочу qwen", "ru")[1]["family"].ids == {"qwen"}


@pytest.mark.parametrize("text", ["only from European companies, coding", "European companies only, coding"])
def test_companies_that_alone_are_wanted_make_the_model(understood, text):
    assert understood(text, "en")[1]["country"].operator is Operator.ANY_OF


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("no Llama derivatives, coding", "llama"),
        ("the base must not be Qwen, coding", "qwen"),
        ("anything built on Llama is out, coding", "llama"),
        ("код, не дообученный квен", "qwen"),
        ("код, на базе чего угодно кроме ламы", "llama"),
    ],
)
def test_a_base_that_is_not_wanted_is_kept_out(understood, text, family):
    one = understood(text, "en")[1]["base"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {family})


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("Meta is fine, Google is not, coding", {"google"}),
        ("код, от сбера не надо, яндекс подойдет", {"sber"}),
        ("код, не завязываться на яндекс", {"yandex"}),
        ("coding, must not be tied to OpenAI", {"openai"}),
        ("hong kong so openai is blocked, coding", {"openai"}),
    ],
)
def test_a_maker_that_is_refused_is_kept_out(understood, text, makers):
    one = understood(text, "en")[1]["maker"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, makers)


@pytest.mark.parametrize(
    "text",
    [
        "PhD in comp ling, need a chat model",
        "need a model for my ring shop, product descriptions",
        "my dog Nova is sick, need a free chat about pets",
        "i sell solar panels, need a chatbot for my site",
        "a step by step muse for songwriting",
        "my friend Claude needs a chat in French",
        "I'm a gemini, want horoscope texts daily",
        "llama farm, chat in Spanish",
        "у меня лама на ферме, нужна модель",
        "сыну подарили ламу, нужен чат",
        "живу на улице Мистраль, нужен чат",
        "пишу про охоту на сайгу, нужен чат",
        "need help to grok the math behind physics",
        "I work at Google, need a coding model",
        "Stanford student, coding",
        "памятники из гранита, описания товаров",
        "моя муза ушла, помоги с песнями",
        "меня зовут Клод, нужен чат на французском",
        "работаю в яндексе, нужна модель для кода",
        "дочь Алиса, 3 класс, нужна помощь с математикой",
    ],
)
def test_a_name_that_is_an_everyday_word_there_is_no_condition(understood, text):
    assert {"family", "maker", "model"}.isdisjoint(understood(text, "en")[1])


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("опенсорс необязательно, но китайцев наш комплаенс не пропустит", "country", {"CN"}),
        ("код, но openai наш банк не пропустит", "maker", {"openai"}),
        ("код, но американские модели нам нельзя", "country", {"US"}),
        ("code, but Chinese ones our compliance won't allow", "country", {"CN"}),
        ("гугл мимо, код", "maker", {"google"}),
        ("антропик нас забанил, код", "maker", {"anthropic"}),
        ("санкции, американские апи недоступны, код", "country", {"US"}),
        ("chatgpt, claude and gemini don't work here, code", "family", {"gpt", "claude", "gemini"}),
        ("gemini out, code", "family", {"gemini"}),
        ("my company blocks US providers, code", "country", {"US"}),
        ("Chinese makers not needed, code", "country", {"CN"}),
        ("китайских производителей не надо, код", "country", {"CN"}),
        ("EU data residency and no US cloud, code", "country", {"US"}),
        ("код, без американских облаков", "country", {"US"}),
    ],
)
def test_makers_of_which_something_is_denied_are_kept_out_whatever_stands_beside_it(understood, text, name, ids):
    one = understood(text, "ru")[1][name]
    assert (one.operator, one.ids) == (Operator.NONE_OF, ids)


@pytest.mark.parametrize("text", ["openai compatible api, code", "код, совместимость с api openai"])
def test_a_format_is_that_of_no_maker_alone(understood, text):
    assert "maker" not in understood(text, "en")[1]


@pytest.mark.parametrize("text", ["зарубежные нельзя, код", "код, иностранные не подходят", "код, только не импортная"])
def test_what_must_not_be_foreign_is_made_in_russia(understood, text):
    assert understood(text, "ru")[1]["country"].ids == {"RU"}


@pytest.mark.parametrize(
    "text",
    ["only US or European makers, coding", "coding, US or EU companies only", "coding, only European or US vendors"],
)
def test_makers_of_either_of_two_places_alone_are_one_condition(understood, text):
    answers, filters = understood(text, "en")
    assert (answers.keys(), {"US", "FR"} <= filters["country"].ids) == ({"goal"}, True)


def test_makers_between_an_or_part_no_other_conditions(understood):
    filters = understood("открытые веса от Google или Microsoft, до 8 гб", "ru")[1]
    assert (filters["maker"].ids, filters["memory"].others) == ({"google", "microsoft"}, ())


@pytest.mark.parametrize(
    "text",
    ["llama license is not acceptable for legal, code", "no Llama licence, code", "лицензия Llama не подходит, код"],
)
def test_a_licence_that_is_called_by_its_family_is_refused_with_all_that_have_it(understood, text):
    one = understood(text, "en")[1]["licence"]
    assert one.operator is Operator.NONE_OF
    assert {id_.partition("-")[0] for id_ in one.ids} == {"llama"}


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("cheapest, must be from Europe or the US, coding", "country", {"US", "FR"}),
        ("GDPR compliant French or German provider, coding", "country", {"FR", "DE"}),
    ],
)
def test_makers_of_which_one_is_enough_are_one_condition(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, ids - one.ids) == (Operator.ANY_OF, set())


@pytest.mark.parametrize("text", ["открытый аналог GPT-4o, код", "an open alternative to GPT-4o, coding"])
def test_an_open_substitute_is_open(understood, reader, text):
    assert "weights" in understood(reader.retyped(text), "ru")[0]["insight"]


def test_what_is_only_praised_is_not_refused_with_what_is_behind_it(understood):
    one = understood("code: Qwen is fine and Llama is out", "en")[1]["family"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"llama"})


def test_a_row_of_companies_that_who_asks_is_from_makes_no_models(understood):
    assert "country" not in understood("coding. I'm from a US or European company", "en")[1]


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("код. никто не должен хранить нашу переписку. американский разработчик.", "country", {"US"}),
        ("код, данные должны оставаться в США и российская модель", "country", {"RU"}),
        ("coding, without Llama models and from Mistral", "maker", {"mistral"}),
        ("код, только не лама и лицензия mit или apache 2.0", "licence", {"mit", "apache-2.0"}),
        ("ламы не надо, лицензия MIT, код", "licence", {"mit"}),
        ("код, mit и китай исключить", "licence", {"mit"}),
        ("код, без американских и немецкий и французский", "languages", {"de", "fr"}),
    ],
)
def test_what_is_wanted_behind_a_denial_stays_wanted(understood, text, name, ids):
    one = understood(text, "ru")[1][name]
    assert (one.operator in {Operator.ANY_OF, Operator.ALL_OF}, one.ids) == (True, ids)


def test_makers_for_something_are_makers(understood):
    assert understood("что-то отечественное для госконтракта, апи", "ru")[1]["country"].ids == {"RU"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("coding api, 500k context, US company", "US"),
        ("summaries. an American firm. under $2 per million", "US"),
        ("coding, from a UK startup", "GB"),
        ("chat api, Canadian company", "CA"),
    ],
)
def test_a_company_that_is_a_condition_of_its_own_makes_the_model(understood, text, country):
    assert understood(text, "en")[1]["country"].ids == {country}


@pytest.mark.parametrize(
    "text",
    [
        "LLM for a Japanese company, coding",
        "US company, coding api",
        "coding for a US company",
        "we're a German company, coding",
    ],
)
def test_a_company_that_needs_it_makes_no_model(understood, text):
    assert "country" not in understood(text, "en")[1]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("coding api, the provider has to be in the EU", "FR"),
        ("chat, vendor must be based in France", "FR"),
        ("код, поставщик должен быть из Франции", "FR"),
        ("chat, the maker must be in Canada or France", "CA"),
        ("code, the lab must be in France", "FR"),
        ("code, the company should be based in Germany", "DE"),
        ("code, the company behind the model must be in the US", "US"),
        ("code, the vendor must be in the EU", "FR"),
        ("code, makers in Japan or Korea only", "KR"),
        ("код, разработчик должен быть в Канаде или Франции", "CA"),
        ("код, компания-разработчик должна находиться во Франции", "FR"),
    ],
)
def test_where_a_vendor_has_to_be_is_the_country_of_the_maker(understood, text, country):
    filters = understood(text, "en")[1]
    assert country in filters["country"].ids
    assert not any(name.startswith(("served_", "data_")) for name in filters)


@pytest.mark.parametrize(
    "text", ["coding, from a Turkish company", "coding, no Turkish companies", "chat by a Greek startup"]
)
def test_companies_of_a_country_of_which_no_makers_are_known_are_told(reader, engines, text):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("DeepSeek is banned at work, Qwen too; need coder for Java", {"deepseek", "qwen"}),
        ("code, no Llama. Mistral neither.", {"llama", "mistral"}),
        ("код, дипсик запрещён на работе, квен тоже", {"deepseek", "qwen"}),
    ],
)
def test_a_denial_is_said_of_others_too(understood, text, families):
    one = understood(text, "en")[1]["family"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, families)


@pytest.mark.parametrize(
    "text", ["policy forbids OpenAI and anything Chinese, code", "code, no OpenAI or anything Chinese"]
)
def test_a_denial_reaches_over_anything(understood, text):
    one = understood(text, "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"CN"})


@pytest.mark.parametrize("text", ["код, китай пофиг", "код, пофиг что китайская", "код, китай по барабану"])
def test_a_country_that_is_no_matter_is_no_condition(understood, text):
    answers, filters = understood(text, "ru")
    assert ("country" in answers, {"country", "served_cn"} & filters.keys()) == (False, set())


@pytest.mark.parametrize("text", ["caption pictures, openrouter is fine", "chat, together ai is ok"])
def test_who_may_sell_a_model_is_no_condition(understood, text):
    assert "host" not in understood(text, "en")[1]


@pytest.mark.parametrize(
    "text",
    [
        "legal research, American law",
        "essay, China history",
        "EU AI Act compliant chat",
        "translate into 24 EU languages",
    ],
)
def test_what_is_of_a_country_is_neither_a_maker_nor_a_place(understood, text):
    answers, filters = understood(text, "en")
    assert "country" not in answers
    assert not any(name == "country" or name.startswith("served_") for name in filters)


def test_a_law_that_is_denied_keeps_its_makers_out(understood):
    one = understood("chat, not subject to US law", "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"US"})


@pytest.mark.parametrize(
    ("text", "country"), [("корейский разработчик, код", "KR"), ("код, немецкий разработчик", "DE")]
)
def test_a_word_for_a_language_before_who_makes_models_is_their_country(understood, text, country):
    filters = understood(text, "ru")[1]
    assert ("languages" in filters, country in filters["country"].ids) == (False, True)


@pytest.mark.parametrize("text", ["no Meta licence, code", "код, без лицензии Meta"])
def test_a_licence_that_is_called_by_its_maker_is_refused_and_the_maker_is_not(understood, text):
    filters = understood(text, "en")[1]
    assert (filters["licence"].operator, "maker" in filters) == (Operator.NONE_OF, False)
    assert {"llama-4-community", "muse-spark-open"} <= filters["licence"].ids


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("an LLM whose maker isn't in the US or China, reasoning", {"US", "CN"}),
        ("chat, vendor must not be in Russia", {"RU"}),
    ],
)
def test_where_a_vendor_is_not_to_be_keeps_its_makers_out(understood, text, countries):
    one = understood(text, "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, countries)


@pytest.mark.parametrize(
    ("text", "operator", "country"),
    [
        ("код, нейросеть корейского производства", Operator.ANY_OF, "KR"),
        ("перевод, модель французского происхождения", Operator.ANY_OF, "FR"),
        ("документы, нейросеть российской разработки", Operator.ANY_OF, "RU"),
        ("документы, российский поставщик", Operator.ANY_OF, "RU"),
        ("для текстов, китай не подходит", Operator.NONE_OF, "CN"),
        ("перевод текстов, китай не подходит", Operator.NONE_OF, "CN"),
        ("код, claude не хочу из-за сша", Operator.NONE_OF, "US"),
        ("код, deepseek не подходит из-за китая", Operator.NONE_OF, "CN"),
        ("code, no deepseek because of China", Operator.NONE_OF, "CN"),
    ],
)
def test_where_something_is_made_and_why_it_is_refused_are_of_its_maker(understood, text, operator, country):
    answers, filters = understood(text, "ru")
    assert "language" not in answers
    assert filters["country"] == Filter("country", operator, frozenset({country}))


@pytest.mark.parametrize("text", ["an alternative to claude for coding", "аналог claude для кода"])
def test_an_alternative_to_a_family_is_none_of_it(reader, engines, catalogue, text):
    (one,) = [
        one
        for one in apart(reader.read_wishes(engines.finder.read(text), TODAY), catalogue).question.filters
        if one.property == "family"
    ]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"claude"})


def test_an_alternative_to_several_is_none_of_each(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("kimi or deepseek alternatives for long documents"), TODAY)
    filters = apart(question, catalogue).question.filters
    named = {id_: one.operator for one in filters for id_ in one.ids if one.property in {"family", "maker"}}
    assert named == {"kimi": Operator.NONE_OF, "deepseek": Operator.NONE_OF}
    assert not any(one.others for one in filters)


def test_companies_behind_an_idle_word_are_kept_out_too(understood):
    one = understood("no sign of chinese companies please, free chat app", "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"CN"})
