"""What a call that failed is to the library: one of its errors, with a cause that tells whether anything was sent.

Addresses contain the bot's token and aiohttp writes addresses into its messages, so none of its errors is passed on.
"""

import re

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut

from adapters.telegram.errors import NotSentError, OutcomeUnknownError

_BOT_IN_ADDRESS = re.compile(r"/bot([^/]+)/")


def failure_of(error: Exception) -> TelegramError:
    """Convert an error of aiohttp into one of the library, whose cause tells whether anything was sent."""
    name = type(error).__name__
    failure: TelegramError
    match error:
        case aiohttp.ConnectionTimeoutError():
            failure = TimedOut("Connect timeout: nothing was sent")
            cause: Exception = NotSentError("no connection in time")
        case aiohttp.ClientConnectorError() | aiohttp.ClientHttpProxyError() | aiohttp.ServerFingerprintMismatch():
            failure = NetworkError(f"No connection, nothing was sent: {name}{_why(error)}")
            cause = NotSentError(name)
        case aiohttp.InvalidURL() | aiohttp.NonHttpUrlClientError():
            failure = TelegramError("The address of the Bot API server is not valid")
            cause = NotSentError(name)
        case TimeoutError():
            failure = TimedOut("Timed out")
            cause = OutcomeUnknownError("no answer in time")
        case _:
            failure = NetworkError(f"The connection broke: {name}")
            cause = OutcomeUnknownError(name)
    failure.__cause__ = cause
    return failure


def _why(error: Exception) -> str:
    """Return the operating system's message about a failed connection."""
    reason = error.strerror if isinstance(error, OSError) else None
    return f" ({reason})" if reason else ""


def invalid_answer() -> NetworkError:
    """Return the error for an answer that is not Telegram's."""
    failure = NetworkError("Invalid server response")
    failure.__cause__ = OutcomeUnknownError("an answer that is not Telegram's")
    return failure


def safe_refusal(payload: bytes, url: str) -> bytes:
    """Return a refusal without what is not Telegram's (a proxy's page, say) and without the token."""
    try:
        answer = orjson.loads(payload)
    except orjson.JSONDecodeError:
        answer = None
    if not isinstance(answer, dict):
        return b"{}"
    found = _BOT_IN_ADDRESS.search(url)
    return payload.replace(found[1].encode(), b"...") if found else payload
