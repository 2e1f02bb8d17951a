"""Order where it matters: what belongs together passes in the order of its tickets, everything else side by side."""

import asyncio
from types import TracebackType


class Lanes:
    """Give out tickets; those of one key are let in one after the other."""

    def __init__(self) -> None:
        """Start with every lane free."""
        self._last: dict[str, asyncio.Future[None]] = {}

    def __len__(self) -> int:
        """Count the lanes in use."""
        return len(self._last)

    def ticket(self, key: str) -> "Ticket":
        """Take a place behind every ticket of the key that is out."""
        own: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        ticket = Ticket(self._last.get(key), own)
        self._last[key] = own
        own.add_done_callback(lambda _: self._free(key, own))
        return ticket

    def _free(self, key: str, own: asyncio.Future[None]) -> None:
        if self._last.get(key) is own:
            del self._last[key]


class Ticket:
    """Hold a place in a lane. One that will not be used must be given back by `leave`."""

    def __init__(self, before: asyncio.Future[None] | None, own: asyncio.Future[None]) -> None:
        """Take what must be over before, and what tells the next one."""
        self._before = before
        self._own = own

    def leave(self) -> None:
        """Let the next one in, as soon as those before are out."""
        if self._before is None or self._before.done():
            self._open()
        else:
            self._before.add_done_callback(lambda _: self._open())

    async def __aenter__(self) -> None:
        """Wait for one's turn."""
        if self._before is not None:
            try:
                await asyncio.shield(self._before)
            except asyncio.CancelledError:
                self.leave()
                raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()

    def _open(self) -> None:
        if not self._own.done():
            self._own.set_result(None)
