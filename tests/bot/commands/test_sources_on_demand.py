import pytest

from bot.reply import blocks


def lists_sources(reply):
    return any(isinstance(block, blocks.Sources) for block in reply.blocks)


def cited(reply):
    return [line.source for block in reply.blocks if isinstance(block, blocks.FactList) for line in block.items]


@pytest.mark.parametrize(
    ("lang", "asked", "show", "hide"),
    [
        ("en", "what is the context window of gpt-4o?", "Sources", "Hide sources"),
        ("ru", "какое контекстное окно у gpt-4o?", "Источники", "Скрыть источники"),
        ("en", "can I sell what I make with llama 3?", "Sources", "Hide sources"),
        ("en", "will qwen3 32b run on 24 GB?", "Sources", "Hide sources"),
        ("en", "1000 requests of 2k tokens on gpt-4o, how much?", "Sources", "Hide sources"),
        ("en", "something cheaper than gpt-4o", "Sources", "Hide sources"),
        ("en", "news of google in 2025", "Sources", "Hide sources"),
    ],
)
async def test_an_answer_shows_its_sources_on_demand(talker, lang, asked, show, hide):
    talker.lang = lang
    short = await talker.say(asked)
    assert not lists_sources(short)
    assert not any(cited(short))

    whole = await talker.press(show)
    assert whole.replace
    assert lists_sources(whole)
    assert any(cited(whole)) or "[1]" in talker.shown

    again = await talker.press(hide)
    assert again.blocks == short.blocks


async def test_the_marks_of_trust_stay_and_are_explained(talker):
    await talker.say("1000 requests of 2k tokens on gpt-4o, how much?")
    assert "Marks:" in talker.shown
    assert "in brackets" not in talker.shown


async def test_the_answer_to_a_statement_leads_to_its_sources(talker):
    said = await talker.say("is it true that llama is open source?")
    assert not lists_sources(said)
    assert "[1]" not in talker.shown
    await talker.press(talker.labels[0])
    assert lists_sources(await talker.press("Sources"))
