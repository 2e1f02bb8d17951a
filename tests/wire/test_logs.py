"""Nothing that people write, no id of theirs and no token is in the log, whatever a platform answers."""

import io
import logging
import sys

import pytest

from adapters.cli.logs import configure_logging
from adapters.discord import rest
from adapters.telegram import calls, errors
from bot.service.backoff import Backoff
from bot.settings import LogFormat, LogLevel, Settings
from tests.patience import PATIENCE, until
from tests.wire.discord_bot import RunningBot as RunningDiscordBot
from tests.wire.discord_faults import dropped, error, limited, refusal
from tests.wire.telegram_bot import settled
from tests.wire.telegram_faults import DROPPED_AFTER, DROPPED_BEFORE, DROPPED_HALFWAY, broken, flood, no_json, refused

MARKER = "zqwrittenzq"
HOSTILE = f"{MARKER} <b>{MARKER}\n%s %(x)s {{0}} [[{MARKER}]] @everyone `"


@pytest.fixture
def log(monkeypatch):
    """The log of a program that writes all that it can; its lines of JSON hold all that those of text do."""
    stream = io.StringIO()
    root, levels = logging.getLogger(), dict(logging.Logger.manager.loggerDict)
    before = root.handlers[:], root.level
    known = {name: one.level for name, one in levels.items() if isinstance(one, logging.Logger)}
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        configure_logging(Settings(log_level=LogLevel.DEBUG, log_format=LogFormat.JSON))
    yield stream
    root.handlers[:], root.level = before
    for name, level in known.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def in_a_hurry(monkeypatch):
    """Give up soon what would be tried for minutes."""
    monkeypatch.setattr(calls, "_DEADLINES", dict.fromkeys(calls._DEADLINES, 1.0))
    monkeypatch.setattr(calls, "_BACKOFF", Backoff(0.01, 0.05))
    monkeypatch.setattr(rest, "_BACKOFF", Backoff(0.01, 0.05))
    monkeypatch.setattr(rest, "MESSAGE_SECONDS", 1.0)


def says_nothing_of(log, *secrets):
    told = log.getvalue()
    found = [secret for secret in (MARKER, *map(str, secrets)) if secret in told]
    assert not found, [line for line in told.splitlines() if any(secret in line for secret in found)][:5]


TELEGRAM_FAULTS = [
    *(refused(f"{words}: {MARKER}") for words, _ in errors._REFUSALS),
    *(refused(f"{words} {MARKER}", 403) for words in ("bot was blocked by the user", "not enough rights")),
    *(refused(f"{MARKER} is odd", status) for status in (400, 404, 409, 413, 418)),
    *(broken(500), broken(502), broken(504), flood(0), no_json(), DROPPED_BEFORE, DROPPED_AFTER, DROPPED_HALFWAY),
]


@pytest.mark.usefixtures("in_a_hurry")
async def test_whatever_telegram_answers_nothing_of_people_is_logged(log, telegram, telegram_bot, monkeypatch):
    people = []
    for fault in TELEGRAM_FAULTS:
        person = telegram.user()
        people.append(person)
        telegram.faults.plan("send*", *[fault] * 4, chat=person.id)
        person.say(f"/model {HOSTILE}")
    presser, group = telegram.user(), telegram.group()
    presser.say("/choose")
    question = await presser.private().next()
    for fault in TELEGRAM_FAULTS[::4]:
        for method in ("editMessageText", "answerCallbackQuery"):
            telegram.faults.plan(method, fault)
        presser.press(question, "I don't know")
        presser.press(question, MARKER)
        telegram.faults.plan("answerInlineQuery", fault)
        presser.inline(HOSTILE)
        telegram.faults.plan("answerGuestQuery", fault)
        presser.guest(f"@{telegram.bot.raw['username']} {HOSTILE}")
        telegram.faults.plan("send*", fault, chat=group.id)
        group.say(f"/model {HOSTILE}", presser)
    told = {"message_id": MARKER, "text": HOSTILE, "chat": presser.private().raw, "from": presser.raw, MARKER: MARKER}
    telegram.updates.add_raw({"message": told})
    telegram.updates.add_raw({"message": {**told, "message_id": 1, "date": MARKER}})
    telegram.faults.plan("getUpdates", *TELEGRAM_FAULTS[-15:-13], broken())

    async def fail(_user):
        raise RuntimeError(MARKER)

    monkeypatch.setattr(telegram_bot.store, "preferences", fail)
    people[0].say(HOSTILE)
    await settled(telegram, 1.0)
    monkeypatch.undo()
    await telegram_bot.stop()
    says_nothing_of(log, telegram.token, *(person.id for person in (*people, presser)), group.id)
    assert "sendMessage failed: refused" in log.getvalue()
    assert "an update cannot be read" in log.getvalue()
    assert "incident" in log.getvalue()


