"""The server's delivery: long polling, webhooks, and the faults that a test asks for."""

import asyncio
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from tests.patience import until
from tests.wire.asking import asking
from tests.wire.telegram_faults import (
    DROPPED_AFTER,
    DROPPED_BEFORE,
    DROPPED_HALFWAY,
    broken,
    flood,
    no_json,
    refused,
    slow,
)
from tests.wire.telegram_refusals import TWO_POLLERS, WEBHOOK_ACTIVE
from tests.wire.telegram_server import TelegramServer


@pytest.fixture
async def server():
    async with TelegramServer(first_update=100) as running:
        yield running


@pytest.fixture
async def ask(server):
    async with asking(server) as asker:
        yield asker


@pytest.fixture
def anna(server):
    return server.user()


def ids(updates):
    return [update["update_id"] for update in updates]


class TestPolling:
    async def test_updates_come_again_until_a_higher_offset_confirms_them(self, ask, anna):
        for text in "abc":
            anna.say(text)
        assert ids(await ask.result("getUpdates")) == [100, 101, 102]
        assert ids(await ask.result("getUpdates", limit=2)) == [100, 101]
        assert ids(await ask.result("getUpdates", offset=102)) == [102]
        assert ids(await ask.result("getUpdates", offset=0)) == [102]

    async def test_a_negative_offset_keeps_the_last_ones_only(self, ask, anna):
        for text in "abc":
            anna.say(text)
        assert ids(await ask.result("getUpdates", offset=-1)) == [102]
        assert ids(await ask.result("getUpdates")) == [102]

    async def test_a_long_poll_waits_for_what_comes(self, server, ask, anna):
        poll = asyncio.create_task(ask.result("getUpdates", timeout=30))
        await until(lambda: server.updates.is_polled)
        assert not poll.done()
        anna.say("now")
        assert ids(await poll) == [100]
        assert server.updates.given == [100]

    async def test_what_comes_just_as_a_poll_begins_to_wait_ends_it(self, server, anna):
        poll = asyncio.create_task(server.updates.poll({"timeout": 30}))
        await asyncio.sleep(0)
        anna.say("now")
        for _ in range(50):
            await asyncio.sleep(0)
        assert poll.done()
        assert ids(await poll) == [100]

    async def test_of_two_pollers_the_older_one_is_told_off(self, server, ask, anna):
        older = asyncio.create_task(ask.refusal("getUpdates", timeout=30))
        await until(lambda: server.updates.is_polled)
        newer = asyncio.create_task(ask.result("getUpdates", timeout=30))
        assert await older == TWO_POLLERS
        anna.say("x")
        assert ids(await newer) == [100]

    async def test_only_the_wanted_kinds_are_kept_and_the_wish_is_remembered(self, ask, anna):
        await ask.result("getUpdates", allowed_updates=["inline_query"])
        anna.say("x")
        anna.inline("y")
        assert [list(update) for update in await ask.result("getUpdates")] == [["update_id", "inline_query"]]
        await ask.result("getUpdates", allowed_updates=[])
        anna.say("x")
        assert "message" in (await ask.result("getUpdates"))[-1]
        assert "unknown kind" in await ask.refusal("getUpdates", allowed_updates=["messages"])

    async def test_updates_grow_old_by_their_kinds(self, server, ask, anna):
        anna.say("x")
        anna.inline("y")
        server.advance(31)
        assert ids(await ask.result("getUpdates")) == [100]
        server.advance(86_400)
        assert await ask.result("getUpdates") == []


@asynccontextmanager
async def listening(*statuses, body=None):
    """Serve a bot's own address that answers with these statuses, then 200."""
    got, answers = [], list(statuses)

    async def take(request):
        got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        status = answers.pop(0) if answers else 200
        return web.json_response(body, status=status) if body else web.Response(status=status)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", got
    finally:
        await runner.cleanup()


