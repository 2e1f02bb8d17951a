"""Real behaviour without the outside world."""

import asyncio
import base64

from bot.errors import ConflictError
from bot.service.store import Preferences
from bot.wizard.session import Session

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
"""A picture of one point."""


class FakeDrawer:
    """A drawer that notes what it should draw and gives a point, once it `may`; with an `error` it raises that."""

    def __init__(self):
        self.drawn = []
        self.error = None
        self.asked = asyncio.Event()
        self.may = asyncio.Event()
        self.may.set()

    async def draw(self, chart, theme):
        self.drawn.append((chart, theme))
        self.asked.set()
        await self.may.wait()
        if self.error is not None:
            raise self.error
        return PIXEL


class MemoryStore:
    """A store in dictionaries, by the same contract as the real one."""

    def __init__(self):
        self.sessions = {}
        self.chosen = {}
        self.events = {}
        self.notes = {}

    async def session(self, user, conversation):
        return self.sessions.get((user, conversation))

    async def session_by_token(self, token, revision=None):  # noqa: ARG002  # what is stored is at hand anyway
        return next((session for session in self.sessions.values() if session.token == token), None)

    async def save(self, session: Session, expected):
        key = (session.user, session.conversation)
        stored = self.sessions.get(key)
        if expected is not None and (stored is None or (stored.token, stored.revision) != (session.token, expected)):
            raise ConflictError("the session was written by somebody else")
        if any(other.token == session.token for owner, other in self.sessions.items() if owner != key):
            raise ConflictError("the token names another session")
        self.sessions[key] = session

    async def drop(self, user, conversation):
        self.sessions.pop((user, conversation), None)

    async def preferences(self, user):
        return self.chosen.get(user, Preferences())

    async def save_preferences(self, user, preferences):
        self.chosen[user] = preferences

    async def keep_note(self, note):
        self.notes[note[:3]] = note
        for key in [key for key, kept in self.notes.items() if kept.expires_at <= note.updated_at]:
            del self.notes[key]

    async def note(self, user, conversation, name, now):
        kept = self.notes.get((user, conversation, name))
        return kept.value if kept is not None and kept.expires_at > now else None

    async def note_by_token(self, token, now):
        return next((kept.value for kept in self.notes.values() if kept.name == token and kept.expires_at > now), None)

    async def forget(self, user):
        mine = [key for key in self.sessions if key[0] == user]
        noted = [key for key in self.notes if key[0] == user]
        for key in mine:
            del self.sessions[key]
        for key in noted:
            del self.notes[key]
        return len(mine) + len(noted) + (self.chosen.pop(user, None) is not None)

    async def move(self, old, new):
        for owner, session in list(self.sessions.items()):
            if session.conversation == old.key:
                del self.sessions[owner]
                self.sessions[session.user, new.key] = session.model_copy(update={"conversation": new.key})
        for key, kept in list(self.notes.items()):
            if kept.conversation == old.key:
                del self.notes[key]
                moved = kept._replace(conversation=new.key)
                self.notes[moved[:3]] = moved
        if old.place_key in self.chosen:
            self.chosen[new.place_key] = self.chosen.pop(old.place_key)

    async def first_sight(self, event, now):
        first = event not in self.events
        self.events.setdefault(event, now)
        return first

    async def purge(self, before):
        old = [key for key, session in self.sessions.items() if session.updated_at < before]
        seen = [event for event, seen_at in self.events.items() if seen_at < before]
        for key in old:
            del self.sessions[key]
        for event in seen:
            del self.events[event]
        noted = [key for key, kept in self.notes.items() if kept.updated_at < before]
        for key in noted:
            del self.notes[key]
        return len(old) + len(seen) + len(noted)

    async def close(self):
        pass
