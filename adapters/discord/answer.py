"""Answering interactions: acknowledged in time, once, for the right eyes."""

import asyncio
import logging
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from enum import IntEnum
from typing import Any

import discord
import orjson
from discord import ComponentType, InteractionType

from adapters.discord.calls import Calls, Refused
from adapters.discord.cards import Cards
from bot.app import App
from bot.events import ConversationKind, Event
from bot.reply.blocks import Audience, Outcome, Reply

log = logging.getLogger(__name__)
Interaction = discord.Interaction[Any]
Body = dict[str, object]
DEFER_AFTER = 1.5
"""Seconds after which an answer is put off: Discord waits for three, and the way there takes time too."""
_EPHEMERAL, _COMPONENTS = 1 << 6, 1 << 15
_NO_MENTIONS: Mapping[str, object] = {"parse": []}


class _First(IntEnum):
    """Name the kinds of first answer, by Discord's numbers."""

    MESSAGE = 4
    MESSAGE_LATER = 5
    EDIT_LATER = 6
    EDIT = 7
    CHOICES = 8


class Answers:
    """Ask the core and show what it replies."""

    def __init__(self, app: App) -> None:
        """Take the core."""
        self._app = app
        self._cards = Cards(app)
        self._calls: Calls | None = None
        self.counts: Counter[str] = Counter()
        """How often something ended how, for the log and for tests."""
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def use(self, calls: Calls) -> None:
        """Take what sends answers, once there is a session to send over."""
        self._calls = calls

    async def answer(self, interaction: Interaction, event: Event) -> None:
        """Answer an interaction. Never raises: what goes wrong is counted, and told to the asker where it can be."""
        turn = _Turn(interaction, self._sender(), self._app, self.counts)
        with self.working():
            try:
                with turn.put_off_when_slow(in_private=event.conversation.kind is ConversationKind.PRIVATE):
                    reply = await self._app.handle(event)
                await self._show(turn, event, reply)
            except Refused as refused:
                self.note(refused)
                if refused.is_ours:
                    await self._excuse(turn, event, refused)
            except Exception as error:  # noqa: BLE001  # the one boundary: the library would log ids and tell nobody
                await self._excuse(turn, event, error)

    async def excuse(self, interaction: Interaction, event: Event, error: Exception) -> None:
        """Tell the asker that it broke before the core was asked. Never raises."""
        with self.working():
            await self._excuse(_Turn(interaction, self._sender(), self._app, self.counts), event, error)

    async def complete(self, interaction: Interaction, suggested: Callable[[], Awaitable[Sequence[Body]]]) -> None:
        """Complete what is being typed. Never raises: a completion that fails offers nothing."""
        turn = _Turn(interaction, self._sender(), self._app, self.counts)
        with self.working():
            choices: Sequence[Body] = ()
            try:
                choices = await suggested()
            except Exception as error:  # noqa: BLE001  # as above
                self.fault("a completion", error)
            try:
                await turn.first(_First.CHOICES, {"choices": choices})
                self.counts["completed"] += 1
            except Refused as refused:  # the next letter asks anew
                self.counts["completions lost"] += 1
                log.debug("a completion was not taken: %s", refused.cause)

    async def idle(self, seconds: float) -> None:
        """Wait until nothing is being answered, at most so long."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), seconds)

    def note(self, refused: Refused) -> None:
        """Count a refusal by its cause; that the asker is gone is nobody's fault."""
        self.counts["gone" if refused.is_gone else "refused"] += 1
        self.counts[f"because of {refused.cause}"] += 1
        if refused.is_gone:
            log.info("an interaction was no longer waited for (%s)", refused.code)
        else:
            log.error("an answer was not taken: %s", refused.cause)

    def fault(self, what: str, error: Exception) -> None:
        """Count and log a fault of ours by its kind and place: its message may quote what somebody wrote."""
        self.counts["failed"] += 1
        log.error("%s failed: %s\n%s", what, type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))

    def _sender(self) -> Calls:
        if self._calls is None:
            raise RuntimeError("interactions came in before there was a session")
        return self._calls

    @contextmanager
    def working(self) -> Iterator[None]:
        """Count what is done inside as under way."""
        self._under_way += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def _show(self, turn: "_Turn", event: Event, reply: Reply) -> None:
        if reply.outcome is Outcome.IGNORED:
            await turn.acknowledge()
            return
        alone = reply.audience is Audience.ASKER and event.conversation.kind is not ConversationKind.PRIVATE
        await turn.show(self._cards.components(reply), reply.lang, alone=alone, replace=reply.replace)
        self.counts["answered"] += 1

    async def _excuse(self, turn: "_Turn", event: Event, error: Exception) -> None:
        """Tell the asker that it broke, under a code that the log has too."""
        self.counts["failed"] += 1
        reply = self._app.failed(error, event.lang)
        try:
            await self._show(turn, event, reply)
        except Refused as refused:
            self.note(refused)
        except Exception as another:  # noqa: BLE001  # not even the excuse can be drawn
            self.fault("telling of an incident", another)


