"""Sending what people are told when nobody has just asked."""

from adapters.telegram.deliver import Deliverer, DeliveryResult
from adapters.telegram.incoming import Target
from bot.events import Conversation, ConversationKind
from bot.reply.reply import Reply
from bot.service.sending import Sent


class DigestSender:
    """Sender of messages without a sound; the limits of chats hold for them as for every other."""

    def __init__(self, deliverer: Deliverer) -> None:
        self._deliverer = deliverer

    async def send(self, place: Conversation, reply: Reply, _key: str) -> Sent:
        """Send a reply to a chat; tell how that ended."""
        thread = None if place.thread is None else int(place.thread)
        private = place.kind is ConversationKind.PRIVATE
        target = Target(chat=int(place.chat), thread=thread, private=private, quiet=True)
        match await self._deliverer.send(target, reply):
            case DeliveryResult.DONE:
                return Sent.SENT
            case DeliveryResult.GONE | DeliveryResult.NO_RIGHTS:
                return Sent.GONE
            case DeliveryResult.FAILED | DeliveryResult.RETRY_LATER:
                return Sent.LATER
