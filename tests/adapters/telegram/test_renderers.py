import re

import pytest

from adapters.telegram.render_classic import TABLE_WIDTH, classic, classic_reply, visible_length
from adapters.telegram.render_rich import rich_reply
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.reply import Reply
from bot.reply.table_text import text_width

TAG = re.compile(r"<[^>]*>")
EVIL = '<b>5B & "more"</b> <tg-emoji> &lt; 🦙 </blockquote>'


def paragraph(text, **style):
    return blocks.Paragraph(spans=(Span(text=text, **style),))


def table(columns=("GPT-4o", "Claude Opus 5.5"), best=1):
    cells = tuple(blocks.Cell(text="not disclosed by the maker", best=place == best) for place in range(len(columns)))
    return blocks.Table(columns=columns, rows=(blocks.Row(label="Parameters", cells=cells),), best_mark="★")


ALL = (
    blocks.Heading(text=EVIL),
    blocks.Heading(text=EVIL, level=2),
    *(paragraph(EVIL, style=style) for style in Style),
    paragraph(EVIL, url=f'https://example.org/?a=1&b="{EVIL}'),
    blocks.FactList(items=(blocks.FactLine(label=EVIL, value=EVIL, mark="✓", source=1, note=EVIL),)),
    blocks.Table(
        columns=(EVIL,), rows=(blocks.Row(label=EVIL, cells=(blocks.Cell(text=EVIL, best=True),)),), best_mark="★"
    ),
    blocks.Bullets(items=((Span(text=EVIL),),)),
    *(blocks.Note(kind=kind, spans=(Span(text=EVIL),)) for kind in blocks.NoteKind),
    blocks.Details(summary=EVIL, blocks=(paragraph(EVIL), table())),
    blocks.Details(summary=EVIL, blocks=(paragraph(EVIL),)),
    blocks.Sources(title=EVIL, items=(blocks.SourceLine(number=1, title=EVIL, url="https://a.b", checked=EVIL),)),
)


@pytest.mark.parametrize("block", ALL)
def test_a_value_is_never_markup(block):
    for html in (classic([block]), rich_reply(Reply(blocks=(block,), lang="en"))):
        assert "<tg-emoji>" not in html
        assert "</b> <" not in html.replace("</b> <i>(", "")
        assert "&lt;" in html


def test_what_cannot_be_sent_is_replaced():
    assert classic([paragraph("a\x00b\ud83ec")]) == "a b?c"


def test_emoji_count_double_and_entities_once():
    assert visible_length("<b>🦙</b>&amp;x<a href='>'></a>".replace("'>'", "''")) == 4


def test_a_message_that_is_too_long_is_refused_not_cut():
    with pytest.raises(ValueError, match="longer than a message"):
        classic([paragraph("🦙" * 2049)])
    assert classic([paragraph("🦙" * 2048)])
    with pytest.raises(ValueError, match="longer than a rich message"):
        rich_reply(Reply(blocks=(paragraph("x" * 32_769),), lang="en"))


def test_a_rich_table_that_is_too_wide_is_refused():
    wide = table(columns=tuple("abcdefghijklmnopqrst"))
    with pytest.raises(ValueError, match="wider"):
        rich_reply(Reply(blocks=(wide,), lang="en"))


@pytest.mark.parametrize("count", range(1, 7))
def test_a_table_fits_a_telephone(count):
    names = tuple(f"A rather long model name {number}" for number in range(count))
    lines = TAG.sub("", classic([table(columns=names, best=count - 1)])).splitlines()
    assert max(map(text_width, lines)) <= TABLE_WIDTH


def test_empty_blocks_are_left_out_of_rich_messages():
    empty = Span(text=" ")
    content = (
        blocks.Heading(text=""),
        blocks.Paragraph(spans=(empty,)),
        blocks.Bullets(items=((empty,),)),
        blocks.Note(kind=blocks.NoteKind.INFO, spans=(empty,)),
        blocks.Details(summary="s", blocks=(blocks.Paragraph(spans=(empty,)),)),
        paragraph("text"),
    )
    assert rich_reply(Reply(blocks=content, lang="en")) == "<p>text</p>"


def test_a_line_break_is_kept_in_both():
    assert classic([paragraph("a\nb")]) == "a\nb"
    assert rich_reply(Reply(blocks=(paragraph("a\nb"),), lang="en")) == "<p>a<br>b</p>"


def test_details_fold_unless_a_table_is_inside():
    assert classic_reply(Reply(blocks=(ALL[-2],), lang="en")).startswith("<blockquote expandable>")
    assert "<blockquote" not in classic_reply(Reply(blocks=(ALL[-3],), lang="en"))
