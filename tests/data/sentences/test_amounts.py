"""Amounts of tokens, texts and weights, and days."""

from decimal import Decimal

import pytest

from bot.properties.filters import Filter, Operator
from bot.questions.wishes.needs import said_in
from bot.wizard.wishes import sort_out
from tests.data._people import TODAY


def test_makers_of_the_countries_that_are_named_are_no_condition_of_their_own(understood):
    filters = understood("Mistral or something else European, API", "en")[1]
    assert filters.keys() == {"country"}


@pytest.mark.parametrize(
    ("text", "name"), [("до 20 центов за миллион входных, апи", "price-input"), ("7-14B, tools", "parameters_total")]
)
def test_a_number_keeps_its_unit_before_a_comma(understood, text, name):
    assert name in understood(text, "ru")[1]


@pytest.mark.parametrize("text", ["смотреть видео, для незрячего человека", "бот для незрячих, апи"])
def test_who_sees_nothing_asks_for_no_model_that_takes_no_images(understood, text):
    one = understood(text, "ru")[1].get("modalities_in")
    assert one is None or one.operator is not Operator.NONE_OF


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a novel of 150k words", 200_000),
        ("роман на 900 тысяч знаков", 250_000),
        ("a 900-page contract", 450_000),
        ("translate 500 ebooks", None),
        ("an archive of 20,000 pages", None),
        ("data analysis of CSVs with 2 million rows", None),
        ("40 million product descriptions of 500 tokens each", None),
        ("20 tokens a second", None),
    ],
)
def test_a_text_that_is_read_at_once_fits_into_the_context_and_no_other_amount_does(understood, text, tokens):
    found = understood(text, "en")[1].get("context_window")
    assert found is None if tokens is None else found is not None and abs(found.amount / tokens - 1) < Decimal("0.2")


@pytest.mark.parametrize(
    "text",
    [
        "translation, volume 2 million tokens",
        "перевод, объём 2 млн токенов",
        "перевод, нагрузка 2 млн токенов",
        "which model is best at math and how much would 2M tokens cost",
    ],
)
def test_tokens_of_a_load_ask_for_no_context(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.volume is not None
    assert question.volume.total_tokens == 2_000_000
    assert "context_window" not in {one.property for one in question.filters}


@pytest.mark.parametrize("text", ["summarize 10,000 news articles a day", "sort 10,000 angry forum posts per day"])
def test_a_number_counts_what_is_behind_it_up_to_the_span(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.volume is not None
    assert question.volume.requests == 10_000


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("без гугла, опенаи и китая. кодинг", "ru"),
        ("кодинг, без гугла и китая", "ru"),
        ("no google, openai or china. coding", "en"),
        ("without google and chinese ones, code", "en"),
    ],
)
def test_a_denial_reaches_the_country_that_a_row_of_makers_ends_in(understood, text, lang):
    filters = understood(text, lang)[1]
    assert (filters["country"].operator, filters["country"].ids) == (Operator.NONE_OF, {"CN"})
    assert filters["maker"].operator is Operator.NONE_OF


def test_as_many_pages_as_are_written_at_once_fit_into_the_output(understood):
    filters = understood("coding, has to output 50 pages of text in one go", "en")[1]
    assert (filters["output_limit"].amount, "context_window" in filters) == (25_000, False)


def test_as_many_words_as_are_read_at_once_fit_into_the_context(understood):
    assert understood("a whole 400k word manuscript in context", "en")[1]["context_window"].amount > 400_000


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("code, within last 3 months", 2026_08_31),
        ("код, не старше полугода", 2026_05_31),
        ("code, not older than a year", 2025_11_29),
    ],
)
def test_an_age_is_counted_back_from_today(reader, engines, text, first):
    released = [
        one for one in reader.read_wishes(engines.finder.read(text), TODAY).filters if one.property == "released"
    ]
    assert released[0] == Filter("released", Operator.AT_LEAST, amount=Decimal(first))


@pytest.mark.parametrize("text", ["software that transcribes meetings", "chat autocomplete in our SaaS", "json, chat"])
def test_what_is_made_or_comes_out_is_no_task_of_its_own(understood, text):
    answers = understood(text, "en")[0]
    assert "hardware" not in answers
    assert answers.get("goal") in {None, ("chat",)}


