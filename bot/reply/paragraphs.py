"""Paragraphs and remarks of one plain text."""

from bot.reply import blocks
from bot.reply.blocks import Span, Style


def plain(text: str) -> blocks.Paragraph:
    """Say something."""
    return blocks.Paragraph(spans=(Span(text=text),))


def first_line(text: str) -> blocks.Paragraph:
    """Say what an answer begins with."""
    return blocks.Paragraph(spans=(Span(text=text, style=Style.BOLD),))


def remark(text: str) -> blocks.Note:
    """Add a remark."""
    return blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=text),))
