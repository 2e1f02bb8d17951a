"""Questions changed by what is said after their answer: other conditions, names and amounts, another order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.questions.finding.capability import is_by_capability
from bot.questions.question import Order, Question, Task, Volume
from bot.questions.slots.coming import not_before
from bot.questions.slots.conditions import asked_conditions, in_period
from bot.questions.slots.limits import ORDERS
from bot.questions.slots.slots import Slots, inverted, merged

_DATED = ("released", "retired_on", "deprecated_on", "knowledge_cutoff")
_JOINED = frozenset({"modalities_in", "modalities_out", "assurances"})
"""Properties of which a model may well be wanted to have more than one value."""
_WHERE_FROM = frozenset({"country", "maker", "family"})
"""Properties that say the same of a model more or less precisely: the one said last counts."""
_LISTS = frozenset({Task.LIST, Task.COUNT, Task.NEWS, Task.CHOOSE})
_MOST_TOGETHER = 6


def order_by_comparison(topics: Iterable[str]) -> Order | None:
    """Return by what models are sorted of which the cheaper, newer or bigger is wanted."""
    return next((ORDERS[one] for one in sorted(topics) if one in ORDERS), None)


def changed_list(last: Question, said: Slots, today: date, *, takes_off: bool) -> Question | None:
    """Return the question of a list with what is said after it; None where that changes nothing."""
    filters = [*said.demands, *(made for made, _ in said.origins), *asked_conditions(said)]
    named = {one.property for one in filters} | set(said.asked)
    order = said.order or order_by_comparison(said.topics)
    kept = last.filters
    if takes_off:
        kept = tuple(one for one in last.filters if one.property not in named and not _is_limit_of(one, named))
        question = replace(last, filters=kept)
        return question if question != last else None
    question = replace(
        last,
        task=_task(last.task, said),
        filters=tuple(_merged(last.filters, filters)),
        order=order or last.order,
        number=said.number or last.number,
        asked=tuple(name for name in dict.fromkeys((*last.asked, *said.asked)) if name not in _conditions(filters)),
        leftover=tuple(said.leftover),
    )
    if last.task is Task.ALTERNATIVES:
        wished = {name for name, sorting in ORDERS.items() if sorting == order}
        question = replace(question, topics=last.topics | said.topics | wished, order=last.order)
    if said.period is not None:
        question = _in_other_period(question, said, today)
    return question if question != replace(last, leftover=()) else None


def without_those(last: Question, said: Slots) -> Question | None:
    """Return the question of a list without the models that meet a condition."""
    filters = [inverted(one) for one in (*said.filters, *(made for made, _ in said.origins))]
    question = replace(last, filters=tuple(_merged(last.filters, filters)))
    return question if question != last else None


def with_other_names(last: Question, names: tuple[Hit, ...]) -> Question:
    """Return the same question of something else."""
    if last.task is Task.COMPARE:
        return replace(last, names=tuple(dict.fromkeys((*last.names, *names)))[-_MOST_TOGETHER:])
    if last.task not in _LISTS:
        return replace(last, names=names)
    if any(hit.kind is EntryKind.MODEL for hit in names):
        sorted_by = () if last.order is None or is_by_capability(last.order) else (last.order.property,)
        asked = (*last.asked, *sorted_by)
        filters = tuple(one for one in last.filters if one.property not in _WHERE_FROM)
        return Question(Task.FACT, names=names, filters=filters, asked=tuple(dict.fromkeys(asked)))
    kinds = ((EntryKind.LAB, "maker"), (EntryKind.FAMILY, "family"))
    of = [(name, frozenset(hit.id for hit in names if hit.kind is kind)) for kind, name in kinds]
    within = [Filter(name, Operator.ANY_OF, ids) for name, ids in of if ids]
    return replace(last, filters=tuple(_merged(last.filters, within)))


def changed_volume(last: Volume | None, said: Volume | None) -> Volume | None:  # field by field
    """Return how much is used where only a part of it is said anew."""
    if last is None or said is None:
        return said or last
    tokens_said = said.input_tokens or said.output_tokens or said.total_tokens
    counts = said.requests or said.pages or said.books or said.words or said.characters
    return Volume(
        requests=said.requests if said.requests or said.budget else last.requests,
        input_tokens=said.input_tokens if said.input_tokens or said.total_tokens else last.input_tokens,
        output_tokens=said.output_tokens if said.output_tokens or said.total_tokens else last.output_tokens,
        total_tokens=said.total_tokens if tokens_said else last.total_tokens,
        per_request=said.per_request or last.per_request if tokens_said else last.per_request or said.per_request,
        output_share=said.output_share if said.output_share is not None else last.output_share,
        pages=said.pages if counts else last.pages,
        books=said.books if counts else last.books,
        words=said.words if counts else last.words,
        characters=said.characters if counts else last.characters,
        lang=said.lang or last.lang,
        translated=said.translated or last.translated,
        users=said.users or last.users,
        cached_share=said.cached_share if said.cached_share is not None else last.cached_share,
        budget=said.budget or (None if counts or tokens_said else last.budget),
        budget_span=said.budget_span or last.budget_span,
        span=said.span or last.span,
        hours=said.hours or last.hours,
        days=said.days or last.days,
        at_peak=said.at_peak or last.at_peak,
        long_requests=said.long_requests or last.long_requests,
    )


def _task(task: Task, said: Slots) -> Task:
    if "count" in said.topics and task is Task.LIST:
        return Task.COUNT
    if task is Task.COUNT and said.topics & {"list", "which"}:
        return Task.LIST
    return task


def _merged(last: Sequence[Filter], said: Sequence[Filter]) -> list[Filter]:
    """Join the conditions: one said anew replaces what it cannot stand beside."""
    kept = [one for one in last if not any(_replaces(new, one) for new in said)]
    return merged([*kept, *said])


def _replaces(new: Filter, old: Filter) -> bool:
    excludes = Operator.NONE_OF in {new.operator, old.operator}
    if {new.property, old.property} <= _WHERE_FROM and not excludes:
        return True
    if new.property != old.property:
        return False
    if new.ids and old.ids:
        if excludes and new.operator is not old.operator:
            return not new.ids.isdisjoint(old.ids)
        return not excludes and new.property not in _JOINED
    return new.operator is old.operator or new.property in {"openness", "russian"} or _contradict(new, old)


def _contradict(new: Filter, old: Filter) -> bool:
    """Tell whether no number meets both limits."""
    if new.amount is None or old.amount is None:
        return bool(new.prices)
    low, high = (new, old) if new.operator is Operator.AT_LEAST else (old, new)
    return low.amount is not None and high.amount is not None and low.amount > high.amount


def _is_limit_of(one: Filter, named: set[str]) -> bool:
    """Tell whether a condition limits a price where the price is named."""
    return one.property.startswith("price") and any(name.startswith("price") for name in named)


def _conditions(filters: Iterable[Filter]) -> set[str]:
    return {one.property for one in filters}


def _in_other_period(question: Question, said: Slots, today: date) -> Question:
    period = said.period
    if question.task is Task.NEWS or period is None:
        return replace(question, period=period)
    limited = [one.property for one in question.filters if one.property in _DATED]
    name = limited[0] if limited else "released"
    if name != "released" and not said.year_said:
        period = not_before(period, today)
    kept = [one for one in question.filters if one.property != name]
    return replace(question, filters=(*kept, *in_period(period, name)))
