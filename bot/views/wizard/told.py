"""The pages of the guided choice after a sentence: what was understood of it, what fits so far, and the next step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.catalogue.schema import Model
from bot.properties.filters import Filter
from bot.properties.implication import implies
from bot.reply import blocks
from bot.reply.blocks import NoteKind, Span, Style
from bot.reply.choices import PickMany, PickOne
from bot.reply.paragraphs import remark
from bot.reply.reply import Outcome, Reply
from bot.reply.screen import height
from bot.views.subjects import model_subject
from bot.views.wizard.screen import Screen
from bot.views.wizard.steps import step_reply
from bot.views.wizard.words import told_texts, wish_name, wish_names, wish_texts
from bot.wizard.case import spending_of
from bot.wizard.engine import NextQuestion, Recommendation
from bot.wizard.kept import month_filter
from bot.wizard.option_effect import Wish
from bot.wizard.session import Session
from bot.wizard.telling import is_taken_back
from bot.wizard.wishes import SortedWishes, belongs, meaning_of

_MEMORY = "memory"
_LADDERS = frozenset({"openness", "russian"})
"""Properties of which an option says enough, whatever rung exactly was meant."""


@dataclass(frozen=True)
class Heard:
    """What was heard in a sentence."""

    sorted: SortedWishes
    notes: tuple[str, ...] = ()
    """What was not understood or cannot be kept, in words."""
    spends: bool = False
    """Whether a budget was said."""
    lifts: bool = False
    """Whether it only takes conditions back."""
    dropped: frozenset[str] = frozenset()
    """What is said not to be needed, perhaps beside something else."""
    would_save: bool = False
    """Whether one was said that is only preferred."""
    machine: str = ""
    """What of a machine's memory models may fill, in words; nothing where they may fill it whole."""
    memory_assumed: bool = False
    """Whether nobody has said how much memory the machine has."""


def told_reply(screen: Screen, before: Session | None, session: Session, heard: Heard) -> Reply:
    """Show what was understood, and the step that follows."""
    head = tuple(_head(screen, before, session, heard))
    reply = step_reply(screen._replace(lines=screen.lines - height(head) - 1) if head else screen, session)
    subjects = reply.subjects
    step = screen.wizard.step(session)
    if isinstance(step, NextQuestion) and step.ranking.picks is not None:
        models = _ahead(screen, session, step)
        head = (*head, _fitting(screen, step, models))
        subjects = tuple(model_subject(model) for model in models)
    return reply.with_blocks(*head, *reply.blocks).model_copy(update={"subjects": subjects})


def hint_reply(screen: Screen, session: Session) -> Reply:
    """Show the question again, with how it can be answered."""
    reply = step_reply(screen, session)
    example = next((one.label for one in reply.choices if isinstance(one, PickOne | PickMany)), "")
    hint = blocks.Note(kind=NoteKind.INFO, spans=(Span(text=screen.words("wizard-hint", example=example)),))
    return reply.with_blocks(hint, *reply.blocks).model_copy(update={"outcome": Outcome.QUESTION})


def fitting_reply(screen: Screen, session: Session, note: str = "") -> Reply:
    """Show the question that is open again, with how many models fit so far, and what is noted."""
    reply, step = step_reply(screen, session), screen.wizard.step(session)
    if isinstance(step, NextQuestion) and step.ranking.picks is not None:
        reply = reply.with_blocks(_fitting(screen, step, _ahead(screen, session, step)), *reply.blocks)
    if note:
        reply = reply.with_blocks(blocks.Note(kind=NoteKind.INFO, spans=(Span(text=note),)), *reply.blocks)
    return reply.model_copy(update={"replace": False})


def lost_reply(screen: Screen, session: Session) -> Reply:
    """Show the result again after what was not understood, with what can be said of it."""
    return shown_again(screen, session, screen.words("wizard-hint-result"))


def said_text(screen: Screen, session: Session, found: SortedWishes) -> str:
    """Name what was said in a sentence."""
    spending = spending_of(screen.wizard.questions, session)
    return " · ".join(told_texts(screen, _wished(screen, found), spending))


def shown_again(screen: Screen, session: Session, why: str) -> Reply:
    """Show the present step again, with what there is to say above it."""
    hint = blocks.Note(kind=NoteKind.INFO, spans=(Span(text=why),))
    reply = step_reply(screen._replace(lines=screen.lines - height((hint,)) - 1), session)
    return reply.with_blocks(hint, *reply.blocks).model_copy(update={"replace": False})


