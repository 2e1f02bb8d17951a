"""Renderer of replies for the terminal, in colour."""

from typing import assert_never

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.catalogue.facts import FactStatus
from bot.reply import blocks
from bot.reply.blocks import Block, NoteKind, Span, Style
from bot.reply.choices import Choice, Copy, LookUp, Navigate, Open, PickMany, PickOne
from bot.reply.plain import plain
from bot.reply.reply import Reply
from bot.reply.signs import signed_label

_NARROW = 60
"""Columns below which tables are listed column by column, and facts run on behind their labels."""
_STYLES = {Style.PLAIN: "", Style.BOLD: "bold", Style.ITALIC: "italic", Style.CODE: "cyan"}
_NOTES = {NoteKind.WARNING: "yellow", NoteKind.WHY: "dim italic"}
_STATUSES = {
    FactStatus.OFFICIAL: "green",
    FactStatus.INDEPENDENT: "blue",
    FactStatus.ESTIMATE: "yellow",
    FactStatus.RUMOUR: "red",
    FactStatus.OUTDATED: "dim",
}


def render(reply: Reply, width: int) -> RenderableType:
    """Return a reply with its choices numbered."""
    parts = [Padding(_block(block, width), (0, 0, 1, 0), expand=False) for block in reply.blocks]
    if reply.drawing is not None:
        parts.append(Padding(Text(reply.drawing.alternative), (0, 0, 1, 0), expand=False))
    if reply.choices:
        parts.append(
            Padding(Group(*(_choice(n, c) for n, c in enumerate(reply.choices, start=1))), (0, 0, 1, 0), expand=False)
        )
    return Group(*parts)


def _block(block: Block, width: int) -> RenderableType:
    match block:
        case blocks.Heading():
            return Text(block.text, style="bold magenta" if block.level == 1 else "bold")
        case blocks.Paragraph():
            return _spans(block.spans)
        case blocks.FactList():
            return _facts(block) if width >= _NARROW else Group(*(_fact_line(fact) for fact in block.items))
        case blocks.Table():
            return _table(block, width)
        case blocks.Bullets():
            return Group(*(Text("• ").append_text(_spans(item)) for item in block.items))
        case blocks.Note():
            note = _spans(block.spans)
            note.stylize(_NOTES.get(block.kind, "dim"))
            return note
        case blocks.Details():
            inner = Group(*(_block(part, width - 4) for part in block.blocks))
            return Panel(inner, title=Text(block.summary), title_align="left", border_style="dim")
        case blocks.Sources():
            lines = [Text(f"[{i.number}] {i.title}, {i.checked}\n    {i.url}", style="dim") for i in block.items]
            return Group(Text(block.title, style="dim bold"), *lines)
        case _:
            assert_never(block)


def _fact_line(fact: blocks.FactLine) -> RenderableType:
    """Return label and value on one line: on a narrow screen two columns are too narrow for both."""
    line = Text(f"{fact.label}: ", style="bold")
    return line.append_text(_fact_value(fact))


def _facts(block: blocks.FactList) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for fact in block.items:
        grid.add_row(Text(fact.label), _fact_value(fact))
    return grid


def _fact_value(fact: blocks.FactLine) -> Text:
    value = Text().append(fact.value, style="not bold")
    if fact.status is not None:
        value.append(f" {fact.mark}", style=f"not bold {_STATUSES[fact.status]}")
    if fact.source is not None:
        value.append(f"[{fact.source}]", style="not bold dim")
    if fact.note:
        value.append(f" ({fact.note})", style="not bold dim")
    return value


def _table(block: blocks.Table, width: int) -> RenderableType:
    if width < _NARROW:
        return Text(plain(Reply(blocks=(block,), lang="en"), width))
    table = Table(show_lines=False, header_style="bold")
    table.add_column("")
    for name in block.columns:
        table.add_column(Text(name), overflow="fold")
    for row in block.rows:
        table.add_row(Text(row.label, style="bold"), *(_cell(block, cell) for cell in row.cells))
    return table


def _cell(table: blocks.Table, cell: blocks.Cell) -> Text:
    return Text(f"{table.best_mark} {cell.cited}", style="bold green") if cell.best else Text(cell.cited)


def _spans(spans: tuple[Span, ...]) -> Text:
    text = Text()
    for span in spans:
        style = _STYLES[span.style] + (f" link {span.url}" if span.url else "")
        text.append(span.text, style=style.strip())
    return text


def _choice(number: int, choice: Choice) -> Text:
    text = Text(f"{number:>3} ", style="bold cyan")
    match choice:
        case PickOne():
            text.append(choice.label, style="")
        case PickMany():
            text.append(signed_label(choice), style="")
        case Navigate():
            text.append(choice.label, style="italic")
        case Open():
            text.append(choice.label, style=f"underline link {choice.url}").append(f"  {choice.url}", style="dim")
        case LookUp():
            text.append(f"{choice.label}  {choice.query}", style="dim")
        case Copy():
            text.append(f"{choice.label}  ", style="dim").append(choice.text, style="cyan")
        case _:
            assert_never(choice)
    hint = getattr(choice, "hint", "")
    return text.append(f"  {hint}", style="dim") if hint else text
