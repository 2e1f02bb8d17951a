"""A reply's every block and every choice."""

from bot.catalogue.facts import FactStatus
from bot.reply import blocks
from bot.reply.blocks import Cell, Row, Span
from bot.reply.choices import Copy, LookUp, Navigate, Open, PickMany, PickOne

EVERY_BLOCK = (
    blocks.Heading(text="Title"),
    blocks.Heading(text="Part", level=2),
    blocks.Paragraph(spans=(Span(text="see "), Span(text="this", url="https://zoo.test"))),
    blocks.FactList(
        items=(blocks.FactLine(label="Size", value="7B", status=FactStatus.OFFICIAL, mark="✓", source=1, note="or 8B"),)
    ),
    blocks.Table(
        columns=("A", "B"),
        rows=(Row(label="Price", cells=(Cell(text="$1", best=True), Cell(text="unknown"))),),
        best_mark="★",
    ),
    blocks.Bullets(items=((Span(text="one"),), (Span(text="two"),))),
    blocks.Note(kind=blocks.NoteKind.LEGAL, spans=(Span(text="notice"),)),
    blocks.Details(summary="More", blocks=(blocks.Paragraph(spans=(Span(text="inside"),)),)),
    blocks.Sources(
        title="Sources",
        items=(blocks.SourceLine(number=1, title="Paper", url="https://zoo.test/1", checked="read today"),),
    ),
)
EVERY_CHOICE = (
    PickOne(label="one", action="1", hint="the first"),
    PickMany(label="many", action="2", picked=True),
    Navigate(label="on", action="3"),
    Open(label="page", url="https://zoo.test"),
    LookUp(label="look", query="gpt"),
    Copy(label="copy", text="gpt-4o"),
)
