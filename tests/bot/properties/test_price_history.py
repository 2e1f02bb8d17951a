"""Prices follow each other without a gap, and a new one is compared with the one before it."""

from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.offers import Offer
from bot.properties.price_history import new_prices, spans_of

MAY, JULY, LATER = date(2026, 5, 1), date(2026, 7, 1), date(2026, 12, 1)


def offer(price=("2", "10"), past=(), changes=(), **more):
    usual = {"provider": "maker", "status": "official", "source": "s", **priced(price)}
    return Offer.model_validate({**usual, "past": past, "changes": changes, **more})


def was(until, price):
    return {"until": until, "status": "independent", "source": "t", **priced(price)}


def priced(price):
    if price is None:
        return {"free": True}
    return {name: amount for name, amount in zip(("input", "output"), price, strict=True) if amount is not None}


def test_the_past_the_present_and_what_is_announced_follow_each_other():
    whole = offer(
        past=[was(MAY, ("5", "30")), was(JULY, ("4", "20"))], changes=[{"since": LATER, "input": "3", "output": "9"}]
    )
    spans = spans_of(whole)
    assert [(one.since, one.until) for one in spans] == [(None, MAY), (MAY, JULY), (JULY, LATER), (LATER, None)]
    assert [one.offer.input for one in spans] == [5, 4, 2, 3]
    assert [one.offer.source for one in spans] == ["t", "t", "s", "s"]


def test_a_price_alone_has_no_known_beginning():
    (span,) = spans_of(offer())
    assert (span.since, span.until) == (None, None)
    assert span.holds_within(MAY, MAY)


def test_a_price_holds_until_the_day_before_the_next_one():
    before, now = spans_of(offer(past=[was(JULY, ("5", "30"))]))
    june, july = date(2026, 6, 30), JULY
    assert (before.holds_within(june, june), now.holds_within(june, june)) == (True, False)
    assert (before.holds_within(july, july), now.holds_within(july, july)) == (False, True)


def test_busy_hours_and_long_requests_are_those_of_the_present_price():
    dear = {"hours": ["01:00-04:00"], "input": "4", "output": "20"}
    whole = offer(past=[was(JULY, ("5", "30"))], peak=dear, steps=[{"over": 1000, "input": "9"}])
    before, now = (span.offer for span in spans_of(whole))
    assert (before.peak, before.steps) == (None, ())
    assert now.peak is not None


@pytest.mark.parametrize(
    ("before", "after", "rises"),
    [
        (("5", "30"), ("2", "10"), False),
        (("1", "2"), ("2", "10"), True),
        pytest.param(("3", "10"), ("2", "12"), False, id="three parts of input to one of output"),
        pytest.param(("1", "2"), ("1", "2"), None, id="no other price"),
        pytest.param(("1", None), ("2", "10"), True, id="the input alone where no more is known"),
        pytest.param((None, "1"), ("2", "10"), None, id="nothing to compare"),
        pytest.param(None, ("2", "10"), True, id="it was free"),
    ],
)
def test_a_new_price_rises_or_falls(before, after, rises):
    (new,) = new_prices(offer(after, past=[was(JULY, before)]))
    assert (new.day, new.is_rise) == (JULY, rises)


def test_the_price_of_another_time_has_its_own_status_and_currency_of_the_offer():
    before, _ = spans_of(offer(past=[was(JULY, ("5", "30"))], currency="EUR"))
    assert (before.offer.status, before.offer.currency, before.offer.input) == ("independent", "EUR", Decimal(5))
