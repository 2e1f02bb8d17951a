"""What charts of models show, read by the same properties as everywhere; what is not drawn is told with the reason."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple, TypeVar

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.schema import Model
from bot.charts.chart import ChartKind
from bot.properties.candidate import Candidate, candidate_of, sizes_of
from bot.properties.identity import MEMORY, MEMORY_AT
from bot.properties.model_facts import CONTEXT_WINDOW
from bot.properties.price import blended, is_current
from bot.properties.price_history import spans_of
from bot.properties.prices import price_offer
from bot.properties.reading import Known, evidence_of
from bot.properties.values import Gigabytes, Tokens

FEWEST = 2
"""Points that make a chart."""
_MOST_SIZES = 3
"""Sizes of one model that are drawn, where several models are."""
_SURE = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
_HIGH_BITS = 8
_DAYS_BEFORE = 30
"""The days before its end from which a price is drawn whose first day is not known."""


@dataclass
class LeftOut:
    """The names of the models that a chart does not show, by the key of the reason's words."""

    names: dict[str, list[str]] = field(default_factory=dict)

    def add(self, reason: str, model: Model) -> None:
        """Leave out a model."""
        self.names.setdefault(reason, []).append(model.name)


class Priced(NamedTuple):
    """A model with its context window and its price."""

    name: str
    context: int
    price: Decimal
    currency: Currency
    is_sure: bool
    """Whether both are stated, not estimated."""


class Weighty(NamedTuple):
    """A model in one of its sizes, with the memory that it takes."""

    name: str
    size: int | None
    """The weights of this size; None for a model that comes in one."""
    gigabytes: tuple[int, int]
    """At four and at eight bits."""


class PriceOnDay(NamedTuple):
    """What is asked from a day on."""

    day: date
    input: Decimal | None
    output: Decimal | None
    is_present: bool = False
    """Whether it holds on that day, and may have held before."""
    until: date | None = None
    """The day that it held until, where its first day is not known; it is drawn from a while before."""


class Changing(NamedTuple):
    """A model whose price changes, in the order of days."""

    name: str
    currency: Currency
    prices: tuple[PriceOnDay, ...]


P = TypeVar("P", Priced, Changing)


def kinds_of(catalogue: Catalogue, models: Sequence[Model], today: date) -> tuple[ChartKind, ...]:
    """List the charts that there is enough known for."""
    candidates = [candidate_of(model, catalogue) for model in models]
    found = {
        ChartKind.PRICE: len(priced(candidates, LeftOut())),
        ChartKind.MEMORY: len(weighty(candidates, LeftOut())),
        ChartKind.HISTORY: sum(len(one.prices) for one in changing(candidates, today, LeftOut())),
    }
    return tuple(kind for kind, count in found.items() if count >= FEWEST)


def priced(candidates: Sequence[Candidate], left_out: LeftOut) -> list[Priced]:
    """Read price and context: the price that the one rule picks, blended, of those that stand today."""
    found: list[tuple[Model, Priced]] = []
    for candidate in candidates:
        model, offer = candidate.model, price_offer(candidate)
        context = CONTEXT_WINDOW.confirmed(candidate)
        price = _price(offer)
        if not isinstance(context, Tokens):
            left_out.add("chart-without-context", model)
        elif offer is not None and offer.free and is_current(offer):
            left_out.add("chart-without-charge", model)
        elif offer is None or price is None:
            left_out.add("chart-without-price", model)
        else:
            evidence = evidence_of(CONTEXT_WINDOW.read(candidate))
            is_sure = offer.status in _SURE and (evidence is None or evidence.status in _SURE)
            found.append((model, Priced(model.name, context.count, price, offer.currency, is_sure)))
    return _in_one_currency(found, left_out)


def weighty(candidates: Sequence[Candidate], left_out: LeftOut) -> list[Weighty]:
    """Read the memory that models with open weights take, of every size; of many sizes the ends and the middle."""
    found: list[Weighty] = []
    for candidate in candidates:
        model = candidate.model
        low, high = MEMORY.read(candidate), MEMORY_AT[_HIGH_BITS].read(candidate)
        if not (isinstance(low, Known) and isinstance(high, Known)):
            left_out.add("chart-without-size" if candidate.has_weights else "chart-without-weights", model)
            continue
        if isinstance(low.value, Gigabytes) and isinstance(high.value, Gigabytes):
            sizes = sizes_of(model)
            rows = [
                Weighty(model.name, size if len(sizes) > 1 else None, pair)
                for size, pair in zip(sizes, zip(low.value.options, high.value.options, strict=True), strict=True)
            ]
            found += _few(rows) if len(candidates) > 1 else rows
    return found


def changing(candidates: Sequence[Candidate], today: date, left_out: LeftOut) -> list[Changing]:
    """Read the prices that have changed or are going to, as far as their days are known."""
    found: list[tuple[Model, Changing]] = []
    for candidate in candidates:
        offer = price_offer(candidate)
        prices = tuple(_by_day(offer, today)) if offer is not None and is_current(offer) else ()
        if offer is None or len(prices) < FEWEST:
            left_out.add("chart-without-changes", candidate.model)
        else:
            found.append((candidate.model, Changing(candidate.model.name, offer.currency, prices)))
    return _in_one_currency(found, left_out)


def _price(offer: Offer | None) -> Decimal | None:
    """Return an offer's blended price, if it stands today and anything is asked."""
    if offer is None or not is_current(offer):
        return None
    money = blended(offer)
    return None if money is None or not money.amount else money.amount


def _by_day(offer: Offer, today: date) -> Iterator[PriceOnDay]:
    """Yield the prices of an offer; of the first one it is not known since when it holds."""
    for span in spans_of(offer):
        price = span.offer
        if span.since is not None:
            yield PriceOnDay(span.since, price.input, price.output)
        elif not price.free and offer.past and span.until is not None:
            yield PriceOnDay(span.until - timedelta(days=_DAYS_BEFORE), price.input, price.output, until=span.until)
        elif not price.free:
            yield PriceOnDay(today, price.input, price.output, is_present=True)


def _in_one_currency(found: Sequence[tuple[Model, P]], left_out: LeftOut) -> list[P]:
    """Keep the prices in the currency that most of them are in, of several the dollar."""
    counts = Counter(one.currency for _, one in found)
    currency = max(counts, key=lambda one: (counts[one], one is Currency.USD), default=None)
    for model, one in found:
        if one.currency is not currency:
            left_out.add("chart-other-currency", model)
    return [one for _, one in found if one.currency is currency]


def _few(rows: list[Weighty]) -> list[Weighty]:
    return rows if len(rows) <= _MOST_SIZES else [rows[0], rows[len(rows) // 2], rows[-1]]
