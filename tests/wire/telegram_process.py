"""The program as an operator runs it: a process of its own, killed or asked to stop."""

import asyncio
import os
import subprocess
import sys


class Process:
    """The program, run for one server with its data in one folder."""

    def __init__(self, server, folder):
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
        }
        self._log = folder / "log"
        self._process = None

    async def start(self):
        command = (sys.executable, "-c", "from adapters.cli.start import main; main()", "run", "telegram")
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command, env=self._environment, stdout=subprocess.DEVNULL, stderr=log
            )

    async def kill(self):
        self._process.kill()
        await self._process.wait()

    async def stop(self):
        self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), 15)
