"""The transport against real servers on loopback: answers, uploads, proxies, opening and closing."""

import asyncio
import io
import json
import logging

import pytest
from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile, error

from adapters.telegram.errors import Effect, FailureKind, NotSentError, OutcomeUnknownError, classify
from adapters.telegram.transport import AiohttpRequest
from tests.adapters.telegram.servers import (
    TOKEN,
    answering,
    assert_no_secret,
    failure_of,
    parameters,
    served,
    spoken,
    transport,
)
from tests.patience import PATIENCE


@pytest.fixture(autouse=True)
def nothing_secret_in_any_log(caplog):
    caplog.set_level(logging.DEBUG)
    yield
    assert TOKEN not in caplog.text


class TestAnswers:
    async def test_a_result_is_given_back(self):
        async with (
            served(answering(200, {"ok": True, "result": {"message_id": 5, "text": "да 🦁"}})) as url,
            transport() as request,
        ):
            assert await request.post(f"{url}/sendMessage", parameters(a=1)) == {"message_id": 5, "text": "да 🦁"}

    async def test_parameters_arrive_in_their_types(self):
        got = {}

        async def handler(request):
            got.update(await request.json())
            return web.json_response({"ok": True, "result": True})

        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Да", callback_data="1")]])
        nested = {"html": "<b>ы</b>", "keyboard": keyboard}
        async with served(handler) as url, transport() as request:
            data = parameters(
                chat_id=-100123, text='«лев» 🦁 & "кавычки"', quiet=True, reply_markup=keyboard, rich=nested
            )
            await request.post(f"{url}/sendMessage", data)

        buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "1"}]]}
        assert got == {
            "chat_id": -100123,
            "text": '«лев» 🦁 & "кавычки"',
            "quiet": True,
            "reply_markup": buttons,
            "rich": {"html": "<b>ы</b>", "keyboard": buttons},
        }

    async def test_a_large_answer_is_read_whole(self):
        updates = [{"update_id": number, "text": "ж" * 1000} for number in range(5000)]
        async with served(answering(200, {"ok": True, "result": updates})) as url, transport() as request:
            assert await request.post(f"{url}/getUpdates", parameters(offset=1)) == updates

    async def test_a_file_is_retrieved_as_it_is(self):
        async def handler(_request):
            return web.Response(body=bytes(range(256)) * 100)

        async with served(handler) as url, transport() as request:
            assert await request.retrieve(f"{url}/file.bin") == bytes(range(256)) * 100

    async def test_connections_are_kept_and_used_again(self):
        peers = set()

        async def handler(request):
            peers.add(request.transport.get_extra_info("peername"))
            return web.json_response({"ok": True, "result": True})

        async with served(handler) as url, transport() as request:
            for _ in range(10):
                await request.post(f"{url}/getMe")
        assert len(peers) == 1

    async def test_many_calls_at_once_are_all_answered_within_the_pool(self):
        open_now, most = 0, 0

        async def handler(request):
            nonlocal open_now, most
            open_now += 1
            most = max(most, open_now)
            await asyncio.sleep(0.001)
            open_now -= 1
            return web.json_response({"ok": True, "result": (await request.json())["number"]})

        async with served(handler) as url, transport(connection_pool_size=32, pool_timeout=PATIENCE) as request:
            calls = [request.post(f"{url}/echo", parameters(number=number)) for number in range(256)]
            assert await asyncio.gather(*calls) == list(range(256))
        assert 1 < most <= 32

    async def test_a_redirect_is_not_followed_with_the_message_lost(self):
        async def handler(request):
            if request.path == "/elsewhere":
                return web.json_response({"ok": True, "result": True})
            raise web.HTTPFound("/elsewhere")

        async with served(handler) as url:
            assert type(await failure_of(url)) is error.NetworkError


