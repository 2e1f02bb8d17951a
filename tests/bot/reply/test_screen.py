import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.events import Conversation, ConversationKind
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.plain import plain, plain_block
from bot.reply.reply import Reply
from bot.reply.screen import WIDTH, block_height, height, lines_for


def place(kind):
    return Conversation(platform="test", chat="c", kind=kind)


def test_a_first_message_is_shorter_where_others_read_along():
    private = lines_for(place(ConversationKind.PRIVATE))
    assert lines_for(place(ConversationKind.GROUP)) == lines_for(place(ConversationKind.INLINE)) < private


@pytest.mark.parametrize("length", [1, 5, 35, 36, 37, 80, 200])
def test_the_height_is_that_of_the_text_on_a_phone(length):
    words = " ".join(["word"] * length)
    content = (
        blocks.Heading(text="Heading"),
        blocks.Paragraph(spans=(Span(text=words),)),
        blocks.FactList(items=(blocks.FactLine(label="Label", value=words), blocks.FactLine(label="L", value="v"))),
        blocks.Bullets(items=((Span(text=words),),)),
        blocks.Note(kind=blocks.NoteKind.LEGAL, spans=(Span(text=words),)),
    )
    assert height(content) == len(plain(Reply(blocks=content, lang="en"), WIDTH).splitlines())


@given(
    st.lists(st.text(alphabet="abc-\u00a0\u202f", min_size=1, max_size=40).filter(str.strip), min_size=1, max_size=30)
)
def test_a_text_is_as_high_as_it_is_when_broken_between_its_words(words):
    paragraph = blocks.Paragraph(spans=(Span(text="\n".join((" ".join(words), *words))),))
    assert block_height(paragraph) == plain_block(paragraph, WIDTH).count("\n") + 1
    fact = blocks.FactList(items=(blocks.FactLine(label="Label", value=" ".join(words)),))
    assert block_height(fact) == plain_block(fact, WIDTH).count("\n") + 1


def test_nothing_takes_no_lines():
    assert height(()) == 0