@pytest.mark.parametrize(
    "text",
    [
        "we are a Chinese company, coding",
        "кодинг, мы китайская компания",
        "we're a Canadian hospital, coding",
        "мы американская компания, код",
        "модель на русском",
        "code, don't mind Chinese weights",
        "китайские веса не смущают, код",
    ],
)
def test_the_country_of_who_asks_is_not_that_of_the_maker(understood, text):
    assert "country" not in understood(text, "en")[1]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("5 million tokens a day", 150_000_000),
        ("translate 100M tokens, budget $100", 100_000_000),
        ("суммаризация звонков, 50 тысяч в месяц", 50_000_000),
        ("2000 chats a month", 2_000_000),
        ("50k receipts a month", 50_000_000),
        ("summarising research papers, long pdfs, about 20 a week", 858_000),
        ("checking 30 contracts a month", 300_000),
        ("проверяю по 60 рефератов в неделю", 2_572_000),
        ("проверять отчёты, 40 в день", 12_000_000),
        ("summaries, 50M input tokens and 5M output", 55_000_000),
        ("describe photos, 20k a day", 600_000_000),
        ("модерировать картинки пользователей, 1 млн в месяц", 1_000_000_000),
        ("1M context, budget $300/month, about 200M tokens", 200_000_000),
        ("2 миллиона токенов на выходе в день", 60_000_000),
        ("2M output tokens a day", 60_000_000),
        ("no more than $100", None),
        ("a novel of 150k words at once, $25 a month", None),
        ("разметить 100 тысяч отзывов", 100_000_000),
        ("label 50k support tickets", 50_000_000),
    ],
)
def test_how_much_is_used_in_a_month_is_worked_out(reader, engines, catalogue, text, tokens):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).monthly_tokens == tokens


@pytest.mark.parametrize("text", ["translate a 300-page book, at most $10 in all", "перевести книгу на 300 страниц"])
def test_a_book_that_is_translated_need_not_be_read_at_once(understood, text):
    answers, filters = understood(text, "ru")
    assert "context" not in answers
    assert "context_window" not in filters


def test_a_limit_behind_its_number_is_not_that_of_the_next_one(understood):
    limit = understood("контекст 100k минимум, 2 доллара за млн вход", "ru")[1]["price-input"]
    assert limit.operator is Operator.AT_MOST


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("200k context or more, image input", "context_window"),
        ("30b parameters or less, German", "parameters_total"),
        ("8k output or more, cheap", "output_limit"),
    ],
)
def test_a_limit_behind_what_a_number_is_of_limits_that(understood, text, name):
    assert not understood(text, "en")[1][name].others


def test_a_span_of_time_is_one_of_models_only_beside_words_for_that(understood):
    assert "released" not in understood("we have $250 left this month, coding", "en")[1]
    assert "released" in understood("released this year, coding", "en")[1]


def test_so_much_context_is_to_fit_whichever_limit_is_named(understood):
    assert understood("coding, up to 64k context", "en")[1]["context_window"].operator is Operator.AT_LEAST


def test_so_much_is_used_in_no_application(understood):
    assert understood("support bot, 500M tokens a month", "en")[0]["scale"] == ("medium",)


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("has to work from China, coding", "cn"),
        ("coding, I work from India", "other"),
        ("coding, we use it from Germany", "eu"),
        ("чтобы работало из Китая, код", "cn"),
        ("код, пользуемся ею из Казахстана", "other"),
    ],
)
def test_where_it_is_used_from_is_no_country_of_the_maker(understood, text, served):
    answers, filters = understood(text, "en")
    assert "country" not in filters
    assert answers["country"] == (served,)


@pytest.mark.parametrize(
    "text",
    [
        "journalist covering China, coding",
        "novel set in Japan, coding",
        "I study the history of Japan, coding",
        "reporter on Iran, coding",
        "posts for a US audience, coding",
        "code, sourcing goods from China",
        "code, not the usual american corporate tone",
        "Canadian immigration law, coding",
        "код, роман про Японию",
        "код, анализ рынка Китая",
        "код, статьи об экономике Индии",
        "код, еду в отпуск в Грецию",
        "код, товар из китая",
        "код, данные о пациентах из США",
        "код, стиль живой, не американский официоз",
    ],
)
def test_a_country_that_a_text_is_about_is_no_condition(understood, text):
    answers, conditions = understood(text, "en")
    assert "country" not in answers
    assert "country" not in conditions


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("we are from the US, code", "answers", "us"),
        ("мы из США, нужен чат", "answers", "us"),
        ("students from India, tutoring", "answers", "other"),
        ("citizens of Ukraine, chat", "answers", "other"),
        ("american frontier model for research", "conditions", "US"),
        ("китайская дешёвенькая для кода", "conditions", "CN"),
    ],
)
def test_a_country_that_somebody_or_a_model_is_from_is_a_condition(understood, text, name, country):
    answers, conditions = understood(text, "en")
    assert (answers["country"] if name == "answers" else tuple(conditions["country"].ids)) == (country,)


