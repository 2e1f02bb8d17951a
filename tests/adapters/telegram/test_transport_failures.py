"""The transport and every failure that Telegram and the way to it know."""

import asyncio
import logging
import socket

import pytest
from aiohttp import web
from telegram import Bot, error

from adapters.telegram.errors import Effect, FailureKind, NotSentError, OutcomeUnknownError, classify
from adapters.telegram.transport import AiohttpRequest
from tests.adapters.telegram.servers import (
    TOKEN,
    answering,
    assert_no_secret,
    failure_of,
    parameters,
    refusal,
    served,
    spoken,
    transport,
)


@pytest.fixture(autouse=True)
def nothing_secret_in_any_log(caplog):
    caplog.set_level(logging.DEBUG)
    yield
    assert TOKEN not in caplog.text


class TestRefusals:
    @pytest.mark.parametrize(
        ("status", "words", "kind"),
        [
            (400, "Bad Request: chat not found", error.BadRequest),
            (401, "Unauthorized", error.InvalidToken),
            (403, "Forbidden: bot was blocked by the user", error.Forbidden),
            (404, "Not Found: method not found", error.InvalidToken),
            (409, "Conflict: terminated by other getUpdates request", error.Conflict),
            (413, "Request Entity Too Large", error.NetworkError),
            (500, "Internal Server Error", error.NetworkError),
            (502, "Bad Gateway", error.NetworkError),
        ],
    )
    async def test_a_status_becomes_the_librarys_error(self, status, words, kind):
        async with served(refusal(status, words)) as url:
            failure = await failure_of(url)
        assert type(failure) is kind
        assert failure.message.lower() == words.removeprefix("Bad Request: ").lower()

    async def test_a_flood_says_how_long_to_wait(self):
        words = "Too Many Requests: retry after 17"
        async with served(refusal(429, words, parameters={"retry_after": 17})) as url:
            failure = await failure_of(url)
        assert classify(failure, Effect.SEND).after == 17

    async def test_a_group_that_moved_tells_its_new_id(self):
        parameters = {"migrate_to_chat_id": -1001234567890123}
        async with served(refusal(400, "Bad Request: group chat was upgraded", parameters=parameters)) as url:
            assert (await failure_of(url)).new_chat_id == -1001234567890123

    @pytest.mark.parametrize("status", [500, 502, 503, 504, 520])
    async def test_a_proxys_page_is_a_network_error_and_its_text_is_not_kept(self, status):
        page = f"<html>Sorry: http://inner/bot{TOKEN}/sendMessage of a user's text</html>"
        async with served(answering(status, page, "text/html")) as url:
            failure = await failure_of(url)
        assert type(failure) is error.NetworkError
        assert "<html>" not in failure.message
        assert classify(failure, Effect.SEND).kind is FailureKind.OUTCOME_UNKNOWN

    async def test_a_token_in_telegrams_own_words_is_left_out(self):
        async with served(refusal(404, f"Not Found: /bot{TOKEN}/x")) as url:
            assert "Not Found: /bot.../x" in (await failure_of(url)).message

    async def test_a_method_unknown_to_an_old_server_turns_a_feature_off(self):
        async def handler(request):
            if request.path.endswith("getMe"):
                me = {"id": 123456789, "is_bot": True, "first_name": "Zoo", "username": "zoo_bot"}
                return web.json_response({"ok": True, "result": me})
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)

        async with served(handler) as url:
            base = url.removesuffix(TOKEN)
            async with Bot(TOKEN, base, request=AiohttpRequest(), get_updates_request=AiohttpRequest()) as bot:
                with pytest.raises(error.EndPointNotFound) as caught:
                    await bot.do_api_request("sendRichMessage", {"chat_id": 1})
        assert classify(caught.value, Effect.SEND).kind is FailureKind.METHOD_UNKNOWN


class TestBrokenAnswers:
    @pytest.mark.parametrize(
        "body", ["", "[]", "null", '{"ok":true,"resu', "<html>hello</html>", '{"ok":true}', "\xff"]
    )
    async def test_a_success_that_is_no_answer_of_telegrams_leaves_a_send_unsure(self, body):
        async with served(answering(200, body)) as url:
            failure = await failure_of(url)
        assert type(failure) is error.NetworkError
        assert classify(failure, Effect.SEND).kind is FailureKind.OUTCOME_UNKNOWN
        assert classify(failure, Effect.READ).kind is FailureKind.RETRY

    @pytest.mark.parametrize("body", ["", "[]", '{"ok":fal'])
    async def test_a_refusal_without_words_keeps_its_status(self, body):
        async with served(answering(403, body)) as url:
            assert type(await failure_of(url)) is error.Forbidden

    async def test_what_is_no_http_is_a_broken_connection(self):
        async def babble(_reader, writer, _head):
            writer.write(b"SSH-2.0-OpenSSH\r\n\r\n")
            await writer.drain()

        async with spoken(babble) as url:
            failure = await failure_of(url)
        assert type(failure) is error.NetworkError
        assert classify(failure, Effect.SEND).kind is FailureKind.OUTCOME_UNKNOWN

    async def test_a_body_cut_short_is_a_broken_connection(self):
        async def half(_reader, writer, _head):
            writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":true,"result":')
            await writer.drain()

        async with spoken(half) as url:
            failure = await failure_of(url)
        assert type(failure) is error.NetworkError
        assert isinstance(failure.__cause__, OutcomeUnknownError)


