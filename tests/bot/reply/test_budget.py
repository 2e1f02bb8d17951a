import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import ListFamilies
from bot.reply import blocks
from bot.reply.blocks import FactLine, Reply, Span
from bot.reply.budget import MAX_CHARACTERS, MAX_CHOICES, MAX_LABEL, fit, paged, paginate, size
from bot.reply.plain import plain

TITLE = blocks.Heading(text="Title")
LEGAL = blocks.Note(kind=blocks.NoteKind.LEGAL, spans=(Span(text="a notice that the law asks for"),))
texts = st.text(st.characters(categories=("L", "P", "Zs")), min_size=1, max_size=3_000)
content = st.lists(
    st.one_of(
        texts.map(lambda text: blocks.Paragraph(spans=(Span(text=text),))),
        st.lists(texts, min_size=1, max_size=30).map(
            lambda lines: blocks.Bullets(items=tuple((Span(text=line[:500]),) for line in lines))
        ),
        st.lists(texts, min_size=1, max_size=30).map(
            lambda lines: blocks.FactList(items=tuple(FactLine(label="label", value=line[:300]) for line in lines))
        ),
    ),
    max_size=6,
)


def letters(text):
    return [char for char in text if char.isalpha()]


def test_what_fits_is_one_page():
    assert paginate((TITLE, LEGAL)) == ((TITLE, LEGAL),)


@given(content)
def test_no_page_is_over_the_budget_and_nothing_is_lost(parts):
    pages = paginate((TITLE, *parts))
    assert all(sum(map(size, page)) <= MAX_CHARACTERS for page in pages)
    shown = "".join(plain(Reply(blocks=page[1:] if len(pages) > 1 else page, lang="en")) for page in pages)
    whole = plain(Reply(blocks=tuple(parts) if len(pages) > 1 else (TITLE, *parts), lang="en"))
    assert letters(shown) == letters(whole)


def test_title_and_legal_notes_stand_on_every_page():
    long = blocks.Bullets(items=tuple((Span(text="word " * 40),) for _ in range(60)))
    pages = paginate((TITLE, long, LEGAL))
    assert len(pages) > 1
    assert all(page[0] == TITLE and page[-1] == LEGAL for page in pages)


def test_a_long_text_is_split_after_a_sentence():
    text = ("One sentence of some words. " * 200).strip()
    pages = paginate((blocks.Paragraph(spans=(Span(text=text),)),))
    assert all(page[0].spans[0].text.endswith(".") for page in pages)


def test_pages_turn_to_each_other(lexicon):
    words = lexicon.pick("en")
    long = tuple(blocks.Paragraph(spans=(Span(text="word " * 400),)) for _ in range(5))
    reply = Reply(blocks=long, lang="en")
    count = len(paginate(long))
    turns = [len(paged(words, reply, index, lambda page: ListFamilies(page=page)).choices) for index in range(count)]
    assert turns == [1, *[2] * (count - 2), 1]


def test_a_page_past_the_end_is_the_last_one(lexicon):
    words = lexicon.pick("en")
    long = tuple(blocks.Paragraph(spans=(Span(text="word " * 400),)) for _ in range(5))
    reply = Reply(blocks=long, lang="en")
    last = paged(words, reply, len(paginate(long)) - 1, lambda page: ListFamilies(page=page))
    assert paged(words, reply, 99, lambda page: ListFamilies(page=page)) == last


def test_a_long_label_is_shortened():
    choice = blocks.PickOne(label="a label of many words " * 4, action="1~h")
    label = fit(Reply(blocks=(), choices=(choice,), lang="en")).choices[0].label
    assert len(label) <= MAX_LABEL
    assert label.endswith("…")


def test_too_many_choices_are_a_fault_of_the_command():
    choices = tuple(blocks.PickOne(label=str(n), action="1~h") for n in range(MAX_CHOICES + 1))
    with pytest.raises(ValueError, match="choices"):
        fit(Reply(blocks=(), choices=choices, lang="en"))


def test_an_action_longer_than_a_button_carries_is_a_fault_of_the_command():
    choice = blocks.PickOne(label="a", action="я" * 33)
    with pytest.raises(ValueError, match="longer"):
        fit(Reply(blocks=(), choices=(choice,), lang="en"))
