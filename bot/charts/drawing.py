"""Charts drawn with matplotlib: sized and lettered for a telephone. Only the process that draws imports this."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import NamedTuple, assert_never

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FixedLocator, NullLocator

from bot.charts.chart import Axis, Bars, Chart, Scatter, Steps, Theme
from bot.charts.labels import Box, placed

_INCHES = (4.8, 4.4)
_DPI = 225
_ROW = 0.3
"""Inches of a bar."""
_POINT = 72.0
"""Pixels of a figure to an inch, by which the sizes of letters are counted."""


class _Colours(NamedTuple):
    paper: str
    ink: str
    grid: str
    series: tuple[str, ...]


_COLOURS: Mapping[Theme, _Colours] = MappingProxyType(
    {
        Theme.LIGHT: _Colours(
            "#ffffff", "#1f2328", "#d8dee4", ("#0969da", "#bc4c00", "#1a7f37", "#8250df", "#bf3989", "#6e5494")
        ),
        Theme.DARK: _Colours(
            "#17212b", "#e6edf3", "#33404d", ("#58a6ff", "#f0883e", "#56d364", "#bc8cff", "#f778ba", "#d2c057")
        ),
    }
)


def png(chart: Chart, theme: Theme) -> bytes:
    """Draw a chart as a PNG file."""
    # DejaVu Sans comes with the library and has Cyrillic letters; without formulas a dollar is a dollar.
    with mpl.rc_context({"font.family": "DejaVu Sans", "font.size": 9.5, "text.parse_math": False}):
        colours = _COLOURS[theme]
        figure = Figure(_size(chart), dpi=_POINT, facecolor=colours.paper, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot(facecolor=colours.paper)
        _dress(figure, axes, chart.title, colours)
        match chart:
            case Scatter():
                _scatter(figure, axes, chart, colours)
            case Bars():
                _bars(figure, axes, chart, colours)
            case Steps():
                _steps(figure, axes, chart, colours)
            case _:
                assert_never(chart)
        file = BytesIO()
        figure.savefig(file, format="png", dpi=_DPI)
        return file.getvalue()


def _size(chart: Chart) -> tuple[float, float]:
    width, height = _INCHES
    if not isinstance(chart, Bars):
        return width, height
    return width, min(max(2.4, 1.3 + _ROW * len(chart.series) * len(chart.rows)), 1.8 * width)


def _dress(figure: Figure, axes: Axes, title: str, colours: _Colours) -> None:
    """Set the title and the colours of what every chart has."""
    figure.suptitle(title, color=colours.ink, fontsize=11.5, fontweight="bold")
    axes.tick_params(colors=colours.ink, length=0)
    axes.set_axisbelow(True)
    for side, spine in axes.spines.items():
        spine.set_color(colours.grid)
        spine.set_visible(side in {"left", "bottom"})


def _measure(axes: Axes, x: Axis | None, y: Axis | None, colours: _Colours) -> None:
    """Set up the axes: how they count, and what is written along them."""
    if x is not None:
        axes.set_xscale("log" if x.is_log else "linear")
        axes.set_xlim(x.low, x.high)
        axes.xaxis.set_major_locator(FixedLocator([tick.at for tick in x.ticks]))
        axes.xaxis.set_minor_locator(NullLocator())
        axes.set_xticklabels([tick.text for tick in x.ticks])
        axes.set_xlabel(x.label, color=colours.ink)
        axes.grid(visible=True, axis="x", color=colours.grid, linewidth=0.8)
    if y is not None:
        axes.set_yscale("log" if y.is_log else "linear")
        axes.set_ylim(y.low, y.high)
        axes.yaxis.set_major_locator(FixedLocator([tick.at for tick in y.ticks]))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.set_yticklabels([tick.text for tick in y.ticks])
        axes.set_ylabel(y.label, color=colours.ink)
        axes.grid(visible=True, axis="y", color=colours.grid, linewidth=0.8)


def _scatter(figure: Figure, axes: Axes, chart: Scatter, colours: _Colours) -> None:
    _measure(axes, chart.x, chart.y, colours)
    for number, point in enumerate(chart.points):
        axes.scatter([point.x], [point.y], s=42, color=_of(colours.series, number), zorder=3)
    figure.canvas.draw()  # where the points lie is known only now
    spots = [(float(x), float(y)) for x, y in axes.transData.transform([(one.x, one.y) for one in chart.points])]
    texts = [axes.text(0, 0, one.name, color=colours.ink, fontsize=9, transform=None) for one in chart.points]
    boxes = [text.get_window_extent() for text in texts]
    frame = axes.get_window_extent()
    labels = placed(
        spots,
        [(box.width, box.height) for box in boxes],
        Box(frame.x0, frame.y0, float(figure.bbox.width), frame.y1),
    )
    for text in texts:
        text.remove()
    for number, (spot, label, point) in enumerate(zip(spots, labels, chart.points, strict=True)):
        box = label.box
        middle = ((box.left + box.right) / 2, (box.bottom + box.top) / 2)
        arrow = {"arrowstyle": "-", "color": _of(colours.series, number), "linewidth": 0.8, "shrinkB": 3, "shrinkA": 0}
        axes.annotate(
            point.name,
            (point.x, point.y),
            xytext=(middle[0] - spot[0], middle[1] - spot[1]),
            textcoords="offset points",
            ha="center",
            va="center",
            color=colours.ink,
            fontsize=9,
            arrowprops=arrow if label.is_far else None,
            annotation_clip=False,
        )
    figure.set_layout_engine("none")  # the names were placed by where everything stands now


def _bars(figure: Figure, axes: Axes, chart: Bars, colours: _Colours) -> None:
    _measure(axes, chart.x, None, colours)
    count = len(chart.series)
    height = 0.8 / count
    for number, name in enumerate(chart.series):
        places = [row + (number - (count - 1) / 2) * height for row in range(len(chart.rows))]
        lengths = [row.bars[number].value for row in chart.rows]
        axes.barh(places, lengths, height * 0.92, color=_of(colours.series, number), label=name)
        for place, row in zip(places, chart.rows, strict=True):
            axes.annotate(
                row.bars[number].text,
                (row.bars[number].value, place),
                xytext=(3, 0),
                textcoords="offset points",
                va="center",
                color=colours.ink,
                fontsize=8,
            )
    axes.set_yticks(range(len(chart.rows)), [row.name for row in chart.rows])
    axes.invert_yaxis()
    axes.margins(y=0.02)
    _legend(figure, colours, count)


def _steps(figure: Figure, axes: Axes, chart: Steps, colours: _Colours) -> None:
    _measure(axes, chart.x, chart.y, colours)
    colour = -1
    for line in chart.lines:
        colour += not line.is_faint
        axes.step(
            [*(day for day, _ in line.points), chart.x.high],
            [*(value for _, value in line.points), line.points[-1][1]],
            where="post",
            color=_of(colours.series, colour),
            linestyle=":" if line.is_faint else "-",
            linewidth=2,
            label=line.name,
        )
    _legend(figure, colours, 1)


def _legend(figure: Figure, colours: _Colours, columns: int) -> None:
    """Explain the colours below the chart."""
    figure.legend(loc="outside lower center", ncols=columns, frameon=False, labelcolor=colours.ink, fontsize=8.5)


def _of(series: Sequence[str], number: int) -> str:
    return series[number % len(series)]
