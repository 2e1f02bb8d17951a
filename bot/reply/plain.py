"""Renderer of plain text: the fallback of every platform, and what `zoobot say` prints."""

import textwrap
from typing import assert_never

from bot.reply import blocks
from bot.reply.blocks import Block
from bot.reply.choices import Choice, Copy, LookUp, Navigate, Open, PickMany, PickOne
from bot.reply.reply import Reply
from bot.reply.table_text import table_text


def plain(reply: Reply, width: int = 72) -> str:
    """Return a reply as text with numbered choices, in lines of at most `width` columns where words allow it."""
    parts = [plain_block(block, width) for block in reply.blocks]
    if reply.drawing is not None:
        parts.append(_wrap(reply.drawing.alternative, width, indent="  "))
    if reply.choices:
        parts.append("\n".join(_choice(n, choice) for n, choice in enumerate(reply.choices, start=1)))
    return "\n\n".join(part for part in parts if part)


def plain_block(block: Block, width: int) -> str:
    """Return a block as text."""
    match block:
        case blocks.Heading():
            return block.text if block.level == 1 else f"— {block.text}"
        case blocks.Paragraph():
            return _wrap(spans_text(block.spans), width)
        case blocks.FactList():
            return "\n".join(_wrap(fact_text(fact), width, indent="  ") for fact in block.items)
        case blocks.Table():
            return table_text(block, width)
        case blocks.Bullets():
            return "\n".join(_wrap(f"• {spans_text(item)}", width, indent="  ") for item in block.items)
        case blocks.Note():
            sign = {"warning": "! ", "legal": "* "}.get(block.kind, "")
            return _wrap(sign + spans_text(block.spans), width)
        case blocks.Details():
            inner = "\n".join(plain_block(part, width - 2) for part in block.blocks)
            return f"{block.summary}:\n" + textwrap.indent(inner, "  ")
        case blocks.Sources():
            lines = [f"[{item.number}] {item.title}, {item.checked}\n    {item.url}" for item in block.items]
            return "\n".join((f"{block.title}:", *lines))
        case _:
            assert_never(block)


def fact_text(fact: blocks.FactLine) -> str:
    """Return a fact on one line: label, value, mark, the number of its source, the remark."""
    source = f"[{fact.source}]" if fact.source is not None else ""
    tail = " ".join(part for part in (fact.value, fact.mark + source) if part)
    return f"{fact.label}: {tail}" + (f" ({fact.note})" if fact.note else "")


def spans_text(spans: blocks.Spans) -> str:
    """Return spans without their styles; a link's address follows it."""
    return "".join(span.text if span.url is None else f"{span.text} ({span.url})" for span in spans)


def _choice(number: int, choice: Choice) -> str:
    match choice:
        case PickOne():
            return f"{number}. {choice.label}" + (f" — {choice.hint}" if choice.hint else "")
        case PickMany():
            box = "[x]" if choice.picked else "[ ]"
            return f"{number}. {box} {choice.label}" + (f" — {choice.hint}" if choice.hint else "")
        case Navigate():
            return f"{number}. {choice.label}"
        case Open():
            return f"{number}. {choice.label}: {choice.url}"
        case LookUp():
            return f"{number}. {choice.label}: {choice.query}"
        case Copy():
            return f"{number}. {choice.label}: {choice.text}"
        case _:
            assert_never(choice)


def _wrap(text: str, width: int, indent: str = "") -> str:
    """Break lines between words; a long word or address stays whole."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines += textwrap.wrap(
            line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines)
