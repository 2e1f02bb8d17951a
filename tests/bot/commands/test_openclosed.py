import pytest

from bot.catalogue.schema import Openness
from bot.reply.blocks import Outcome
from bot.views.guide import CHAPTERS


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("chapter", CHAPTERS)
async def test_every_chapter_of_the_guide_opens(talker, chapter, lang):
    talker.lang = lang
    await talker.say("/openclosed")
    reply = await talker.press(f"1~og~{chapter}")
    assert reply.outcome is Outcome.INFO
    assert reply.blocks


async def test_the_guide_shows_every_rung_with_examples(talker, lexicon):
    await talker.say("/openclosed")
    words = lexicon.pick("en")
    for rung in Openness:
        if rung is not Openness.INTERNAL:
            assert words(f"openness-{rung}") in talker.shown


@pytest.mark.parametrize(
    ("name", "rung"),
    [("gpt-4o", "api"), ("llama 3", "restricted_weights"), ("mistral 7b", "free_weights"), ("gigachat 2 max", "api")],
)
async def test_a_models_place_on_the_ladder(talker, lexicon, name, rung):
    reply = await talker.whole(f"/openclosed {name}")
    assert reply.outcome is Outcome.FOUND
    place = next(line for line in talker.shown.splitlines() if "➤" in line)
    assert lexicon.pick("en")(f"openness-{rung}") in place


async def test_the_licences_permissions_are_answered(talker, lexicon):
    await talker.say("/openclosed llama 3")
    for permission in ("download", "change", "sell"):
        assert f"{lexicon.pick('en')(f'fact-{permission}')}: yes" in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("name", ["huggingface/huggingchat", "huggingface/transformers", "google/bard"])
async def test_of_a_program_nothing_is_said_of_weights(talker, lexicon, name, lang):
    talker.lang = lang
    words = lexicon.pick(lang)
    for said in (f"/model {name}", f"/openclosed {name}"):
        await talker.whole(said)
        assert words("openness-open_source") not in talker.shown
        assert words("openness-api") not in talker.shown
    assert "➤" not in talker.shown


async def test_an_unknown_name_is_said_to_be_unknown(talker):
    assert (await talker.say("/openclosed qwertyuiop")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "said", ["is llama 3 open?", "is llama 3 proprietary", "llama 3 открытая?", "а лама 3 это опенсорс?"]
)
async def test_plain_questions_lead_here(talker, said):
    await talker.say(said)
    assert talker.ids == ["meta/llama-3"]
    assert "open or closed?" in talker.shown