def _head(screen: Screen, before: Session | None, session: Session, heard: Heard) -> Iterator[blocks.Block]:
    spending = spending_of(screen.wizard.questions, session)
    parts = told_texts(screen, _shown(screen, heard), spending)
    parts += [screen.words("wizard-anywhere")] if heard.sorted.unrestricted else []
    assumed = heard.machine if heard.memory_assumed else ""
    parts += [heard.machine] if heard.machine and not assumed else []
    parts += _month(screen, session) if heard.spends else []
    softer = _softer(screen, session, heard)
    if softer:
        wishes = wish_names(screen, softer, spending)
        parts.append(screen.words("wizard-preferred", wishes=wishes))
    if parts:
        text = screen.words("question-understood", what=" · ".join(parts))
        yield blocks.Paragraph(spans=(Span(text=text, style=Style.ITALIC),))
    if assumed and isinstance(screen.wizard.step(session), NextQuestion):
        yield remark(screen.words("wizard-assumed", wishes=assumed))
    lost = () if before is None else lost_wishes(screen, before, session, heard.sorted)
    lifted = [one for one in lost if heard.lifts or is_taken_back(screen.wizard.questions, one, heard.dropped)]
    if lifted:
        yield remark(screen.words("wizard-lifted", answers=wish_texts(screen, lifted)))
    if against := [one for one in lost if one not in lifted]:
        yield remark(screen.words("wizard-taken-back", answers=wish_texts(screen, against)))
    yield from map(remark, heard.notes)


def _softer(screen: Screen, session: Session, heard: Heard) -> tuple[Filter, ...]:
    """List what was only preferred, with a month's budget that was."""
    counts = heard.would_save and session.beside.budget_preferred
    month = month_filter(screen.wizard.questions, session) if counts else None
    return heard.sorted.preferred if month is None else (*heard.sorted.preferred, month)


def _shown(screen: Screen, heard: Heard) -> Iterator[Wish]:
    """Yield what was said: in place of an option the exact condition that led to it, if words do not say it."""
    for wish in _wished(screen, heard.sorted):
        if isinstance(wish, Filter):
            is_worded = bool(heard.machine) and wish.property == _MEMORY
        else:
            option = screen.wizard.questions.option(*wish)
            is_memory = bool(heard.machine) and option.needs.memory_gb is not None
            is_worded = is_memory or (heard.spends and option.monthly_tokens is not None)
        if not is_worded:
            yield wish


def _wished(screen: Screen, found: SortedWishes) -> Iterator[Wish]:
    questions = screen.wizard.questions
    exact = [one for one in found.filters if one.property not in _LADDERS]
    for question_id, options in found.answers.items():
        for option in options if question_id not in found.deduced else ():
            meant = meaning_of(questions.option(question_id, option))
            if not any(implies(one, held) for one in exact for held in meant):
                yield question_id, option
    answered = [question for question in questions.questions if found.answers.get(question.id)]
    for one in found.filters:
        if one in exact or not any(belongs(one, question) for question in answered):
            yield one


def _month(screen: Screen, session: Session) -> list[str]:
    spending = spending_of(screen.wizard.questions, session)
    if spending is None or spending.budget is None or spending.limit is None:
        return []
    return [wish_name(screen, spending.limit, spending)]


def lost_wishes(screen: Screen, before: Session, session: Session, found: SortedWishes) -> tuple[Wish, ...]:
    """List the earlier wishes that contradict what was said now; another answer to the same question does not count."""
    left, said = {*session.given}, found.answers.keys() - found.deduced
    options: list[Wish] = [one for one in before.given if one not in left and one[0] not in said]
    answered = [one for one in screen.wizard.questions.questions if one.id in found.answers]
    gone: list[Wish] = [
        _left_out(one, session.beside.filters)
        for one in screen.wizard.filters(before)
        if one not in session.beside.filters
        and one != month_filter(screen.wizard.questions, before)
        and not any(belongs(one, question) for question in answered)
        and not any(new.property == one.property for new in found.filters)
    ]
    return (*options, *gone)


def _left_out(one: Filter, kept: Iterable[Filter]) -> Filter:
    """Return what of a condition is no part of what is kept of it."""
    left = (other.ids for other in kept if (other.property, other.operator) == (one.property, one.operator))
    gone = one.ids.difference(*left)
    return replace(one, ids=gone) if gone else one


def _ahead(screen: Screen, session: Session, step: NextQuestion) -> list[Model]:
    """List the models that would be recommended if nothing more were answered."""
    result = screen.wizard.result(session)
    picks = result.picks.all if isinstance(result, Recommendation) else ()
    return [step.ranking.table.candidates[place].model for place in picks]


def _fitting(screen: Screen, step: NextQuestion, picked: Iterable[Model]) -> blocks.Paragraph:
    """Say how many models fit so far, and name those that would be recommended."""
    count = len({step.ranking.table.models[place] for place in step.ranking.places})
    names = ", ".join(model.name for model in picked)
    return blocks.Paragraph(spans=(Span(text=screen.words("wizard-fits", count=count, names=names)),))
