"""A thousand updates among faults, and the bot's process killed ten times: nothing lost, nothing doubled needlessly."""

import asyncio

from tests.benchmarks._measure import tell
from tests.wire.telegram_process import Process
from tests.wire.telegram_server import TelegramServer
from tests.wire.telegram_storm import Storm

FAULTS = {"flood": 0.05, "broken": 0.05, "dropped_before": 0.025, "dropped_after": 0.025}
KILLS = 10


async def test_nothing_is_lost_among_faults_and_kills(tmp_path):
    async with TelegramServer() as server:
        server.faults.rates(seed=11, spared=("getMe",), **FAULTS)
        storm = Storm(server, askers=110, choosers=30, lookers=160, taps=4, seconds=40.0)
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
