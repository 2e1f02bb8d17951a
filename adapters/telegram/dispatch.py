"""From a stored update to its answer: in order within a conversation, in parallel across conversations.

The library's Application would do this by handlers that are searched for every update, one queue for all of them, and
filters that also match edits and guest messages. There is one core to call: calling it directly is shorter and faster.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial
from typing import assert_never

import orjson
from pydantic import ValidationError

from adapters.telegram.albums import Albums
from adapters.telegram.answered import Answered
from adapters.telegram.deliver import Deliverer, DeliveryResult
from adapters.telegram.incoming import (
    PLATFORM,
    BotMembership,
    ChatMigrated,
    GuestQuery,
    Ignored,
    Incoming,
    IncomingEvent,
    InlineLookup,
    Target,
    conversation_of,
    is_ephemeral,
    kind_of,
    migrated_conversations,
)
from adapters.telegram.inline import InlineHandler
from adapters.telegram.keyed_queue import KeyedQueue, QueueSlot
from adapters.telegram.later import LaterDelivery
from adapters.telegram.managers import Managers
from adapters.telegram.parse import UpdateParser, user_key_of
from adapters.telegram.unreadable import unreadable_update
from adapters.telegram.updates import Update
from bot.app import App
from bot.errors import StorageError, loggable
from bot.events import Event
from bot.reply.reply import Outcome, Reply
from bot.service.inbox import Delivery
from bot.service.metrics import Gauge
from bot.service.patience import until_done
from bot.service.repeats import ShownMessage
from bot.service.services import Services

log = logging.getLogger(__name__)

_MAX_IN_PROGRESS = 2_000
"""Updates in progress at which no more are fetched."""
_ALONE = 30.0
"""Seconds for which an update that may end the process is handled alone; the next such one waits as long."""


class Dispatcher:
    """Handler of all updates; each is marked as done in the inbox when its answer is sent."""

    def __init__(  # noqa: PLR0913, PLR0917  # the composition of the adapter, made in one place
        self,
        app: App,
        services: Services,
        parser: UpdateParser,
        deliverer: Deliverer,
        inline: InlineHandler,
        managers: Managers,
        counts: Counter[str],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._app = app
        self._services = services
        self._parser = parser
        self._deliverer = deliverer
        self._inline = inline
        self._managers = managers
        self._counts = counts
        self._clock = clock
        self._later = LaterDelivery(services.inbox, counts)
        self._answered = Answered(services.inbox, counts)
        self._handle_queue = KeyedQueue()
        self._send_queue = KeyedQueue()
        self._albums = Albums()
        self._lone_queue = KeyedQueue()
        self._tasks: dict[asyncio.Task[None], Delivery | None] = {}
        self._has_capacity = asyncio.Event()
        self._has_capacity.set()
        app.metrics.watch(Gauge.UPDATES_IN_PROGRESS, lambda: {PLATFORM: len(self._tasks)})

    @property
    def source(self) -> str:
        """Return the name of this bot as a source of deliveries."""
        return f"{PLATFORM}:{self._parser.bot_id}"

    def parse(self, raw: object) -> tuple[Delivery, Incoming] | None:
        """Parse an update; None for one that is not for the bot.

        Whatever is wrong with one of an unknown form is counted and goes no further: the others must be read.
        """
        try:
            update = Update.model_validate(raw)
            incoming = self._parser.parse(update, self._deliverer.layouts)
            if isinstance(incoming, Ignored):
                return None
            content = orjson.dumps(raw)
        except Exception as error:  # noqa: BLE001  # one update's fault must not stop the others, nor come again for ever
            self._counts["unreadable updates"] += 1
            log.warning("an update cannot be read: %s", _what_is_wrong(error))
            return self._unreadable(raw)
        return self._delivery(update.update_id, user_key_of(update), content), incoming

    def _unreadable(self, raw: object) -> tuple[Delivery, Incoming] | None:
        update = unreadable_update(raw)
        if update is None:
            return None
        content = update.model_dump_json(by_alias=True).encode()
        return self._delivery(update.update_id, update.user_key, content), update.incoming

    def _delivery(self, number: int, owner: str, content: bytes) -> Delivery:
        return Delivery(self.source, number, owner, content, int(self._clock()))

    async def answer_stored(self, delivery: Delivery) -> None:
        """Answer an update that waits in the inbox, to its end."""
        parsed = self.read(delivery)
        if parsed is None:
            await self.mark(delivery)
        else:
            await self.submit(delivery, parsed[1])

    async def mark(self, stored: Delivery) -> None:
        """Mark an update as answered."""
        await self._answered.mark(stored)

    def read(self, stored: Delivery) -> tuple[Delivery, Incoming] | None:
        """Read a stored update; None for one that is answered already, or that only another version can read."""
        return None if self._answered.has(stored) else self.parse(_read_stored(stored.payload))

    def submit(
        self, delivery: Delivery, incoming: Incoming, slot: QueueSlot | None = None, *, alone: bool = False
    ) -> "asyncio.Task[None]":
        """Begin to answer an update that is stored, or that is ephemeral and need not be, in a slot or a new one."""
        slot, stored = slot or self.reserve(incoming), None if is_ephemeral(incoming) else delivery
        turn = self._lone_queue.reserve("") if alone else None
        task = asyncio.create_task(self._process(stored, incoming, slot, turn))
        self._tasks[task] = stored
        task.add_done_callback(self._finished)
        if len(self._tasks) >= _MAX_IN_PROGRESS:
            self._has_capacity.clear()
        return task

    async def wait_for_capacity(self) -> None:
        """Wait until fewer updates are in progress than the most that may be."""
        await self._has_capacity.wait()

    async def drain(self, seconds: float) -> int:
        """Wait for the updates in progress; return how many are not done in time, and so stay in the inbox."""
        try:
            if self._tasks:
                await asyncio.wait(set(self._tasks), timeout=seconds)
        finally:
            late = dict(self._tasks)
            for task in late:
                task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        await self._put_back([one.id for one in late.values() if one is not None])
        return len(late)

    async def _put_back(self, numbers: list[int]) -> None:
        """Note that updates are left to the next process though this one has ended by no fault of theirs."""
        try:
            await self._services.inbox.put_back(self.source, numbers)
        except StorageError as error:
            log.error("what is left cannot be put back: %s", error)  # noqa: TRY400  # the place is known

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.pop(task, None)
        if len(self._tasks) < _MAX_IN_PROGRESS:
            self._has_capacity.set()

    def reserve(self, incoming: Incoming) -> QueueSlot | None:
        """Reserve a slot behind what came before in the same conversation; a query waits for nothing."""
        if isinstance(incoming, IncomingEvent):
            self._albums.arrive(incoming)
        conversation = conversation_of(incoming)
        return None if conversation is None else self._handle_queue.reserve(conversation.key)

    async def _process(
        self, stored: Delivery | None, incoming: Incoming, slot: QueueSlot | None, turn: QueueSlot | None
    ) -> None:
        arrived = time.monotonic()
        try:
            async with AsyncExitStack() as alone:
                if turn is not None and stored is not None:
                    await alone.enter_async_context(turn)
                    asyncio.get_running_loop().call_later(_ALONE, turn.release)
                    begin = partial(self._services.inbox.begin, stored.source, [stored.id])
                    await until_done("an attempt at an update cannot be counted", begin)
                result = await self._answer(stored, incoming, slot)
        except Exception as error:  # noqa: BLE001  # one update's fault must not stop the bot, nor come again for ever
            self._counts["failed updates"] += 1
            log.error("an update failed: %s", loggable(error))  # noqa: TRY400  # without its message, as `loggable` says
            result = DeliveryResult.FAILED
        finally:
            if slot is not None:
                slot.release()
        self._app.metrics.delivered(PLATFORM, kind_of(incoming), time.monotonic() - arrived)
        if stored is not None and result is not DeliveryResult.RETRY_LATER:
            await self._answered.mark(stored)

    async def _answer(self, stored: Delivery | None, incoming: Incoming, slot: QueueSlot | None) -> DeliveryResult:
        match incoming:
            case IncomingEvent():
                return await self._handle(stored, incoming, slot or self._handle_queue.reserve(""))
            case InlineLookup():
                await self._inline.answer(incoming)
            case GuestQuery():
                await self._inline.answer_guest_query(incoming)
            case ChatMigrated():
                async with slot or self._handle_queue.reserve(""):
                    move = partial(self._services.move, *migrated_conversations(incoming))
                    await until_done("a chat cannot be moved to its new id", move)
            case BotMembership():
                self._deliverer.set_present(incoming.chat, present=incoming.present)
                self._counts["chats gained" if incoming.present else "chats lost"] += 1
            case Ignored():
                pass
            case _:
                assert_never(incoming)
        return DeliveryResult.DONE

    async def _handle(self, stored: Delivery | None, incoming: IncomingEvent, slot: QueueSlot) -> DeliveryResult:
        """Ask the core in the conversation's order, then send in the chat's: waiting to send delays no handling."""
        target = incoming.target
        async with slot:
            if await self._albums.is_left_to_another(incoming):
                return DeliveryResult.DONE
            if target.chat is not None:
                self._deliverer.set_present(target.chat, present=True)
            event = await self._managers.told(incoming.event)
            reply = await self._app.handle(event)
            is_drawn = reply.drawing is not None
            send_slot = None if is_drawn else self._send_queue.reserve(_send_key(target))
        try:
            if incoming.callback is not None and reply.remove:
                return await self._deliverer.remove(target, incoming.callback, reply)
            if incoming.callback is not None:
                await self._deliverer.acknowledge(incoming.callback, reply)
            if send_slot is None:  # what is sent to the chat meanwhile does not wait for a picture
                reply = await self._app.draw(reply)
                send_slot = self._send_queue.reserve(_send_key(target))
            async with send_slot:
                if reply.outcome is Outcome.IGNORED:
                    return DeliveryResult.DONE
                if incoming.callback is not None:
                    return await self._later.finish(stored, partial(self._deliverer.answer_press, target, reply))
                result = await self._later.finish(stored, partial(self._send, target, event, reply))
        finally:
            if send_slot is not None:
                send_slot.release()
        return await self._send_privately(stored, event, reply) if result is DeliveryResult.NO_RIGHTS else result

    async def _send(self, target: Target, event: Event, reply: Reply) -> DeliveryResult:
        if not self._app.is_worth_pointing_to(event, reply):
            return await self._deliverer.send(target, reply)
        return await self._deliverer.send(
            target, reply, lambda message: self._app.shown(event, reply, ShownMessage(message))
        )

    async def _send_privately(self, stored: Delivery | None, event: Event, reply: Reply) -> DeliveryResult:
        """Send a reply to the asker in private, which only arrives if they have written to the bot there before."""
        moved = self._app.moved_to_private(event, reply)
        if moved is None:
            return DeliveryResult.FAILED
        asker = Target(chat=int(event.user), private=True)
        async with self._send_queue.reserve(_send_key(asker)):
            return await self._later.finish(stored, partial(self._deliverer.send, asker, moved))


def _read_stored(payload: bytes) -> object:
    """Return a stored update; nothing where it cannot be read."""
    try:
        update: object = orjson.loads(payload)
    except orjson.JSONDecodeError:
        return None
    return update


def _what_is_wrong(error: Exception) -> str:
    """Tell where an update has another form than expected, without anything that is in it."""
    if not isinstance(error, ValidationError):
        return loggable(error)
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return f"{first['loc']} {first['type']}"


def _send_key(target: Target) -> str:
    """Return the key of the queue in which messages to the target are sent."""
    return target.inline_message or str(target.chat)
