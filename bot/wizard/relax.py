"""Where no model fits: the fewest chosen options to give up so that one does."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.actions import short_key
from bot.wizard.table import ChosenOption, ScoreTable

SHOWN = 3
"""The most relaxations that are offered."""


@dataclass(frozen=True)
class Relaxation:
    """Options to give up, and the number of models that fit without them."""

    dropped: tuple[ChosenOption, ...]
    models: int

    @property
    def key(self) -> str:
        """Return the options as six letters, for a button."""
        return short_key("+".join(f"{question}.{option}" for question, option in self.dropped))


def relaxations(table: ScoreTable, chosen: Sequence[ChosenOption]) -> tuple[Relaxation, ...]:
    """Find the smallest sets of options without which some model fits, those that bring back the most models first.

    A candidate fits again once every option that it does not meet is given up, and no other need be.
    """
    unmet = [
        tuple(answer for answer in chosen if not table.effects[answer].met >> place & 1)
        for place in range(len(table.candidates))
    ]
    fewest = min(map(len, unmet), default=0)
    smallest = dict.fromkeys(missed for missed in unmet if len(missed) == fewest)
    found = [Relaxation(dropped, _models_without(table, unmet, frozenset(dropped))) for dropped in smallest if dropped]
    return tuple(sorted(found, key=lambda one: -one.models)[:SHOWN])


def _models_without(
    table: ScoreTable, unmet: Sequence[tuple[ChosenOption, ...]], dropped: frozenset[ChosenOption]
) -> int:
    """Count the models that fit without some options."""
    return len({model for model, missed in zip(table.models, unmet, strict=True) if dropped.issuperset(missed)})
