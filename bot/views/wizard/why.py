"""The answer why a model, or something that is none, was not recommended."""

from collections.abc import Iterator
from typing import assert_never

from bot.action_codec import pack
from bot.actions import ShowModel, ShowSignpost, short_key
from bot.catalogue.plans import AppPlan
from bot.catalogue.schema import Model, Signpost
from bot.catalogue.services import App
from bot.reply import blocks, formats
from bot.reply.blocks import Block, Span
from bot.reply.choices import Choice, Navigate
from bot.reply.paragraphs import plain, remark
from bot.reply.reply import Audience, Outcome, Reply
from bot.views.shortened import shortened
from bot.views.standing import compared_text, points_of, task_text
from bot.views.subjects import model_subject, signpost_name, signpost_subject
from bot.views.wizard.advice import advice_for
from bot.views.wizard.against import drawback_text
from bot.views.wizard.case import against_line, why_line
from bot.views.wizard.facts import breaks_text
from bot.views.wizard.gaps import gap_text
from bot.views.wizard.screen import Screen, way_back
from bot.views.wizard.words import unknown_text, wish_name
from bot.wizard.advice import Role
from bot.wizard.case import Case, Result, Spending, spending_of
from bot.wizard.closest import Closest, closest_to
from bot.wizard.engine import NoMatch, Recommendation
from bot.wizard.findings import Finding
from bot.wizard.price_drawbacks import free_only
from bot.wizard.questions import Feature
from bot.wizard.session import Session
from bot.wizard.why import SHOWN, Excluded, Impossible, OutrankedBy, WhyNotAnswer, beside_main, why_not
from bot.wizard_actions import Restart, WhyNot


def why_not_reply(screen: Screen, session: Session, model: Model, app: AppPlan | App | None = None) -> Reply:
    """Say why a model, or an application by its best model, was not recommended, given the answers so far."""
    words, wizard = screen.words, screen.wizard
    step = wizard.result(session)
    answer = why_not(step, wizard.questions, wizard.catalogue, model, app)
    used = () if app is None else (plain(words("wizard-why-plan", plan=app.name, name=model.name)),)
    reply = Reply(
        blocks=(
            blocks.Heading(text=words("wizard-why-title", name=model.name if app is None else app.name)),
            *used,
            *_reasons(screen, session, step, answer, model),
        ),
        choices=(
            Navigate(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1))),
            *_ways_on(screen, session, _closest(answer)),
        ),
        audience=Audience.ASKER,
        subjects=(model_subject(model),),
        outcome=Outcome.INFO,
        again=pack(WhyNot(token=session.token, revision=session.revision, model=short_key(model.id))),
        lang=words.lang,
    )
    return shortened(words, wizard.catalogue, reply, screen.lines)


def why_not_signpost(screen: Screen, session: Session, signpost: Signpost) -> Reply:
    """Say why something that is no text model cannot be recommended, and what is recommended."""
    words = screen.words
    name = signpost_name(words, signpost)
    wizard = screen.wizard
    closest = closest_to(wizard.result(session), wizard.questions, wizard.catalogue, None)
    instead = (plain(_instead(screen, closest)),) if closest is not None else ()
    reply = Reply(
        blocks=(
            blocks.Heading(text=words("wizard-why-title", name=name)),
            plain(words.text(signpost.what)),
            plain(words("wizard-why-signpost", name=name)),
            *instead,
        ),
        choices=(
            Navigate(label=name, action=pack(ShowSignpost(signpost=signpost.id))),
            *_ways_on(screen, session, closest),
        ),
        audience=Audience.ASKER,
        subjects=(signpost_subject(words, signpost),),
        outcome=Outcome.INFO,
        lang=words.lang,
    )
    return shortened(words, screen.wizard.catalogue, reply, screen.lines)


def _ways_on(screen: Screen, session: Session, closest: Closest | None) -> Iterator[Choice]:
    words, token, revision = screen.words, session.token, session.revision
    if closest is not None:
        model = closest.model
        yield Navigate(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1)))
    yield way_back(words, session)
    yield Navigate(label=words("wizard-restart"), action=pack(Restart(token=token, revision=revision)))


def _closest(answer: WhyNotAnswer) -> Closest | None:
    return answer.closest if isinstance(answer, Impossible | Excluded) else None


def _reasons(
    screen: Screen, session: Session, step: Recommendation | NoMatch, answer: WhyNotAnswer, model: Model
) -> Iterator[Block]:
    words = screen.words
    match answer:
        case Impossible():
            yield plain(words(f"wizard-why-{answer.why}", name=model.name))
        case Role():
            yield plain(words(f"wizard-why-{answer}", name=model.name))
            yield from _picked(screen, session, step, model)
        case Excluded():
            yield from _excluded(screen, session, answer, model)
        case OutrankedBy():
            yield from _outranked(screen, step, answer, model)
        case _:
            assert_never(answer)
    closest = _closest(answer)
    if closest is not None:
        yield plain(_instead(screen, closest))


