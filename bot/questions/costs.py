"""The sums over an offer: what a volume costs, and what a budget buys. Currencies are never converted."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from bot.catalogue.offers import Offer
from bot.catalogue.text_units import TextUnits
from bot.properties.price import INPUT_SHARE
from bot.questions.question import Volume

MILLION = 1_000_000
REQUEST_TOKENS = 1_000
"""Tokens of a request, input and output together, where a question does not say."""
_NONE = Decimal(0)


class Assumption(StrEnum):
    """What a sum takes for granted."""

    MOSTLY_INPUT = "mostly-input"
    """Three parts of input to one of output."""
    REQUEST_SIZE = "request-size"
    NO_INPUT = "no-input"
    NO_OUTPUT = "no-output"
    PAGE = "page"
    BOOK = "book"
    SHORT_REQUESTS = "short-requests"
    """No request is so long that it costs more."""
    CACHE_UNPRICED = "cache-unpriced"
    """Input from the cache costs as much as other input, since its price is unknown."""
    OFF_PEAK = "off-peak"


@dataclass(frozen=True)
class Workload:
    """Tokens to pay for."""

    input: int
    output: int
    requests: int | None = None
    """Over how many requests the tokens are spread; None where it is unknown."""
    cached_share: Decimal = _NONE
    assumptions: tuple[Assumption, ...] = ()

    @property
    def longest_input(self) -> Decimal | None:
        """Return the input of one request; requests are taken to be alike."""
        return Decimal(self.input) / self.requests if self.requests else None


@dataclass(frozen=True)
class Rates:
    """Prices per million tokens; None where they are unknown."""

    input: Decimal | None
    output: Decimal | None
    cached_input: Decimal | None
    over: int | None = None
    """The tokens of input above which these prices hold."""


@dataclass(frozen=True)
class Part:
    """Tokens of one kind with their price."""

    tokens: int
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Return what they cost."""
        return self.tokens * self.rate / MILLION


@dataclass(frozen=True)
class Cost:
    """What a workload costs, by its parts; a part without tokens is None."""

    input: Part | None
    cached: Part | None
    output: Part | None
    over: int | None = None
    """The tokens of input above which a request costs as much."""
    assumptions: tuple[Assumption, ...] = ()

    @property
    def amount(self) -> Decimal:
        """Return the sum of the parts."""
        return sum((part.amount for part in (self.input, self.cached, self.output) if part is not None), _NONE)


@dataclass(frozen=True)
class Split:
    """Tokens that a budget pays for."""

    input: int
    output: int
    cost: Cost
    """What a million of them cost."""


def workload(volume: Volume, units: TextUnits | None, lang: str) -> Workload:
    """Work out the tokens of a volume; texts are in the language `lang`, and `units` say what their pages take."""
    paid, made, assumed = _tokens(volume, units, lang)
    each = volume.per_request or not has_tokens(volume)
    requests = volume.requests or (1 if each else None)
    times = (requests or 1) if each else 1
    return Workload(paid * times, made * times, requests, volume.cached_share or _NONE, assumed)


def needs_units(volume: Volume) -> bool:
    """Tell whether a volume counts pages or books."""
    return bool(volume.pages or volume.books)


def has_tokens(volume: Volume) -> bool:
    """Tell whether a volume says how much text there is, be it in tokens, pages or books."""
    return needs_units(volume) or bool(volume.input_tokens or volume.output_tokens or volume.total_tokens)


def cost(offer: Offer, load: Workload, *, at_peak: bool = False) -> Cost | None:
    """Work out what a workload costs; None where a price that it takes is unknown or nothing is asked."""
    rates = rates_for(offer, load.longest_input, at_peak=at_peak)
    cached = int((load.input * load.cached_share).to_integral_value(ROUND_HALF_UP))
    if offer.free or (load.input and rates.input is None) or (load.output and rates.output is None):
        return None
    cached_rate = rates.cached_input if rates.cached_input is not None else rates.input
    assumed = list(load.assumptions)
    if cached and rates.cached_input is None:
        assumed.append(Assumption.CACHE_UNPRICED)
    if load.requests is None and any(load.input > step.over for step in offer.steps):
        assumed.append(Assumption.SHORT_REQUESTS)
    if offer.peak is not None and not at_peak:
        assumed.append(Assumption.OFF_PEAK)
    return Cost(
        _part(load.input - cached, rates.input),
        _part(cached, cached_rate),
        _part(load.output, rates.output),
        rates.over,
        tuple(dict.fromkeys(assumed)),
    )


