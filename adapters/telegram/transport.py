"""A transport for python-telegram-bot on aiohttp: one instance is one pool of connections.

Give the bot two, so that long polling and sending never wait for each other's connections:

    builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest(connection_pool_size=1))

Every failure is one of the library's errors, raised from `NotSentError` or `OutcomeUnknownError`, so that
`errors.classify` can tell whether the call may be repeated. Addresses contain the bot's token and aiohttp writes
addresses into its messages, so none of its errors is passed on, not even as a cause.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus

import aiohttp
from telegram.error import TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from adapters.telegram.errors import NotSentError
from adapters.telegram.lenient_json import loads
from adapters.telegram.payload import Body, encode_body
from adapters.telegram.proxies import checked_proxy
from adapters.telegram.transport_failures import failure_of, invalid_answer, safe_refusal

_POOL_TIMEOUT = (
    "Pool timeout: All connections in the connection pool are occupied. Request was *not* sent to Telegram. "
    "Consider adjusting the connection pool size or the pool timeout."
)


class AiohttpRequest(BaseRequest):
    """Transport of the library on aiohttp, with a pool of HTTP/1.1 connections."""

    __slots__ = ("_connect", "_media_write", "_pool", "_proxy", "_read", "_session", "_size", "_slots", "_write")

    def __init__(  # noqa: PLR0913  # the options of the library's own transport, by their names there
        self,
        *,
        connection_pool_size: int = 256,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 1.0,
        media_write_timeout: float | None = 20.0,
        proxy: str | None = None,
    ) -> None:
        """Use timeouts in seconds (None waits without limit) and an HTTP proxy.

        Raises:
            ValueError: the proxy is of another kind.
        """
        self._size = connection_pool_size
        self._read = read_timeout
        self._write = write_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._media_write = media_write_timeout
        self._proxy = None if proxy is None else checked_proxy(proxy)
        self._session: aiohttp.ClientSession | None = None
        self._slots = asyncio.Semaphore(connection_pool_size)

    @property
    def read_timeout(self) -> float | None:
        """Return the default seconds to wait for an answer."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool; does nothing when it is open."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),  # `_slots` is the limit: so waiting is told from connecting
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close every connection; does nothing when they are closed."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917  # the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call and return the status and the answer; an answer with an error status has no token in it.

        Raises:
            TimedOut: there was no answer in time.
            NetworkError: the connection failed.
            TelegramError: the parameters cannot be encoded.
        """
        session = self._session
        if session is None:
            raise RuntimeError("This AiohttpRequest is not initialized!")
        media = request_data is not None and request_data.contains_files
        call = _Call(
            method,
            url,
            _Upload(_body(request_data), _seconds(write_timeout, self._media_write if media else self._write)),
            aiohttp.ClientTimeout(
                connect=_seconds(connect_timeout, self._connect), sock_read=_seconds(read_timeout, self._read)
            ),
        )
        async with self._slot(_seconds(pool_timeout, self._pool)):
            answer = await self._exchange(session, call)
        if isinstance(answer, TelegramError):
            raise answer
        status, payload = answer
        if status >= HTTPStatus.MULTIPLE_CHOICES or status < HTTPStatus.OK:
            return status, safe_refusal(payload, url)
        if method == "POST" and b'"result"' not in payload:
            raise invalid_answer()
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """Parse an answer; its text, which may be a user's, never gets into an error or a log."""
        try:
            answer = loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise invalid_answer()
        return answer

    @asynccontextmanager
    async def _slot(self, seconds: float | None) -> AsyncIterator[None]:
        """Wait for a free connection of the pool."""
        try:
            async with asyncio.timeout(seconds):
                await self._slots.acquire()
        except TimeoutError:
            raise TimedOut(_POOL_TIMEOUT) from NotSentError("the pool is full")
        try:
            yield
        finally:
            self._slots.release()

    async def _exchange(self, session: aiohttp.ClientSession, call: "_Call") -> tuple[int, bytes] | TelegramError:
        """Send and receive; a failure is returned, not raised, so that no traceback refers to the address."""
        upload = call.upload
        try:
            async with (
                upload.limit,
                session.request(
                    call.method,
                    call.url,
                    data=upload.data,
                    headers=upload.headers,
                    timeout=call.timeouts,
                    proxy=self._proxy,
                    allow_redirects=False,
                ) as response,
            ):
                return response.status, await response.read()
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            return failure_of(error)


class _Upload:
    """Upload of a body; a large one in chunks, with a timeout of `seconds` for each of them."""

    def __init__(self, body: Body | None, seconds: float | None) -> None:
        self._body = body
        self._seconds = seconds
        self.limit = asyncio.timeout(None)

    @property
    def headers(self) -> dict[str, str]:
        if self._body is None:
            return {}
        return {"Content-Type": self._body.content_type, "Content-Length": str(self._body.length)}

    @property
    def data(self) -> bytes | AsyncIterator[bytes] | None:
        if self._body is None:
            return None
        small = self._body.small  # goes into the socket's buffer at once: there is no writing to wait for
        return self._chunks(self._body) if small is None else small

    async def _chunks(self, body: Body) -> AsyncIterator[bytes]:
        async for chunk in body.chunks():
            self._set_timeout(self._seconds)
            yield chunk
            self._set_timeout(None)

    def _set_timeout(self, seconds: float | None) -> None:
        self.limit.reschedule(None if seconds is None else asyncio.get_running_loop().time() + seconds)


@dataclass(frozen=True, slots=True)
class _Call:
    """One call, and its timeouts."""

    method: str
    url: str
    upload: _Upload
    timeouts: aiohttp.ClientTimeout


def _seconds(value: object, default: float | None) -> float | None:
    """Return a call's own timeout, or the default where it has none."""
    if value is None:
        return None
    return float(value) if isinstance(value, int | float) else default


def _body(data: RequestData | None) -> Body | None:
    """Encode the parameters; a value that cannot be encoded is our own mistake, not the network's."""
    if data is None:
        return None
    try:
        return encode_body(data)
    except TypeError as error:
        raise TelegramError(f"The parameters cannot be written: {error}") from None