def test_a_year_in_a_clause_of_its_own_is_not_what_is_newer(understood):
    released = understood("модель поновее, 2026 года, код", "ru")[1]["released"]
    assert int(released.amount or 0) // 10_000 == 2026


def test_a_large_company_of_a_country_that_a_model_is_from_makes_it(understood):
    assert understood("отчёты, модель от крупной американской компании", "ru")[1]["country"].ids == {"US"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("knowledge up to at least mid 2026", 20260601),
        ("knows events until summer 2026", 20260801),
        ("knowledge cutoff of mid-2026 or later", 20260601),
        ("знания до середины 2026", 20260501),
    ],
)
def test_knowledge_is_to_reach_the_day_that_is_named(understood, text, day):
    one = understood(text, "en")[1]["knowledge_cutoff"]
    assert (one.operator, one.amount) == (Operator.AT_LEAST, day)


def test_a_country_that_is_kept_out_is_wanted_nowhere_else(understood):
    text = "I don't trust Chinese companies, but a Chinese open model on my own server is fine, coding"
    assert understood(text, "en")[1]["country"].operator is Operator.NONE_OF


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("classify 30 million tweets once, coding", 3_000_000_000),
        ("translation of 40 articles, 5000 words each, once", 530_400),
        ("a 7B model that handles support tickets, $10 a month", None),
    ],
)
def test_short_texts_take_less_and_texts_of_a_size_each_take_as_often_as_much(reader, engines, catalogue, text, tokens):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).monthly_tokens == tokens


@pytest.mark.parametrize(
    ("text", "name", "amount"),
    [
        ("vision model under 10B that can read receipts", "parameters_total", 10_000_000_000),
        ("compare two contracts of 150 pages each", "context_window", 150_000),
        ("agent, api under $3 per million output tokens, 200k context at least", "context_window", 200_000),
        ("код, апи, 300 рублей за миллион выходных токенов, 256к контекста", "context_window", 256_000),
    ],
)
def test_weights_count_nothing_and_each_of_several_texts_is_counted(understood, text, name, amount):
    assert understood(text, "en")[1][name].amount == amount


@pytest.mark.parametrize(
    "text",
    [
        "code, a model from a US or European company",
        "code, made by a US or European company",
        "code, built by an American or European firm",
    ],
)
def test_companies_that_a_row_joins_to_a_country_make_models(understood, text):
    answers, filters = understood(text, "en")
    assert "country" not in answers
    assert filters["country"].operator is Operator.ANY_OF
    assert {"US", "FR", "DE"} <= filters["country"].ids


@pytest.mark.parametrize(
    "text",
    [
        "код, я из россии, но с впн",
        "код, живу в рф, впн имеется",
        "coding in Russia, vpn is not a problem",
        "coding, I'm in China behind a VPN",
        "без американских с впн, код",
        "я из россии, есть 2000 рублей в месяц и впн, код",
        "coding from Russia, VPN",
    ],
)
def test_who_gets_round_the_limits_of_a_country_is_held_to_none(understood, engines, reader, text):
    answers, filters = understood(text, "ru")
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    found = sort_out(engines.wizard.questions, said_in(question, reader.concepts, engines.wizard.catalogue, "ru", text))
    assert ("country" in answers, "served_ru" in filters, found.answers["country"]) == (False, False, ())


@pytest.mark.parametrize(
    "text",
    [
        "code, license with no commercial restrictions",
        "local, must allow commercial use without limits, code",
        "чтоб лицензия не ограничивала коммерцию, код",
        "code, a licence under which we may do anything",
        "код, лицензия, по которой можно свободно продавать",
    ],
)
def test_use_in_business_without_limits_needs_free_weights(understood, text):
    answers, filters = understood(text, "ru")
    assert "weights" not in answers.get("insight", ()) or filters["openness"].amount == Decimal(3)


def test_what_is_new_of_texts_says_nothing_of_a_model(reader, engines):
    found = reader.read_wishes(engines.finder.read("чтоб искала свежие научные статьи и давала ссылки"), TODAY)
    assert found.order is None


@pytest.mark.parametrize("languages", ["", " from english to polish", " into Polish"])
def test_what_is_translated_once_is_not_read_at_once(understood, languages):
    answers, filters = understood(f"cheap api for translating 5 million words{languages} once", "en")
    assert ("context_window" in filters, answers["goal"]) == (False, ("translation",))


