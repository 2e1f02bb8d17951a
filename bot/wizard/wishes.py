"""What a sentence says, sorted into answers to the questions and conditions that stand beside them.

An option is meant where its demands follow from what was said. What it does not demand to the full stands beside it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from bot.catalogue.machines import CARDS, MachineKind
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator
from bot.properties.identity import HOST
from bot.properties.implication import implies, parts_of
from bot.properties.values import Money
from bot.wizard.demands import filter_of
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import Demand, Option, Question, Questions

_TASK, _GOAL = "strengths", "goal"
_INPUTS = "modalities_in"
_WAY = "way"
_BY_HOST = frozenset({Way.HOST.value})
_LANGUAGES, _SEVERAL = "languages", 2
SERVED = "served_"
"""What the properties begin with that say where a service is offered."""
PRICELESS = ("budget", "any")
"""The option by which no price is too high."""
PRICES = frozenset({"price", "price-input", "price-output", "price-blended"})


@dataclass(frozen=True)
class Said:
    """What a sentence asks of a model."""

    filters: tuple[Filter, ...] = ()
    orders: tuple[tuple[str, bool], ...] = ()
    """Properties of which much (true) or little is wanted."""
    options: tuple[ChosenOption, ...] = ()
    """Options that are named themselves."""
    budget: Money | None = None
    """What may be spent in a month."""
    converted: Money | None = None
    """The budget in another currency, where there is a rate."""
    people: int = 1
    """How many people the budget is for together."""
    is_once: bool = False
    """Whether the budget is for everything, and not for a month."""
    monthly_tokens: int | None = None
    dropped: frozenset[str] = frozenset()
    """Properties of which nothing is wished any more, values of them ("modalities_in:audio") and options."""
    preferred: "Said | None" = None
    """What is asked for beside it, though it is no condition."""
    joined: frozenset[str] = frozenset()
    """The options of tasks that are joined to others, which stay beside them though they are general."""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was said."""
        return self == Said()


@dataclass(frozen=True)
class SortedWishes:
    """Answers by question, and the conditions that no option is; a question without options is settled by one."""

    answers: Mapping[str, tuple[str, ...]]
    filters: tuple[Filter, ...]
    orders: tuple[tuple[str, bool], ...]
    """What the guided choice cannot keep."""
    deduced: frozenset[str] = frozenset()
    """The questions whose answers were not said: what was said leaves no other."""
    preferred: tuple[Filter, ...] = ()
    """What is only preferred."""
    unrestricted: frozenset[str] = frozenset()
    """The questions of which it was said that every answer will do."""


def sort_out(questions: Questions, said: Said) -> SortedWishes:
    """Sort what was said into answers and conditions beside them."""
    said, preferred = _apart(questions, said)
    if said.budget is not None:
        said = replace(said, options=tuple(one for one in said.options if one != PRICELESS))
    filters = tuple(part for one in said.filters for part in parts_of(one))
    answers: dict[str, tuple[str, ...]] = {}
    claimed: list[Filter] = []
    for question in reversed(questions.questions):  # of several that ask the same the last one asks it most plainly
        meant = _meant(question, said, filters, claimed)
        if meant:
            answers[question.id] = tuple(option.id for option in meant)
            claimed += [one for option in meant for one in meaning_of(option)]
    for question in questions.questions:
        _name_options(question, said, filters, answers)
    kept = tuple(one for one in filters if not any(implies(held, one) or _is_enough(held, one) for held in claimed))
    limited = said.budget is not None or (said.preferred is not None and said.preferred.budget is not None)
    if limited:  # what may be spent in a month says what may be spent on tokens
        answers.update((question.id, ()) for question in questions.questions if _asks_for_price(question, answers))
    unkept = tuple(order for order in said.orders if not _answer_order(questions, order, answers, limited=limited))
    for question in questions.questions:
        settled = (*kept, *preferred) if not question.several else kept
        if any(belongs(one, question) for one in settled):
            answers.setdefault(question.id, ())
    if said.monthly_tokens is not None:
        answers.update(_volume(questions, said.monthly_tokens))
    anywhere = frozenset(one.id for one in questions.questions if _is_anywhere(one, said)) - answers.keys()
    answers.update((question, ()) for question in anywhere)
    ordered = {question.id: answers[question.id] for question in questions.questions if question.id in answers}
    ways = _ways_of(questions, ordered)
    deduced = dict(_only_left(questions, (*filters, *ways), ordered))
    return SortedWishes(ordered | deduced, _together(kept), unkept, frozenset(deduced), preferred, anywhere)


def _is_anywhere(question: Question, said: Said) -> bool:
    """Tell whether a question is in which country something is used, and none of them is a condition any more."""
    demanded = {one.property for option in question.options for one in meaning_of(option)}
    served = bool(demanded) and all(name.startswith(SERVED) for name in demanded)
    return served and demanded <= said.dropped


