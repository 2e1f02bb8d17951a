"""The pace at which sessions of the gateway begin, which is one for all processes with the bot's token."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.service.leases import Leases
from bot.service.process_names import process_name

SECONDS = 5.0
"""Discord lets one shard of a group begin a session in so many seconds; the group is the rest of its number."""
_PAUSE = 0.25


class IdentifyTurns:
    """The turns of shards to begin a session: each takes as long as Discord wants between two of a group."""

    def __init__(self, leases: Leases, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._leases = leases
        self._sleep = sleep

    async def wait(self, shard: int, groups: int) -> None:
        """Wait until it is a shard's turn; there are so many groups of shards."""
        name, holder = f"discord identify {shard % groups}", process_name()
        while await self._leases.acquire(name, holder, SECONDS) is None:  # ends by itself, in time
            await self._sleep(_PAUSE)
