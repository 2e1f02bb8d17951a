"""What a round of taking new copies of other catalogues is told, and what comes of it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.catalogue.catalogue import Catalogue

if TYPE_CHECKING:
    from bot.layers.upstreams import Upstream

_NICE = 10
"""How far the process stands back for others."""


@dataclass(frozen=True)
class Order:
    """What the process that takes the copies is told: where all is, what the bot runs, how a catalogue is tried."""

    data: Path
    kept: Path
    """The folder of the kept copies."""
    snapshot: Path
    code: str
    """The stamp of the code that the bot runs."""
    check_rest: Callable[[Path], object]
    prove: Callable[[Catalogue], object]
    """Makes of a catalogue all that answers need, and raises where that fails."""
    upstreams: "tuple[Upstream, ...] | None" = None
    """The catalogues to ask; None for those that are known."""


@dataclass(frozen=True)
class Answer:
    """What came of asking one catalogue."""

    key: str
    fault: str = ""
    """Why its answer is not used; it quotes nothing of it."""
    taken: bool = False
    refused: int = 0
    """Entries that could not be read, or that cannot be true."""
    held_back: int = 0
    """Figures that were not taken, since they jump."""


@dataclass(frozen=True)
class Renewal:
    """What came of a round: the stamp of the snapshot that there is now, and of each catalogue."""

    stamp: str
    answers: tuple[Answer, ...] = ()
    fault: str = ""
    """Why there was no round at all."""

    @property
    def has_failed(self) -> bool:
        """Tell whether something was not used: it may be better soon."""
        return bool(self.fault) or any(answer.fault for answer in self.answers)


def renew(order: Order, running: str) -> Renewal:
    """Take what is new, and leave a snapshot of the catalogue with it unless it is that with the stamp `running`.

    It takes seconds, and the process that does it stands back for others from then on.
    """
    from bot.loading import renewing

    if hasattr(os, "nice"):
        os.nice(_NICE)
    return renewing.renew(order, running)
