"""/start: say hello and show what can be asked."""

from bot.actions import ListFamilies, OpenGuide, ShowHelp, StartWizard, pack
from bot.commands._base import Argument, Request, Spec
from bot.reply import blocks
from bot.reply.blocks import Outcome, Reply, Span

_EXAMPLES = 4


async def run(request: Request) -> Reply:
    """Answer `/start`."""
    words = request.words
    examples = tuple((Span(text=words(f"start-example-{number}")),) for number in range(1, _EXAMPLES + 1))
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


SPEC = Spec(name="start", argument=Argument.NONE, run=run, aliases=("старт",))
