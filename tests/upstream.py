"""A catalogue of somebody else on this machine, which answers as it is told."""

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal

from aiohttp import web
from genai_prices.types import ModelPrice

JSON = "application/json"


def entry(name, /, **changes):
    """Write a model as models.dev lists it."""
    whole = {
        "id": name,
        "name": name,
        "reasoning": True,
        "tool_call": True,
        "release_date": "2026-01-02",
        "limit": {"context": 1000, "output": 100},
        "modalities": {"input": ["text"], "output": ["text"]},
    }
    return whole | changes


def models_dev(*entries, provider="openai"):
    """Write the file of models.dev."""
    return json.dumps({"models": {}, "providers": {provider: {"models": {one["id"]: one for one in entries}}}}).encode()


def priced(model_id, amount, output=4, **more):
    """Write a model as genai-prices lists it."""
    prices = amount if isinstance(amount, list) else {"input_mtok": amount, "output_mtok": output}
    return {"id": model_id, "match": {"equals": model_id}, "prices": prices, **more}


def prices(*entries, provider="openai"):
    """Write the file of genai-prices."""
    return json.dumps([{"id": provider, "name": provider, "api_pattern": "x", "models": list(entries)}]).encode()


def as_published(value):
    """Write a value of the package as the published file has it."""
    match value:
        case ModelPrice():
            return {key: as_published(part) for key, part in vars(value).items() if part is not None}
        case Decimal():
            return float(value)
        case date() | time():
            return value.isoformat()
        case list() | frozenset():
            return [as_published(part) for part in value]
        case dict():
            return {key: as_published(part) for key, part in value.items()}
        case _ if is_dataclass(value):
            parts = {one.name.rstrip("_"): getattr(value, one.name) for one in fields(value) if one.name[0] != "_"}
            return {name: as_published(part) for name, part in parts.items() if part is not None}
        case _:
            return value


class FakeUpstream:
    """A server that answers as it is told, and notes with what tag it was asked."""

    def __init__(self, body, content_type=JSON):
        self.tags = []
        self.body = body
        self.status = 200
        self.headers = {"Content-Type": content_type, "ETag": '"1"'}
        self.delay = 0.0
        self.cut = False
        self.url = ""

    async def answer(self, request):
        self.tags.append(request.headers.get("If-None-Match"))
        await asyncio.sleep(self.delay)
        if request.headers.get("If-None-Match") == self.headers.get("ETag"):
            return web.Response(status=304)
        if self.cut:
            response = web.StreamResponse(headers={**self.headers, "Content-Length": str(len(self.body))})
            await response.prepare(request)
            await response.write(self.body[: len(self.body) // 2])
            request.transport.close()
            return response
        return web.Response(status=self.status, body=self.body, headers=self.headers)

    # ---- Ways to be bad

    def as_html(self):
        self.headers["Content-Type"] = "text/html"

    def as_a_redirect_to_html(self):
        self.status, self.headers["Location"], self.headers["Content-Type"] = 302, "/", "text/html"

    def cut_off(self):
        self.cut = True

    def half(self):
        self.body = self.body[: len(self.body) // 2]

    def huge(self):
        self.body += b" " * 1_000_000

    def slow(self):
        self.delay = 1.2

    def failing(self):
        self.status = 500

    def another_document(self):
        self.body = b'{"data": []}'

    def nested(self):
        self.body = b"[" * 9_000


BAD = tuple(
    getattr(FakeUpstream, name)
    for name in (
        "as_html",
        "as_a_redirect_to_html",
        "cut_off",
        "half",
        "huge",
        "slow",
        "failing",
        "another_document",
        "nested",
    )
)
"""All ways to be bad."""


@asynccontextmanager
async def serving(*upstreams):
    """Serve them, and tell each where it is."""
    app = web.Application()
    for number, one in enumerate(upstreams):
        app.router.add_get(f"/{number}", one.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    for number, one in enumerate(upstreams):
        one.url = f"http://127.0.0.1:{runner.addresses[0][1]}/{number}"
    yield
    await runner.cleanup()
