"""One Discord client in a process of its own, which tells how much memory it holds once it knows its servers.

`bare` or `zoo`, then the addresses of REST and gateway.
"""

import asyncio
import contextlib
import gc
import os
import sys
import tempfile
from pathlib import Path

import discord


def bare():
    class Bare(discord.AutoShardedClient):
        def __init__(self):
            super().__init__(intents=discord.Intents(guilds=True), max_messages=None)
            self.tree = discord.app_commands.CommandTree(self)

    return Bare()


async def zoo(api, gateway, stack):
    from pydantic import SecretStr

    from adapters.cli.compose import open_core
    from adapters.discord.client import ZooClient
    from adapters.discord.settings import DiscordSettings
    from bot.settings import Settings

    folder = stack.enter_context(tempfile.TemporaryDirectory())
    core = await stack.enter_async_context(open_core(Settings(database=f"{folder}/zoo.sqlite3")))
    settings = DiscordSettings(bot_token=SecretStr("zoo"), api_base_url=api, gateway_url=gateway)
    return ZooClient(core.app, settings)


def resident():
    """Give the megabytes that the process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


async def main(which, api, gateway):
    import yarl
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = api, yarl.URL(gateway)
    async with contextlib.AsyncExitStack() as stack:
        client = await zoo(api, gateway, stack) if which == "zoo" else bare()
        before = resident()
        task = asyncio.create_task(client.start(which))
        while not client.is_ready():  # noqa: ASYNC110  # there is nothing to wait for before it has logged in
            await asyncio.sleep(0.2)
        await asyncio.sleep(1)
        gc.collect()
        sys.stdout.write(f"{before:.1f} {resident():.1f} {len(client.guilds)}\n")
        await client.close()
        task.cancel()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
