"""A session after a sentence: its answers are given or changed, and what contradicts the new ones is dropped."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from bot.properties.filters import Filter, Operator
from bot.properties.registry import is_property
from bot.properties.service import DATA_IN, DATA_REGIONS
from bot.wizard.given import is_given
from bot.wizard.option_effect import Wish
from bot.wizard.questions import Question, Questions
from bot.wizard.session import QuestionAnswer, Session, Told
from bot.wizard.table import ScoreTable
from bot.wizard.wishes import PRICELESS, PRICES, Said, SortedWishes, belongs, meaning_of

_ADDING = frozenset({Operator.NONE_OF, Operator.ALL_OF})
"""Comparisons of which several on one property hold together."""
_DATA_PLACES = frozenset({DATA_REGIONS.name, *(one.name for one in DATA_IN)})
"""Properties of where data are kept."""
_CHEAPEST, _CURRENCY = ("budget", "least"), "currency"
_FREE = Filter("free", Operator.ANY_OF, frozenset({"yes"}))


def told(table: ScoreTable, questions: Questions, session: Session, found: SortedWishes, said: Said) -> Session:
    """Return the session with what was said, the newest answers last."""
    priceless = PRICES if PRICELESS in said.options and said.budget is None else frozenset[str]()
    session = _without_dropped(questions, session, said.dropped | _other_places(questions, found) | priceless)
    found = _without_passed_over(questions, session, _beside_answers(questions, session, found))
    changed = [question for question in questions.questions if question.id in found.answers]
    new: tuple[Wish, ...] = (
        *((question, option) for question, options in found.answers.items() for option in options),
        *found.filters,
    )
    answers = [
        _without_contradicted(table, answer, new) for answer in session.answers if answer.question not in found.answers
    ]
    open_ones = [one for one in changed if _stays_open(one, session, found)]
    answers += [
        QuestionAnswer(question=one.id, options=_joined(one, session, found.answers[one.id]))
        for one in changed
        if one not in open_ones
    ]
    filters = [
        one
        for one in session.beside.filters
        if is_property(one.property)
        and not any(belongs(one, question) for question in changed if not question.several)
        and not _is_contradicted(table, one, new)
    ]
    filters = list(_merged(filters, (*_meant(open_ones, found), *found.filters)))
    return session.model_copy(
        update={
            "answers": tuple(answer for answer in answers if answer is not None),
            "told": _budgeted(session, said).model_copy(
                update={"filters": tuple(filters), "preferred": tuple(_preferred(session, found, filters))}
            ),
            "draft": tuple(_kept_ticks(questions, session, found)),
        }
    )


def still_free(questions: Questions, session: Session, said: Said) -> Said:
    """Take "cheaper" for as it is where only what is free is wanted: nothing is cheaper."""
    orders = tuple(one for one in said.orders if one[0] not in PRICES)
    options = tuple(one for one in said.options if one != _CHEAPEST)
    wants_less = (orders, options) != (said.orders, said.options)
    if not wants_less or not any(_is_free(questions, answer) for answer in session.answers):
        return said
    return replace(said, orders=orders, options=options, filters=(*said.filters, _FREE))


def unpaid(questions: Questions, session: Session, said: Said) -> Said:
    """Take back in which money somebody pays, where only what is free is wanted now."""
    held = any(one.property == _CURRENCY for one in session.beside.filters)
    options = ((questions.question(name), option) for name, option in said.options)
    found = (question.option(option) for question, option in options if question is not None)
    free = any(one is not None and one.needs.free for one in found) or _FREE in said.filters
    return replace(said, dropped=said.dropped | {_CURRENCY}) if held and free else said


def _without_passed_over(questions: Questions, session: Session, found: SortedWishes) -> SortedWishes:
    """Leave out what follows for questions that others pass over: who uses an application is asked for no hardware."""
    given = {answer.question: answer.options for answer in session.answers} | dict(found.answers)
    passed_over = {
        one.id
        for one in questions.questions
        if is_given(one.skip_after, given) or (one.only_after and not is_given(one.only_after, given))
    }
    answers = {name: said for name, said in found.answers.items() if name not in found.deduced & passed_over}
    return replace(found, answers=answers)


def _beside_answers(questions: Questions, session: Session, found: SortedWishes) -> SortedWishes:
    """Keep the answers given before to questions that only a preference is about now."""
    given = {answer.question for answer in session.answers}
    kept = {
        one.id
        for one in questions.questions
        if one.id in given
        and found.answers.get(one.id) == ()
        and any(belongs(each, one) for each in found.preferred)
        and not any(belongs(each, one) for each in found.filters)
    }
    return replace(found, answers={id_: options for id_, options in found.answers.items() if id_ not in kept})


def _is_free(questions: Questions, answer: QuestionAnswer) -> bool:
    question = questions.question(answer.question)
    given = (question.option(one) for one in answer.options) if question is not None else ()
    return any(one is not None and one.needs.free for one in given)


def _budgeted(session: Session, said: Said) -> Told:
    """Return what may be spent and what is used in a month: a budget that is only preferred replaces no other."""
    before, other = session.beside, said.preferred or Said()
    if PRICELESS in said.options and said.budget is None:
        before = before.model_copy(update={"budget": None, "converted": None, "people": 1})
    demanded = before.budget is not None and not before.budget_preferred
    spent = said if said.budget is not None else before if demanded or other.budget is None else other
    used = said if said.monthly_tokens is not None else other if other.monthly_tokens is not None else before
    newest = spent if spent is not before else used
    return Told(
        budget=spent.budget,
        converted=spent.converted,
        people=spent.people,
        budget_preferred=spent is other or (spent is before and before.budget_preferred),
        is_once=newest.is_once,
        monthly_tokens=used.monthly_tokens,
        machine_assumed=before.machine_assumed,
        card_gb=before.card_gb,
        unread=before.unread,
        unkept=before.unkept,
    )


def _preferred(session: Session, found: SortedWishes, filters: Iterable[Filter]) -> Iterator[Filter]:
    """Yield what is only preferred, but for what is demanded now; an earlier preference gives way to a later one."""
    demanded = {(one.property, one.operator) for one in filters}
    for one in _merged(session.beside.preferred, found.preferred):
        if (one.property, one.operator) not in demanded or one.operator in _ADDING:
            yield one


def _stays_open(question: Question, session: Session, found: SortedWishes) -> bool:
    """Tell whether a sentence answers a question in part, so that its other options are still to be offered."""
    answered = any(answer.question == question.id for answer in session.answers)
    return question.several and question.asked and not answered and bool(found.answers[question.id])


def _meant(questions: Iterable[Question], found: SortedWishes) -> Iterator[Filter]:
    """Yield what the options ask for that a sentence named of questions that stay open."""
    for question in questions:
        for option in question.options:
            if option.id in found.answers[question.id]:
                yield from meaning_of(option)


def _without_dropped(questions: Questions, session: Session, dropped: frozenset[str]) -> Session:
    """Return the session without what is said not to be needed."""
    if not dropped:
        return session
    answers = [
        answer.model_copy(
            update={"options": tuple(one for one in answer.options if not _asks(questions, answer, one, dropped))}
        )
        for answer in session.answers
    ]
    kept = [new for old, new in zip(session.answers, answers, strict=True) if new.options or not old.options]
    filters, preferred = (
        tuple(left for one in ones if (left := _left_of(one, dropped)) is not None)
        for ones in (session.beside.filters, session.beside.preferred)
    )
    return session.with_beside(filters=filters, preferred=preferred).model_copy(update={"answers": tuple(kept)})


def is_taken_back(questions: Questions, wish: Wish, dropped: frozenset[str]) -> bool:
    """Tell whether a wish is one of those that are said not to be needed."""
    if isinstance(wish, Filter):
        return _left_of(wish, dropped) != wish
    question, option = wish
    return _asks(questions, QuestionAnswer(question=question, options=(option,)), option, dropped)


def _other_places(questions: Questions, found: SortedWishes) -> frozenset[str]:
    """Return the conditions on where data are kept that another place for them replaces."""
    options = ((questions.option(id_, one)) for id_, several in found.answers.items() for one in several)
    said = {one.property for one in (*found.filters, *chain.from_iterable(map(meaning_of, options)))}
    return _DATA_PLACES - said if said & _DATA_PLACES else frozenset()


def _left_of(one: Filter, dropped: frozenset[str]) -> Filter | None:
    """Return what is left of a condition without the values that are dropped; None where nothing is."""
    if one.property in dropped:
        return None
    left = frozenset(id_ for id_ in one.ids if f"{one.property}:{id_}" not in dropped)
    return replace(one, ids=left) if left or not one.ids else None


def _asks(questions: Questions, answer: QuestionAnswer, option: str, dropped: frozenset[str]) -> bool:
    question = questions.question(answer.question)
    if question is None or question.option(option) is None:
        return False
    meaning = meaning_of(questions.option(answer.question, option))
    named = {f"{answer.question}.", f"{answer.question}.{option}"}
    return not named.isdisjoint(dropped) or any(_left_of(one, dropped) != one for one in meaning)


def _kept_ticks(questions: Questions, session: Session, found: SortedWishes) -> Iterator[str]:
    """Yield what is ticked of the questions that were not answered now."""
    for question in questions.questions:
        if question.ticks and question.id not in found.answers:
            yield from (option.id for option in question.options if option.id in session.draft)


def _joined(question: Question, session: Session, options: tuple[str, ...]) -> tuple[str, ...]:
    """Return the new options of a question; one that takes several keeps those given before."""
    before = (option for answer in session.answers if answer.question == question.id for option in answer.options)
    if not question.several:
        return options
    given = {*options, *before, *(session.draft if options else ())}
    return tuple(option.id for option in question.options if option.id in given)


def _without_contradicted(table: ScoreTable, answer: QuestionAnswer, new: Iterable[Wish]) -> QuestionAnswer | None:
    """Return an earlier answer without what no model meets together with what is new; None where nothing is left."""
    new = tuple(new)
    options = tuple(
        option
        for option in answer.options
        if (answer.question, option) not in table.effects or not _is_contradicted(table, (answer.question, option), new)
    )
    return None if answer.options and not options else answer.model_copy(update={"options": options})


def _is_contradicted(table: ScoreTable, wish: Wish, new: Iterable[Wish]) -> bool:
    return any(table.clash(wish, one) for one in new)


def _merged(before: Iterable[Filter], new: Iterable[Filter]) -> tuple[Filter, ...]:
    """Join conditions: what is kept out adds up, another condition on a property replaces the earlier one."""
    new = tuple(new)
    replaced = {(one.property, one.operator) for one in new if one.operator not in _ADDING}
    kept = [one for one in before if (one.property, one.operator) not in replaced and one not in new]
    return (*kept, *new)
