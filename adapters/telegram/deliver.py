"""Delivery of replies: sending, editing, and answering button presses, with what follows from each failure."""

import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import StrEnum
from typing import assert_never

from cachetools import LRUCache

from adapters.telegram.bot import Json
from adapters.telegram.calls import Caller, CallResult
from adapters.telegram.errors import FailureKind
from adapters.telegram.incoming import Target
from adapters.telegram.messages import (
    FormKind,
    MessageForm,
    MessageRenderer,
    after_notice,
    destination,
    edited_message,
    notice_of,
)
from bot.events import Layout
from bot.reply.reply import Outcome, Reply

log = logging.getLogger(__name__)

_MAX_UNREACHABLE = 10_000
_MAX_REDIRECTS = 3
"""How often a message is sent again to where Telegram says that the chat now is."""


class DeliveryResult(StrEnum):
    """How a delivery ended."""

    DONE = "done"
    FAILED = "failed"
    """Nothing more can be done about it."""
    NO_RIGHTS = "no rights"
    """The bot may not write there."""
    GONE = "gone"
    """There is no such chat any more, or it wants nothing of the bot."""
    RETRY_LATER = "retry later"
    """It was not sent, and may be tried again."""


class _NextStep(StrEnum):
    """What to do after a call that showed one form of a reply."""

    DONE = "done"
    GIVE_UP = "give up"
    NO_RIGHTS = "no rights"
    CHAT_GONE = "chat gone"
    RETRY_LATER = "retry later"
    OTHER_FORM = "other form"
    NEW_MESSAGE = "new message"


