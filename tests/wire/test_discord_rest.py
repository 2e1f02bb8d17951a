"""The local REST half, called one request at a time: authorisation, forms, limits, and messages to channels."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes import PIXEL
from tests.wire.discord_faults import dropped, error, held, limited
from tests.wire.discord_server import DiscordServer

QUIET = {"allowed_mentions": {"parse": []}}
TEXT = {"content": "hello", **QUIET}
COMMAND = {"name": "model", "description": "Show a model"}


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as local:
        local.register(COMMAND, {"name": "Which?", "type": 3})
        yield local


class Caller:
    """A bot without a library."""

    def __init__(self, server: DiscordServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self.headers = {"Authorization": f"Bot {server.token}", "User-Agent": "DiscordBot (https://example.org, 1)"}
        self.last: aiohttp.ClientResponse | None = None

    async def __call__(self, method: str, path: str, body: Any = None, **more: Any) -> tuple[int, Any]:
        more = {"headers": self.headers, **({"json": body} if body is not None else {}), **more}
        async with self.session.request(method, self.server.api_url + path, **more) as response:
            self.last = response
            if response.content_type == "application/json":
                answer = await response.json()
                return response.status, answer.get("code", answer) if response.status >= 400 else answer
            return response.status, await response.text()

    async def answer(self, used: Any, kind: int, data: Any = None, query: str = "") -> tuple[int, Any]:
        return await self("POST", f"/interactions/{used.id}/{used.token}/callback{query}", {"type": kind, "data": data})

    def webhook(self, used: Any, message: str = "") -> str:
        return f"/webhooks/{self.server.state.application_id}/{used.token}" + (
            f"/messages/{message}" if message else ""
        )


@pytest.fixture
async def call(server: DiscordServer) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(server, session)


async def slash(server: DiscordServer) -> Any:
    return await server.slash(server.user(), server.channel(), "/model")


async def test_json_has_exactly_its_type(call):
    await call("GET", "/users/@me")

    assert call.last.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("headers", "answer"),
    [
        ({}, (401, 0)),
        ({"Authorization": "Bot wrong", "User-Agent": "DiscordBot (x, 1)"}, (401, 0)),
        ({"User-Agent": "curl"}, (403, 40333)),
    ],
)
async def test_a_bot_says_who_it_is(call, headers, answer):
    told = {**(call.headers if "Authorization" not in headers and headers else {}), **headers}

    assert await call("GET", "/users/@me", headers=told) == answer


async def test_an_unknown_endpoint_is_not_found(server, call):
    assert await call("GET", "/users/5/notes") == (404, 0)
    assert [call.status for call in server.refused()] == [404]


@pytest.mark.parametrize(
    ("more", "answer"),
    [
        ({"data": "{", "headers": {"Content-Type": "application/json"}}, (400, 50109)),
        ({"data": "content=x", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, (400, 50035)),
    ],
)
async def test_a_body_is_json(server, call, more, answer):
    more["headers"] = {**call.headers, **more["headers"]}

    assert await call("POST", f"/channels/{server.channel().id}/messages", **more) == answer


async def test_the_gateway_is_told(server, call):
    assert await call("GET", "/gateway") == (200, {"url": server.gateway_url})
    status, told = await call("GET", "/gateway/bot")

    assert (status, told["shards"], told["session_start_limit"]["remaining"]) == (200, 1, 1000)


async def test_commands_keep_their_ids(server, call):
    path = f"/applications/{server.state.application_id}/commands"
    localised = {**COMMAND, "name_localizations": {"ru": "модель"}}

    _, before = await call("GET", path)
    status, after = await call("PUT", path, [localised, {**COMMAND, "name": "new"}])

    assert status == 200
    assert after[0]["id"] == before[0]["id"]
    assert after[0]["version"] != before[0]["version"]
    assert [each["name"] for each in (await call("GET", path))[1]] == ["model", "new"]
    assert "name_localizations" not in (await call("GET", path))[1][0]
    assert (await call("GET", path + "?with_localizations=true"))[1][0]["name_localizations"] == {"ru": "модель"}


async def test_only_so_many_commands_are_created_a_day(server, call):
    path = f"/applications/{server.state.application_id}/commands"
    for batch in "ab":
        commands = [{**COMMAND, "name": f"{batch}{number}"} for number in range(99)]
        assert (await call("PUT", path, commands))[0] == 200
    assert (await call("PUT", path, commands))[0] == 200

    assert await call("PUT", path, [{**COMMAND, "name": "one-more"}]) == (400, 30034)


async def test_a_guild_has_its_own_commands(server, call):
    guild, other = server.guild(), server.state.ids.guild()
    path = f"/applications/{server.state.application_id}/guilds/{guild.id}/commands"

    assert (await call("PUT", path, [{**COMMAND, "name": "here"}]))[0] == 200
    used = await server.slash(server.user(), server.channel(guild), "/here")

    assert used.name == "here"
    assert await call("PUT", path.replace(str(guild.id), str(other)), [COMMAND]) == (403, 50001)
    assert await call("PUT", "/applications/5/commands", [COMMAND]) == (403, 20012)


async def test_a_message_can_be_sent_where_the_bot_is(server, call):
    anna = server.user()
    closed = server.channel(refuses=(403, 50013, "Missing Permissions"))

    status, sent = await call("POST", f"/channels/{server.dm(anna).id}/messages", TEXT)

    assert (status, sent["content"], sent["author"]["id"]) == (200, "hello", server.state.bot["id"])
    assert await call("POST", "/channels/5/messages", TEXT) == (404, 10003)
    assert await call("POST", f"/channels/{server.group(anna).id}/messages", TEXT) == (403, 50001)
    assert await call("POST", f"/channels/{server.foreign_channel().id}/messages", TEXT) == (403, 50001)
    assert await call("POST", f"/channels/{closed.id}/messages", TEXT) == (403, 50013)
    assert await call("POST", f"/channels/{server.channel().id}/messages", {**TEXT, "flags": 64}) == (400, 50035)
    assert await call("POST", f"/channels/{server.channel().id}/messages", QUIET) == (400, 50006)


async def test_a_nonce_that_is_enforced_creates_one_message(server, call):
    path = f"/channels/{server.channel().id}/messages"
    ids = [(await call("POST", path, {**TEXT, "nonce": nonce, "enforce_nonce": True}))[1]["id"] for nonce in "aab"]
    ids += [(await call("POST", path, {**TEXT, "nonce": "a"}))[1]["id"]]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


async def test_a_bucket_is_counted_and_closed(server, call):
    place = server.channel()
    left = []
    for _ in range(5):
        await call("POST", f"/channels/{place.id}/messages", TEXT)
        left.append(call.last.headers["X-RateLimit-Remaining"])

    assert left == ["4", "3", "2", "1", "0"]
    assert (await call("POST", f"/channels/{place.id}/messages", TEXT))[0] == 429
    assert (call.last.headers["X-RateLimit-Scope"], "Via" in call.last.headers) == ("user", True)
    assert (await call("POST", f"/channels/{server.channel().id}/messages", TEXT))[0] == 200
    server.clock.advance(5)
    assert (await call("POST", f"/channels/{place.id}/messages", TEXT))[0] == 200


async def test_fifty_requests_a_second_are_the_most(server, call):
    server.limits.everything = 3

    statuses = [(await call("GET", "/users/@me"))[0] for _ in range(4)]

    assert statuses == [200, 200, 200, 429]
    assert call.last.headers["X-RateLimit-Global"] == "true"
    used = await slash(server)
    assert (await call.answer(used, 4, TEXT))[0] == 204, "interactions do not count"


@pytest.mark.parametrize(
    ("begin", "allowed"),
    [("command", {4, 5, 9}), ("component", {4, 5, 6, 7, 9}), ("autocomplete", {8}), ("modal", {4, 5})],
)
async def test_each_interaction_has_its_answers(server, call, begin, allowed):
    option = {"type": 3, "name": "name", "description": "x", "autocomplete": True}
    server.register({**COMMAND, "options": [option]})
    field = {"type": 4, "custom_id": "q", "style": 1, "required": False}
    modal = {"custom_id": "m", "title": "Ask", "components": [{"type": 18, "label": "Q", "component": field}]}
    button = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}
    data = {4: TEXT, 7: TEXT, 8: {"choices": []}, 9: modal}
    anna, place = server.user(), server.channel()

    async def start() -> Any:
        if begin == "autocomplete":
            return await server.autocomplete(anna, place, "/model", "name", "x")
        used = await server.slash(anna, place, "/model")
        if begin == "component":
            await call.answer(used, 4, {**TEXT, "components": [button]})
            return await server.press(anna, await used.message(), "Go")
        if begin == "modal":
            await call.answer(used, 9, modal)
            return await server.submit(anna, await used.opened())
        return used

    taken = {kind for kind in range(13) if (await call.answer(await start(), kind, data.get(kind)))[0] == 204}

    assert taken == allowed


async def test_an_answer_tells_of_its_message_if_asked(server, call):
    used = await slash(server)

    status, told = await call.answer(used, 4, {**TEXT, "flags": 64}, "?with_response=1")

    assert status == 200
    assert told["interaction"]["response_message_ephemeral"] is True
    assert told["interaction"]["response_message_id"] == told["resource"]["message"]["id"]
    assert told["resource"]["message"]["interaction_metadata"]["user"]["id"] == str(used.user.id)


async def test_stored_components_are_numbered(server, call):
    used = await slash(server)
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}
    parts = [{"type": 17, "components": [{"type": 10, "content": "x", "id": 2}, row]}, {"type": 14}]

    await call.answer(used, 4, {"components": parts, "flags": 32768, **QUIET})
    container, separator = (await used.message()).components

    assert container["id"] == 1
    assert [each["id"] for each in container["components"]] == [2, 3]
    assert container["components"][1]["components"][0] == {
        "type": 2, "style": 1, "label": "Go", "custom_id": "go", "disabled": False, "id": 4
    }  # fmt: skip
    assert separator["id"] == 5


async def test_a_webhook_opens_with_the_answer(server, call):
    used = await slash(server)

    assert await call("POST", call.webhook(used), TEXT) == (404, 10015)
    assert await call.answer(used, 4, {**TEXT, "content": " "}) == (400, 50006)
    assert (await call.answer(used, 4, TEXT))[0] == 204
    assert (await call("POST", call.webhook(used), TEXT))[0] == 200
    assert await call("POST", f"/webhooks/5/{used.token}", TEXT) == (404, 10015)
    assert await call("PATCH", call.webhook(used, "@original"), {"content": ""} | QUIET) == (400, 50006)
    assert await call("PATCH", call.webhook(used, "5"), TEXT) == (404, 10008)
    assert await call("DELETE", call.webhook(used, "@original")) == (204, "")
    assert await call("GET", call.webhook(used, "@original")) == (404, 10008)


async def test_a_persons_message_cannot_be_edited(server, call):
    anna = server.user()
    post = server.say(anna, server.channel(), "Llama")
    used = await server.context_menu(anna, "Which?", post)

    await call.answer(used, 4, TEXT)

    assert await call("PATCH", call.webhook(used, str(post.id)), TEXT) == (404, 10008)


async def test_a_file_comes_in_a_form(server, call):
    used = await slash(server)
    form = aiohttp.FormData(quote_fields=False)
    gallery = {"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}
    payload = aiohttp.JsonPayload({"type": 4, "data": {"components": [gallery], "flags": 32768, **QUIET}})
    form.add_field("payload_json", payload)
    form.add_field("files[0]", PIXEL, filename="a.png", content_type="image/png")

    status, _ = await call("POST", f"/interactions/{used.id}/{used.token}/callback", data=form)

    assert status == 204
    assert (await used.message()).pictures[0].endswith("/a.png")


async def test_faults_are_asked_for_one_by_one(server, call):
    freed = asyncio.Event()
    freed.set()
    for fault in (error(500), error(503), limited(2, scope="shared"), limited(via=False), held(freed), dropped()):
        server.faults.add(fault, "me")
    outcomes = []
    for _ in range(6):
        status, _ = await call("GET", "/users/@me")
        outcomes.append((status, call.last.content_type))

    json, html = "application/json", "text/html"
    assert outcomes == [(500, json), (503, html), (429, json), (429, html), (200, json), (200, json)]
    # aiohttp repeats a GET by itself when a connection that it reuses is cut.
    assert [call.fault for call in server.calls] == [
        "error 500", "error 503", "429 shared", "429 user without Via", "held", "dropped", ""
    ]  # fmt: skip
    assert server.refused() == []


@pytest.mark.parametrize(
    ("name", "part", "how"),
    [
        ("files[0]", b"png", {"filename": "a.png", "content_type": "image/png"}),
        ("files[0]", PIXEL, {"filename": "a.png", "content_type": "text/plain"}),
        ("files[0]", b"", {"filename": "a.png", "content_type": "image/png"}),
        ("file", PIXEL, {"filename": "a.png", "content_type": "image/png"}),
    ],
)
async def test_a_form_holds_a_body_and_pictures_alone(server, call, name, part, how):
    used = await slash(server)
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("payload_json", aiohttp.JsonPayload({"type": 4, "data": {"content": "x", **QUIET}}))
    form.add_field(name, part, **how)
    status, _ = await call("POST", f"/interactions/{used.id}/{used.token}/callback", data=form)
    assert status == 400


async def test_a_form_without_a_body_is_refused(server, call):
    used = await slash(server)
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("files[0]", PIXEL, filename="a.png", content_type="image/png")
    status, _ = await call("POST", f"/interactions/{used.id}/{used.token}/callback", data=form)
    assert status == 400
