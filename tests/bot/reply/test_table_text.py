import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from bot.reply import blocks
from bot.reply.table_text import _SINGLE_WIDTH, table_text, text_width, wrapped


def table(*columns, rows):
    return blocks.Table(
        columns=columns,
        rows=tuple(
            blocks.Row(label=label, cells=tuple(blocks.Cell(text=text, best=text.startswith("!")) for text in cells))
            for label, *cells in rows
        ),
        best_mark="★",
    )


PRICES = [("Price", "$1", "$2"), ("Context window", "128K", "1M")]
LONG = table(
    *(f"A rather long model name {number}" for number in range(4)),
    rows=[
        ("A label of several words", *["not disclosed by the maker"] * 4),
        ("Id", *["a-very-long-identifier-" * 3] * 4),
    ],
)


def test_where_there_is_room_it_is_a_grid():
    assert table_text(table("GPT-4o", "Claude", rows=PRICES), 60).splitlines() == [
        "                GPT-4o                 Claude",
        "Price           $1                     $2",
        "Context window  128K                   1M",
    ]


def test_two_columns_without_room_beside_the_labels_stand_below_them():
    wordy = [("Price", "one two three four five six seven eight nine ten", "none"), ("Context window", "128K", "1M")]
    assert table_text(table("GPT-4o", "Claude", rows=wordy), 30).splitlines() == [
        "GPT-4o          Claude",
        "",
        "Price",
        "one two three   none",
        "four five six",
        "seven eight",
        "nine ten",
        "",
        "Context window",
        "128K            1M",
    ]


def test_short_cells_stand_close_together_where_there_is_no_more_room():
    assert table_text(table("GPT-4o", "Claude Opus", rows=[("Price", "$1", "!$2")]), 24).splitlines() == [
        "       GPT-4o   Claude",
        "                Opus",
        "Price  $1      ★!$2",
    ]


def test_columns_whose_names_are_too_long_are_numbered():
    three = table("GPT-4o", "Claude-Opus", "Gemini", rows=[("Price", "$1", "!$2", "$3"), ("Size", "7B", "8B", "9B")])
    assert table_text(three, 30).splitlines() == [
        "1\u00a0GPT-4o · 2\u00a0Claude-Opus ·",
        "3\u00a0Gemini",
        "       1       2       3",
        "Price  $1     ★!$2     $3",
        "Size   7B      8B      9B",
    ]


def test_a_label_without_room_beside_short_cells_stands_above_them():
    six = table(*"ABCDEF", rows=[("Context window", *["128K"] * 6)])
    assert table_text(six, 30).splitlines() == [
        " A    B    C    D    E    F",
        "Context window",
        " 128K 128K 128K 128K 128K 128K",
    ]


def test_more_columns_without_room_are_listed_one_after_the_other():
    three = table("A", "B", "C", rows=[("Price", "dollar-and-a-half", "$2", "$3")])
    lines = ["▸ A", "Price: dollar-and-a-half", "", "▸ B", "Price: $2", "", "▸ C", "Price: $3"]
    assert table_text(three, 30).splitlines() == lines


def test_a_long_cell_runs_over_several_lines_of_its_column():
    lines = table_text(table("A", "B", rows=[("Id", "one two three four", "six")]), 36).splitlines()
    assert lines[1:] == ["Id  one two three    six", "    four"]


def test_a_long_line_of_a_list_is_indented_where_it_goes_on():
    three = table("A", "B", "C", rows=[("Parameters", "not disclosed by the maker", "1", "2")])
    assert table_text(three, 30).splitlines()[:3] == ["▸ A", "Parameters: not disclosed by", "  the maker"]


def test_the_best_cell_is_marked():
    assert "★ !1" in table_text(table("A", rows=[("Price", "!1")]), 60)


@pytest.mark.parametrize("width", range(20, 120, 7))
def test_no_line_is_wider_than_told_and_nothing_is_lost(width):
    text = table_text(LONG, width)
    assert max(map(text_width, text.splitlines())) <= width
    assert "".join(text.split()).count("disclosed") == 4 or width > 72
    assert sum(char.isalnum() for char in text) >= sum(
        char.isalnum() for row in LONG.rows for cell in row.cells for char in cell.text
    )


def test_columns_stay_aligned_under_wide_letters_and_emoji():
    lines = table_text(table("模型", "B", rows=[("价格", "🦙 $1", "x"), ("Id", "abc", "x")]), 60).splitlines()
    assert [text_width(line[: line.rindex(last)]) for line, last in zip(lines, "Bxx", strict=True)] == [
        text_width(lines[0][: lines[0].rindex("B")])
    ] * 3


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("клод", 4), ("★ $1", 4), ("模型", 4), ("🦙", 2), ("e\u0301", 1), ("a\x07b", 2)],
)
def test_a_width_is_counted_in_columns(text, width):
    assert text_width(text) == width


def test_what_is_taken_for_one_column_is_one_column():
    single = [chr(code) for code in range(0x3000) if _SINGLE_WIDTH.fullmatch(chr(code))]
    assert len(single) > 400
    assert [char for char in single if wcwidth(char) != 1] == []


def test_a_line_never_breaks_at_a_no_break_space():
    assert wrapped("about 1\u00a0000 tokens", 9) == ["about", "1\u00a0000", "tokens"]


@given(st.text(max_size=80), st.integers(2, 40))
def test_wrapping_keeps_within_the_width_and_loses_no_letter(text, width):
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line) <= width for line in lines)
