"""How many people can use what is recommended at once: by the memory that is left on one's own machine."""

from decimal import Decimal

from bot.commands.request import Request
from bot.commands.wizard.answering import memory_limits
from bot.properties.candidate import Candidate
from bot.properties.context_cache import cache_of, memory_for
from bot.properties.hardware import GIGABYTE
from bot.reply import formats
from bot.reply.reply import Outcome, Reply
from bot.views.message import message_reply
from bot.wizard.case import Case
from bot.wizard.session import Session

_CHAT = 8192
"""Tokens of a chat of several pages."""


def at_once(request: Request, session: Session, main: Case) -> Reply:
    """Say what limits how many use the first recommendation at the same time, with an estimate where there is one."""
    words, name = request.words, main.model.name
    if not main.is_own:
        text = (
            words("wizard-crowd-service", name=name)
            if main.app is None
            else words("wizard-crowd-app", app=main.app.name)
        )
        return message_reply(words, text, Outcome.INFO)
    room = _room_left(request, session, main.candidate)
    chat = _of_chat(main.candidate)
    if room is None or chat is None:
        return message_reply(words, words("wizard-crowd-own-unknown", name=name), Outcome.INFO)
    count, length = int(room / chat), formats.short_tokens(words, _CHAT)
    parts = {"name": name, "tokens": length, "chat": formats.gigabytes(words, chat)}
    if not count:
        return message_reply(words, words("wizard-crowd-own-none", **parts), Outcome.INFO)
    text = words("wizard-crowd-own", left=formats.gigabytes(words, room), count=count, **parts)
    return message_reply(words, text, Outcome.INFO)


def _room_left(request: Request, session: Session, candidate: Candidate) -> Decimal | None:
    """Return the gigabytes that are left beside the model; None where the machine or the model is unknown."""
    limits = memory_limits(request.tools.wizard.questions, session)
    room = min((one.amount for one in limits if one.amount is not None), default=None)
    taken = memory_for(candidate, None)
    return None if room is None or taken is None else max(Decimal(0), room - taken.weights - taken.context)


def _of_chat(candidate: Candidate) -> Decimal | None:
    """Return the gigabytes that one chat takes; None where it is not recorded."""
    cache = None if candidate.size is None else cache_of(candidate, candidate.size)
    return None if cache is None else Decimal(cache.per_token * _CHAT) / GIGABYTE
