"""Discord's markdown: spans and lines in their style, with every other text escaped."""

import re
from typing import assert_never

from discord.utils import escape_markdown

from bot.reply.blocks import FactLine, SourceLine, Span, Spans, Style

_LINE_START = re.compile(r"^(\s*)(\d+)([.)])(\s)|^(\s*)([-+#>])", re.MULTILINE)
"""The start of a list, a heading or a quotation."""
_BRACKET = re.compile(r"[\[\]<]")
"""The brackets of a link, a mention, a timestamp or an emoji, which the library does not escape."""
_MENTION = re.compile(r"@(?=\S)")
_ADDRESS = re.compile(r"\b(https?)://")
_WHOLE_ADDRESS = re.compile(r"(https?://[^\s<>\[\]()`|\\]+)")
"""An address that needs no escaping: Discord makes a link of it, and formats nothing inside."""
_SPECIAL = re.compile(r"[_\\~|*`>\[\]#<@]|^\s*[-+]|^\s*\d+[.)]\s|://", re.MULTILINE)
"""Whatever may need escaping; most text has none of it."""
_NO_BACKTICK = "\u02cb"
"""Looks like a backtick, and ends no code."""
_ZERO_WIDTH_SPACE = "\u200b"
"""Breaks up what would be read as a mention or an address."""


def escape(text: str) -> str:
    """Escape text so that it is shown as it stands, without formatting, mentions, timestamps or links."""
    return _escaped(text) if _SPECIAL.search(text) else text


def _escaped(text: str) -> str:
    escaped = _BRACKET.sub(r"\\\g<0>", escape_markdown(text, as_needed=False, ignore_links=False))
    escaped = _LINE_START.sub(_escape_line_start, escaped)
    escaped = _ADDRESS.sub(rf"\1:{_ZERO_WIDTH_SPACE}//", escaped)
    return _MENTION.sub(f"@{_ZERO_WIDTH_SPACE}", escaped)


def code(text: str) -> str:
    """Return text as inline code; a backtick in it cannot end the code."""
    flat = " ".join(text.split()).replace("`", _NO_BACKTICK)
    return f"`{flat}`" if flat else ""


def fenced(text: str) -> str:
    """Return text as a block of code, whose columns line up; a backtick in it cannot end the block."""
    return f"```\n{text.replace('`', _NO_BACKTICK)}\n```"


def link(text: str, url: str) -> str:
    """Return a link to a source; brackets in the address cannot end it."""
    address = url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
    return f"[{escape(text)}]({address})"


def linked(text: str) -> str:
    """Escape text of the catalogue, whose addresses stay links that can be clicked."""
    if "://" not in text:
        return escape(text)
    parts = _WHOLE_ADDRESS.split(text)
    return "".join(part if place % 2 else escape(part) for place, part in enumerate(parts))


def spans(parts: Spans) -> str:
    """Return spans joined to one text."""
    return "".join(map(span, parts))


def span(part: Span) -> str:
    """Return a span in its style; whitespace around it stays outside the markup."""
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
    """Return a fact as a line: label, value, mark, number of its source, remark."""
    number = f"\\[{one.source}]" if one.source is not None else ""
    tail = " ".join(part for part in (linked(one.value), f"{escape(one.mark)}{number}") if part)
    return f"**{escape(one.label)}:** {tail}" + (f" ({linked(one.note)})" if one.note else "")


def source(one: SourceLine) -> str:
    """Return a source as a line of small print."""
    return f"-# \\[{one.number}] {link(one.title, one.url)} · {escape(one.checked)}"


def small(text: str) -> str:
    """Return text, already escaped, as small print."""
    return "\n".join(f"-# {line}" for line in text.splitlines() if line.strip())


def _escape_line_start(match: re.Match[str]) -> str:
    if match[2] is not None:
        return f"{match[1]}{match[2]}\\{match[3]}{match[4]}"
    return f"{match[5]}\\{match[6]}"
