from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.plain import plain
from bot.reply.reply import Reply
from tests.bot.reply.samples import EVERY_BLOCK, EVERY_CHOICE


def reply(*content, choices=()):
    return Reply(blocks=content, choices=choices, lang="en")


def test_nothing_is_dropped():
    shown = plain(reply(*EVERY_BLOCK, choices=EVERY_CHOICE))
    for piece in (
        "Title", "— Part", "see this (https://zoo.test)", "Size: 7B ✓[1] (or 8B)", "★ $1", "unknown", "• one", "• two",
        "* notice", "More:\n  inside", "[1] Paper, read today", "https://zoo.test/1", "1. one — the first",
        "2. [x] many", "3. on", "4. page: https://zoo.test", "5. look: gpt", "6. copy: gpt-4o",
    ):  # fmt: skip
        assert piece in shown


def test_lines_keep_within_the_width():
    text = blocks.Paragraph(spans=(Span(text="word " * 60),))
    assert max(map(len, plain(reply(text), width=30).splitlines())) <= 30


def test_a_wide_table_has_a_column_for_each_thing():
    lines = plain(reply(EVERY_BLOCK[4]), width=60).splitlines()
    assert lines[0].split() == ["A", "B"]
    assert lines[1].split() == ["Price", "★", "$1", "unknown"]


def test_a_table_keeps_within_the_width():
    assert plain(reply(EVERY_BLOCK[4]), width=30) == "       A           B\nPrice ★$1          unknown"


def test_words_longer_than_the_width_stay_whole():
    address = "https://zoo.test/" + "a" * 80
    assert address in plain(reply(blocks.Paragraph(spans=(Span(text=address),))), width=30)
