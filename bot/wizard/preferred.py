"""What is only preferred: what meets it goes first, and where nothing that fits meets it, it is told."""

from collections.abc import Iterable

from bot.properties.filters import Filter
from bot.wizard.ranking import Ranking


def preferring(ranking: Ranking, preferred: Iterable[Filter]) -> tuple[Ranking, tuple[Filter, ...]]:
    """Return a ranking of what meets the preferences, and those of them that something which fits meets."""
    kept = []
    for one in preferred:
        effect = ranking.effect(one)
        fitting = ranking.remaining & effect.met
        if fitting:
            ranking = Ranking(ranking.table, fitting, (*ranking.effects, effect))
            kept.append(one)
    return ranking, tuple(kept)
