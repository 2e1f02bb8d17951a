"""Waiting in tests for what is sure to come, however busy the machine is."""

import asyncio

PATIENCE = 300.0
"""Seconds that nothing takes unless it hangs."""


async def until(condition):
    """Wait until a condition holds; it may be a coroutine function. For what tells nobody when it changes."""
    async with asyncio.timeout(PATIENCE):
        while True:
            holds = condition()
            if await holds if asyncio.iscoroutine(holds) else holds:
                return
            await asyncio.sleep(0.01)
