import pytest

from bot.events import ConversationKind
from bot.reply.plain import plain
from bot.reply.reply import Audience, Outcome
from tests.conftest import PHONE
from tests.talk import Talker

SAID = "мы перешли с gpt-4o на claude opus 4.5, а deepseek r1 не понравился"
IDS = ["openai/gpt-4o", "anthropic/claude-opus-4.5", "deepseek/deepseek-r1"]


async def test_the_models_of_a_text_are_found_in_order(talker):
    reply = await talker.say(f"/find {SAID}")
    assert reply.outcome is Outcome.FOUND
    assert talker.ids == IDS


async def test_what_was_found_is_for_the_asker_until_shared_by_a_button_of_an_earlier_version(talker):
    found = await talker.say(f"/find {SAID}")
    assert found.audience is Audience.ASKER
    shared = await talker.press(found.again)
    assert shared.audience is Audience.EVERYONE
    assert not shared.replace
    assert talker.ids == IDS


async def test_what_was_found_can_be_compared(talker, lexicon):
    await talker.say(f"/find {SAID}")
    await talker.press(lexicon.pick("en")("find-compare"))
    assert talker.ids == IDS


async def test_a_familys_name_stands_for_its_top_model(talker, catalogue):
    await talker.say("/find is claude any good?")
    assert talker.ids == [catalogue.top_of("claude").id]


@pytest.mark.parametrize("text", ["the weather in Moscow", "борщ с 4 картошками", "🦙" * 50])
async def test_a_text_without_models_says_so(talker, text):
    reply = await talker.say(f"/find {text}")
    assert (reply.outcome, reply.subjects) == (Outcome.UNKNOWN, ())


async def test_a_text_is_needed(talker):
    assert (await talker.say("/find")).outcome is Outcome.ERROR


async def test_very_many_models_are_named_up_to_what_a_button_holds(talker, catalogue):
    names = ", ".join(model.name for model in list(catalogue.models.values())[:60])
    reply = await talker.say(f"/find {names}")
    assert reply.outcome is Outcome.FOUND
    assert len(talker.ids) == 7


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_of_many_models_only_the_names_are_listed_where_others_read_along(app, lang):
    talker = Talker(app, lang=lang, kind=ConversationKind.GROUP)
    reply = await talker.say(f"/find {SAID}, gpt-4, gemini 2.5 pro, claude opus 5.5")
    assert len(reply.subjects) > len(IDS)
    assert len(plain(reply.with_choices(), PHONE).splitlines()) <= 12