class TestWebhooks:
    async def test_an_update_goes_to_the_address_with_the_secret(self, server, ask, anna):
        async with listening() as (url, got):
            await ask.result("setWebhook", url=url, secret_token="s_1-x")
            anna.say("hello")
            await until(lambda: server.updates.pending == [])
            await ask.result("deleteWebhook")
        assert [(secret, update["message"]["text"]) for secret, update in got] == [("s_1-x", "hello")]

    async def test_a_refused_update_is_sent_again_and_holds_up_its_chat_alone(self, server, ask, anna):
        boris = server.user()
        async with listening(500, 503) as (url, got):
            anna.say("a1")
            anna.say("a2")
            await ask.result("setWebhook", url=url)
            await until(lambda: len(got) >= 2)
            boris.say("b1")
            await until(lambda: server.updates.pending == [])
            await ask.result("deleteWebhook")
        texts = [update["message"]["text"] for _, update in got]
        assert [text for text in texts if text[0] == "a"] == ["a1", "a1", "a1", "a2"]
        assert texts.count("b1") == 1

    async def test_a_call_in_the_answer_is_carried_out(self, ask, anna):
        async with listening(body={"method": "sendMessage", "chat_id": anna.id, "text": "from the hook"}) as (url, _):
            await ask.result("setWebhook", url=url)
            anna.say("x")
            assert (await anna.private().next()).text == "from the hook"
            await ask.result("deleteWebhook")

    async def test_polling_and_a_webhook_exclude_each_other(self, server, ask, anna):
        async with listening() as (url, _):
            poll = asyncio.create_task(ask.refusal("getUpdates", timeout=30))
            await until(lambda: server.updates.is_polled)
            await ask.result("setWebhook", url=url)
            assert await poll == WEBHOOK_ACTIVE
            assert await ask.refusal("getUpdates") == WEBHOOK_ACTIVE
            assert (await ask.result("getWebhookInfo"))["url"] == url
            await ask.result("deleteWebhook", drop_pending_updates=True)
        anna.say("x")
        assert ids(await ask.result("getUpdates")) == [100]

    async def test_an_unreachable_address_keeps_the_updates(self, server, ask, anna):
        await ask.result("setWebhook", url="http://127.0.0.1:1/hook")
        anna.say("x")
        await until(lambda: len(server.webhook.tries) > 2)
        info = await ask.result("getWebhookInfo")
        assert info["pending_update_count"] == 1
        assert "ClientConnectorError" in info["last_error_message"]
        await ask.result("deleteWebhook")
        assert len(await ask.result("getUpdates")) == 1

    @pytest.mark.parametrize(
        ("params", "words"),
        [
            ({"url": "http://example.org/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
            ({"url": "https://x.org", "secret_token": "a b"}, "secret token contains unallowed characters"),
            ({"url": "https://x.org", "max_connections": 101}, "max_connections must be between 1 and 100"),
        ],
    )
    async def test_addresses_and_secrets_are_checked(self, ask, params, words):
        assert await ask.refusal("setWebhook", **params) == words


class TestFaults:
    @pytest.fixture(autouse=True)
    def written_to(self, anna):
        anna.say("/start")

    async def send(self, ask, anna):
        return await ask("sendMessage", chat_id=anna.id, text="x")

    async def test_planned_faults_happen_in_order_to_their_method(self, server, ask, anna):
        server.faults.plan("send*", flood(3), refused("chat not found"))
        assert (await ask("getMe"))["ok"]
        assert (await self.send(ask, anna)) == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 3",
            "parameters": {"retry_after": 3},
        }
        assert (await self.send(ask, anna))["description"] == "Bad Request: chat not found"
        assert (await self.send(ask, anna))["ok"]
        assert [call.fault for call in server.called("sendMessage")] == ["flood", "refused", None]

    async def test_a_fault_can_be_for_one_chat(self, server, ask, anna):
        boris = server.user()
        boris.say("/start")
        server.faults.plan("sendMessage", flood(3), chat=boris.id)
        assert (await self.send(ask, anna))["ok"]
        assert (await self.send(ask, boris))["error_code"] == 429

    @pytest.mark.parametrize("fault", [broken(), broken(500), no_json()])
    async def test_a_page_comes_instead_of_an_answer(self, server, ask, anna, fault):
        server.faults.plan("sendMessage", fault)
        with pytest.raises(aiohttp.ContentTypeError):
            await self.send(ask, anna)
        assert len(anna.private().shown) == 1

    @pytest.mark.parametrize(
        ("fault", "shown"), [(DROPPED_BEFORE, 0), (DROPPED_AFTER, 1), (DROPPED_HALFWAY, 1)], ids=lambda x: str(x)[:40]
    )
    async def test_a_connection_is_dropped_before_or_after_the_effect(self, server, ask, anna, fault, shown):
        server.faults.plan("sendMessage", fault)
        with pytest.raises(aiohttp.ClientError):
            await self.send(ask, anna)
        assert len(anna.private().messages.all) == shown
        assert [(call.status, call.effect) for call in server.called("sendMessage")] == [(None, bool(shown))]

    async def test_a_slow_answer_is_an_answer(self, server, ask, anna):
        server.faults.plan("sendMessage", slow(0.05))
        assert (await self.send(ask, anna))["ok"]

    async def test_chance_repeats_by_its_seed(self, server, ask):
        async def happened(seed):
            server.faults.happened.clear()
            server.faults.rates(seed, flood=0.2, broken=0.2, spared=("getMyName",))
            answers = [await ask.form("getMyName") for _ in range(20)]
            assert all(answer["ok"] for answer in answers)
            for _ in range(60):
                server.faults.take("sendMessage", {})
            return dict(server.faults.happened)

        first = await happened(1)
        assert first == await happened(1)
        assert first != await happened(2)
        assert sum(first.values()) > 10
        server.faults.clear()
        assert server.faults.take("sendMessage", {}) is None
