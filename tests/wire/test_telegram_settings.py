import pytest

from tests.wire.telegram_bot import settled

pytestmark = pytest.mark.usefixtures("telegram_bot")


@pytest.fixture
def group(telegram, people):
    anna, _ = people
    group = telegram.supergroup()
    group.members[anna.id] = "creator"
    return group


async def test_an_administrator_changes_the_settings_of_a_group_and_nobody_else_does(telegram, people, group):
    anna, boris = people
    group.say("/settings", anna)
    page = await group.next()
    assert "each asker's own" in page.text
    notice = await boris.press(page, "Language: English").answered()
    assert "только его администраторы" in notice["text"]
    assert (await anna.press(page, "Language: English").answered()).get("text", "") == ""
    assert "Language: English" in (await group.next_edit()).text
    group.say("/model gpt-4o", boris)
    assert "Context window" in (await group.next()).text
    group.say("/настройки@zoo_test_bot", boris)
    group.say("/settings", boris)
    assert "Only the admins of this chat" in (await group.next()).text
    await settled(telegram)


async def test_an_anonymous_administrator_manages_the_group_and_a_channel_does_not(group):
    group.say_anonymously("/settings@zoo_test_bot")
    assert "Settings of this chat" in (await group.next()).text
    group.say_as_channel("/settings@zoo_test_bot")
    assert "Only the admins of this chat" in (await group.next()).text


async def test_the_settings_move_with_the_group(telegram, people):
    anna, boris = people
    group = telegram.group()
    group.members[anna.id] = "administrator"
    group.say("/settings", anna)
    page = await group.next()
    anna.press(page, "Language: English")
    await group.next_edit()
    lab = group.migrate(anna)
    await settled(telegram)
    lab.say("/model gpt-4o", boris)
    assert "Context window" in (await lab.next()).text


async def test_in_a_forum_the_bot_answers_in_the_topics_chosen_for_it(telegram, people):
    anna, boris = people
    forum = telegram.supergroup(topics=["First", "News"])
    forum.members[anna.id] = "administrator"
    news = list(forum.topics)[1]
    forum.say("/settings", anna, thread=news)
    page = await forum.next()
    anna.press(page, "Answer only here")
    assert "in one channel or topic, this one too" in (await forum.next_edit()).text
    forum.say("/model gpt-4o", boris)
    forum.say("/model gpt-4", boris, thread=news)
    assert (await forum.next()).text.startswith("GPT-4 ·")
    forum.say("/settings", anna)
    assert "but not here" in (await forum.next()).text
    await settled(telegram)
    assert len(forum.messages.all) == 3


async def test_who_calls_the_bot_by_its_name_is_left_alone_where_that_is_set(people, group):
    anna, boris = people
    group.add_bot(anna, admin=True)
    group.say("/settings", anna)
    anna.press(await group.next(), "Answer commands only")
    await group.next_edit()
    group.say("@zoo_test_bot gpt-4o", boris)
    group.say("/model gpt-4", boris)
    assert (await group.next()).text.startswith("GPT-4 ·")


async def test_in_private_everybody_sets_for_themselves(people):
    anna, _ = people
    anna.say("/settings")
    page = await anna.private().next()
    assert "Your settings" in page.text
    anna.press(page, "Short answers everywhere")
    assert "short everywhere" in (await anna.private().next_edit()).text
