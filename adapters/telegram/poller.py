"""Fetching updates by long polling, and writing each down before Telegram is told that it arrived.

The library's own Updater tells Telegram so as soon as it has fetched, and keeps what it fetched in memory: a process
that dies loses it. It also fetches a batch with one unreadable update again and again.
"""

import asyncio
import logging
import random
import sqlite3
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

import orjson
from telegram.error import Conflict, InvalidToken, TelegramError

from adapters.telegram.bot import Json
from adapters.telegram.dispatch import Dispatcher
from adapters.telegram.errors import Effect, judge
from adapters.telegram.parse import is_fleeting
from adapters.telegram.updates import ALLOWED
from bot.errors import SettingsError
from bot.service.inbox import Inbox

log = logging.getLogger(__name__)

_WAIT = 30
"""Seconds that Telegram holds a request open when there is nothing to tell."""
_GRACE = 10.0
"""Seconds beyond it after which a request counts as lost."""
_BATCH = 100
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_ALARM = 60.0
"""Seconds between two alarms about the same thing."""
_NUMBERS_LAST = 6 * 24 * 60 * 60
"""Seconds without an update after which their numbers may begin anew."""


class Source(Protocol):
    """Be what updates are fetched from."""

    async def call(self, method: str, data: Json, *, read_timeout: float | None = None) -> object:
        """Call a method."""


class Poller:
    """Fetch updates until asked to stop."""

    def __init__(  # noqa: PLR0913, PLR0917  # made in one place
        self,
        bot: Source,
        inbox: Inbox,
        dispatcher: Dispatcher,
        counts: Counter[str],
        wait: int = _WAIT,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        connected: Callable[[bool], None] = lambda _connected: None,
    ) -> None:
        """Take what is fetched from, written into, and told of what is new."""
        self._bot = bot
        self._inbox = inbox
        self._dispatcher = dispatcher
        self._counts = counts
        self._wait = wait
        self._clock = clock
        self._sleep = sleep
        self._connected = connected
        self._offset: int | None = None
        self._last_news = clock()
        self._alarmed = -_ALARM
        self._pause = _FIRST_PAUSE

    async def run(self) -> None:
        """Fetch for ever; to be cancelled.

        Raises:
            SettingsError: the token was revoked.
        """
        while True:
            await self._dispatcher.room()
            try:
                await self._take(await self._fetch())
            except InvalidToken as error:
                raise SettingsError("TELEGRAM_BOT_TOKEN: Telegram refuses it; ask BotFather for a new one") from error
            except Conflict:
                self._alarm()
                await self._rest(_FIRST_PAUSE)
            except TelegramError as error:
                self._counts["failed polls"] += 1
                self._connected(False)  # noqa: FBT003  # there is nothing else to tell
                log.warning("updates cannot be fetched (%s); trying again", type(error).__name__)
                await self._rest(judge(error, Effect.READ).after)
            except sqlite3.Error as error:
                log.error("updates cannot be written down (%s); they wait at Telegram", type(error).__name__)  # noqa: TRY400
                await self._rest(_FIRST_PAUSE)
            else:
                self._pause = _FIRST_PAUSE
                self._connected(True)  # noqa: FBT003  # as above

    async def _fetch(self) -> list[object]:
        if self._clock() - self._last_news > _NUMBERS_LAST:
            self._offset = None
        data: Json = {"timeout": self._wait, "limit": _BATCH, "allowed_updates": ALLOWED}
        if self._offset is not None:
            data["offset"] = self._offset
        updates = await self._bot.call("getUpdates", data, read_timeout=self._wait + _GRACE)
        return updates if isinstance(updates, list) else []

    async def _take(self, updates: list[object]) -> None:
        """Write a batch down; begin to answer what is new in it; confirm all of it with the next request."""
        read = [pair for raw in updates if (pair := self._dispatcher.read(raw, orjson.dumps(raw))) is not None]
        for delivery, incoming in read:
            if is_fleeting(incoming):
                self._dispatcher.submit(delivery, incoming)
        known = {delivery.id: (delivery, incoming) for delivery, incoming in read if not is_fleeting(incoming)}
        for delivery in await self._inbox.receive_all([delivery for delivery, _ in known.values()]):
            self._dispatcher.submit(*known[delivery.id])
        numbers = [number for raw in updates if (number := _number(raw)) is not None]
        if numbers:
            self._offset = max(numbers) + 1
            self._last_news = self._clock()
        elif updates:  # without a number nothing can be confirmed: at least do not ask at full speed
            await self._rest(0.0)

    def _alarm(self) -> None:
        self._counts["conflicts"] += 1
        if self._clock() - self._alarmed >= _ALARM:
            self._alarmed = self._clock()
            log.error(
                "409 Conflict: another program fetches the updates of this bot, or a webhook is set; each loses some: "
                "stop the other one, or give each its own token"
            )

    async def _rest(self, least: float) -> None:
        await self._sleep(max(least, self._pause * random.uniform(0.5, 1.0)))  # noqa: S311  # only to keep apart
        self._pause = min(self._pause * 2, _LONGEST_PAUSE)


def _number(raw: object) -> int | None:
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    return number if isinstance(number, int) else None