def _apart(questions: Questions, said: Said) -> tuple[Said, tuple[Filter, ...]]:
    """Return what is only preferred apart, but for what is no condition, and for a task where no other is named."""
    other = said.preferred
    if other is None:
        return said, ()
    means = {wish: meaning_of(option) for wish in other.options if (option := _option(questions, wish)) is not None}
    filters = tuple(part for one in (*other.filters, *chain(*means.values())) for part in parts_of(one))
    tasks = tuple(one for one in filters if one.property == _TASK)
    if any(one.property == _TASK for one in said.filters) or any(question == _GOAL for question, _ in said.options):
        tasks = ()
    likes = tuple(wish for wish, meaning in means.items() if not meaning)
    limits = {order: tuple(_limits_of(questions, order)) for order in other.orders}
    orders = said.orders or tuple(order for order in other.orders if not limits[order])
    demanded = replace(said, filters=(*said.filters, *tasks), orders=orders, options=(*said.options, *likes))
    return demanded, _together(dict.fromkeys(one for one in (*filters, *chain(*limits.values())) if one not in tasks))


def _limits_of(questions: Questions, order: tuple[str, bool]) -> Iterator[Filter]:
    """Yield the conditions of the first option by which an order is answered that limits what is ordered by.

    Who would rather pay little has a low limit of the price, and does not ask for as little as can be.
    """
    if order[0] in PRICES and not order[1]:
        priced = [one for question in questions.questions for one in question.options if one.needs.price]
        yield from (filter_of(one.needs, Demand.PRICE) for one in priced[:1])
        return
    found = dict[str, tuple[str, ...]]()
    _answer_order(questions, order, found, limited=False)
    for question, options in found.items():
        yield from (one for option in options for one in meaning_of(questions.option(question, option)))


def _option(questions: Questions, wish: ChosenOption) -> Option | None:
    question = questions.question(wish[0])
    return None if question is None else question.option(wish[1])


def _together(filters: Iterable[Filter]) -> tuple[Filter, ...]:
    """Join the languages that are named into one condition; of several limits keep the tightest."""
    filters = tuple(dict.fromkeys(filters))
    filters = tuple(one for one in filters if not any(other != one and implies(other, one) for other in filters))
    named = [one for one in filters if (one.property, one.operator) == (_LANGUAGES, Operator.ALL_OF)]
    if len(named) < _SEVERAL:
        return filters
    ids = frozenset(id_ for one in named for id_ in one.ids)
    return tuple(replace(one, ids=ids) if one is named[0] else one for one in filters if one not in named[1:])


def meaning_of(option: Option) -> tuple[Filter, ...]:
    """Return the conditions that mean an option: the task that it asks for, else all that it demands."""
    if option.task is not None:
        return (Filter(_TASK, Operator.ALL_OF, frozenset({option.task.value})),)
    return tuple(filter_of(option.needs, kind) for kind in option.needs.kinds)


def is_said(option: Option, filters: Iterable[Filter]) -> bool:
    """Tell whether an option follows from conditions."""
    return _follow(meaning_of(option), filters)


def belongs(one: Filter, question: Question) -> bool:
    """Tell whether a condition limits what some option of a question limits in the same direction."""
    limits = ((held.property, held.operator) for option in question.options for held in meaning_of(option))
    return (one.property, one.operator) in limits


def _is_enough(held: Filter, one: Filter) -> bool:
    """Tell whether an option does for an input, though not to the letter: what sees pictures reads pages too."""
    return one.property == held.property == _INPUTS and implies(one, held)


def _meant(question: Question, said: Said, filters: Iterable[Filter], claimed: Iterable[Filter]) -> list[Option]:
    """List the options that follow from conditions, without those that another one covers."""
    free = [one for one in filters if one not in claimed]
    is_named = any(option.named and (question.id, option.id) in said.options for option in question.options)
    machine = next((one.machine for one in filters if one.machine is not None), None)
    may = [option for option in question.options if is_named or not option.named]
    may = [option for option in may if machine is None or not _is_of_another(option, machine)]
    meant = [option for option in may if (meaning := meaning_of(option)) and _follow(meaning, filters)]
    meant = [option for option in meant if _follow(meaning_of(option), free) or not is_said(option, claimed)]
    return [
        option for option in meant if not any(_covers(other, option, filters) for other in meant if other is not option)
    ]


def _is_of_another(option: Option, machine: MachineKind) -> bool:
    """Tell whether an option means the memory of a card where a computer was named, or of a computer beside a card."""
    return option.needs.memory_gb is not None and option.named is (machine in CARDS)


