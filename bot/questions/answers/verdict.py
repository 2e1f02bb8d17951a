"""The line that answers first."""

from bot.reply.blocks import Paragraph, Span, Style


def verdict(text: str) -> Paragraph:
    """Return the line with what stands before its colon set off."""
    answer, colon, rest = text.partition(":")
    return Paragraph(spans=(Span(text=answer + colon, style=Style.BOLD), Span(text=rest)))
