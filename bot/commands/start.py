"""/start: say hello and show what can be asked; from a link, open what the link names.

A link carries `choose`, `model_KEY`, `family_ID`, `term_ID` or `compare_KEY-KEY…`, where KEY is a model's short key.
"""

from bot.actions import Compare, ListFamilies, OpenGuide, ShowHelp, StartWizard, pack
from bot.commands import choose, compare, model
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply import blocks
from bot.reply.blocks import Outcome, Reply, Span
from bot.search.finder import EntryKind, Hit

EXAMPLES = 4


async def run(request: Request) -> Reply:
    """Answer `/start`, alone or from a link."""
    return await _linked(request) or _hello(request)


async def _linked(request: Request) -> Reply | None:
    """Open what a link names; None where it names nothing that there is."""
    kind, _, name = request.args.strip().partition("_")
    catalogue = request.tools.catalogue
    match kind:
        case "choose":
            return await choose.run(Request(request.tools, request.words, request.user, request.conversation))
        case "model" if (named := catalogue.model_by_key(name)) is not None:
            return model.card(request, Hit(EntryKind.MODEL, named.id))
        case "family" if name in catalogue.families:
            return model.card(request, Hit(EntryKind.FAMILY, name))
        case "term" if name in catalogue.terms:
            return model.card(request, Hit(EntryKind.TERM, name))
        case "compare" if any(map(catalogue.model_by_key, name.split("-"))):
            return compare.press(request, Compare(models=name))
        case _:
            return None


def _hello(request: Request) -> Reply:
    words = request.words
    examples = tuple((Span(text=words(f"start-example-{number}")),) for number in range(1, EXAMPLES + 1))
    return Reply(
        blocks=(
            blocks.Heading(text=words("start-title")),
            blocks.Paragraph(spans=(Span(text=words("start-text")),)),
            blocks.Bullets(items=examples),
        ),
        choices=(
            blocks.Navigate(label=words("choice-choose"), action=pack(StartWizard())),
            blocks.Navigate(label=words("choice-families"), action=pack(ListFamilies())),
            blocks.Navigate(label=words("choice-guide"), action=pack(OpenGuide(chapter="ladder"))),
            blocks.Navigate(label=words("choice-help"), action=pack(ShowHelp())),
        ),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


SPEC = Spec(name="start", argument=Argument.NONE, run=run)
