"""Work that the database refuses for now, done as soon as it does it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.errors import StorageError
from bot.service.backoff import Backoff

log = logging.getLogger(__name__)
_BACKOFF = Backoff(first=0.5, longest=30.0)
Result = TypeVar("Result")


async def until_done(
    what: str, act: Callable[[], Awaitable[Result]], sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> Result:
    """Do something again and again while the database refuses it; `what` it is goes into the log."""
    failures = 0
    while True:
        try:
            return await act()
        except StorageError as error:
            failures += 1
            log.error("%s: %s; trying again", what, error)  # noqa: TRY400  # the place is known
        await sleep(_BACKOFF.pause(failures))
