"""What the asker alone sees stays so until they share it, and what everyone sees stays as it is."""

import pytest

from tests.wire.discord_bot import asked, pressed
from tests.wire.discord_interactions import SEND, UPDATE

pytestmark = pytest.mark.usefixtures("discord_bot")

SHARE = "Show to everyone"


async def chosen(server, user, place):
    """Go through the guided choice to the result."""
    card = await asked(server, user, place, "/choose")
    while "Question" in card.text:
        use = server.press if "I don't know" in card.labels else server.select
        card = await (await use(user, card, "I don't know")).message()
    return card


async def test_a_press_on_a_private_answer_is_answered_privately(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    found = await asked(discord_local, anna, place, "/find", text="gpt-4o or llama 3 70b")
    used = await discord_local.press(anna, found, "GPT-4o")
    assert (await used.acknowledged()).type == SEND
    card = await used.message()
    assert card.ephemeral
    assert card.id != found.id
    assert found.now().edits == 0
    used = await discord_local.press(anna, card, "All facts")
    assert (await used.acknowledged()).type == UPDATE
    assert (await used.message()).id == card.id


async def test_a_private_answer_is_shown_to_everyone_by_a_new_message(discord_local):
    anna, boris, place = discord_local.user(), discord_local.user(), discord_local.channel()
    found = await asked(discord_local, anna, place, "/find", text="gpt-4o or llama 3 70b")
    card = await pressed(discord_local, anna, found, "GPT-4o")
    assert card.labels[-1] == SHARE
    shared = await pressed(discord_local, anna, card, SHARE)
    assert (shared.ephemeral, shared.id != card.id) == (False, True)
    assert shared.text == card.text
    assert SHARE not in shared.labels
    assert card.now().edits == 0
    copy = await pressed(discord_local, boris, shared, "All facts")
    assert (copy.ephemeral, copy.labels[-1]) == (True, SHARE)


async def test_the_owner_of_a_public_answer_opens_more_beside_it_too(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    assert SHARE not in card.labels
    beside = await pressed(discord_local, anna, card, "All facts")
    assert beside.ephemeral
    assert card.now().edits == 0


async def test_the_result_of_the_guided_choice_is_compared_led_back_to_and_shared(discord_local):
    anna, boris, place = discord_local.user(), discord_local.user("ru"), discord_local.channel()
    result = await chosen(discord_local, anna, place)
    assert result.ephemeral
    compared = await pressed(discord_local, anna, result, "Compare them")
    assert (compared.ephemeral, compared.id != result.id) == (True, True)
    assert result.now().text == result.text
    assert (await pressed(discord_local, anna, compared, "To the result")).text == result.text
    shared = await pressed(discord_local, anna, result, SHARE)
    assert not shared.ephemeral
    assert shared.text == result.text
    assert "Back" not in shared.labels
    his = await pressed(discord_local, boris, shared, "Choose a model")
    assert (his.ephemeral, "Вопрос 1" in his.text) == (True, True)


async def test_alone_with_the_bot_nothing_is_hidden_or_shared(discord_local):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    found = await asked(discord_local, anna, place, "/find", text="gpt-4o or llama 3 70b")
    assert (found.ephemeral, SHARE in found.labels) == (False, False)
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    assert (await pressed(discord_local, anna, card, "All facts")).id == card.id
