"""The features of a candidate that runs on one's own machine; services have them in full."""

import math

from bot.catalogue.catalogue import confirmed_value
from bot.properties.candidate import Candidate, Way
from bot.properties.context_cache import memory_for
from bot.wizard.scoring import FULL, ScoringContext

SMALL_MEMORY = 8
LOSS_PER_DOUBLING = 14
"""Points that twice the memory costs."""
QUICK_PARAMETERS = 2.5 * 10**9
"""So many parameters for each token are answered with at the pace of speech on a board as well."""
ROOMY, FILLED = 0.85, 0.95
"""What takes at most this part of the memory that there is leaves room for a context; from that part on, for none."""


def light(candidate: Candidate, _: ScoringContext) -> int | None:
    """Score how little memory a model takes; what runs elsewhere takes none."""
    if candidate.way is not Way.OWN:
        return FULL
    if candidate.memory is None:
        return None
    doublings = math.log2(max(candidate.memory, SMALL_MEMORY) / SMALL_MEMORY)
    return max(0, round(FULL - LOSS_PER_DOUBLING * doublings))


def quick(candidate: Candidate, _: ScoringContext) -> int | None:
    """Score how fast a model answers, by the parameters that compute each token."""
    if candidate.way is not Way.OWN:
        return FULL
    active = active_parameters(candidate)
    if active is None:
        return None
    return max(0, round(FULL - LOSS_PER_DOUBLING * math.log2(max(active, QUICK_PARAMETERS) / QUICK_PARAMETERS)))


def active_parameters(candidate: Candidate) -> float | None:
    """Return the parameters that compute each token; None where they are unknown."""
    active = confirmed_value(candidate.model.facts.parameters_active)
    return active if active is not None else candidate.size


def room(candidate: Candidate, limit: int | None) -> int | None:
    """Score how much of the memory that there is a model leaves to a context."""
    if candidate.way is not Way.OWN or limit is None:
        return FULL
    memory = memory_for(candidate, None)
    if memory is None:
        return None
    if limit <= 0:
        return 0
    taken = float(memory.weights + memory.context) / limit
    return round(FULL * min(1.0, max(0.0, (FILLED - taken) / (FILLED - ROOMY))))