@pytest.mark.parametrize(
    "text",
    [
        "писать письма, можно Китай",
        "переводы, можно корею",
        "код, можно францию",
        "chat, could be China",
        "переводы, Китай не важен",
        "переводы, мне без разницы, китайская или нет",
        "код, пофиг китай или нет",
        "код, соглашусь на китай",
    ],
)
def test_a_country_whose_models_may_be_is_no_place_of_use(understood, text):
    answers, filters = understood(text, "ru")
    assert ("country" in answers, "country" in filters) == (False, False)


@pytest.mark.parametrize("text", ["a chatbot, vendor in Europe", "summaries, provider should be in Europe"])
def test_where_a_vendor_is_is_the_country_of_the_maker(understood, text):
    answers, filters = understood(text, "en")
    assert ("country" in answers, "DE" in filters["country"].ids) == (False, True)


@pytest.mark.parametrize("text", ["open weights, 3b to 14b", "open weights, 3 to 14b", "open weights, from 3b to 14b"])
def test_sizes_with_to_between_them_are_a_range(reader, engines, text):
    limits = [one for one in reader.read_wishes(engines.finder.read(text), TODAY).filters if "param" in one.property]
    assert {(one.operator, one.amount) for one in limits} == {
        (Operator.AT_LEAST, Decimal(3_000_000_000)),
        (Operator.AT_MOST, Decimal(14_000_000_000)),
    }


def test_texts_that_survive_say_nothing_of_the_life_of_a_model(understood):
    assert "lifecycle" not in understood("translate poems so that the rhymes survive", "en")[1]
    assert "lifecycle" in understood("coding, a model that will survive", "en")[1]


@pytest.mark.parametrize(
    "text",
    [
        "I run a weekly campaign, keep the whole log in mind, around 400k words, chat",
        "чат, чтобы держала весь лор в голове, 300к слов",
    ],
)
def test_what_is_kept_in_mind_is_held_at_once_and_no_load(reader, engines, catalogue, text):
    said = said_in(reader.read_wishes(engines.finder.read(text), TODAY), reader.concepts, catalogue, "en", text)
    assert "context_window" in {one.property for one in said.filters}
    assert said.monthly_tokens is None
    assert "tunable" not in {one.property for one in said.filters}


@pytest.mark.parametrize(
    "text", ["разбор отчётов, страниц по 500", "сводки, страниц на 500", "summaries, pages 500 or so"]
)
def test_a_number_behind_its_unit_counts_it(understood, text):
    assert understood(text, "ru")[1]["context_window"].amount == Decimal(250_000)


@pytest.mark.parametrize(
    "text",
    [
        "код, проект 100 тыс строк",
        "coding assistant, our project has 80k lines",
        "дообучить на своих 10 тысячах диалогов",
        "дообучить на 20 тысячах обращений",
    ],
)
def test_lines_of_code_and_what_a_model_is_trained_on_are_no_load_and_told(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    assert question.volume is None
    assert question.leftover


def test_the_agents_of_a_call_centre_are_people(reader, engines):
    question = reader.read_wishes(engines.finder.read("a call center, 40 agents, transcripts by API"), TODAY)
    assert (question.users, "for_agents" in question.topics) == (40, False)
    assert "memory" not in {one.property for one in question.filters}


@pytest.mark.parametrize(
    "text",
    [
        "rewriting product texts by API, 6 million tokens, at most $30 a month",
        "chatbot by API: around 4M tokens, we can spend 20 euros a month",
        "перевод писем по апи. Бюджет до 5 тысяч рублей в месяц, это примерно 8 миллионов токенов.",
        "саммари звонков, апи, 12 млн токенов, не дороже 3000 рублей в месяц",
    ],
)
def test_tokens_beside_what_a_month_may_cost_are_its_load(reader, engines, understood, text):
    volume = reader.read_wishes(engines.finder.read(text), TODAY).volume
    assert volume is not None
    assert volume.total_tokens in {4_000_000, 6_000_000, 8_000_000, 12_000_000}
    assert volume.budget is not None
    assert "context_window" not in understood(text, "en")[1]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("an app for up to $20 a month that takes 200k tokens", 200_000),
        ("API, at least 400k tokens at once, up to $30 a month", 400_000),
        ("апи до 2000 рублей в месяц, контекст 300 тысяч токенов", 300_000),
    ],
)
def test_what_is_held_at_once_is_a_context_whatever_a_month_may_cost(understood, text, tokens):
    assert understood(text, "en")[1]["context_window"].amount == tokens


