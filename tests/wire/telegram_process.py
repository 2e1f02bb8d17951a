"""The program as an operator runs it: a process of its own, killed or asked to stop."""

import asyncio
import os
import subprocess
import sys

from tests.patience import PATIENCE

_PROGRAM = "from adapters.cli.start import main; main()"
POISON = "a word that kills"
KILLED = 9
_POISONED = f"""
import os
from bot.app import App

handle = App.handle

async def handle_or_die(self, event):
    if getattr(event, "text", "") == {POISON!r}:
        os._exit({KILLED})
    return await handle(self, event)

App.handle = handle_or_die
{_PROGRAM}
"""
"""The program with a fault that no handler survives, as one of a library in C would be."""


class Process:
    """The program, run for one server with its data in one folder.

    A `mortal` one dies of a certain message; `other` variables of the environment win over those of the server.
    """

    def __init__(self, server, folder, *, mortal=False, platforms=("telegram",), **other):
        self._platforms = platforms
        self._program = _POISONED if mortal else _PROGRAM
        self._environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("ZOO_", "TELEGRAM_", "DISCORD_"))
            },
            "TELEGRAM_BOT_TOKEN": server.token,
            "TELEGRAM_API_BASE_URL": server.url,
            "ZOO_DATABASE": str(folder / "zoo.sqlite3"),
            "ZOO_LOG_LEVEL": "warning",
            **other,
        }
        self._log = folder / "log"
        self._process = None

    async def start(self):
        command = (sys.executable, "-c", self._program, "run", *self._platforms)
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command, env=self._environment, stdout=subprocess.DEVNULL, stderr=log
            )

    async def ended(self):
        """Wait until it has ended by itself; return its exit status."""
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    def log(self):
        return self._log.read_text(encoding="utf-8")

    async def health(self):
        """Return what `zoobot health` prints."""
        health = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", _PROGRAM, "health"), env=self._environment, stdout=subprocess.PIPE
        )
        return (await health.communicate())[0].decode()

    async def kill(self):
        self._process.kill()
        await self._process.wait()

    async def stop(self):
        self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), PATIENCE)
