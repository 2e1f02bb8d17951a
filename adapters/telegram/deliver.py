"""Bringing a reply to where it belongs, whatever Telegram makes of it."""

import logging
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import StrEnum
from typing import assert_never

from adapters.telegram.bot import Json
from adapters.telegram.calls import Called, Caller
from adapters.telegram.errors import Meaning
from adapters.telegram.messages import Form, Writer, after_notice, message_of, notice_of, place_of
from adapters.telegram.parse import Target, without_topic
from bot.events import Layout
from bot.reply.blocks import Outcome, Reply

log = logging.getLogger(__name__)

_GONE_REMEMBERED = 10_000
_FOLLOWED = 3
"""How often a message is sent to where Telegram says that the chat now is."""


class Ended(StrEnum):
    """Say how a delivery ended."""

    DONE = "done"
    LOST = "lost"
    """Nothing more can be done about it."""
    LATER = "later"
    """It was not sent, and may be tried again after a restart."""


class _Step(StrEnum):
    DONE = "done"
    LOST = "lost"
    LATER = "later"
    OTHER_FORM = "other form"
    NEW_MESSAGE = "new message"


class Deliverer:
    """Send, edit, and answer presses."""

    def __init__(self, caller: Caller, counts: Counter[str], move: Callable[[int, int], Awaitable[None]]) -> None:
        """Take what makes calls, where to count, and what is told that a group has a new id."""
        self._caller = caller
        self._counts = counts
        self._move = move
        self._writer = Writer()
        self._rich = True
        self._gone: OrderedDict[int, None] = OrderedDict()

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """Name the layouts that chats can be shown; rich ones no longer once the server did not know them."""
        return (Layout.PLAIN, Layout.RICH) if self._rich else (Layout.PLAIN,)

    def set_present(self, chat: int, *, present: bool) -> None:
        """Note that the bot may speak in a chat, or may not."""
        if present:
            self._gone.pop(chat, None)
            return
        self._gone[chat] = None
        if len(self._gone) > _GONE_REMEMBERED:
            self._gone.popitem(last=False)

    async def acknowledge(self, callback: str, reply: Reply) -> None:
        """Answer a press: with a notice where there is one to give, else with nothing, which ends its waiting sign."""
        answer: Json = {"callback_query_id": callback}
        notice = notice_of(reply)
        if notice:
            answer["text"] = notice
        await self._caller.call("answerCallbackQuery", answer)

    async def answer_press(self, target: Target, reply: Reply) -> Ended:
        """Show the reply to a press that was acknowledged."""
        rest = after_notice(reply)
        inline = target.inline_message is not None
        if reply.replace:
            return await self._edit(target, rest)
        if notice_of(reply) is not None:
            stale = reply.outcome is Outcome.STALE and bool(reply.choices) and target.private
            return await self.send(target, reply) if stale else Ended.DONE
        return await (self._edit(target, rest) if inline else self.send(target, rest))

    async def send(self, target: Target, reply: Reply) -> Ended:
        """Send a reply as a new message."""
        for form in self._writer.forms(reply):
            step = await self._send(target, form)
            if step is not _Step.OTHER_FORM:
                return _ended(step)
        return Ended.LOST

    async def _edit(self, target: Target, reply: Reply) -> Ended:
        """Show a reply in the message whose button was pressed; in a new one where it cannot be edited any more."""
        for form in self._writer.forms(reply):
            called = await self._caller.call("editMessageText", {**message_of(target), **form.content})
            failure = called.failure
            if failure is not None and failure.meaning is Meaning.MIGRATED and failure.chat_id and target.chat:
                await self._move(target.chat, failure.chat_id)
                return await self.send(replace(target, chat=failure.chat_id), reply)
            step = self._judge(called, form)
            if step is _Step.NEW_MESSAGE:
                return await self.send(target, reply) if target.chat is not None else Ended.LOST
            if step is not _Step.OTHER_FORM:
                return _ended(step)
        return Ended.LOST

    async def _send(self, target: Target, form: Form) -> _Step:
        method = "sendRichMessage" if form.is_rich else "sendMessage"
        for _ in range(_FOLLOWED):
            if target.chat in self._gone:
                self._counts["not sent to a chat that is gone"] += 1
                return _Step.LOST
            called = await self._caller.call(method, {**place_of(target), **form.content}, insist=target.private)
            failure = called.failure
            if failure is None:
                return _Step.DONE
            if failure.meaning is Meaning.MIGRATED and failure.chat_id is not None and target.chat is not None:
                await self._move(target.chat, failure.chat_id)
                target = replace(target, chat=failure.chat_id, reply_to=None)
            elif failure.meaning in {Meaning.THREAD_GONE, Meaning.REPLY_GONE}:
                target = without_topic(target)
            else:
                if failure.meaning is Meaning.GONE and target.chat is not None:
                    self.set_present(target.chat, present=False)
                return self._judge(called, form)
        return _Step.LOST

    def _judge(self, called: Called, form: Form) -> _Step:
        """Say what to do after a call that showed a form."""
        if called.failure is None:
            return _Step.DONE
        match called.failure.meaning:
            case Meaning.UNCHANGED:
                return _Step.DONE
            case Meaning.MESSAGE_GONE:
                return _Step.NEW_MESSAGE
            case Meaning.FEATURE_OFF:
                self._rich = False
                log.warning("this server knows no rich messages; tables are sent as text from now on")
                return _Step.OTHER_FORM if form.is_rich else _Step.LOST
            case Meaning.MARKUP_REFUSED | Meaning.REFUSED:
                return _Step.OTHER_FORM
            case Meaning.RETRY:
                return _Step.LATER
            case (
                Meaning.UNSURE
                | Meaning.LATE
                | Meaning.GONE
                | Meaning.MIGRATED
                | Meaning.THREAD_GONE
                | Meaning.REPLY_GONE
                | Meaning.CONFLICT
                | Meaning.FATAL
            ):
                return _Step.LOST
            case _:
                assert_never(called.failure.meaning)


def _ended(step: _Step) -> Ended:
    return {_Step.DONE: Ended.DONE, _Step.LATER: Ended.LATER}.get(step, Ended.LOST)
