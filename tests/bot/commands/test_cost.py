"""The command for sums, without typed options."""

import pytest

from bot.reply.reply import Outcome
from tests.talk import Talker


@pytest.fixture
def talker(app):
    return Talker(app)


@pytest.mark.parametrize("said", ["1M tokens of gpt-4o", "gpt-4o, 1M tokens", "1000000 tokens gpt-4o"])
async def test_an_amount_beside_a_name_is_summed_up_and_never_taken_for_a_limit(talker, said):
    await talker.say(f"/cost {said}")
    assert talker.shown.startswith("$4.38 on GPT-4o")


async def test_a_name_alone_is_answered_with_its_price(talker):
    await talker.say("/cost gpt-4o")
    assert "$2.50" in talker.shown
    assert talker.ids == ["openai/gpt-4o"]


async def test_what_is_not_understood_is_said_with_examples(talker):
    assert (await talker.say("/cost abracadabra")).outcome is Outcome.ERROR
