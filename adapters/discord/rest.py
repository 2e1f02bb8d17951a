"""The REST calls that deliver replies, with one retry policy for all.

The library waits one second and then three before it tries again, which is past Discord's three seconds; it takes a
limit without a `Via` header for final; and it asks for every message back only to build an object of it.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

import aiohttp
import yarl

from adapters.discord.form import Content, encoded
from adapters.discord.outcome import DiscordRefusalError, Response, RetryPolicy, message_id, read_refusal
from adapters.discord.payload import PLATFORM
from bot.service.backoff import Backoff
from bot.service.call_rate import CallRate
from bot.service.metrics import Metrics, NoMetrics

log = logging.getLogger(__name__)
RESPONSE_SECONDS = 2.8
"""Seconds from an interaction's arrival within which its initial response is tried; Discord waits for three."""
MESSAGE_SECONDS = 60.0
"""Seconds for which any other message is tried."""
_RESPONSE_ATTEMPT_SECONDS = 1.5
"""Seconds that one attempt at an initial response may take."""
_CALLS_PER_SECOND = 45
"""Of the fifty that Discord allows a bot, over all of its processes; interactions do not count."""
_BACKOFF = Backoff(0.1, 5.0)
_ALREADY_ACKNOWLEDGED = 40060


@dataclass(frozen=True)
class _Call:
    """A call: the HTTP method, the path, and the name under which it is counted, which holds no id."""

    method: str
    path: str
    name: str
    with_token: bool = False
    """Whether it is made in the name of the bot, not by an interaction's token."""


class RestClient:
    """Client of the REST endpoints that replies are delivered by."""

    def __init__(
        self,
        base: str,
        token: str,
        session: aiohttp.ClientSession,
        metrics: Metrics | None = None,
        rate: CallRate | None = None,
    ) -> None:
        """Keep to `rate` in what is called in the name of the bot; nothing else counts for its limit."""
        self._metrics = metrics or NoMetrics()
        self._rate = rate or new_rate()
        self._base = base
        self._session = session
        self._authorization = {"Authorization": f"Bot {token}"}
        self._global_limit_ends = 0.0

    async def create_response(
        self, interaction: str, token: str, content: Content, received_at: float, *, wants_id: bool = False
    ) -> str | None:
        """Send the initial response to an interaction, which arrived at the event loop's time `received_at`.

        Return the id of its message where it is wanted and Discord tells it: a message that nobody points to later is
        not asked back.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached in time.
        """
        path = f"/interactions/{interaction}/{token}/callback{'?with_response=true' if wants_id else ''}"
        policy = RetryPolicy(received_at + RESPONSE_SECONDS, _RESPONSE_ATTEMPT_SECONDS)
        returned = await self._send(_Call("POST", path, "create response"), content, policy)
        return message_id(returned) if wants_id else None

    async def edit_original_response(self, application: str, token: str, content: Content) -> None:
        """Edit the message of the initial response.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """
        call = _Call("PATCH", _original(application, token), "edit response")
        await self._send(call, content, _message_policy())

    async def delete_original_response(self, application: str, token: str) -> None:
        """Delete the message of the initial response, which for a used component is the message that it is on.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """
        call = _Call("DELETE", _original(application, token), "delete response")
        await self._send(call, Content({}), _message_policy())

    async def create_followup(self, application: str, token: str, content: Content) -> str | None:
        """Send a followup message and return its id; it is not sent again where it may have arrived.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """
        policy = _message_policy(is_idempotent=False)
        call = _Call("POST", f"/webhooks/{application}/{token}", "create followup")
        return message_id(await self._send(call, content, policy))

    async def create_message(self, channel: str, content: Content, nonce: str) -> None:
        """Send a message to a channel; Discord creates one message for a nonce, however often it arrives.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """
        unique = replace(content, body={**content.body, "nonce": nonce, "enforce_nonce": True})
        call = _Call("POST", f"/channels/{channel}/messages", "create message", with_token=True)
        await self._send(call, unique, _message_policy())

    async def open_direct_channel(self, user: str) -> str:
        """Return the channel of direct messages with a person; Discord makes one where there is none.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """
        call = _Call("POST", "/users/@me/channels", "open channel", with_token=True)
        opened = message_id(await self._send(call, Content({"recipient_id": user}), _message_policy()))
        if opened is None:
            raise DiscordRefusalError(0, 0, "a channel without an id")
        return opened

    async def _send(self, call: _Call, content: Content, policy: RetryPolicy) -> bytes:
        data, content_type = await encoded(content)
        failures, may_have_arrived = 0, False
        headers = {"Content-Type": content_type, **(self._authorization if call.with_token else {})}
        while True:
            if call.with_token and self._global_limit_ends > _now():
                await asyncio.sleep(min(self._global_limit_ends, policy.deadline) - _now())
            has_turn = not call.with_token or await self._rate.turn(policy.deadline)
            left = policy.deadline - _now()
            if left <= 0 or not has_turn:
                raise DiscordRefusalError(0, 0, "out of time")
            response = await self._attempt(call, data, min(left, policy.attempt_seconds), headers)
            self._metrics.called(PLATFORM, call.name, response.result)
            if 200 <= response.status < 300 or (may_have_arrived and response.code == _ALREADY_ACKNOWLEDGED):
                return response.body
            failures += 1
            wait = response.retry_after or _BACKOFF.pause(failures)
            if response.is_global:
                self._global_limit_ends = max(self._global_limit_ends, _now() + wait)
            if not policy.allows_retry(response) or _now() + wait >= policy.deadline:
                raise DiscordRefusalError(response.status, response.code, response.failure)
            may_have_arrived = may_have_arrived or response.status != 429
            log.debug("trying again in %.1f s (%s)", wait, response.failure or response.status)
            await asyncio.sleep(wait)

    async def _attempt(self, call: _Call, data: bytes, seconds: float, headers: Mapping[str, str]) -> Response:
        url, timeout = yarl.URL(self._base + call.path, encoded=True), aiohttp.ClientTimeout(total=seconds)
        try:
            async with self._session.request(call.method, url, data=data, timeout=timeout, headers=headers) as response:
                body = await response.read()
                if response.status < 300:
                    return Response(response.status, body=body)
                return read_refusal(response.status, body, response.headers.get("Retry-After", ""))
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            return Response(0, failure=type(error).__name__, is_unsent=isinstance(error, aiohttp.ClientConnectorError))


@asynccontextmanager
async def open_rest(
    base: str, token: str, user_agent: str, metrics: Metrics | None = None, rate: CallRate | None = None
) -> AsyncIterator[RestClient]:
    """Open a client of the REST interface at an address, under a user agent's name."""
    headers = {"User-Agent": user_agent}
    connector, cookies = aiohttp.TCPConnector(limit=0), aiohttp.DummyCookieJar()
    async with aiohttp.ClientSession(connector=connector, cookie_jar=cookies, headers=headers) as session:
        yield RestClient(base, token, session, metrics, rate)


def new_rate() -> CallRate:
    """Return the rate at which Discord lets one bot call it, less what the library calls by itself."""
    return CallRate(_CALLS_PER_SECOND, _now)


def _message_policy(*, is_idempotent: bool = True) -> RetryPolicy:
    """Return when a message that has time is tried again."""
    return RetryPolicy(_now() + MESSAGE_SECONDS, MESSAGE_SECONDS, is_idempotent)


def _original(application: str, token: str) -> str:
    """Return the path of the message of an initial response."""
    return f"/webhooks/{application}/{token}/messages/@original"


def _now() -> float:
    return asyncio.get_running_loop().time()
