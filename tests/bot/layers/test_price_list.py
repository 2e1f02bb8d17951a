"""Prices are taken as of a day, with what has been announced."""

from datetime import date, time
from decimal import Decimal

import pytest
from genai_prices.types import (
    ClauseEquals,
    ConditionalPrice,
    ModelInfo,
    ModelPrice,
    StartDateConstraint,
    Tier,
    TieredPrices,
    TimeOfDateConstraint,
)

from bot.layers.price_list import listing_of

DAY = date(2026, 11, 23)


def listed(prices, **more):
    info = ModelInfo(id="maker/one-1", match=ClauseEquals("one-1"), prices=prices, **more)
    return listing_of(info, "maker", "maker", DAY)


def price(amount, output=4):
    return ModelPrice(input_mtok=Decimal(amount), output_mtok=Decimal(output), cache_read_mtok=Decimal("0.1"))


def since(day, prices):
    return ConditionalPrice(StartDateConstraint(day), prices=prices)


def test_a_plain_price_is_an_offer():
    offer = listed(price(1)).offer
    assert (offer.provider, offer.input, offer.output, offer.cached_input) == ("maker", 1, 4, Decimal("0.1"))


def test_the_price_of_the_day_counts_and_later_ones_are_changes():
    offer = listed(
        [ConditionalPrice(prices=price(1)), since(date(2026, 11, 1), price(2)), since(date(2026, 12, 1), price(3))]
    ).offer
    assert (offer.input, [(change.since, change.input) for change in offer.changes]) == (2, [(date(2026, 12, 1), 3)])


def days_and_inputs(offer):
    return [(one.until, one.input) for one in offer.past]


def test_earlier_prices_are_the_past():
    offer = listed(
        [
            ConditionalPrice(prices=price(1)),
            since(date(2026, 10, 1), price(2)),
            since(date(2026, 11, 1), price(3)),
            since(date(2026, 12, 1), price(4)),
        ]
    ).offer
    assert days_and_inputs(offer) == [(date(2026, 10, 1), 1), (date(2026, 11, 1), 2)]
    assert {(one.status, one.source) for one in offer.past} == {("independent", "genai-prices")}


def test_a_new_price_of_the_cache_alone_is_no_past():
    before = ModelPrice(input_mtok=Decimal(1), output_mtok=Decimal(4))
    assert listed([ConditionalPrice(prices=before), since(date(2026, 11, 1), price(1))]).offer.past == ()


@pytest.mark.parametrize("slip", [price("0.1"), price(2, output=50), price(0), ModelPrice(input_mtok=Decimal(2))])
def test_the_past_ends_at_a_price_that_cannot_be_believed(slip):
    offer = listed(
        [
            ConditionalPrice(prices=price(1)),
            since(date(2026, 9, 1), slip),
            since(date(2026, 10, 1), price(2)),
            since(date(2026, 11, 1), price(3)),
        ]
    ).offer
    assert days_and_inputs(offer) == [(date(2026, 11, 1), 2)]


def test_a_price_by_the_length_of_a_request_has_steps():
    tiered = ModelPrice(
        input_mtok=TieredPrices(base=Decimal(1), tiers=[Tier(start=200_000, price=Decimal(2))]), output_mtok=Decimal(4)
    )
    offer = listed(tiered).offer
    assert (offer.input, [(step.over, step.input, step.output) for step in offer.steps]) == (1, [(200_000, 2, None)])


def test_a_price_by_the_hour_is_left_out():
    by_hour = [
        ConditionalPrice(prices=price(2)),
        ConditionalPrice(TimeOfDateConstraint(time(1), time(2)), prices=price(1)),
    ]
    assert listed(by_hour).offer is None


def test_nothing_asked_is_no_price():
    assert listed(price(0)).offer is None
    assert listed(ModelPrice()).offer is None


def test_what_is_no_longer_sold_has_no_price():
    assert listed(price(1), deprecated=True).offer is None


def test_a_price_that_cannot_be_is_refused():
    assert listed(price(-1)) is None
    assert listed(price(1, output=1_000_000)) is None


def test_a_name_with_markup_is_refused():
    assert listed(price(1), name="<script>One</script>") is None