def _follow(meaning: Iterable[Filter], filters: Iterable[Filter]) -> bool:
    filters = tuple(filters)
    return all(any(implies(one, held) for one in filters) for held in meaning)


def _covers(other: Option, option: Option, filters: Iterable[Filter]) -> bool:
    """Tell whether an option follows from another one that says more, and was not said by itself."""
    more = _follow(meaning_of(option), meaning_of(other)) and not _follow(meaning_of(other), meaning_of(option))
    alone = (one for one in filters if not any(implies(one, held) for held in meaning_of(other)))
    return more and not _follow(meaning_of(option), alone)


def _answer_order(
    questions: Questions, order: tuple[str, bool], answers: dict[str, tuple[str, ...]], *, limited: bool
) -> bool:
    """Answer by the first option that wants, or limits, much or little of a property; tell whether there is one.

    Where a month's budget is given, little of a price is no wish of its own.
    """
    name, descending = order
    if limited and name in PRICES:
        return True
    name = "price-blended" if name in PRICES else name
    wanted = (name, Operator.AT_LEAST if descending else Operator.AT_MOST)
    for question in questions.questions:
        for option in question.options:
            limits = any((held.property, held.operator) == wanted for held in meaning_of(option))
            if limits or (option.least_of == name and not descending):
                answers.setdefault(question.id, (option.id,))
                return True
    return False


def _name_options(
    question: Question, said: Said, filters: Iterable[Filter], answers: dict[str, tuple[str, ...]]
) -> None:
    """Answer by the options that are named themselves; what else was said of the question goes before them.

    A general option gives way to others.
    """
    named = [option for option in question.options if (question.id, option.id) in said.options]
    named = [option for option in named if not _is_excluded(option, filters)]
    yielding = {one for option in named for one in option.before}
    named = [option for option in named if option.id not in yielding]
    meant = [option for option in question.options if option.id in answers.get(question.id, ())]
    given = [option for option in meant if option.id not in yielding]
    if given and not all(option.general for option in given):
        named = [option for option in named if option.beside or (_is_of_tasks(question) and _stays(option, said))]
    if not meant and any(belongs(one, question) for one in filters if one.property != _WAY):
        named = [option for option in named if option.beside]
    if not question.several and not any(option.task for option in named):
        named = named[-1:]  # of an app and an API the API is used
    joined = question.several or _is_of_tasks(question) or any(option.general for option in given)
    if not joined and given:
        named = [option for option in named if option.beside]
    meant = [*given, *named]
    specific = [option for option in meant if _stays(option, said)]
    if meant:
        answers[question.id] = tuple(option.id for option in question.options if option in (specific or meant))


def _stays(option: Option, said: Said) -> bool:
    """Tell whether an option stays beside others: it is not general, or joined to them."""
    return not option.general or option.id in said.joined


def _is_of_tasks(question: Question) -> bool:
    """Tell whether a question asks for tasks, of which somebody may have several."""
    return any(option.task for option in question.options)


def _asks_for_price(question: Question, answers: Mapping[str, tuple[str, ...]]) -> bool:
    return question.id not in answers and any(option.needs.price for option in question.options)


def _ways_of(questions: Questions, answers: Mapping[str, tuple[str, ...]]) -> Iterator[Filter]:
    """Yield the ways of use that answers leave, each as a condition."""
    for question_id, options in answers.items():
        demanded = (questions.option(question_id, option).needs for option in options)
        yield from (filter_of(needs, Demand.WAYS) for needs in demanded if needs.ways)


def _volume(questions: Questions, tokens: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the answer that stands for the volume nearest to so many tokens a month."""
    for question in questions.questions:
        volumes = {option.id: option.monthly_tokens for option in question.options if option.monthly_tokens}
        if volumes:
            nearest = min(volumes, key=lambda id_: max(volumes[id_] / max(tokens, 1), tokens / volumes[id_]))
            yield question.id, (nearest,)


def _only_left(
    questions: Questions, filters: Iterable[Filter], answers: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the answers to questions of which what was said leaves but one option."""
    filters = tuple(filters)
    for question in questions.questions:
        left = [option for option in question.options if not _is_excluded(option, filters)]
        if question.id not in answers and not question.several and len(left) == 1:
            yield question.id, (left[0].id,)


def _is_excluded(option: Option, filters: Iterable[Filter]) -> bool:
    """Tell whether an option allows no way of use that a condition allows."""
    ways = frozenset(option.needs.ways)
    asked = [one for one in filters if one.operator is Operator.ANY_OF and not one.others]
    allowed = [one.ids for one in asked if one.property == _WAY]
    allowed += [_BY_HOST for one in asked if one.property == HOST.name]
    return bool(ways) and any(ids.isdisjoint(ways) for ids in allowed)
