from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.action_codec import pack, unpack
from bot.actions import ListFamilies, ShowAll
from bot.reply import blocks
from bot.reply.blocks import Cell, FactLine, Row, SourceLine, Span
from bot.reply.budget import MAX_CHARACTERS, MAX_CHOICES, MAX_LABEL, asked_page, fit_choices, paginate, size
from bot.reply.choices import PickOne
from bot.reply.reply import Reply

TITLE = blocks.Heading(text="Title")
LEGAL = blocks.Note(kind=blocks.NoteKind.LEGAL, spans=(Span(text="a notice that the law asks for"),))
ALPHABET = "ab яж 中文 . ! ,\n-é"
"""Letters of several scripts with the signs at which texts are cut."""


def text(most):
    """Running text, or one long word."""
    return st.one_of(
        st.text(ALPHABET, min_size=1, max_size=most),
        st.builds(lambda word, count: (word * count)[:most], st.text(ALPHABET, min_size=1, max_size=9), st.just(most)),
        st.builds(lambda count: "w" * count, st.integers(1, most)),
    )


def listed(items, most):
    return st.lists(items, min_size=1, max_size=most).map(tuple)


spans = listed(text(2_500).map(lambda said: Span(text=said)), 3)
notices = st.builds(lambda said: blocks.Note(kind=blocks.NoteKind.LEGAL, spans=(Span(text=said),)), text(400))
facts = st.builds(FactLine, label=text(60), value=text(300), note=text(300))
sources = st.builds(SourceLine, number=st.integers(1, 99), title=text(200), url=text(200), checked=text(30))
tables = st.integers(1, 6).flatmap(
    lambda count: st.builds(
        blocks.Table,
        columns=st.tuples(*[text(30)] * count),
        rows=listed(
            st.builds(Row, label=text(40), cells=st.tuples(*[st.builds(Cell, text=text(90))] * count)),
            20,
        ),
        best_mark=st.just("*"),
    )
)
simple = st.one_of(
    st.builds(blocks.Heading, text=text(100), level=st.just(2)),
    st.builds(blocks.Paragraph, spans=spans),
    st.builds(blocks.Note, kind=st.just(blocks.NoteKind.WARNING), spans=spans),
    st.builds(blocks.FactList, items=listed(facts, 30)),
    st.builds(blocks.Bullets, items=listed(spans, 6)),
    st.builds(blocks.Sources, title=text(20), items=listed(sources, 30)),
    tables,
)
details = st.builds(blocks.Details, summary=text(80), blocks=listed(simple, 3))
content = st.lists(
    st.one_of(simple, details, details.map(lambda one: one.model_copy(update={"blocks": (one,)}))), max_size=4
)


def pieces(block):
    """Yield the letters of a block's parts in order, without what is repeated with each half."""
    match block:
        case blocks.Heading():
            yield block.text
        case blocks.Paragraph() | blocks.Note():
            yield from (span.text for span in block.spans)
        case blocks.FactList():
            yield from (part for fact in block.items for part in (fact.label, fact.value, fact.note))
        case blocks.Table():
            yield from (part for row in block.rows for part in (row.label, *(cell.text for cell in row.cells)))
        case blocks.Bullets():
            yield from (span.text for item in block.items for span in item)
        case blocks.Details():
            yield from (text for part in block.blocks for text in pieces(part))
        case blocks.Sources():
            yield from (part for line in block.items for part in (line.title, line.url, line.checked))


def letters(content):
    return [char for block in content for part in pieces(block) for char in part if char.isalpha()]


def total(page):
    return sum(map(size, page))


def is_legal(block):
    return isinstance(block, blocks.Note) and block.kind is blocks.NoteKind.LEGAL


def test_what_fits_is_one_page():
    assert paginate((TITLE, LEGAL)) == ((TITLE, LEGAL),)


@settings(max_examples=250)
@given(text(200), content, st.lists(notices, max_size=2))
def test_no_page_is_over_the_budget_and_nothing_is_lost(title, parts, legal):
    title = blocks.Heading(text=title)
    pages = paginate((title, *parts, *legal))
    assert max(map(total, pages)) <= MAX_CHARACTERS
    for page in pages:
        assert page[0] == title
        assert [block for block in page if is_legal(block)] == legal
    shown = [block for page in pages for block in page[1:] if not is_legal(block)]
    assert letters(shown) == letters(parts)


@settings(max_examples=100)
@given(content)
def test_a_page_is_as_full_as_can_be(parts):
    pages = paginate((TITLE, *parts))
    for page, following in pairwise(pages):
        assert total(page) + size(following[1]) > MAX_CHARACTERS


@pytest.mark.parametrize(
    "long",
    [
        blocks.Note(kind=blocks.NoteKind.WARNING, spans=(Span(text="word " * 900),)),
        blocks.Bullets(items=((Span(text="word " * 900),),)),
        blocks.Paragraph(spans=(Span(text="w" * 9_000),)),
    ],
)
def test_a_single_long_text_is_cut_whatever_block_it_stands_in(long):
    pages = paginate((TITLE, long, LEGAL))
    assert len(pages) > 1
    assert max(map(total, pages)) <= MAX_CHARACTERS


def test_what_cannot_be_split_stands_on_a_page_of_its_own():
    row = blocks.Table(columns=("A",), rows=(Row(label="Price", cells=(Cell(text="w" * 4_000),)),), best_mark="*")
    assert paginate((TITLE, row, TITLE)) == ((TITLE, row), (TITLE, TITLE))


