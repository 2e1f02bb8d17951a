"""Calls and answers as HTTP carries them."""

import json

import orjson
from aiohttp import web

from tests.wire.telegram_methods import Upload
from tests.wire.telegram_refusals import Refused


def hang_up(request):
    if request.transport is not None:  # the client may have gone first
        request.transport.abort()


async def give_half(request, answer):
    half = web.StreamResponse(headers={"Content-Length": str(len(answer.body))})
    await half.prepare(request)
    await half.write(answer.body[: len(answer.body) // 2])


def written(body, status=200):
    return web.Response(status=status, body=_json(body), content_type="application/json")


def _json(body):
    try:
        return orjson.dumps(body)
    except TypeError:  # half a surrogate pair, which only the escapes of JSON can carry
        return json.dumps(body).encode()


async def sent_parameters(request):
    """Return the parameters however they were sent: in the address, as JSON, as a form or in parts."""
    sent = dict(request.query)
    match request.content_type:
        case "application/json":
            try:
                body = orjson.loads(await request.read())
            except orjson.JSONDecodeError:
                raise Refused("can't parse JSON object") from None
            if not isinstance(body, dict):
                raise Refused("can't parse JSON object: an Object is expected")
            return sent | body
        case "application/x-www-form-urlencoded":
            return sent | dict(await request.post())
        case "multipart/form-data":
            return sent | {name: _part(value) for name, value in (await request.post()).items()}
        case _:
            return sent


def _part(value):
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.content_type, value.file.read())
    return value
