"""Prices keep their past, even where a new copy does not say since when they are others."""

from datetime import date

from bot.catalogue.facts import FactStatus, Source
from bot.catalogue.offers import Offer, PastPrice, PriceChange
from bot.layers.earlier import with_earlier
from bot.layers.listing import Layer, Listing

DAY = date(2026, 11, 29)


def layer(*offers):
    source = Source(url="https://example.org", title="A catalogue", checked_on=DAY)
    return Layer("a", source, tuple(Listing(id="one", name="One", offer=offer) for offer in offers))


def offer(amount, *, seller="maker", **more):
    return Offer(provider=seller, input=amount, output=4, status=FactStatus.INDEPENDENT, source="a", **more)


def past(day, amount):
    until = date.fromisoformat(day)
    return PastPrice(until=until, input=amount, output=4, status=FactStatus.INDEPENDENT, source="a")


def kept(new, old):
    return [listing.offer.past for listing in with_earlier(layer(new), layer(old), DAY).listings]


def test_a_price_that_is_another_today_was_asked_until_today():
    assert kept(offer(2), offer(1)) == [(past("2026-11-29", 1),)]


def test_the_past_of_the_same_price_is_carried_on():
    known = (past("2026-08-01", 3),)
    assert kept(offer(1), offer(1, past=known)) == [known]
    assert kept(offer(2), offer(1, past=known)) == [(*known, past("2026-11-29", 1))]


def test_what_the_new_copy_dates_itself_is_believed():
    dated = (past("2026-10-01", 1),)
    assert kept(offer(2, past=dated), offer(1)) == [dated]


def test_an_announced_price_has_its_own_day():
    announced = offer(1, changes=(PriceChange(since=date(2026, 11, 20), input=2, output=4),))
    assert kept(offer(2), announced) == [(past("2026-11-20", 1),)]


def test_the_price_of_another_seller_is_no_past():
    assert kept(offer(2), offer(1, seller="host")) == [()]


def test_what_has_not_changed_is_the_same():
    assert with_earlier(layer(offer(1)), layer(offer(1)), DAY) == layer(offer(1))


def test_the_past_does_not_grow_for_ever():
    old = offer(1, past=tuple(past(f"2026-01-{day:02}", day) for day in range(1, 29)))
    ((*_, before, last),) = kept(offer(2), old)
    assert (len(kept(offer(2), old)[0]), before.input, last.input) == (12, 28, 1)
