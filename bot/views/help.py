"""The list of commands."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.action_codec import pack
from bot.actions import ListCommands, ShowHelp
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Navigate
from bot.reply.reply import Audience, Outcome, Reply
from bot.reply.screen import PRIVATE_LINES, height
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


def brief_help(words: Words, lines: Sequence[HelpLine], links: Links, *, reads_words: bool) -> Reply:
    """Say what the first commands do and name the others, on one screen; offer what all of them do."""
    count = next((one for one in range(len(lines), 1, -1) if _fits(words, lines, one, reads_words=reads_words)), 1)
    whole = Navigate(label=words("choice-in-full"), action=pack(ListCommands()))
    return Reply(
        blocks=_brief_blocks(words, lines, count, reads_words=reads_words),
        choices=(whole, *link_choices(words, links)),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        again=pack(ShowHelp()),
        lang=words.lang,
    )


def help_page(words: Words, lines: Iterable[HelpLine], links: Links, *, reads_words: bool) -> Reply:
    """List the commands with what each does, say where plain words are read too, and offer the operator's pages."""
    brief = Navigate(label=words("choice-brief"), action=pack(ShowHelp()))
    return Reply(
        blocks=(blocks.Heading(text=words("help-title")), _told(lines), _plain_words(words, reads_words=reads_words)),
        choices=(brief, *link_choices(words, links)),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        again=pack(ListCommands()),
        lang=words.lang,
    )


def _fits(words: Words, lines: Sequence[HelpLine], count: int, *, reads_words: bool) -> bool:
    return height(_brief_blocks(words, lines, count, reads_words=reads_words)) <= PRIVATE_LINES


def _brief_blocks(
    words: Words, lines: Sequence[HelpLine], count: int, *, reads_words: bool
) -> tuple[blocks.Block, ...]:
    """Say what so many commands do, and name the others."""
    others = " ".join(line.usage.partition(" ")[0] for line in lines[count:])
    return (
        blocks.Heading(text=words("help-title")),
        _told(lines[:count]),
        *((blocks.Paragraph(spans=(Span(text=others),)),) if others else ()),
        _plain_words(words, reads_words=reads_words),
    )


def _told(lines: Iterable[HelpLine]) -> blocks.Bullets:
    """List commands with what each does."""
    items = tuple((Span(text=line.usage, style=Style.CODE), Span(text=f" — {line.description}")) for line in lines)
    return blocks.Bullets(items=items)


def _plain_words(words: Words, *, reads_words: bool) -> blocks.Paragraph:
    """Say where plain words are read too."""
    return blocks.Paragraph(spans=(Span(text=words("help-plain" if reads_words else "help-plain-alone")),))
