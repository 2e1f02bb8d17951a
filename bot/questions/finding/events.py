"""What happened in a span of days: models that came out, models that leave, prices that change."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.catalogue.catalogue import Catalogue, confirmed_value
from bot.catalogue.facts import Fact
from bot.catalogue.schema import Lifecycle, Model, ModelKind
from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Verdict, judge_all
from bot.properties.price import is_current
from bot.properties.price_history import NewPrice, new_prices
from bot.properties.prices import price_offer
from bot.properties.values import Day, day_number
from bot.questions.question import Period, day_after

USUAL_DAYS = 30
"""How many days are looked at where no span of time is asked for."""
_LAST_DAY = 99_999_999
_BRIEF = 15
"""Days."""


_DIRECTIONS = MappingProxyType({"price_drops": False, "price_rises": True})
"""Concepts that ask for new prices of one direction: whether it is up."""


class EventKind(StrEnum):
    """What happens to a model."""

    RELEASED = "released"
    LEAVING = "retired_on"
    PRICE = "price"


@dataclass(frozen=True)
class Event:
    """Something that happens to a model on a day."""

    kind: EventKind
    model: Model
    day: str
    """As precise as it is known, such as `2026-07` or `2026-07-14`."""
    price: NewPrice | None = None
    """The price from that day on, and the one before it."""

    @property
    def is_rise(self) -> bool | None:
        """Tell whether a new price is higher than the one before it; None where that is not known."""
        return None if self.price is None else self.price.is_rise


@dataclass(frozen=True)
class Events:
    """What happened in a span of days, newest first."""

    found: tuple[Event, ...]
    undated: int
    """Models that are left out: their date, or a fact that is asked for, is unknown."""

    def of(self, kind: EventKind) -> tuple[Event, ...]:
        """Return the events of a kind."""
        return tuple(event for event in self.found if event.kind is kind)

    def in_order(self, kind: EventKind, today: date) -> tuple[Event, ...]:
        """Return the events of a kind: what is due, the nearest first, then what has happened, the newest first."""
        due = [event for event in self.of(kind) if Day(event.day).first > day_number(today)]
        past = [event for event in self.of(kind) if Day(event.day).first <= day_number(today)]
        return (*reversed(due), *past)

    def where(self, *, rising: bool | None) -> "Events":
        """Keep of the new prices those that rise or fall; others of which that is unknown are counted."""
        if rising is None:
            return self
        kept = tuple(one for one in self.found if one.kind is not EventKind.PRICE or one.is_rise is rising)
        unclear = sum(one.kind is EventKind.PRICE and one.is_rise is None for one in self.found)
        return Events(kept, self.undated + unclear)


def direction_asked(topics: AbstractSet[str]) -> bool | None:
    """Return whether higher prices are asked about; None where it may be either."""
    return next((up for concept, up in _DIRECTIONS.items() if concept in topics), None)


def usual_period(kind: EventKind, today: date) -> Period:
    """Return the days that are looked at where none are asked for: the last thirty.

    What leaves and what changes its price is told beforehand, so the next thirty days count there too.
    """
    ahead = timedelta(days=0 if kind is EventKind.RELEASED else USUAL_DAYS)
    return Period(day_number(today - timedelta(days=USUAL_DAYS)), day_number(today + ahead))


def find_events(
    catalogue: Catalogue, kinds: Iterable[EventKind], period: Callable[[EventKind], Period], filters: Iterable[Filter]
) -> Events:
    """Find what happened to the models that meet every condition."""
    filters, kinds = tuple(filters), tuple(kinds)
    found: list[Event] = []
    undated: set[str] = set()
    for model in catalogue.models.values():
        if model.kind in {ModelKind.SERIES, ModelKind.PROJECT}:
            continue
        within = {kind: list(_within(catalogue, model, kind, period(kind))) for kind in kinds}
        unclear = any(None in events for events in within.values())
        events = [event for each in within.values() for event in each if event is not None]
        if not events and not unclear:
            continue
        match judge_all(filters, candidate_of(model, catalogue)):
            case Verdict.MET:
                found.extend(events)
                undated |= {model.id} if unclear else set()
            case Verdict.UNKNOWN:
                undated.add(model.id)
            case Verdict.BROKEN:
                pass
    found.sort(key=lambda event: event.model.id)
    found.sort(key=lambda event: Day(event.day).first, reverse=True)
    return Events(tuple(found), len(undated))


def find_nearest(
    catalogue: Catalogue,
    kinds: Iterable[EventKind],
    period: Period,
    filters: Iterable[Filter],
    *,
    rising: bool | None = None,
) -> tuple[Event, ...]:
    """Find the last thing that happened before a period, and the first that is due after it."""

    def found(within: Period) -> tuple[Event, ...]:
        return find_events(catalogue, kinds, lambda _: within, filters).where(rising=rising).found

    filters, kinds = tuple(filters), tuple(kinds)
    around: list[Event] = []
    if period.first is not None:
        around += found(Period(None, day_after(period.first, -1)))[:1]
    if period.last is not None:
        later = found(Period(day_after(period.last, 1), None))
        around += [event for event in later if Day(event.day).first > period.last][-1:]
    return tuple(around)


def _within(catalogue: Catalogue, model: Model, kind: EventKind, period: Period) -> Iterator[Event | None]:
    """Yield what happened in the period; None where it may have, but the date is not known well enough."""
    match kind:
        case EventKind.RELEASED:
            if confirmed_value(model.facts.lifecycle) is Lifecycle.ANNOUNCED:
                return
            yield from _dated(model, kind, model.facts.released, period)
        case EventKind.LEAVING:
            if model.facts.retired_on is not None:
                yield from _dated(model, kind, model.facts.retired_on, period)
        case EventKind.PRICE:
            yield from _new_prices(catalogue, model, period)


def _dated(model: Model, kind: EventKind, fact: Fact[str] | None, period: Period) -> Iterator[Event | None]:
    day = confirmed_value(fact)
    if day is None:
        yield None
        return
    match _lies_in(Day(day), day, period):
        case True:
            yield Event(kind, model, day)
        case None:
            yield None
        case _:
            return


def _lies_in(day: Day, partial: str, period: Period) -> bool | None:
    """Tell whether a date lies in a period.

    A month does if they overlap, but for a period of a few days; a year only if the whole of it does.
    """
    first, last = period.first or 0, period.last or _LAST_DAY
    if day.last < first or day.first > last:
        return False
    if first <= day.first and day.last <= last:
        return True
    return True if "-" in partial and not _is_brief(period) else None


def _is_brief(period: Period) -> bool:
    """Tell whether a period is too short to say that something of its month lies in it."""
    return period.last is not None and (day_after(period.first, _BRIEF) or 0) > period.last


def _new_prices(catalogue: Catalogue, model: Model, period: Period) -> Iterator[Event]:
    """Yield the new prices of the seller by whose price the model goes."""
    changing = any(one.past or one.changes for one in model.offers)
    offer = price_offer(candidate_of(model, catalogue)) if changing else None
    if offer is None or not is_current(offer):
        return
    for new in new_prices(offer):
        day = new.day.isoformat()
        if _lies_in(Day(day), day, period):
            yield Event(EventKind.PRICE, model, day, new)
