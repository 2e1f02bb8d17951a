import pytest

from adapters.telegram import limiter
from tests.wire.telegram_bot import settled

pytestmark = pytest.mark.usefixtures("telegram_bot")


async def test_a_card_asked_for_again_points_to_the_first_one_which_can_be_shown_anyway(telegram, people):
    anna, boris = people
    group = telegram.group()
    group.say("/model gpt-4o", anna)
    card = await group.next()
    group.say("/model@zoo_test_bot gpt 4o", anna)
    pointer = await group.next()
    assert pointer.reply_to is card
    assert len(pointer.text.splitlines()) == 1
    anna.press(pointer, "Show it again")
    assert (await group.next_edit()).text == card.text
    group.say("/model@zoo_test_bot gpt-4o", boris)
    assert "Открытость" in (await group.next()).text


@pytest.mark.parametrize("button", ["All facts", "Remove"])
async def test_a_card_that_was_replaced_or_taken_back_is_not_pointed_to(telegram, people, button):
    anna, _ = people
    group = telegram.group()
    group.say("/model gpt-4o", anna)
    card = await group.next()
    await anna.press(card, button).answered()
    await settled(telegram)
    group.say("/model@zoo_test_bot gpt-4o", anna)
    assert "Context window" in (await group.next()).text


async def test_sixty_commands_of_one_person_are_not_answered_one_after_the_other(telegram, people, monkeypatch):
    monkeypatch.setattr(limiter, "_BURST", 60)  # the test need not wait for each message's turn
    anna, boris = people
    group = telegram.supergroup()
    for number in range(60):
        group.say(f"/model@zoo_test_bot qwerty{number}", anna)
    group.say("/model@zoo_test_bot gpt-4", boris)
    answers = [await group.next() for _ in range(11)]
    assert sum("That was a lot at once" in answer.text for answer in answers) == 1
    assert answers[-1].text.startswith("GPT-4 ·")
    await settled(telegram)
    assert len(group.messages.all) == 11


async def test_names_in_brackets_are_looked_up_where_that_is_set(telegram, people):
    anna, boris = people
    group = telegram.supergroup()
    group.members[anna.id] = "administrator"
    group.add_bot(anna, admin=True)
    group.say("/settings", anna)
    page = await group.next()
    group.say("have you tried [[gpt-4o]]?", boris)
    await settled(telegram)
    anna.press(page, "Look up [[names]]")
    assert "may show me only those" in (await group.next_edit()).text
    asked = group.say("have you tried [[gpt-4o]]?", anna)
    answer = await group.next()
    assert answer.text.startswith("• GPT-4o — ")
    assert answer.reply_to is asked
    group.say("and gpt-4?", boris)
    await settled(telegram)
    assert len(group.messages.all) == 2


@pytest.mark.parametrize(
    ("words", "status"), [("not enough rights to send text messages to the chat", 400), ("CHAT_WRITE_FORBIDDEN", 403)]
)
async def test_where_the_bot_may_not_write_who_has_started_it_is_answered_in_private(telegram, people, words, status):
    anna, boris = people
    anna.say("/help")
    await anna.private().next()
    group = telegram.supergroup()
    group.refuses = (words, status)
    group.say("/model gpt-4o", anna)
    answer = await anna.private().next()
    assert answer.text.startswith("I'm not allowed to write in the chat where you asked")
    assert "Context window" in answer.text
    group.say("/model gpt-4o", boris)
    await telegram.next_call("sendMessage", after=4)  # the last is refused too: he has never written to the bot
    assert len([call for call in telegram.called("sendMessage") if call.params.get("chat_id") == group.id]) == 2
    assert not group.messages.all


async def test_who_did_not_ask_the_bot_is_not_written_to_where_it_may_not_write(telegram, people):
    anna, _ = people
    anna.say("/help")
    await anna.private().next()
    group = telegram.supergroup()
    group.members[anna.id] = "administrator"
    group.add_bot(anna, admin=True)
    group.say("/settings", anna)
    anna.press(await group.next(), "Look up [[names]]")
    await group.next_edit()
    group.refuses = ("not enough rights to send text messages to the chat", 400)
    group.say("have you tried [[gpt-4o]]?", anna)
    group.say_anonymously("/model gpt-4o")
    await settled(telegram)
    assert len(anna.private().messages.all) == 1


async def test_an_answer_to_a_closed_topic_comes_in_private(telegram, people):
    anna, _ = people
    anna.say("/help")
    await anna.private().next()
    forum = telegram.supergroup(topics=["First", "News"])
    news = list(forum.topics)[1]
    forum.closed.add(news)
    forum.say("/model gpt-4o", anna, thread=news)
    assert "I'm not allowed to write" in (await anna.private().next()).text
    assert not forum.messages.all
