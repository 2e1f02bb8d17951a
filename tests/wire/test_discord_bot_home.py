"""What is said on Discord holds there, and looks as people know it from there."""

import pytest

from tests.patience import until
from tests.wire.discord_bot import asked
from tests.wire.discord_faults import error

pytestmark = pytest.mark.usefixtures("discord_bot")

PRIMARY, SECONDARY = 1, 2
SHOWN = pytest.mark.parametrize(
    ("locale", "command", "mentioned"),
    [
        ("en-US", "/help", {"model": "model", "compare": "compare"}),
        ("ru", "/помощь", {"model": "модель", "compare": "сравнить"}),
    ],
)


async def started_anew(server, bot):
    """Start the bot again and wait until it knows the registered commands."""
    await bot.restart()
    await until(lambda: bot.client.handler._cards._mentions._ids)
    return registered(server)


def registered(server):
    """The ids of the slash commands by their names."""
    return {each["name"]: each["id"] for each in server.state.commands.listed(None) if each["type"] == 1}


@SHOWN
async def test_commands_are_mentioned_as_the_reader_knows_them(discord_local, discord_bot, locale, command, mentioned):
    anna, ids = discord_local.user(locale), await started_anew(discord_local, discord_bot)
    for place in (discord_local.channel(), discord_local.dm(anna)):
        text = (await asked(discord_local, anna, place, command)).text
        for name, shown in mentioned.items():
            assert f"</{shown}:{ids[name]}>" in text
        assert "`/" not in text


async def test_a_command_is_mentioned_in_advice_too(discord_local, discord_bot):
    ids = await started_anew(discord_local, discord_bot)
    card = await asked(discord_local, discord_local.user("ru"), discord_local.channel(), "/термин", слово="gpt-4o")
    assert f"</термин:{ids['term']}>" in card.text


async def test_where_the_registered_commands_are_not_known_they_stay_plain(discord_local, discord_bot, caplog):
    discord_local.faults.rate(1.0, error(403), "read commands")
    await discord_bot.restart()
    await until(lambda: "not mentioned" in caplog.text)
    card = await asked(discord_local, discord_local.user(), discord_local.channel(), "/help")
    assert "`/model NAME`" in card.text
    discord_local.calls.clear()


async def test_plain_words_are_recommended_in_direct_messages_alone(discord_local):
    anna = discord_local.user()
    among_others = await asked(discord_local, anna, discord_local.channel(), "/help")
    assert "In a direct message to me plain words work too" in among_others.text
    alone = await asked(discord_local, anna, discord_local.dm(anna), "/help")
    assert "Plain words work too" in alone.text
    assert all("start" not in registered(discord_local) and "/start" not in card.text for card in (among_others, alone))


async def test_i_do_not_know_stands_out_less_than_the_answers(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/choose")
    styles = {}
    while "Question" in card.text:
        styles |= {button.label: button.style for button in card.buttons}
        use = discord_local.press if "I don't know" in card.labels else discord_local.select
        card = await (await use(anna, card, "I don't know")).message()
    assert styles["I don't know"] == SECONDARY
    assert PRIMARY in styles.values()
