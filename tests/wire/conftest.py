import pytest

from adapters.discord import identify, responders, rest
from adapters.discord import run as discord_run
from adapters.telegram import run as telegram_run
from bot.service import leading, sharing
from bot.service.backoff import Backoff
from tests.wire import discord_interactions
from tests.wire.asking import asking
from tests.wire.discord_bot import RunningBot as RunningDiscordBot
from tests.wire.discord_server import DiscordServer, redirected
from tests.wire.telegram_bot import RunningBot
from tests.wire.telegram_server import TelegramServer

SLOWER = 20
"""How many times longer than in life everybody waits: a busy machine may need so long."""


@pytest.fixture(autouse=True)
def _patient(monkeypatch):
    """Let Discord wait longer for answers, the bot take as much more time for them, and nothing run out meanwhile."""
    for module, name in (
        (discord_interactions, "ACKNOWLEDGE_SECONDS"),
        (rest, "RESPONSE_SECONDS"),
        (rest, "_RESPONSE_ATTEMPT_SECONDS"),
        (responders, "DEFER_AFTER"),
        (discord_run, "GRACE"),
        (telegram_run, "_DRAIN"),
        (leading, "LEASE"),
        (sharing, "CLAIM"),
    ):
        monkeypatch.setattr(module, name, getattr(module, name) * SLOWER)


@pytest.fixture(autouse=True)
def _short_identify_turns(monkeypatch):
    """Let sessions of the gateway follow each other at once, as the local one allows."""
    monkeypatch.setattr(identify, "SECONDS", 0.01)


@pytest.fixture
def no_pauses(monkeypatch):
    """Let Discord's sessions begin anew at once."""
    monkeypatch.setattr(discord_run, "BACKOFF", Backoff(0.02, 0.1))

    async def at_once(*_args, **_kwargs):
        pass

    monkeypatch.setattr("discord.AutoShardedClient.before_identify_hook", at_once)


@pytest.fixture
async def telegram():
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def telegram_bot(telegram, tools, tmp_path):
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        yield bot


@pytest.fixture
def people(telegram):
    return telegram.user(name="Anna"), telegram.user(name="Boris", lang="ru")


@pytest.fixture
async def discord_local():
    async with DiscordServer() as server:
        with redirected(server):
            yield server


@pytest.fixture
async def discord_bot(discord_local, tools, tmp_path):
    """A bot whose commands are registered; every payload that it sent must have kept the rules."""
    async with RunningDiscordBot(discord_local, tools, tmp_path / "zoo.sqlite3") as bot:
        yield bot
    assert discord_local.refused() == []


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running


@pytest.fixture
async def ask(server):
    async with asking(server) as asker:
        yield asker


@pytest.fixture
def anna(server):
    person = server.user(lang="ru")
    person.say("/start")
    return person
