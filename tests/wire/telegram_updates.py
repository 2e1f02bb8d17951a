"""The queue of updates: numbered, kept until confirmed or too old, asked for by one poller at a time."""

import asyncio
import itertools
from dataclasses import dataclass

from tests.wire.telegram_refusals import TWO_POLLERS, WEBHOOK_ACTIVE, Refused

KINDS = (
    *("message", "edited_message", "channel_post", "edited_channel_post", "guest_message", "inline_query"),
    *("chosen_inline_result", "callback_query", "my_chat_member", "chat_member", "message_reaction"),
    *("message_reaction_count", "business_connection", "business_message", "edited_business_message"),
    *("deleted_business_messages", "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll"),
    *("poll_answer", "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot"),
)
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
DAY = 86_400.0
_LIFETIMES = {"inline_query": 30.0, "callback_query": 150.0, "chosen_inline_result": 600.0}
LONGEST_POLL = 50


@dataclass(frozen=True)
class Waiting:
    """An update that was not confirmed yet."""

    update_id: int
    key: object  # updates with one key are delivered in order
    until: float
    update: dict


class Updates:
    """The updates that the bot has not confirmed."""

    def __init__(self, world, first_id):
        self._world = world
        self._ids = itertools.count(first_id)
        self._pending = []
        self._more = asyncio.Event()
        self._poll = None
        self.allowed = None  # None: the default
        self.given = []  # the ids of every update given to a poller, repetitions included
        self.last_id = first_id - 1
        self.webhook = None

    def add(self, kind, payload, key):
        """Queue an update, unless the bot does not want its kind; return whether it was queued."""
        wanted = set(self.allowed) if self.allowed else set(KINDS) - _NOT_BY_DEFAULT
        if kind not in wanted:
            return False
        self.add_raw({kind: payload}, key, lifetime=_LIFETIMES.get(kind, DAY))
        return True

    def add_raw(self, update, key=None, lifetime=DAY):
        """Queue any update, a broken one too."""
        self.last_id = next(self._ids)
        waiting = Waiting(self.last_id, key, self._world.now() + lifetime, {"update_id": self.last_id, **update})
        self._pending.append(waiting)
        self._more.set()

    @property
    def pending(self):
        """What is not confirmed and not too old."""
        now = self._world.now()
        self._pending = [waiting for waiting in self._pending if waiting.until > now]
        return self._pending

    @property
    def is_polled(self):
        """Whether a poll waits for something."""
        return self._poll is not None

    def confirm(self, update_id):
        """Forget one update."""
        self._pending = [waiting for waiting in self._pending if waiting.update_id != update_id]

    def drop(self):
        self._pending = []

    def wake(self):
        """Let those who wait look again."""
        self._more.set()

    async def changed(self):
        """Wait until something is queued."""
        self._more.clear()
        await self._more.wait()

    def allow(self, kinds):
        """Remember which kinds the bot wants; None keeps what it said last."""
        if kinds is None:
            return
        unknown = [kind for kind in kinds if kind not in KINDS]
        if unknown:
            raise Refused(f'allowed_updates: unknown kind "{unknown[0]}"')
        self.allowed = kinds or None

    async def poll(self, params):
        """Answer getUpdates."""
        if self.webhook is not None:
            raise Refused(WEBHOOK_ACTIVE, status=409)
        self.allow(params.get("allowed_updates"))
        offset = params.get("offset", 0)
        if offset > 0:
            self._pending = [waiting for waiting in self.pending if waiting.update_id >= offset]
        elif offset < 0:
            self._pending = self.pending[offset:]
        limit = min(max(params.get("limit", 100), 1), 100)
        seconds = min(max(params.get("timeout", 0), 0), LONGEST_POLL)
        self.interrupt(TWO_POLLERS)
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            if not self.pending and seconds:
                await self._wait(poll, seconds)
        finally:
            if self._poll is poll:
                self._poll = None
        batch = [waiting.update for waiting in self.pending[:limit]]
        self.given += [update["update_id"] for update in batch]
        return batch

    def interrupt(self, words=None):
        """End the poll that is open: with a conflict if there are words for one, otherwise as if its time were over."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(words)

    async def _wait(self, poll, seconds):
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while not self.pending and (left := until - loop.time()) > 0:
            self._more.clear()  # at once: what is queued before the task begins must wake it
            change = asyncio.ensure_future(self._more.wait())
            try:
                await asyncio.wait({change, poll}, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            finally:
                change.cancel()
            if poll.done():
                if (words := poll.result()) is not None:
                    raise Refused(words, status=409)
                return
