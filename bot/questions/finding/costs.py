"""The sums over an offer: what a volume costs, and what a budget buys. Currencies are never converted."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil

from bot.catalogue.offers import Offer
from bot.catalogue.text_units import TextUnits
from bot.properties.price import INPUT_SHARE
from bot.questions.question import Span, Volume

MILLION = 1_000_000
REQUEST_TOKENS = 1_000
"""Tokens of a request, input and output together, where a question does not say."""
_NONE = Decimal(0)
_ALL_DAY = 24
"""Hours of a day."""


class Assumption(StrEnum):
    """What a sum takes for granted."""

    SPAN = "span"
    """A month of what is used every day, hour or minute."""
    ALL_DAY = "all-day"
    """All hours of a day."""
    MOSTLY_INPUT = "mostly-input"
    """Three parts of input to one of output."""
    REQUEST_SIZE = "request-size"
    NO_INPUT = "no-input"
    NO_OUTPUT = "no-output"
    PAGE = "page"
    BOOK = "book"
    WORD = "word"
    CHARACTER = "character"
    TRANSLATED = "translated"
    """As much is written as is read."""
    NO_CACHE = "no-cache"
    """No input comes from the cache."""
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
    cached_share: Decimal | None = None
    assumptions: tuple[Assumption, ...] = ()
    long_requests: bool = False
    """Whether requests are so long that they cost more, where their number is unknown."""

    @property
    def longest_input(self) -> Decimal | None:
        """Return the input of one request; requests are taken to be alike."""
        if self.long_requests:
            return Decimal(self.input)
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
    """Work out the tokens of a volume; texts are in the language `lang`, and `units` say what they take."""
    paid, made, assumed = _tokens(volume, units, lang)
    each = volume.per_request or not has_tokens(volume)
    count = volume.requests or (1 if each else None)
    often, taken = repeated(volume)
    requests = count and ceil(count * often)
    times = (requests or 1) if each else often
    many = volume.long_requests
    return Workload(ceil(paid * times), ceil(made * times), requests, volume.cached_share, (*taken, *assumed), many)


def repeated(volume: Volume) -> tuple[Fraction, tuple[Assumption, ...]]:
    """Return how often a volume is used in the days that its sum is for, with what is taken for granted."""
    users, span = Fraction(volume.users or 1), volume.span
    if span is None:
        return users, ()
    assumed = [] if days_of(volume) is not None else [Assumption.SPAN]
    daily = 1 / span.days
    if span.days < 1:
        assumed += [] if volume.hours is not None else [Assumption.ALL_DAY]
        daily *= Fraction(volume.hours or _ALL_DAY, _ALL_DAY)
    return users * daily * (days_of(volume) or Span.MONTH.days), tuple(assumed)


def days_of(volume: Volume) -> Fraction | None:
    """Return for how many days a sum is wanted; None where it is not said and less than a month is spoken of."""
    if volume.days is not None:
        return Fraction(volume.days)
    if volume.budget_span is not None:
        return volume.budget_span.days
    return volume.span.days if volume.span is not None and volume.span.days >= Span.MONTH.days else None


def needs_units(volume: Volume) -> bool:
    """Tell whether a volume counts texts, and not tokens."""
    return bool(volume.pages or volume.books or volume.words or volume.characters)


def has_tokens(volume: Volume) -> bool:
    """Tell whether a volume says how much text there is, be it in tokens, words or pages."""
    return needs_units(volume) or bool(volume.input_tokens or volume.output_tokens or volume.total_tokens)


def cost(offer: Offer, load: Workload, *, at_peak: bool = False) -> Cost | None:
    """Work out what a workload costs; None where a price that it takes is unknown or nothing is asked."""
    rates = rates_for(offer, load.longest_input, at_peak=at_peak)
    cached = int((load.input * (load.cached_share or _NONE)).to_integral_value(ROUND_HALF_UP))
    if offer.free or (load.input and rates.input is None) or (load.output and rates.output is None):
        return None
    cached_rate = rates.cached_input if rates.cached_input is not None else rates.input
    assumed = list(load.assumptions)
    if cached and rates.cached_input is None:
        assumed.append(Assumption.CACHE_UNPRICED)
    if load.input and load.cached_share is None and rates.cached_input is not None:
        assumed.append(Assumption.NO_CACHE)
    if load.requests is None and not load.long_requests and any(load.input > step.over for step in offer.steps):
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


def affordable_tokens(offer: Offer, volume: Volume) -> Split | None:
    """Return how many tokens the budget of a volume pays for; None where a price is unknown."""
    share = volume.output_share
    paid, made = split_tokens(MILLION, share)
    million = cost(offer, Workload(paid, made, None, volume.cached_share, _mixed(share), volume.long_requests))
    if volume.budget is None or million is None or not million.amount:
        return None
    if offer.steps and not volume.long_requests and Assumption.SHORT_REQUESTS not in million.assumptions:
        million = replace(million, assumptions=(*million.assumptions, Assumption.SHORT_REQUESTS))
    paid, made = split_tokens(int(volume.budget.amount * MILLION // million.amount), share)
    return Split(paid, made, million)


def split_tokens(total: int, output_share: Decimal | None) -> tuple[int, int]:
    """Split tokens into input and output; where the part of output is unknown, three parts are input to one."""
    made = total // (INPUT_SHARE + 1) if output_share is None else int(total * output_share)
    return total - made, made


def _tokens(volume: Volume, units: TextUnits | None, lang: str) -> tuple[int, int, tuple[Assumption, ...]]:
    """Return the tokens of input and output that a volume names, with what was assumed."""
    read, assumed = tokens_of_texts(volume, units, lang)
    paid, made = (volume.input_tokens or 0) + read, volume.output_tokens or 0
    if volume.total_tokens is not None or not (paid or made):
        total = volume.total_tokens or REQUEST_TOKENS
        more_paid, more_made = split_tokens(total, volume.output_share)
        size = () if volume.total_tokens is not None else (Assumption.REQUEST_SIZE,)
        return paid + more_paid, made + more_made, (*assumed, *size, *_mixed(volume.output_share))
    if read and volume.translated and volume.output_tokens is None:
        return paid, read, (*assumed, Assumption.TRANSLATED)
    if not made and volume.output_tokens is None:
        return paid, made, (*assumed, Assumption.NO_OUTPUT)
    if not paid and volume.input_tokens is None:
        return paid, made, (*assumed, Assumption.NO_INPUT)
    return paid, made, assumed


def tokens_of_texts(volume: Volume, units: TextUnits | None, lang: str) -> tuple[int, tuple[Assumption, ...]]:
    """Return the tokens of the texts that a volume counts."""
    if units is None:
        return 0, ()
    counts = (
        (Assumption.PAGE, volume.pages, units.tokens_of_pages),
        (Assumption.BOOK, volume.books, units.tokens_of_books),
        (Assumption.WORD, volume.words, units.tokens_of_words),
        (Assumption.CHARACTER, volume.characters, units.tokens_of),
    )
    tokens = sum(measure(lang, count) for _, count, measure in counts if count)
    assumed = [one for one, count, _ in counts if count]
    return tokens, tuple([Assumption.PAGE, *assumed] if assumed == [Assumption.BOOK] else assumed)


def _mixed(output_share: Decimal | None) -> tuple[Assumption, ...]:
    return (Assumption.MOSTLY_INPUT,) if output_share is None else ()


def _part(tokens: int, rate: Decimal | None) -> Part | None:
    return Part(tokens, rate) if tokens and rate is not None else None
