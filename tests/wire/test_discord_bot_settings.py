import pytest

from tests.wire.discord_bot import asked, pressed
from tests.wire.discord_world import PERMISSIONS, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS

pytestmark = pytest.mark.usefixtures("discord_bot")


async def test_who_manages_a_server_changes_its_settings_for_all_its_channels(discord_local):
    anna, boris = discord_local.user(manages=True), discord_local.user("ru")
    place = discord_local.channel()
    page = await asked(discord_local, anna, place, "/settings")
    assert page.ephemeral
    assert "each asker's own" in page.text
    changed = await pressed(discord_local, anna, page, "Language: English")
    assert changed.id == page.id
    assert "Language: Русский" in [button.label for button in changed.buttons]
    elsewhere = discord_local.another_channel(place)
    assert "Context window" in (await asked(discord_local, boris, elsewhere, "/модель", название="gpt-4o")).text
    another_server = discord_local.channel()
    assert "Контекст" in (await asked(discord_local, boris, another_server, "/модель", название="gpt-4o")).text


async def test_the_command_is_offered_to_those_who_manage_the_server(discord_local):
    (registered,) = (one for one in discord_local.state.commands.listed(None) if one["name"] == "settings")
    assert int(registered["default_member_permissions"]) == 1 << 5
    anna = discord_local.user()
    with pytest.raises(AssertionError, match="only offered"):
        await discord_local.slash(anna, discord_local.channel(), "/settings")
    own = await asked(discord_local, anna, discord_local.dm(anna), "/settings")
    assert "Your settings" in own.text


async def test_an_overridden_command_still_refuses_who_does_not_manage_the_server(discord_local):
    anna, boris = discord_local.user(manages=True), discord_local.user()
    place = discord_local.channel()
    (registered,) = (one for one in discord_local.state.commands.listed(None) if one["name"] == "settings")
    registered["default_member_permissions"] = None  # as the server's own integration settings can do
    refused = await asked(discord_local, boris, place, "/settings")
    assert refused.ephemeral
    assert "Only the admins of this chat" in refused.text
    assert "Settings of this chat" in (await asked(discord_local, anna, place, "/settings")).text


async def test_answers_are_hidden_where_that_is_set(discord_local):
    anna, boris, place = discord_local.user(manages=True), discord_local.user(), discord_local.channel()
    page = await asked(discord_local, anna, place, "/settings")
    await pressed(discord_local, anna, page, "Answer only the person who asked")
    assert (await asked(discord_local, boris, place, "/model", name="gpt-4o")).ephemeral


async def test_in_other_channels_the_asker_is_told_alone_and_threads_belong_to_their_channel(discord_local):
    anna, boris, place = discord_local.user(manages=True), discord_local.user(), discord_local.channel()
    page = await asked(discord_local, anna, place, "/settings")
    await pressed(discord_local, anna, page, "Answer only here")
    other, thread = discord_local.another_channel(place), discord_local.thread(place)
    told = await asked(discord_local, boris, other, "/model", name="gpt-4o")
    assert told.ephemeral
    assert "other channels or topics" in told.text
    assert not (await asked(discord_local, boris, thread, "/model", name="gpt-4o")).ephemeral
    assert "but not here" in (await asked(discord_local, anna, other, "/settings")).text


async def test_where_the_bot_may_not_write_the_asker_alone_is_answered(discord_local):
    anna = discord_local.user()
    muted = discord_local.channel(app_permissions=PERMISSIONS & ~SEND_MESSAGES)
    assert (await asked(discord_local, anna, muted, "/model", name="gpt-4o")).ephemeral
    quiet = discord_local.channel(app_permissions=PERMISSIONS & ~SEND_MESSAGES_IN_THREADS)
    assert not (await asked(discord_local, anna, quiet, "/model", name="gpt-4o")).ephemeral
    thread = discord_local.thread(quiet, app_permissions=PERMISSIONS & ~SEND_MESSAGES_IN_THREADS)
    assert (await asked(discord_local, anna, thread, "/model", name="gpt-4o")).ephemeral
