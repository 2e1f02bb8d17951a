"""Where nothing fits: the fewest wishes to give up so that something does."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.actions import short_key
from bot.wizard.table import Table, Wish

SHOWN = 3
"""How many ways out are offered."""


@dataclass(frozen=True)
class Relaxation:
    """Hold wishes to give up, and how many models come back then."""

    wishes: tuple[Wish, ...]
    models: int

    @property
    def key(self) -> str:
        """Name the wishes in six letters, for a button."""
        return short_key("+".join(f"{question}.{option}" for question, option in self.wishes))


def relaxations(table: Table, wishes: Sequence[Wish]) -> tuple[Relaxation, ...]:
    """Find the smallest sets of wishes without which something is left, the most helpful first."""
    demands = [wish for wish in wishes if table.effects[wish].met != table.everyone]
    for size in range(1, len(demands) + 1):
        found = [Relaxation(given_up, models) for given_up, models in _freed(table, demands, size)]
        if found:
            return tuple(sorted(found, key=lambda one: -one.models)[:SHOWN])
    return ()


def _freed(table: Table, demands: Sequence[Wish], size: int) -> Iterator[tuple[tuple[Wish, ...], int]]:
    for given_up in itertools.combinations(demands, size):
        left = table.everyone
        for wish in demands:
            if wish not in given_up:
                left &= table.effects[wish].met
        if left:
            yield given_up, len({model for place, model in enumerate(table.models) if left >> place & 1})
