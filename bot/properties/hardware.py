"""How much memory it takes to run a model oneself: an estimate from the number of its weights."""

import math

BYTES_PER_WEIGHT = 0.5
"""Weights rounded to 4 bits, as models are usually run at home."""
OVERHEAD = 1.2
"""Room for the conversation and the program, on top of the weights."""
GIGABYTE = 1_000_000_000


def memory_gb(weights: int) -> int:
    """Estimate the memory, in gigabytes, that so many weights take to run."""
    return math.ceil(weights * BYTES_PER_WEIGHT * OVERHEAD / GIGABYTE)
