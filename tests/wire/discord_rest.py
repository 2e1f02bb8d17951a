"""The REST interface of the local Discord: routes, authorisation, parsing, faults, limits, recorded calls."""

import re
import time
from collections.abc import Callable
from typing import Any

import orjson
from aiohttp import BodyPartReader, web

from tests.wire.discord_endpoints import Answer, Endpoints, Request
from tests.wire.discord_faults import Fault, Faults, Limits, RateLimitedError
from tests.wire.discord_schema import as_form_errors
from tests.wire.discord_state import State
from tests.wire.discord_world import Body, Call, RefusedRequestError
from tests.wire.pictures import size_of

PREFIX = "/api/v10"
LARGEST_FILE = 10 << 20
USER_AGENT = re.compile(r"DiscordBot \(\S+,? \S+\)")
WEBHOOK = "/webhooks/{application}/{token}"
INTERACTION_ROUTES = {"callback", "followup", "read message", "edit message", "delete message"}


class Rest:
    """HTTP request handlers that respond as Discord does."""

    def __init__(self, state: State, gateway_information: Callable[[], Body]) -> None:
        self.state = state
        self.faults = Faults()
        self.limits = Limits(state.clock)
        doing = Endpoints(state)
        self._routes: list[tuple[str, str, str, Callable[[Request], Answer]]] = [
            ("GET", "/users/@me", "me", lambda _: (200, state.bot)),
            ("GET", "/oauth2/applications/@me", "application", lambda _: (200, state.application())),
            ("GET", "/applications/@me", "application", lambda _: (200, state.application())),
            ("GET", "/gateway", "gateway", lambda _: (200, {"url": gateway_information()["url"]})),
            ("GET", "/gateway/bot", "gateway", lambda _: (200, gateway_information())),
            ("GET", "/applications/{application}/commands", "read commands", doing.commands),
            ("PUT", "/applications/{application}/commands", "put commands", doing.commands),
            ("GET", r"/applications/{application}/guilds/{guild:\d+}/commands", "read guild commands", doing.commands),
            ("PUT", r"/applications/{application}/guilds/{guild:\d+}/commands", "put guild commands", doing.commands),
            ("POST", r"/interactions/{interaction:\d+}/{token}/callback", "callback", doing.callback),
            ("POST", WEBHOOK, "followup", doing.followup),
            ("GET", WEBHOOK + "/messages/{message}", "read message", doing.message),
            ("PATCH", WEBHOOK + "/messages/{message}", "edit message", doing.message),
            ("DELETE", WEBHOOK + "/messages/{message}", "delete message", doing.message),
            ("POST", r"/channels/{channel:\d+}/messages", "channel message", doing.channel_message),
            ("POST", "/users/@me/channels", "direct channel", doing.direct_channel),
        ]

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        for method, path, name, doing in self._routes:
            app.router.add_route(method, PREFIX + path, self._handler(name, doing))
        app.router.add_route("*", PREFIX + "/{rest:.*}", self._handler("unknown", _not_found))

    def _handler(self, name: str, doing: Callable[[Request], Answer]) -> Any:
        async def handle(request: web.Request) -> web.StreamResponse:
            call = Call(self.state.clock.now(), request.method, request.path.removeprefix(PREFIX), name)
            self.state.calls.append(call)
            started = time.perf_counter()
            try:
                return await self._serve(request, call, doing)
            except Exception as error:
                # A mistake of this server must not look like a dropped connection in the record.
                call.status, call.message = 500, f"the local server failed: {error!r}"
                raise
            finally:
                call.took = time.perf_counter() - started
                self._finish(call)

        return handle

    async def _serve(self, request: web.Request, call: Call, doing: Callable[[Request], Answer]) -> web.StreamResponse:
        self._link(call, request.match_info)
        fault = self.faults.pick(call.route)
        call.fault = fault.name if fault else ""
        if fault and fault.freed is not None:
            await fault.freed.wait()
        elif fault and fault.name == "late":
            call.lag = fault.seconds
        elif fault and not fault.after:
            return _spoilt(fault, request, call)
        headers: dict[str, str] = {}
        try:
            headers = self._admit(request, call)
            parsed = Request(call, dict(request.match_info), dict(request.query))
            await _read_body(request, parsed)
            call.body = parsed.body
            call.status, answer = doing(parsed)
        except RateLimitedError as limited:
            return _limited(limited, call)
        except RefusedRequestError as refusal:
            answer = _refused(refusal, call)
        if fault and fault.after:
            return _spoilt(fault, request, call)
        return _json(call.status, answer, headers)

    def _link(self, call: Call, path: Any) -> None:
        interaction = self.state.by_token.get(path.get("token", ""))
        if interaction:
            call.interaction = interaction.id
            interaction.calls.append(call)

    def _finish(self, call: Call) -> None:
        interaction = self.state.interactions.get(call.interaction or 0)
        if interaction:
            interaction.finished += 1
            interaction.changed()

    def _admit(self, request: web.Request, call: Call) -> dict[str, str]:
        by_token = call.route in INTERACTION_ROUTES
        if not by_token:
            if request.headers.get("Authorization") != f"Bot {self.state.token}":
                raise RefusedRequestError(401, 0, "401: Unauthorized")
            if not USER_AGENT.match(request.headers.get("User-Agent", "")):
                raise RefusedRequestError(403, 40333, "internal network error")
        path = request.match_info
        major = path.get("channel") or path.get("guild") or path.get("token") or ""
        return self.limits.count(call, major, with_token=not by_token)


