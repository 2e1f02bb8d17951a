"""The answer why a model was not recommended."""

from collections.abc import Iterator
from typing import assert_never

from bot.actions import ShowModel, pack, short_key
from bot.catalogue.schema import Model
from bot.properties.filters import Filter
from bot.reply import blocks
from bot.reply.blocks import Audience, Navigate, Outcome, Reply, Span
from bot.views.standing import compared_text
from bot.views.subjects import model_subject
from bot.views.wizard_case import asked_task
from bot.views.wizard_screen import Screen
from bot.views.wizard_words import broken_text, plus_text, unknown_text, wish_text
from bot.wizard.engine import NoMatch, Recommendation
from bot.wizard.explain import Excluded, OutrankedBy, Role, Unusable, WhyNotAnswer, why_not
from bot.wizard.questions import Demand, Feature
from bot.wizard.session import Session
from bot.wizard_actions import Restart, Resume, WhyNot


def why_not_reply(screen: Screen, session: Session, model: Model) -> Reply:
    """Say why a model was not recommended, given the answers so far."""
    words, wizard = screen.words, screen.wizard
    step = wizard.result(session)
    answer = why_not(step, wizard.questions, model)
    main = step.ranking.table.candidates[step.picks.main].model if isinstance(step, Recommendation) else None
    token, revision = session.token, session.revision
    back = "wizard-to-result" if session.finished else "wizard-resume"
    return Reply(
        blocks=(
            blocks.Heading(text=words("wizard-why-title", name=model.name)),
            *_reasons(screen, answer, model, main.name if main else ""),
            *_standings(screen, step, answer, model, main),
        ),
        choices=(
            Navigate(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1))),
            Navigate(label=words(back), action=pack(Resume(token=token, revision=revision))),
            Navigate(label=words("wizard-restart"), action=pack(Restart(token=token, revision=revision))),
        ),
        audience=Audience.ASKER,
        subjects=(model_subject(model),),
        outcome=Outcome.INFO,
        again=pack(WhyNot(token=token, revision=revision, model=short_key(model.id))),
        lang=words.lang,
    )


def _reasons(screen: Screen, answer: WhyNotAnswer, model: Model, main: str) -> Iterator[blocks.Block]:
    words = screen.words
    match answer:
        case Unusable() | Role():
            yield _says(words(f"wizard-why-{answer}", name=model.name))
        case Excluded():
            yield _says(words("wizard-why-broken" if answer.broken else "wizard-why-unknown", name=model.name))
            yield blocks.Bullets(items=tuple((Span(text=line),) for line in _conditions(screen, answer)))
        case OutrankedBy():
            yield _says(words("wizard-why-behind", name=model.name, rank=answer.rank))
            lines = []
            for key, differences in (("wizard-why-worse", answer.behind), ("wizard-why-better", answer.ahead)):
                if differences:
                    what = ", ".join(dict.fromkeys(plus_text(words, line) for line in differences))
                    lines.append(words(key, main=main, what=what))
            unknown = dict.fromkeys(unknown_text(words, line) for line in answer.unknown)
            if unknown:
                lines.append(words("wizard-unknown", what=", ".join(unknown)))
            if lines:
                yield blocks.Bullets(items=tuple((Span(text=line),) for line in lines))
        case _:
            assert_never(answer)


def _standings(
    screen: Screen, step: Recommendation | NoMatch, answer: WhyNotAnswer, model: Model, main: Model | None
) -> Iterator[blocks.Block]:
    """Set the standings side by side, where they make a difference."""
    if main is None or not isinstance(answer, OutrankedBy):
        return
    if any(line.feature is Feature.STANDING for line in (*answer.behind, *answer.ahead)):
        standings = step.ranking.table.context.standings
        text = compared_text(screen.words, standings, (main, model), asked_task(screen, step))
        if text:
            yield _says(text)


def _conditions(screen: Screen, answer: Excluded) -> Iterator[str]:
    words, questions = screen.words, screen.wizard.questions
    for wish, kind in answer.broken:
        if isinstance(wish, Filter):
            reason = words("wizard-broken-other")
        else:
            reason = broken_text(words, kind, answer.candidate, questions.option(*wish))
        yield words("wizard-why-line", answer=wish_text(screen, wish), reason=reason)
    for wish, kind in answer.unknown:
        reason = words("wizard-why-check-free" if kind == Demand.FREE else "wizard-why-check")
        yield words("wizard-why-line", answer=wish_text(screen, wish), reason=reason)


def _says(text: str) -> blocks.Paragraph:
    return blocks.Paragraph(spans=(Span(text=text),))
