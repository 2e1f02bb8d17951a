"""What is kept about a person in a conversation between two messages."""

import hashlib
from base64 import b32encode
from collections.abc import Callable
from dataclasses import dataclass

from bot.service.store import Note, Store


@dataclass(frozen=True)
class Notes:
    """The notes of a person in a conversation, read and written with the present time."""

    store: Store
    clock: Callable[[], int]
    """Seconds since 1970."""
    user: str
    conversation: str

    async def keep(self, name: str, value: str, lifetime: int) -> None:
        """Keep a value under a name for some seconds."""
        now = self.clock()
        await self.store.keep_note(Note(self.user, self.conversation, name, value, now, now + lifetime))

    async def get(self, name: str) -> str | None:
        """Return the value that is kept under a name."""
        return await self.store.note(self.user, self.conversation, name, self.clock())

    def token(self, value: str) -> str:
        """Name a value so that the same one has the same name here, and another nowhere."""
        written = f"{self.user}\x1f{self.conversation}\x1f{value}"
        return b32encode(hashlib.blake2b(written.encode(), digest_size=8).digest()).decode().rstrip("=").lower()
