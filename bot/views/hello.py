"""The greeting."""

from bot.action_codec import pack
from bot.actions import ListFamilies, OpenGuide, ShowHelp, StartWizard
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.choices import Navigate
from bot.reply.reply import Outcome, Reply
from bot.words import Words

EXAMPLES = 4


def hello_page(words: Words, *, reads_words: bool) -> Reply:
    """Greet with examples of what can be asked: in plain words, where they are read, or else by commands."""
    example, invitation = ("start-example", "start-text") if reads_words else ("start-command", "start-text-commands")
    examples = tuple((Span(text=words(f"{example}-{number}")),) for number in range(1, EXAMPLES + 1))
    return Reply(
        blocks=(
            blocks.Heading(text=words("start-title")),
            blocks.Paragraph(spans=(Span(text=words(invitation)),)),
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
