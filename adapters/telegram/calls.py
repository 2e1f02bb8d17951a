"""Calls to the Bot API that are repeated as far as that is safe."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from telegram.error import RetryAfter, TelegramError, TimedOut

from adapters.telegram.bot import Json
from adapters.telegram.errors import Effect, Failure, FailureKind, classify, effect_of
from adapters.telegram.incoming import PLATFORM
from adapters.telegram.limiter import QueueTimeoutError
from bot.service.backoff import Backoff
from bot.service.metrics import CALL_LIMITED, CALL_OK, Metrics, NoMetrics

log = logging.getLogger(__name__)

_DEADLINES = {Effect.READ: 60.0, Effect.EDIT: 300.0, Effect.SEND: 300.0, Effect.ANSWER: 8.0}
"""Seconds after which a call is given up; the answer to a query is worthless by then."""
_BACKOFF = Backoff(first=0.2, longest=10.0)
_LOGGED = frozenset({FailureKind.REFUSED, FailureKind.MARKUP_REFUSED, FailureKind.FATAL})
"""What a correct bot never meets."""
_MAX_RESENDS = 3
"""How often a message is sent again that may have arrived."""


class BotApi(Protocol):
    """The Bot API, called by the names of its methods."""

    async def call(self, method: str, data: Json) -> object:
        """Call a method."""


@dataclass(frozen=True, slots=True)
class CallResult:
    """What became of a call; `failure` is None where it succeeded.

    Telegram's own words about a failure go no further: they may quote what a person wrote.
    """

    value: object = None
    failure: Failure | None = None


class Caller:
    """Client of the Bot API that repeats failed calls where that does no harm."""

    def __init__(
        self,
        bot: BotApi,
        counts: Counter[str],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        backoff: Backoff = _BACKOFF,
        metrics: Metrics | None = None,
    ) -> None:
        """Call `bot`; count failures by their kind in `counts`, and every attempt in the metrics."""
        self._bot = bot
        self._counts = counts
        self._sleep = sleep
        self._backoff = backoff
        self._metrics = metrics or NoMetrics()

    async def call(self, method: str, data: Json, *, resend: bool = False) -> CallResult:
        """Call a method, again and again where it fails for a while.

        With `resend`, a message that may have arrived is sent again where the connection broke or the server failed:
        twice is better than not at all. Where the server only took too long it most likely has arrived, and is never
        sent again.
        """
        effect = effect_of(method)
        deadline = asyncio.get_running_loop().time() + _DEADLINES[effect]
        attempts = resends = 0
        while True:
            attempts += 1
            try:
                value = await self._bot.call(method, data)
            except QueueTimeoutError:
                self._counts["turn too far away"] += 1
                self._metrics.called(PLATFORM, method, "turn too far away")
                return CallResult(failure=Failure(FailureKind.RETRY))
            except TelegramError as error:
                failure, cause = classify(error, effect), error
            else:
                self._metrics.called(PLATFORM, method, CALL_OK)
                return CallResult(value)
            self._metrics.called(PLATFORM, method, CALL_LIMITED if isinstance(cause, RetryAfter) else failure.kind)
            self._counts[f"{failure.kind}"] += 1
            if failure.kind in _LOGGED:
                log.warning("%s failed: %s (%s)", method, failure.kind, type(cause).__name__)
            repeats = failure.kind is FailureKind.RETRY
            if failure.kind is FailureKind.OUTCOME_UNKNOWN and resend and not isinstance(cause, TimedOut):
                resends += 1
                repeats = resends <= _MAX_RESENDS
            wait = self._wait(cause, failure, effect, attempts)
            if not repeats or asyncio.get_running_loop().time() + wait > deadline:
                return CallResult(failure=failure)
            await self._sleep(wait)

    def _wait(self, cause: TelegramError, failure: Failure, effect: Effect, attempts: int) -> float:
        """Return the seconds before the next try. The limiter itself pauses a chat that was sent too much."""
        pause = self._backoff.pause(attempts)
        if effect is Effect.ANSWER:
            return max(pause, failure.after)
        return 0.0 if isinstance(cause, RetryAfter) else pause
