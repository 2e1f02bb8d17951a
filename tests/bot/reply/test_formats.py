from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.reply import formats


@pytest.fixture
def en(lexicon):
    return lexicon.pick("en")


@pytest.fixture
def ru(lexicon):
    return lexicon.pick("ru")


@pytest.mark.parametrize(
    ("value", "english", "russian"),
    [
        (175_000_000_000, "175B", "175 млрд"),
        (1_500_000_000, "1.5B", "1,5 млрд"),
        (340_000_000, "340M", "340 млн"),
        (15_000_000_000_000, "15T", "15 трлн"),
        (999, "999", "999"),
    ],
)
def test_counts_of_parameters_are_scaled(en, ru, value, english, russian):
    assert formats.scaled(en, value) == english
    assert formats.scaled(ru, value).replace("\u00a0", " ") == russian


@pytest.mark.parametrize(
    ("amount", "english"),
    [("2.5", "$2.50"), ("0.0375", "$0.0375"), ("10", "$10.00"), ("1200", "$1,200.00"), ("0", "$0.00")],
)
def test_prices_have_two_decimals_or_as_many_as_count(en, amount, english):
    assert formats.price(en, Decimal(amount), Currency.USD) == english


def test_prices_keep_their_currency(ru):
    assert formats.price(ru, Decimal("1200.5"), Currency.RUB).replace("\u00a0", " ") == "1 200,50 ₽"


@pytest.mark.parametrize(
    ("partial", "english", "russian"),
    [("2024", "2024", "2024"), ("2024-05", "May 2024", "май 2024"), ("2024-05-13", "13 May 2024", "13 мая 2024 года")],
)
def test_dates_are_as_precise_as_they_are_known(en, ru, partial, english, russian):
    assert formats.date(en, partial) == english
    assert formats.date(ru, partial) in {russian, russian.removesuffix(" года")}


@pytest.mark.parametrize(("value", "text"), [(128_000, "128K"), (1_048_576, "1M"), (2_000_000, "2M"), (512, "512")])
def test_tokens_in_brief(en, value, text):
    assert formats.short_tokens(en, value) == text


def test_a_list_ends_in_and(en, ru):
    assert formats.listed(en, ("a",)) == "a"
    assert formats.listed(en, ("a", "b", "c")) == "a, b and c"
    assert formats.listed(ru, ("a", "b")) == "a и b"


@pytest.mark.parametrize(
    ("partial", "english", "russian"),
    [
        ("2024", "2024", "2024 года"),
        ("2024-05", "May 2024", "мая 2024"),
        ("2024-05-13", "13 May 2024", "13 мая 2024"),
    ],
)
def test_a_date_is_declined_where_words_before_it_ask_for_that(en, ru, partial, english, russian):
    assert (formats.date_of(en, partial), formats.until(en, partial)) == (english, english)
    assert (formats.date_of(ru, partial), formats.until(ru, partial)) == (russian, f"до {russian}")
