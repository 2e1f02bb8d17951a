"""The one price rule."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency, Offer
from bot.catalogue.services import Lab
from bot.properties.price import blended, is_provider, limiting_price, reference_offer
from bot.properties.values import Money

MAKER = Lab.model_validate(
    {"id": "maker", "name": "Maker AI", "country": "US", "site": "https://example.org", "aliases": ["The Maker"]}
)


def offer(provider="maker", input="1", output="5", status="official", **more):  # noqa: A002  # the field's name
    prices = {} if more.get("free") else {"input": input, "output": output}
    return Offer.model_validate({"provider": provider, "status": status, "source": "s", **prices, **more})


@pytest.mark.parametrize(
    ("offers", "first"),
    [
        pytest.param([offer("host", "0.1", "0.1"), offer()], 1, id="the maker's before a host's that is cheaper"),
        pytest.param([offer(status="outdated"), offer("host", "9", "9")], 1, id="a current one before one of the past"),
        pytest.param([offer(status="rumour"), offer("host", status="outdated")], 1, id="the past before a rumour"),
        pytest.param([offer(free=True), offer()], 1, id="one with a price before a free one"),
        pytest.param([offer("host"), offer(free=True)], 1, id="the maker's free one before a host's price"),
        pytest.param([offer("a", "1", "5"), offer("b", "2", "1")], 1, id="the cheapest host by the price in one"),
        pytest.param([offer("a", "1", "5"), offer("b", "1", "4")], 1, id="the cheapest host by its output"),
        pytest.param([offer("a", currency="RUB"), offer("b", "9", "9")], 1, id="dollars before another currency"),
        pytest.param([offer("2", "2"), offer(input="1", output="1")], 1, id="the cheaper of the maker's own"),
        pytest.param([offer("a"), offer("b")], 0, id="of equals the one listed first"),
    ],
)
def test_the_offer_that_tells_the_price_is(offers, first):
    assert reference_offer(offers, MAKER) is offers[first]


def test_a_model_that_nobody_sells_has_no_price():
    assert reference_offer([], MAKER) is None


def test_a_price_in_one_is_three_parts_input_and_one_part_output():
    assert blended(offer(input="1", output="5")) == Money(Decimal(2), Currency.USD)


@pytest.mark.parametrize("part", ["input", "output"])
def test_half_a_price_is_no_price_in_one(part):
    assert blended(offer(**{part: None})) is None


def test_free_access_is_no_price_of_zero():
    assert blended(offer(free=True)) is None


@pytest.mark.parametrize("name", ["maker", "Maker", "maker ai", "Maker-AI", "makerai", "the maker"])
def test_a_lab_is_known_by_any_of_its_names(name):
    assert is_provider(name, MAKER)


@pytest.mark.parametrize("name", ["makers", "remaker", "host", ""])
def test_another_name_is_another_provider(name):
    assert not is_provider(name, MAKER)


@pytest.mark.parametrize(
    ("changes", "price"),
    [
        ([{"since": "2030-01-01", "input": "4", "output": "20"}], "8"),
        ([{"since": "2030-01-01", "input": "0.5", "output": "1"}], "2"),
        ([{"since": "2030-01-01"}], "2"),
    ],
)
def test_a_limit_holds_after_a_rise_that_is_announced_too(changes, price):
    assert limiting_price(offer(changes=changes)).amount == Decimal(price)
