"""What a press on the result of the guided choice opens: all that is said of it, and the answers that it rests on."""

from collections.abc import Iterator

from bot.action_codec import pack
from bot.properties.candidate import Way
from bot.properties.filters import Filter
from bot.reply import blocks
from bot.reply.blocks import Block, Span
from bot.reply.choices import Navigate
from bot.reply.paragraphs import plain, remark
from bot.reply.reply import Audience, Outcome, Reply
from bot.standing.standings import Trust
from bot.views.standing import standing_text
from bot.views.subjects import model_subject
from bot.views.wizard.advice import advice_for, runners_up, why_not_choices
from bot.views.wizard.case import all_lines, named
from bot.views.wizard.screen import Screen, way_back
from bot.views.wizard.words import assumed_text, wish_names, wish_text
from bot.wizard.advice import Advice, Missing, Pick
from bot.wizard.case import spending_of
from bot.wizard.engine import Recommendation, Step, wishes
from bot.wizard.session import Session
from bot.wizard.settled import settled
from bot.wizard_actions import InFull, Restart, ShowAnswers

_OTHERS = 5
"""Models beside the recommendations that are named."""


def full_reply(screen: Screen, session: Session, step: Recommendation) -> Reply:
    """Show all that is said of the recommendations."""
    words, advice = screen.words, advice_for(screen, session, step)
    body = (block for pick in advice.picks for block in _all_of(screen, pick))
    notes = (remark(_missing(screen, advice, one)) for one in advice.missing)
    again = InFull(token=session.token, revision=session.revision)
    reply = _beside(screen, session, again, (blocks.Heading(text=words("wizard-result")), *body, *notes))
    shown = (*reply.blocks, remark(_figures(screen, advice)))
    return reply.with_blocks(*shown).model_copy(
        update={"subjects": tuple(model_subject(pick.case.model) for pick in advice.picks)}
    )


def others_reply(screen: Screen, session: Session, step: Recommendation) -> Reply:
    """Name what fits beside the recommendations, the best first, each with a choice that tells why it is not one."""
    words, table = screen.words, step.ranking.table
    others = runners_up(step, _OTHERS)
    picked = {table.models[place] for place in step.picks.all}
    count = len({table.models[place] for place in step.ranking.places} - picked)
    names = ", ".join(name for name, _ in others)
    text = words("wizard-others", count=count, names=names) if others else words("wizard-no-others")
    return Reply(
        blocks=(plain(text),),
        choices=(*why_not_choices(words, session, others), way_back(words, session)),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def answers_reply(screen: Screen, session: Session, step: Step) -> Reply:
    """List the answers that the result rests on, and what was not asked, with what settled it."""
    spending = spending_of(screen.wizard.questions, session)
    guessed = [one.wish for one in step.assumed] if isinstance(step, Recommendation) else []
    told = [one for one in wishes(step.answers, step.filters) if one not in guessed]
    items = tuple((Span(text=wish_text(screen, wish, spending)),) for wish in told)
    again = ShowAnswers(token=session.token, revision=session.revision)
    body: list[Block] = [blocks.Heading(text=screen.words("wizard-your-answers"))]
    body += [blocks.Bullets(items=items)] if items else []
    liked: tuple[Filter, ...] = ()
    if isinstance(step, Recommendation):
        liked = (*step.preferred, *step.missed, *(one.condition for one in step.outweighed))
    body += [remark(screen.words("wizard-preferred", wishes=wish_names(screen, liked, spending)))] if liked else []
    assumed = assumed_text(screen, step.assumed) if isinstance(step, Recommendation) else ""
    body += [remark(assumed)] if assumed else []
    unasked = tuple(_unasked(screen, step)) if isinstance(step, Recommendation) else ()
    if unasked:
        body.append(blocks.Heading(text=screen.words("wizard-not-asked"), level=2))
        body.append(blocks.Bullets(items=tuple((Span(text=text),) for text in unasked)))
    return _beside(screen, session, again, tuple(body))


def _unasked(screen: Screen, step: Recommendation) -> Iterator[str]:
    """Yield what was not asked, and why."""
    words, found = screen.words, settled(screen.wizard.questions, step)
    for question, answer in found.by_answers:
        yield words("wizard-settled-by", question=words(f"wizard-{question}-name"), answer=wish_text(screen, answer))
    for question in found.by_result:
        yield words("wizard-settled-same", question=words(f"wizard-{question}-name"))
    if found.met:
        yield words("wizard-settled-met", wishes=wish_names(screen, found.met))


def _beside(screen: Screen, session: Session, again: InFull | ShowAnswers, content: tuple[Block, ...]) -> Reply:
    """Make a page beside the result, with the way back to it."""
    words, token, revision = screen.words, session.token, session.revision
    return Reply(
        blocks=content,
        choices=(
            way_back(words, session),
            Navigate(label=words("wizard-restart"), action=pack(Restart(token=token, revision=revision))),
        ),
        audience=Audience.ASKER,
        replace=True,
        outcome=Outcome.INFO,
        again=pack(again),
        lang=words.lang,
    )


def _all_of(screen: Screen, pick: Pick) -> Iterator[Block]:
    words, case = screen.words, pick.case
    yield blocks.Heading(text=words(f"wizard-role-{pick.role}", name=named(pick)), level=2)
    tested = case.standing is not None and case.standing.trust is not Trust.ESTIMATE
    tests = ((Span(text=standing_text(words, case.standing, case.task)),),) if case.standing and tested else ()
    yield blocks.Bullets(items=(*all_lines(screen, pick), *tests))


def _missing(screen: Screen, advice: Advice, one: Missing) -> str:
    main = advice.picks[0]
    return screen.words(f"wizard-{one}", name=main.case.model.name, maker=main.candidate.maker.name)


def _figures(screen: Screen, advice: Advice) -> str:
    """Explain the figures, and advise to try the models."""
    chosen = [pick.candidate for pick in advice.picks]
    keys = ["wizard-note-price"] if any(one.price for one in chosen) else []
    if any(one.way is Way.OWN for one in chosen):
        counted = any(pick.cost.taken is not None and pick.cost.taken.tokens is not None for pick in advice.picks)
        keys.append("wizard-note-memory-long" if counted else "wizard-note-memory")
        tuned = any(one.condition.tuned for pick in advice.picks for one in pick.case.findings)
        keys += ["wizard-note-tuning"] if tuned else []
    return " ".join(map(screen.words, (*keys, "wizard-try")))
