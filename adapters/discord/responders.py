"""The responders to an event: one for interactions, one for direct messages."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Protocol

import orjson
from discord import ComponentType, InteractionResponseType

from adapters.discord.form import Content, Upload
from adapters.discord.outcome import DiscordRefusalError
from adapters.discord.rest import RestClient
from bot.reply.picture import Picture
from bot.words import Words

Body = dict[str, object]
DEFER_AFTER = 1.5
"""Seconds after which an interaction is deferred: Discord waits for three, and the way there takes time too."""
_EPHEMERAL, _SUPPRESS_NOTIFICATIONS, _COMPONENTS_V2 = 1 << 6, 1 << 12, 1 << 15
_NO_MENTIONS: Mapping[str, object] = {"parse": []}


@dataclass(frozen=True)
class Card:
    """A rendered reply and how it is to be shown."""

    components: orjson.Fragment
    words: Words
    ephemeral: bool
    """Whether the asker alone should see it."""
    replace: bool
    """Whether it takes the place of the message whose component was used."""
    picture: Picture | None = None
    wants_id: bool = False
    """Whether the id of its message is asked for."""


class Responder(Protocol):
    """Sender of the reply to one event."""

    def defer_when_slow(self) -> AbstractContextManager[None]:
        """Return a context that tells the asker to wait when what runs inside takes long."""

    async def acknowledge(self) -> None:
        """Respond without a message, where a response is due.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """

    async def send(self, card: Card) -> str | None:
        """Show a card; return the id of its message where that is asked for and known.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """

    async def remove(self, card: Card) -> None:
        """Delete the message whose component was used; where that fails, show a card.

        Raises:
            DiscordRefusalError: Discord refused that too, or could not be reached.
        """


class DirectMessageResponder:
    """Responder to a message that a person wrote in a direct message."""

    def __init__(self, rest: RestClient, channel: str, nonce: str) -> None:
        self._rest = rest
        self._channel = channel
        self._nonce = nonce

    def defer_when_slow(self) -> AbstractContextManager[None]:
        """Return a context that does nothing: a message has no deadline."""
        return nullcontext()

    async def acknowledge(self) -> None:
        """Do nothing: a message needs no response."""

    async def send(self, card: Card) -> str | None:
        """Send a card as a message of its own; a direct message has nobody else to hide it from."""
        await self._rest.create_message(self._channel, _message(card, ephemeral=False), self._nonce)
        return None

    async def remove(self, card: Card) -> None:
        """Show the card: a person's own message cannot be deleted."""
        await self.send(card)


@dataclass(frozen=True)
class InteractionKey:
    """What a responder has to know of an interaction."""

    id: str
    token: str
    application_id: str
    is_component: bool = False
    """Whether a component was used."""


