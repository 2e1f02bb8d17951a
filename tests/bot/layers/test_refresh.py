"""A bad or hostile answer changes nothing; a good one is taken whole."""

import asyncio
import json
from datetime import date

import pytest
from aiohttp import web

from bot.catalogue.facts import Source
from bot.layers import models_dev
from bot.layers.fetch import Limits, RefreshError
from bot.layers.listing import Sellers
from bot.layers.refresh import Places, new_copy, put_in_place

TODAY = date(2026, 11, 29)
SELLERS = Sellers(
    labs={"openai": "openai"},
    hosts={},
    sources={models_dev.KEY: Source(url="https://example.org", title="A catalogue", checked_on=TODAY)},
)
LIMITS = Limits(size=20_000, seconds=0.5)


def entry(name, /, **changes):
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


def upstream(*entries):
    return json.dumps({"models": {}, "providers": {"openai": {"models": {one["id"]: one for one in entries}}}}).encode()


KNOWN = tuple(entry(f"one-{n}") for n in range(10))


class Upstream:
    """A server that answers as it is told, and notes with what tag it was asked."""

    def __init__(self):
        self.tags = []
        self.body = upstream(*KNOWN)
        self.status = 200
        self.headers = {"Content-Type": "application/json", "ETag": '"1"'}
        self.delay = 0.0
        self.cut = False

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


@pytest.fixture
async def server():
    told = Upstream()
    app = web.Application()
    app.router.add_get("/catalog.json", told.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    told.url = f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}/catalog.json"
    yield told
    await runner.cleanup()


@pytest.fixture
def places(tmp_path):
    copy = tmp_path / "copy.jsonl"
    copy.write_bytes(models_dev.to_lines(models_dev.compact(upstream(*KNOWN), SELLERS, TODAY)))
    return Places(copy, tmp_path / "state" / "tag")


async def ask(server, places):
    return await new_copy(server.url, places, SELLERS, TODAY, LIMITS)


async def test_a_good_answer_is_told_and_taken(server, places):
    server.body = upstream(*KNOWN[1:], entry("one-1", limit={"context": 5000, "output": 100}), entry("two"))
    new = await ask(server, places)
    assert new.changes.splitlines() == [
        "Take A catalogue as of 2026-11-29: 1 more, 1 gone, 1 figures changed",
        "",
        "+ two",
        "- one-0",
        "~ one-1: context_window 5000, was 1000  (jumps: look at it)",
    ]
    put_in_place(new, places)
    assert "two" in {listing.id for listing in models_dev.from_lines(places.copy.read_bytes()).listings}


async def test_what_has_not_changed_is_not_sent_again(server, places):
    put_in_place(await ask(server, places), places)
    assert await ask(server, places) is None
    assert server.tags == [None, '"1"']


async def test_a_tag_says_nothing_of_another_copy(server, places):
    put_in_place(await ask(server, places), places)
    places.copy.write_bytes(models_dev.to_lines(models_dev.compact(upstream(KNOWN[0]), SELLERS, TODAY)))
    assert (await ask(server, places)).changes
    assert server.tags == [None, None]


def html(server):
    server.headers["Content-Type"] = "text/html"


def redirect(server):
    server.status, server.headers["Location"] = 302, "/"


def cut(server):
    server.cut = True


def half(server):
    server.body = server.body[: len(server.body) // 2]


def huge(server):
    server.body = upstream(*KNOWN, *(entry(f"more-{n}") for n in range(1000)))


def slow(server):
    server.delay = 2


def error(server):
    server.status = 500


def shrunk(server):
    server.body = upstream(*KNOWN[:7])


def other(server):
    server.body = b'{"data": []}'


def nested(server):
    server.body = b"[" * 9_000


@pytest.mark.parametrize("spoil", [html, redirect, cut, half, huge, slow, error, shrunk, other, nested])
async def test_a_bad_answer_changes_nothing(server, places, spoil):
    before = places.copy.read_bytes()
    spoil(server)
    with pytest.raises(RefreshError):
        await ask(server, places)
    assert places.copy.read_bytes() == before
    assert not places.tag.exists()


async def test_hostile_values_are_left_out_and_counted(server, places):
    server.body = upstream(
        *KNOWN,
        entry("markup", name="<script>alert(1)</script>"),
        entry("mention", name="@everyone"),
        entry("far", release_date="9999-01-01"),
        entry("endless", limit={"context": 10**15, "output": 10**16}),
        entry("negative", limit={"context": -1, "output": -1}, cost={"input": -5}),
    )
    new = await ask(server, places)
    listed = {listing.id: listing for listing in models_dev.from_lines(new.lines).listings}
    assert new.refused == 2
    assert not {"markup", "mention"} & listed.keys()
    assert listed["far"].released is None
    assert (listed["endless"].context_window, listed["endless"].output_limit) == (None, None)
    assert (listed["negative"].context_window, listed["negative"].offer) == (None, None)


async def test_a_server_that_is_away_changes_nothing(places):
    with pytest.raises(RefreshError):
        await new_copy("http://127.0.0.1:1/catalog.json", places, SELLERS, TODAY, LIMITS)
