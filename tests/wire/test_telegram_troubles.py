import asyncio
import logging
import time
from collections import Counter
from functools import partial

import aiohttp
import orjson
import pytest

from adapters.telegram import dispatch, limiter, replay, run
from adapters.telegram import poller as poller_module
from adapters.telegram.later import LaterDelivery
from bot.app import App
from bot.errors import SettingsError, StorageError
from bot.service import leading, patience
from bot.service.backoff import Backoff
from bot.service.inbox import Delivery
from bot.storage.inbox import StoredInbox
from bot.storage.opening import open_store
from bot.storage.store import DatabaseStore
from tests.patience import PATIENCE, until
from tests.wire.telegram_bot import RunningBot, settled, silent
from tests.wire.telegram_faults import DROPPED_AFTER, DROPPED_BEFORE, broken, flood, refused, slow
from tests.wire.telegram_server import TelegramServer

MANY = 1_000
"""Faults that do not end by themselves."""


async def test_a_flooded_chat_waits_alone_and_gets_its_answer_once(telegram, telegram_bot):
    anna, boris = telegram.user(), telegram.user()
    telegram.faults.plan("sendMessage", *[flood(1)] * MANY, chat=anna.id)
    anna.say("/model gpt-4o")
    await telegram.next_call("sendMessage")
    boris.say("/model gpt-4")
    await boris.private().next()
    assert not anna.private().messages.all
    telegram.faults.clear()
    assert "GPT-4o" in (await anna.private().next()).text
    await settled(telegram)
    assert len(anna.private().messages.all) == 1
    assert not telegram_bot.task.done()


@pytest.mark.parametrize("fault", [broken(502), broken(500), DROPPED_BEFORE])
async def test_a_private_command_is_answered_though_the_connection_breaks(telegram, telegram_bot, fault):
    anna = telegram.user()
    telegram.faults.plan("sendMessage", fault, fault)
    anna.say("/model gpt-4o")
    await anna.private().next()
    await settled(telegram, 0.6)
    assert len(anna.private().messages.all) == 1
    assert not telegram_bot.task.done()


async def test_a_message_to_a_group_that_may_have_arrived_is_not_sent_again(telegram, telegram_bot):
    anna = telegram.user()
    group = telegram.group()
    telegram.faults.plan("sendMessage", DROPPED_AFTER)
    group.say("/model gpt-4o", anna)
    await group.next()
    await settled(telegram, 0.6)
    assert len(group.messages.all) == 1
    assert not telegram_bot.task.done()


@pytest.mark.parametrize("fault", [broken(), DROPPED_BEFORE, DROPPED_AFTER, flood(1)])
async def test_a_press_has_its_effect_whatever_breaks(telegram, telegram_bot, fault):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    telegram.faults.plan("answerCallbackQuery", fault)
    telegram.faults.plan("editMessageText", fault)
    anna.press(question, "I don't know")
    await anna.private().next_edit()
    assert "Question 2" in question.text
    await settled(telegram, 0.6)
    assert not telegram_bot.task.done()


async def test_refused_markup_is_followed_by_plain_words(telegram, telegram_bot):
    anna = telegram.user()
    telegram.faults.plan("sendMessage", refused("can't parse entities: Unsupported start tag"))
    anna.say("/model gpt-4o")
    answer = await anna.private().next()
    assert "Context window" in answer.text
    assert answer.covered("bold") == []
    assert not telegram_bot.task.done()


async def test_fetching_goes_on_after_every_fault(telegram, telegram_bot):
    telegram.faults.plan("getUpdates", broken(), DROPPED_BEFORE, refused("odd"))
    for _ in range(3):
        anna = telegram.user()
        anna.say("/model gpt-4o")
        await anna.private().next()
    assert not telegram_bot.task.done()


async def test_an_update_given_twice_acts_once(telegram, telegram_bot):
    telegram.faults.plan("getUpdates", DROPPED_AFTER, DROPPED_AFTER)
    anna = telegram.user()
    anna.say("/model gpt-4o")
    await anna.private().next()
    telegram.updates.given.clear()
    await settled(telegram, 0.5)
    assert len(anna.private().messages.all) == 1
    assert not telegram_bot.task.done()


async def test_another_poller_raises_an_alarm_and_no_fight(telegram, telegram_bot, caplog):
    caplog.set_level(logging.ERROR)
    anna = telegram.user()
    anna.say("/start")
    await anna.private().next()
    async with aiohttp.ClientSession() as session:
        url = f"{telegram.url}/bot{telegram.token}/getUpdates"
        for _ in range(3):
            async with session.post(url, json={"timeout": 0}) as response:
                assert response.status == 200
            await asyncio.sleep(0.3)
    alarms = [record for record in caplog.records if "another program" in record.getMessage()]
    assert len(alarms) == 1
    anna.say("/start")
    await anna.private().next()
    assert not telegram_bot.task.done()


