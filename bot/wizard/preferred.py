"""What is only preferred: what meets it goes first, and where nothing good that fits meets it, it is told."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.properties.filters import Filter
from bot.wizard.questions import Feature
from bot.wizard.ranking import Ranking
from bot.wizard.scoring import Purpose

FAR_WEAKER = 40
"""So many points of ability are too much to give for what is only preferred."""


class Outweighed(NamedTuple):
    """What is only preferred, and the best that has it, which is far weaker or was replaced."""

    condition: Filter
    place: int


class Preferring(NamedTuple):
    """A ranking of what meets the preferences, and what became of each of them."""

    ranking: Ranking
    kept: tuple[Filter, ...]
    """Those that something good which fits meets."""
    outweighed: tuple[Outweighed, ...]


def preferring(ranking: Ranking, preferred: Iterable[Filter]) -> Preferring:
    """Rank what meets the preferences, as far as that costs little."""
    kept, outweighed = [], []
    for one in preferred:
        effect = ranking.effect(one)
        if not ranking.remaining & effect.met:
            continue
        narrowed = ranking.narrowed(effect)
        best = narrowed.best_of_all
        if _is_too_dear(ranking, best):
            outweighed.append(Outweighed(one, best))
        else:
            ranking = narrowed
            kept.append(one)
    return Preferring(ranking, tuple(kept), tuple(outweighed))


def _is_too_dear(ranking: Ranking, best: int) -> bool:
    """Tell whether the best that meets a preference was replaced by what fits, or is far weaker than the best."""
    if ranking.table.heirs.get(best, 0) & ranking.remaining:
        return True
    return _lost(ranking, ranking.best_of_all, best) >= FAR_WEAKER


def is_far_weaker(ranking: Ranking, *, than: Ranking) -> bool:
    """Tell whether the first of what remains is far weaker than the first of more."""
    return _lost(than, than.best_of_all, ranking.best_of_all) >= FAR_WEAKER


def _lost(ranking: Ranking, first: int, other: int) -> int:
    """Return by how many points of ability one is behind another in what is asked for."""
    able = ranking.table.scores_of(Feature.STANDING, Purpose(task=ranking.task))
    return able[first] - able[other]