def test_however_long_the_notices_are_pages_come_to_an_end():
    long = blocks.Note(kind=blocks.NoteKind.LEGAL, spans=(Span(text="w" * 4_000),))
    pages = paginate((TITLE, blocks.Paragraph(spans=(Span(text="word " * 100),)), long))
    assert letters([block for page in pages for block in page[1:-1]]) == list("word" * 100)


def test_a_split_paragraph_keeps_its_bold_beginning_with_its_text():
    spans = (Span(text="Use. ", style=blocks.Style.BOLD), Span(text="A sentence of words. " * 300))
    first = paginate((blocks.Paragraph(spans=spans),))[0]
    assert [span.style for span in first[0].spans] == ["bold", "plain"]


def test_folded_parts_are_unfolded_once_a_page():
    line = FactLine(label="label", value="w" * 300)
    folded = blocks.Details(summary="More", blocks=(blocks.FactList(items=(line,) * 30),))
    assert all([block.type for block in page] == ["heading", "details"] for page in paginate((TITLE, folded)))


def test_title_and_legal_notes_stand_on_every_page():
    long = blocks.Bullets(items=tuple((Span(text="word " * 40),) for _ in range(60)))
    pages = paginate((TITLE, long, LEGAL))
    assert len(pages) > 1
    assert all(page[0] == TITLE and page[-1] == LEGAL for page in pages)


def test_a_long_text_is_split_after_a_sentence():
    text = ("One sentence of some words. " * 200).strip()
    pages = paginate((blocks.Paragraph(spans=(Span(text=text),)),))
    assert all(page[0].spans[0].text.endswith(".") for page in pages)


LONG = tuple(blocks.Paragraph(spans=(Span(text=f"word{number} " * 350),)) for number in range(5))


def page_at(lexicon, index, content=LONG):
    reply = Reply(blocks=content, paging=ShowAll(kind="family", entry="gpt", page=index), lang="en")
    return asked_page(lexicon.pick("en"), reply)


def test_pages_turn_to_each_other(lexicon):
    count = len(paginate(LONG))
    turns = [len(page_at(lexicon, index).choices) for index in range(count)]
    assert turns == [1, *[2] * (count - 2), 1]
    assert unpack(page_at(lexicon, 1).choices[0].action) == ShowAll(kind="family", entry="gpt", page=0)
    assert unpack(page_at(lexicon, 1).choices[1].action) == ShowAll(kind="family", entry="gpt", page=2)


@pytest.mark.parametrize(("index", "shown"), [(-1, 0), (99, -1), (10**50, -1)])
def test_a_page_that_there_is_not_is_the_nearest_one(lexicon, index, shown):
    page = page_at(lexicon, index)
    assert page.blocks == paginate(LONG)[shown]
    assert page.paging is None


def test_a_page_is_taken_once(lexicon):
    page = page_at(lexicon, 1)
    assert asked_page(lexicon.pick("en"), page) is page


def table(rows):
    return blocks.Table(columns=("A",), rows=(Row(label="Price", cells=(Cell(text="$1"),)),) * rows, best_mark="*")


def test_every_page_can_be_shown_again(lexicon):
    content = (table(1), *LONG)
    again = [page_at(lexicon, index, content).again for index in range(len(paginate(content)))]
    assert again == [pack(ShowAll(kind="family", entry="gpt", page=index)) for index in range(len(again))]
    assert page_at(lexicon, 1).again == pack(ShowAll(kind="family", entry="gpt", page=1))


def test_the_page_shown_again_exists_whatever_page_was_asked_for(lexicon):
    assert page_at(lexicon, 10**50, (table(1),)).again == pack(ShowAll(kind="family", entry="gpt", page=0))


def test_a_long_label_is_shortened():
    choice = PickOne(label="a label of many words " * 4, action="1~h")
    label = fit_choices(Reply(blocks=(), choices=(choice,), lang="en")).choices[0].label
    assert label == "a label of many words a label of many…"
    assert len(label) <= MAX_LABEL


def test_what_stands_in_brackets_is_left_out_of_a_long_label():
    choice = PickOne(label="Pretrained (a trait of foundation models)", action="1~h")
    assert fit_choices(Reply(blocks=(), choices=(choice,), lang="en")).choices[0].label == "Pretrained"


def test_a_label_without_a_space_is_cut_where_it_must_be():
    choice = PickOne(label="x" * 60, action="1~h")
    assert fit_choices(Reply(blocks=(), choices=(choice,), lang="en")).choices[0].label == "x" * 39 + "…"


def choices(count):
    return tuple(PickOne(label=str(number), action=pack(ListFamilies())) for number in range(count))


def test_too_many_choices_are_a_fault_of_the_command():
    assert fit_choices(Reply(blocks=(), choices=choices(MAX_CHOICES), lang="en"))
    with pytest.raises(ValueError, match="choices"):
        fit_choices(Reply(blocks=(), choices=choices(MAX_CHOICES + 1), lang="en"))


def test_a_reply_that_can_be_laid_out_in_another_way_leaves_room_for_the_button():
    content = (table(1),)
    assert fit_choices(Reply(blocks=(), choices=choices(MAX_CHOICES), again="1~h", lang="en"))
    assert fit_choices(Reply(blocks=content, choices=choices(MAX_CHOICES - 1), again="1~h", lang="en"))
    with pytest.raises(ValueError, match="choices"):
        fit_choices(Reply(blocks=content, choices=choices(MAX_CHOICES), again="1~h", lang="en"))


def test_an_action_longer_than_a_button_carries_is_a_fault_of_the_command():
    choice = PickOne(label="a", action="я" * 33)
    with pytest.raises(ValueError, match="longer"):
        fit_choices(Reply(blocks=(), choices=(choice,), lang="en"))
