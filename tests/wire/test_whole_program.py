"""The program as a process of its own, with both platforms: what is away at the start, and a stop under load."""

import asyncio
import contextlib
import socket

import pytest
import yarl

from bot.exits import Exit
from tests.patience import until
from tests.wire.discord_server import DiscordServer
from tests.wire.telegram_process import Process
from tests.wire.test_discord_bot_direct import answer_to, written

pytestmark = pytest.mark.usefixtures("warm_database")


class Door:
    """A port of this machine that leads to a server once it is opened; before, nobody listens there."""

    def __init__(self, url):
        self._there = yarl.URL(url)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.url = str(self._there.with_port(self.port))
        self._server = None

    async def open(self):
        self._server = await asyncio.start_server(self._pass_on, "127.0.0.1", self.port)

    def shut(self):
        if self._server is not None:
            self._server.close()

    async def _pass_on(self, reader, writer):
        back, there = await asyncio.open_connection(self._there.host, self._there.port)
        await asyncio.gather(_pump(reader, there), _pump(back, writer))


async def _pump(source, target):
    with contextlib.suppress(ConnectionError):
        while data := await source.read(2**16):
            target.write(data)
    target.close()


@pytest.fixture
async def far(telegram):
    """Both platforms behind doors that are shut: the ways to them, and Discord itself."""
    async with DiscordServer() as discord:
        ways = Door(telegram.url), Door(discord.api_url)
        yield *ways, discord
        for way in ways:
            way.shut()


def program(telegram, folder, to_telegram, to_discord, discord):
    return Process(
        telegram,
        folder,
        platforms=(),
        TELEGRAM_API_BASE_URL=to_telegram.url,
        DISCORD_BOT_TOKEN=discord.token,
        DISCORD_API_BASE_URL=to_discord.url,
        DISCORD_GATEWAY_URL=discord.gateway_url,
    )


async def answered_at_discord(discord):
    """Write to the bot at Discord; return what it answers."""
    person = discord.user()
    place = discord.dm(person)
    return (await answer_to(discord, place, await written(discord, person, place, "/model gpt-4o"))).text


async def test_both_platforms_may_be_away_at_the_start_and_are_served_when_they_are_there(telegram, tmp_path, far):
    to_telegram, to_discord, discord = far
    process = program(telegram, tmp_path, *far)
    await process.start()
    await until(lambda: "Telegram cannot be reached" in process.log() and "Discord is not connected" in process.log())
    anna = telegram.user()
    anna.say("/model gpt-4o")
    await to_telegram.open()
    await to_discord.open()
    assert "GPT-4o" in (await anna.private().next()).text
    await discord.gateway.connected()
    assert "GPT-4o" in await answered_at_discord(discord)
    assert await process.stop() == Exit.DONE


@pytest.mark.parametrize("served", ["telegram", "discord"])
async def test_a_platform_that_is_away_for_good_keeps_the_other_from_nothing(telegram, tmp_path, far, served):
    to_telegram, to_discord, discord = far
    process = program(telegram, tmp_path, *far)
    await (to_telegram if served == "telegram" else to_discord).open()
    await process.start()
    if served == "telegram":
        await until(lambda: "Discord is not connected" in process.log())
        anna = telegram.user()
        anna.say("/model gpt-4o")
        assert "GPT-4o" in (await anna.private().next()).text
    else:
        await until(lambda: "Telegram cannot be reached" in process.log())
        await discord.gateway.connected()
        assert "GPT-4o" in await answered_at_discord(discord)
    assert await process.stop() == Exit.DONE


async def test_a_stop_among_many_messages_loses_none_and_answers_none_twice(telegram, tmp_path):
    process = Process(telegram, tmp_path)
    people = [telegram.user() for _ in range(60)]
    for _ in range(3):
        for one in people:
            one.say("/model gpt-4o")
        await process.start()
        answered = [len(one.private().messages.all) for one in people]
        await until(lambda: [len(one.private().messages.all) for one in people] != answered)  # noqa: B023  # in this turn
        assert await process.stop() == Exit.DONE
    await process.start()
    late = telegram.user()
    late.say("/model gpt-4o")  # its answer tells that the program serves again
    for one in (*people * 3, late):
        assert "GPT-4o" in (await one.private().next()).text
    assert await process.stop() == Exit.DONE
    assert [len(one.private().messages.all) for one in people] == [3] * len(people)
