"""How much memory it takes to run a model oneself: an estimate from the number of its weights."""

import math

from bot.catalogue.catalogue import firm
from bot.catalogue.schema import Model

BYTES_PER_WEIGHT = 0.5
"""Weights rounded to 4 bits, as models are usually run at home."""
OVERHEAD = 1.2
"""Room for the conversation and the program, on top of the weights."""
GIGABYTE = 1_000_000_000


def memory_gb(weights: int) -> int:
    """Estimate the memory, in gigabytes, that so many weights take to run."""
    return math.ceil(weights * BYTES_PER_WEIGHT * OVERHEAD / GIGABYTE)


def memory_to_run(model: Model) -> int | None:
    """Estimate the memory, in gigabytes, that the model takes; of its smallest size where there are several."""
    sizes = firm(model.facts.parameter_sizes)
    total = min(sizes) if sizes else firm(model.facts.parameters_total)
    return memory_gb(total) if total else None
