"""A way to a server that can be cut as networks are: nothing comes over it any more, and nobody is told."""

import asyncio
from contextlib import closing, suppress

_MOST = 2**16


class Way:
    """A way from a port of this machine to a server's socket; an async context manager."""

    def __init__(self, socket):
        self.port = None
        self._socket = socket
        self._is_whole = asyncio.Event()
        self._is_whole.set()
        self._open, self._dead, self._server = set(), set(), None

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._pass_on, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def cut(self):
        """Let nothing more come over what is open, for ever; what is opened now waits until the way is mended."""
        self._is_whole.clear()
        self._dead |= self._open

    def mend(self):
        """Let what is opened from now on go through."""
        self._is_whole.set()

    async def _pass_on(self, reader, writer):
        task = asyncio.current_task()
        self._open.add(task)
        try:
            with suppress(asyncio.CancelledError):  # which the library would report: it is the end of the test
                await self._is_whole.wait()
                back, there = await asyncio.open_unix_connection(self._socket)
                with closing(there):
                    await asyncio.gather(self._pump(reader, there, task), self._pump(back, writer, task))
        finally:
            self._open.discard(task)
            writer.close()

    async def _pump(self, source, target, task):
        with suppress(ConnectionError):
            while data := await source.read(_MOST):
                if task not in self._dead:
                    target.write(data)
        if task not in self._dead:
            target.close()
