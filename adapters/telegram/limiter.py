"""Rate limits: messages to one chat, to one group, and altogether."""

from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any

from cachetools import LRUCache
from telegram.constants import FloodLimit
from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from adapters.telegram.errors import Effect, classify
from bot.service.call_rate import CallRate, TokenBucket

_BURST = 5
"""Messages that a chat may get at once before it gets one a second."""
_MINUTE = 60.0
_MAX_WAIT = 600.0
"""Seconds that a message may wait for its turn."""
_MAX_CHATS = 10_000
"""Chats whose rate is known; of the others each begins anew."""
_LIMITED = ("send", "edit", "copy", "forward", "delete")
"""How the names of limited methods begin. Answers to presses and to queries expire, and so never wait."""


class QueueTimeoutError(TelegramError):
    """A message that would have had to wait too long for its turn; nothing was sent."""


class RateLimiter(BaseRateLimiter[None]):
    """Rate limiter of the bot. A 429 pauses the chat that it was about, and no other."""

    def __init__(self, rate: CallRate) -> None:
        """Keep to a rate of messages to all chats together, which other processes may share."""
        self._rate = rate
        self._chats: LRUCache[int | str, _ChatLimits] = LRUCache(_MAX_CHATS)

    async def initialize(self) -> None:
        """Do nothing; the library asks for it."""

    async def shutdown(self) -> None:
        """Do nothing; the library asks for it."""

    async def process_request(  # noqa: PLR0913, PLR0917  # the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401  # the library's own types
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002
    ) -> Any:  # noqa: ANN401
        """Make a call when the limits allow it.

        Raises:
            QueueTimeoutError: that is too far away.
        """
        chat = self._chat(data) if endpoint.startswith(_LIMITED) else None
        if chat is not None:
            await self._wait_for_turn(chat, is_new_message=endpoint.startswith(("send", "copy", "forward")))
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            if chat is not None:
                chat.pause(self._rate.clock() + classify(error, Effect.EDIT).after)
            raise

    async def _wait_for_turn(self, chat: "_ChatLimits", *, is_new_message: bool) -> None:
        until = self._rate.clock() + _MAX_WAIT
        while True:
            now = self._rate.clock()
            if chat.paused_until > now:
                if chat.paused_until > until:
                    raise _too_many_wait()
                await self._rate.sleep(chat.paused_until - now)
                continue
            if not await self._rate.turn(until, after=chat.reserve(now, is_new_message=is_new_message)):
                raise _too_many_wait()
            if chat.paused_until <= self._rate.clock():
                return

    def _chat(self, data: dict[str, Any]) -> "_ChatLimits | None":
        key = data.get("chat_id", data.get("inline_message_id"))
        if key is None:
            return None
        chat = self._chats.get(key)
        if chat is None:
            chat = self._chats[key] = _ChatLimits(is_group=isinstance(key, int) and key < 0)
        return chat


class _ChatLimits:
    """The limits of one chat, and until when Telegram wants it to be sent nothing."""

    __slots__ = ("_bucket", "_minute", "paused_until")

    def __init__(self, *, is_group: bool) -> None:
        self.paused_until = 0.0
        self._bucket = TokenBucket(1 / FloodLimit.MESSAGES_PER_SECOND_PER_CHAT, _BURST)
        self._minute = _SlidingWindow(FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP, _MINUTE) if is_group else None

    def reserve(self, now: float, *, is_new_message: bool) -> float:
        """Reserve the next turn and return when it is; only new messages count for a group's limit of a minute."""
        at = self._bucket.reserve(now)
        return at if self._minute is None or not is_new_message else self._minute.reserve(at)

    def pause(self, until: float) -> None:
        self.paused_until = max(self.paused_until, until)
        self._bucket.exhaust(until)


class _SlidingWindow:
    """Limit that allows at most so many turns in any span of time."""

    __slots__ = ("_span", "_turns")

    def __init__(self, most: int, span: float) -> None:
        self._span = span
        self._turns: deque[float] = deque(maxlen=most)

    def reserve(self, now: float) -> float:
        full = len(self._turns) == self._turns.maxlen
        turn = max(now, self._turns[0] + self._span) if full else now
        self._turns.append(turn)
        return turn


def _too_many_wait() -> QueueTimeoutError:
    return QueueTimeoutError("the chat has too many messages waiting")
