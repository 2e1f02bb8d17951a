"""What a score depends on besides the candidate itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Region, Task
from bot.standing.standings import Standings
from bot.wizard.succession import newest_in_apps, points_left, replaced_long_ago

FULL = 100
"""The best score of a feature."""


@dataclass(frozen=True)
class ScoringContext:
    """The data that a score depends on besides the candidate itself."""

    today: date
    """The catalogue's date: age counts from it, so that a result does not change by itself."""
    replaced: Mapping[str, int]
    """Models that a successor has replaced, each with the points of currency left to it."""
    long_replaced: frozenset[str]
    """Those of them whose successors are no longer new."""
    newest_in_apps: frozenset[str]
    """Models that their maker's application has, and no successor of them."""
    standings: Standings


@dataclass(frozen=True)
class Purpose:
    """What else an option says that a feature depends on."""

    region: Region | None = None
    """The place of use that it demands."""
    task: Task | None = None
    """The task that it prefers."""
    memory: int | None = None
    """The gigabytes of memory that it allows."""
    spares: bool = False
    """Whether it limits what is paid: nothing is cheaper than an application that is free."""
    counts_cents: bool = False
    """Whether it asks for the least price or speaks of a large load: then the difference of low prices matters."""


ANY_PURPOSE = Purpose()


def scoring_context(catalogue: Catalogue) -> ScoringContext:
    """Gather what scores depend on."""
    return ScoringContext(
        catalogue.as_of,
        points_left(catalogue),
        replaced_long_ago(catalogue),
        newest_in_apps(catalogue),
        Standings(catalogue),
    )
