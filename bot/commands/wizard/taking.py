"""What a sentence of the guided choice says is saved, and the step that follows is shown with what was understood."""

from collections.abc import Iterator

from bot.catalogue.offers import Currency
from bot.commands.request import Request
from bot.commands.wizard import about_result, choosing
from bot.commands.wizard.answering import MEMORY
from bot.commands.wizard.asking_else import merely_asks
from bot.commands.wizard.heard_later import without_heard
from bot.commands.wizard.machine_changes import card_of
from bot.errors import ConflictError
from bot.questions.conversation.followup import remember_recommended
from bot.questions.finding.likened import Likened
from bot.questions.finding.rates import word_rate, word_worst
from bot.questions.machines import is_memory_assumed, word_kept_machine, word_machine
from bot.questions.question import Question
from bot.questions.text.concept_ids import UNMET, VOICE_BOT
from bot.questions.text.word_groups import WordGroup
from bot.reply.reply import Reply
from bot.views.wizard.lost import lost_texts
from bot.views.wizard.told import Heard, said_text, shown_again, told_reply
from bot.wizard.engine import NextQuestion
from bot.wizard.session import Session, Told
from bot.wizard.wishes import Said, SortedWishes, sort_out

_UNMET = frozenset({UNMET, "speed", "hallucination", "censorship", "uptime", "rate_limits"})
"""Concepts of wishes that nothing is known of."""
_SPEECH = frozenset({"modalities_in", "modalities_out"})


def is_unmet(question: Question) -> bool:
    """Tell whether a text is a wish for what nothing is known of, such as speed, and no more."""
    return bool(question.leftover) and not question.topics.isdisjoint(_UNMET)


async def tell(request: Request, session: Session, likened: Likened, said: Said, *, is_new: bool) -> Reply:
    """Save what was said, and show the step that follows; where it changes no result, that is said."""
    tools = request.tools
    changed = tools.wizard.tell(session, said, tools.clock(), is_new=is_new)
    same = (changed.answers, changed.told) == (session.answers, session.told)
    if not is_new and session.finished and same and not (said.is_empty and is_unmet(likened.question)):
        what = said_text(choosing.screen_of(request), changed, sort_out(tools.wizard.questions, said))
        lost = await about_result.not_understood(request, session) if not what or merely_asks(request) else None
        return lost or shown_again(choosing.screen_of(request), session, request.words("wizard-already", what=what))
    found = sort_out(tools.wizard.questions, said)
    changed = without_heard(request, session, changed).with_lost(likened.question.leftover, found.orders)
    memory_assumed = is_memory_assumed(likened.question, tools.catalogue)
    if likened.question.machine is not None or any(one.property == MEMORY for one in said.filters):
        assumed, card = likened.question.machine if memory_assumed else "", card_of(request, session, changed)
        changed = changed.with_beside(machine_assumed=assumed, card_gb=card)
    try:
        await tools.store.save(changed, expected=None if is_new else session.revision)
    except ConflictError:
        return await choosing.conflict(request, session)
    stays = all(isinstance(one, NextQuestion) and one.is_ticks for one in map(tools.wizard.step, (session, changed)))
    still = (request.words("wizard-ticks-stay"),) if stays and not is_new else ()
    notes = (*_notes(request, likened, found, changed), *_currency(request, said, found), *still)
    heard = Heard(
        found,
        notes,
        spends=said.budget is not None,
        would_save=said.preferred is not None and said.preferred.budget is not None,
        dropped=said.dropped,
        lifts=not (found.answers.keys() - found.unrestricted or found.filters),
        machine=_machine_told(request, likened.question, said),
        memory_assumed=memory_assumed,
    )
    reply = told_reply(choosing.screen_of(request), None if is_new else session, changed, heard)
    await remember_recommended(request.notes, reply.subjects)
    return reply


def _machine_told(request: Request, question: Question, said: Said) -> str:
    """Word the machine that limits what fits; one that a service is merely used on limits nothing."""
    if not said.filters:
        return ""
    return word_machine(request.setting, question) or word_kept_machine(request.setting, question, said.filters)


def _notes(request: Request, likened: Likened, found: SortedWishes, changed: Session) -> Iterator[str]:
    """Yield what cannot be taken into account, where no result tells it, and how it takes what it is to be like."""
    words = request.words
    if likened.names:
        yield words("wizard-likened", names=", ".join(likened.names))
    if VOICE_BOT in likened.question.topics and not any(one.property in _SPEECH for one in likened.question.filters):
        yield words("wizard-voice-bot")
    left = likened.question.leftover
    if any(request.tools.questions.says(WordGroup.OTHER_CURRENCIES, one) for one in left):
        yield words("wizard-other-currency")
    if isinstance(request.tools.wizard.step(changed), NextQuestion):
        yield from lost_texts(words, Told(unread=left, unkept=found.orders))


def _currency(request: Request, said: Said, found: SortedWishes) -> Iterator[str]:
    """Say at which rate a limit was converted, or that prices are compared in its currency alone."""
    limits = [*(limit for one in found.filters for limit in one.prices), *((said.budget,) if said.budget else ())]
    currencies = {one.currency for one in limits}
    if request.tools.rate is not None and Currency.RUB in currencies:
        yield word_rate(request.words, request.tools.rate)
        return
    used = [one for one in request.tools.wizard.questions.worst_rates if one.currency in currencies]
    if used:
        yield from (word_worst(request.words, one) for one in used)
    elif Currency.USD not in currencies and currencies:
        yield request.words("wizard-one-currency", currency=min(currencies))
