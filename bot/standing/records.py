"""What the tests of a maker's other models say of those that nobody has tested."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SHRUNK_BY = 2
"""So many models without any surprise are counted with those that were tested: one alone says little of the others."""
NO_RECORD = -0.5
"""What is taken off, in logits, where none of a maker's models was ever tested: estimates come from those that were,
and whoever is ahead is tested sooner."""


@dataclass(frozen=True)
class Records:
    """How far makers' tested models are from their estimates, in logits."""

    of_makers: Mapping[str, float]

    def of(self, maker: str) -> float:
        """Return what to add to the estimate of a maker's untested model; nothing where no maker was tested."""
        return self.of_makers.get(maker, NO_RECORD if self.of_makers else 0.0)


def records(surprises: Iterable[tuple[str, float]]) -> Records:
    """Gather how far tested models are from their estimates, each with its maker."""
    found: dict[str, list[float]] = {}
    for maker, surprise in surprises:
        found.setdefault(maker, []).append(surprise)
    return Records({maker: _shrunk(each) for maker, each in found.items()})


def _shrunk(surprises: Sequence[float]) -> float:
    return sum(surprises) / (len(surprises) + SHRUNK_BY)
