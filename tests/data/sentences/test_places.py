"""Countries of whoever asks, of makers and of what texts are about."""

import pytest

from bot.properties.filters import Operator
from bot.questions.wishes.needs_told import tells_need
from tests.data._people import TODAY


@pytest.mark.parametrize("text", ["a model from China that works, coding", "модель из Китая, код"])
def test_where_a_model_is_from_stays_that_of_its_maker(understood, text):
    assert understood(text, "en")[1]["country"].ids == {"CN"}


def test_places_in_a_row_with_makers_that_are_not_wanted_are_makers_too(understood):
    answers, kept = understood("not from China, Russia or Iran, coding", "en")
    assert (answers, kept.keys()) == ({"goal": ("code",)}, {"country"})


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("granite or gemma for a laptop", "family", {"gemma", "granite"}),
        ("need Granite on my laptop", "family", {"granite"}),
        ("a Solar model, Korean", "family", {"solar"}),
        ("coding, Phi", "family", {"phi"}),
        ("microsoft or google", "maker", {"google", "microsoft"}),
        ("a model from Meta, translation", "maker", {"meta"}),
        ("что-нибудь от яндекса", "maker", {"yandex"}),
        ("алиса для ребенка бесплатно", "family", {"alice-ai"}),
    ],
)
def test_a_name_that_is_an_everyday_word_elsewhere_is_a_condition_where_models_are_meant(understood, text, name, ids):
    assert understood(text, "en")[1][name].ids == ids


@pytest.mark.parametrize(
    "text", ["an EU company behind it, coding", "model trained in Europe, coding", "made by an EU company, coding"]
)
def test_a_company_behind_a_model_and_where_it_is_trained_is_that_of_its_maker(understood, text):
    one = understood(text, "en")[1]["country"]
    assert one.operator is Operator.ANY_OF
    assert {"DE", "FR"} <= one.ids


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("сравнить договоры, нельзя чтоб данные ушли в сша или китай", {"us", "cn"}),
        ("код, данные не в сша и не в китае", {"us", "cn"}),
        ("data not in the US and not in China, coding", {"us", "cn"}),
        ("data not in the US, no lock-in, coding", {"us"}),
    ],
)
def test_every_place_of_a_row_is_kept_out(understood, text, out):
    answers, filters = understood(text, "ru")
    assert {"cn", "eu", "other", "ru", "us"} - filters["regions"].ids == out
    assert "privacy" not in answers


def test_where_somebody_is_stays_beside_makers_that_may_be(understood):
    assert understood("мы в Китае, код, китайские можно", "ru")[0]["country"] == ("cn",)


@pytest.mark.parametrize(
    ("text", "country", "out"),
    [
        ("не хочу китайскую. работает из россии. перевод", ("ru",), {"CN"}),
        ("перевод, не из сша и в рф", ("ru",), {"US"}),
        ("coding, not from the US and in India", ("other",), {"US"}),
        ("код, не американское, доступ из россии", ("ru",), {"US"}),
        ("код, не из китая, бесплатно из россии", ("ru",), {"CN"}),
    ],
)
def test_where_models_are_used_is_not_kept_out_beside_makers_that_are(understood, text, country, out):
    answers, filters = understood(text, "ru")
    assert (answers["country"], filters["country"].ids) == (country, out)


@pytest.mark.parametrize(
    "text",
    ["чат-бот, не из китая и не из рф", "чат-бот, не из китая или россии", "чат-бот, сделали не в россии и не в китае"],
)
def test_each_country_that_makers_are_not_to_be_from_is_kept_out(understood, text):
    answers, filters = understood(text, "ru")
    assert (answers.keys(), filters["country"].ids) == ({"goal"}, {"CN", "RU"})


@pytest.mark.parametrize("text", ["чем писать код из россии", "где писать тексты из рф", "тексты, бесплатно из россии"])
def test_where_something_is_done_from_is_not_where_models_are_made(understood, text):
    answers, filters = understood(text, "ru")
    assert (answers["country"], "country" in filters) == (("ru",), False)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("coding model that can be used outside China", "outside china"),
        ("coding, usable outside the US", "outside the us"),
        ("coding, must work outside the EU", "outside the eu"),
        ("код, пользоваться за пределами Китая", "пределами китая"),
    ],
)
def test_use_outside_a_country_is_told_and_neither_use_there_nor_a_maker(understood, reader, engines, text, left):
    answers, filters = understood(text, "en")
    assert (answers.keys(), filters) == ({"goal"}, {})
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == (left,)


@pytest.mark.parametrize(
    "text",
    [
        "I'm a freelance developer in the US, coding",
        "we are a team of developers in the US, coding",
        "I'm a software developer based in the US, coding",
        "я разработчик в США, код",
    ],
)
def test_a_developer_who_asks_makes_no_model(understood, text):
    answers, filters = understood(text, "en")
    assert (answers["country"], "country" in filters) == (("us",), False)


def test_who_is_not_from_a_country_keeps_out_no_makers(understood):
    assert "country" not in understood("я не из рф, нужна модель для кода", "ru")[1]


def test_a_place_before_what_is_used_there_is_none_of_a_maker(understood):
    answers, filters = understood("код, бесплатно и из России чтоб открывалась", "ru")
    assert (answers["country"], "country" in filters) == (("ru",), False)
    assert "country" in understood("код, нужен разработчик из России чтобы работала", "ru")[1]


