"""The answer that nothing fits: what stands in the way, and the ways out, each named by what is given up."""

from collections.abc import Iterable, Iterator

from bot.action_codec import pack
from bot.properties.candidate import Way
from bot.properties.filters import Verdict
from bot.reply import blocks, formats
from bot.reply.blocks import Span
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.paragraphs import plain
from bot.reply.reply import Audience, Outcome, Reply
from bot.views.shortened import shortened
from bot.views.wizard.facts import breaks_text
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import price_text, uncompared_text, wish_names
from bot.wizard.case import spending_of
from bot.wizard.engine import NoMatch
from bot.wizard.engine import wishes as wishes_of
from bot.wizard.findings import findings_on
from bot.wizard.option_effect import Wish
from bot.wizard.relax import Relaxation, Shorter
from bot.wizard.session import Session
from bot.wizard_actions import Back, Relax, Restart, ShowAnswers


def nothing_reply(screen: Screen, session: Session, step: NoMatch) -> Reply:
    """Say that nothing fits, why, and what could be given up."""
    words = screen.words
    token, revision = session.token, session.revision
    reply = Reply(
        blocks=(blocks.Heading(text=words("wizard-nothing")), *_why(screen, session, step)),
        choices=(
            *_relaxing(screen, session, step),
            Navigate(label=words("wizard-your-answers"), action=pack(ShowAnswers(token=token, revision=revision))),
            Navigate(label=words("wizard-back"), action=pack(Back(token=token, revision=revision))),
            Navigate(label=words("wizard-restart"), action=pack(Restart(token=token, revision=revision))),
        ),
        audience=Audience.ASKER,
        replace=True,
        outcome=Outcome.NOTHING_FITS,
        lang=words.lang,
    )
    return shortened(words, screen.wizard.catalogue, reply, screen.lines)


def way_out_beside(screen: Screen, session: Session, step: NoMatch, kept: Iterable[Wish]) -> str:
    """Name the first thing that could be given up so that some wishes are kept; nothing where there is none."""
    kept = frozenset(kept)
    found = (one for one in step.relaxations if kept.isdisjoint(one.dropped))
    return next((_way_out(screen, session, step, one) for one in found), "")


def _why(screen: Screen, session: Session, step: NoMatch) -> Iterator[blocks.Block]:
    words = screen.words
    if not step.relaxations:
        yield plain(words("wizard-nothing-none"))
        return
    first = step.relaxations[0]
    key = "wizard-nothing-one" if len(first.told) == 1 else "wizard-nothing-several"
    yield plain(words(key, wishes=_given_up(screen, session, first), count=first.models))
    if text := uncompared_text(words, step):
        yield plain(text)
    yield plain(words("wizard-nothing-relax"))
    yield blocks.Bullets(items=tuple((Span(text=_way_out(screen, session, step, one)),) for one in step.relaxations))


def _way_out(screen: Screen, session: Session, step: NoMatch, one: Relaxation) -> str:
    """Name what is given up, how many models fit then, and what the best of them breaks, in numbers."""
    words, table = screen.words, step.ranking.table
    key = "wizard-relax-line" if one.instead is None else "wizard-relax-cheap"
    text, best = words(key, wishes=_given_up(screen, session, one), count=one.models), one.best
    if one.shorter is not None:
        best, tokens = one.shorter.best, _tokens(screen, one.shorter)
        wishes = _given_up(screen, session, one)
        text = words("wizard-shorter-line", tokens=tokens, wishes=wishes, count=one.shorter.models)
    if best is None:
        return text
    candidate, spending = table.candidates[best], spending_of(screen.wizard.questions, session)
    findings = [
        each
        for each in findings_on(screen.wizard.questions, wishes_of(step.answers, step.filters), candidate)
        if each.wish in one.dropped or each.condition.context is not None
    ]
    broken = [breaks_text(screen, each, spending) for each in findings if each.verdict is Verdict.BROKEN]
    if one.instead is not None and candidate.price is not None and not broken:
        price = words("wizard-cost-tokens", price=price_text(words, candidate.price))
        return f"{text}{words('wizard-relax-such', name=candidate.model.name, reason=price)}"
    key = "wizard-relax-such" if broken else "wizard-relax-unknown"
    if candidate.way is Way.MAKER and any(table.effect(wish).asks_app for wish in one.dropped):
        key = "wizard-relax-api"
    return f"{text}{words(key, name=candidate.model.name, reason='; '.join(broken))}"


def _given_up(screen: Screen, session: Session, one: Relaxation) -> str:
    return wish_names(screen, one.told, spending_of(screen.wizard.questions, session))


def _relaxing(screen: Screen, session: Session, step: NoMatch) -> Iterator[Choice]:
    for one in step.relaxations:
        label = screen.words("wizard-relax", wishes=_given_up(screen, session, one))
        if one.shorter is not None:
            label = screen.words("wizard-shorter", tokens=_tokens(screen, one.shorter))
        action = Relax(token=session.token, revision=session.revision, wishes=one.key)
        yield PickOne(label=label, action=pack(action))


def _tokens(screen: Screen, one: Shorter) -> str:
    return formats.short_tokens(screen.words, int(one.condition.amount or 0))
