"""Prices, and on one's own machines memories, that speak against a recommendation."""

from collections.abc import Iterator
from decimal import Decimal

from bot.properties.candidate import Way
from bot.properties.filters import Verdict
from bot.properties.price import dearest_to_come, reference_offer
from bot.wizard.against import Against, Drawback
from bot.wizard.alternatives import cost_of
from bot.wizard.case import Case
from bot.wizard.features import score
from bot.wizard.questions import Feature
from bot.wizard.wishes import PRICES

MUCH = Decimal(3)
"""So many times the price, or the memory, of another recommendation is much."""
MORE = Decimal("1.5")
"""So many times is more, and told where nothing weighs more."""
LITTLE = 100
"""From so many points of cheapness on a price is next to nothing."""


def rising(case: Case) -> Iterator[Drawback]:
    """Tell from which day on a price holds that is counted already."""
    candidate = case.candidate
    if candidate.way is not Way.MAKER or candidate.is_free_plan:
        return
    offer = reference_offer(case.model.offers, candidate.maker)
    rise = None if offer is None else dearest_to_come(offer)
    if rise is not None:
        yield Drawback(Against.RISING, day=rise.since.isoformat())


def free_only(case: Case) -> Iterator[Drawback]:
    """Tell that a limit of the price is kept by free access alone, and what it costs beyond that."""
    candidate, ranking = case.candidate, case.step.ranking
    limited = any(one.condition.property in PRICES and one.condition.prices for one in case.findings)
    if not limited or not candidate.is_free_plan or candidate.way is Way.APP or _asks_free(case):
        return
    for place, other in enumerate(ranking.table.candidates):
        is_paid = other.way is candidate.way and other.provider is candidate.provider and other.price is not None
        if other.model is candidate.model and is_paid and not ranking.remaining >> place & 1:
            yield Drawback(Against.FREE_ONLY, other=other)


def _asks_free(case: Case) -> bool:
    """Tell whether what is free is wanted."""
    return case.on("free") is not None


def dearer(case: Case) -> Iterator[Drawback]:
    """Tell a price, or a memory, that is much more than that of another recommendation."""
    if not _minds_little(case):
        yield from _times(case, MUCH)


def somewhat_dearer(case: Case) -> Iterator[Drawback]:
    """Tell a price that is more, unless it is next to nothing anyway and nobody spoke of large amounts."""
    cheap = score(Feature.CHEAP, case.candidate, case.context)
    is_little = cheap is not None and cheap >= LITTLE and case.spending is None
    if not is_little and not case.is_own and not _minds_little(case):
        found = _times(case, MORE)
        yield from (one for one in found if one.number is not None and one.number < MUCH)


def dearer_anyhow(case: Case) -> Iterator[Drawback]:
    """Tell who minds little what it costs that it is more, where nothing weighs more."""
    if _minds_little(case) and not (case.is_own or case.app is not None or case.spares_nothing):
        yield from _times(case, MORE)


def _minds_little(case: Case) -> bool:
    """Tell whether what it costs is no great matter.

    Price was said to be none, it keeps the limit that was said, it fits the memory that there is, or an application is
    wanted, of which the price of the API says little.
    """
    if case.is_own:
        return case.on("memory") is not None or bool(case.step.assumed)
    limit = next((one for one in case.findings if one.condition.property in PRICES), None)
    kept = limit is not None and limit.verdict is Verdict.MET and not case.step.ranking.counts_cents
    return kept or case.spares_nothing or case.app is not None


def _times(case: Case, least: Decimal) -> Iterator[Drawback]:
    """Set the price, or on one's own machines the memory, against the least of the other recommendations.

    The one that is called the cheaper, or the lighter, is not told to be dearer than a third.
    """
    picks = case.step.picks
    if case.place in {picks.cheaper, picks.stronger} or any(one.needs.free for one in case.options):
        return
    own = cost_of(case.candidate, case.tokens)
    if own is None:
        return
    costs = ((cost_of(other, case.tokens), other) for other in case.others)
    compared = [(cost.amount, other) for cost, other in costs if cost is not None and cost.unit == own.unit]
    amount, other = min(compared, key=lambda pair: pair[0], default=(Decimal(0), None))
    if amount and own.amount >= amount * least:
        kind = Against.LARGER if case.is_own else Against.DEARER
        yield Drawback(kind, other=other, number=own.amount / amount)


def unpriced(case: Case) -> Iterator[Drawback]:
    """Tell that the price of a paid service is unknown: it may be the reason against it."""
    candidate = case.candidate
    if not case.is_own and not candidate.is_free_plan and candidate.price is None and candidate.month is None:
        yield Drawback(Against.UNPRICED)
