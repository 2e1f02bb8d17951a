"""The basic objects of the local Discord: clock, ids, users, channels, guilds and calls."""

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.patience import PATIENCE

Body = dict[str, Any]
DISCORD_EPOCH = 1_420_070_400
GUILD_TEXT, DM, GROUP_DM, PUBLIC_THREAD = 0, 1, 3, 11
PERMISSIONS = 2248473465835073
"""What an ordinary member may do."""
MANAGE_GUILD = 1 << 5
SEND_MESSAGES, SEND_MESSAGES_IN_THREADS = 1 << 11, 1 << 38
IN_GUILD, IN_BOT_DM, IN_PRIVATE_CHANNEL = 0, 1, 2
BY_GUILD, BY_USER = 0, 1


class Clock:
    """The server's clock: the real time in seconds since 1970, moved forwards or backwards by a test."""

    def __init__(self) -> None:
        self._moved = 0.0
        self._waiting: set[asyncio.Future[None]] = set()

    def now(self) -> float:
        """Return the present time."""
        return time.time() + self._moved

    def advance(self, seconds: float) -> None:
        """Move the time and wake everything that waits for a deadline."""
        self._moved += seconds
        for waiter in self._waiting:
            _wake(waiter)

    async def pause(self, waiters: set[asyncio.Future[None]], seconds: float) -> None:
        """Wait until the time is moved, one of the waiters is woken, or the seconds have passed."""
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[None] = loop.create_future()
        timer = loop.call_later(seconds, _wake, waiter)
        waiters.add(waiter)
        self._waiting.add(waiter)
        try:
            await waiter
        finally:
            timer.cancel()
            waiters.discard(waiter)
            self._waiting.discard(waiter)


def _wake(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)


class Watched:
    """Base of objects whose changes a test can await."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiters: set[asyncio.Future[None]] = set()

    def changed(self) -> None:
        """Wake the tests that wait for a change."""
        for waiter in self._waiters:
            _wake(waiter)

    async def until(
        self, ready: Callable[[], bool], seconds: float = PATIENCE, now: Callable[[], float] | None = None
    ) -> bool:
        """Wait until the condition holds or the seconds have passed: real ones, or those of the clock given."""
        now = now or asyncio.get_running_loop().time
        deadline = now() + seconds
        while not ready():
            left = deadline - now()
            if left <= 0:
                return False
            await self._clock.pause(self._waiters, left)
        return True


class Ids:
    """Source of snowflakes: the time in milliseconds and a counter, each unique."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._counter = 0
        self._guilds = 0

    def new(self) -> int:
        """Return an id made at the clock's present time."""
        self._counter += 1
        return int((self.clock.now() - DISCORD_EPOCH) * 1000) << 22 | self._counter % (1 << 22)

    def guild(self) -> int:
        """Return a guild's id; guilds are a millisecond apart, so that they spread evenly over shards."""
        self._guilds += 1
        return (50_000_000_000 + self._guilds) << 22


@dataclass(frozen=True, slots=True)
class User:
    """A person: the client's language decides which names and texts they are shown."""

    id: int
    locale: str = "en-US"
    name: str = "someone"
    installed: bool = True
    """Whether this person has installed the application, so that it can be used where the bot is absent."""
    permissions: int = PERMISSIONS
    """What this person may do in a guild."""

    def as_json(self) -> Body:
        """Return the user object."""
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": self.name.title(),
            "discriminator": "0",
            "avatar": None,
            "public_flags": 0,
        }


@dataclass(frozen=True, slots=True)
class Place:
    """A channel where people write: in a guild, with the bot alone, or among people."""

    id: int
    kind: int
    context: int
    guild_id: int | None = None
    guild_locale: str = "en-US"
    bot_present: bool = True
    external_apps: bool = True
    """Where the bot is absent: whether answers may be public (the permission USE_EXTERNAL_APPS)."""
    members: tuple[User, ...] = ()
    app_permissions: int = PERMISSIONS
    """What the bot may do there."""
    parent: int | None = None
    """The channel that a thread belongs to."""
    refuses: tuple[int, int, str] | None = None
    """Status, code and words with which the channel refuses the bot's own messages."""

    def as_json(self) -> Body:
        """Return the partial channel of interactions."""
        if self.kind == GUILD_TEXT:
            named = {"name": "general", "position": 0, "nsfw": False, "permissions": str(PERMISSIONS)}
            return {"id": str(self.id), "type": self.kind, "guild_id": str(self.guild_id), "flags": 0, **named}
        if self.kind == PUBLIC_THREAD:
            return self._thread()
        people = [user.as_json() for user in self.members]
        channel: Body = {"id": str(self.id), "type": self.kind, "flags": 0, "recipients": people}
        if self.kind == GROUP_DM:
            channel |= {"name": None, "icon": None, "owner_id": str(self.members[0].id) if self.members else None}
        return channel

    def _thread(self) -> Body:
        archived: Body = {"archived": False, "auto_archive_duration": 1440, "locked": False}
        return {
            "id": str(self.id),
            "type": self.kind,
            "guild_id": str(self.guild_id),
            "parent_id": str(self.parent),
            "owner_id": str(self.id),
            "name": "a thread",
            "message_count": 1,
            "member_count": 1,
            "rate_limit_per_user": 0,
            "permissions": str(PERMISSIONS),
            "thread_metadata": {**archived, "archive_timestamp": "2024-01-01T00:00:00+00:00"},
        }