class InteractionResponder:
    """Responder to one interaction, with the state of its responses."""

    def __init__(self, rest: RestClient, interaction: InteractionKey, counts: Counter[str], *, private: bool) -> None:
        self._rest = rest
        self._interaction = interaction
        self._counts = counts
        self._private = private
        self._received_at = asyncio.get_running_loop().time()
        self._deferral: asyncio.Task[str | None] | None = None
        self._initial: InteractionResponseType | None = None
        """The type of the initial response, once it is sent."""
        self._deferred_ephemeral = False

    async def autocomplete(self, choices: object) -> None:
        """Respond with the choices of an autocomplete.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached in time.
        """
        await self._respond(InteractionResponseType.autocomplete_result, Content({"choices": choices}))

    @contextmanager
    def defer_when_slow(self) -> Iterator[None]:
        """Defer the interaction when what runs inside takes long."""
        timer = asyncio.get_running_loop().call_later(DEFER_AFTER, self._defer)
        try:
            yield
        finally:
            timer.cancel()

    def _defer(self) -> None:
        """Start to defer: ephemerally where others read along, as it is not known yet whom the reply is for."""
        self._counts["deferred"] += 1
        if self._interaction.is_component:
            self._deferral = asyncio.ensure_future(self._respond(InteractionResponseType.deferred_message_update))
            return
        self._deferred_ephemeral = not self._private
        data = Content({"flags": _EPHEMERAL}) if self._deferred_ephemeral else None
        self._deferral = asyncio.ensure_future(self._respond(InteractionResponseType.deferred_channel_message, data))

    async def acknowledge(self) -> None:
        """Respond without a message: a command must be answered, so what Discord shows for it is taken back.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached in time.
        """
        await self._finish_deferral()
        kind, interaction = InteractionResponseType, self._interaction
        if self._initial is None and interaction.is_component:
            await self._respond(kind.deferred_message_update)
        elif self._initial is None:
            await self._respond(kind.deferred_channel_message, Content({"flags": _EPHEMERAL}))
        if self._initial is kind.deferred_channel_message:
            await self._rest.delete_original_response(interaction.application_id, interaction.token)

    async def send(self, card: Card) -> str | None:
        """Show a card: in place of the message whose component was used, or as a new one.

        Raises:
            DiscordRefusalError: Discord refused it, or could not be reached.
        """
        await self._finish_deferral()
        interaction = self._interaction
        edit = card.replace and interaction.is_component
        message = _message(card, ephemeral=card.ephemeral and not edit)
        match self._initial:
            case None:
                kind = InteractionResponseType
                made = kind.message_update if edit else kind.channel_message
                return await self._respond(made, message, wants_id=card.wants_id)
            case InteractionResponseType.deferred_channel_message:
                return await self._complete_deferred(card)
            case _ if edit:
                await self._rest.edit_original_response(interaction.application_id, interaction.token, message)
                return None
            case _:
                return await self._rest.create_followup(interaction.application_id, interaction.token, message)

    async def remove(self, card: Card) -> None:
        """Delete the message whose component was used; where that fails, show a card.

        Raises:
            DiscordRefusalError: Discord refused that too, or could not be reached.
        """
        await self.acknowledge()
        try:
            await self._rest.delete_original_response(self._interaction.application_id, self._interaction.token)
        except DiscordRefusalError as refusal:
            if not refusal.is_expired:
                await self.send(card)

    async def _respond(
        self, kind: InteractionResponseType, data: Content | None = None, *, wants_id: bool = False
    ) -> str | None:
        """Send the initial response."""
        typed: Body = {"type": kind.value}
        content = Content(typed) if data is None else Content({**typed, "data": data.body}, data.upload)
        interaction, received_at = self._interaction, self._received_at
        made = await self._rest.create_response(
            interaction.id, interaction.token, content, received_at, wants_id=wants_id
        )
        self._initial = kind
        return made

    async def _finish_deferral(self) -> None:
        if self._deferral is not None:
            deferral, self._deferral = self._deferral, None
            await deferral

    async def _complete_deferred(self, card: Card) -> str | None:
        """Edit the deferred message; who sees it was settled by the deferral, so a public reply is a followup."""
        application, token = self._interaction.application_id, self._interaction.token
        message = _message(card, ephemeral=False)
        if self._deferred_ephemeral and not card.ephemeral:
            pointer = {"type": ComponentType.text_display.value, "content": card.words("answer-below")}
            await self._rest.edit_original_response(application, token, Content(_body([pointer], ephemeral=False)))
            try:
                return await self._rest.create_followup(application, token, message)
            except DiscordRefusalError as refusal:
                if refusal.is_expired:
                    raise
                self._counts["followups lost"] += 1  # at least the asker sees it
        await self._rest.edit_original_response(application, token, message)
        return None


def quiet_message(components: object) -> Content:
    """Return a message that arrives without a sound."""
    body = _body(components, ephemeral=False)
    return Content({**body, "flags": _COMPONENTS_V2 | _SUPPRESS_NOTIFICATIONS})


def _message(card: Card, *, ephemeral: bool) -> Content:
    body, picture = _body(card.components, ephemeral=ephemeral), card.picture
    if picture is None:
        return Content(body)
    described = {"id": 0, "filename": picture.file_name, "description": picture.alternative}
    return Content({**body, "attachments": [described]}, Upload(picture.file_name, picture.content))


def _body(components: object, *, ephemeral: bool) -> Body:
    flags = _COMPONENTS_V2 | (_EPHEMERAL if ephemeral else 0)
    return {"components": components, "flags": flags, "allowed_mentions": _NO_MENTIONS}
