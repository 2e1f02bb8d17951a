"""Servers on loopback for the transport, kind and unkind, and what every failure must hold to."""

import asyncio
import json
import traceback
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import error
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from adapters.telegram.transport import AiohttpRequest

TOKEN = "123456789:AAsecretSECRETsecretSECRETsecretSECRET"


def parameters(**values):
    return RequestData([RequestParameter.from_input(name, value) for name, value in values.items()])


@asynccontextmanager
async def served(handler):
    """Serve every path with the handler; give the address that calls of the bot start with."""
    app = web.Application(client_max_size=50 * 1024**2)
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/bot{TOKEN}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def spoken(conversation):
    """Serve raw connections: the conversation gets the reader, the writer and the first request's bytes."""

    async def talk(reader, writer):
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            await conversation(reader, writer, head)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    listening = await asyncio.start_server(talk, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/bot{TOKEN}"
    finally:
        listening.close()


@asynccontextmanager
async def transport(**options):
    request = AiohttpRequest(**options)
    await request.initialize()
    try:
        yield request
    finally:
        await request.shutdown()


def answering(status, body, content_type="application/json"):
    async def handler(_request):
        text = body if isinstance(body, str) else json.dumps(body)
        return web.Response(status=status, text=text, content_type=content_type)

    return handler


def refusal(status, words, **more):
    return answering(status, {"ok": False, "error_code": status, "description": words, **more})


async def failure_of(url, call="sendMessage", data=None, options=None, **timeouts):
    async with transport(**(options or {})) as request:
        with pytest.raises(error.TelegramError) as caught:
            await request.post(f"{url}/{call}", data or parameters(chat_id=1, text="x"), **timeouts)
    assert_no_secret(caught.value)
    return caught.value


def assert_no_secret(raised):
    chain = [raised]
    while (last := chain[-1]) is not None:
        assert TOKEN not in repr(last) + str(last) + repr(vars(last) if hasattr(last, "__dict__") else "")
        assert TOKEN not in repr(last.__context__)
        chain.append(last.__cause__)
    assert TOKEN not in "".join(traceback.format_exception(raised))
