"""From neutral text to Discord's markdown: everything that is not ours to format is escaped."""

import re
from typing import assert_never

from discord.utils import escape_markdown

from bot.reply.blocks import FactLine, SourceLine, Span, Spans, Style

_LINE_START = re.compile(r"^(\s*)(\d+)([.)])(\s)|^(\s*)([-+#>])", re.MULTILINE)
"""What begins a list, a heading or a quotation."""
_BRACKET = re.compile(r"[\[\]<]")
"""What a link, a mention, a timestamp or an emoji is made of; the library leaves them."""
_MENTION = re.compile(r"@(?=\S)")
_ADDRESS = re.compile(r"\b(https?)://")
_SPECIAL = re.compile(r"[_\\~|*`>\[\]#<@]|^\s*[-+]|^\s*\d+[.)]\s|://", re.MULTILINE)
"""What text must have to be changed at all; most has none of it."""
_APART = "\u200b"
"""A space without width: parts what would be read as a mention or an address."""


def escape(text: str) -> str:
    """Write text so that it is shown as it stands: no format, no mention, no timestamp, no address of its own."""
    return _escaped(text) if _SPECIAL.search(text) else text


def _escaped(text: str) -> str:
    escaped = _BRACKET.sub(r"\\\g<0>", escape_markdown(text, as_needed=False, ignore_links=False))
    escaped = _LINE_START.sub(_guarded, escaped)
    escaped = _ADDRESS.sub(rf"\1:{_APART}//", escaped)
    return _MENTION.sub(f"@{_APART}", escaped)


def code(text: str) -> str:
    """Write text in a run of code; a grave accent in it cannot end the run."""
    flat = " ".join(text.split()).replace("`", "\u02cb")
    return f"`{flat}`" if flat else ""


def link(text: str, url: str) -> str:
    """Write a link to one of our own sources; brackets in the address cannot end it."""
    address = url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
    return f"[{escape(text)}]({address})"


def spans(parts: Spans) -> str:
    """Write runs of text one behind the other."""
    return "".join(map(span, parts))


def span(part: Span) -> str:
    """Write a run of text in its style; the space around it stays outside the marks."""
    if part.url is not None:
        return link(part.text, part.url)
    inner = part.text.strip()
    if part.style is Style.PLAIN or not inner:
        return escape(part.text)
    before, after = part.text[: part.text.index(inner)], part.text[part.text.index(inner) + len(inner) :]
    match part.style:
        case Style.BOLD:
            return f"{before}**{escape(inner)}**{after}"
        case Style.ITALIC:
            return f"{before}*{escape(inner)}*{after}"
        case Style.CODE:
            return f"{before}{code(inner)}{after}"
        case _:
            assert_never(part.style)


def fact(one: FactLine) -> str:
    """Write a fact on a line: label, value, mark, the number of its source, the remark."""
    number = f"\\[{one.source}]" if one.source is not None else ""
    tail = " ".join(part for part in (escape(one.value), f"{escape(one.mark)}{number}") if part)
    return f"**{escape(one.label)}:** {tail}" + (f" ({escape(one.note)})" if one.note else "")


def source(one: SourceLine) -> str:
    """Write a source on a line of small print."""
    return f"-# \\[{one.number}] {link(one.title, one.url)} · {escape(one.checked)}"


def small(text: str) -> str:
    """Write text, already escaped, in small print, line by line."""
    return "\n".join(f"-# {line}" for line in text.splitlines() if line.strip())


def _guarded(match: re.Match[str]) -> str:
    if match[2] is not None:
        return f"{match[1]}{match[2]}\\{match[3]}{match[4]}"
    return f"{match[5]}\\{match[6]}"
