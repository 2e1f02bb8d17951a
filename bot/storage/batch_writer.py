"""Group commit: one transaction for all the writes that came during the last one."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

LARGEST = 500
"""Items in one group; SQLite takes no more than 32,766 values in a statement."""


class BatchWriter(Generic[Item, Result]):
    """Group commit of items. An item that comes while nothing is being written is written at once, alone."""

    def __init__(
        self,
        write: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]],
        key: Callable[[Item], Hashable],
        own_fault: type[Exception] | tuple[type[Exception], ...] = (),
    ) -> None:
        """Use `write` to write a group durably, all or nothing; it returns a result for each item.

        Items of one key never share a group, so they keep their order. An error of kind `own_fault` comes from one
        item: the group is then written one by one, so that its neighbours do not suffer.
        """
        self._write = write
        self._key = key
        self._own_fault = own_fault
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._drain: asyncio.Task[None] | None = None

    async def submit(self, item: Item) -> Result:
        """Write an item; return its result when it is durable.

        A caller who is cancelled loses the result, not the write, and disturbs nobody else's.
        """
        return await self.begin(item)

    def begin(self, item: Item) -> asyncio.Future[Result]:
        """Let an item be written, from the next turn of the loop on; its result comes when it is durable."""
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if self._drain is None:
            self._drain = asyncio.create_task(self._write_all())
        return done

    async def idle(self) -> None:
        """Wait until no write is under way."""
        while self._drain is not None:
            await asyncio.wait([self._drain])

    async def _write_all(self) -> None:
        group: list[tuple[Item, asyncio.Future[Result]]] = []
        try:
            while self._waiting:
                group = self._next_group()
                await self._write_group(group)
        finally:
            self._drain = None
            for _, done in [*group, *self._waiting]:  # somebody is left only if the loop is being torn down
                done.cancel()
            self._waiting = []

    async def _write_group(self, group: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        try:
            results = await self._write([item for item, _ in group])
        except Exception as error:  # noqa: BLE001  # whatever the group met, each of its callers is told
            if len(group) > 1 and isinstance(error, self._own_fault):
                for pair in group:
                    await self._write_group([pair])
                return
            for _, done in group:
                if not done.done():
                    done.set_exception(error)
            return
        for (_, done), result in zip(group, results, strict=True):
            if not done.done():
                done.set_result(result)

    def _next_group(self) -> list[tuple[Item, asyncio.Future[Result]]]:
        """Remove and return the first waiting item of each key; the rest wait for the next group."""
        group: dict[Hashable, tuple[Item, asyncio.Future[Result]]] = {}
        later: list[tuple[Item, asyncio.Future[Result]]] = []
        for pair in self._waiting:
            key = self._key(pair[0])
            if key in group or len(group) == LARGEST:
                later.append(pair)
            else:
                group[key] = pair
        self._waiting = later
        return list(group.values())
