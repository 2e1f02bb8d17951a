"""Places for the names of points, so that they cover neither each other nor the points."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_NEAR, _STEP = 9.0, 13.0
"""How far a name stands from its point, and how much further it moves where there is no room; in points."""
_RINGS = 5
_SIDES = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8))
_OUTSIDE = 40.0
"""How much worse it is to leave the chart than to cover the same area of it."""


class Box(NamedTuple):
    """A rectangle."""

    left: float
    bottom: float
    right: float
    top: float

    def shared(self, other: "Box") -> float:
        """Return the area that it shares with another."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(width, 0.0) * max(height, 0.0)

    @property
    def area(self) -> float:
        """Return its area."""
        return (self.right - self.left) * (self.top - self.bottom)


class Label(NamedTuple):
    """The box of a name, and whether it stands so far from its point that a line should lead to it."""

    box: Box
    is_far: bool


def placed(points: Sequence[tuple[float, float]], sizes: Sequence[tuple[float, float]], chart: Box) -> list[Label]:
    """Return a label for each point: the nearest place with room, else the one that covers least."""
    marks = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in points]
    labels: list[Label] = []
    for point, size in zip(points, sizes, strict=True):
        taken = [*marks, *(label.box for label in labels)]
        labels.append(min(_candidates(point, size), key=lambda one: _cost(one.box, taken, chart)))
    return labels


def _candidates(point: tuple[float, float], size: tuple[float, float]) -> Iterator[Label]:
    """Yield the places for a name, the nearest first: of equally good ones the first is taken."""
    width, height = size
    for ring in range(_RINGS):
        away = _NEAR + ring * _STEP
        for across, up in _SIDES:
            x, y = point[0] + across * (away + width / 2), point[1] + up * (away + height / 2)
            yield Label(Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2), is_far=ring > 0)


def _cost(box: Box, taken: Sequence[Box], chart: Box) -> float:
    return sum(map(box.shared, taken)) + _OUTSIDE * (box.area - box.shared(chart))