def rates_for(offer: Offer, longest_input: Decimal | None, *, at_peak: bool = False) -> Rates:
    """Return the prices of a request: every token of one whose input is longer than a step costs what the step says."""
    if at_peak and offer.peak is not None:
        return Rates(offer.peak.input, offer.peak.output, offer.peak.cached_input)
    reached = [step for step in offer.steps if longest_input is not None and longest_input > step.over]
    if not reached:
        return Rates(offer.input, offer.output, offer.cached_input)
    step = max(reached, key=lambda one: one.over)
    return Rates(step.input, step.output, step.cached_input, step.over)


def affordable_requests(one: Cost, budget: Decimal) -> int | None:
    """Return how many whole requests a budget pays for, each at a cost; None where the cost is nothing."""
    return int(budget // one.amount) if one.amount else None


def affordable_tokens(offer: Offer, budget: Decimal, *, evenly: bool, cached_share: Decimal | None) -> Split | None:
    """Return how many tokens a budget pays for; None where a price is unknown."""
    paid, made = split_tokens(MILLION, evenly=evenly)
    million = cost(offer, Workload(paid, made, None, cached_share or _NONE, _mixed(evenly=evenly)))
    if million is None or not million.amount:
        return None
    if offer.steps and Assumption.SHORT_REQUESTS not in million.assumptions:
        million = replace(million, assumptions=(*million.assumptions, Assumption.SHORT_REQUESTS))
    paid, made = split_tokens(int(budget * MILLION // million.amount), evenly=evenly)
    return Split(paid, made, million)


def split_tokens(total: int, *, evenly: bool) -> tuple[int, int]:
    """Split tokens into input and output."""
    made = total // 2 if evenly else total // (INPUT_SHARE + 1)
    return total - made, made


def _tokens(volume: Volume, units: TextUnits | None, lang: str) -> tuple[int, int, tuple[Assumption, ...]]:
    """Return the tokens of input and output that a volume names, with what was assumed."""
    read, assumed = _texts(volume, units, lang)
    paid, made = (volume.input_tokens or 0) + read, volume.output_tokens or 0
    if volume.total_tokens is not None or not (paid or made):
        total = volume.total_tokens or REQUEST_TOKENS
        more_paid, more_made = split_tokens(total, evenly=volume.evenly)
        size = () if volume.total_tokens is not None else (Assumption.REQUEST_SIZE,)
        return paid + more_paid, made + more_made, (*assumed, *size, *_mixed(evenly=volume.evenly))
    if not made and volume.output_tokens is None:
        return paid, made, (*assumed, Assumption.NO_OUTPUT)
    if not paid and volume.input_tokens is None:
        return paid, made, (*assumed, Assumption.NO_INPUT)
    return paid, made, assumed


def _texts(volume: Volume, units: TextUnits | None, lang: str) -> tuple[int, tuple[Assumption, ...]]:
    if units is None or not needs_units(volume):
        return 0, ()
    pages, books = volume.pages or 0, volume.books or 0
    tokens = units.tokens_of_pages(lang, pages) + units.tokens_of_books(lang, books)
    return tokens, (Assumption.PAGE, *((Assumption.BOOK,) if books else ()))


def _mixed(*, evenly: bool) -> tuple[Assumption, ...]:
    return () if evenly else (Assumption.MOSTLY_INPUT,)


def _part(tokens: int, rate: Decimal | None) -> Part | None:
    return Part(tokens, rate) if tokens and rate is not None else None
