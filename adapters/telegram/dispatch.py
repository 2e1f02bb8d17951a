"""From an update that was written down to its answer, in order within a conversation and side by side across them.

The library's Application would do this by handlers that are searched for every update, one lane for all, and filters
that also fire on edits and on guest messages. There is one core to ask: asking it directly is shorter and faster.
"""

import asyncio
import logging
import time
import traceback
from collections import Counter
from collections.abc import Callable
from typing import assert_never

import orjson
from pydantic import ValidationError

from adapters.telegram.deliver import Deliverer, Ended
from adapters.telegram.inline import Inline
from adapters.telegram.lanes import Lanes, Ticket
from adapters.telegram.parse import (
    PLATFORM,
    Asked,
    Incoming,
    Looked,
    Membership,
    Moved,
    Nothing,
    Reader,
    Summoned,
    Target,
    is_fleeting,
    moved_places,
    owner_of,
)
from adapters.telegram.updates import Update
from bot.app import App
from bot.reply.blocks import Outcome
from bot.service.inbox import Delivery
from bot.storage.sqlite import SqliteStore

log = logging.getLogger(__name__)

_CROWD = 2_000
"""Updates under way at which no more are fetched."""


class Dispatcher:
    """Answer updates; each is crossed out of the inbox when its answer is out."""

    def __init__(  # noqa: PLR0913, PLR0917  # the composition of the adapter, made in one place
        self,
        app: App,
        store: SqliteStore,
        reader: Reader,
        deliverer: Deliverer,
        inline: Inline,
        counts: Counter[str],
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Take what asks, answers, and counts."""
        self._app = app
        self._store = store
        self._reader = reader
        self._deliverer = deliverer
        self._inline = inline
        self._counts = counts
        self._clock = clock
        self._thinking = Lanes()
        self._talking = Lanes()
        self._tasks: set[asyncio.Task[None]] = set()
        self._has_room = asyncio.Event()
        self._has_room.set()

    @property
    def source(self) -> str:
        """Name this bot's inbox."""
        return f"{PLATFORM}:{self._reader.bot_id}"

    def read(self, raw: object, payload: bytes) -> tuple[Delivery, Incoming] | None:
        """Read an update as it came; None for one that is not for the bot, or of an unknown form, which is counted."""
        try:
            update = Update.model_validate(raw)
        except ValidationError as error:
            self._counts["unreadable updates"] += 1
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            log.warning("an update cannot be read and is dropped: %s %s", first["loc"], first["type"])
            return None
        incoming = self._reader.read(update, self._deliverer.layouts)
        if isinstance(incoming, Nothing):
            return None
        delivery = Delivery(self.source, update.update_id, owner_of(update), payload, int(self._clock()))
        return delivery, incoming

    async def replay(self) -> int:
        """Answer what a former process left unanswered, in the order in which it came; return how many."""
        pending = await self._store.inbox.pending(self.source)
        for delivery in pending:
            read = self.read(orjson.loads(delivery.payload), delivery.payload)
            if read is None:  # another version wrote it down
                await self._store.inbox.done(delivery.source, delivery.id)
            else:
                self.submit(delivery, read[1])
        return len(pending)

    def submit(self, delivery: Delivery, incoming: Incoming) -> None:
        """Begin to answer what was written down, or what is fleeting."""
        ticket = self._ticket(incoming)
        task = asyncio.create_task(self._process(None if is_fleeting(incoming) else delivery, incoming, ticket))
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        if len(self._tasks) >= _CROWD:
            self._has_room.clear()

    async def room(self) -> None:
        """Wait until there is room for more."""
        await self._has_room.wait()

    async def drain(self, seconds: float) -> int:
        """Wait for what is under way; what is not done in time stays in the inbox. Return how many those are."""
        try:
            if self._tasks:
                await asyncio.wait(set(self._tasks), timeout=seconds)
        finally:
            late = set(self._tasks)
            for task in late:
                task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if len(self._tasks) < _CROWD:
            self._has_room.set()

    def _ticket(self, incoming: Incoming) -> Ticket | None:
        """Queue behind what came before in the same conversation; a query queues behind nothing."""
        match incoming:
            case Asked(event=event):
                return self._thinking.ticket(event.conversation.key)
            case Moved():
                return self._thinking.ticket(moved_places(incoming)[0].key)
            case _:
                return None

    async def _process(self, delivery: Delivery | None, incoming: Incoming, ticket: Ticket | None) -> None:
        try:
            ended = await self._answer(incoming, ticket)
        except Exception as error:  # noqa: BLE001  # one update's fault must not stop the bot, nor come again for ever
            self._counts["failed updates"] += 1
            place = "".join(traceback.format_tb(error.__traceback__))
            log.error("an update failed: %s\n%s", type(error).__name__, place)  # noqa: TRY400  # a message may quote
            ended = Ended.LOST
        finally:
            if ticket is not None:
                ticket.leave()
        if ended is Ended.LATER:
            self._counts["left for later"] += 1
            return
        if delivery is not None:
            await self._store.inbox.done(delivery.source, delivery.id)

    async def _answer(self, incoming: Incoming, ticket: Ticket | None) -> Ended:
        match incoming:
            case Asked():
                return await self._asked(incoming, ticket or self._thinking.ticket(""))
            case Looked():
                await self._inline.answer(incoming)
            case Summoned():
                await self._inline.answer_summons(incoming)
            case Moved():
                async with ticket or self._thinking.ticket(""):
                    await self._store.move(*moved_places(incoming))
            case Membership():
                self._deliverer.set_present(incoming.chat, present=incoming.present)
                self._counts["chats gained" if incoming.present else "chats lost"] += 1
            case Nothing():
                pass
            case _:
                assert_never(incoming)
        return Ended.DONE

    async def _asked(self, asked: Asked, ticket: Ticket) -> Ended:
        """Think in the conversation's order, then talk in the chat's: waiting to talk stops no thought."""
        target = asked.target
        async with ticket:
            if target.chat is not None:
                self._deliverer.set_present(target.chat, present=True)
            reply = await self._app.handle(asked.event)
            turn = self._talking.ticket(_lane(target))
        try:
            if asked.callback is not None:
                await self._deliverer.acknowledge(asked.callback, reply)
            async with turn:
                if reply.outcome is Outcome.IGNORED:
                    return Ended.DONE
                if asked.callback is not None:
                    return await self._deliverer.answer_press(target, reply)
                return await self._deliverer.send(target, reply)
        finally:
            turn.leave()


def _lane(target: Target) -> str:
    return target.inline_message or str(target.chat)
