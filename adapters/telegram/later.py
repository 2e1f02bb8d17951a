"""Trying again what may succeed later, for as long as the process lives."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable

from adapters.telegram.deliver import DeliveryResult
from bot.errors import StorageError
from bot.service.backoff import Backoff
from bot.service.inbox import Delivery, Inbox

log = logging.getLogger(__name__)
_BACKOFF = Backoff(first=15.0, longest=900.0)
"""Each try itself goes on for minutes before it is given up."""


class LaterDelivery:
    """Repeater of deliveries that were put off by a broken connection or a limit.

    While one waits, its update stays in the inbox: a process that stops meanwhile leaves it to the next one.
    """

    def __init__(
        self,
        inbox: Inbox,
        counts: Counter[str],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        backoff: Backoff = _BACKOFF,
    ) -> None:
        self._inbox = inbox
        self._counts = counts
        self._sleep = sleep
        self._backoff = backoff

    async def finish(self, update: Delivery | None, deliver: Callable[[], Awaitable[DeliveryResult]]) -> DeliveryResult:
        """Deliver until that has ended for good, or until the update is forgotten or too old."""
        result, failures = await _tried(deliver), 0
        while result is DeliveryResult.RETRY_LATER and update is not None:
            failures += 1
            self._counts["put off"] += 1
            if not await self._still_waits(update):
                return DeliveryResult.FAILED
            await self._sleep(self._backoff.pause(failures))
            if not await self._still_waits(update):
                return DeliveryResult.FAILED
            result = await _tried(deliver)
        return result

    async def _still_waits(self, update: Delivery) -> bool:
        """Tell whether the update is still to be answered; that it has ended no process is noted too."""
        try:
            return bool(await self._inbox.put_back(update.source, [update.id]))
        except StorageError:
            return True


async def _tried(deliver: Callable[[], Awaitable[DeliveryResult]]) -> DeliveryResult:
    """Try a delivery; what the database has refused on the way to it is put off too."""
    try:
        return await deliver()
    except StorageError as error:
        log.error("a delivery is put off: %s", error)  # noqa: TRY400  # the place is known
        return DeliveryResult.RETRY_LATER
