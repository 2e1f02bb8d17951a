import asyncio
import os
import signal
import sys
import threading

import pytest
from pydantic import SecretStr

from adapters.discord import run
from adapters.discord.limits import SESSION_RESERVE
from bot.errors import SettingsError
from bot.service.health import Connection
from tests.patience import PATIENCE, until
from tests.wire.discord_bot import RunningBot, settings_for
from tests.wire.discord_connection import IDENTIFY, RESUME
from tests.wire.discord_faults import dropped, error
from tests.wire.telegram_server import TelegramServer

PROGRAM = """
import os, sys
from adapters.cli.main import run
from adapters.discord import rest

rest.RESPONSE_SECONDS = 50.0
sys.exit(run(sys.argv[1:], os.environ))
"""
"""The program, which has as much time for an answer as the local Discord gives it."""


async def helped(server):
    """Use a command and see that it is answered."""
    used = await server.slash(server.user(), server.channel(), "/help")
    assert "/compare" in (await used.message()).text


@pytest.mark.usefixtures("discord_bot")
async def test_a_dropped_socket_is_resumed_and_nothing_is_lost(discord_local):
    gateway = discord_local.gateway
    for number in range(1, 4):
        gateway.drop()
        used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
        assert await gateway.until(lambda: gateway.resumes == number)  # noqa: B023  # awaited in this round
        assert "/compare" in (await used.message()).text
    assert gateway.ops == [IDENTIFY, RESUME, RESUME, RESUME]


async def test_it_tells_when_a_connection_is_made_and_lost(discord_local, discord_bot):
    await until(lambda: discord_bot.told == [Connection.MADE])
    discord_local.gateway.drop()
    assert await discord_local.gateway.until(lambda: discord_local.gateway.resumes == 1)
    await helped(discord_local)
    await until(lambda: discord_bot.told == [Connection.MADE, Connection.LOST, Connection.MADE])


@pytest.mark.parametrize("how", ["reconnect", "invalid", "lost", "closed"])
@pytest.mark.usefixtures("no_pauses")
async def test_the_gateway_may_ask_for_another_session_at_any_time(discord_local, discord_bot, how):
    gateway = discord_local.gateway
    match how:
        case "reconnect":
            await gateway.ask_to_reconnect()
        case "invalid":
            await gateway.invalidate()
        case "lost":
            gateway.forget_sessions()
            gateway.drop()
        case "closed":
            await gateway.close(4009)
    assert await gateway.until(lambda: len(gateway.ops) >= 2 and gateway.sessions and gateway.connections)
    await gateway.connected()
    await helped(discord_local)
    assert not discord_bot.task.done()


