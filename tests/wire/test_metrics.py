from dataclasses import replace

import pytest

from adapters.cli.prometheus import PrometheusMetrics
from bot.service.metrics import CALL_LIMITED, CALL_OK, Gauge
from tests.wire import discord_bot, telegram_bot
from tests.wire.telegram_faults import flood

WORDS = "zebra crossing tomorrow"


@pytest.fixture
def metrics():
    return PrometheusMetrics()


@pytest.fixture
def measured(tools, metrics):
    return replace(tools, metrics=metrics)


async def test_of_an_update_kind_outcome_waiting_time_and_calls_are_measured_and_nothing_of_the_person(
    telegram, measured, metrics, tmp_path
):
    async with telegram_bot.RunningBot(telegram, measured, tmp_path / "zoo.sqlite3"):
        anna = telegram.user()
        anna.say("/model gpt-4o")
        await anna.private().next()
        anna.say(WORDS)
        await anna.private().next()
        await telegram_bot.settled(telegram)
        text = metrics.text().decode()
    assert 'zoo_events_total{kind="command",outcome="found",platform="telegram"} 1.0' in text
    assert 'zoo_answer_seconds_count{kind="text",platform="telegram"} 1.0' in text
    assert f'zoo_calls_total{{method="sendMessage",platform="telegram",result="{CALL_OK}"}} 2.0' in text
    assert metrics.summary().gauges[Gauge.POLL_AGE]["telegram"] < 60
    assert not [word for word in (*WORDS.split(), str(anna.id)) if word in text]


async def test_a_call_that_came_too_fast_is_counted_as_one(telegram, measured, metrics, tmp_path):
    async with telegram_bot.RunningBot(telegram, measured, tmp_path / "zoo.sqlite3"):
        anna = telegram.user()
        telegram.faults.plan("sendMessage", flood(1))
        anna.say("/model gpt-4o")
        await anna.private().next()
    assert metrics.summary().limited_calls == {"telegram": 1}
    assert f'result="{CALL_LIMITED}"' in metrics.text().decode()


async def test_of_an_interaction_the_same_is_measured_and_of_each_shard_its_state(
    discord_local, measured, metrics, tmp_path
):
    async with discord_bot.RunningBot(discord_local, measured, tmp_path / "zoo.sqlite3"):
        anna, place = discord_local.user(), discord_local.channel()
        await discord_bot.asked(discord_local, anna, place, "/model", name="gpt-4o")
        assert metrics.summary().gauges[Gauge.SHARD_CONNECTED] == {"0": 1}
    text = metrics.text().decode()
    assert 'zoo_events_total{kind="command",outcome="found",platform="discord"} 1.0' in text
    assert f'zoo_calls_total{{method="create response",platform="discord",result="{CALL_OK}"}} 1.0' in text
    assert str(anna.id) not in text
    assert str(place.id) not in text
