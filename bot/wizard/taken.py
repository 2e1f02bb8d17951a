"""The memory that a way to use a model takes, with the context that is asked for."""

from dataclasses import dataclass

from bot.properties.candidate import Candidate
from bot.properties.context_cache import memory_for
from bot.properties.hardware import SHORT_CONTEXT, Memory


@dataclass(frozen=True)
class Taken:
    """The memory that is taken at 4 bits."""

    memory: Memory
    tokens: int | None = None
    """The tokens of a long context that it counts; None where only a short one is asked for."""
    uncounted: int | None = None
    """The tokens that are asked for, where it is unknown what they take."""


def taken(candidate: Candidate, tokens: int | None) -> Taken | None:
    """Return the memory that is taken with so much context; None where it is unknown even with a short one."""
    short = memory_for(candidate, None)
    if short is None or tokens is None or tokens <= SHORT_CONTEXT:
        return None if short is None else Taken(short)
    memory = memory_for(candidate, tokens)
    return Taken(short, uncounted=tokens) if memory is None else Taken(memory, tokens)