async def test_a_webhook_that_is_set_is_removed_before_polling(telegram, tools, tmp_path):
    telegram.updates.webhook = None
    async with aiohttp.ClientSession() as session:
        url = f"{telegram.url}/bot{telegram.token}/setWebhook"
        async with session.post(url, json={"url": "https://127.0.0.1:9/none"}) as response:
            assert response.status == 200
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3"):
        await telegram.next_call("deleteWebhook")
        await telegram.next_call("setMyCommands")
        anna = telegram.user()
        anna.say("/start")
        await anna.private().next()


async def test_a_refused_token_is_told_and_ends_the_platform(tools, tmp_path):
    async with TelegramServer() as server:
        bot = RunningBot(server, tools, tmp_path / "zoo.sqlite3")
        server.token = server.token[:-1] + "x"
        await bot.start()
        with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN"):
            await bot.task
        await bot.close()


async def test_what_was_written_down_and_not_answered_is_answered_after_a_restart(telegram, tools, tmp_path):
    anna = telegram.user()
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        telegram.faults.plan("sendMessage", flood(60))
        anna.say("/model gpt-4o")
        await telegram.next_call("sendMessage")
        await until(lambda: not telegram.updates.pending)  # confirmed by the next poll
        await bot.kill()
        assert "GPT-4o" in (await anna.private().next()).text
    assert len(anna.private().messages.all) == 1


@pytest.fixture
def impatient(monkeypatch):
    """Let no message wait for its turn, so that what is limited is put off, and make the pauses short."""
    monkeypatch.setattr(limiter, "_MAX_WAIT", 1.5)
    monkeypatch.setattr(dispatch, "LaterDelivery", partial(LaterDelivery, backoff=Backoff(0.1, 0.2)))


@pytest.mark.usefixtures("impatient")
async def test_what_is_put_off_is_sent_while_the_bot_runs_in_the_order_of_its_chat(telegram, telegram_bot):
    anna = telegram.user()
    telegram.faults.plan("sendMessage", flood(3))
    anna.say("/model gpt-4o")
    anna.say("/model gpt-4")
    first, second = await anna.private().next(), await anna.private().next()
    assert "GPT-4o" in first.text
    assert "GPT-4o" not in second.text
    await settled(telegram)
    assert len(anna.private().messages.all) == 2
    assert await telegram_bot.store.inbox.pending(f"telegram:{telegram.bot.raw['id']}") == []


@pytest.mark.usefixtures("impatient")
async def test_what_is_put_off_survives_a_stop(telegram, tools, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "_DRAIN", 0.1)
    anna = telegram.user()
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        telegram.faults.plan("sendMessage", flood(3600))
        anna.say("/model gpt-4o")
        await telegram.next_call("sendMessage")
        await silent(telegram, 0.5)
        await bot.store.inbox.idle()
        await bot.restart()
        assert "GPT-4o" in (await anna.private().next()).text


@pytest.mark.usefixtures("impatient")
async def test_a_stop_is_counted_against_no_update(telegram, tools, tmp_path, monkeypatch):
    monkeypatch.setattr(run, "_DRAIN", 0.1)
    anna = telegram.user()
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        telegram.faults.plan("sendMessage", *[flood(3600)] * 5)
        anna.say("/model gpt-4o")
        for number in range(5):
            await telegram.next_call("sendMessage", after=number)
            await bot.restart()
        assert "GPT-4o" in (await anna.private().next()).text


async def test_a_start_that_is_broken_off_leaves_nothing_running(telegram, tools, tmp_path, monkeypatch):
    async def never_ends(_caller):
        await asyncio.Event().wait()

    anna = telegram.user()
    bot = await RunningBot(telegram, tools, tmp_path / "zoo.sqlite3").start()
    telegram.faults.plan("sendMessage", flood(3600), flood(3600))
    anna.say("/model gpt-4o")
    await telegram.next_call("sendMessage")
    monkeypatch.setattr(run, "remove_webhook", never_ends)
    await bot.kill()
    await telegram.next_call("sendMessage", after=1)
    monkeypatch.setattr(run, "_DRAIN", 0.1)
    bot.task.cancel()
    await asyncio.gather(bot.task, return_exceptions=True)
    assert not [task for task in asyncio.all_tasks() if "Dispatcher" in task.get_coro().__qualname__]
    await bot.close()


