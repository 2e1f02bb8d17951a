"""The list of commands."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.actions import ShowHelp, pack
from bot.reply import blocks
from bot.reply.blocks import Audience, Outcome, Reply, Span, Style
from bot.views.links import Links, link_choices
from bot.words import Words


class HelpLine(NamedTuple):
    """A command in the list: how it is typed, and what it does."""

    usage: str
    description: str


def short_help(words: Words, lines: Iterable[HelpLine], links: Links) -> Reply:
    """Name the commands, for a place where others read along."""
    names = " ".join(line.usage.partition(" ")[0] for line in lines)
    return Reply(
        blocks=(
            blocks.Heading(text=words("help-title")),
            blocks.Paragraph(spans=(Span(text=names),)),
            blocks.Paragraph(spans=(Span(text=words("help-plain")),)),
            blocks.Paragraph(spans=(Span(text=words("help-short")),)),
        ),
        choices=tuple(link_choices(words, links)),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def help_page(words: Words, lines: Iterable[HelpLine], links: Links, *, reads_words: bool) -> Reply:
    """List the commands with what each does, say where plain words are read too, and offer the operator's pages."""
    items = tuple((Span(text=line.usage, style=Style.CODE), Span(text=f" — {line.description}")) for line in lines)
    return Reply(
        blocks=(
            blocks.Heading(text=words("help-title")),
            blocks.Bullets(items=items),
            blocks.Paragraph(spans=(Span(text=words("help-plain" if reads_words else "help-plain-alone")),)),
        ),
        choices=tuple(link_choices(words, links)),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        again=pack(ShowHelp()),
        lang=words.lang,
    )
