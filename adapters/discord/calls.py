"""Calls that answer an interaction, tried again for as long as an answer is still worth something.

The library waits one second and then three before it tries again, which is past Discord's three seconds; it takes a
limit without a `Via` header for final; and it asks for every message back only to build an object of it.
"""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import orjson
import yarl

log = logging.getLogger(__name__)
IN_TIME = 2.8
"""Seconds from its coming in until an interaction must have its first answer; Discord waits for three."""
LATER = 60.0
"""Seconds for which a message that follows the first answer is tried."""
_ATTEMPT = 1.5
"""Seconds that one try of a first answer may take."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0
GONE = frozenset({10062, 40060, 10008, 10015, 50027})
"""Codes that say that nobody waits any more: too late, answered by another process, message or token gone."""
_ALREADY = 40060
"""The code that says that the interaction has its first answer."""


class Refused(Exception):  # noqa: N818  # an answer of Discord's
    """Say that Discord did not take an answer: by which status and code, or by what kind of failure on the way."""

    def __init__(self, status: int, code: int, cause: str = "") -> None:
        """Take the status and the code, both 0 where there was no answer, and then the kind of failure."""
        super().__init__(cause or f"status {status}, code {code}")
        self.status = status
        self.code = code
        self.cause = str(self)

    @property
    def is_gone(self) -> bool:
        """Tell whether nobody waits any more."""
        return self.code in GONE

    @property
    def is_ours(self) -> bool:
        """Tell whether what was sent is at fault."""
        return self.status == 400 and not self.is_gone


@dataclass(frozen=True)
class _Answer:
    status: int
    code: int = 0
    wait: float = 0.0
    """Seconds that Discord asks to wait."""
    cause: str = ""
    """What broke on the way, where there is no status."""
    unsent: bool = False
    """Whether it broke before anything was sent."""


@dataclass(frozen=True)
class _Patience:
    """Say how long something is tried."""

    until: float
    longest: float
    """Seconds that one try may take."""
    only_once: bool = False
    """Whether it would be seen twice if it were sent twice."""

    def allows_another(self, answer: _Answer) -> bool:
        """Tell whether to try again after such an answer; of a server's error we take that it did nothing."""
        if answer.status == 0:
            return answer.unsent or not self.only_once
        return answer.status == 429 or answer.status >= 500


class Calls:
    """Send what answers interactions."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        """Take the address of the REST interface and what speaks HTTP."""
        self._base = base
        self._session = session

    async def first(self, interaction: int, token: str, body: Mapping[str, object], since: float) -> None:
        """Give an interaction its first answer; `since` is the loop's time at which it came in.

        Raises:
            Refused: Discord did not take it, or could not be reached in time.
        """
        path = f"/interactions/{interaction}/{token}/callback"
        await self._send("POST", path, body, _Patience(since + IN_TIME, _ATTEMPT))

    async def edit_first(self, application: int, token: str, body: Mapping[str, object]) -> None:
        """Edit the message of the first answer.

        Raises:
            Refused: Discord did not take it, or could not be reached.
        """
        path = f"/webhooks/{application}/{token}/messages/@original"
        await self._send("PATCH", path, body, _Patience(_now() + LATER, LATER))

    async def follow(self, application: int, token: str, body: Mapping[str, object]) -> None:
        """Send a further message; where it may have arrived it is not sent again.

        Raises:
            Refused: Discord did not take it, or could not be reached.
        """
        patience = _Patience(_now() + LATER, LATER, only_once=True)
        await self._send("POST", f"/webhooks/{application}/{token}", body, patience)

    async def _send(self, method: str, path: str, body: Mapping[str, object], patience: _Patience) -> None:
        data, pause, unsure = orjson.dumps(body), _FIRST_PAUSE, False
        while True:
            left = patience.until - _now()
            if left <= 0:
                raise Refused(0, 0, "out of time")
            answer = await self._try(method, path, data, min(left, patience.longest))
            if 200 <= answer.status < 300 or (unsure and answer.code == _ALREADY):
                return
            wait = answer.wait or pause * random.uniform(0.5, 1.0)  # noqa: S311  # spreads tries
            if not patience.allows_another(answer) or _now() + wait >= patience.until:
                raise Refused(answer.status, answer.code, answer.cause)
            unsure = unsure or answer.status != 429
            log.debug("an answer is tried again in %.1f s (%s)", wait, answer.cause or answer.status)
            await asyncio.sleep(wait)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _try(self, method: str, path: str, data: bytes, seconds: float) -> _Answer:
        url, timeout = yarl.URL(self._base + path, encoded=True), aiohttp.ClientTimeout(total=seconds)
        try:
            async with self._session.request(method, url, data=data, timeout=timeout) as response:
                body = await response.read()
                if response.status < 300:
                    return _Answer(response.status)
                return _read(response.status, body, response.headers.get("Retry-After", ""))
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            return _Answer(0, cause=type(error).__name__, unsent=isinstance(error, aiohttp.ClientConnectorError))


@asynccontextmanager
async def calling(base: str, agent: str) -> AsyncIterator[Calls]:
    """Open what sends answers to a REST address, under the name of a client program."""
    headers = {"User-Agent": agent, "Content-Type": "application/json"}
    connector, cookies = aiohttp.TCPConnector(limit=0), aiohttp.DummyCookieJar()
    async with aiohttp.ClientSession(connector=connector, cookie_jar=cookies, headers=headers) as session:
        yield Calls(base, session)


def _read(status: int, body: bytes, retry_after: str) -> _Answer:
    """Read the code of a refusal and how long to wait; a proxy on the way answers in words of its own."""
    try:
        told = orjson.loads(body)
    except orjson.JSONDecodeError:
        told = None
    fields: Mapping[str, object] = told if isinstance(told, dict) else {}
    code, wait = fields.get("code"), fields.get("retry_after")
    if not isinstance(wait, int | float):
        wait = float(retry_after) if retry_after.replace(".", "", 1).isdecimal() else 0.0
    return _Answer(status, code if isinstance(code, int) else 0, float(wait) if status == 429 else 0.0)


def _now() -> float:
    return asyncio.get_running_loop().time()