DISCORD_FAULTS = [
    *(refusal(400, code, f"odd: {MARKER}") for code in (50035, 50006, 10062, 40060)),
    *(refusal(403, code, f"odd: {MARKER}") for code in (50001, 50007, 50013)),
    *(refusal(404, code, f"odd: {MARKER}") for code in (10003, 10008, 10015)),
    *(refusal(401, 50027, f"odd: {MARKER}"), refusal(418, 0, MARKER), refusal(503, 0, MARKER), error(), error(502)),
    *(limited(), limited(via=False), limited(scope="global"), dropped(), dropped(after=True)),
]


@pytest.mark.usefixtures("in_a_hurry")
async def test_whatever_discord_answers_nothing_of_people_is_logged(log, discord_local, tools, tmp_path, monkeypatch):
    async with RunningDiscordBot(discord_local, tools, tmp_path / "zoo.sqlite3") as bot:
        people, places = [], [discord_local.channel()]
        for fault in DISCORD_FAULTS:
            person = discord_local.user()
            people.append(person)
            places.append(discord_local.dm(person))
            for place in (places[0], places[-1]):
                discord_local.faults.add(fault, times=2)
                used = await discord_local.slash(person, place, "/find", text=HOSTILE)
                await used.called(1)
                await bot.client.handler.wait_until_idle(PATIENCE)
                discord_local.faults.reset()
            discord_local.faults.add(fault)
            typed = await discord_local.autocomplete(person, places[0], "/model", "name", MARKER)
            await typed.called(1)
            seen = discord_local.say(person, places[-1], HOSTILE)
            discord_local.faults.add(fault)
            before = len(discord_local.calls)
            await discord_local.gateway.dispatch("MESSAGE_CREATE", seen.stored.as_json(), None, 1 << 12)
            await until(lambda: len(discord_local.calls) > before)  # noqa: B023  # awaited in this round
            await bot.client.handler.wait_until_idle(PATIENCE)
            discord_local.faults.reset()
        odd = {"id": MARKER, "token": MARKER, "application_id": "1", "type": 2, "data": {MARKER: HOSTILE}}
        await discord_local.gateway.dispatch("INTERACTION_CREATE", odd, None, 0)
        await discord_local.gateway.dispatch("MESSAGE_CREATE", {"id": MARKER, "content": MARKER}, None, 1 << 12)
        await discord_local.gateway.dispatch("CHANNEL_DELETE", {"id": MARKER, "name": HOSTILE}, None, 1)

        async def fail(_user):
            raise RuntimeError(MARKER)

        monkeypatch.setattr(bot.store, "preferences", fail)
        used = await discord_local.slash(people[0], places[0], "/find", text=HOSTILE)
        await used.called(1)
        await bot.client.handler.wait_until_idle(PATIENCE)
        monkeypatch.undo()
    used = discord_local.state.interactions.values()
    tokens = [interaction.token for interaction in used]
    ids = [*(person.id for person in people), *(place.id for place in places)]
    says_nothing_of(log, discord_local.token, *tokens, *ids)
    assert "a message was refused for its content: status 400, code 50035" in log.getvalue()
    assert "incident" in log.getvalue()
