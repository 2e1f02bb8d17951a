"""The running bot, connected to the local Discord."""

import asyncio
import contextlib
from dataclasses import replace

from pydantic import SecretStr

from adapters.discord import run
from adapters.discord.settings import DiscordSettings
from adapters.discord.sync import sync
from bot.app import App
from bot.storage.opening import open_store
from tests.patience import until


def settings_for(server, **other):
    """Return the settings of a bot of this server."""
    places = {"api_base_url": server.api_url, "gateway_url": server.gateway_url}
    return DiscordSettings(bot_token=SecretStr(server.token), **places, **other)


async def asked(server, user, place, command, **options):
    """Use a slash command; return the message that answers it."""
    return await (await server.slash(user, place, command, **options)).message()


async def pressed(server, user, card, name):
    """Press a button of a card; return the message that answers it."""
    return await (await server.press(user, card, name)).message()


class Tries:
    """A back-off after which nobody waits any more when so many tries have failed."""

    def __init__(self, most):
        self._most = most

    def pause(self, failures):
        return 0.01 if failures < self._most else 10_000.0


async def counted(bot, name):
    """Wait until something is counted; return how often it was."""
    await until(lambda: bot.counts[name])
    return bot.counts[name]


class RunningBot:
    """The adapter with the real core and a real store; `restart` stops it and opens everything again."""

    def __init__(self, server, tools, path, **settings):
        self.server = server
        self.settings = settings_for(server, **settings)
        self.tools = tools
        self.clients = []
        """Every client so far, the running one last."""
        self.told = []
        """Every connection that was made or lost."""
        self._path = path
        self._stack = contextlib.AsyncExitStack()
        self.store = None
        self.task = None

    @property
    def client(self):
        return self.clients[-1]

    @property
    def counts(self):
        return self.client.handler.counts

    async def open(self):
        self.store = await self._stack.enter_async_context(open_store(self._path))
        self.app = App(replace(self.tools, store=self.store))

    async def sync(self, *, force=False):
        return await sync(self.app, self.store.key_values, self.settings, force=force)

    def begin(self):
        """Start to serve without waiting for the connection."""
        self.stopping = asyncio.Event()
        self.task = asyncio.create_task(run.serve(self.app, self.store, self.settings, self.stopping, self.told.append))

    async def start(self):
        before = self.server.gateway.identifies
        await self.open()
        self.begin()
        connected = asyncio.create_task(self.connected(before + 1))
        await asyncio.wait({self.task, connected}, return_when=asyncio.FIRST_COMPLETED)
        connected.cancel()
        if self.task.done():
            self.task.result()

    async def connected(self, identifies):
        """Wait until so many sessions were started."""
        gateway = self.server.gateway
        assert await gateway.until(lambda: gateway.identifies >= identifies and gateway.sessions)

    async def stop(self):
        self.stopping.set()
        try:
            await self.task
        finally:
            await self._stack.aclose()

    async def restart(self):
        await self.stop()
        await self.start()

    async def __aenter__(self):
        made = run.ZooClient

        def kept(*arguments):
            self.clients.append(made(*arguments))
            return self.clients[-1]

        run.ZooClient = kept
        self._stack_of_patches = contextlib.ExitStack()
        self._stack_of_patches.callback(setattr, run, "ZooClient", made)
        await self.start()
        await self.sync()
        return self

    async def __aexit__(self, *_):
        self._stack_of_patches.close()
        if not self.task.done():
            await self.stop()
        await self._stack.aclose()
