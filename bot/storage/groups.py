"""Writing together what waits together: one transaction for every write that came during the last one."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class GroupedWriter(Generic[Item, Result]):
    """Commit items in groups. An item that finds nobody writing is written at once, alone."""

    def __init__(
        self,
        write: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]],
        key: Callable[[Item], Hashable],
    ) -> None:
        """Take what writes a group durably and gives a result per item; items of one key never share a group."""
        self._write = write
        self._key = key
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._busy = False
        self._tasks: set[asyncio.Task[None]] = set()

    async def submit(self, item: Item) -> Result:
        """Write an item; return its result when it is durable.

        A caller who is cancelled loses the result, not the write, and disturbs nobody else's.
        """
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if not self._busy:
            self._busy = True
            task = asyncio.create_task(self._drain())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return await done

    async def idle(self) -> None:
        """Wait until nothing is being written."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _drain(self) -> None:
        while self._waiting:
            group = self._next_group()
            try:
                results = await self._write([item for item, _ in group])
            except Exception as error:  # noqa: BLE001  # whatever the group met, each of its callers is told
                for _, done in group:
                    if not done.done():
                        done.set_exception(error)
                continue
            for (_, done), result in zip(group, results, strict=True):
                if not done.done():
                    done.set_result(result)
        self._busy = False

    def _next_group(self) -> list[tuple[Item, asyncio.Future[Result]]]:
        """Take the waiting items, the first of each key; the rest wait for the next group."""
        group: dict[Hashable, tuple[Item, asyncio.Future[Result]]] = {}
        later: list[tuple[Item, asyncio.Future[Result]]] = []
        for pair in self._waiting:
            key = self._key(pair[0])
            if key in group:
                later.append(pair)
            else:
                group[key] = pair
        self._waiting = later
        return list(group.values())
