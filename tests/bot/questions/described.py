"""A question as one line of text, to compare what was read with what is expected."""

from bot.properties.filters import Filter, Operator, parts
from bot.questions.question import Period, Question, Task, Volume

_SIGNS = {
    Operator.AT_LEAST: ">=",
    Operator.AT_MOST: "<=",
    Operator.ANY_OF: "=",
    Operator.ALL_OF: "&",
    Operator.NONE_OF: "!",
}
_AMOUNTS = ("requests", "input_tokens", "output_tokens", "total_tokens", "pages", "books")
_TEXTS = ("words", "characters", "users", "hours", "days", "output_share", "cached_share", "lang")
_FLAGS = ("per_request", "translated")


def described(question: Question | None) -> str:
    """Return the parts of a question that are set, each with its name."""
    if question is None:
        return "nothing"
    period = question.period if question.task is Task.NEWS else None
    described_parts = (
        question.task.value,
        " ".join(hit.id for hit in question.names),
        *sorted(map(_filter, question.filters)),
        _order(question),
        f"n {question.number}" if question.number else "",
        _labelled("asked", question.asked),
        _period(period),
        _volume(question.volume),
        f"users {question.users}" if question.users else "",
        f"decline {question.decline}" if question.decline else "",
        _labelled("left", question.leftover),
    )
    return " | ".join(filter(None, described_parts))


def _filter(one: Filter) -> str:
    return "|".join(map(_part, parts(one)))


def _part(one: Filter) -> str:
    prices = ",".join(f"{price.amount}{price.currency}" for price in one.prices)
    amount = format(one.amount.normalize(), "f") if one.amount is not None else ""
    return one.property + _SIGNS[one.operator] + (",".join(sorted(one.ids)) or prices or amount)


def _order(question: Question) -> str:
    if question.order is None:
        return ""
    return f"by {'-' if question.order.descending else ''}{question.order.property}"


def _labelled(label: str, words: tuple[str, ...]) -> str:
    return f"{label} {' '.join(words)}" if words else ""


def _period(period: Period | None) -> str:
    return f"in {period.first}..{period.last}" if period is not None else ""


def _volume(volume: Volume | None) -> str:
    if volume is None:
        return ""
    amounts = [f"{name}={getattr(volume, name)}" for name in _AMOUNTS if getattr(volume, name)]
    budget = [f"budget={volume.budget.amount}{volume.budget.currency}"] if volume.budget else []
    amounts += [f"{name}={getattr(volume, name)}" for name in _TEXTS if getattr(volume, name)]
    flags = [name for name in _FLAGS if getattr(volume, name)]
    spans = [span.value for span in (volume.span, volume.budget_span) if span is not None]
    return " ".join(["volume", *amounts, *budget, *flags, *dict.fromkeys(spans)])
