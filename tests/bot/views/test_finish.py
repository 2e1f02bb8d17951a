from bot.actions import ShowAll
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.budget import MAX_CHARACTERS, size
from bot.reply.choices import PickOne
from bot.reply.reply import Reply
from bot.views.finish import finish


def legal(reply):
    return [block for block in reply.blocks if isinstance(block, blocks.Note) and block.kind is blocks.NoteKind.LEGAL]


def naming(name, length, page=0):
    text = name + " word" * (length // 5)
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=text),)),),
        paging=ShowAll(kind="family", entry="llama", page=page),
        lang="ru",
    )


def total(reply):
    return sum(map(size, reply.blocks))


def test_a_page_has_room_for_its_notices(lexicon, catalogue):
    words = lexicon.pick("ru")
    for length in range(MAX_CHARACTERS - 400, MAX_CHARACTERS + 50, 10):
        for page in (0, 1):
            finished = finish(words, catalogue, naming("Llama", length, page))
            assert total(finished) <= MAX_CHARACTERS
            assert len(legal(finished)) == 1


def test_a_notice_stands_on_every_page_whichever_of_them_has_the_name(lexicon, catalogue):
    words = lexicon.pick("ru")
    pages = [finish(words, catalogue, naming("Llama", 9_000, page)) for page in range(3)]
    assert [len(legal(page)) for page in pages] == [1, 1, 1]


def test_finishing_twice_changes_nothing(lexicon, catalogue):
    words = lexicon.pick("ru")
    once = finish(words, catalogue, naming("Llama", 9_000, 1))
    assert finish(words, catalogue, once) == once


def test_a_reply_with_a_key_is_finished(lexicon, catalogue):
    precomputed = naming("Llama", 10).model_copy(update={"cache_key": "a"})
    assert finish(lexicon.pick("ru"), catalogue, precomputed) is precomputed


def test_what_is_added_to_a_finished_reply_can_need_a_notice(lexicon, catalogue):
    words = lexicon.pick("ru")
    plain = finish(words, catalogue, naming("GPT", 10)).model_copy(update={"cache_key": "a"})
    assert legal(plain) == []
    more = plain.with_choices(PickOne(label="Llama 3", action="1~h"))
    assert len(legal(finish(words, catalogue, more))) == 1
