"""The steps of the guided choice: a question, and the answer that nothing fits."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from bot.action_codec import pack, pack_each
from bot.reply import blocks
from bot.reply.blocks import NoteKind, Span
from bot.reply.choices import Choice, Navigate, PickMany, PickOne
from bot.reply.reply import Audience, Outcome, Reply
from bot.reply.screen import height
from bot.views.wizard.advice import advice_reply
from bot.views.wizard.lost import lost_notes
from bot.views.wizard.machine import machine_notes
from bot.views.wizard.nothing import nothing_reply
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import option_label
from bot.wizard.engine import NextQuestion, NoMatch, Recommendation
from bot.wizard.questions import UNSURE
from bot.wizard.session import Session
from bot.wizard.wizard import Wizard
from bot.wizard_actions import Answer, Back, Cancel, Finish, Pick, Restart, Submit, Toggle


class Page(NamedTuple):
    """All that a question depends on beside the language: many answers lead to the same one."""

    options: tuple[tuple[str, ...], ...]
    """The ids of each question that is asked and of its options."""
    picks: bool
    asked: int
    left: int
    pages: tuple[int, int]
    """How many pages of ticks were answered, and how many there can be yet."""
    can_finish: bool
    is_first: bool
    is_told: bool


def page_of(wizard: Wizard, session: Session) -> Page | None:
    """Tell which question a session has come to; None where it is at its end."""
    step = wizard.step(session)
    if not isinstance(step, NextQuestion):
        return None
    return Page(
        options=tuple([(asked.id, *[option.id for option in asked.options]) for asked in step.asked]),
        picks=bool(session.draft),
        asked=session.asked,
        left=step.left,
        pages=(session.pages, step.pages) if step.is_ticks else (0, 0),
        can_finish=step.can_finish,
        is_first=not session.answers,
        is_told=session.told is not None,
    )


def step_reply(screen: Screen, session: Session) -> Reply:
    """Show the current step of a session."""
    step = screen.wizard.step(session)
    match step:
        case NextQuestion():
            return _question(screen, session, step)
        case Recommendation() | NoMatch():
            return _result(screen, session, step)
        case _:
            assert_never(step)


def _result(screen: Screen, session: Session, step: Recommendation | NoMatch) -> Reply:
    """Show a result, below what was assumed of the machine, and what could not be taken into account."""
    lost = (*machine_notes(screen, session), *lost_notes(screen.words, session.beside))
    screen = screen._replace(lines=screen.lines - height(lost) - 1) if lost else screen
    if isinstance(step, Recommendation):
        reply = advice_reply(screen, session, step)
    else:
        reply = nothing_reply(screen, session, step)
    return reply.with_blocks(*lost, *reply.blocks)


def with_note(reply: Reply, text: str, outcome: Outcome) -> Reply:
    """Return a reply with a note above it and another outcome."""
    note = blocks.Note(kind=NoteKind.INFO, spans=(Span(text=text),))
    return reply.with_blocks(note, *reply.blocks).model_copy(update={"outcome": outcome})


def _question(screen: Screen, session: Session, step: NextQuestion) -> Reply:
    words = screen.words
    lines = [words("wizard-progress", number=session.asked + 1, most=session.asked + step.left)]
    if step.several:
        lines.append(words("wizard-several"))
    of_plans = any(option.needs.month for one in step.asked for option in one.options)
    key = f"wizard-{step.id}-why-plans" if of_plans else f"wizard-{step.id}-why"
    why = blocks.Note(kind=NoteKind.WHY, spans=(Span(text=words(key)),))
    return Reply(
        blocks=(
            blocks.Heading(text=_heading(screen, session, step)),
            why,
            blocks.Paragraph(spans=(Span(text=" · ".join(lines)),)),
        ),
        choices=(*_options(screen, session, step), *_ways_on(screen, session, step)),
        audience=Audience.ASKER,
        replace=True,
        outcome=Outcome.QUESTION,
        lang=words.lang,
    )


def _heading(screen: Screen, session: Session, step: NextQuestion) -> str:
    """Return what is asked; of several pages of ticks with the number of the page."""
    asked, pages = screen.words(f"wizard-{step.id}"), session.pages + step.pages
    if not step.is_ticks or pages <= 1:
        return asked
    return screen.words("wizard-page-of", asked=asked, page=session.pages + 1, pages=pages)


def _options(screen: Screen, session: Session, step: NextQuestion) -> Iterator[Choice]:
    words, token, revision = screen.words, session.token, session.revision
    at_once = pack(Pick(token=token, revision=revision, question=step.id)) if step.several else ""
    kind = Toggle if step.several else Answer
    for question in step.asked:
        blank = kind(token=token, revision=revision, question=question.id, option="")
        actions = pack_each(blank, [option.id for option in question.options])
        for option, action in zip(question.options, actions, strict=True):
            label = option_label(words, question, option)
            if step.several:
                picked = option.id in session.draft
                yield PickMany(label=label, action=action, picked=picked, key=option.id, at_once=at_once)
            else:
                yield PickOne(label=label, action=action)
    if step.several:
        submit = Submit(token=token, revision=revision, question=step.id)
        yield Navigate(label=words("wizard-submit" if session.draft else "wizard-none"), action=pack(submit))
    unsure = Answer(token=token, revision=revision, question=step.id, option=UNSURE)
    yield PickOne(label=words("wizard-unsure"), action=pack(unsure), evades=True)


def _ways_on(screen: Screen, session: Session, step: NextQuestion) -> Iterator[Choice]:
    token, revision = session.token, session.revision
    if (key := finish_label(session, step)) is not None:
        yield _navigate(screen, key, Finish(token=token, revision=revision))
    if session.answers:
        yield _navigate(screen, "wizard-back", Back(token=token, revision=revision))
        yield _navigate(screen, "wizard-restart", Restart(token=token, revision=revision))
    yield _navigate(screen, "wizard-cancel", Cancel(token=token, revision=revision))


def finish_label(session: Session, step: NextQuestion) -> str | None:
    """Return what the button is called that shows the result now; None where there is none."""
    if session.told is not None:
        return "wizard-fitting"
    return "wizard-finish" if step.can_finish else None


def _navigate(screen: Screen, key: str, action: Finish | Back | Restart | Cancel) -> Navigate:
    return Navigate(label=screen.words(key), action=pack(action))
