from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.watching.changes import Change, ChangeKind
from bot.watching.matching import Comparison
from bot.watching.state import ModelState, PriceState
from bot.watching.watch import PriceLimit, PricePart, Watch, WatchKind

GPT, CLAUDE = "openai/gpt-4o", "anthropic/claude-opus-4.5"
CAME_OUT = Change(kind=ChangeKind.CAME_OUT, model=CLAUDE)
PRICE = Change(kind=ChangeKind.PRICE, model=GPT, after=PriceState(input=Decimal(1)))
STRANGER = Change(kind=ChangeKind.PRICE, model="openai/stranger")
CHEAP = Watch(
    kind=WatchKind.PRICE,
    subject=GPT,
    limit=PriceLimit(part=PricePart.INPUT, amount=Decimal(1), currency=Currency.USD),
)


@pytest.fixture
def comparison(catalogue):
    before, after = (ModelState(price=PriceState(input=Decimal(paid))) for paid in (2, 1))
    return Comparison(catalogue, {GPT: before}, {GPT: after}, (CAME_OUT, PRICE, STRANGER))


def watch(kind, subject=""):
    return Watch(kind=kind, subject=subject)


@pytest.mark.parametrize(
    ("kind", "subject", "told"),
    [
        (WatchKind.MODEL, GPT, (PRICE,)),
        (WatchKind.MODEL, "openai/gpt-4", ()),
        (WatchKind.MODEL, "openai/stranger", (STRANGER,)),
        (WatchKind.FAMILY, "claude", (CAME_OUT,)),
        (WatchKind.FAMILY, "gpt", (PRICE,)),
        (WatchKind.LAB, "openai", (PRICE,)),
        (WatchKind.LAB, "google", ()),
        (WatchKind.NEW, "", (CAME_OUT,)),
    ],
)
def test_a_watch_is_about_its_own_changes(comparison, kind, subject, told):
    assert comparison.news_of([watch(kind, subject)]) == told


def test_what_several_watches_are_about_is_told_once(comparison):
    assert comparison.news_of([watch(WatchKind.LAB, "openai"), watch(WatchKind.MODEL, GPT)]) == (PRICE,)


def test_a_price_that_came_down_to_a_limit_is_told_as_that_alone(comparison):
    (told,) = comparison.news_of([watch(WatchKind.MODEL, GPT), CHEAP])
    assert (told.kind, told.limit) == (ChangeKind.BELOW, CHEAP.limit)


def test_who_watches_nothing_is_told_nothing(comparison):
    assert comparison.news_of([]) == ()
