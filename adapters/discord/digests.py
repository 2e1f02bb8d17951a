"""Sending what people are told when nobody has just asked: into a channel, or as a direct message."""

import logging

from adapters.discord.outcome import DiscordRefusalError
from adapters.discord.responders import quiet_message
from adapters.discord.rest import RestClient
from bot.events import Conversation, ConversationKind
from bot.service.sending import Sent

log = logging.getLogger(__name__)
_GONE = frozenset({10003, 10004, 10013, 50001, 50007, 50013, 50033, 50278})
"""Codes for a channel, server or person that is gone, or that the bot cannot write to (any more)."""


async def send_digest(rest: RestClient, components: object, place: Conversation, nonce: str) -> Sent:
    """Send components to a conversation; of a person the chat is their id."""
    try:
        private = place.kind is ConversationKind.PRIVATE
        channel = await rest.open_direct_channel(place.chat) if private else place.chat
        await rest.create_message(channel, quiet_message(components), nonce)
    except DiscordRefusalError as refusal:
        if refusal.code in _GONE:
            return Sent.GONE
        log.warning("a digest was not delivered: %s", refusal.cause)
        return Sent.LATER
    return Sent.SENT
