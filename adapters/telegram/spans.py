"""What both dialects of Telegram's HTML have in common; each passes its own function that escapes a value."""

from collections.abc import Callable, Iterable
from html import escape
from typing import assert_never

from bot.reply import blocks
from bot.reply.blocks import NoteKind, Span, Style

Escape = Callable[[str], str]
"""Escapes a value for one dialect."""
_MARKS = {NoteKind.WARNING: "⚠️ "}


def escaped(text: str) -> str:
    """Escape the markup characters, and replace those that cannot be sent at all."""
    return escape(text.replace("\0", " ").encode("utf-8", "replace").decode(), quote=False)


def fact_html(fact: blocks.FactLine, text: Escape) -> str:
    """Return a fact on a line: label, value, mark, the number of its source, the remark."""
    source = f"[{fact.source}]" if fact.source is not None else ""
    tail = " ".join(text(part) for part in (fact.value, fact.mark + source) if part)
    return f"<b>{text(fact.label)}:</b> {tail}" + (f" <i>({text(fact.note)})</i>" if fact.note else "")


def spans_html(spans: Iterable[Span], text: Escape) -> str:
    """Return spans of text one after the other."""
    return "".join(_span(span, text) for span in spans)


def note_html(note: blocks.Note, text: Escape) -> str:
    """Return a note, behind a sign where it warns."""
    return f"{_MARKS.get(note.kind, '')}<i>{spans_html(note.spans, text)}</i>"


def source_html(source: blocks.SourceLine, text: Escape) -> str:
    """Return a source on a line: its number, its title as a link, when it was read."""
    return f"[{source.number}] {_link(source.title, source.url, text)}, {text(source.checked)}"


def _link(label: str, url: str, text: Escape) -> str:
    return f'<a href="{escape(url)}">{text(label)}</a>'


def _span(span: Span, text: Escape) -> str:
    html = text(span.text) if span.url is None else _link(span.text, span.url, text)
    match span.style:
        case Style.PLAIN:
            return html
        case Style.BOLD:
            return f"<b>{html}</b>"
        case Style.ITALIC:
            return f"<i>{html}</i>"
        case Style.CODE:
            return html if span.url is not None else f"<code>{html}</code>"
        case _:
            assert_never(span.style)
