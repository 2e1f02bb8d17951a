"""Sending what nobody has just asked for: how a platform is asked to, and how that ends."""

from collections.abc import Awaitable, Callable
from enum import StrEnum

from bot.events import Conversation
from bot.reply.reply import Reply


class Sent(StrEnum):
    """How the sending of a message ended."""

    SENT = "sent"
    GONE = "gone"
    """Nobody can be told anything there any more."""
    LATER = "later"
    """It may succeed later."""


Send = Callable[[Conversation, Reply, str], Awaitable[Sent]]
"""Sends a reply without a sound; the text is unique to the message, and the same when it is tried again.

Of a person, who is told in private, the chat is their id.
"""