def _not_found(_request: Request) -> Answer:
    raise RefusedRequestError(404, 0, "404: Not Found")


async def _read_body(request: web.Request, parsed: Request) -> None:
    if request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader), "no form of Discord's holds a form"
            raw = await part.read()
            if part.name == "payload_json":
                written = part.headers.get("Content-Type", "application/json").partition(";")[0]
                if parsed.body is not None or part.filename or written not in {"application/json", "text/plain"}:
                    raise _bad_part("payload_json is one field of JSON, not a file.")
                parsed.body = _parse(raw)
            elif match := re.fullmatch(r"files\[(\d+)\]", part.name or ""):
                _check_file(part, bytes(raw))
                parsed.files[match[1]] = part.filename or ""
                parsed.call.uploads[part.filename or ""] = bytes(raw)
            else:
                raise _bad_part(f"A form has payload_json and files[n], not {part.name!r}.")
        if parsed.body is None:
            raise _bad_part("A form has a payload_json.")
    elif request.can_read_body:
        if request.content_type != "application/json":
            raise RefusedRequestError(400, 50035, f"Expected application/json, got {request.content_type}")
        parsed.body = _parse(await request.read())


def _check_file(part: BodyPartReader, content: bytes) -> None:
    """Refuse a file without a name, an empty or large one, and a picture that is none."""
    if not part.filename or not content or len(content) > LARGEST_FILE:
        raise _bad_part("A file has a name, and one to ten million bytes.")
    # The project's own rule, stricter than Discord: what is called a picture can be shown as one.
    typed = part.headers.get("Content-Type") in {"image/png", "application/octet-stream"}
    if not typed or not part.filename.endswith(".png") or not size_of(content):
        raise _bad_part("A picture is a whole PNG file, named and typed as one.")


def _bad_part(message: str) -> RefusedRequestError:
    return RefusedRequestError(400, 50035, f"Invalid Form Body: {message}")


def _parse(raw: bytes | bytearray) -> Any:
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise RefusedRequestError(400, 50109, "The request body contains invalid JSON.") from error


def _refused(refusal: RefusedRequestError, call: Call) -> Body:
    call.status, call.code, call.message = refusal.status, refusal.code, refusal.message
    call.problems = [str(problem) for problem in refusal.problems]
    body: Body = {"message": refusal.message, "code": refusal.code}
    if refusal.problems:
        body["errors"] = as_form_errors(refusal.problems)
    return body


def _limited(limited: RateLimitedError, call: Call) -> web.Response:
    call.status, call.message = 429, f"{limited.message} ({limited.scope})"
    headers = {**limited.headers, "Retry-After": str(int(limited.seconds) + 1), "X-RateLimit-Scope": limited.scope}
    if limited.scope == "global":
        headers["X-RateLimit-Global"] = "true"
    if not limited.via:
        return web.Response(status=429, text="error code: 1015", content_type="text/html", headers=headers)
    retry_after = round(limited.seconds, 3)
    told = {"message": limited.message, "retry_after": retry_after, "global": limited.scope == "global"}
    return _json(429, told, {**headers, "Via": "1.1 google"})


def _spoilt(fault: Fault, request: web.Request, call: Call) -> web.StreamResponse:
    call.status = fault.status
    if fault.words:
        problems = {"content": {"_errors": [{"code": "INVALID", "message": fault.words}]}}
        return _json(fault.status, {"message": fault.words, "code": fault.code, "errors": problems}, {})
    if fault.status == 429:
        return _limited(RateLimitedError(fault.seconds, fault.scope, {}, via=fault.via), call)
    if not fault.status:
        transport = request.transport
        if transport:
            transport.abort()
        return web.Response(status=500)
    if fault.status == 500:
        return _json(500, {"message": "500: Internal Server Error", "code": 0}, {})
    return web.Response(status=fault.status, text=f"error code: {fault.status}", content_type="text/html")


def _json(status: int, answer: Any, headers: dict[str, str]) -> web.Response:
    if answer is None:
        return web.Response(status=status, headers=headers)
    # Exactly this type: discord.py reads a body of "application/json; charset=utf-8" as text.
    return web.Response(
        status=status, body=orjson.dumps(answer), headers={**headers, "Content-Type": "application/json"}
    )
