"""Handling events: the core is asked, its reply is delivered, and errors are counted and reported."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from adapters.discord import parse
from adapters.discord.commands import autocomplete_choice
from adapters.discord.digests import send_digest
from adapters.discord.outcome import DiscordRefusalError
from adapters.discord.parse import InteractionParser
from adapters.discord.payload import PLATFORM, Payload, direct_message, unread_interaction
from adapters.discord.rendered_cards import RenderedCards
from adapters.discord.responders import (
    Body,
    Card,
    DirectMessageResponder,
    InteractionKey,
    InteractionResponder,
    Responder,
)
from adapters.discord.rest import RestClient
from bot.app import App
from bot.errors import loggable
from bot.events import Conversation, ConversationKind, Event
from bot.reply.reply import Audience, Outcome, Reply
from bot.service.metrics import Gauge
from bot.service.repeats import ShownMessage
from bot.service.sending import Sent

log = logging.getLogger(__name__)
_MESSAGE_URL = "https://discord.com/channels/{server}/{channel}/{message}"


class EventHandler:
    """Handler of all interactions and direct messages; what goes wrong is counted and logged, never raised."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._parser = InteractionParser(app)
        self._cards = RenderedCards(app)
        self._open_rest: RestClient | None = None
        self.counts: Counter[str] = Counter()
        """Numbers of outcomes by name, for the log and for tests."""
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()
        app.metrics.watch(Gauge.UPDATES_IN_PROGRESS, lambda: {PLATFORM: self._running})

    def use(self, rest: RestClient) -> None:
        """Set the client that replies are delivered by, once it is open."""
        self._open_rest = rest

    def mention(self, ids: Mapping[str, int]) -> None:
        """Mention the commands in texts from now on, by the ids that Discord gave to them."""
        self._cards.mention(ids)

    async def handle_interaction(self, interaction: Payload) -> None:
        """Answer a command, a used component or an autocomplete; what cannot be read is reported too."""
        try:
            if parse.is_autocomplete(interaction):
                await self._complete(interaction)
                return
            event = self._parser.event(interaction)
            responder = self._responder(parse.key(interaction), private=_is_private(event))
        except Exception as error:  # noqa: BLE001  # the boundary: anything may be in a payload
            await self._report_unread(interaction, error)
        else:
            await self._handle(responder, event)

    async def handle_message(self, message: Payload) -> None:
        """Answer a message if it is a direct one of a person, as far as it can be read."""
        try:
            event = direct_message(message)
        except Exception as error:  # noqa: BLE001  # the boundary: anything may be in a payload
            self.count_failure("the reading of a message", error)
            return
        if event is not None:
            await self._handle(DirectMessageResponder(self._rest, event.conversation.chat, message["id"]), event)

    async def send_digest(self, place: Conversation, reply: Reply, nonce: str) -> Sent:
        """Send what nobody has just asked for; tell how that ended."""
        with self._counted_as_running("digest"):
            return await send_digest(self._rest, self._cards.components(reply), place, nonce)

    def count_failure(self, what: str, error: Exception) -> None:
        """Count and log an error that nobody can be told of."""
        self.counts["failed"] += 1
        log.error("%s failed: %s", what, loggable(error))

    async def wait_until_idle(self, seconds: float) -> None:
        """Wait until nothing is being handled, at most so long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._idle.wait()

    @property
    def _rest(self) -> RestClient:
        if self._open_rest is None:
            raise RuntimeError("an event came in before the REST client was open")
        return self._open_rest

    def _responder(self, interaction: InteractionKey, *, private: bool) -> InteractionResponder:
        return InteractionResponder(self._rest, interaction, self.counts, private=private)

    async def _complete(self, interaction: Payload) -> None:
        """Respond to an autocomplete; with nothing where that fails."""
        responder = self._responder(parse.key(interaction), private=True)
        with self._counted_as_running("query"):
            choices: Sequence[Body] = ()
            try:
                query = self._parser.query(interaction)
                if query is not None:
                    choices = [autocomplete_choice(item) for item in (await self._app.suggest(query)).items]
            except Exception as error:  # noqa: BLE001  # the boundary: the library would log ids
                self.count_failure("an autocomplete", error)
            try:
                await responder.autocomplete(choices)
                self.counts["completed"] += 1
            except DiscordRefusalError as refusal:  # the next letter asks anew
                self.counts["completions lost"] += 1
                log.debug("an autocomplete was refused: %s", refusal.cause)

    async def _report_unread(self, interaction: Payload, error: Exception) -> None:
        """Tell the asker of an interaction that it could not be read."""
        event = unread_interaction(interaction)
        key = InteractionKey(interaction["id"], interaction["token"], interaction["application_id"])
        with self._counted_as_running("unreadable"):
            await self._send_incident(self._responder(key, private=_is_private(event)), event, error)

    async def _handle(self, responder: Responder, event: Event) -> None:
        with self._counted_as_running(event.type):
            try:
                with responder.defer_when_slow():
                    reply = await self._app.draw(await self._app.handle(event))
                await self._deliver(responder, event, reply)
            except DiscordRefusalError as refusal:
                self._count_refusal(refusal)
                if refusal.is_bad_request:
                    await self._send_incident(responder, event, refusal)
            except Exception as error:  # noqa: BLE001  # the boundary: the library would log ids and tell nobody
                await self._send_incident(responder, event, error)

    async def _deliver(self, responder: Responder, event: Event, reply: Reply) -> None:
        if reply.outcome is Outcome.IGNORED:
            await responder.acknowledge()
            return
        ephemeral = reply.audience is Audience.ASKER and not _is_private(event)
        components, words = self._cards.components(reply), self._app.words(reply.lang)
        wants_id = self._app.is_worth_pointing_to(event, reply)
        card = Card(
            components,
            words,
            ephemeral=ephemeral,
            replace=reply.replace,
            picture=reply.picture,
            wants_id=wants_id,
        )
        message = await (responder.remove(card) if reply.remove else responder.send(card))
        if wants_id and message is not None:
            url = _MESSAGE_URL.format(server=event.conversation.place, channel=event.conversation.chat, message=message)
            self._app.shown(event, reply, ShownMessage(message, url))
        self.counts["answered"] += 1

    async def _send_incident(self, responder: Responder, event: Event, error: Exception) -> None:
        """Tell the asker that something failed, under an incident code that the log has too."""
        self.counts["failed"] += 1
        reply = self._app.failed(error, event.lang)
        try:
            await self._deliver(responder, event, reply)
        except DiscordRefusalError as refusal:
            self._count_refusal(refusal)
        except Exception as another:  # noqa: BLE001  # not even the incident can be rendered
            self.count_failure("reporting an incident", another)

    def _count_refusal(self, refusal: DiscordRefusalError) -> None:
        self.counts["expired" if refusal.is_expired else "refused"] += 1
        self.counts[f"because of {refusal.cause}"] += 1
        if refusal.is_expired:
            log.info("nobody waits for a message any more (%s)", refusal.cause)
        elif refusal.is_unconfirmed:
            log.info("Discord did not say in time whether a message arrived")
        elif refusal.is_bad_request:
            log.error("a message was refused for its content: %s", refusal.cause)
        else:
            log.warning("a message was not delivered: %s", refusal.cause)

    @contextmanager
    def _counted_as_running(self, kind: str) -> Iterator[None]:
        """Count and time what is done in the context, under a kind of event."""
        started = time.monotonic()
        self._running += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._running -= 1
            self._app.metrics.delivered(PLATFORM, kind, time.monotonic() - started)
            if not self._running:
                self._idle.set()


def _is_private(event: Event) -> bool:
    return event.conversation.kind is ConversationKind.PRIVATE
