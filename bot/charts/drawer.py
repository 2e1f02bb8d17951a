"""Who draws charts, as the core knows it."""

from typing import Protocol

from bot.charts.chart import Chart, Theme
from bot.errors import ZooError


class DrawingError(ZooError):
    """Error raised where a chart could not be drawn, or not in time."""


class Drawer(Protocol):
    """Maker of pictures."""

    async def draw(self, chart: Chart, theme: Theme) -> bytes:
        """Return a chart as a PNG file.

        Raises:
            DrawingError: it could not be drawn, or not in time.
        """
