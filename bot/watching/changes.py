"""What has changed of the models from one state of the catalogue to another."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from bot.catalogue.schema import Lifecycle
from bot.properties.values import Day, day_number
from bot.values import Value
from bot.watching.state import ModelState, PriceState, States
from bot.watching.watch import PriceLimit

_STILL_NEW = timedelta(days=30)
"""How long before the last comparison a model may have come out to be news: an entry of an old one is none."""


class ChangeKind(StrEnum):
    """What has changed, in the order in which it is told."""

    BELOW = "below"
    """The price has come down to a limit."""
    CAME_OUT = "came-out"
    ANNOUNCED = "announced"
    PRICE = "price"
    PRICE_DUE = "price-due"
    LEAVES = "leaves"
    SWITCHED_OFF = "switched-off"


class Change(Value):
    """One change of a model."""

    kind: ChangeKind
    model: str
    day: str | None = None
    """When it came out, leaves or changes its price, as precisely as that is known."""
    before: PriceState | None = None
    after: PriceState | None = None
    limit: PriceLimit | None = None


def changes_between(before: States, after: States, since: date) -> tuple[Change, ...]:
    """List what has changed after a state that was taken on the day `since`."""
    earliest = since - _STILL_NEW
    found = [change for model, now in after.items() for change in _changes(model, before.get(model), now, earliest)]
    return in_order(found)


def below(model: str, limit: PriceLimit, before: ModelState | None, after: ModelState | None) -> Change | None:
    """Tell whether the price of a model has come down to a limit that it was above, or nobody knew."""
    price = after.price if after is not None else None
    if price is None or not price.meets(limit):
        return None
    if before is not None and before.price is not None and before.price.meets(limit):
        return None
    earlier = before.price if before is not None else None
    return Change(kind=ChangeKind.BELOW, model=model, before=earlier, after=price, limit=limit)


def in_order(changes: list[Change]) -> tuple[Change, ...]:
    """Sort changes: what matters most first, and by name within a kind."""
    kinds = list(ChangeKind)
    return tuple(sorted(changes, key=lambda change: (kinds.index(change.kind), change.model)))


def _changes(model: str, before: ModelState | None, now: ModelState, earliest: date) -> Iterator[Change]:
    if before is None or (before.lifecycle is Lifecycle.ANNOUNCED and now.lifecycle is not Lifecycle.ANNOUNCED):
        yield from _arrival(model, before, now, earliest)
    if before is None or now.unchecked is not before.unchecked:
        return
    is_gone = now.lifecycle is Lifecycle.RETIRED
    if is_gone and before.lifecycle is not Lifecycle.RETIRED:
        yield Change(kind=ChangeKind.SWITCHED_OFF, model=model, day=now.retired_on)
    if is_gone:
        return
    if now.retired_on is not None and now.retired_on != before.retired_on:
        yield Change(kind=ChangeKind.LEAVES, model=model, day=now.retired_on)
    if now.price is not None and now.price != before.price:
        yield Change(kind=ChangeKind.PRICE, model=model, before=before.price, after=now.price)
    for due in now.due:
        if due not in before.due:
            yield Change(
                kind=ChangeKind.PRICE_DUE, model=model, day=due.since.isoformat(), before=now.price, after=due.price
            )


def _arrival(model: str, before: ModelState | None, now: ModelState, earliest: date) -> Iterator[Change]:
    """Tell that a model came out, or that one was announced; other catalogues alone announce nothing."""
    if now.unchecked:
        return
    if now.lifecycle is Lifecycle.ANNOUNCED:
        yield Change(kind=ChangeKind.ANNOUNCED, model=model, after=now.price)
    elif before is not None or _is_recent(now.released, earliest):
        yield Change(kind=ChangeKind.CAME_OUT, model=model, day=now.released, after=now.price)


def _is_recent(released: str | None, earliest: date) -> bool:
    """Tell whether a model came out on a day or later, as far as its date is known."""
    if released is None:
        return False
    return Day(released).last >= day_number(earliest)
