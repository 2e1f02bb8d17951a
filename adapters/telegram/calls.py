"""Making a call until it is done, as far as doing it again is safe."""

import asyncio
import logging
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from telegram.error import RetryAfter, TelegramError, TimedOut

from adapters.telegram.bot import Json
from adapters.telegram.errors import Effect, Meaning, Verdict, effect_of, judge
from adapters.telegram.limiter import TooLateError

log = logging.getLogger(__name__)

_PATIENCE = {Effect.READ: 60.0, Effect.EDIT: 300.0, Effect.SEND: 300.0, Effect.ANSWER: 8.0}
"""Seconds after which a call is given up; the answer to a query is worthless by then."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 10.0
_OURS = frozenset({Meaning.REFUSED, Meaning.MARKUP_REFUSED, Meaning.FATAL})
"""What should never happen."""
_SAID = 60
"""Characters of Telegram's words that are logged; what follows may quote a message."""
_REPEATS = 3
"""How often a message is sent again that may have arrived."""


class Api(Protocol):
    """Be what calls are made on."""

    async def call(self, method: str, data: Json) -> object:
        """Call a method."""


@dataclass(frozen=True, slots=True)
class Called:
    """Hold how a call ended: `failure` is None where it was done."""

    value: object = None
    failure: Verdict | None = None
    message: str = ""
    """What Telegram said of the failure."""


class Caller:
    """Make calls, and make them again where that does no harm."""

    def __init__(
        self, bot: Api, counts: Counter[str], sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """Take the bot, and where to count what went wrong."""
        self._bot = bot
        self._counts = counts
        self._sleep = sleep

    async def call(self, method: str, data: Json, *, insist: bool = False) -> Called:
        """Make a call.

        With `insist`, a message that may have arrived or not is sent again where the connection broke or the server
        failed: twice said is better than not at all. Where the server only took too long it most likely has arrived,
        and is never sent again.
        """
        effect = effect_of(method)
        until = asyncio.get_running_loop().time() + _PATIENCE[effect]
        pause, repeats = _FIRST_PAUSE, 0
        while True:
            try:
                return Called(await self._bot.call(method, data))
            except TooLateError as error:
                self._counts["too late"] += 1
                return Called(failure=Verdict(Meaning.UNSURE), message=error.message)
            except TelegramError as error:
                verdict, failure = judge(error, effect), error
            self._counts[f"{verdict.meaning}"] += 1
            if verdict.meaning is Meaning.UNSURE and insist and not isinstance(failure, TimedOut):
                repeats += 1
                again = repeats <= _REPEATS
            else:
                again = verdict.meaning is Meaning.RETRY
            wait = 0.0 if isinstance(failure, RetryAfter) and effect is not Effect.ANSWER else pause
            wait = max(wait, verdict.after) if effect is Effect.ANSWER else wait
            if verdict.meaning in _OURS:
                log.warning("%s was refused: %s", method, failure.message.partition(":")[0][:_SAID])
            if not again or asyncio.get_running_loop().time() + wait > until:
                return Called(failure=verdict, message=failure.message)
            await self._sleep(wait * random.uniform(0.8, 1.2))  # noqa: S311  # only to keep calls apart
            pause = min(pause * 2, _LONGEST_PAUSE)
