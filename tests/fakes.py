"""Real behaviour without the outside world."""

import asyncio
import base64

from bot.errors import ConflictError
from bot.service.store import Preferences
from bot.service.watches import FURTHEST, Added, Digest, KeptWatch, Subscription
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
        self.watches = MemoryWatches()

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

    async def save_during(self, session, expected, work):
        await self.save(session, expected)
        return work()

    async def drop(self, user, conversation):
        self.sessions.pop((user, conversation), None)

    async def preferences(self, user):
        return self.chosen.get(user, Preferences())

    async def save_preferences(self, user, preferences):
        self.chosen[user] = preferences

    async def keep_note(self, note):
        self.notes[note[:3]] = note

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
        watched = self.watches.forget(user)
        return len(mine) + len(noted) + watched + (self.chosen.pop(user, None) is not None)

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
        self.watches.move(old, new)
        if old.place_key in self.chosen:
            self.chosen[new.place_key] = self.chosen.pop(old.place_key)

    async def first_sight(self, event, now):
        first = event not in self.events
        self.events.setdefault(event, now)
        return first

    async def purge(self, before, now):
        old = [key for key, session in self.sessions.items() if session.updated_at < before]
        seen = [event for event, seen_at in self.events.items() if seen_at < before]
        for key in old:
            del self.sessions[key]
        for event in seen:
            del self.events[event]
        noted = [key for key, kept in self.notes.items() if kept.expires_at <= now]
        for key in noted:
            del self.notes[key]
        return len(old) + len(seen) + len(noted)

    async def close(self):
        pass


class MemoryWatches:
    """Watches and digests in lists, by the same contract as the real ones."""

    def __init__(self):
        self.kept = []
        self.digests = []
        self.state = None
        self.number = 0

    async def add(self, recipient, watch, lang, most):
        mine = [kept.watch for to, _, kept in self.kept if to[:2] == recipient[:2]]
        if watch in mine:
            return Added.KNOWN
        if len(mine) >= most:
            return Added.TOO_MANY
        self.kept.append((recipient, lang, KeptWatch(self._next(), watch)))
        return Added.NEW

    async def of(self, recipient):
        return [kept for to, _, kept in self.kept if to[:2] == recipient[:2]]

    async def remove(self, recipient, number=None):
        before = len(self.kept)
        self.kept = [
            one for one in self.kept if one[0][:2] != recipient[:2] or (number is not None and one[2].id != number)
        ]
        return before - len(self.kept)

    async def subscriptions(self):
        recipients = dict.fromkeys(to for to, _, _ in self.kept)
        return [
            Subscription(
                recipient,
                next(lang for to, lang, _ in reversed(self.kept) if to == recipient),
                tuple(kept.watch for to, _, kept in self.kept if to == recipient),
            )
            for recipient in sorted(recipients)
        ]

    async def last_state(self):
        return self.state

    async def last_day(self):
        return self.state.day if self.state is not None else None

    async def publish(self, expected, state, news, now):
        if await self.last_day() != expected:
            return
        self.state = state
        for one in news:
            waiting = next((i for i, (kept, _) in enumerate(self.digests) if kept.recipient == one.recipient), None)
            if waiting is None:
                self.digests.append((Digest(self._next(), 0, *one, 0), now))
                continue
            kept, due = self.digests[waiting]
            changes = (*kept.changes, *one.changes)
            kept = kept._replace(version=kept.version + 1, lang=one.lang, changes=changes)
            self.digests[waiting] = (kept, due)

    async def claim(self, platform, now, until):
        for index, (kept, due) in enumerate(self.digests):
            if kept.recipient.platform == platform and not now < due <= now + FURTHEST:
                claimed = kept._replace(tries=kept.tries + 1)
                self.digests[index] = (claimed, until)
                return claimed
        return None

    async def put_off(self, digest, until):
        self.digests = [(kept, until if kept.id == digest.id else due) for kept, due in self.digests]

    async def done(self, digest):
        self.digests = [one for one in self.digests if one[0][:2] != digest[:2]]

    async def drop(self, recipient):
        self.kept = [one for one in self.kept if one[0][:2] != recipient[:2]]
        self.digests = [one for one in self.digests if one[0].recipient[:2] != recipient[:2]]

    def forget(self, owner):
        before = len(self.kept) + len(self.digests)
        self.kept = [one for one in self.kept if one[0].owner != owner]
        self.digests = [one for one in self.digests if one[0].recipient.owner != owner]
        return before - len(self.kept) - len(self.digests)

    def move(self, old, new):
        def moved(recipient):
            if recipient.conversation != old.key:
                return recipient
            return recipient._replace(conversation=new.key, owner=new.place_key)

        self.kept = [(moved(to), lang, kept) for to, lang, kept in self.kept]
        self.digests = [(kept._replace(recipient=moved(kept.recipient)), due) for kept, due in self.digests]

    def _next(self):
        self.number += 1
        return self.number
