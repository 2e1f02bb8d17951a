"""Fetching another catalogue, so that a bad or hostile answer is refused and costs little."""

from dataclasses import dataclass

import aiohttp

from bot.errors import ZooError

MOST_BYTES = 20_000_000
"""Bytes of the longest answer that is read; the catalogue has a seventh of it."""
MOST_SECONDS = 60
_OK, _UNCHANGED = 200, 304


class RefreshError(ZooError):
    """An answer of another catalogue that is not used, and why."""


class UnreachableError(RefreshError):
    """No answer of another catalogue, since there is no connection to it or it is too slow."""


@dataclass(frozen=True)
class Limits:
    """How much an answer may cost."""

    size: int = MOST_BYTES
    seconds: float = MOST_SECONDS


@dataclass(frozen=True)
class Fetched:
    """An answer, and the tag by which it can be asked whether it has changed."""

    data: bytes
    tag: str


async def fetch(
    url: str, tag: str = "", limits: Limits | None = None, content_type: str = "application/json"
) -> Fetched | None:
    """Fetch a JSON document; None if it has not changed since the answer with that tag.

    Raises:
        UnreachableError: there is no answer, or not all of it in time.
        RefreshError: it is no such document.
    """
    limits = limits or Limits()
    headers = {"Accept": content_type, **({"If-None-Match": tag} if tag else {})}
    timeout = aiohttp.ClientTimeout(total=limits.seconds)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(url, headers=headers, allow_redirects=False) as answer,
        ):
            if answer.status == _UNCHANGED and tag:
                return None
            if answer.status != _OK:
                raise RefreshError(f"answers with status {answer.status}")
            if answer.content_type != content_type:
                raise RefreshError(f"is not {content_type} but something else")
            return Fetched(await _read(answer, limits.size), answer.headers.get("ETag", ""))
    except TimeoutError as error:
        raise UnreachableError(f"takes longer than {limits.seconds:g} seconds") from error
    except aiohttp.ClientConnectionError as error:
        raise UnreachableError(f"cannot be had: {type(error).__name__}") from error
    except aiohttp.ClientError as error:
        raise RefreshError(f"cannot be read whole: {type(error).__name__}") from error


async def _read(answer: aiohttp.ClientResponse, most: int) -> bytes:
    """Read an answer as it comes, unpacked, and stop where it is too long."""
    parts = bytearray()
    async for part in answer.content.iter_any():
        parts += part
        if len(parts) > most:
            raise RefreshError(f"is longer than {most} bytes")
    return bytes(parts)
