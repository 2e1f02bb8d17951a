import asyncio
import socket

import aiohttp
import orjson
import pytest

from adapters.telegram import connect
from bot.errors import SettingsError
from bot.service.sharing import Sharing
from tests.patience import PATIENCE
from tests.wire.telegram_bot import RunningBot, settled

SECRET = "s3cret_-" * 4


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
async def hooked(telegram, tools, tmp_path):
    port = free_port()
    bot = RunningBot(
        telegram,
        tools,
        tmp_path / "zoo.sqlite3",
        webhook_url=f"http://127.0.0.1:{port}/hook",
        webhook_listen=f"127.0.0.1:{port}",
        webhook_secret=SECRET,
    )
    async with bot:
        await telegram.next_call("setWebhook")
        yield bot


async def post(bot, body=b"{}", secret=SECRET, path="/hook"):
    url = f"http://{bot.settings.webhook_listen}{path}"
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as response:
        return response.status


async def test_updates_come_by_webhook_and_are_answered_in_order(telegram, hooked):
    anna = telegram.user()
    for name in ("gpt-4o", "gpt-4"):
        anna.say(f"/model {name}")
    assert (await anna.private().next()).text.startswith("GPT-4o ")
    assert (await anna.private().next()).text.startswith("GPT-4 ")
    assert telegram.called("getUpdates") == []
    assert not hooked.task.done()


@pytest.mark.usefixtures("hooked")
async def test_the_topics_of_a_group_are_answered_by_one_process_which_keeps_to_its_limits(telegram, monkeypatch):
    claimed, offer = set(), Sharing.offer

    def noted(sharing, conversation):
        claimed.add(conversation)
        offer(sharing, conversation)

    monkeypatch.setattr(Sharing, "offer", noted)
    forum = telegram.supergroup(topics=("General", "Models"))
    for thread in forum.topics:
        forum.say("/model gpt-4o", telegram.user(), thread=thread)
        await forum.next()
    assert len(claimed) == 1


@pytest.mark.parametrize("secret", [None, "", SECRET[:-1], SECRET + "x", "ключ"])
async def test_who_does_not_know_the_secret_is_turned_away(telegram, hooked, secret):
    anna = telegram.user()
    update = f'{{"update_id":5,"message":{{"message_id":1,"date":1,"chat":{{"id":{anna.id},"type":"private"}}}}}}'
    try:
        status = await post(hooked, update.encode(), secret)
    except UnicodeEncodeError:
        pytest.skip("the client cannot send it")
    assert status == 403


@pytest.mark.parametrize("body", [b"", b"no json", b"[]", b'{"update_id":"x"}', b'{"update_id":1,"message":5}'])
async def test_what_cannot_be_read_is_acknowledged_and_holds_up_nobody(telegram, hooked, body):
    assert await post(hooked, body) == 200
    anna = telegram.user()
    anna.say("/start")
    await anna.private().next()


async def test_a_message_of_an_unknown_form_by_webhook_is_answered_too(telegram, hooked):
    anna = telegram.user()
    anna.private().started = True
    sent = {"message_id": 9, "date": 1, "chat": anna.private().raw, "from": anna.raw, "text": ["gpt-4o"]}
    assert await post(hooked, orjson.dumps({"update_id": 900, "message": sent})) == 200
    assert "only read text" in (await anna.private().next()).text


async def test_another_path_or_method_is_refused(telegram, hooked):
    assert await post(hooked, path="/") == 404
    url = f"http://{hooked.settings.webhook_listen}/hook"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == 405
    assert not telegram.called("sendMessage")


async def test_the_same_update_by_webhook_twice_acts_once(telegram, hooked):
    anna = telegram.user()
    anna.say("/start")
    await anna.private().next()
    sent = {"message_id": 9, "date": 1, "chat": {"id": anna.id, "type": "private"}, "from": anna.raw, "text": "/start"}
    body = orjson.dumps({"update_id": 900, "message": sent})
    assert await asyncio.gather(*(post(hooked, body) for _ in range(5))) == [200] * 5
    await anna.private().next()
    await settled(telegram)
    assert len(anna.private().messages.all) == 2


async def test_a_token_that_is_revoked_ends_the_platform_though_nothing_is_fetched(
    telegram, tools, tmp_path, monkeypatch
):
    monkeypatch.setattr(connect, "_LOOK_SECONDS", 0.05)
    hooked = RunningBot(
        telegram,
        tools,
        tmp_path / "zoo.sqlite3",
        webhook_url="http://127.0.0.1:9/hook",
        webhook_listen=f"127.0.0.1:{free_port()}",
        webhook_secret=SECRET,
    )
    await hooked.start()
    await telegram.next_call("getWebhookInfo")
    telegram.token = telegram.token[:-1] + "x"
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN: Telegram refuses it"):
        await asyncio.wait_for(hooked.task, PATIENCE)
    await hooked.close()


async def test_an_address_that_is_taken_is_told(telegram, tools, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        bot = RunningBot(
            telegram,
            tools,
            tmp_path / "zoo.sqlite3",
            webhook_url="http://127.0.0.1:9/hook",
            webhook_listen=f"127.0.0.1:{port}",
            webhook_secret=SECRET,
        )
        await bot.start()
        with pytest.raises(SettingsError, match="TELEGRAM_WEBHOOK_LISTEN"):
            await bot.task
        await bot.close()
