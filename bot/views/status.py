"""How the running bot does."""

from collections.abc import Iterator, Mapping

from bot.reply import blocks, formats
from bot.reply.reply import Audience, Outcome, Reply
from bot.service.metrics import Gauge, Latency, Summary
from bot.words import Words

_MINUTE, _HOUR, _DAY = 60, 60 * 60, 24 * 60 * 60
_PERCENT = 100
TOLD = (Outcome.UNKNOWN, Outcome.ERROR, Outcome.FAILED)
"""The outcomes of which an operator should know the share."""


def status_page(words: Words, version: str, summary: Summary) -> Reply:
    """Show how long the process runs, and of each platform its connection, answers, waiting times and refusals."""
    return Reply(
        blocks=(
            blocks.Heading(text=words("status-title", version=version)),
            blocks.FactList(items=(*_process(words, summary), *_catalogue(words, summary))),
            *(block for name in _platforms(summary) for block in _platform(words, summary, name)),
        ),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def _process(words: Words, summary: Summary) -> Iterator[blocks.FactLine]:
    for seconds in summary.gauges.get(Gauge.UPTIME, {}).values():
        yield blocks.FactLine(label=words("status-uptime"), value=_span(words, seconds))


def _catalogue(words: Words, summary: Summary) -> Iterator[blocks.FactLine]:
    for seconds in summary.gauges.get(Gauge.CATALOGUE_AGE, {}).values():
        yield blocks.FactLine(label=words("status-catalogue"), value=_span(words, seconds))
    for seconds in summary.gauges.get(Gauge.REFRESH_AGE, {}).values():
        yield blocks.FactLine(label=words("status-refresh"), value=_span(words, seconds))
    for fault, count in summary.gauges.get(Gauge.REFRESH_FAILURES, {}).items():
        if count:
            why = words("status-not-refreshed-why", count=int(count), why=words(f"refresh-fault-{fault}"))
            yield blocks.FactLine(label=words("status-not-refreshed"), value=why)


def _platforms(summary: Summary) -> tuple[str, ...]:
    return tuple(sorted({*summary.gauges.get(Gauge.CONNECTED, {}), *summary.outcomes}))


def _platform(words: Words, summary: Summary, name: str) -> Iterator[blocks.Block]:
    connected = summary.gauges.get(Gauge.CONNECTED, {}).get(name)
    state = "" if connected is None else words("status-connected" if connected else "status-lost")
    yield blocks.Heading(text=f"{name}: {state}" if state else name, level=2)
    yield blocks.FactList(items=tuple(_figures(words, summary, name)))


def _figures(words: Words, summary: Summary, name: str) -> Iterator[blocks.FactLine]:
    outcomes = summary.outcomes.get(name, {})
    yield blocks.FactLine(label=words("status-answers"), value=_answers(words, outcomes))
    latency = summary.latency.get(name)
    if latency is not None:
        yield blocks.FactLine(label=words("status-latency"), value=_latency(words, latency))
    waiting = summary.gauges.get(Gauge.UPDATES_IN_PROGRESS, {}).get(name)
    if waiting is not None:
        yield blocks.FactLine(label=words("status-waiting"), value=formats.number(words, int(waiting)))
    failed, limited = summary.failed_calls.get(name, 0), summary.limited_calls.get(name, 0)
    calls = words("status-calls-failed", failed=formats.number(words, failed), limited=formats.number(words, limited))
    yield blocks.FactLine(label=words("status-calls"), value=calls)


def _answers(words: Words, outcomes: Mapping[str, int]) -> str:
    """Return how many answers there were, and which share of them was none that people want."""
    total = sum(outcomes.values())
    shares = [
        words(f"status-{one}", percent=str(round(count * _PERCENT / total, 1)))
        for one in TOLD
        if (count := outcomes.get(one, 0))
    ]
    return ", ".join([formats.number(words, total), *shares])


def _latency(words: Words, latency: Latency) -> str:
    return words("status-bounds", half=f"{latency.half:g}", most=f"{latency.most:g}")


def _span(words: Words, seconds: float) -> str:
    """Write a span of time in its two largest units."""
    left = int(seconds)
    if left >= _DAY:
        return words("status-days", days=left // _DAY, hours=left % _DAY // _HOUR)
    if left >= _HOUR:
        return words("status-hours", hours=left // _HOUR, minutes=left % _HOUR // _MINUTE)
    return words("status-minutes", minutes=left // _MINUTE)
