import pytest

from bot.actions import short_key
from bot.reply.reply import Outcome

KEYS = [short_key(name) for name in ("openai/gpt-4o", "openai/gpt-4")]


async def test_a_link_opens_a_models_card(talker):
    await talker.say(f"/start model_{KEYS[0]}")
    assert talker.ids == ["openai/gpt-4o"]


async def test_a_link_opens_a_familys_card_and_a_word(talker):
    await talker.say("/start family_claude")
    assert talker.ids == ["claude"]
    await talker.say("/start term_token")
    assert talker.ids == ["token"]


async def test_a_link_opens_a_comparison(talker):
    await talker.say("/start compare_" + "-".join(KEYS))
    assert talker.ids == ["openai/gpt-4o", "openai/gpt-4"]


async def test_a_link_begins_to_choose(talker):
    assert (await talker.say("/start choose")).outcome is Outcome.QUESTION


@pytest.mark.parametrize("args", ["model_zzzzzz", "family_", "compare_", "compare_-", "nonsense", "x" * 64, "_"])
async def test_a_link_that_names_nothing_says_hello(talker, args):
    reply = await talker.say(f"/start {args}")
    assert reply.outcome is Outcome.INFO
    assert reply == await talker.say("/start")
