"""Long polling: updates are stored before they are acknowledged to Telegram.

The library's own Updater acknowledges updates as soon as it has fetched them, and keeps them in memory: a process that
dies loses them. It also fetches a batch with one unreadable update again and again.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from telegram.error import Conflict, InvalidToken, TelegramError

from adapters.telegram.bot import Json
from adapters.telegram.dispatch import Dispatcher
from adapters.telegram.errors import Effect, classify, reason, token_refused
from adapters.telegram.incoming import is_ephemeral
from adapters.telegram.updates import ALLOWED, MAX_NUMBER
from bot.errors import StorageError
from bot.service.backoff import Backoff
from bot.service.health import Connection, Report, report_to_nobody
from bot.service.inbox import Inbox

log = logging.getLogger(__name__)

_TIMEOUT = 30
"""Seconds that Telegram holds a request open when there is nothing to tell."""
_GRACE = 10.0
"""Seconds beyond it after which a request counts as lost."""
_BATCH = 100
_BACKOFF = Backoff(first=0.5, longest=30.0)
_ALERT_INTERVAL = 60.0
"""Seconds between two log records about the same conflict."""
_OFFSET_LIFETIME = 6 * 24 * 60 * 60
"""Seconds without an update after which Telegram may number them anew."""


class UpdateSource(Protocol):
    """The Bot API, as far as polling needs it."""

    async def call(self, method: str, data: Json, *, read_timeout: float | None = None) -> object:
        """Call a method."""


class Poller:
    """Long polling of one bot's updates."""

    def __init__(  # noqa: PLR0913, PLR0917  # made in one place
        self,
        bot: UpdateSource,
        inbox: Inbox,
        dispatcher: Dispatcher,
        counts: Counter[str],
        timeout: int = _TIMEOUT,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        report: Report = report_to_nobody,
    ) -> None:
        """Store updates in `inbox`, submit new ones to `dispatcher`, and `report` what becomes of the connection."""
        self._bot = bot
        self._inbox = inbox
        self._dispatcher = dispatcher
        self._counts = counts
        self._timeout = timeout
        self._clock = clock
        self._sleep = sleep
        self._report = report
        self._offset: int | None = None
        self._last_update = clock()
        self._alerted = -_ALERT_INTERVAL
        self._failures = 0
        self._fetched_at = clock()

    @property
    def age(self) -> float:
        """Return the seconds since updates were last fetched."""
        return self._clock() - self._fetched_at

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            SettingsError: the token was revoked.
        """
        while True:
            await self._dispatcher.wait_for_capacity()
            try:
                await self._accept(await self._fetch())
            except InvalidToken as error:
                raise token_refused() from error
            except Conflict:
                self._alert()
                await self._pause(0.0)
            except TelegramError as error:
                self._counts["failed polls"] += 1
                self._report(Connection.LOST)
                log.warning("updates cannot be fetched (%s); trying again", reason(error))
                await self._pause(classify(error, Effect.READ).after)
            except StorageError as error:
                log.error("updates cannot be stored (%s); they wait at Telegram", error)  # noqa: TRY400  # the place is known
                await self._pause(0.0)
            else:
                self._failures = 0
                self._report(Connection.MADE)

    async def _fetch(self) -> list[object]:
        if self._clock() - self._last_update > _OFFSET_LIFETIME:
            self._offset = None
        data: Json = {"timeout": self._timeout, "limit": _BATCH, "allowed_updates": ALLOWED}
        if self._offset is not None:
            data["offset"] = self._offset
        updates = await self._bot.call("getUpdates", data, read_timeout=self._timeout + _GRACE)
        self._fetched_at = self._clock()
        return updates if isinstance(updates, list) else []

    async def _accept(self, updates: list[object]) -> None:
        """Store a batch and begin to answer what is new in it; the next request acknowledges all of it."""
        parsed = [pair for raw in updates if (pair := self._dispatcher.parse(raw)) is not None]
        for delivery, incoming in parsed:
            if is_ephemeral(incoming):
                self._dispatcher.submit(delivery, incoming)
        known = {delivery.id: (delivery, incoming) for delivery, incoming in parsed if not is_ephemeral(incoming)}
        for delivery in await self._inbox.receive_all([delivery for delivery, _ in known.values()]):
            self._dispatcher.submit(*known[delivery.id])
        numbers = [number for raw in updates if (number := _number(raw)) is not None]
        if numbers:
            self._offset = max(numbers) + 1
            self._last_update = self._clock()
        elif updates:  # without a number nothing can be confirmed: at least do not ask at full speed
            await self._pause(0.0)

    def _alert(self) -> None:
        self._counts["conflicts"] += 1
        if self._clock() - self._alerted >= _ALERT_INTERVAL:
            self._alerted = self._clock()
            log.error(
                "409 Conflict: another program fetches the updates of this bot, or a webhook is set; each loses some: "
                "stop the other one, or give each its own token"
            )

    async def _pause(self, least: float) -> None:
        """Wait, longer after each failure in a row, at least so many seconds."""
        self._failures += 1
        await self._sleep(max(least, _BACKOFF.pause(self._failures)))


def _number(raw: object) -> int | None:
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    return number if isinstance(number, int) and 0 <= number <= MAX_NUMBER else None
