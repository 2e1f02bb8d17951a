"""How fast the bot may talk: to one chat, to one group, and altogether."""

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram.constants import FloodLimit
from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from adapters.telegram.errors import Effect, judge

_BURST = 5
"""Messages that a chat may get at once before it gets one a second."""
_MINUTE = 60.0
_LONGEST = 600.0
"""Seconds that a message may wait for its turn."""
_REMEMBERED = 10_000
_WAITING = ("send", "edit", "copy", "forward", "delete")
"""What takes a turn. Answers to presses and to inline and guest queries expire, and so never wait."""


class TooLateError(TelegramError):
    """Say that a message would have had to wait too long for its turn; nothing was sent."""


class Limiter(BaseRateLimiter[None]):
    """Make every message wait for its turn. A chat that Telegram asks to leave alone is left alone, and no other."""

    def __init__(
        self,
        per_second: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take the messages a second that the bot may send altogether."""
        self._all = _Pace(1 / per_second, int(max(1, per_second)))
        self._chats: OrderedDict[int | str, _Chat] = OrderedDict()
        self._clock = clock
        self._sleep = sleep

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Hold nothing."""

    async def process_request(  # noqa: PLR0913, PLR0917  # the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401  # the library's own types
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002
    ) -> Any:  # noqa: ANN401
        """Make a call when its turn has come.

        Raises:
            TooLateError: its turn is too far away.
        """
        chat = self._chat(data) if endpoint.startswith(_WAITING) else None
        if chat is not None:
            await self._turn(chat, counts=endpoint.startswith(("send", "copy", "forward")))
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            if chat is not None:
                chat.pause(self._clock() + judge(error, Effect.EDIT).after)
            raise

    async def _turn(self, chat: "_Chat", *, counts: bool) -> None:
        until = self._clock() + _LONGEST
        while True:
            now = self._clock()
            paused = chat.paused_until
            at = paused if paused > now else max(chat.reserve(now, counts=counts), self._all.reserve(now))
            if at > until:
                raise TooLateError("the chat has too many messages waiting")
            if at > now:
                await self._sleep(at - now)
            if paused <= now and chat.paused_until <= self._clock():
                return

    def _chat(self, data: dict[str, Any]) -> "_Chat | None":
        key = data.get("chat_id", data.get("inline_message_id"))
        if key is None:
            return None
        chat = self._chats.pop(key, None) or _Chat(is_group=isinstance(key, int) and key < 0)
        self._chats[key] = chat
        if len(self._chats) > _REMEMBERED:
            self._chats.popitem(last=False)
        return chat


class _Chat:
    """Keep one chat's pace, and until when Telegram wants it left alone."""

    __slots__ = ("_minute", "_pace", "paused_until")

    def __init__(self, *, is_group: bool) -> None:
        self.paused_until = 0.0
        self._pace = _Pace(1 / FloodLimit.MESSAGES_PER_SECOND_PER_CHAT, _BURST)
        self._minute = _Window(FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP, _MINUTE) if is_group else None

    def reserve(self, now: float, *, counts: bool) -> float:
        """Take the next turn and return when it is; a group's count of a minute takes new messages alone."""
        at = self._pace.reserve(now)
        return at if self._minute is None or not counts else self._minute.reserve(at)

    def pause(self, until: float) -> None:
        self.paused_until = max(self.paused_until, until)
        self._pace.exhaust(until)


class _Pace:
    """Give turns an even distance, after a burst of them at once."""

    __slots__ = ("_ahead", "_distance", "_next")

    def __init__(self, distance: float, burst: int) -> None:
        self._distance = distance
        self._ahead = distance * (burst - 1)
        self._next = 0.0

    def reserve(self, now: float) -> float:
        turn = max(self._next, now)
        self._next = turn + self._distance
        return max(now, turn - self._ahead)

    def exhaust(self, until: float) -> None:
        """Leave no burst over at that time."""
        self._next = max(self._next, until + self._ahead)


class _Window:
    """Give no more than so many turns in any span of time."""

    __slots__ = ("_span", "_turns")

    def __init__(self, most: int, span: float) -> None:
        self._span = span
        self._turns: deque[float] = deque(maxlen=most)

    def reserve(self, now: float) -> float:
        full = len(self._turns) == self._turns.maxlen
        turn = max(now, self._turns[0] + self._span) if full else now
        self._turns.append(turn)
        return turn
