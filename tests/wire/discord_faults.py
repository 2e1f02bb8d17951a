"""Faults, on demand or at a seeded rate, and Discord's rate limits."""

import asyncio
import hashlib
import random
from dataclasses import dataclass

from tests.wire.discord_world import Call, Clock, RefusedRequestError

BUCKETS = {"channel message": (5, 5.0), "followup": (5, 2.0), "edit message": (5, 2.0), "delete message": (5, 2.0)}
GLOBAL_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to fail: an HTTP status, a rate limit, a delay, or a dropped connection.

    With `after`, the request takes effect and only its response is lost.
    """

    name: str
    status: int = 0
    seconds: float = 0.0
    via: bool = True
    scope: str = "user"
    after: bool = False
    code: int = 0
    words: str = ""
    freed: asyncio.Event | None = None
    """What it is held up until."""


def refusal(status: int, code: int, words: str) -> Fault:
    """Refuse a request in Discord's words, which may quote what a person wrote."""
    return Fault(f"refusal {status}", status=status, code=code, words=words)


def error(status: int = 500, *, after: bool = False) -> Fault:
    """Respond with a server error."""
    return Fault(f"error {status}", status=status, after=after)


def limited(seconds: float = 0.05, *, via: bool = True, scope: str = "user") -> Fault:
    """Respond with 429; without `via` as Cloudflare's ban does; the scope is user, shared or global."""
    return Fault(f"429 {scope}{'' if via else ' without Via'}", status=429, seconds=seconds, via=via, scope=scope)


def held(freed: asyncio.Event) -> Fault:
    """Respond when something is set."""
    return Fault("held", freed=freed)


def late(seconds: float) -> Fault:
    """Treat a request as if it had arrived so many seconds later, without waiting."""
    return Fault("late", seconds=seconds)


def dropped(*, after: bool = False) -> Fault:
    """Close the connection without a response."""
    return Fault("dropped", after=after)


class Faults:
    """The faults of the next requests, added one by one or at seeded rates."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311 - faults need no secrecy
        self._next: list[tuple[str | None, Fault]] = []
        self._rates: list[tuple[str | None, float, Fault]] = []

    def add(self, fault: Fault, route: str | None = None, times: int = 1) -> None:
        """Make the next requests (of one route, such as "callback") fail."""
        self._next += [(route, fault)] * times

    def rate(self, share: float, fault: Fault, route: str | None = None) -> None:
        """Make a share of the requests fail from now on."""
        self._rates.append((route, share, fault))

    def reset(self, seed: int = 1) -> None:
        """Remove all faults and seed the rates again."""
        self._random.seed(seed)
        self._next.clear()
        self._rates.clear()

    def pick(self, route: str) -> Fault | None:
        """Return the fault of one request."""
        for place, (wanted, fault) in enumerate(self._next):
            if wanted in {None, route}:
                del self._next[place]
                return fault
        for wanted, share, fault in self._rates:
            if wanted in {None, route} and self._random.random() < share:
                return fault
        return None


class Limits:
    """Rate limits: a window per route and major parameter, and one over all requests with the bot's token."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._windows: dict[tuple[str, str], tuple[float, int]] = {}
        self.buckets = dict(BUCKETS)
        """Requests and seconds by route; a test may change or clear them."""
        self.everything = GLOBAL_LIMIT

    def count(self, call: Call, major: str, *, with_token: bool) -> dict[str, str]:
        """Count a request and return the headers of its bucket.

        Raises:
            RateLimitedError: the bucket is used up.
        """
        if with_token:
            used, left = self._use("everything", "", 1.0)
            if used > self.everything:
                raise RateLimitedError(left, "global", {})
        if call.route not in self.buckets:
            return {}
        most, seconds = self.buckets[call.route]
        used, left = self._use(call.route, major, seconds)
        headers = {
            "X-RateLimit-Limit": str(most),
            "X-RateLimit-Remaining": str(max(0, most - used)),
            "X-RateLimit-Reset": f"{self._clock.now() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": hashlib.sha256(call.route.encode()).hexdigest()[:32],
        }
        if used > most:
            raise RateLimitedError(left, "user", headers)
        return headers

    def _use(self, route: str, major: str, seconds: float) -> tuple[int, float]:
        now = self._clock.now()
        start, used = self._windows.get((route, major), (now, 0))
        if not 0 <= now - start < seconds:
            start, used = now, 0
        self._windows[route, major] = (start, used + 1)
        return used + 1, start + seconds - now


class RateLimitedError(RefusedRequestError):
    """A refusal for too many requests."""

    def __init__(self, seconds: float, scope: str, headers: dict[str, str], *, via: bool = True) -> None:
        super().__init__(429, 0, "You are being rate limited.")
        self.seconds, self.scope, self.via, self.headers = seconds, scope, via, headers
