"""How much memory it takes to run a model oneself: an estimate from the number of its weights, and from its context."""

import math
from decimal import Decimal
from typing import NamedTuple

BITS = (4, 8, 16)
"""The precisions that people run models at: rounded to 4 bits at home, 16 bits as most makers publish them."""
_CONTEXT_SHARE = Decimal("0.2")
"""Room for a short context and the program, as a part of the weights."""
_PROGRAM_SHARE = Decimal("0.05")
"""Room for the program alone, where the context is counted by itself."""
SHORT_CONTEXT = 8_192
"""The tokens of context for which that share is room."""
GIGABYTE = 1_000_000_000


_TUNING = Decimal(10) / 7
"""Gigabytes that training takes for each billion weights."""


class Memory(NamedTuple):
    """The memory that a model takes at a precision, in gigabytes."""

    bits: int
    weights: Decimal
    context: Decimal
    """The share of a short context and of the program."""
    cache: Decimal = Decimal(0)
    """What a long context takes."""

    @property
    def short(self) -> int:
        """Return what it takes with a short context, rounded up."""
        return math.ceil(self.weights + self.context)

    @property
    def rest(self) -> Decimal:
        """Return what it takes beside a long context: its weights and the program."""
        return self.weights + max(self.context - self.cache, self.weights * _PROGRAM_SHARE)

    @property
    def total(self) -> int:
        """Return the whole memory, rounded up: with a long context never less than with a short one."""
        return math.ceil(self.rest + self.cache)


def memory_at(weights: int, bits: int, cached: int = 0) -> Memory:
    """Estimate the memory that so many weights take at a precision, beside so many bytes of a long context.

    Weights take `bits / 8` bytes each; of a mixture of experts all of them lie in memory, whichever are used for a
    token. A fifth is added for the context and the program: EleutherAI's "Transformer Math 101"
    (https://blog.eleuther.ai/transformer-math/, section on inference) finds the overhead of inference to be at most
    20 % of the weights. Of a long context every token is counted, and a twentieth added for the program.
    """
    size = Decimal(weights) * bits / 8 / GIGABYTE
    return Memory(bits, size, size * _CONTEXT_SHARE, Decimal(cached) / GIGABYTE)


def tuning_gb(weights: int) -> int:
    """Estimate the memory, in gigabytes, that it takes to fine-tune so many weights on one's own hardware.

    By QLoRA at 8 bits, which leaves room for examples of some length: 10 GB for 7 billion weights, 20 for 14 and 40 for
    30, says the table "Hardware Requirement" of LLaMA-Factory (https://github.com/hiyouga/LLaMA-Factory).
    """
    return math.ceil(weights * _TUNING / GIGABYTE)


def memory_gb(weights: int) -> int:
    """Estimate the memory, in gigabytes, that so many weights take to run at 4 bits."""
    return memory_at(weights, BITS[0]).total