@dataclass(frozen=True, slots=True)
class Guild:
    """A guild that has the bot, of a given size."""

    id: int
    channels: int = 1
    roles: int = 1
    emojis: int = 0

    @property
    def channel_id(self) -> int:
        """Return the id of the first channel."""
        return self.id + 100

    def as_json(self, bot: Body) -> Body:
        """Return the object that GUILD_CREATE carries."""
        owner = {"user": bot, "roles": [], "flags": 0, "joined_at": iso(0), "deaf": False, "mute": False}
        return {
            "id": str(self.id),
            "name": f"guild {self.id >> 22}",
            "icon": None,
            "owner_id": bot["id"],
            "joined_at": iso(0),
            "large": False,
            "unavailable": False,
            "member_count": 100,
            "features": ["COMMUNITY"],
            "preferred_locale": "en-US",
            "verification_level": 1,
            "default_message_notifications": 1,
            "explicit_content_filter": 2,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "premium_progress_bar_enabled": False,
            "system_channel_flags": 0,
            "afk_timeout": 300,
            "members": [owner],
            "channels": [self._channel(number) for number in range(self.channels)],
            "roles": [self._role(number) for number in range(self.roles)],
            "emojis": [self._emoji(number) for number in range(self.emojis)],
            **{key: [] for key in ("stickers", "threads", "presences", "voice_states", "stage_instances")},
            **{key: [] for key in ("guild_scheduled_events", "soundboard_sounds")},
        }

    def _channel(self, number: int) -> Body:
        return {
            "id": str(self.channel_id + number),
            "type": GUILD_TEXT,
            "name": f"channel-{number}",
            "position": number,
            "topic": f"About channel {number}",
            "nsfw": False,
            "parent_id": None,
            "last_message_id": None,
            "rate_limit_per_user": 0,
            "flags": 0,
            "permission_overwrites": [{"id": str(self.id), "type": 0, "allow": "0", "deny": "2048"}],
        }

    def _role(self, number: int) -> Body:
        # The first role is @everyone, whose id is the guild's.
        return {
            "id": str(self.id + number),
            "name": f"role {number}" if number else "@everyone",
            "permissions": str(PERMISSIONS),
            "position": number,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }

    def _emoji(self, number: int) -> Body:
        return {
            "id": str(self.id + 1000 + number),
            "name": f"emoji_{number}",
            "roles": [],
            "require_colons": True,
            "managed": False,
            "animated": False,
            "available": True,
        }


@dataclass(slots=True)
class Call:
    """A request of the bot and its outcome."""

    at: float
    method: str
    path: str
    route: str
    body: Any = None
    status: int = 0
    """The HTTP status; 0 when the connection was dropped."""
    code: int = 0
    """Discord's own error code."""
    message: str = ""
    fault: str = ""
    """The fault that was injected."""
    took: float = 0.0
    lag: float = 0.0
    """Seconds by which the request counts as late."""
    problems: list[str] = field(default_factory=list)
    uploads: dict[str, bytes] = field(default_factory=dict)
    """The files that came along, by their names."""
    interaction: int | None = None

    @property
    def refused(self) -> bool:
        """Tell whether the server's rules refused it rather than a fault."""
        return self.status >= 400 and (bool(self.problems) or not self.fault)

    def __str__(self) -> str:
        outcome = f"{self.status} {self.code} {self.message}".strip() if self.status else "dropped"
        told = "; ".join(self.problems)
        fault = f" by the fault {self.fault!r}" if self.fault else ""
        return f"{self.method} {self.route}: {outcome}{fault}{': ' if told else ''}{told}"


class RefusedRequestError(Exception):
    """A refused request: HTTP status, Discord's code and message, and the problems of the form."""

    def __init__(self, status: int, code: int, message: str, problems: list[Any] | None = None) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.problems = status, code, message, problems or []


def iso(second: float) -> str:
    """Return a time in Discord's format."""
    return datetime.fromtimestamp(second, UTC).isoformat(timespec="microseconds")


def shard_of(guild_id: int | None, count: int) -> int:
    """Return the shard of a guild; events without a guild go to the first."""
    return (guild_id >> 22) % count if guild_id else 0


def numbers_from(used: set[int]) -> Iterator[int]:
    """Yield numbers from one that are not in use."""
    number = 0
    while True:
        number += 1
        if number not in used:
            yield number