class Deliverer:
    """Sender of replies as messages, edits and answers to presses."""

    def __init__(self, caller: Caller, counts: Counter[str], move: Callable[[int, int], Awaitable[None]]) -> None:
        """Make calls by `caller`; call `move` with a group's old and new id when it has got a new one."""
        self._caller = caller
        self._counts = counts
        self._move = move
        self._renderer = MessageRenderer()
        self._supports_rich = True
        self._unreachable: LRUCache[int, None] = LRUCache(_MAX_UNREACHABLE)

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """Return the layouts that chats can be shown; the rich one only while the server is not known to lack it."""
        return (Layout.PLAIN, Layout.RICH) if self._supports_rich else (Layout.PLAIN,)

    def set_present(self, chat: int, *, present: bool) -> None:
        """Record whether the bot may write in a chat."""
        if present:
            self._unreachable.pop(chat, None)
        else:
            self._unreachable[chat] = None

    async def acknowledge(self, callback: str, reply: Reply | None) -> None:
        """Answer a press with its notice, or with nothing, which stops the button's progress animation."""
        answer: Json = {"callback_query_id": callback}
        notice = notice_of(reply) if reply is not None else None
        if notice:
            answer["text"] = notice
        await self._caller.call("answerCallbackQuery", answer)

    async def remove(self, target: Target, callback: str, reply: Reply) -> DeliveryResult:
        """Delete the message whose button was pressed; where that fails, a notice says so."""
        result = await self._caller.call("deleteMessage", edited_message(target))
        await self.acknowledge(callback, reply if result.failure is not None else None)
        return DeliveryResult.DONE

    async def answer_press(self, target: Target, reply: Reply) -> DeliveryResult:
        """Show the reply to a press that was acknowledged."""
        rest = after_notice(reply)
        inline = target.inline_message is not None
        if reply.replace:
            return await self._edit(target, rest)
        if notice_of(reply) is not None:
            stale = reply.outcome is Outcome.STALE and bool(reply.choices) and target.private
            return await self.send(target, reply) if stale else DeliveryResult.DONE
        return await (self._edit(target, rest) if inline else self.send(target, rest))

    async def send(self, target: Target, reply: Reply, sent: Callable[[str], None] | None = None) -> DeliveryResult:
        """Send a reply as a new message, and report the message's id."""
        if reply.points_to is not None:
            target = replace(target, reply_to=int(reply.points_to))
        for form in self._renderer.forms(reply):
            step = await self._send(target, form, sent)
            if step is not _NextStep.OTHER_FORM:
                return _result(step)
        return DeliveryResult.FAILED

    async def _edit(self, target: Target, reply: Reply) -> DeliveryResult:
        """Show a reply in the message whose button was pressed, or in a new one where that can no longer be edited."""
        for form in self._renderer.forms(reply):
            content = form.content if form.edited is None else form.edited
            result = await self._caller.call(form.editing, {**edited_message(target), **content})
            failure = result.failure
            if failure is not None and failure.kind is FailureKind.MIGRATED and failure.chat_id and target.chat:
                await self._move(target.chat, failure.chat_id)
                return await self.send(replace(target, chat=failure.chat_id), reply)
            step = self._next_step(result, form)
            if step is _NextStep.OTHER_FORM and form.kind is FormKind.PHOTO:  # no picture can be turned into a text
                step = _NextStep.NEW_MESSAGE
            if step is _NextStep.NEW_MESSAGE:
                return await self.send(target, reply) if target.chat is not None else DeliveryResult.FAILED
            if step is not _NextStep.OTHER_FORM:
                return _result(step)
        return DeliveryResult.FAILED

    async def _send(self, target: Target, form: MessageForm, sent: Callable[[str], None] | None) -> _NextStep:
        for _ in range(_MAX_REDIRECTS):
            if target.chat in self._unreachable:
                self._counts["not sent to a chat that is gone"] += 1
                return _NextStep.CHAT_GONE
            result = await self._caller.call(
                form.sending, {**destination(target), **form.content}, resend=target.private
            )
            failure = result.failure
            if failure is None:
                if sent is not None and isinstance(result.value, dict):
                    sent(str(result.value.get("message_id")))
                return _NextStep.DONE
            if failure.kind is FailureKind.MIGRATED and failure.chat_id is not None and target.chat is not None:
                await self._move(target.chat, failure.chat_id)
                target = replace(target, chat=failure.chat_id, reply_to=None)
            elif failure.kind is FailureKind.REPLY_GONE:
                target = replace(target, reply_to=None)
            elif failure.kind is FailureKind.THREAD_GONE and target.private:
                target = replace(target, thread=None, reply_to=None)
            else:
                if failure.kind is FailureKind.CHAT_GONE and target.chat is not None:
                    self.set_present(target.chat, present=False)
                    return _NextStep.CHAT_GONE
                return self._next_step(result, form)
        return _NextStep.GIVE_UP

    def _next_step(self, result: CallResult, form: MessageForm) -> _NextStep:
        """Return what to do after a call that showed a form."""
        if result.failure is None:
            return _NextStep.DONE
        match result.failure.kind:
            case FailureKind.NOT_MODIFIED:
                return _NextStep.DONE
            case FailureKind.MESSAGE_GONE:
                return _NextStep.NEW_MESSAGE
            case FailureKind.METHOD_UNKNOWN:
                self._supports_rich = False
                log.warning("this server knows no rich messages; tables are sent as text from now on")
                return _NextStep.OTHER_FORM if form.kind is FormKind.RICH else _NextStep.GIVE_UP
            case FailureKind.MARKUP_REFUSED | FailureKind.REFUSED:
                return _NextStep.OTHER_FORM
            case FailureKind.RETRY:
                return _NextStep.RETRY_LATER
            case FailureKind.NO_RIGHTS if form.kind is FormKind.PHOTO:  # a text may be allowed where pictures are not
                return _NextStep.OTHER_FORM
            case FailureKind.NO_RIGHTS | FailureKind.THREAD_GONE:
                return _NextStep.NO_RIGHTS
            case (
                FailureKind.OUTCOME_UNKNOWN
                | FailureKind.QUERY_EXPIRED
                | FailureKind.CHAT_GONE
                | FailureKind.MIGRATED
                | FailureKind.REPLY_GONE
                | FailureKind.CONFLICT
                | FailureKind.FATAL
            ):
                return _NextStep.GIVE_UP
            case _:
                assert_never(result.failure.kind)


def _result(step: _NextStep) -> DeliveryResult:
    match step:
        case _NextStep.DONE:
            return DeliveryResult.DONE
        case _NextStep.RETRY_LATER:
            return DeliveryResult.RETRY_LATER
        case _NextStep.NO_RIGHTS:
            return DeliveryResult.NO_RIGHTS
        case _NextStep.CHAT_GONE:
            return DeliveryResult.GONE
        case _:
            return DeliveryResult.FAILED
