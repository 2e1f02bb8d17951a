"""The services that a platform is given with the core."""

from typing import Protocol

from bot.events import Conversation
from bot.service.inbox import Inbox
from bot.service.key_value import KeyValueStore


class Services(Protocol):
    """What a platform may keep, whatever keeps it."""

    @property
    def inbox(self) -> Inbox:
        """Return where deliveries are written down before they are acknowledged."""

    @property
    def key_values(self) -> KeyValueStore:
        """Return the notes of what was last done to the outside."""

    async def move(self, old: Conversation, new: Conversation) -> None:
        """Hand the sessions and the preferences of a place to its new id, all or nothing."""
