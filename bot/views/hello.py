"""The greeting."""

from bot.actions import ListFamilies, OpenGuide, ShowHelp, StartWizard, pack
from bot.reply import blocks
from bot.reply.blocks import Navigate, Outcome, Reply, Span
from bot.words import Words

EXAMPLES = 4


def hello_page(words: Words) -> Reply:
    """Greet with examples of what can be asked."""
    examples = tuple((Span(text=words(f"start-example-{number}")),) for number in range(1, EXAMPLES + 1))
    return Reply(
        blocks=(
            blocks.Heading(text=words("start-title")),
            blocks.Paragraph(spans=(Span(text=words("start-text")),)),
            blocks.Bullets(items=examples),
        ),
        choices=(
            Navigate(label=words("choice-choose"), action=pack(StartWizard())),
            Navigate(label=words("choice-families"), action=pack(ListFamilies())),
            Navigate(label=words("choice-guide"), action=pack(OpenGuide(chapter="ladder"))),
            Navigate(label=words("choice-help"), action=pack(ShowHelp())),
        ),
        outcome=Outcome.INFO,
        lang=words.lang,
    )
