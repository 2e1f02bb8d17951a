"""Where nothing fits: the fewest wishes to give up so that something does."""

from collections.abc import Sequence
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
    """Find the smallest sets of wishes without which something is left, the most helpful first.

    To let a candidate back in, all that it does not meet has to be given up, and nothing else.
    """
    unmet = [
        tuple(wish for wish in wishes if not table.effects[wish].met >> place & 1)
        for place in range(len(table.candidates))
    ]
    fewest = min(map(len, unmet), default=0)
    ways_out = dict.fromkeys(missed for missed in unmet if len(missed) == fewest)
    found = [Relaxation(wishes, _freed(table, unmet, frozenset(wishes))) for wishes in ways_out if wishes]
    return tuple(sorted(found, key=lambda one: -one.models)[:SHOWN])


def _freed(table: Table, unmet: Sequence[tuple[Wish, ...]], given_up: frozenset[Wish]) -> int:
    """Count the models that are left without some wishes."""
    return len({model for model, missed in zip(table.models, unmet, strict=True) if given_up.issuperset(missed)})
