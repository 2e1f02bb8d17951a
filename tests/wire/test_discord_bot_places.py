import asyncio

import pytest

pytestmark = pytest.mark.usefixtures("discord_bot")

DIRECT_MESSAGES = 1 << 12


async def asked(server, user, place, command, **options):
    return await (await server.slash(user, place, command, **options)).message()


async def written(server, user, place, text):
    """Write to the bot, and return what it writes back."""
    seen = server.say(user, place, text)
    told = seen.stored.as_json() | ({"guild_id": str(place.guild_id)} if place.guild_id else {})
    await server.gateway.dispatch("MESSAGE_CREATE", told, place.guild_id, DIRECT_MESSAGES)
    return seen


async def answer_to(server, place, after):
    """Wait for what the bot writes in a place after a message."""
    for _ in range(500):
        own = [one for one in server.state.messages.values() if one.place == place and one.author == server.state.bot]
        newer = [one for one in own if one.id > after.id]
        if newer:
            return newer[0].seen()
        await asyncio.sleep(0.01)
    raise AssertionError("nothing was written back")


async def test_it_is_used_where_the_bot_is_absent(discord_local):
    anna, boris = discord_local.user("ru"), discord_local.user(installed=False)
    for place in (discord_local.foreign_channel(), discord_local.group(anna, boris)):
        card = await asked(discord_local, anna, place, "/модель", название="gpt-4o")
        assert not card.ephemeral
        assert "Контекстное окно" in card.text
        moved = await (await discord_local.press(anna, card, "Насколько открыта?")).message()
        assert moved.id == card.id
        question = await asked(discord_local, anna, place, "/выбрать")
        assert question.ephemeral
        typed = await discord_local.autocomplete(anna, place, "/модель", "название", "лама")
        assert await typed.choices()
        post = discord_local.say(boris, place, "gpt-4o?")
        found = await (await discord_local.context_menu(anna, "Какие это модели?", post)).message()
        assert found.ephemeral


async def test_one_who_has_not_installed_it_may_press(discord_local):
    anna, boris = discord_local.user(), discord_local.user("ru", installed=False)
    place = discord_local.foreign_channel()
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    copy = await (await discord_local.press(boris, card, "How open is it?")).message()
    assert copy.ephemeral
    assert "открыт" in copy.text.lower()


async def test_a_server_that_forbids_foreign_answers_sees_none(discord_local):
    anna = discord_local.user()
    place = discord_local.foreign_channel(external_apps=False)
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    assert card.ephemeral
    assert (await (await discord_local.press(anna, card, "How open is it?")).message()).id == card.id


async def test_alone_with_the_bot_nothing_is_hidden(discord_local):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    for command, options in (("/choose", {}), ("/help", {}), ("/model", {"name": "nonsense model"})):
        assert not (await asked(discord_local, anna, place, command, **options)).ephemeral


async def test_people_of_one_server_choose_each_for_themselves(discord_local):
    anna, boris, place = discord_local.user(), discord_local.user(), discord_local.channel()
    first, second = [await asked(discord_local, who, place, "/choose") for who in (anna, boris)]
    select = first.selects[0] if first.selects else None
    name = select.options[0].label if select else first.buttons[0].custom_id
    used = await (discord_local.select(anna, first, name) if select else discord_local.press(anna, first, name))
    assert "Question 2" in (await used.message()).text
    assert "Question 1" in second.now().text


async def test_plain_words_to_the_bot_alone_are_answered(discord_local):
    for text, expected in (
        ("gpt-4o", "Context window"), ("/model gpt-4o", "Context window"), ("gpt-4o vs claude opus 4", "★"),
        ("расскажи про gpt-4o", "Контекстное окно"), ("/help", "/compare"), ("help me choose", "Question 1"),
        ("/nosuch", "/help"),
    ):  # fmt: skip
        anna = discord_local.user()
        place = discord_local.dm(anna)
        card = await answer_to(discord_local, place, await written(discord_local, anna, place, text))
        assert expected in card.text, text


async def test_a_button_under_a_direct_answer_works_in_place(discord_local, discord_bot):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    card = await answer_to(discord_local, place, await written(discord_local, anna, place, "gpt-4o"))
    await discord_bot.restart()
    moved = await (await discord_local.press(anna, card, "How open is it?")).message()
    assert moved.id == card.id
    assert "open" in moved.text.lower()


async def test_what_is_not_said_to_the_bot_is_left_alone(discord_local, discord_bot):
    anna = discord_local.user()
    own, server = discord_local.dm(anna), discord_local.channel()
    await written(discord_local, anna, server, "gpt-4o")
    await written(discord_local, anna, own, "   ")
    other = discord_local.state.new_message(own, {**discord_local.state.bot, "id": "42"})
    other.write({"content": "gpt-4o"}, {})
    await discord_local.gateway.dispatch("MESSAGE_CREATE", other.as_json(), None, DIRECT_MESSAGES)
    await asked(discord_local, anna, own, "/help")
    await discord_bot.client.answers.idle(3)
    assert all(call.route != "channel message" for call in discord_local.calls)


async def test_a_direct_message_that_cannot_be_answered_is_counted(discord_local, discord_bot, caplog):
    anna = discord_local.user()
    place = discord_local.dm(anna, refuses=(403, 50007, "Cannot send messages to this user"))
    await written(discord_local, anna, place, "gpt-4o")
    for _ in range(100):
        if discord_bot.counts["refused"]:
            break
        await asked(discord_local, anna, discord_local.channel(), "/help")
    assert discord_bot.counts["because of status 403, code 50007"] == 1
    assert "gpt-4o" not in caplog.text
    discord_local.calls.clear()


async def test_a_direct_message_whose_answer_breaks_gets_an_incident_code(discord_local, discord_bot, monkeypatch):
    async def broken(_event):
        raise RuntimeError("secret")

    anna = discord_local.user()
    place = discord_local.dm(anna)
    monkeypatch.setattr(discord_bot.app, "handle", broken)
    card = await answer_to(discord_local, place, await written(discord_local, anna, place, "gpt-4o"))
    assert "Something broke" in card.text
