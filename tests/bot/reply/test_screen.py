import pytest

from bot.events import Conversation, ConversationKind
from bot.reply import blocks
from bot.reply.blocks import Reply, Span
from bot.reply.plain import plain
from bot.reply.screen import WIDTH, height, lines_for


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


def test_nothing_takes_no_lines():
    assert height(()) == 0
