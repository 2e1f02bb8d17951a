"""Pictures of a reply: what is to be drawn, and what has been drawn."""

from pydantic import Field

from bot.charts.chart import Chart, Theme
from bot.values import Value

MOST_ALTERNATIVE = 1_000
"""Characters of an alternative text, which every platform takes."""


class Drawing(Value):
    """A chart to be drawn beside the words of a reply, and the words that stand in its place."""

    chart: Chart = Field(exclude=True, repr=False)
    theme: Theme
    file_name: str
    alternative: str = Field(max_length=MOST_ALTERNATIVE)
    """What the chart shows, in words."""
    again: str
    """The packed action that asks for it again."""


class Picture(Value):
    """A picture as a file, and what it shows in words."""

    content: bytes = Field(exclude=True, repr=False)
    """A PNG file."""
    file_name: str
    alternative: str
