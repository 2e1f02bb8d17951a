"""A thousand updates among faults, and the bot's process killed ten times: nothing lost, nothing doubled needlessly."""

import asyncio
import os
import subprocess
import sys

from tests.benchmarks._measure import tell
from tests.wire.telegram_server import TelegramServer
from tests.wire.telegram_storm import Storm

FAULTS = {"flood": 0.05, "broken": 0.05, "dropped_before": 0.025, "dropped_after": 0.025}
KILLS = 10


class Process:
    """The program as an operator runs it."""

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
        command = (sys.executable, "-c", "from adapters.cli.main import main; main()", "run", "telegram")
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


async def test_nothing_is_lost_among_faults_and_kills(tmp_path):
    async with TelegramServer() as server:
        server.faults.rates(seed=11, spared=("getMe",), **FAULTS)
        storm = Storm(server, askers=110, choosers=30, lookers=160, taps=5, seconds=40.0)
        process = Process(server, tmp_path)
        await process.start()
        raging = asyncio.create_task(storm.rage())
        for _ in range(KILLS):
            await asyncio.sleep(6.0)
            storm.kill()
            await process.kill()
            await process.start()
        await raging
        await storm.calm()
        assert await process.stop() == 0

    tell("faults and ten kills", storm.report())
    assert storm.unanswered() == []
    assert storm.counts["taps lost"] == storm.counts["taps skipped"] == 0
    assert storm.doubled() <= storm.unsure()