@pytest.mark.parametrize("text", ["локально на маке 64", "код, на маке 64", "код, ноутбук 64"])
def test_a_number_behind_a_computer_is_its_memory(understood, text):
    assert understood(text, "ru")[1]["memory"].amount == 48


@pytest.mark.parametrize(
    "text", ["перевести книгу 600 стр, дешевле 5 баксов", "translate a 600 page book for under $5"]
)
def test_a_sum_beside_texts_that_are_translated_is_for_all_of_them(reader, engines, text):
    volume = reader.read_wishes(engines.finder.read(text), TODAY).volume
    assert (volume.pages, str(volume.budget.amount)) == (600, "5")


@pytest.mark.parametrize("text", ["код, чтобы за раз выдавала 60 тысяч токенов", "код, выдавать по 60 тысяч токенов"])
def test_what_is_put_out_at_once_is_the_output(understood, text):
    assert understood(text, "ru")[1]["output_limit"].amount == 60_000


def test_where_somebody_is_outweighs_what_works_without_a_vpn(understood):
    assert understood("живу в китае, переводы, работает без впн", "ru")[0]["country"] == ("cn",)


@pytest.mark.parametrize(
    ("text", "roubles"),
    [
        ("тексты, до 3к", 3_000),
        ("тексты, дешевле 2к", 2_000),
        ("тексты, не дороже 500", 500),
        ("править тексты, 1500 в месяц", 1_500),
        ("тексты, команда 5 чел, до 1000р на человека", 5_000),
        ("тексты, нейронка на все случаи, до 2000р", 2_000),
        ("описания, тексты по 20 страниц, до 2000р", 2_000),
        ("тексты, 12 человек, не дороже 2000 с человека", 24_000),
        ("мне для дома, всего понемногу, до 500 рублей", 500),
    ],
)
def test_bare_thousands_and_limits_of_prices_are_roubles_of_a_month(reader, engines, catalogue, text, roubles):
    said = said_in(reader.read_wishes(engines.finder.read(text), TODAY), reader.concepts, catalogue, "ru", text)
    assert (said.budget.amount, said.budget.currency.value, said.is_once) == (roubles, "RUB", False)


@pytest.mark.parametrize(("text", "tokens"), [("код, до 32к", 32_000), ("код, контекст до 20к", 20_000)])
def test_thousands_of_a_context_are_no_sum(understood, text, tokens):
    assert understood(text, "ru")[1]["context_window"].amount == tokens


def test_pictures_before_their_number_are_counted(reader, engines):
    volume = reader.read_wishes(engines.finder.read("каталогизация фоток 50 тысяч"), TODAY).volume
    assert volume.requests == 50_000


def test_what_one_answer_may_cost_is_told_and_is_no_price_of_tokens(reader, engines):
    wished = reader.read_wishes(engines.finder.read("ответы клиентам, не дороже 5 копеек за ответ"), TODAY)
    assert (wished.filters[0].property, wished.leftover) == ("strengths", ("5 копеек за ответ",))


def test_a_bare_limit_of_what_is_done_once_is_the_sum_for_all(reader, engines):
    volume = reader.read_wishes(engines.finder.read("распознать 2000 сканов, разово, до 5000"), TODAY).volume
    assert (volume.budget.amount, volume.budget.currency.value) == (5_000, "RUB")


@pytest.mark.parametrize(
    ("text", "requests", "pages", "tokens"),
    [
        ("translate 400 pages, there is a glossary of 2000 terms, $5 for the whole project, api", None, 400, None),
        ("перевести 90 страниц, в словаре 300 сокращений, 3 доллара за всё, апи", None, 90, None),
        ("I have 60 interviews, 700k tokens in total, up to $50 a month, API", None, None, 700_000),
        ("I have 60 files, 700k tokens all together, up to $50 a month, API", None, None, 700_000),
        ("45 отчётов, всего 900к токенов, до 50 долларов в месяц, апи", None, None, 900_000),
        ("перевести 300 карточек по 2 страницы, 5 долларов за всё, апи", 300, 2, None),
    ],
)
def test_things_are_not_multiplied_by_the_size_of_everything(  # noqa: PLR0913, PLR0917  # the fixtures
    reader, engines, text, requests, pages, tokens
):
    volume = reader.read_wishes(engines.finder.read(text), TODAY).volume
    assert (volume.requests, volume.pages, volume.total_tokens) == (requests, pages, tokens)
