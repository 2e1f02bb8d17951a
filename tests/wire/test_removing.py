"""An answer in a group or a server is taken back by who asked for it, on both platforms."""

import pytest

from tests.wire.discord_faults import error
from tests.wire.telegram_bot import settled


async def answered(server, user, place):
    return await (await server.slash(user, place, "/model", name="gpt-4o")).message()


@pytest.mark.usefixtures("discord_bot")
async def test_on_discord_only_who_asked_removes_it(discord_local):
    anna, boris, place = discord_local.user(), discord_local.user("ru"), discord_local.channel()
    card = await answered(discord_local, anna, place)
    assert card.labels[-1] == "Remove"
    refusal = await (await discord_local.press(boris, card, "Remove")).message()
    assert refusal.ephemeral
    assert "только тот" in refusal.text
    assert not card.now().deleted
    await discord_local.press(anna, card, "Remove")
    assert (await card.edited()).deleted


@pytest.mark.usefixtures("discord_bot")
async def test_on_discord_what_was_shared_is_removed_by_who_shared_it(discord_local):
    anna, place = discord_local.user(), discord_local.foreign_channel()
    found = await (await discord_local.slash(anna, place, "/find", text="gpt-4o or llama 3 70b")).message()
    assert "Remove" not in found.labels
    shared = await (await discord_local.press(anna, found, "Show to everyone")).message()
    await discord_local.press(anna, shared, "Remove")
    assert (await shared.edited()).deleted
    alone = await answered(discord_local, anna, discord_local.dm(anna))
    assert "Remove" not in alone.labels


@pytest.mark.usefixtures("discord_bot")
async def test_on_discord_a_removal_that_is_refused_is_told(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await answered(discord_local, anna, place)
    discord_local.faults.add(error(403), "delete message")
    told = await (await discord_local.press(anna, card, "Remove")).followup()
    assert told.ephemeral
    assert "cannot be removed" in told.text
    assert not card.now().deleted


@pytest.fixture
def group(telegram):
    return telegram.supergroup()


@pytest.mark.usefixtures("telegram_bot")
async def test_on_telegram_only_who_asked_removes_it(telegram, group):
    anna, boris = telegram.user(name="Anna"), telegram.user(name="Boris", lang="ru")
    group.say("/model gpt-4o", anna)
    card = await group.next()
    assert card.labels[-1][-1] == "Remove"
    assert "только тот" in (await boris.press(card, "Remove").answered())["text"]
    await settled(telegram)
    assert not card.deleted
    assert (await anna.press(card, "Remove").answered()).get("text", "") == ""
    assert card.deleted
    assert len(group.messages.all) == 1


@pytest.mark.usefixtures("telegram_bot")
async def test_on_telegram_what_can_no_longer_be_removed_is_told(telegram, group):
    anna = telegram.user(name="Anna")
    said = group.say("/model gpt-4o", anna)
    card = await group.next()
    telegram.advance(3 * 24 * 3600)
    assert "cannot be removed" in (await anna.press(card, "Remove").answered())["text"]
    said.deleted = True
    card.reply_to = None
    assert "cannot tell" in (await anna.press(card, "Remove").answered())["text"]
    assert not card.deleted


@pytest.mark.usefixtures("telegram_bot")
async def test_on_telegram_there_is_nothing_to_remove_in_private(telegram):
    anna = telegram.user(name="Anna")
    anna.say("/model gpt-4o")
    assert not any("Remove" in row for row in (await anna.private().next()).labels)
