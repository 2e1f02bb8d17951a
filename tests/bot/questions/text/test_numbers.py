"""Numbers with what they count."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.questions.text.concepts import load_question_words
from bot.questions.text.numbers import read_number
from bot.questions.text.vocabulary import build_vocabulary
from bot.questions.text.words import split_words
from tests.conftest import DATA


@pytest.fixture(scope="module")
def vocabulary():
    return build_vocabulary(load_question_words(DATA / "locales").values())


@pytest.fixture(scope="module")
def read(vocabulary):
    return lambda text: read_number([word.text for word in split_words(text.casefold())], 0, vocabulary)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1M", 1_000_000),
        ("128k", 128_000),
        ("128к", 128_000),
        ("1.5m", 1_500_000),
        ("1,5 млн", 1_500_000),
        ("1,200", 1_200),
        ("1 000 000", 1_000_000),
        ("1,000,000", 1_000_000),
        ("100 тыс.", 100_000),
        ("полтора миллиона", 1_500_000),
        ("полмиллиона", 500_000),
        ("half a million", 500_000),
        ("пятьсот тысяч", 500_000),
        ("косарь", 1_000),
        ("two", 2),
        ("a couple", None),
        ("пара", 2),
        ("0", 0),
        ("model", None),
        ("m", None),
        ("9.9 trillion", 9_900_000_000_000),
        ("10 trillion", None),
        ("9" * 60, None),
        ("9" * 60 + " gb", None),
        ("$" + "9" * 60, None),
        ("10000000 млн", None),
    ],
)
def test_the_value_of_a_number(read, text, value):
    found = read(text)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$5", 5, Currency.USD),
        ("5$", 5, Currency.USD),
        ("5 баксов", 5, Currency.USD),
        ("50 cents", Decimal("0.5"), Currency.USD),
        ("100 рублей", 100, Currency.RUB),
        ("100₽", 100, Currency.RUB),
        ("3 евро", 3, Currency.EUR),
    ],
)
def test_money_has_a_currency(read, text, amount, currency):
    found = read(text)
    assert (found.value, found.unit, found.currency) == (amount, "money", currency)


@pytest.mark.parametrize("text", ["$0.5/M", "$2 per million", "2 dollars a million", "5 баксов за миллион", "$1/mtok"])
def test_a_price_is_per_million(read, text):
    assert read(text).per_million


@pytest.mark.parametrize("text", ["$20/month", "20 dollars a month", "500 руб в месяц", "1000 requests a month"])
def test_what_is_spent_in_a_month(read, text):
    assert read(text).per == "month"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 гигов", "gigabytes"),
        ("24gb", "gigabytes"),
        ("8-bit", "bits"),
        ("8 бит", "bits"),
        ("20%", "percent"),
        ("300-page", "pages"),
        ("3 книги", "books"),
        ("800m users", "users"),
        ("5 млн токенов", "tokens"),
        ("1,200 calls", "requests"),
        ("42", "nothing"),
    ],
)
def test_what_a_number_counts(read, text, unit):
    assert read(text).unit == unit


def test_a_scale_is_told_apart_from_plain_digits(read):
    assert (read("128k").scale, read("128000").scale, read("триста").scale) == (1_000, 1, 1)