class TestTheWay:
    async def test_a_refused_port_means_that_nothing_was_sent(self):
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            failure = await failure_of(f"http://127.0.0.1:{closed.getsockname()[1]}/bot{TOKEN}")
        assert type(failure) is error.NetworkError
        assert isinstance(failure.__cause__, NotSentError)
        assert classify(failure, Effect.SEND).kind is FailureKind.RETRY

    async def test_a_host_without_an_address_means_that_nothing_was_sent(self, monkeypatch):
        async def unknown(*_, **__):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", unknown)
        failure = await failure_of(f"http://nowhere.invalid/bot{TOKEN}")
        assert isinstance(failure.__cause__, NotSentError)

    async def test_a_connection_dropped_before_any_answer_may_have_been_heard(self):
        async def hang_up(_reader, writer, _head):
            writer.transport.abort()

        async with spoken(hang_up) as url:
            failure = await failure_of(url)
        assert type(failure) is error.NetworkError
        assert isinstance(failure.__cause__, OutcomeUnknownError)

    async def test_a_kept_connection_that_the_server_closed_is_not_used_again(self):
        async def once(_reader, writer, _head):
            body = b'{"ok":true,"result":true}'
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()

        async with spoken(once) as url, transport() as request:
            for _ in range(5):
                assert await request.post(f"{url}/getMe", parameters(a=1)) is True
                await asyncio.sleep(0.01)

    @pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
    async def test_an_answer_that_does_not_come_is_timed_out(self, sent):
        async def slow(_reader, writer, _head):
            writer.write(sent)
            await asyncio.sleep(30)

        async with spoken(slow) as url:
            failure = await failure_of(url, read_timeout=0.05)
        assert type(failure) is error.TimedOut
        assert isinstance(failure.__cause__, OutcomeUnknownError)

    async def test_without_a_timeout_of_its_own_a_call_has_that_of_the_transport(self):
        async def silent(_reader, _writer, _head):
            await asyncio.sleep(30)

        async with spoken(silent) as url:
            assert type(await failure_of(url, options={"read_timeout": 0.05})) is error.TimedOut

    async def test_a_connection_that_is_not_made_in_time_means_that_nothing_was_sent(self):
        with socket.socket() as full:  # a listener whose queue is full answers no more
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            waiting = [socket.socket() for _ in range(4)]
            for client in waiting:
                client.settimeout(0)
                client.connect_ex(full.getsockname())
            url = f"http://127.0.0.1:{full.getsockname()[1]}/bot{TOKEN}"
            failure = await failure_of(url, connect_timeout=0.1)
            for client in waiting:
                client.close()
        assert type(failure) is error.TimedOut
        assert isinstance(failure.__cause__, NotSentError)

    async def test_a_full_pool_means_that_nothing_was_sent(self):
        free = asyncio.Event()

        async def busy(_request):
            await free.wait()
            return web.json_response({"ok": True, "result": True})

        async with served(busy) as url, transport(connection_pool_size=2, pool_timeout=0.05) as request:
            calls = [asyncio.create_task(request.post(f"{url}/getMe")) for _ in range(2)]
            await asyncio.sleep(0)
            with pytest.raises(error.TimedOut, match="Pool timeout") as caught:
                await request.post(f"{url}/getMe")
            free.set()
            assert await asyncio.gather(*calls) == [True, True]
            assert await request.post(f"{url}/getMe") is True
        assert isinstance(caught.value.__cause__, NotSentError)
        assert_no_secret(caught.value)

    async def test_a_cancelled_call_gives_its_place_back(self):
        async def silent(_request):
            await asyncio.sleep(30)

        async with served(silent) as url, transport(connection_pool_size=1) as request:
            for _ in range(3):
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(request.post(f"{url}/getUpdates"), 0.05)

    async def test_an_address_that_is_none_is_our_own_mistake(self):
        failure = await failure_of(f"ftp://127.0.0.1/bot{TOKEN}")
        assert classify(failure, Effect.READ).kind is FailureKind.REFUSED

    async def test_a_value_that_is_no_json_is_our_own_mistake(self):
        failure = await failure_of("http://127.0.0.1:1", data=parameters(chat_id=1, rich_message={"file": object()}))
        assert "object" in failure.message
        assert classify(failure, Effect.SEND).kind is FailureKind.REFUSED
