from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.reply import Reply
from bot.reply.screen import height
from bot.views.shortened import shortened

FIRST = blocks.Paragraph(spans=(Span(text="The answer"),))
SECOND = blocks.Paragraph(spans=(Span(text="More of it"),))
LIST = blocks.Bullets(items=tuple((Span(text=f"item {number}"),) for number in range(4)))
REMARK = blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text="A remark"),))
WARNING = blocks.Note(kind=blocks.NoteKind.WARNING, spans=(Span(text="A warning"),))
CAVEAT = blocks.Note(kind=blocks.NoteKind.CAVEAT, spans=(Span(text="Unknown of two"),))


def cut(lexicon, catalogue, lines, *content):
    return shortened(lexicon.pick("en"), catalogue, Reply(blocks=content, lang="en"), lines).blocks


def test_what_fits_stays_as_it_is(lexicon, catalogue):
    reply = Reply(blocks=(FIRST, LIST, REMARK), lang="en")
    assert shortened(lexicon.pick("en"), catalogue, reply, height(reply.blocks)) is reply


def test_remarks_go_before_anything_else(lexicon, catalogue):
    assert cut(lexicon, catalogue, 6, FIRST, LIST, REMARK) == (FIRST, LIST)


def test_then_the_last_items_of_lists(lexicon, catalogue):
    (first, listed) = cut(lexicon, catalogue, 4, FIRST, LIST, REMARK)
    assert (first, listed.items) == (FIRST, LIST.items[:2])


def test_what_it_begins_with_its_caveats_and_its_warnings_stay_however_little_room_there_is(lexicon, catalogue):
    assert cut(lexicon, catalogue, 1, FIRST, SECOND, LIST, CAVEAT, WARNING, REMARK) == (FIRST, CAVEAT, WARNING)


def test_the_notice_of_the_law_takes_room(lexicon, catalogue):
    words = lexicon.pick("ru")
    reply = Reply(blocks=(blocks.Paragraph(spans=(Span(text="Llama"),)), LIST), lang="ru")
    assert shortened(words, catalogue, reply, 12) is reply
    assert len(shortened(words, catalogue, reply, 9).blocks[1].items) < len(LIST.items)
