import pytest

from tests.wire.discord_bot import asked

pytestmark = pytest.mark.usefixtures("discord_bot")


async def test_it_is_used_where_the_bot_is_absent(discord_local):
    anna, boris = discord_local.user("ru"), discord_local.user(installed=False)
    for place in (discord_local.foreign_channel(), discord_local.group(anna, boris)):
        card = await asked(discord_local, anna, place, "/модель", название="gpt-4o")
        assert not card.ephemeral
        assert "Контекст" in card.text
        moved = await (await discord_local.press(anna, card, "Все факты")).message()
        assert moved.ephemeral
        assert "открыт" in moved.text.lower()
        assert (await (await discord_local.press(anna, moved, "Насколько открыта?")).message()).id == moved.id
        shared = await (await discord_local.press(anna, moved, "Показать всем")).message()
        assert not shared.ephemeral
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
    copy = await (await discord_local.press(boris, card, "All facts")).message()
    assert copy.ephemeral
    assert "открыт" in copy.text.lower()


async def test_a_server_that_forbids_foreign_answers_sees_none(discord_local):
    anna = discord_local.user()
    place = discord_local.foreign_channel(external_apps=False)
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    assert card.ephemeral
    assert (await (await discord_local.press(anna, card, "All facts")).message()).id == card.id


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