@pytest.mark.parametrize(
    "text",
    [
        "чат с поиском в интернете, бесплатно, из России",
        "хочу из России пользоваться бесплатной нейросетью",
        "пишу диплом, надо чтобы нейросеть искала источники, бесплатно, из России",
        "чтобы модель читала сканы и писала письма, из России",
        "не обязательно российская, для текстов, просто я в России",
        "можно и не российскую, я просто сам в России",
    ],
)
def test_who_is_from_a_place_and_names_no_model_of_it_uses_it_there(understood, text):
    answers, filters = understood(text, "ru")
    assert (answers["country"], "country" in filters) == (("ru",), False)


@pytest.mark.parametrize(
    ("text", "country", "made"),
    [
        ("coding model, free, from India", ("other",), False),
        ("essays for kids, free, from Japan", ("other",), False),
        ("a model from India, coding", None, True),
    ],
)
def test_a_country_without_makers_that_stands_alone_is_that_of_who_asks(understood, text, country, made):
    answers, filters = understood(text, "en")
    assert (answers.get("country"), "country" in filters) == (country, made)


@pytest.mark.parametrize(
    "text", ["ищу нейросеть из России чтоб открывалась", "нейросеть чтоб из россии без впн открывалась, код"]
)
def test_what_is_to_work_from_a_place_is_used_there(understood, text):
    answers, filters = understood(text, "ru")
    assert (answers["country"], "country" in filters) == (("ru",), False)


@pytest.mark.parametrize(
    "text",
    [
        "подскажите, чем переводить тексты из россии",
        "переводчик, плачу рублями из россии",
        "translation, I pay from Russia",
        "перевод, платить картой из россии",
    ],
)
def test_who_pays_from_a_place_is_there_and_names_no_maker_of_it(understood, text):
    answers, filters = understood(text, "ru")
    assert answers["country"] == ("ru",)
    assert "country" not in filters


def test_makers_of_a_place_may_be_paid_in_its_money(understood):
    assert understood("модель из россии с оплатой рублями", "ru")[1]["country"].ids == {"RU"}


@pytest.mark.parametrize(
    "text",
    [
        "small law office in Portugal, an app",
        "we run a law firm in Austria, want an app",
        "юридическая фирма в Австрии, приложение",
    ],
)
def test_where_a_firm_of_some_trade_is_it_uses_models_there(understood, text):
    assert understood(text, "en")[0]["country"] == ("eu",)


@pytest.mark.parametrize("text", ["summaries on the law in Germany, an app", "research of law in France, an app"])
def test_what_is_read_of_the_law_of_a_country_is_no_place_of_use(understood, text):
    assert "country" not in understood(text, "en")[0]


@pytest.mark.parametrize(
    "text",
    [
        "translation, data in the EU, we could also run it on our own server with an A100 80GB",
        "перевод, данные в ЕС, можно и на своём сервере с A100 80 гб",
        "перевод, можно на своём железе",
    ],
)
def test_machines_of_ones_own_that_may_be_used_are_one_way_among_others(understood, text):
    answers, filters = understood(text, "en")
    assert "skill" not in answers
    assert "hardware" not in answers
    assert not {"way", "openness"} & filters.keys()


@pytest.mark.parametrize("text", ["модель, которую можно запустить на своём сервере", "runs on our own server, chat"])
def test_machines_of_ones_own_that_must_do_are_the_way(understood, text):
    assert understood(text, "en")[0]["skill"] == ("run",)


def test_no_vpn_in_a_country_that_is_named_is_used_there_and_a_need(reader, engines):
    reading = engines.finder.read("i'm in egypt, which ai works without vpn and is free")
    assert tells_need(reader.read(reading, TODAY), reader.read_wishes(reading, TODAY))


@pytest.mark.parametrize(
    ("text", "lang", "country"),
    [
        ("essays, free, from Nepal", "en", "other"),
        ("summaries, under $10, from Germany", "en", "eu"),
        ("developer from India, need an API for code", "en", "other"),
        ("через API из Германии, код", "ru", "eu"),
        ("через приложение из Казахстана, письма", "ru", "other"),
        ("разработчик из Грузии, код", "ru", "other"),
        ("I live in Cuba, coding", "en", "other"),
        ("живу в Черногории, код", "ru", "other"),
    ],
)
def test_where_somebody_asks_from_is_no_country_of_makers(understood, text, lang, country):
    answers, filters = understood(text, lang)
    assert (answers["country"], "country" in filters) == ((country,), False)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("coding model, from China", "en"),
        ("open weights, from China, coding", "en"),
        ("нейросеть для кода, из Китая", "ru"),
        ("из Китая, код", "ru"),
    ],
)
def test_the_country_behind_models_or_before_all_is_that_of_makers(understood, text, lang):
    assert understood(text, lang)[1]["country"].ids == {"CN"}


@pytest.mark.parametrize(
    "text", ["HIPAA, aws only, summarize patient notes", "hipaa baa, amazon cloud only, summarize my visits"]
)
def test_a_cloud_that_something_is_to_be_done_on_is_a_need_and_no_fact(reader, engines, text):
    reading = engines.finder.read(text)
    assert tells_need(reader.read(reading, TODAY), reader.read_wishes(reading, TODAY))
    asked = engines.finder.read("does aws sign a BAA for document analysis?")
    assert not tells_need(reader.read(asked, TODAY), reader.read_wishes(asked, TODAY))


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("claude из россии не работает, нужна замена для кода", {"claude"}),
        ("chatgpt из россии не открывается, нужен чат", {"gpt"}),
    ],
)
def test_what_does_not_work_in_a_country_is_not_wanted_there_and_keeps_out_no_makers(understood, text, out):
    answers, filters = understood(text, "ru")
    assert (answers["country"], "country" in filters) == (("ru",), False)
    assert (filters["family"].operator.value, filters["family"].ids & out) == ("none_of", out)