async def test_a_database_that_does_not_take_what_is_answered_is_asked_again(telegram, telegram_bot, monkeypatch):
    mark, faults = telegram_bot.store.inbox.mark_done, [StorageError("busy"), StorageError("busy")]

    async def mark_done(source, number):
        if faults:
            raise faults.pop()
        await mark(source, number)

    monkeypatch.setattr(telegram_bot.store.inbox, "mark_done", mark_done)
    monkeypatch.setattr(patience, "_BACKOFF", Backoff(0.01, 0.01))
    anna = telegram.user()
    anna.say("/model gpt-4o")
    await anna.private().next()
    source = f"telegram:{telegram.bot.raw['id']}"
    await settled(telegram)
    assert await telegram_bot.store.inbox.pending(source) == []


async def test_what_was_answered_and_not_marked_so_when_the_lease_was_lost_is_answered_once(
    telegram, tools, tmp_path, monkeypatch
):
    monkeypatch.setattr(run, "_DRAIN", 0.1)
    monkeypatch.setattr(leading, "_PAUSE", 0.05)
    monkeypatch.setattr(patience, "_BACKOFF", Backoff(60, 60))
    replayed, refused, anna = asyncio.Event(), asyncio.Event(), telegram.user()
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        inbox, leases, find = bot.store.inbox, bot.store.leases, replay.Replay._find
        mark, renew = inbox.mark_done, leases.renew

        async def refuse(*_):
            refused.set()
            raise StorageError("locked")

        async def lose(lease, seconds):
            if lease.name.endswith("updates") and refused.is_set():
                monkeypatch.setattr(inbox, "mark_done", mark)
                monkeypatch.setattr(leases, "renew", renew)
                return False
            return await renew(lease, seconds)

        async def note(left):
            count = await find(left)
            replayed.set()
            return count

        monkeypatch.setattr(inbox, "mark_done", refuse)
        monkeypatch.setattr(leases, "renew", lose)
        monkeypatch.setattr(replay.Replay, "_find", note)
        anna.say("/model gpt-4o")
        await refused.wait()
        replayed.clear()
        await asyncio.wait_for(replayed.wait(), PATIENCE)
        await settled(telegram)
        assert await inbox.pending(f"telegram:{telegram.bot.raw['id']}") == []
    assert len(anna.private().messages.all) == 1


def refused_at_first(monkeypatch, kind, name):
    """Let the database refuse an operation twice; return the refusals that are left."""
    real, faults = getattr(kind, name), [StorageError("locked")] * 2

    async def act(*values):
        if faults:
            raise faults.pop()
        return await real(*values)

    monkeypatch.setattr(kind, name, act)
    monkeypatch.setattr(patience, "_BACKOFF", Backoff(0.01, 0.01))
    return faults


async def test_a_chat_moves_to_its_new_id_though_the_database_refuses_it_at_first(telegram, telegram_bot, monkeypatch):
    anna = telegram.user()
    faults = refused_at_first(monkeypatch, DatabaseStore, "move")
    telegram.group().migrate(anna)
    await until(lambda: not faults)
    await settled(telegram)
    assert await telegram_bot.store.inbox.pending(f"telegram:{telegram.bot.raw['id']}") == []


async def test_what_was_left_is_answered_though_the_database_refuses_the_start_at_first(
    telegram, tools, tmp_path, monkeypatch
):
    anna = telegram.user()
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        telegram.faults.plan("sendMessage", flood(60))
        anna.say("/model gpt-4o")
        await telegram.next_call("sendMessage")
        faults = refused_at_first(monkeypatch, StoredInbox, "begin")
        await bot.kill()
        assert "GPT-4o" in (await anna.private().next()).text
        assert not faults
    assert len(anna.private().messages.all) == 1


def left_by(person, number, source):
    """Return what somebody wrote and a former process left."""
    person.private().started = True
    message = {"message_id": 1, "date": 1, "chat": person.private().raw, "from": person.raw, "text": "gpt-4o"}
    content = orjson.dumps({"update_id": number, "message": message})
    return Delivery(source, number, f"telegram:{person.id}", content, int(time.time()))


async def test_what_was_left_is_begun_a_few_at_a_time_and_all_of_it_answered_once(
    telegram, tools, tmp_path, monkeypatch
):
    monkeypatch.setattr(replay, "_AT_ONCE", 2)
    begun, begin, source = [], StoredInbox.begin, f"telegram:{telegram.bot.raw['id']}"

    async def note(inbox, name, numbers):
        begun.append(len(numbers))
        await begin(inbox, name, numbers)

    monkeypatch.setattr(StoredInbox, "begin", note)
    people = [telegram.user() for _ in range(5)]
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        for number, one in enumerate(people):
            await store.inbox.receive(left_by(one, number, source))
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        for one in people:
            await one.private().next()
        await settled(telegram)
        assert await bot.store.inbox.pending(source) == []
    assert begun == [2, 2, 1]
    assert [len(one.private().messages.all) for one in people] == [1] * 5


