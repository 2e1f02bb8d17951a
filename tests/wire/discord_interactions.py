"""Interactions, with the responses to them that a test can await."""

import secrets
from dataclasses import dataclass
from typing import Any

from tests.patience import PATIENCE
from tests.wire.discord_messages import Message, Seen
from tests.wire.discord_rules import LOADING
from tests.wire.discord_world import BY_GUILD, BY_USER, IN_BOT_DM, Body, Call, Ids, Place, User, Watched

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
SEND, DEFER, DEFER_UPDATE, UPDATE, CHOICES, OPEN_MODAL = 4, 5, 6, 7, 8, 9
ACKNOWLEDGE_SECONDS = 3.0
"""Seconds that Discord waits for the initial response."""
TOKEN_SECONDS = 15 * 60.0
FOREIGN_FOLLOWUPS = 5


class NotAcknowledgedError(AssertionError):
    """An interaction that was not acknowledged in time; the message names the cause."""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The initial response to an interaction: its type, and the age in seconds by the server's clock."""

    type: int
    age: float


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal as shown: its title, and its fields by label."""

    custom_id: str
    title: str
    fields: dict[str, Body]
    components: tuple[Body, ...]
    interaction: "Interaction"


class Interaction(Watched):
    """One use of the bot by one person: a command, an autocomplete, a press, a choice or a submitted modal."""

    def __init__(self, ids: Ids, kind: int, user: User, place: Place, data: Body) -> None:
        clock = ids.clock
        super().__init__(clock)
        self.clock = clock
        self.id = ids.new()
        self.token = secrets.token_urlsafe(40)
        self.kind, self.user, self.place, self.data = kind, user, place, data
        self.source: Message | None = None
        """The message whose component was used."""
        self.created = clock.now()
        self.delivered = 0
        """The number of gateway sessions that received it."""
        self.ack: Acknowledgement | None = None
        self.edits_before = 0
        """How often the source had been edited when this was acknowledged."""
        self.original: Message | None = None
        self.sent: list[Message] = []
        """The followups, in order."""
        self.suggested: list[Body] = []
        self.modal: Modal | None = None
        self.calls: list[Call] = []
        """The calls for it, finished or not."""
        self.finished = 0
        self.owners: dict[str, str] = self._owners()

    def _owners(self) -> dict[str, str]:
        if not self.place.bot_present:
            return {str(BY_USER): str(self.user.id)}
        owner = {str(BY_GUILD): "0" if self.place.context == IN_BOT_DM else str(self.place.guild_id)}
        return owner | ({str(BY_USER): str(self.user.id)} if self.user.installed else {})

    @property
    def name(self) -> str:
        """Return the command's name or the component's custom id."""
        return str(self.data.get("name") or self.data.get("custom_id"))

    @property
    def age(self) -> float:
        """Return the seconds since it was made, by the server's clock."""
        return self.clock.now() - self.created

    @property
    def cause(self) -> str:
        """Return why it has no acknowledgement, as far as the server knows."""
        if self.ack:
            return ""
        if not self.delivered:
            return "delivered to no gateway session"
        if not self.calls:
            return "the bot made no call for it"
        return f"its last call: {self.calls[-1]}"

    async def acknowledged(self) -> Acknowledgement:
        """Wait for the initial response, no longer than Discord does."""
        await self.until(lambda: self.ack is not None, ACKNOWLEDGE_SECONDS - self.age, self.clock.now)
        if self.ack is None:
            raise NotAcknowledgedError(f"{self.name!r} was not acknowledged in time: {self.cause}")
        return self.ack

    async def message(self, seconds: float = PATIENCE) -> Seen:
        """Wait for the message that the user sees: new, edited, or deferred and since edited."""
        ack = await self.acknowledged()
        assert ack.type not in {CHOICES, OPEN_MODAL}, f"{self.name!r} was answered by type {ack.type}, not a message"
        shown = self.source if ack.type in {UPDATE, DEFER_UPDATE} else self.original
        assert shown is not None, f"{self.name!r} has no message"
        filled = self.edits_before if ack.type == DEFER_UPDATE else -1

        def ready() -> bool:
            return shown.deleted or (not shown.flags & LOADING and shown.edits > filled)

        if not await shown.until(ready, seconds):
            raise AssertionError(f"{self.name!r} was deferred and not filled within {seconds} s: {self.cause}")
        return shown.seen()

    async def choices(self) -> list[Body]:
        """Wait for the choices of an autocomplete."""
        ack = await self.acknowledged()
        assert ack.type == CHOICES, f"an autocomplete was answered by type {ack.type}"
        return self.suggested

    async def opened(self) -> Modal:
        """Wait for the modal that the response opens."""
        ack = await self.acknowledged()
        assert self.modal is not None, f"{self.name!r} was answered by type {ack.type}, no modal"
        return self.modal

    async def followup(self, number: int = 0, seconds: float = PATIENCE) -> Seen:
        """Wait for a followup message, the first unless said otherwise."""
        if not await self.until(lambda: len(self.sent) > number, seconds):
            raise AssertionError(f"{self.name!r} has {len(self.sent)} followups after {seconds} s")
        return self.sent[number].seen()

    async def called(self, times: int, seconds: float = PATIENCE) -> list[Call]:
        """Wait until so many calls for it are finished."""
        if not await self.until(lambda: self.finished >= times, seconds):
            raise AssertionError(f"{self.name!r} has {self.finished} calls after {seconds} s: {self.calls}")
        return self.calls

    def as_json(self, application_id: int) -> Body:
        """Return the object that INTERACTION_CREATE carries."""
        place, person = self.place, self.user.as_json()
        out: Body = {
            "id": str(self.id),
            "application_id": str(application_id),
            "type": self.kind,
            "token": self.token,
            "version": 1,
            "data": self.data,
            "channel_id": str(place.id),
            "channel": place.as_json(),
            "locale": self.user.locale,
            "context": place.context,
            "app_permissions": str(place.app_permissions),
            "attachment_size_limit": 10 << 20,
            "entitlements": [],
            "authorizing_integration_owners": self.owners,
        }
        if place.guild_id:
            out["guild_id"] = str(place.guild_id)
            out["guild_locale"] = place.guild_locale
            out["guild"] = {"id": str(place.guild_id), "locale": place.guild_locale, "features": []}
            out["member"] = {"user": person, **_MEMBER, "permissions": str(self.user.permissions)}
        else:
            out["user"] = person
        if self.source:
            out["message"] = self.source.as_json()
        return out

    def metadata(self, *, followup: bool) -> Body:
        """Return the interaction metadata of its messages."""
        told: dict[str, Any] = {
            "id": str(self.id),
            "type": self.kind,
            "user": self.user.as_json(),
            "authorizing_integration_owners": self.owners,
        }
        if self.source:
            told["interacted_message_id"] = str(self.source.id)
        if "target_id" in self.data:
            told["target_message_id"] = self.data["target_id"]
        if followup and self.original:
            told["original_response_message_id"] = str(self.original.id)
        return told


_MEMBER: Body = {
    "roles": [],
    "flags": 0,
    "nick": None,
    "avatar": None,
    "joined_at": "2024-01-01T00:00:00+00:00",
    "premium_since": None,
    "deaf": False,
    "mute": False,
    "pending": False,
}
