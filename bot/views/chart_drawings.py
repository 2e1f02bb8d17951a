"""Charts made of what is known of models, each with what it shows in words."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from bot.catalogue.offers import Currency
from bot.charts.chart import Axis, Bar, Bars, Chart, Line, Point, Row, Scatter, Steps, Tick
from bot.charts.ticks import is_wide, reach, ticks
from bot.reply import formats
from bot.reply.clip import clip
from bot.views.chart_values import Changing, Priced, PriceOnDay, Weighty
from bot.words import Words

_BITS = (4, 8)
_CENT, _MILL = Decimal("0.01"), Decimal("0.001")
"""How exactly a blended price is written, from one unit of its currency and below."""
_MOST_NAME = 28
"""Characters of a name in a chart."""
_DAYS_AFTER = 14
"""The fewest days that a chart of prices goes on after the last change."""
_APART = 0.34
"""The part of an axis that a day's words take."""


class Drawn(NamedTuple):
    """A chart, and what it shows as lines of text."""

    chart: Chart
    lines: tuple[str, ...]
    has_estimates: bool = False


def price_chart(words: Words, points: Sequence[Priced]) -> Drawn:
    """Set the price of a typical million tokens against the context window."""
    contexts, prices = [float(one.context) for one in points], [float(one.price) for one in points]
    names = [_name(words, one) for one in points]
    chart = Scatter(
        words("chart-price"),
        _context_axis(words, contexts),
        _price_axis(words, words("chart-price-typical"), prices, points[0].currency),
        tuple(_points(names, contexts, prices)),
    )
    lines = tuple(
        words(
            "chart-price-line",
            name=name,
            context=formats.short_tokens(words, one.context),
            price=formats.price(words, one.price.quantize(_CENT if one.price >= 1 else _MILL), one.currency),
        )
        for name, one in zip(names, points, strict=True)
    )
    return Drawn(chart, lines, has_estimates=not all(one.is_sure for one in points))


def memory_chart(words: Words, rows: Sequence[Weighty]) -> Drawn:
    """Show the memory at two precisions as bars."""
    sizes = [float(size) for one in rows for size in one.gigabytes]
    low, high = reach(sizes, is_log=False)
    names = [_sized_name(words, one) for one in rows]
    chart = Bars(
        words("chart-memory"),
        Axis(
            words("chart-memory-gigabytes"),
            tuple(Tick(at, formats.number(words, round(at))) for at in ticks(low, high, is_log=False)),
            low,
            high,
        ),
        tuple(words("chart-bits", count=bits) for bits in _BITS),
        tuple(
            Row(name, tuple(Bar(float(size), formats.number(words, size)) for size in one.gigabytes))
            for name, one in zip(names, rows, strict=True)
        ),
    )
    lines = tuple(
        words("chart-memory-line", name=name, four=_number(words, one, 0), eight=_number(words, one, 1))
        for name, one in zip(names, rows, strict=True)
    )
    return Drawn(chart, lines)


def history_chart(words: Words, models: Sequence[Changing]) -> Drawn:
    """Show the prices from day to day."""
    currency = models[0].currency
    lines = tuple(line for one in _together(models) for line in _price_lines(words, one))
    days = sorted({int(day) for line in lines for day, _ in line.points})
    last = days[-1] + max(_DAYS_AFTER, (days[-1] - days[0]) // 4)
    amounts = [amount for line in lines for _, amount in line.points]
    chart = Steps(
        words("chart-history"),
        Axis("", _day_ticks(words, days, last), days[0], last),
        _price_axis(words, words("chart-history-price"), amounts, currency),
        lines,
    )
    return Drawn(chart, tuple(_history_line(words, one) for one in models))


def _points(names: Sequence[str], contexts: Sequence[float], prices: Sequence[float]) -> Iterator[Point]:
    """Yield a point for each place: models at the same one share it."""
    places: dict[tuple[float, float], list[str]] = {}
    for name, context, price in zip(names, contexts, prices, strict=True):
        places.setdefault((context, price), []).append(name)
    for (context, price), there in places.items():
        yield Point(",\n".join(there), context, price)


def _price_lines(words: Words, one: Changing) -> tuple[Line, ...]:
    """Return the price of output, and below it that of input."""
    parts = (
        (words("chart-history-output", name=one.name), [(price.day, price.output) for price in one.prices], False),
        (words("chart-history-input", name=one.name), [(price.day, price.input) for price in one.prices], True),
    )
    return tuple(
        Line(name, tuple((float(day.toordinal()), float(amount)) for day, amount in part if amount is not None), faint)
        for name, part, faint in parts
        if any(amount is not None for _, amount in part)
    )


def _together(models: Sequence[Changing]) -> Iterator[Changing]:
    """Yield models that cost the same on every day as one."""
    names: dict[tuple[PriceOnDay, ...], list[str]] = {}
    for one in models:
        names.setdefault(one.prices, []).append(one.name)
    for prices, there in names.items():
        yield Changing(", ".join(there), models[0].currency, prices)


def _history_line(words: Words, one: Changing) -> str:
    return f"{one.name}: {'; '.join(_price_text(words, price, one.currency) for price in one.prices)}"


def _price_text(words: Words, price: PriceOnDay, currency: Currency) -> str:
    paid, made = (
        words("unknown") if amount is None else formats.price(words, amount, currency)
        for amount in (price.input, price.output)
    )
    if price.is_present:
        return words("chart-history-now", input=paid, output=made)
    if price.until is not None:
        return words("chart-history-until", date=formats.date(words, price.until.isoformat()), input=paid, output=made)
    return words("chart-history-since", date=formats.date(words, price.day.isoformat()), input=paid, output=made)


def _day_ticks(words: Words, days: Sequence[int], last: int) -> tuple[Tick, ...]:
    """Write the days of changes, as many as there is room for; the first day last, since it may be today only."""
    chosen: list[int] = []
    for day in (*days[1:], days[0]):
        if all(abs(day - other) >= _APART * (last - days[0]) for other in chosen):
            chosen.append(day)
    return tuple(Tick(day, formats.date(words, date.fromordinal(day).isoformat())) for day in sorted(chosen))


def _context_axis(words: Words, contexts: Sequence[float]) -> Axis:
    is_log = is_wide(contexts)
    low, high = reach(contexts, is_log=is_log)
    marks = ticks(low, high, is_log=is_log, binary=True)
    return Axis(
        words("chart-price-context"),
        tuple(Tick(at, formats.short_tokens(words, round(at))) for at in marks),
        low,
        high,
        is_log,
    )


def _price_axis(words: Words, label: str, prices: Sequence[float], currency: Currency) -> Axis:
    is_log = is_wide(prices)
    low, high = reach(prices, is_log=is_log)
    marks = ticks(low, high, is_log=is_log)
    texts = (formats.amount(words, Decimal(f"{at:.6g}"), currency) for at in marks)
    return Axis(label, tuple(map(Tick, marks, texts)), low, high, is_log)


def _name(words: Words, one: Priced) -> str:
    name = clip(one.name, _MOST_NAME)
    return name if one.is_sure else f"{name} {words('mark-estimate')}"


def _sized_name(words: Words, one: Weighty) -> str:
    return clip(one.name if one.size is None else f"{one.name} · {formats.scaled(words, one.size)}", _MOST_NAME)


def _number(words: Words, one: Weighty, place: int) -> str:
    return formats.number(words, one.gigabytes[place])
