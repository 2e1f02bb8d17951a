"""Few words among several people to what was hardly meant for the bot."""

from bot.commands.request import Request
from bot.events import ConversationKind
from bot.reply.choices import PickOne
from bot.reply.reply import Outcome, Reply


def shortened(request: Request, reply: Reply) -> Reply:
    """Say in a group only what was not understood, with the similar names, and none of the ways on."""
    if request.conversation.kind is not ConversationKind.GROUP or reply.outcome is not Outcome.UNKNOWN:
        return reply
    near = tuple(choice for choice in reply.choices if isinstance(choice, PickOne))
    return reply.with_blocks(*reply.blocks[: 2 if near else 1]).with_choices(*near)
