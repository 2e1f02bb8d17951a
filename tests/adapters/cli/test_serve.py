import asyncio
import os
import shutil
import signal
import sys
import time
from datetime import timedelta

import pytest

from adapters.cli import health, serve, start
from adapters.cli.platforms import chosen_platforms
from adapters.cli.serve import serve_platforms
from bot.app import App
from bot.errors import SettingsError
from bot.exits import Exit
from bot.service import purging
from bot.service.inbox import LIFETIME, Delivery
from bot.settings import Settings
from bot.storage.store import DatabaseStore
from tests.patience import PATIENCE, until

TELEGRAM = {"TELEGRAM_BOT_TOKEN": "123456:secret-part"}
DISCORD = {"DISCORD_BOT_TOKEN": "secret-part"}


@pytest.fixture
def settings(warm_database):
    return Settings(database=str(warm_database))


async def waits(_core, stop):
    await stop.wait()


async def stops_all(_core, _stop):
    await asyncio.sleep(0)
    os.kill(os.getpid(), signal.SIGTERM)


async def breaks(_core, _stop):
    raise RuntimeError(TELEGRAM["TELEGRAM_BOT_TOKEN"])


async def is_refused(_core, _stop):
    raise SettingsError("the token is refused")


@pytest.mark.parametrize("slip", ["TELEGRAM_BOT_TOKN", "DISCORD_BOTTOKEN"])
def test_a_mistyped_token_opens_no_chat_in_its_place(slip):
    with pytest.raises(
        SettingsError, match=rf"{slip}: there is no such setting; did you mean {slip[:5]}.*_BOT_TOKEN\?"
    ):
        chosen_platforms({slip: "secret-part"}, [])


def test_the_platforms_are_those_whose_tokens_are_set():
    assert list(chosen_platforms({}, [])) == []
    assert list(chosen_platforms(TELEGRAM, [])) == ["telegram"]
    assert list(chosen_platforms({**DISCORD, **TELEGRAM}, [])) == ["telegram", "discord"]


def test_a_named_platform_runs_alone():
    assert list(chosen_platforms({**DISCORD, **TELEGRAM}, ["discord"])) == ["discord"]


def test_a_named_platform_needs_its_token():
    with pytest.raises(SettingsError, match="DISCORD_BOT_TOKEN"):
        chosen_platforms(TELEGRAM, ["discord"])


def test_an_unknown_platform_is_refused():
    with pytest.raises(SettingsError, match="telegram, discord"):
        chosen_platforms(TELEGRAM, ["icq"])


async def test_a_signal_stops_every_platform(settings):
    assert await serve_platforms(settings, {"one": waits, "two": waits, "three": stops_all}) == 0


@pytest.mark.parametrize(("name", "ends"), [("SIGTERM", SystemExit), ("SIGINT", KeyboardInterrupt)])
def test_a_signal_ends_a_start_at_once_and_the_store_is_closed(settings, monkeypatch, name, ends):
    served, closed, close = [], [], DatabaseStore.close

    async def is_closed(store):
        await close(store)
        closed.append(store)

    async def serves(_core, _stop):
        served.append(1)

    monkeypatch.setattr(DatabaseStore, "close", is_closed)
    monkeypatch.setattr(App, "warm_up", lambda _app: os.kill(os.getpid(), getattr(signal, name)))
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    signal.signal(signal.SIGTERM, start._end)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what it runs beside itself ignore it
    try:
        with pytest.raises(ends):
            asyncio.run(serve_platforms(settings, {"one": serves}))
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert (served, len(closed)) == ([], 1)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="the system has no such signal")
@pytest.mark.parametrize("ignored", [True, False])
async def test_the_end_of_the_terminal_stops_it_unless_that_is_to_be_ignored(settings, ignored):
    async def is_left(_core, stop):
        os.kill(os.getpid(), signal.SIGHUP)
        if ignored:
            await asyncio.sleep(0.01)
            assert not stop.is_set()
        else:
            await until(stop.is_set)
        os.kill(os.getpid(), signal.SIGTERM)

    before = signal.signal(signal.SIGHUP, signal.SIG_IGN if ignored else signal.SIG_DFL)
    try:
        assert await serve_platforms(settings, {"one": is_left}) == 0
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
async def test_a_file_that_is_replaced_under_the_program_is_told_and_makes_it_ill(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(health, "INTERVAL", 0.01)
    file = tmp_path / "zoo.sqlite3"

    async def loses_it(core, stop):
        assert core.health.is_healthy
        shutil.copyfile(file, tmp_path / "copy")
        (tmp_path / "copy").replace(file)
        await until(lambda: not core.health.is_healthy)
        stop.set()

    assert await serve_platforms(Settings(database=str(file)), {"one": loses_it}) == 0
    assert caplog.text.count("deleted, moved or replaced") == 1


async def test_threads_take_short_turns_while_it_serves_so_that_writing_need_not_wait_for_drawing(settings):
    turns, usual = [], 0.005
    sys.setswitchinterval(usual)

    async def looks(_core, stop):
        turns.append(sys.getswitchinterval())
        stop.set()

    try:
        assert await serve_platforms(settings, {"one": looks}) == 0
    finally:
        sys.setswitchinterval(usual)
    assert turns[0] < usual


async def test_a_platform_that_fails_leaves_the_others_running(settings, caplog):
    platforms = {"broken": breaks, "refused": is_refused, "good": stops_all, "other": waits}
    assert await serve_platforms(settings, platforms) == Exit.DEFECT
    assert "the token is refused" in caplog.text


async def test_a_platform_may_finish_before_the_store_is_closed_also_where_serving_is_cancelled(settings):
    begun, ended = asyncio.Event(), []

    async def finishes(core, stop):
        begun.set()
        try:
            await stop.wait()
        finally:
            await asyncio.sleep(0.01)
            ended.append(await core.store.key_values.get("there"))

    serving = asyncio.create_task(serve_platforms(settings, {"one": waits, "two": finishes}))
    await begun.wait()
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    assert ended == [None]


async def test_old_updates_are_deleted_whichever_platform_is_served(settings, monkeypatch):
    monkeypatch.setattr(serve, "_PURGE_INTERVAL", 0.01)
    now = int(time.time())
    old = Delivery("a platform of the past", 1, "u:1", b"{}", now - LIFETIME - 1)

    async def looks(core, _stop):
        await core.store.inbox.receive(old)
        await core.store.first_sight("an event of today", now)
        async with asyncio.timeout(PATIENCE):
            while await core.store.inbox.pending(old.source):
                await core.store.key_values.put(purging.CLOCK, f"{now - purging.PROOF} {now}")
                await asyncio.sleep(0.01)

    assert await serve_platforms(settings, {"another": looks}) == 0


async def test_a_failure_is_logged_without_its_message(settings, caplog):
    await serve_platforms(settings, {"broken": breaks, "good": stops_all})
    assert "RuntimeError" in caplog.text
    assert "secret-part" not in caplog.text


async def test_a_refresh_that_is_still_to_come_does_not_hold_up_the_end(settings):
    refreshed = settings.model_copy(update={"refresh": timedelta(hours=1)})
    assert await serve_platforms(refreshed, {"one": stops_all}) == 0
