"""What became of a call to Discord: its response, or the failure, and whether to try again."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from bot.service.metrics import CALL_OK

EXPIRED = frozenset({10062, 40060, 10008, 10015, 50027})
"""Codes for an interaction, message or token that is gone, or an interaction that another process answered."""


class DiscordRefusalError(Exception):
    """A message that Discord refused, or that could not be delivered to it.

    `status` and `code` are Discord's, or 0 where it did not respond; `cause` names them, or the kind of failure. It
    never quotes Discord's message, which may repeat what a person wrote.
    """

    def __init__(self, status: int, code: int, cause: str = "") -> None:
        super().__init__(cause or f"status {status}, code {code}")
        self.status = status
        self.code = code
        self.cause = str(self)

    @property
    def is_expired(self) -> bool:
        """Tell whether nobody waits for the message any more."""
        return self.code in EXPIRED

    @property
    def is_unconfirmed(self) -> bool:
        """Tell whether Discord was too slow to say whether the message arrived."""
        return self.status == 0 and self.cause == TimeoutError.__name__

    @property
    def is_bad_request(self) -> bool:
        """Tell whether the content of the message is at fault."""
        return self.status == 400 and not self.is_expired


@dataclass(frozen=True)
class Response:
    """The part of an HTTP response that decides what happens next."""

    status: int
    code: int = 0
    retry_after: float = 0.0
    """Seconds that Discord asks to wait."""
    is_global: bool = False
    """Whether the rate limit holds for every call with the bot's token."""
    failure: str = ""
    """The kind of network failure, where there is no status."""
    is_unsent: bool = False
    """Whether the failure came before anything was sent."""
    body: bytes = b""
    """What a call that succeeded returned."""

    @property
    def result(self) -> str:
        """Return what it is counted as: carried out, a status, or the kind of network failure."""
        if 200 <= self.status < 300:
            return CALL_OK
        return str(self.status) if self.status else self.failure


@dataclass(frozen=True)
class RetryPolicy:
    """The conditions under which a call is tried again."""

    deadline: float
    attempt_seconds: float
    """Seconds that one attempt may take."""
    is_idempotent: bool = True
    """Whether a call that arrives twice has the effect of one."""

    def allows_retry(self, response: Response) -> bool:
        """Tell whether to try again after a response; a server error is taken to have had no effect."""
        if response.status == 0:
            return response.is_unsent or self.is_idempotent
        return response.status == 429 or response.status >= 500


def read_refusal(status: int, body: bytes, retry_after: str) -> Response:
    """Read a refusal's code and the seconds to wait; a proxy on the way may respond with something else than JSON."""
    try:
        parsed = orjson.loads(body)
    except orjson.JSONDecodeError:
        parsed = None
    fields: Mapping[str, object] = parsed if isinstance(parsed, dict) else {}
    code, wait = fields.get("code"), fields.get("retry_after")
    if not isinstance(wait, int | float):
        wait = float(retry_after) if retry_after.replace(".", "", 1).isdecimal() else 0.0
    is_limit = status == 429
    return Response(
        status,
        code if isinstance(code, int) else 0,
        float(wait) if is_limit else 0.0,
        is_global=is_limit and fields.get("global") is True,
    )


def message_id(body: bytes) -> str | None:
    """Return the id of the message or channel that a call made, from what it returned."""
    try:
        returned = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    resource = _field(returned, "resource")
    told = _field(returned if resource is None else _field(resource, "message"), "id")
    return told if isinstance(told, str) else None


def _field(value: object, name: str) -> object:
    """Return a field of an object of JSON; None of anything else."""
    return value.get(name) if isinstance(value, dict) else None
