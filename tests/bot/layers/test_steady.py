"""A figure that jumps stays as it was, until what came with the program confirms it."""

from datetime import date

import pytest

from bot.catalogue.facts import FactStatus, Source
from bot.catalogue.offers import Offer, PriceChange, PriceStep
from bot.layers.listing import Layer, Listing
from bot.layers.steady import steadied

DAY = date(2026, 11, 29)
SOURCE = Source(url="https://example.org", title="A catalogue", checked_on=DAY)


def layer(*listings):
    return Layer("a", SOURCE, listings)


def listed(**more):
    return Listing(**{"id": "one", "name": "One", "context_window": 1000, "released": "2026-01-01", **more})


def sold(amount, **more):
    offer = Offer(provider="maker", input=amount, output=4, status=FactStatus.INDEPENDENT, source="a", **more)
    return listed(offer=offer)


def change(day, amount):
    return PriceChange(since=date.fromisoformat(day), input=amount, output=4)


def taken(new, *known):
    result = steadied(layer(new), [layer(one) for one in known], DAY)
    (listing,) = result.layer.listings
    return listing, result.held_back


@pytest.mark.parametrize("window", [500, 1000, 2000])
def test_a_figure_of_up_to_twice_is_taken(window):
    assert taken(listed(context_window=window), listed()) == (listed(context_window=window), 0)


@pytest.mark.parametrize("window", [499, 2001])
def test_a_figure_that_jumps_stays_as_it_was(window):
    assert taken(listed(context_window=window), listed()) == (listed(), 1)


def test_a_date_or_limit_that_is_gone_was_rather_refused():
    assert taken(listed(context_window=None, released=None), listed()) == (listed(), 2)


def test_a_fact_that_is_new_is_taken():
    assert taken(listed(output_limit=7), listed()) == (listed(output_limit=7), 0)


def test_what_is_new_has_nothing_to_jump_from():
    assert taken(listed(id="two", context_window=10**6), listed()) == (listed(id="two", context_window=10**6), 0)


@pytest.mark.parametrize("amount", [0, "0.4", "2.1"])
def test_a_price_that_jumps_stays_as_it_was(amount):
    assert taken(sold(amount), sold(1)) == (sold(1), 1)


@pytest.mark.parametrize("amount", ["0.5", "1.7", 2])
def test_a_price_of_up_to_twice_is_taken(amount):
    assert taken(sold(amount), sold(1)) == (sold(amount), 0)


def test_a_jump_that_came_with_the_program_is_taken():
    assert taken(sold(5), sold(1), sold(5)) == (sold(5), 0)


def test_an_announced_jump_is_taken_once_its_day_has_come():
    announced = sold(1, changes=(change("2026-11-28", 5),))
    assert taken(sold(5), announced) == (sold(5), 0)


def test_a_jump_that_is_announced_is_one():
    assert taken(sold(1, changes=(change("2026-12-28", 5),)), sold(1)) == (sold(1), 1)


def test_a_price_of_long_requests_that_was_known_is_no_jump():
    stepped = sold(1, steps=(PriceStep(over=1000, input=3),))
    assert taken(stepped, stepped) == (stepped, 0)
    assert taken(sold(1, steps=(PriceStep(over=1000, input=30),)), stepped) == (stepped, 1)


def test_a_price_that_is_gone_is_gone():
    assert taken(listed(), sold(1)) == (listed(), 0)
