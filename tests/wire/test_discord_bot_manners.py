import pytest

from tests.wire import discord_bot

pytestmark = pytest.mark.usefixtures("discord_bot")


async def asked(server, user, place, name="gpt-4o"):
    return await discord_bot.asked(server, user, place, "/model", name=name)


async def test_a_card_asked_for_again_is_pointed_to_for_the_asker_alone(discord_local):
    anna, boris, place = discord_local.user(), discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place)
    pointer = await asked(discord_local, boris, place)
    assert pointer.ephemeral
    assert f"https://discord.com/channels/{place.guild_id}/{place.id}/{card.id}" in [one.url for one in pointer.buttons]
    shown = await (await discord_local.press(boris, pointer, "Show it again")).message()
    assert (shown.id, shown.ephemeral) == (pointer.id, True)
    assert "Context window" in shown.text
    elsewhere = discord_local.another_channel(place)
    assert not (await asked(discord_local, boris, elsewhere)).ephemeral


async def test_a_card_that_was_taken_back_is_shown_again(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place)
    await (await discord_local.press(anna, card, "Remove")).acknowledged()
    assert not (await asked(discord_local, anna, place)).ephemeral


async def test_alone_with_the_bot_and_where_it_is_absent_every_card_is_shown(discord_local):
    anna = discord_local.user()
    for place in (discord_local.dm(anna), discord_local.foreign_channel()):
        first, second = await asked(discord_local, anna, place), await asked(discord_local, anna, place)
        assert first.text == second.text


async def test_who_asks_too_much_within_a_minute_is_told_alone(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    for number in range(30):
        await asked(discord_local, anna, place, name=f"qwerty{number}")
    refused = [await asked(discord_local, anna, place) for _ in range(2)]
    assert all(one.ephemeral for one in refused)
    assert "That was a lot at once" in refused[0].text
    assert "Too many questions" in refused[1].text
    assert "Context window" in (await asked(discord_local, discord_local.user(), place)).text
