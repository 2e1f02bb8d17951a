"""Sums, prices and budgets as people write them."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Operator
from bot.properties.values import Money
from bot.questions.finding.likened import apart
from bot.questions.wishes.money.below import prices_of_models
from bot.questions.wishes.money.shares import share_of
from bot.questions.wishes.needs import said_in
from bot.wizard.wishes import sort_out
from tests.data._people import TODAY


@pytest.mark.parametrize(
    "text", ["чат-бот поддержки, бюджет небольшой", "перевод, денег мало", "writing, budget is tight"]
)
def test_a_small_budget_is_no_small_model(understood, text):
    answers, filters = understood(text, "ru")
    assert answers.get("budget") == ("least",)
    assert "tier" not in filters


@pytest.mark.parametrize(
    "text",
    [
        "контекст 200к, цена выхода не больше 2 долларов, есть кэширование",
        "context of 200k, output price at most 2 dollars, caching",
    ],
)
def test_a_price_is_labelled_by_the_word_that_leads_it(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert {one.property for one in question.filters} == {"context_window", "price-output"}


@pytest.mark.parametrize("text", ["10 cents a minute", "не дороже 10 центов за минуту", "$0.01 per document"])
def test_the_price_of_one_thing_is_no_budget(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert (question.volume, question.filters) == (None, ())
    assert question.leftover


def test_a_cheap_machine_is_no_cheap_service(understood):
    assert "budget" not in understood("cheap laptop with 16GB, chat", "en")[0]
    assert understood("почти бесплатно, через апи", "ru")[0]["budget"] == ("least",)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("budget 2k/month, 300M tokens a month", Money(Decimal(2000), Currency.USD)),
        ("бюджет до 5к в месяц", Money(Decimal(5000), Currency.RUB)),
        ("копайлот, бюджет 4 млн", Money(Decimal(4_000_000), Currency.RUB)),
    ],
)
def test_a_budget_without_a_currency_is_in_the_usual_one(reader, engines, catalogue, text, budget):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == budget


def test_a_months_budget_says_what_may_be_paid(reader, engines):
    reading = engines.finder.read("API, $50 a month")
    said = said_in(reader.read_wishes(reading, TODAY), reader.concepts, engines.wizard.catalogue, "en", reading.text)
    assert sort_out(engines.wizard.questions, said).answers["budget"] == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("перевести книгу, уложиться в 5000 рублей на всё", (Money(Decimal(5000), Currency.RUB), True)),
        ("max $10 for the whole project, API", (Money(Decimal(10), Currency.USD), True)),
        ("бюджет 3000 руб на весь проект", (Money(Decimal(3000), Currency.RUB), True)),
        ("translate 100M tokens, budget $100", (Money(Decimal(100), Currency.USD), True)),
        ("won't pay more than 10 bucks once, API", (Money(Decimal(10), Currency.USD), True)),
        ("all in all $20 a month", (Money(Decimal(20), Currency.USD), False)),
        ("до 100 рублей за миллион токенов", (None, False)),
    ],
)
def test_a_sum_for_everything_is_neither_a_months_nor_a_price(reader, engines, catalogue, text, expected):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text)
    assert (said.budget, said.is_once) == expected


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("half the price", 50),
        ("вдвое дешевле", 50),
        ("в 4 раза дешевле", 25),
        ("30% cheaper", 70),
        ("3x cheaper", 33),
        ("за треть цены", 33),
        ("cheaper", None),
        ("вдвое больше контекста", None),
    ],
)
def test_how_much_cheaper_is_heard(reader, engines, text, share):
    assert share_of(reader.read_wishes(engines.finder.read(text), TODAY).topics) == share


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("чат бот, 5 долларов в день", 150),
        ("api $2000 a year", 164),
        ("api, $300 a quarter", 100),
        ("апи, 1000 долларов за полгода", 167),
    ],
)
def test_a_budget_of_another_span_is_that_of_a_month(reader, engines, text, month):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    budget = said_in(question, reader.concepts, engines.wizard.catalogue, "en", text).budget
    assert budget == Money(Decimal(month), Currency.USD)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("чат, рублей 500 в месяц", Currency.RUB, 500),
        ("USD 20 a month, coding", Currency.USD, 20),
        ("pay max 25/mo, podcast summaries", Currency.USD, 25),
        ("до 30 в месяц, код", Currency.RUB, 30),
        ("30 bucks tops, coding", Currency.USD, 30),
        ("chat app for at most $5", Currency.USD, 5),
        ("плачу 20$ и больше не хочу, нужен чат", Currency.USD, 20),
        ("$10-20 a month, writing", Currency.USD, 20),
        ("бюджет тыщи 2 в месяц рублями, чат", Currency.RUB, 2000),
        ("тысячи две рублей в месяц, чат", Currency.RUB, 2000),
        ("контекст от 256k, до 30 долларов в месяц", Currency.USD, 30),
        ("20 users, chat, $30 per user a month, api", Currency.USD, 600),
        ("we've got 250 bucks left this month, coding", Currency.USD, 250),
        ("can't pay over 30 usd monthly, coding", Currency.USD, 30),
        ("не буду платить больше 10 долларов, код", Currency.USD, 10),
        ("больше 500 рублей в месяц не дам, код", Currency.RUB, 500),
        ("тыщ пять в месяц, тексты", Currency.RUB, 5000),
        ("рублей за 300 в месяц, чат", Currency.RUB, 300),
        ("two grand a month, agents", Currency.USD, 2000),
        ("a couple hundred dollars a month, agents", Currency.USD, 200),
        ("20 usd/month/user, 5 users, api", Currency.USD, 100),
        ("только айфон, не больше 10 долларов", Currency.USD, 10),
        ("подписка до 30 евро, тексты", Currency.EUR, 30),
        ("бот поддержки, бюджет 10 тыр", Currency.RUB, 10_000),
        ("не больше пятихатки в месяц, чат", Currency.RUB, 500),
        ("30 students, chat, a dollar per student a month at most", Currency.USD, 30),
        ("до 1,5 тыс. руб. в мес., тексты", Currency.RUB, 1500),
        ("до 5 тыс. ₽/мес, тексты", Currency.RUB, 5000),
        ("бюджет 50 тр, код", Currency.RUB, 50_000),
        ("не дороже 5000 копеек в месяц, тексты", Currency.RUB, 50),
    ],
)
def test_a_sum_is_heard_whichever_way_it_is_put(reader, engines, text, currency, amount):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    said = said_in(question, reader.concepts, engines.wizard.catalogue, "en", text)
    assert said.budget == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("миллион токенов не дороже 30 центов за вход", "price-input"),
        ("1M output tokens for 50 cents, api", "price-output"),
        ("under 50 cents per 1M output tokens", "price-output"),
        ("images and audio in, under $2 per m output", "price-output"),
        ("меньше доллара за миллион на выходе", "price-output"),
        ("миллион токенов до 2 долларов, апи", "price-blended"),
        ("price per million output must be <= $10", "price-output"),
    ],
)
def test_a_million_tokens_beside_a_price_is_no_context(understood, text, name):
    assert understood(text, "en")[1].keys() == {name}


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("3 доллара вход и 10 выход", {"price-input": 3, "price-output": 10}),
        ("вход не дороже 3 долларов, выход не дороже 10 за миллион", {"price-input": 3, "price-output": 10}),
        ("input at most 0.25, output at most 1 per million", {"price-input": Decimal("0.25"), "price-output": 1}),
        (
            "500M tokens a month, prices up to $0.30 in and $1 out",
            {"price-input": Decimal("0.30"), "price-output": 1},
        ),
        ("$1/$4 at most", {"price-input": 1, "price-output": 4}),
        ("nothing above $15/M out", {"price-output": 15}),
        ("$0.002 per 1K tokens", {"price-blended": 2}),
        ("not more than 0.2 in and 0.8 out", {"price-input": Decimal("0.2"), "price-output": Decimal("0.8")}),
    ],
)
def test_prices_of_both_sides_are_heard(understood, text, limits):
    filters = understood(text, "en")[1]
    assert {name: one.prices[0].amount for name, one in filters.items()} == limits
    assert all(one.operator is Operator.AT_MOST for one in filters.values())


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("free at first, later up to $20 a month", 20),
        ("i spend 300 a month on claude, coding", None),
        ("I won't pay more than 10 bucks a month", 10),
        ("without paying more than 15 dollars a month", 15),
    ],
)
def test_what_is_paid_is_neither_free_nor_a_family(understood, reader, engines, text, budget):
    answers, filters = understood(text, "en")
    assert "budget" not in answers
    assert filters == {}
    said = said_in(
        reader.read_wishes(engines.finder.read(text), TODAY), reader.concepts, engines.wizard.catalogue, "en"
    )
    assert said.budget == (None if budget is None else Money(Decimal(budget), Currency.USD))


def test_nothing_may_be_paid_where_the_budget_is_nothing(understood):
    assert understood("$0 budget, telegram bot", "en")[0]["budget"] == ("free",)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("замена клод соннету, в 3 раза дешевле", "anthropic/claude-sonnet-5.5"),
        ("чем заменить gpt-4o чтобы не дороже", "openai/gpt-4o"),
        ("same price as gpt-6 luna but better", "openai/gpt-6-luna"),
        ("half of what gpt-6 sol costs", "openai/gpt-6-sol"),
    ],
)
def test_a_price_is_set_against_what_is_sold_today(reader, engines, catalogue, text, model):
    likened = apart(reader.read_wishes(engines.finder.read(text), TODAY), catalogue)
    assert likened.model is not None
    assert likened.model.id == model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Claude Code is good but bites on price, coding", "Claude"),
        ("I love Gemini but it costs a fortune, letters", "Gemini"),
        ("клод код хорош, но кусается по цене, код", "Claude"),
        ("gpt хорош только дорого, перевод", "GPT"),
    ],
)
def test_of_what_is_good_but_dear_something_cheaper_of_another_family_is_wanted(reader, engines, catalogue, text, name):
    likened = apart(reader.read_wishes(engines.finder.read(text), TODAY), catalogue)
    assert ("family", Operator.NONE_OF) in {(one.property, one.operator) for one in likened.question.filters}
    assert "cheaper" in likened.question.topics
    assert likened.model.name.startswith(name)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("диплом, бесплатно или до 500 рублей", Currency.RUB, 500),
        ("подписка максимум 1500, код", Currency.RUB, 1500),
        ("a subscription for up to 20, coding", Currency.USD, 20),
        ("отзывы, дешевле тысячи в месяц", Currency.RUB, 1000),
        ("платно до 25 евро, код", Currency.EUR, 25),
    ],
)
def test_a_sum_of_who_calls_no_api_is_that_of_a_month(reader, engines, text, currency, amount):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, engines.wizard.catalogue, "ru")
    assert said.budget == Money(Decimal(amount), currency)
    assert not any(one.prices for one in said.filters)


@pytest.mark.parametrize("text", ["код, дешевле 300 рублей", "код, чтоб выходило не дороже 300 рублей"])
def test_what_it_comes_to_is_a_months_budget(reader, engines, text):
    said = said_in(
        reader.read_wishes(engines.finder.read(text), TODAY), reader.concepts, engines.wizard.catalogue, "ru"
    )
    assert (said.budget, said.filters[1:]) == (Money(Decimal(300), Currency.RUB), ())


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("must be French-made, coding", "country", {"FR"}),
        ("a Korean-built model, coding", "country", {"KR"}),
        ("made in France and hosted in France, coding", "country", {"FR"}),
        ("сделана во Франции и данные в ЕС, код", "country", {"FR"}),
        ("via OpenRouter, coding", "host", {"openrouter"}),
        ("через openrouter, код", "host", {"openrouter"}),
        ("not a subscription, coding", "by_plan", {"no"}),
        ("код, оплата по счёту от юрлица в рублях", "currency", {"rub"}),
        ("coding, bank transfer in roubles", "currency", {"rub"}),
        ("I don't want a subscription, coding", "by_plan", {"no"}),
    ],
)
def test_who_makes_or_sells_a_model_and_how_it_is_paid_is_kept(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, one.ids) == (Operator.ANY_OF, frozenset(ids))


@pytest.mark.parametrize("text", ["код, 500 рублей в месяц", "код, сколько это в рублях", "код, плачу в долларах"])
def test_who_counts_in_roubles_says_nothing_of_what_is_paid_in(understood, text):
    assert "currency" not in understood(text, "ru")[1]


def test_what_a_model_accepts_makes_no_price_one_of_its_input(understood):
    found = understood("should accept images; I pay at most a dollar per million tokens, coding", "en")
    assert found[0]["budget"] == ("low",)


@pytest.mark.parametrize(
    ("text", "dollars", "people"),
    [
        ("app for 100 employees, below $25 per seat", 2_500, 100),
        ("chat app, $25 per user per month", 25, 1),
        ("we are 5 people and can spend $150 a month for a chat app for all of us", 150, 5),
        ("we're four, subscription for writing, up to $90 a month in total", 90, 4),
        ("нас пятеро, 150 долларов в месяц на всех, приложение для текстов", 150, 5),
        ("подписка на троих, до 60 долларов в месяц, код", 60, 3),
        ("API for 12 developers, $300 a month, coding", 300, 1),
    ],
)
def test_what_several_people_pay_for_plans_is_the_sum_of_their_seats(  # noqa: PLR0913, PLR0917  # the fixtures
    reader, engines, catalogue, text, dollars, people
):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text)
    assert (said.budget, said.people) == (Money(Decimal(dollars), Currency.USD), people)
    assert people == 1 or question.leftover == ()


@pytest.mark.parametrize(
    "text", ["a post every day, a subscription for at most $10", "посты каждый день, подписка до 10 долларов"]
)
def test_a_subscription_is_paid_by_the_month_however_often_something_is_done(reader, engines, catalogue, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == Money(Decimal(10), Currency.USD)


@pytest.mark.parametrize(
    ("text", "in_app"),
    [
        ("a team of ten, the company pays up to $400 a month for an AI chat", True),
        ("app with web search for research, $20 a month", True),
        ("корпоративный чат на 50 сотрудников, 100 тысяч рублей в месяц", True),
        ("an assistant for the 15 people of our shop, 6 euros a month for each person", True),
        ("chatbot for our 500 customers, $200 a month", False),
        ("chat over the API for a team of ten, $400 a month", False),
    ],
)
def test_people_who_pay_to_chat_want_an_application(reader, engines, text, in_app):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert ("answer:skill.none" in question.topics) == in_app


@pytest.mark.parametrize(
    ("text", "dollars", "people"),
    [
        ("chat plan for a team of 6, not more than 30 bucks per seat", 180, 6),
        ("подписка на чат для команды 8 человек, не дороже 20 долларов за место", 160, 8),
        ("chat over the API for 12 developers, $30 per developer", 360, 1),
    ],
)
def test_the_price_of_a_seat_is_that_of_each_where_people_chat(  # noqa: PLR0913, PLR0917  # the fixtures
    reader, engines, catalogue, text, dollars, people
):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text)
    assert (said.budget, said.people) == (Money(Decimal(dollars), Currency.USD), people)


@pytest.mark.parametrize(
    "text", ["бабки есть, нужна модель для перевода", "есть бабло, что взять для кода", "got the money, coding"]
)
def test_who_has_the_money_does_not_mind_the_price(understood, text):
    assert understood(text, "en")[0]["budget"] == ("any",)


@pytest.mark.parametrize(
    ("text", "name", "most"),
    [
        ("podcast notes, audio in, at most $2 per million output tokens, api", "price-output", "2"),
        ("ролики: видео на вход, до 3 долларов за миллион токенов на выход, апи", "price-output", "3"),
        ("audio in $1 per million, api", "price-input", "1"),
    ],
)
def test_what_is_sent_is_no_side_of_the_next_price(reader, engines, text, name, most):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    limits = {one.property: one.prices for one in question.filters if one.prices}
    assert limits == {name: (Money(Decimal(most), Currency.USD),)}


@pytest.mark.parametrize(
    "text", ["код, апи, вход дешевле доллара за миллион", "апи, перевод, выход меньше доллара за миллион токенов"]
)
def test_less_than_a_price_is_less_where_the_million_stands_apart(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    (limit,) = (one.prices for one in question.filters if one.prices)
    assert limit == (Money(Decimal("0.999"), Currency.USD),)


def test_a_plan_in_which_all_is_had_has_its_price(reader, engines, catalogue):
    text = "maps and text in one subscription, 20 dollars tops, coding"
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == Money(Decimal(20), Currency.USD)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("15 lawyers, up to 30 euros per lawyer per month, coding", Money(Decimal(450), Currency.EUR)),
        ("which should I pay 20 dollars a month for, coding", Money(Decimal(20), Currency.USD)),
        ("we need 50 seats at $20, coding", Money(Decimal(1000), Currency.USD)),
        ("50 users at $20 each, chat assistant", Money(Decimal(1000), Currency.USD)),
        ("12 сотрудников по 20 долларов, код", Money(Decimal(240), Currency.USD)),
    ],
)
def test_what_people_are_paid_for_and_what_would_be_paid_is_a_budget(reader, engines, catalogue, text, budget):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == budget


def test_what_may_be_paid_where_nothing_is_free_is_a_months_budget(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("voice chat, free or under 10 euros"), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", "")
    assert said.budget == Money(Decimal(10), Currency.EUR)


@pytest.mark.parametrize("text", ["код, денег у школы нет", "код, денег на это нет"])
def test_who_has_no_money_for_it_wants_it_free(understood, text):
    assert understood(text, "ru")[0]["budget"] == ("free",)


def test_a_payer_of_russia_makes_no_model(understood):
    answers, filters = understood("чат, платить от российского ип", "ru")
    assert (answers["country"], "country" in filters) == (("ru",), False)


@pytest.mark.parametrize("text", ["не более 200-300 рублей в месяц, код", "код, 200-300 рублей в месяц"])
def test_of_two_sums_the_higher_one_is_the_budget_and_nothing_is_left(reader, engines, catalogue, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "ru", text).budget == Money(Decimal(300), Currency.RUB)
    assert question.leftover == ()


def test_a_sum_in_slang_is_one_in_a_question_too(reader, engines):
    question = reader.read(engines.finder.read("модель для кода до 5 тыщ в месяц"), TODAY)
    assert question.volume.budget == Money(Decimal(5000), Currency.RUB)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("writing, budget 2000 zł a month", "2000 zł"),
        ("coding, up to ₹1500 a month", "₹ 1500 a month"),
        ("coding, £20-30 a month", "£ 20 - 30 a month"),
        ("coding, max A$50", "a$ 50"),
        ("chat, 300 pounds", "300 pounds"),
    ],
)
def test_a_sum_in_a_currency_of_no_price_is_told_with_its_currency(reader, engines, text, left):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert (question.volume, question.leftover) == (None, (left,))


@pytest.mark.parametrize(
    "text",
    [
        "coding, $5 to $10 a month",
        "coding, from $5 to 10 a month",
        "coding, between $5 and $10 a month",
        "coding, $5-$10 monthly",
        "US$5-10 a month, coding",
    ],
)
def test_of_two_sums_the_most_may_be_paid(reader, engines, catalogue, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == Money(Decimal(10), Currency.USD)
    assert not question.filters or {one.property for one in question.filters} == {"strengths"}


def test_a_range_of_what_one_thing_may_cost_is_told(reader, engines):
    question = reader.read_wishes(engines.finder.read("classify 2M tickets a month, $5 to $10 per 1000 tickets"), TODAY)
    assert question.volume is not None
    assert (question.volume.budget, question.leftover) == (None, ("$ 10 per 1000 tickets",))


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("chat app under 20 bucks a month", "19.99"),
        ("chat app, less than $20", "19.99"),
        ("приложение для чата дешевле 20 долларов в месяц", "19.99"),
        ("chat app for at most $20 a month", "20"),
        ("chat app, no more than $20", "20"),
        ("chat app under $23 a month", "23"),
    ],
)
def test_a_plan_of_just_the_sum_is_out_where_less_is_to_be_paid(reader, engines, catalogue, text, budget):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text).budget
    assert said == Money(Decimal(budget), Currency.USD)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("chatbot with a budget of 30", Money(Decimal(30), Currency.USD)),
        ("чат-бот, бюджет 20 тысяч", Money(Decimal(20_000), Currency.RUB)),
        ("api до 10к в месяц для чат-бота", Money(Decimal(10_000), Currency.RUB)),
        ("разметить 2 млн отзывов, бюджет до 15 тысяч", Money(Decimal(15_000), Currency.RUB)),
    ],
)
def test_a_bare_number_behind_a_budget_is_money_and_no_window(reader, engines, catalogue, text, budget):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == budget
    assert "context_window" not in {one.property for one in question.filters}


@pytest.mark.parametrize(
    ("text", "requests"),
    [("moderate comments in Turkish, 3M a month", 300_000), ("сортировать заявки, 2 млн в месяц", 2_000_000)],
)
def test_a_number_that_is_used_so_often_counts_the_texts_named_before_it(reader, engines, text, requests):
    volume = reader.read_wishes(engines.finder.read(text), TODAY).volume
    assert (volume.requests, volume.total_tokens) == (requests, None)


@pytest.mark.parametrize(
    "text",
    [
        "notes, confidential data",
        "private LLM for notes",
        "best LLM for notes? private",
        "private and cheap chatbot",
        "заметки, важна приватность",
        "приватный чат-бот",
        "данные клиентов нельзя светить",
    ],
)
def test_who_asks_for_privacy_has_nobody_train_on_their_data(understood, text):
    assert understood(text, "ru")[0]["privacy"] == ("no_training",)


def test_who_is_private_asks_for_no_privacy(understood):
    assert "privacy" not in understood("chatbot for a private clinic", "en")[0]


@pytest.mark.parametrize(
    "text", ["coding, Claude Max is too expensive, at most $30 a month", "I have ChatGPT Plus already, coding"]
)
def test_a_plan_that_one_has_or_that_costs_too_much_is_no_family(understood, text):
    assert "family" not in understood(text, "en")[1]


def test_an_application_that_is_free_is_both(understood):
    answers = understood("a free app which can chat", "en")[0]
    assert (answers["skill"], answers["budget"]) == (("none",), ("free",))


@pytest.mark.parametrize("text", ["coding, $30 for 3 million tokens", "код, 30 долларов за 3 млн токенов"])
def test_a_sum_for_some_million_tokens_is_their_price_and_no_window(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert "context_window" not in {one.property for one in question.filters}
    prices = next(one.prices for one in question.filters if one.property.startswith("price"))
    assert Money(Decimal(10), Currency.USD) in prices


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("I dont want to pay, essays", ("free",)),
        ("тратить деньги не хочется, письма", ("free",)),
        ("I don't want to pay a lot for essays", ("least",)),
        ("I don't want to pay in dollars, essays", None),
        ("письма, нет возможности платить иностранной картой", None),
    ],
)
def test_who_does_not_want_to_pay_wants_it_free_and_who_does_not_pay_much_wants_it_cheap(understood, text, budget):
    assert understood(text, "en")[0].get("budget") == budget


@pytest.mark.parametrize(
    "text",
    [
        "код, чтобы можно было оплатить из россии",
        "код, можно из России оплатить",
        "код, оплата картой из россии",
        "код, платить из РФ",
        "код, Россия, рубли",
    ],
)
def test_what_is_paid_from_russia_is_paid_in_roubles_and_used_there(understood, text):
    answers, filters = understood(text, "ru")
    assert (answers["country"], filters["currency"].ids, "country" in filters) == (("ru",), {"rub"}, False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "код на своём сервере, бюджет на железо 500к"),
        ("ru", "бюджет на сервер 2 млн, чат поддержки"),
        ("en", "can spend 5k on hardware, coding locally"),
    ],
)
def test_what_a_machine_may_cost_is_told_and_no_context(reader, engines, understood, lang, text):
    assert "context_window" not in understood(text, lang)[1]
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("перевод через апи, платить картой из рф", {"rub"}),
        ("апи для чат-бота, оплачивать картами из россии", {"rub"}),
        ("апи для чат-бота, оплата из россии иностранной картой", None),
        ("апи для чат-бота, оплата картой", None),
    ],
)
def test_a_card_that_is_paid_with_from_russia_is_of_a_bank_there(understood, text, ids):
    found = understood(text, "ru")[1].get("currency")
    assert (None if found is None else found.ids) == ids


@pytest.mark.parametrize(
    ("text", "requests", "users"),
    [
        ("answer 120 client messages a day", 120, None),
        ("grading 80 student essays a week", 80, None),
        ("answering 120 clients a day", None, 120),
        ("бот для клиники, 60 пациентов в день", None, 60),
    ],
)
def test_texts_of_people_are_counted_and_people_as_people(reader, engines, text, requests, users):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert (question.volume and question.volume.requests, question.users) == (requests, users)


@pytest.mark.parametrize(
    "text", ["agents, at most $1 input and $4 output per million", "max $1 input / $4 output per million, api"]
)
def test_a_million_behind_a_side_of_a_price_is_what_the_price_is_of(understood, text):
    filters = understood(text, "en")[1]
    assert filters.keys() == {"price-input", "price-output"}


@pytest.mark.parametrize(
    "text",
    [
        "I have ChatGPT free but the limits are annoying, coding",
        "I use ChatGPT free now, coding",
        "currently on the free version of Gemini, coding",
        "пользуюсь бесплатным ChatGPT, код",
    ],
)
def test_what_is_used_free_today_is_no_wish_for_what_is_free(understood, text):
    assert understood(text, "en") == ({"goal": ("code",)}, {})


def test_a_years_budget_is_that_of_a_month_in_cents(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("app, max $100 a year, coding"), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en").budget == Money(Decimal("8.22"), Currency.USD)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("writing letters, on a $15 plan", 15),
        ("coding, 25 euro tier", 25),
        ("тексты, тариф за 1500 рублей", 1500),
        ("код, на плане за 30 долларов", 30),
    ],
)
def test_what_a_plan_costs_is_paid_for_an_application_by_the_month(reader, engines, understood, text, amount):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    assert question.volume is not None
    assert question.volume.budget.amount == amount
    answers, filters = understood(text, "en")
    assert answers["skill"] == ("none",)
    assert not any(one.startswith("price") for one in filters)


def test_under_a_price_is_less_than_what_some_model_costs_to_the_cent(catalogue, understood):
    price = max(one.amount for one in prices_of_models(catalogue) if one.currency is Currency.USD)
    (limit,) = understood(f"code by API, under ${price} per million", "en")[1]["price-blended"].prices
    assert limit.amount < price
    (limit,) = understood(f"code by API, up to ${price} per million", "en")[1]["price-blended"].prices
    assert limit.amount == price


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("what if I pay 15 a month?", Money(Decimal(15), Currency.USD)),
        ("up to $20 a month, I'm a student in India", Money(Decimal(20), Currency.USD)),
        ("max 15 dollars a month, I am a teacher", Money(Decimal(15), Currency.USD)),
        ("and if we pay 40 monthly", Money(Decimal(40), Currency.USD)),
        ("а если платить 1500 в месяц?", Money(Decimal(1500), Currency.RUB)),
        ("если заплачу 900 в месяц", Money(Decimal(900), Currency.RUB)),
        ("а если буду платить 2500 в месяц", Money(Decimal(2500), Currency.RUB)),
    ],
)
def test_a_number_that_is_paid_is_a_sum_whatever_its_currency(reader, engines, catalogue, text, budget):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text)
    assert (said.budget, said.monthly_tokens) == (budget, None)


@pytest.mark.parametrize("text", ["I pay 20 a month for ChatGPT, coding", "плачу 2000 в месяц за Клода, нужен код"])
def test_what_is_paid_today_without_a_currency_is_no_limit(reader, engines, catalogue, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget is None


def test_a_price_of_so_many_things_is_told_and_no_budget(reader, engines):
    question = reader.read_wishes(engines.finder.read("tagging products, 5 cents per 100 items"), TODAY)
    assert (question.volume, len(question.leftover)) == (None, 1)


def test_a_sum_behind_a_span_of_time_is_a_limit_of_its_own(reader, engines):
    question = reader.read_wishes(engines.finder.read("coding, not older than 9 months and under $2"), TODAY)
    dated = {one.operator for one in question.filters if one.property == "released"}
    assert Operator.AT_LEAST in dated


@pytest.mark.parametrize("text", ["чат-бот поддержки, оплата с российской карты", "код, апи, оплата с карты мир"])
def test_how_it_is_paid_is_not_told_as_not_understood_beside_what_is_made_of_it(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert "currency" in {one.property for one in question.filters}
    assert question.leftover == ()


@pytest.mark.parametrize(
    "text", ["read receipts, 5000 a month, under $20", "читать чеки с фото, 3000 в месяц, до 2000 рублей"]
)
def test_what_is_counted_by_the_month_is_no_money_beside_a_sum_in_the_next_clause(reader, engines, text):
    volume = reader.read_wishes(engines.finder.read(text), TODAY).volume
    assert volume.requests in {5000, 3000}
    assert volume.budget is not None


@pytest.mark.parametrize("text", ["something like claude but cheaper for coding", "типа клода, но дешевле, для кода"])
def test_what_is_like_a_family_but_cheaper_is_none_of_it(reader, engines, catalogue, text):
    filters = apart(reader.read_wishes(engines.finder.read(text), TODAY), catalogue).question.filters
    assert ("family", Operator.NONE_OF) in {(one.property, one.operator) for one in filters}


@pytest.mark.parametrize(
    ("text", "monthly"),
    [
        ("код, могу платить 25$/m", True),
        ("coding, I can pay $25/m", True),
        ("код, до 1$/m", False),
        ("coding, under $3/m", False),
    ],
)
def test_a_short_m_is_a_month_where_it_is_said_what_somebody_can_pay(reader, engines, text, monthly):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    priced = any(one.property.startswith("price") for one in question.filters)
    assert (question.volume is not None and question.volume.budget is not None, priced) == (monthly, not monthly)


@pytest.mark.parametrize("text", ["как claude sonnet и дешевле", "уровня gpt-5 и подешевле", "like gpt-5 and cheaper"])
def test_cheaper_behind_and_is_a_wish_where_no_number_stands_before_it(reader, engines, text):
    assert "cheaper" in reader.read_wishes(engines.finder.read(text), TODAY).topics


@pytest.mark.parametrize(
    "text",
    [
        "для работы, карта только мир",
        "тексты, не могу оплатить российской картой",
        "бот, оплата мир",
    ],
)
def test_who_has_only_a_russian_card_pays_in_roubles(understood, text):
    wished = understood(text, "ru")[1]["currency"]
    assert (wished.operator, wished.ids) == (Operator.ANY_OF, {"rub"})