@pytest.mark.usefixtures("discord_bot")
async def test_presses_of_before_a_lost_session_work_after_it(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await (await discord_local.slash(anna, place, "/model", name="gpt-4o")).message()
    discord_local.gateway.drop()
    assert await discord_local.gateway.until(lambda: discord_local.gateway.resumes == 1)
    moved = await (await discord_local.press(anna, card, "All facts")).message()
    assert "open" in moved.text.lower()


@pytest.mark.usefixtures("no_pauses")
async def test_it_starts_though_rest_and_gateway_are_down_at_first(discord_local, tools, tmp_path):
    discord_local.faults.add(error(401 + 102), "me", times=1)
    discord_local.faults.add(dropped(), "me", times=2)
    async with RunningBot(discord_local, tools, tmp_path / "zoo.sqlite3") as bot:
        await helped(discord_local)
        assert len(bot.clients) >= 2


@pytest.mark.usefixtures("no_pauses")
async def test_a_fault_of_the_library_does_not_end_the_platform(discord_local, tools, tmp_path, monkeypatch, caplog):
    connect, tries = run.connect, []

    async def broken_once(client, settings):
        tries.append(client)
        if len(tries) == 1:
            await client.login(settings.bot_token.get_secret_value())
            raise KeyError(settings)
        await connect(client, settings)

    monkeypatch.setattr(run, "connect", broken_once)
    async with RunningBot(discord_local, tools, tmp_path / "zoo.sqlite3"):
        await helped(discord_local)
    assert len(tries) == 2
    assert "the client has failed: KeyError" in caplog.text


async def test_a_refused_token_is_told_and_ends_the_platform(discord_local, tools, tmp_path):
    bot = RunningBot(discord_local, tools, tmp_path / "zoo.sqlite3")
    bot.settings = settings_for(discord_local).model_copy(update={"bot_token": SecretStr("another.token.entirely")})
    await bot.open()
    bot.begin()
    with pytest.raises(SettingsError, match="DISCORD_BOT_TOKEN") as told:
        await bot.task
    assert "another" not in str(told.value)
    with pytest.raises(SettingsError, match="DISCORD_BOT_TOKEN"):
        await bot.sync()
    await bot._stack.aclose()


@pytest.mark.parametrize("code", [4004, 4013, 4014])
async def test_a_connection_closed_for_good_ends_the_platform(discord_local, tools, tmp_path, code):
    async with RunningBot(discord_local, tools, tmp_path / "zoo.sqlite3") as bot:
        await discord_local.gateway.close(code)
        with pytest.raises(SettingsError):
            await asyncio.wait_for(bot.task, PATIENCE)


async def test_with_few_sessions_left_it_waits_for_new_ones(discord_local, tools, tmp_path, caplog):
    discord_local.gateway.identify_total = SESSION_RESERVE
    bot = RunningBot(discord_local, tools, tmp_path / "zoo.sqlite3")
    await bot.open()
    bot.begin()
    await until(lambda: "waiting" in caplog.text)
    assert "sessions of the gateway are left today" in caplog.text
    assert discord_local.gateway.identifies == 0
    await asyncio.wait_for(bot.stop(), PATIENCE)


async def test_a_lost_session_is_not_begun_anew_with_few_left(no_pauses, discord_local, discord_bot, caplog):  # noqa: ARG001
    discord_local.gateway.identify_total = SESSION_RESERVE + discord_local.gateway.identifies
    await discord_local.gateway.invalidate()
    await until(lambda: "waiting" in caplog.text)
    assert "sessions of the gateway are left today" in caplog.text
    assert discord_local.gateway.identifies == 1
    await discord_bot.stop()
    await until(lambda: not [thread for thread in threading.enumerate() if thread.name.startswith("keep-alive")])


@pytest.mark.usefixtures("no_pauses")
async def test_the_shards_of_a_process_are_those_of_the_settings(discord_local, tools, tmp_path):
    place = discord_local.channel()
    own = (place.guild_id >> 22) % 4
    async with RunningBot(
        discord_local, tools, tmp_path / "zoo.sqlite3", shard_ids=(own, (own + 1) % 4), shard_count=4
    ) as bot:
        await bot.connected(2)
        assert {session.shard[0] for session in discord_local.gateway.sessions.values()} == {own, (own + 1) % 4}
        used = await discord_local.slash(discord_local.user(), place, "/help")
        assert "/compare" in (await used.message()).text


async def test_answers_under_way_are_finished_when_asked_to_stop(discord_local, discord_bot, monkeypatch):
    handle = discord_bot.app.handle
    begun = asyncio.Event()

    async def slowly(event):
        begun.set()
        await asyncio.sleep(0.2)
        return await handle(event)

    monkeypatch.setattr(discord_bot.app, "handle", slowly)
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await begun.wait()
    await discord_bot.stop()
    assert "/compare" in (await used.message()).text
    assert not discord_local.gateway.connections


async def test_the_program_serves_until_it_is_told_to_stop(discord_local, warm_database):
    """The real program, both platforms in one process, and the signal that a container gets."""
    async with TelegramServer() as telegram:
        places = {
            "DISCORD_BOT_TOKEN": discord_local.token,
            "DISCORD_API_BASE_URL": discord_local.api_url,
            "DISCORD_GATEWAY_URL": discord_local.gateway_url,
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_BASE_URL": telegram.url,
            "ZOO_DATABASE": str(warm_database),
        }
        environment = {**os.environ, **places}
        synced = await _program(environment, "sync")
        assert await synced.wait() == 0
        program = await _program(environment, "run", "telegram", "discord")
        gateway = discord_local.gateway
        assert await gateway.until(lambda: gateway.identifies == 1 and bool(gateway.sessions))
        await helped(discord_local)
        anna = telegram.user()
        anna.say("/model gpt-4o")
        assert "GPT-4o" in (await anna.private().next()).text
        program.send_signal(signal.SIGTERM)
        output, errors = await asyncio.wait_for(program.communicate(), PATIENCE)
        assert program.returncode == 0, errors.decode()
        assert not gateway.connections
        for secret in (discord_local.token, telegram.token):
            assert secret not in (output + errors).decode()


async def _program(environment, *arguments):
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, *arguments, env=environment,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