class _Turn:
    """Hold one interaction and how far its answering has come."""

    def __init__(self, interaction: Interaction, calls: Calls, app: App, counts: Counter[str]) -> None:
        self._interaction = interaction
        self._calls = calls
        self._app = app
        self._counts = counts
        self._since = asyncio.get_running_loop().time()
        self._putting_off: asyncio.Task[None] | None = None
        self._first: _First | None = None
        self._hidden = False
        """Whether what was put off will be seen by the asker alone."""

    async def first(self, kind: _First, data: Body | None = None) -> None:
        """Give the first answer."""
        body: Body = {"type": kind.value} if data is None else {"type": kind.value, "data": data}
        await self._calls.first(self._interaction.id, self._interaction.token, body, self._since)
        self._first = kind

    @contextmanager
    def put_off_when_slow(self, *, in_private: bool) -> Iterator[None]:
        """Acknowledge without an answer when what is done inside takes long."""
        timer = asyncio.get_running_loop().call_later(DEFER_AFTER, self._put_off, in_private)
        try:
            yield
        finally:
            timer.cancel()

    def _put_off(self, in_private: bool) -> None:  # noqa: FBT001  # a timer passes no names
        """Begin to acknowledge: for the asker alone, as it is not known yet whom the answer is for."""
        self._counts["deferred"] += 1
        if self._on_component:
            self._putting_off = asyncio.ensure_future(self.first(_First.EDIT_LATER))
            return
        self._hidden = not in_private
        data: Body | None = {"flags": _EPHEMERAL} if self._hidden else None
        self._putting_off = asyncio.ensure_future(self.first(_First.MESSAGE_LATER, data))

    async def acknowledge(self) -> None:
        """Answer without a word."""
        await self._settle()
        if self._first is None:
            await self.first(_First.EDIT_LATER if self._on_component else _First.MESSAGE_LATER)

    async def show(self, components: orjson.Fragment, lang: str, *, alone: bool, replace: bool) -> None:
        """Show a card: in place of the one that was pressed, if that is the presser's own, or anew.

        A stranger who presses gets an own copy: the card stays as its asker left it.
        """
        await self._settle()
        interaction, own = self._interaction, self._is_own()
        edit = replace and self._on_component and own
        hidden = alone or (replace and self._on_component and not own)
        card = _card(components, hidden=hidden and not edit)
        match self._first:
            case None:
                await self.first(_First.EDIT if edit else _First.MESSAGE, card)
            case _First.MESSAGE_LATER:
                await self._fill(components, lang, hidden=hidden)
            case _ if edit:
                await self._calls.edit_first(interaction.application_id, interaction.token, card)
            case _:
                await self._calls.follow(interaction.application_id, interaction.token, card)

    async def _settle(self) -> None:
        if self._putting_off is not None:
            putting_off, self._putting_off = self._putting_off, None
            await putting_off

    async def _fill(self, components: orjson.Fragment, lang: str, *, hidden: bool) -> None:
        """Fill the message that was put off; whom it is shown to was settled then, so others get one of their own."""
        application, token = self._interaction.application_id, self._interaction.token
        if self._hidden and not hidden:
            told = {"type": ComponentType.text_display.value, "content": self._app.words(lang)("answer-below")}
            await self._calls.edit_first(application, token, _card([told], hidden=False))
            try:
                await self._calls.follow(application, token, _card(components, hidden=False))
            except Refused as refused:
                if refused.is_gone:
                    raise
                self._counts["followups lost"] += 1  # at least the asker sees it
            else:
                return
        await self._calls.edit_first(application, token, _card(components, hidden=False))

    @property
    def _on_component(self) -> bool:
        return self._interaction.type is InteractionType.component and self._interaction.message is not None

    def _is_own(self) -> bool:
        """Tell whether the message is the presser's own, or nobody's."""
        message = self._interaction.message
        metadata = message.interaction_metadata if message is not None else None
        return metadata is None or metadata.user.id == self._interaction.user.id


def _card(components: object, *, hidden: bool) -> Body:
    flags = _COMPONENTS | (_EPHEMERAL if hidden else 0)
    return {"components": components, "flags": flags, "allowed_mentions": _NO_MENTIONS}
