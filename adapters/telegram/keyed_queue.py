"""Order where it matters: the work of one key is done in the order in which it was queued, other keys in parallel."""

import asyncio
from types import TracebackType


class KeyedQueue:
    """Queue for each key; those who reserved a slot of one key get their turn one after the other."""

    def __init__(self) -> None:
        self._last: dict[str, asyncio.Future[None]] = {}

    def __len__(self) -> int:
        """Return the number of keys with work queued or under way."""
        return len(self._last)

    def reserve(self, key: str) -> "QueueSlot":
        """Return a slot behind every slot of the key that is not released."""
        own: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        slot = QueueSlot(self._last.get(key), own)
        self._last[key] = own
        own.add_done_callback(lambda _: self._remove(key, own))
        return slot

    def _remove(self, key: str, own: asyncio.Future[None]) -> None:
        if self._last.get(key) is own:
            del self._last[key]


class QueueSlot:
    """A place in a queue: `async with` waits for its turn. A slot that is not used must be released."""

    def __init__(self, previous: asyncio.Future[None] | None, own: asyncio.Future[None]) -> None:
        """Wait for the future `previous`, and complete `own` when the work is done."""
        self._previous = previous
        self._own = own

    def release(self) -> None:
        """Give the turn to the next slot, as soon as those before are done."""
        if self._previous is None or self._previous.done():
            self._complete()
        else:
            self._previous.add_done_callback(lambda _: self._complete())

    async def __aenter__(self) -> None:
        """Wait for the turn."""
        if self._previous is not None:
            try:
                await asyncio.shield(self._previous)
            except asyncio.CancelledError:
                self.release()
                raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _complete(self) -> None:
        if not self._own.done():
            self._own.set_result(None)
