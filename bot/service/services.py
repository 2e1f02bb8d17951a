"""What a platform is given beside the core."""

from typing import Protocol

from bot.events import Conversation
from bot.service.claims import Claims
from bot.service.inbox import Inbox
from bot.service.key_value import KeyValueStore
from bot.service.leases import Leases


class Services(Protocol):
    """The durable services that a platform may use."""

    @property
    def inbox(self) -> Inbox:
        """Return the durable queue of incoming updates."""

    @property
    def leases(self) -> Leases:
        """Return the durable leases of what one process alone may do."""

    @property
    def claims(self) -> Claims:
        """Return the durable claims of conversations."""

    @property
    def key_values(self) -> KeyValueStore:
        """Return the durable mapping from names to texts."""

    async def move(self, old: Conversation, new: Conversation) -> None:
        """Move the sessions, notes, preferences, watches and digests of a place to its new id, all or nothing."""
