"""What is denied, refused or only preferred, and how far that reaches."""

import pytest

from bot.properties.filters import Operator
from bot.questions.wishes.needs import said_in
from bot.wizard.wishes import sort_out
from tests.data._people import TODAY


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("не хочу американские модели", "US"),
        ("I don't want American models", "US"),
        ("coding, no Chinese companies", "CN"),
        ("not made by a Chinese company", "CN"),
        ("avoid Japanese firms", "JP"),
        ("not US cloud", "US"),
        ("not a mainland Chinese model", "CN"),
        ("американские можно, китайские нельзя", "CN"),
        ("American is fine but Chinese is out", "CN"),
        ("чтобы не подпадала под юрисдикцию США", "US"),
        ("для кода, без китайских компаний", "CN"),
    ],
)
def test_what_is_not_wanted_is_kept_out(understood, text, country):
    one = understood(text, "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {country})


@pytest.mark.parametrize(
    ("text", "preferred", "demanded"),
    [
        ("function calls, offline, French would be nice", {"languages"}, {"tool_use"}),
        ("чат бесплатно, желательно с поиском в интернете", {"web_search"}, set()),
        ("coding via api, ideally open weights but must be under $3", {"openness"}, {"price-blended"}),
        ("translation to Polish, preferably from Europe", {"country"}, {"languages"}),
        ("Code. Ideally, something from Mistral", {"maker"}, set()),
        ("support bot under $2, voice would be nice but not a must", {"modalities_in"}, {"price-blended"}),
        ("лучше не китайскую, через апи", {"country"}, set()),
        ("для кода, русский желателен", {"russian"}, set()),
        ("open weights if possible, for code", {"openness"}, set()),
        ("must see images and web search would be nice", {"web_search"}, {"modalities_in"}),
        ("код, желательно, но не обязательно бесплатно", {"free"}, set()),
        ("tools are a must, nice to have: vision, via api", {"modalities_in"}, set()),
        ("data stored in the EU if possible, via api", {"data_eu"}, set()),
        ("обязательно бесплатное, желательно без регистрации", set(), {"free"}),
        ("must not train on our data, prefer a US company", {"country"}, {"assurances"}),
        ("open source, a European company would be a big plus", {"country"}, {"openness"}),
        ("Mistral or something European, if not possible then anything", {"country"}, set()),
        ("translation, EU hosting ideally", {"data_eu"}, set()),
        ("анализ, хостинг в ес желательно", {"data_eu"}, set()),
        ("vision isn't essential but would be nice, no Chinese makers", {"modalities_in"}, {"country"}),
    ],
)
def test_what_is_only_preferred_is_no_condition(engines, reader, text, preferred, demanded):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, engines.wizard.catalogue, "en", text)
    found = sort_out(engines.wizard.questions, said)
    assert {one.property for one in found.preferred} == preferred
    assert {one.property for one in said.filters} & {*preferred, *demanded} == demanded


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("forget the voice", {"modalities_in:audio"}),
        ("убери картинки", {"modalities_in:image"}),
        ("забудь про перевод", {"strengths:translation"}),
        ("целиком не надо", {"context_window"}),
        ("drop the roleplay", {"goal.chat"}),
        ("forget the SLA", {"sla"}),
    ],
)
def test_one_thing_is_taken_back_and_no_other(reader, engines, catalogue, text, dropped):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).dropped == dropped


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "генерим описания товаров"),
        ("ru", "геймдев студия, диалоги нпс"),
        ("ru", "комп продал, надо посты для инсты"),
        ("ru", "папка пдф, ответы с источниками"),
        ("en", "discovery docs, accurate citations back to the page"),
        ("en", "fully open model with training code"),
    ],
)
def test_words_that_mean_something_else_there_ask_for_nothing(understood, lang, text):
    answers, filters = understood(text, lang)
    assert {"modalities_out", "business", "web_search", "strengths"}.isdisjoint(filters)
    assert "code" not in answers.get("goal", ())


