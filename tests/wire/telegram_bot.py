"""The bot as it runs, over real HTTP against the local server: started, stopped, and started again."""

import asyncio
import contextlib
from dataclasses import replace

from pydantic import SecretStr

from adapters.telegram import run
from adapters.telegram.settings import TelegramSettings
from bot.app import App
from bot.storage.opening import open_store
from tests.patience import PATIENCE, until
from tests.wire.watching import rounds_of


def settings_for(server, **other):
    """Return the settings of a bot of this server."""
    return TelegramSettings(**{"bot_token": SecretStr(server.token), "api_base_url": server.url} | other)


class RunningBot:
    """The adapter over the real core and a real store; `restart` stops it and opens everything anew."""

    def __init__(self, server, tools, path, **settings):
        self.server = server
        self.settings = settings_for(server, **settings)
        self._tools = tools
        self._path = path
        self._stack = contextlib.AsyncExitStack()
        self.store = None
        self.task = None
        self._digested = None

    async def start(self):
        self.store = await self._stack.enter_async_context(open_store(self._path))
        self._stop = asyncio.Event()
        app = App(replace(self._tools, store=self.store))
        self._digested = rounds_of(app)
        self.task = asyncio.create_task(run.serve(app, self.store, self.settings, self._stop))
        return self

    async def digested(self):
        """Wait until the digests that were due at the start were sent or put off."""
        async with asyncio.timeout(PATIENCE):
            await self._digested.wait()

    async def stop(self):
        self._stop.set()
        try:
            await self.task
        finally:
            await self.close()

    async def close(self):
        await self._stack.aclose()

    async def kill(self, note=lambda _left: None):
        """Stop it at once, whatever is under way, and start it again; `note` what the inbox holds in between."""
        patience, run._DRAIN = run._DRAIN, 0.0  # nothing that is under way may end
        try:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
        finally:
            run._DRAIN = patience
        note(await self.store.inbox.pending(f"telegram:{self.server.bot.raw['id']}"))
        await self._stack.aclose()
        await self.start()

    async def restart(self):
        await self.stop()
        await self.start()

    async def __aenter__(self):
        return await self.start()

    async def __aexit__(self, kind, *_):
        if kind is not None and self.task.done() and not self.task.cancelled():
            await self._stack.aclose()
            self.task.result()
        if not self.task.done():
            await self.stop()


async def settled(server, quiet=0.15):
    """Wait until no update is left or under way, and the bot has made no call but polls for a while."""
    await until(lambda: not server.updates.pending and not _under_way())
    await silent(server, quiet)


async def silent(server, quiet):
    """Wait until the bot has made no call but polls for a while; what it waits with may still be under way."""
    calls = -1
    while calls != (calls := sum(call.method != "getUpdates" for call in server.calls)):  # noqa: ASYNC110  # quiet is meant
        await asyncio.sleep(quiet)


def _under_way():
    return [task for task in asyncio.all_tasks() if task.get_coro().__qualname__ == "Dispatcher._process"]
