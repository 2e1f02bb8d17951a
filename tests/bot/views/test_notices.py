import pytest

from bot.reply import blocks
from bot.reply.blocks import Note, NoteKind, Sources, Span
from bot.reply.choices import PickOne
from bot.reply.reply import Reply
from bot.views.notices import with_legal_notices
from tests.talk import Talker


def legal(reply):
    return [block for block in reply.blocks if isinstance(block, Note) and block.kind is NoteKind.LEGAL]


def saying(text, *more, choices=()):
    return Reply(blocks=(blocks.Paragraph(spans=(Span(text=text),)), *more), choices=choices, lang="ru")


@pytest.mark.parametrize(
    "text",
    [
        "/model deepseek-r1-distill-llama-70b",
        "/model vicuna",
        "/model alpaca",
        "/openclosed llama",
        "/compare gpt-4o, llama 3.1 405b",
        "/find перешли с gpt-4o на llama 3.3 70b",
        "/model meta",
        "llama 99",
    ],
)
async def test_a_russian_reply_that_names_meta_or_its_models_carries_the_notice_once(app, text):
    assert len(legal(await Talker(app, lang="ru").say(text))) == 1


@pytest.mark.parametrize("text", ["/model gpt-4o", "/help", "/term токен", "/compare gpt-4o, claude opus 5"])
async def test_a_russian_reply_that_does_not_name_them_carries_none(app, text):
    assert legal(await Talker(app, lang="ru").say(text)) == []


async def test_the_notice_is_for_its_language_alone(app):
    assert legal(await Talker(app, lang="en").say("/model llama 3")) == []


def test_a_name_counts_wherever_it_is_shown(lexicon, catalogue):
    words = lexicon.pick("ru")
    choice = PickOne(label="Семейство: Llama", action="1~h")
    folded = blocks.Details(summary="о ней", blocks=(blocks.Paragraph(spans=(Span(text="из Llama 2"),)),))
    assert legal(with_legal_notices(words, catalogue, saying("a", choices=(choice,))))
    assert legal(with_legal_notices(words, catalogue, saying("a", folded)))


@pytest.mark.parametrize("text", ["metadata", "Metacritic", "meta", "Metaphor", "LlamaIndex"])
def test_a_part_of_another_word_is_not_a_name(lexicon, catalogue, text):
    assert legal(with_legal_notices(lexicon.pick("ru"), catalogue, saying(text))) == []


def test_the_notice_stands_before_the_sources_and_only_once(lexicon, catalogue):
    words = lexicon.pick("ru")
    reply = with_legal_notices(words, catalogue, saying("Llama", Sources(title="Источники", items=())))
    assert [block.type for block in reply.blocks] == ["paragraph", "note", "sources"]
    assert with_legal_notices(words, catalogue, reply) == reply