def test_a_denial_ends_with_its_clause(understood):
    assert understood("сижу без работы, денег ноль, код", "ru")[0] == {"goal": ("code",), "budget": ("free",)}


@pytest.mark.parametrize(
    "text", ["self-hosted or API, coding", "local or cloud, coding", "via API or on-prem, coding", "app or API, coding"]
)
def test_of_ways_with_or_between_them_none_is_a_condition(understood, text):
    assert understood(text, "en") == ({"goal": ("code",)}, {})


@pytest.mark.parametrize(
    "text", ["Mistral or something else European, code", "DeepSeek or something else Chinese, code"]
)
def test_something_else_behind_or_is_an_alternative(understood, text):
    assert understood(text, "en")[1]["country"].operator is Operator.ANY_OF


@pytest.mark.parametrize(
    ("text", "out", "wanted"),
    [
        ("code, speaks Kazakh and OpenAI is out", ("maker", {"openai"}), ("languages", {"kk"})),
        ("code, no images and creates illustrations", ("modalities_in", {"image"}), ("modalities_out", {"image"})),
        ("модель для чата без ламы. от мистраля.", ("family", {"llama"}), ("maker", {"mistral"})),
        ("code, no Gemini, from DeepSeek", ("family", {"gemini"}), ("maker", {"deepseek"})),
        ("код, китайские модели не подходят и от яндекса", ("country", {"CN"}), ("maker", {"yandex"})),
    ],
)
def test_a_denial_reaches_no_thing_of_another_kind_or_clause(understood, text, out, wanted):
    filters = understood(text, "ru")[1]
    assert (filters[out[0]].operator, filters[out[0]].ids) == (Operator.NONE_OF, out[1])
    assert (filters[wanted[0]].operator is Operator.NONE_OF, filters[wanted[0]].ids) == (False, wanted[1])


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("I want a German company, coding", {"DE"}),
        ("хочу модель для кода, из России", {"RU"}),
    ],
)
def test_whose_models_are_wanted_says_nothing_of_who_asks(understood, text, ids):
    answers, filters = understood(text, "ru")
    assert (answers.get("country"), filters["country"].ids) == (None, ids)


@pytest.mark.parametrize(
    ("text", "reads", "makes"),
    [
        ("рекламные тексты, видит картинки, код", True, False),
        ("код, писать статьи и видит изображения", True, False),
        ("model for reading pdf drawings, api", True, False),
        ("make drawings from my descriptions", False, True),
    ],
)
def test_pictures_are_seen_or_made_as_the_words_beside_them_say(understood, text, reads, makes):
    answers, filters = understood(text, "ru")
    assert ("image" in answers.get("inputs", ()), "modalities_out" in filters) == (reads, makes)


def test_what_is_not_possible_is_refused(understood):
    assert understood("code, self hosted is not possible", "en")[0].get("skill") != ("run",)


@pytest.mark.parametrize(
    "text",
    ["transcribe, can't send audio to the cloud, RTX 4080", "describe photos, we can't upload pictures anywhere"],
)
def test_what_is_not_to_be_sent_may_be_read(understood, text):
    assert "modalities_in" not in understood(text, "en")[1]


@pytest.mark.parametrize("text", ["тексты, openai не оплатить", "тексты, openai не получается оплатить"])
def test_who_cannot_be_paid_is_kept_out(understood, text):
    assert understood(text, "ru")[1]["maker"].operator is Operator.NONE_OF


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("a chat app that does not need a phone number and is free", "en"),
        ("чат, не нужен веб-поиск и чтобы был бесплатный", "ru"),
    ],
)
def test_what_is_said_with_a_verb_of_its_own_is_needed_beside_what_is_not(understood, text, lang):
    answers, filters = understood(text, lang)
    assert "budget" in answers or "free" in filters