def _picked(screen: Screen, session: Session, step: Recommendation | NoMatch, model: Model) -> Iterator[Block]:
    """Say how a recommendation stands beside the main one; of the main one, what speaks for it and against it."""
    if isinstance(step, NoMatch):
        return
    beside = beside_main(step, screen.wizard.questions, model)
    if beside is not None:
        yield from _apart(screen, step, beside, model)
        return
    pick = advice_for(screen, session, step).picks[0]
    lines = filter(None, (why_line(screen, pick, SHOWN), against_line(screen, pick, SHOWN)))
    yield blocks.Bullets(items=tuple((Span(text=text),) for text in lines))


def _excluded(screen: Screen, session: Session, answer: Excluded, model: Model) -> Iterator[Block]:
    words, spending = screen.words, spending_of(screen.wizard.questions, session)
    unknown = _unknown_of(screen, answer)
    if answer.by_maker is not None:
        yield plain(words("wizard-why-ways", name=model.name))
        yield _by_ways(screen, spending, answer, answer.by_maker)
        return
    if not answer.broken:
        yield plain(words("wizard-why-unknown", name=model.name))
        yield blocks.Bullets(items=tuple((Span(text=text),) for text in unknown))
        return
    assumed = all(one.assumed for one in answer.broken)
    yield plain(words("wizard-why-assumed" if assumed else "wizard-why-broken", name=model.name))
    lines = [
        *_broken_of(screen, answer, spending),
        *([words("wizard-why-not-known", what=", ".join(unknown))] if unknown else []),
    ]
    yield blocks.Bullets(items=tuple((Span(text=text),) for text in lines))


def _by_ways(screen: Screen, spending: Spending | None, answer: Excluded, by_maker: Excluded) -> Block:
    """Say what each way of use lacks, the maker's own first."""
    words = screen.words
    broken = "; ".join(_broken_of(screen, by_maker, spending))
    unknown = ", ".join(_unknown_of(screen, answer))
    lines = (
        words("wizard-why-by-maker", maker=by_maker.candidate.maker.name, what=broken),
        words("wizard-why-by-host", host=answer.candidate.provider_name, what=unknown),
    )
    return blocks.Bullets(items=tuple((Span(text=text),) for text in lines))


def _broken_of(screen: Screen, answer: Excluded, spending: Spending | None) -> list[str]:
    return list(dict.fromkeys(breaks_text(screen, one, spending) for one in answer.broken))


def _unknown_of(screen: Screen, answer: Excluded) -> list[str]:
    return list(dict.fromkeys(_not_known(screen, one) for one in answer.unknown))


def _not_known(screen: Screen, one: Finding) -> str:
    """Name a condition of which it is unknown whether it is met."""
    if one.condition.property == "free":
        return screen.words("wizard-why-check-free")
    if one.condition.context is not None:
        tokens = formats.short_tokens(screen.words, one.condition.context)
        return screen.words("wizard-why-check-cache", tokens=tokens)
    return wish_name(screen, one.wish)


def _outranked(screen: Screen, step: Recommendation | NoMatch, answer: OutrankedBy, model: Model) -> Iterator[Block]:
    parts: dict[str, str | int] = {"name": model.name, "rank": answer.rank, "count": answer.count}
    app = answer.candidate.maker.app
    if app is not None and answer.is_untold:
        yield plain(screen.words("wizard-why-behind-untold", app=app.name, **parts))
    else:
        yield plain(screen.words("wizard-why-behind", **parts))
    yield from _by_free_access(screen, step, answer)
    yield from _apart(screen, step, answer, model)


def _by_free_access(screen: Screen, step: Recommendation | NoMatch, answer: OutrankedBy) -> Iterator[Block]:
    """Tell that a limit of the price is kept by free access alone."""
    if isinstance(step, NoMatch):
        return
    place = step.ranking.table.candidates.index(answer.candidate)
    case = Case(Result(step, screen.wizard.questions, screen.wizard.catalogue), place)
    for one in free_only(case):
        yield plain(screen.words("wizard-against", what=drawback_text(screen, case, one)))


def _apart(screen: Screen, step: Recommendation | NoMatch, answer: OutrankedBy, model: Model) -> Iterator[Block]:
    """Tell in which points a model is behind the main recommendation, and in which ahead of it."""
    words, main = screen.words, answer.main.model
    lines = []
    context = step.ranking.table.context
    for key, gaps in (("wizard-why-worse", answer.behind), ("wizard-why-better", answer.ahead)):
        said = [text for gap in gaps if (text := gap_text(screen, context, answer, gap))]
        if said:
            lines.append(words(key, main=main.name, what="; ".join(dict.fromkeys(said))))
    if answer.unknown:
        unknown = dict.fromkeys(unknown_text(words, one) for one in answer.unknown)
        lines.append(words("wizard-unknown", what=", ".join(unknown)))
    if not lines:
        yield plain(words("wizard-why-equal", main=main.name))
        return
    yield blocks.Bullets(items=tuple((Span(text=line),) for line in lines))
    standing = next((gap for gap in (*answer.behind, *answer.ahead) if gap.feature is Feature.STANDING), None)
    if standing is not None:
        text = compared_text(words, context.standings, (main, model), standing.task)
        if text and main is not model:
            yield remark(text)


def _instead(screen: Screen, closest: Closest) -> str:
    words, key = screen.words, f"wizard-instead-{closest.kind}"
    if closest.standings is None:
        return words(key, name=closest.model.name)
    own, its = (points_of(words, one) for one in closest.standings)
    return words(key, name=closest.model.name, task=task_text(words, closest.task), own=own, its=its)
