import pytest

from bot.catalogue.schema import Openness
from bot.commands.openclosed import CHAPTERS
from bot.reply.blocks import Outcome


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
    reply = await talker.say(f"/openclosed {name}")
    assert reply.outcome is Outcome.FOUND
    place = next(line for line in talker.shown.splitlines() if "➤" in line)
    assert lexicon.pick("en")(f"openness-{rung}") in place


async def test_the_licences_permissions_are_answered(talker):
    await talker.say("/openclosed llama 3")
    for question in ("download", "change", "sell"):
        assert question in talker.shown.lower() or "earn" in talker.shown.lower()


async def test_an_unknown_name_is_said_to_be_unknown(talker):
    assert (await talker.say("/openclosed qwertyuiop")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "said", ["is llama 3 open?", "is llama 3 proprietary", "llama 3 открытая?", "а лама 3 это опенсорс?"]
)
async def test_plain_questions_lead_here(talker, said):
    await talker.say(said)
    assert talker.ids == ["meta/llama-3"]
    assert "➤" in talker.shown
