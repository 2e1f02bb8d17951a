"""Whether a model fits into a machine's memory, with the context that it is to hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from functools import cached_property

from bot.catalogue.machines import Machine, Machines
from bot.properties.candidate import Candidate, sizes_of
from bot.properties.context_cache import cache_of, memory_with
from bot.properties.filters import Filter, Operator, limits_memory
from bot.properties.hardware import BITS, GIGABYTE, SHORT_CONTEXT, Memory

_WHOLE_FROM = 4
"""Gigabytes from which parts of one are no matter."""
_TENTH = Decimal("0.1")
_PRECISIONS = (16, 8, 6, 5, 4, 3, 2)
"""The bits that people round weights to, the most first."""


class Fit(StrEnum):
    """How a model fits into a machine, from the best."""

    FITS = "fits"
    """With the estimated room for its context."""
    TIGHT = "tight"
    """The weights fit, but only a short context beside them."""
    NO = "no"


@dataclass(frozen=True)
class Room:
    """The memory that there is for a model."""

    usable: Decimal
    """The gigabytes that models may fill."""
    memory_gb: int
    """The gigabytes that the machine has."""
    machine: Machine | None = None
    """The machine that is named; None where only an amount is."""

    @property
    def filled(self) -> Decimal:
        """Return what models may fill, in whole gigabytes where there are some, and else in tenths."""
        if self.usable >= _WHOLE_FROM:
            return self.usable.to_integral_value(ROUND_FLOOR)
        return self.usable.quantize(_TENTH, ROUND_FLOOR)

    @property
    def is_shared(self) -> bool:
        """Tell whether a part of the memory is kept for the rest of the computer."""
        return self.usable < self.memory_gb


@dataclass(frozen=True)
class Load:
    """A model that is to be run, with the context that it is to hold."""

    candidate: Candidate
    tokens: int | None = None
    """None for a short context."""

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """The sizes of which it is known what they take, the smallest first."""
        return tuple(one for one in sizes_of(self.candidate.model) if self._memory(one, BITS[0]) is not None)

    @property
    def is_long(self) -> bool:
        """Tell whether the context takes memory of its own."""
        return self.tokens is not None and self.tokens > SHORT_CONTEXT

    def at(self, size: int, bits: int) -> Memory:
        """Return what one of its sizes takes at a precision."""
        memory = self._memory(size, bits)
        if memory is None:
            raise ValueError("it is unknown what this size takes")
        return memory

    def most_tokens(self, size: int, bits: int, room: Room) -> int | None:
        """Return the longest context that a size has room for at a precision; None where there is none."""
        cache, asked = cache_of(self.candidate, size), self.at(size, bits)
        left = int((room.usable - asked.rest) * GIGABYTE)
        tokens = left // cache.per_token if cache is not None and asked.short <= room.usable else 0
        return tokens if tokens > SHORT_CONTEXT else None

    def _memory(self, size: int, bits: int) -> Memory | None:
        return memory_with(self.candidate, size, bits, self.tokens)


def fit(memory: Memory, room: Room) -> Fit:
    """Tell how a model at one precision fits."""
    if memory.total <= room.usable:
        return Fit.FITS
    return Fit.TIGHT if memory.weights <= room.usable else Fit.NO


def best_fit(load: Load, room: Room, bits: int = BITS[0]) -> tuple[Fit, int]:
    """Return how the largest size that fits at a precision does, and that size; else the smallest size."""
    for wanted in (Fit.FITS, Fit.TIGHT):
        fitting = [size for size in load.sizes if fit(load.at(size, bits), room) is wanted]
        if fitting:
            return wanted, max(fitting)
    return Fit.NO, min(load.sizes)


def most_bits(load: Load, size: int, room: Room) -> int | None:
    """Return the highest precision in use at which a size fits with room for its context; None where none does."""
    return next((bits for bits in _PRECISIONS if fit(load.at(size, bits), room) is Fit.FITS), None)


def telling(load: Load, there: Sequence[Room], bits: int = BITS[0]) -> tuple[Room, ...]:
    """Return the variants of a machine between which the answer changes, at most two, the smallest first.

    Of those that a model does not fit into the largest tells most, of the others the smallest.
    """
    found: dict[Fit, Room] = {}
    for room in there:
        verdict = best_fit(load, room, bits)[0]
        if verdict is Fit.NO or verdict not in found:
            found[verdict] = room
    return tuple(found.values())[-2:]


def rooms(machines: Machines, machine_id: str | None, filters: Iterable[Filter]) -> tuple[Room, ...]:
    """Return the memory that a question names: a room for each variant of a machine, the smallest first.

    An amount beside a machine picks its variant; an amount that no variant has is taken at its word.
    """
    amount = next((_amount(one) for one in filters if one.property == "memory" and one.amount is not None), None)
    machine = machines.machines.get(machine_id) if machine_id is not None else None
    if machine is None:
        return () if amount is None else (Room(Decimal(amount), amount),)
    variants = machine.memory_gb if amount is None else (amount,)
    return tuple(Room(machines.usable_gb(machine.kind, variant), variant, machine) for variant in variants)


def fillable(machines: Machines, machine_id: str, filters: Iterable[Filter]) -> tuple[Filter, ...]:
    """Return conditions, with limits of memory that are a named machine's lowered to what models may fill of it."""
    filters = tuple(filters)
    there = rooms(machines, machine_id, filters)
    shared = there[-1] if there and there[-1].is_shared else None
    return filters if shared is None else tuple(_filled(one, shared) for one in filters)


def _filled(one: Filter, room: Room) -> Filter:
    return replace(one, amount=room.filled) if limits_memory(one) and one.amount == room.memory_gb else one


def _amount(one: Filter) -> int | None:
    if one.amount is None or one.operator not in {Operator.AT_MOST, Operator.AT_LEAST}:
        return None
    return int(one.amount)