async def test_while_much_that_was_left_is_answered_others_are_answered_too_and_each_chat_in_its_order(
    telegram, tools, tmp_path, monkeypatch
):
    monkeypatch.setattr(replay, "_AT_ONCE", 2)
    monkeypatch.setattr(replay, "_SECONDS", PATIENCE)
    handle, goes_on, source = App.handle, asyncio.Event(), f"telegram:{telegram.bot.raw['id']}"

    async def held_up(app, event):
        if getattr(event, "text", "") == "gpt-4o":
            await goes_on.wait()
        return await handle(app, event)

    monkeypatch.setattr(App, "handle", held_up)
    people = [telegram.user() for _ in range(5)]
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        for number, one in enumerate(people):
            await store.inbox.receive(left_by(one, 1_000 + number, source))
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3"):
        late, anna = people[-1], telegram.user()
        late.say("/model gpt-4")
        anna.say("/model gpt-4")
        assert (await anna.private().next()).text.startswith("GPT-4 ")
        assert not late.private().messages.all
        goes_on.set()
        assert (await late.private().next()).text.startswith("GPT-4o")
        assert (await late.private().next()).text.startswith("GPT-4 ")
        await settled(telegram)
    assert [len(one.private().messages.all) for one in people] == [1, 1, 1, 1, 2]


async def test_what_is_typed_is_completed_though_the_database_is_away(telegram, telegram_bot, monkeypatch):
    async def refuse(_user):
        raise StorageError("locked")

    monkeypatch.setattr(telegram_bot.store, "preferences", refuse)
    assert (await telegram.user().inline("claude").answered())["results"]


async def test_what_cannot_be_read_from_the_inbox_stops_no_start(telegram, tools, tmp_path):
    source = f"telegram:{telegram.bot.raw['id']}"
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store.inbox.receive(Delivery(source, 2**40, "", b"{half", int(time.time())))
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        anna = telegram.user()
        anna.say("/model gpt-4o")
        await anna.private().next()
        await settled(telegram)
        assert await bot.store.inbox.pending(source) == []


async def test_a_pause_between_fetches_grows_and_never_becomes_a_fight():
    pauses = []

    class Broken:
        async def call(self, *_, **__):
            raise poller_module.Conflict("terminated by other getUpdates request")

    class Dispatcher:
        async def wait_for_capacity(self):
            pass

    async def sleep(seconds):
        pauses.append(seconds)
        if len(pauses) == 12:
            raise asyncio.CancelledError

    poller = poller_module.Poller(Broken(), None, Dispatcher(), Counter(), sleep=sleep)
    with pytest.raises(asyncio.CancelledError):
        await poller.run()
    assert pauses[0] < 1
    assert 24 <= pauses[-1] <= 36


async def test_no_token_is_logged_in_a_whole_conversation_with_failures(telegram, tools, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    for name in ("telegram", "aiosqlite"):
        caplog.set_level(logging.WARNING, name)
    telegram.faults.plan("sendMessage", broken(), refused("no"), DROPPED_BEFORE, flood(1))
    telegram.faults.plan("getUpdates", broken(), DROPPED_BEFORE)
    telegram.faults.plan("answer*", refused("odd"), broken())
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3"):
        anna = telegram.user()
        anna.say("/model secret-words")
        question = await anna.private().next()
        anna.press(question, "old")
        anna.inline("secret-words")
        await settled(telegram, 0.6)
    text = "\n".join(caplog.handler.format(record) for record in caplog.records)
    assert "failed: refused" in text
    secret = telegram.token.partition(":")[2]
    for hidden in (telegram.token, secret, "secret-words", str(anna.id)):
        assert hidden not in text, [line[:200] for line in text.splitlines() if hidden in line][:3]


async def test_what_is_under_way_is_finished_before_the_bot_stops(telegram, telegram_bot):
    anna = telegram.user()
    telegram.faults.plan("sendMessage", slow(0.5))
    anna.say("/model gpt-4o")
    await until(lambda: telegram.called("sendMessage"))
    await telegram_bot.restart()
    await settled(telegram, 0.3)
    assert len(anna.private().messages.all) == 1


async def test_a_chat_that_waits_holds_up_neither_a_press_there_nor_another_chat(telegram, telegram_bot):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    telegram.faults.plan("sendMessage", *[flood(1)] * MANY)
    anna.say("/model gpt-4o")
    await telegram.next_call("sendMessage", after=1)
    press = anna.press(question, "I don't know")
    await press.answered()
    telegram.faults.clear()
    session = await telegram_bot.store.session(f"telegram:{anna.id}", f"telegram\x1f{anna.id}\x1f")
    assert session.revision == 1
    await anna.private().next()
