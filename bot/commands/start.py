"""/start: greet; from a link, open what the link names.

A link carries `choose`, `model_KEY`, `family_ID`, `term_ID` or `compare_KEY-KEY…`, where KEY is a model's short key.
"""

from bot.actions import Compare
from bot.commands import choose, compare, entries
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.events import Ability
from bot.reply.reply import Reply
from bot.search.finder import EntryKind, Hit
from bot.views.hello import hello_page


async def run(request: Request) -> Reply:
    """Answer `/start`, alone or from a link."""
    return await _linked(request) or hello_page(request.words, reads_words=Ability.READ_WORDS in request.abilities)


async def _linked(request: Request) -> Reply | None:
    """Open what a link names; None if it names nothing that exists."""
    kind, _, name = request.args.strip().partition("_")
    catalogue = request.tools.catalogue
    match kind:
        case "choose":
            return await choose.run(request.with_args(""))
        case "model" if (named := catalogue.model_by_key(name)) is not None:
            return entries.first_message(request, Hit(EntryKind.MODEL, named.id))
        case "family" if name in catalogue.families:
            return entries.first_message(request, Hit(EntryKind.FAMILY, name))
        case "term" if name in catalogue.terms:
            return entries.first_message(request, Hit(EntryKind.TERM, name))
        case "compare" if any(map(catalogue.model_by_key, name.split("-"))):
            return await compare.press(request, Compare(models=name))
        case _:
            return None


SPEC = Spec(name="start", argument=Argument.NONE, run=run, opens_chats=True)