class TestUploads:
    async def got(self, data, **options):
        got = {}

        async def handler(request):
            for name, value in (await request.post()).items():
                if isinstance(value, web.FileField):
                    got[name] = (value.filename, value.content_type, value.file.read())
                else:
                    got[name] = value
            return web.json_response({"ok": True, "result": True})

        async with served(handler) as url, transport(**options) as request:
            await request.post(f"{url}/sendPhoto", data)
        return got

    async def test_a_file_goes_along_with_the_other_parameters(self):
        content = bytes(range(256)) * 2000
        photo = InputFile(content, filename='схема "1".png')
        got = await self.got(parameters(chat_id=1, caption="подпись", silent=True, photo=photo))
        assert got == {
            "chat_id": "1",
            "caption": "подпись",
            "silent": "true",
            "photo": ("схема %221%22.png", "image/png", content),
        }

    async def test_an_attached_file_is_named_in_the_json(self):
        photo = InputFile(b"\x89PNG", filename="a.png", attach=True)
        got = await self.got(parameters(chat_id=1, media=[photo]))
        assert json.loads(got["media"]) == [photo.attach_uri]
        assert got[photo.attach_name] == ("a.png", "image/png", b"\x89PNG")

    async def test_an_open_file_is_sent_from_where_it_stands(self):
        handle = io.BytesIO(b"skipped" + b"x" * 200_000)
        handle.seek(7)
        got = await self.got(
            parameters(chat_id=1, document=InputFile(handle, filename="a.txt", read_file_handle=False))
        )
        assert got["document"] == ("a.txt", "text/plain", b"x" * 200_000)

    async def test_a_receiver_that_stops_reading_ends_the_upload(self):
        async def deaf(_reader, _writer, _head):
            await asyncio.sleep(30)

        data = parameters(chat_id=1, photo=InputFile(b"x" * 30_000_000, filename="a.png"))
        async with spoken(deaf) as url:
            failure = await failure_of(url, data=data, write_timeout=0.1, read_timeout=30)
        assert isinstance(failure, error.TimedOut)
        assert isinstance(failure.__cause__, OutcomeUnknownError)

    async def test_an_upload_has_its_own_patience_by_default(self):
        async def deaf(_reader, _writer, _head):
            await asyncio.sleep(30)

        data = parameters(chat_id=1, photo=InputFile(b"x" * 30_000_000, filename="a.png"))
        async with spoken(deaf) as url:
            failure = await failure_of(url, data=data, options={"media_write_timeout": 0.1, "write_timeout": 30})
        assert isinstance(failure, error.TimedOut)

    async def test_a_refusal_before_everything_is_sent_is_heard(self):
        async def early(_reader, writer, _head):
            body = b'{"ok":false,"error_code":400,"description":"Bad Request: PHOTO_INVALID_DIMENSIONS"}'
            writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
            await heard.wait()

        heard, data = asyncio.Event(), parameters(chat_id=1, photo=InputFile(b"x" * 30_000_000, filename="a.png"))
        async with spoken(early) as url:
            failure = await failure_of(url, data=data)
            heard.set()
        assert type(failure) is error.BadRequest


class TestProxies:
    async def test_calls_go_through_the_proxy(self):
        asked = []

        async def proxy(request):
            asked.append(str(request.url))
            assert request.headers["Proxy-Authorization"].startswith("Basic ")
            return web.json_response({"ok": True, "result": True})

        async with served(proxy) as url:
            address = url.partition("/bot")[0].replace("http://", "http://user:password@")
            async with transport(proxy=address) as request:
                assert await request.post(f"http://api.telegram.invalid/bot{TOKEN}/getMe") is True
        assert asked == [f"http://api.telegram.invalid/bot{TOKEN}/getMe"]

    async def test_a_proxy_that_lets_nobody_through_sent_nothing(self):
        async with served(answering(407, "")) as url:
            options = {"proxy": url.partition("/bot")[0]}
            failure = await failure_of(f"https://api.telegram.invalid/bot{TOKEN}", options=options)
        assert isinstance(failure.__cause__, NotSentError)

    @pytest.mark.parametrize("proxy", ["socks5://u:secret@127.0.0.1:1080", "socks4://127.0.0.1:1", "SOCKS5H://x:1"])
    def test_a_socks_proxy_is_refused_with_what_to_do(self, proxy):
        with pytest.raises(ValueError, match="SOCKS proxies are not supported; give the address of an HTTP") as caught:
            AiohttpRequest(proxy=proxy)
        assert "secret" not in str(caught.value)

    def test_another_address_is_refused_without_repeating_it(self):
        with pytest.raises(ValueError, match="begins with http") as caught:
            AiohttpRequest(proxy="user:secret@127.0.0.1:3128")
        assert "secret" not in str(caught.value)


class TestLife:
    async def test_opening_and_closing_twice_does_nothing_more(self):
        async with served(answering(200, {"ok": True, "result": True})) as url:
            request = AiohttpRequest()
            await request.shutdown()
            await request.initialize()
            await request.initialize()
            assert await request.post(f"{url}/getMe") is True
            await request.shutdown()
            await request.shutdown()
            await request.initialize()
            assert await request.post(f"{url}/getMe") is True
            await request.shutdown()

    async def test_a_closed_transport_says_so(self):
        with pytest.raises(error.NetworkError, match="not initialized") as caught:
            await AiohttpRequest().post("http://127.0.0.1:1/")
        assert classify(caught.value, Effect.READ).kind is FailureKind.REFUSED

    async def test_closing_ends_what_is_open(self):
        async def silent(_request):
            await asyncio.sleep(30)

        async with served(silent) as url:
            request = AiohttpRequest()
            await request.initialize()
            call = asyncio.create_task(request.post(f"{url}/getUpdates", read_timeout=30))
            await asyncio.sleep(0.05)
            await request.shutdown()
            with pytest.raises(error.NetworkError) as caught:
                await call
        assert_no_secret(caught.value)

    def test_the_read_timeout_is_told(self):
        assert AiohttpRequest(read_timeout=7).read_timeout == 7
        assert AiohttpRequest(read_timeout=None).read_timeout is None
