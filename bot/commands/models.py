"""/models: the families, newest first."""

from bot.actions import ListFamilies
from bot.commands._base import Argument, Request, Spec
from bot.commands._family_card import families_page
from bot.reply.blocks import Reply


async def run(request: Request) -> Reply:
    """Answer `/models`."""
    return families_page(request.words, request.tools.catalogue, 0)


def press(request: Request, action: ListFamilies) -> Reply:
    """Turn to a page of the list."""
    return families_page(request.words, request.tools.catalogue, action.page)


SPEC = Spec(name="models", argument=Argument.NONE, run=run, aliases=("модели",))
