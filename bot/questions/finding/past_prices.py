"""What is known of what models cost before: at some time, before today, and when it rose or fell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.price import is_current
from bot.properties.price_history import NewPrice, PriceSpan, new_prices, spans_of
from bot.properties.prices import PRICE, PRICE_INPUT, PRICE_OUTPUT, PRICE_PAST, price_offer
from bot.properties.values import Day, day_numbered
from bot.questions.finding.events import direction_asked
from bot.questions.question import Period, Question
from bot.questions.slots.tasks import NEW_PRICES

_PRICES = frozenset({PRICE.name, PRICE_INPUT.name, PRICE_OUTPUT.name})


class Finding(Enum):
    """What was found of the prices of a model."""

    NOT_SOLD = auto()
    NOT_OUT = auto()
    """At that time it had not come out."""
    UNKNOWN = auto()
    ONE_PRICE = auto()
    SEVERAL_PRICES = auto()
    CHANGED = auto()
    """The price rose or fell as it is asked about."""
    TO_CHANGE = auto()
    """It has not yet, but it is going to."""
    UNCHANGED = auto()
    """Nothing is known of such a change."""


@dataclass(frozen=True)
class Found:
    """What was found of the prices of a model, in the order of days."""

    model: Model
    offer: Offer | None
    """The offer whose prices are told."""
    finding: Finding
    prices: Sequence[PriceSpan] = ()
    """The prices that are asked about."""
    turns: Sequence[NewPrice] = ()
    """The new prices that are asked about."""


def asks_past_prices(question: Question, today: date) -> bool:
    """Tell whether it is asked what something cost, or when that changed, and not only what it costs today."""
    if PRICE_PAST.name in question.asked or not question.topics.isdisjoint(NEW_PRICES):
        return True
    first, last = days_of(question.period) if question.period is not None else (today, today)
    return not first <= today <= last and not _PRICES.isdisjoint(question.asked)


def past_prices(catalogue: Catalogue, question: Question, model: Model, today: date) -> Found:
    """Find what a question asks of the prices of a model."""
    offer = _telling(model, price_offer(candidate_of(model, catalogue)))
    if offer is None:
        return Found(model, None, Finding.NOT_SOLD)
    if not question.topics.isdisjoint(NEW_PRICES):
        return _turned(model, offer, question, today)
    if question.period is not None:
        return _then(model, offer, question.period, today)
    before = spans_of(offer)[: len(offer.past)][-1:]
    return Found(model, offer, Finding.ONE_PRICE if before else Finding.UNKNOWN, before)


def days_of(period: Period) -> tuple[date, date]:
    """Return the ends of a period as days of the calendar."""
    first, last = (None if end is None else day_numbered(end) for end in (period.first, period.last))
    return first or date.min, last or date.max


def _telling(model: Model, usual: Offer | None) -> Offer | None:
    """Return the offer by which a price goes; where its past is not known, the first seller's whose past is."""
    if usual is None or usual.past or usual.changes:
        return usual
    return next((one for one in model.offers if one.past and is_current(one)), usual)


def _then(model: Model, offer: Offer, period: Period, today: date) -> Found:
    """Find what was asked in a period."""
    first, last = days_of(period)
    released = model.facts.released
    if released is not None and period.last is not None and Day(released.value).first > period.last:
        return Found(model, offer, Finding.NOT_OUT)
    read_on = model.sources[offer.source].checked_on
    held = [
        one for one in spans_of(offer) if one.holds_within(first, last) and _is_known(one, last, min(read_on, today))
    ]
    finding = Finding.SEVERAL_PRICES if len(held) > 1 else Finding.ONE_PRICE if held else Finding.UNKNOWN
    return Found(model, offer, finding, held)


def _is_known(span: PriceSpan, last: date, read_on: date) -> bool:
    """Tell whether a price is known to have held; the present one without a first day, from when it was read."""
    has_ended = span.until is not None and span.until <= read_on
    return span.since is not None or has_ended or last >= read_on


def _turned(model: Model, offer: Offer, question: Question, today: date) -> Found:
    """Find when the price rose, fell or changed."""
    rising = direction_asked(question.topics)
    first, last = (date.min, date.max) if question.period is None else days_of(question.period)
    found = [one for one in new_prices(offer) if first <= one.day <= last and (rising is None or one.is_rise is rising)]
    begun = [one for one in found if one.day <= today]
    if begun:
        return Found(model, offer, Finding.CHANGED, turns=begun)
    return Found(model, offer, Finding.TO_CHANGE if found else Finding.UNCHANGED, turns=found[:1])
