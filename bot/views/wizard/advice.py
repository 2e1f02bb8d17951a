"""The result of the guided choice: what is recommended, in as few lines as the place has room for."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from bot.action_codec import pack
from bot.actions import CompareChosen, ShowModel, joined_keys, short_key
from bot.reply import blocks
from bot.reply.blocks import Block, Span, Spans, Style
from bot.reply.choices import Choice, Navigate, Open
from bot.reply.reply import Audience, Outcome, Reply
from bot.reply.screen import height
from bot.views.notices import notices_for
from bot.views.subjects import model_subject
from bot.views.wizard.against import brief_drawback, drawback_text
from bot.views.wizard.case import (
    against_line,
    ahead_text,
    brief_price,
    named,
    price_line,
    rights_line,
    start_line,
    tells_cost,
    unknown_line,
    why_line,
)
from bot.views.wizard.doubts import doubt_texts
from bot.views.wizard.screen import Screen
from bot.views.wizard.told_before import Told
from bot.views.wizard.words import (
    assumed_text,
    missed_texts,
    outweighed_texts,
    speech_text,
    unchecked_text,
    uncompared_text,
)
from bot.wizard.advice import Advice, Pick, Role, advice_on, start_of
from bot.wizard.against import ASKED
from bot.wizard.case import Case, spending_of
from bot.wizard.engine import Recommendation
from bot.wizard.session import Session
from bot.wizard_actions import Back, InFull, Restart, Resume, ShowAnswers, WhyNot
from bot.words import Words

RUNNERS_UP = 2
"""Models not recommended that have a button to ask why."""
_PRICED = frozenset(
    {
        Role.CHEAPER,
        Role.CHEAPEST,
        Role.LIGHTER,
        Role.STRONGER,
        Role.UNLIMITED,
        Role.UNTRAINED,
        Role.PREFERRED,
    }
)
"""Recommendations of which the price is always told."""


class _Depth(NamedTuple):
    """How much is said: each step of the ladder leaves out a little more."""

    reasons: int = 2
    against: int = 1
    """How many drawbacks of the main recommendation are told."""
    start: bool = True
    unknown: int | None = None
    rights: bool = True
    prices: bool = True
    """Whether the price of another recommendation than the cheaper one is told."""
    drawbacks: bool = True
    """Whether their drawbacks are: where not, only those that touch what was asked for."""
    costs: bool = True
    """Whether the price of the main recommendation is told."""
    others: bool = True
    """Whether the others are named at all: each has a button too."""
    reasoned: bool = True
    """Whether it is said what speaks for the others."""
    brief: bool = False
    """Whether what was assumed is told in brief."""
    assumed: bool = True
    """Whether it is told at all: the page of the answers tells it too."""


_PLAIN = _Depth(reasons=1, start=False, unknown=0, rights=False, reasoned=False)
_SHORT = _Depth(reasons=1, start=False, unknown=0, rights=False, prices=False, drawbacks=False, brief=True)
_LADDER = (
    _Depth(against=2),
    _Depth(),
    _Depth(start=False),
    _Depth(start=False, unknown=1),
    _Depth(reasons=1, start=False, unknown=1),
    _Depth(reasons=1, start=False, unknown=1, rights=False),
    _Depth(reasons=1, start=False, unknown=0, rights=False),
    _Depth(reasons=1, start=False, unknown=0, rights=False, prices=False),
    _PLAIN,
    _PLAIN._replace(prices=False),
    _PLAIN._replace(prices=False, brief=True),
    _SHORT,
    _SHORT._replace(reasoned=False),
    _SHORT._replace(others=False),
    _SHORT._replace(others=False, costs=False),
    _SHORT._replace(others=False, costs=False, assumed=False),
)


def advice_for(screen: Screen, session: Session, step: Recommendation) -> Advice:
    """Work out what is said of the result of a session."""
    wizard = screen.wizard
    return advice_on(step, wizard.questions, wizard.catalogue, spending_of(wizard.questions, session))


def advice_reply(screen: Screen, session: Session, step: Recommendation) -> Reply:
    """Show the recommendations: the main one with its reason, drawback, price and rights, the others in brief."""
    screen, advice = screen.keeping(), advice_for(screen, session, step)
    reply = Reply(
        blocks=tuple(_blocks(screen, advice, _LADDER[0])),
        choices=tuple(_choices(screen, session, step, advice)),
        audience=Audience.ASKER,
        replace=True,
        subjects=tuple(model_subject(pick.case.model) for pick in advice.picks),
        outcome=Outcome.RESULT,
        again=pack(Resume(token=session.token, revision=session.revision)),
        lang=screen.words.lang,
    )
    for depth in _LADDER[1:]:
        if _height(screen, reply) <= screen.lines:
            break
        reply = reply.with_blocks(*_blocks(screen, advice, depth))
    return reply


def _height(screen: Screen, reply: Reply) -> int:
    """Return the lines that a reply takes with the notices of the law."""
    return height((*reply.blocks, *notices_for(screen.words, screen.wizard.catalogue, reply)))


def _blocks(screen: Screen, advice: Advice, depth: _Depth) -> Iterator[Block]:
    main, *others = advice.picks
    yield blocks.Heading(text=screen.words(f"wizard-role-{main.role}", name=named(main)))
    told = Told.of(screen, advice, depth.reasons, depth.against)
    yield blocks.Bullets(items=tuple(_main_lines(screen, main, depth, of_all=told.of_all if depth.others else 0)))
    if others and depth.others:
        yield blocks.Bullets(items=tuple(_other_line(screen, pick, main, depth, told) for pick in others))


def _main_lines(screen: Screen, pick: Pick, depth: _Depth, *, of_all: int) -> Iterator[Spans]:
    texts = [why_line(screen, pick, depth.reasons), against_line(screen, pick, depth.against, of_all=of_all)]
    texts += [*missed_texts(screen, pick.case.step, pick.candidate), *outweighed_texts(screen, pick.case.step)]
    texts += [_once(screen, pick, unchecked_text)]
    texts += [_once(screen, pick, speech_text)] if depth.costs else []
    texts += [price_line(screen, pick, pick.told_reasons(depth.reasons))] if depth.costs else []
    texts += [uncompared_text(screen.words, pick.case.step)]
    texts += [screen.once(pick, rights_line, partial(rights_line, screen, pick))] if depth.rights else []
    texts += [unknown_line(screen, pick, depth.unknown)]
    runs_own = any(one.is_own for one in (pick.case, *pick.case.beside))
    told = [one for one in pick.case.step.assumed if runs_own or not one.conditions]
    texts += [assumed_text(screen, told, brief=depth.brief)] if depth.assumed else []
    yield from ((Span(text=text),) for text in texts if text)
    if depth.start:
        yield start_line(screen, pick, linked=False)


def _once(screen: Screen, pick: Pick, make: Callable[[Screen, Case], str]) -> str:
    """Return a text on a recommendation that is the same at every depth."""
    return screen.once(pick, make, partial(make, screen, pick.case))


def _other_price(screen: Screen, pick: Pick, main: Pick) -> str:
    return screen.once(pick, brief_price, partial(brief_price, screen, pick, main))


def _other_line(screen: Screen, pick: Pick, main: Pick, depth: _Depth, told: Told) -> Spans:
    """Say in two or three lines what another recommendation is, why, at what price, and what speaks against it."""
    words = screen.words
    name = Span(text=words(f"wizard-role-{pick.role}", name=named(pick)), style=Style.BOLD)
    cheaper = pick.role in _PRICED
    priced = depth.prices or cheaper
    drawback = told.drawback(pick)
    asked = drawback if depth.reasoned and not depth.drawbacks and drawback and drawback.kind in ASKED else None
    reasons = [one for one in pick.telling if not (priced and tells_cost(one))]
    against = [drawback_text(screen, pick.case, drawback)] if depth.drawbacks and drawback is not None else []
    against += [brief_drawback(screen, pick.case, asked)] if asked is not None else []
    against += doubt_texts(screen, pick, drawback if against else None)
    ahead = ahead_text(screen, pick, main) if pick.role is Role.STRONGER and not told.leads(pick) else ""
    reason = ahead or told.reason(pick, reasons) if depth.reasoned and (depth.drawbacks or not against) else ""
    parts = [reason, _other_price(screen, pick, main) if priced else ""]
    said = words("wizard-other", what="; ".join(filter(None, parts))) if any(parts) else ""
    if against:
        said += words("wizard-other-against", what="; ".join(against))
    return (name, Span(text=said)) if said else (name,)


def _choices(screen: Screen, session: Session, step: Recommendation, advice: Advice) -> Iterator[Choice]:
    words = screen.words
    token, revision = session.token, session.revision
    yield Navigate(label=words("choice-in-full"), action=pack(InFull(token=token, revision=revision)))
    models = [pick.case.model for pick in advice.picks]
    for model in models:
        yield Navigate(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1)))
    if (url := start_of(advice.picks[0].case)) is not None:
        yield Open(label=words(f"wizard-open-{advice.picks[0].candidate.way}", name=models[0].name), url=url)
    if len(models) > 1:
        keys = joined_keys(model.id for model in models)
        yield Navigate(label=words("wizard-compare"), action=pack(CompareChosen(models=keys, token=token)))
    yield from why_not_choices(words, session, runners_up(step, RUNNERS_UP))
    if step.answers or step.filters:
        answers = ShowAnswers(token=token, revision=revision)
        yield Navigate(label=words("wizard-your-answers"), action=pack(answers))
    if session.answers:
        yield Navigate(label=words("wizard-back"), action=pack(Back(token=token, revision=revision)))
    yield Navigate(label=words("wizard-restart"), action=pack(Restart(token=token, revision=revision)))


def why_not_choices(words: Words, session: Session, models: Iterable[tuple[str, str]]) -> Iterator[Navigate]:
    """Yield for each model, by its name and id, the choice that asks why it is not recommended."""
    for name, model_id in models:
        action = WhyNot(token=session.token, revision=session.revision, model=short_key(model_id))
        yield Navigate(label=words("wizard-why-not", name=name), action=pack(action))


def runners_up(step: Recommendation, most: int) -> list[tuple[str, str]]:
    """List the best models that were not recommended, each by its name and id."""
    ranking, table = step.ranking, step.ranking.table
    chosen = {table.models[place] for place in step.picks.all}
    found: dict[str, str] = {}
    for place in sorted(ranking.places, key=ranking.scores.__getitem__, reverse=True):
        if len(found) == most:
            break
        if table.models[place] not in chosen:
            found.setdefault(table.models[place], table.candidates[place].model.name)
    return [(name, model_id) for model_id, name in found.items()]
