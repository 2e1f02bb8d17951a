from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.schema import Lifecycle
from bot.watching.changes import ChangeKind, below, changes_between
from bot.watching.state import DuePrice, ModelState, PriceState
from bot.watching.watch import PriceLimit, PricePart

SINCE = date(2026, 11, 28)
ACTIVE = ModelState(released="2025-08-07", lifecycle=Lifecycle.ACTIVE)


def price(paid, made="10", **other):
    return PriceState(input=Decimal(paid), output=Decimal(made), **other)


def changes(before, after):
    return [
        (change.kind, change.day)
        for change in changes_between({} if before is None else {"lab/m": before}, {"lab/m": after}, SINCE)
    ]


def test_nothing_has_changed_where_the_states_are_alike():
    assert changes(ACTIVE, ACTIVE) == []


@pytest.mark.parametrize("day", ["2026-11-28", "2026-11", "2026-10-29"])
def test_an_entry_of_a_model_that_came_out_lately_is_news(day):
    new = ACTIVE.model_copy(update={"released": day})
    assert changes(None, new) == [(ChangeKind.CAME_OUT, day)]


@pytest.mark.parametrize("day", ["2026-10-28", "2026-09", "2025", None])
def test_an_entry_of_an_old_model_is_none(day):
    assert changes(None, ACTIVE.model_copy(update={"released": day})) == []


def test_what_other_catalogues_alone_have_is_never_new_nor_is_it_when_it_was_checked():
    stranger = ModelState(released="2026-11-28", unchecked=True)
    assert changes(None, stranger) == []
    assert changes(stranger, ModelState(released="2026-11-28")) == []


def test_an_announcement_is_news_and_so_is_that_it_came_true():
    announced = ModelState(lifecycle=Lifecycle.ANNOUNCED)
    assert changes(None, announced) == [(ChangeKind.ANNOUNCED, None)]
    assert changes(announced, announced) == []
    assert changes(announced, ACTIVE) == [(ChangeKind.CAME_OUT, "2025-08-07")]


def test_an_end_is_told_when_it_is_known_when_it_moves_and_when_it_comes():
    leaving = ACTIVE.model_copy(update={"retired_on": "2026-12-31"})
    later = ACTIVE.model_copy(update={"retired_on": "2027-01-31"})
    gone = leaving.model_copy(update={"lifecycle": Lifecycle.RETIRED})
    assert changes(ACTIVE, leaving) == [(ChangeKind.LEAVES, "2026-12-31")]
    assert changes(leaving, later) == [(ChangeKind.LEAVES, "2027-01-31")]
    assert changes(leaving, gone) == [(ChangeKind.SWITCHED_OFF, "2026-12-31")]
    assert changes(gone, gone.model_copy(update={"retired_on": "2026-12-30", "price": price("1")})) == []


def test_a_new_price_is_told_with_the_old_one_and_one_to_come_once():
    before = ACTIVE.model_copy(update={"price": price("2")})
    after = ACTIVE.model_copy(update={"price": price("1")})
    (change,) = changes_between({"lab/m": before}, {"lab/m": after}, SINCE)
    assert (change.kind, change.before, change.after) == (ChangeKind.PRICE, price("2"), price("1"))
    due = before.model_copy(update={"due": (DuePrice(since=date(2026, 12, 1), price=price("1")),)})
    assert changes(before, due) == [(ChangeKind.PRICE_DUE, "2026-12-01")]
    assert changes(due, due) == []
    assert changes(due, after) == [(ChangeKind.PRICE, None)]


def test_a_price_that_is_no_longer_known_is_no_news():
    assert changes(ACTIVE.model_copy(update={"price": price("2")}), ACTIVE) == []


def test_a_model_that_is_gone_from_the_catalogue_is_no_news():
    assert changes_between({"lab/m": ACTIVE}, {}, SINCE) == ()


LIMIT = PriceLimit(part=PricePart.INPUT, amount=Decimal("1.5"), currency=Currency.USD)


@pytest.mark.parametrize(
    ("before", "after", "fires"),
    [
        (price("2"), price("1.5"), True),
        (price("2"), price("1.51"), False),
        (price("1.5"), price("1"), False),
        (price("1"), price("2"), False),
        (None, price("1"), True),
        (price("2"), None, False),
        (price("2"), price("1", currency=Currency.CNY), False),
        (price("1", currency=Currency.CNY), price("1"), True),
        (price("2"), PriceState(free=True), True),
        (PriceState(free=True), price("1"), False),
        (price("2"), PriceState(output=Decimal(1)), False),
    ],
)
def test_a_limit_is_told_of_when_the_price_comes_down_to_it(before, after, fires):
    states = [ACTIVE.model_copy(update={"price": one}) for one in (before, after)]
    change = below("lab/m", LIMIT, *states)
    assert (change is not None) is fires
    assert change is None or (change.kind, change.after, change.limit) == (ChangeKind.BELOW, after, LIMIT)


@pytest.mark.parametrize("part", list(PricePart))
def test_each_part_of_a_price_has_its_own_limit(part):
    whole = PriceState(input=Decimal(1), output=Decimal(2), blended=Decimal("1.25"))
    amounts = {PricePart.INPUT: 1, PricePart.OUTPUT: 2, PricePart.BLENDED: "1.25"}
    limit = PriceLimit(part=part, amount=Decimal(amounts[part]), currency=Currency.USD)
    assert whole.meets(limit)
    assert not whole.meets(limit.model_copy(update={"amount": limit.amount - Decimal("0.01")}))


def test_what_matters_most_is_told_first():
    before = {"lab/a": ACTIVE, "lab/b": ACTIVE}
    after = {
        "lab/a": ACTIVE.model_copy(update={"retired_on": "2026-12-31"}),
        "lab/b": ACTIVE.model_copy(update={"price": price("1")}),
        "lab/c": ModelState(released="2026-11-28"),
    }
    assert [change.model for change in changes_between(before, after, SINCE)] == ["lab/c", "lab/b", "lab/a"]
