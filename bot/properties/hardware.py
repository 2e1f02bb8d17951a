"""How much memory it takes to run a model oneself: an estimate from the number of its weights."""

import math
from decimal import Decimal
from typing import NamedTuple

BITS = (4, 8, 16)
"""The precisions that people run models at: rounded to 4 bits at home, 16 bits as most makers publish them."""
_CONTEXT_SHARE = Decimal("0.2")
"""Room for the context and the program, as a part of the weights."""
_GIGABYTE = 1_000_000_000


class Memory(NamedTuple):
    """The memory that a model takes at a precision, in gigabytes."""

    bits: int
    weights: Decimal
    context: Decimal
    """The share of the context and of the program."""

    @property
    def total(self) -> int:
        """Return the whole memory, rounded up."""
        return math.ceil(self.weights + self.context)


def memory_at(weights: int, bits: int) -> Memory:
    """Estimate the memory that so many weights take at a precision.

    Weights take `bits / 8` bytes each; of a mixture of experts all of them lie in memory, whichever are used for a
    token. A fifth is added for the context and the program: EleutherAI's "Transformer Math 101"
    (https://blog.eleuther.ai/transformer-math/, section on inference) finds the overhead of inference to be at most
    20 % of the weights. The cache of a very long context takes more than that.
    """
    size = Decimal(weights) * bits / 8 / _GIGABYTE
    return Memory(bits, size, size * _CONTEXT_SHARE)


def memory_gb(weights: int) -> int:
    """Estimate the memory, in gigabytes, that so many weights take to run at 4 bits."""
    return memory_at(weights, BITS[0]).total
