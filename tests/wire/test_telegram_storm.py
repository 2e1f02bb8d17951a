import asyncio

from tests.wire.telegram_bot import RunningBot
from tests.wire.telegram_storm import Storm

FAULTS = {"flood": 0.05, "broken": 0.05, "dropped_before": 0.025, "dropped_after": 0.025}


async def test_nothing_is_lost_among_faults_and_kills(telegram, tools, tmp_path):
    telegram.faults.rates(seed=7, spared=("getMe", "getMy*"), **FAULTS)
    storm = Storm(telegram, askers=6, choosers=2, lookers=6, taps=3, seconds=3.0)
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3", messages_per_second=100) as bot:
        raging = asyncio.create_task(storm.rage())
        for _ in range(3):
            await asyncio.sleep(0.8)
            await bot.kill(storm.killed)
        await raging
        await storm.calm()
    print(storm.report())  # noqa: T201  # shown where the test fails
    assert storm.unanswered() == []
    assert storm.counts["taps lost"] == storm.counts["taps skipped"] == 0
    assert storm.doubled() <= storm.unsure()
