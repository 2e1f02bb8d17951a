import pytest

from adapters.telegram import limiter
from tests.wire.telegram_bot import settled

pytestmark = pytest.mark.usefixtures("telegram_bot")


async def test_a_command_in_a_group_is_answered_as_a_reply_to_it(telegram, people):
    anna, _ = people
    group = telegram.group()
    said = group.say("/model gpt-4o", anna)
    answer = await group.next()
    assert "GPT-4o" in answer.text
    assert answer.reply_to is said


async def test_a_command_is_ours_only_with_our_name_behind_it_or_none(telegram, people):
    anna, _ = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.say("/model@other_bot gpt-4o", anna)
    group.say("/nosuch", anna)
    group.say("gpt-4o is nice", anna)
    group.say("/model@Zoo_Test_Bot gpt-4", anna)
    assert (await group.next()).text.startswith("GPT-4 ")
    group.say("/nosuch@zoo_test_bot", anna)
    assert "/nosuch" in (await group.next()).text
    await settled(telegram)
    assert len(group.messages.all) == 2


async def test_the_bot_is_heard_when_it_is_mentioned_or_replied_to(telegram, people):
    anna, boris = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.say("@zoo_test_bot gpt-4o", anna)
    card = await group.next()
    assert "GPT-4o" in card.text
    group.say("gpt-4", boris, reply_to=card)
    assert (await group.next()).text.startswith("GPT-4 ")


async def test_a_question_in_reply_is_about_the_message_that_it_replies_to(telegram, people):
    anna, boris = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    news = group.say("gpt-oss-20b just dropped!", anna)
    group.say("is it free?", boris, reply_to=news)
    group.say("@zoo_test_bot бесплатно?", boris, reply_to=news)
    answer = await group.next()
    assert answer.text.startswith("gpt-oss-20b\n")
    group.say("and the price?", anna, reply_to=answer)
    assert (await group.next()).text.startswith("gpt-oss-20b\n")
    group.say("@zoo_test_bot is it free?", anna, reply_to=news, quote={"text": "nothing named", "position": 0})
    assert (await group.next()).text.startswith("gpt-oss-20b\n")  # of her last answer
    await settled(telegram)
    assert len(group.messages.all) == 3


async def test_only_the_owner_presses_in_the_wizard_and_it_stays_in_one_message(telegram, people):
    anna, boris = people
    group = telegram.group()
    group.say("/choose", anna)
    question = await group.next()
    before = question.text

    notice = await boris.press(question, question.buttons[0]["callback_data"]).answered()
    assert "другой человек" in notice["text"]
    assert question.text == before

    for _ in range(3):
        press = anna.press(question, "I don't know")
        assert (await press.answered()).get("text", "") == ""
        question = await group.next_edit()
    await settled(telegram)
    assert len(group.messages.all) == 1


async def test_two_people_choose_side_by_side(telegram, people):
    anna, boris = people
    group = telegram.group()
    group.say("/choose", anna)
    hers = await group.next()
    group.say("/choose@zoo_test_bot", boris)
    his = await group.next()
    anna.press(hers, "I don't know")
    await group.next_edit()
    boris.press(his, "Не знаю")
    await group.next_edit()
    assert "Question 2" in hers.text
    assert "Вопрос 2" in his.text


@pytest.mark.parametrize("topic", ["News", None])
async def test_answers_go_into_the_topic_of_the_question(telegram, people, topic):
    anna, _ = people
    forum = telegram.supergroup(topics=["First", "News"])
    thread = list(forum.topics)[1] if topic else None
    forum.say("/choose", anna, thread=thread)
    question = await forum.next()
    assert question.thread == thread
    anna.press(question, "I don't know")
    assert "Question 2" in (await forum.next_edit()).text


async def test_topics_of_a_forum_are_conversations_of_their_own(telegram, people):
    anna, _ = people
    forum = telegram.supergroup(topics=["First", "News", "Tools"])
    questions = []
    for thread in list(forum.topics)[1:]:
        forum.say("/choose", anna, thread=thread)
        questions.append(await forum.next())
    anna.press(questions[0], "I don't know")
    await forum.next_edit()
    assert "Question 2" in questions[0].text
    assert "Question 1" in questions[1].text


@pytest.mark.parametrize("state", ["closed", "deleted"])
async def test_the_answer_to_a_closed_topic_turns_up_nowhere_else(telegram, people, state):
    anna, _ = people
    forum = telegram.supergroup(topics=["First", "News"])
    thread = list(forum.topics)[1]
    forum.say("/model gpt-4o", anna, thread=thread)
    if state == "closed":
        forum.closed.add(thread)
    else:
        del forum.topics[thread]
    await telegram.next_call("sendMessage")
    await settled(telegram)
    assert forum.messages.all == []
    forum.say("/model gpt-4", anna)
    assert (await forum.next()).thread is None


async def test_a_press_in_a_closed_topic_changes_its_message_there(telegram, people):
    anna, _ = people
    forum = telegram.supergroup(topics=["First", "News"])
    thread = list(forum.topics)[1]
    forum.say("/choose", anna, thread=thread)
    question = await forum.next()
    forum.closed.add(thread)
    anna.press(question, "I don't know")
    assert "Question 2" in (await forum.next_edit()).text


async def test_a_channel_or_an_anonymous_administrator_is_answered_too(telegram, people):
    anna, _ = people
    group = telegram.supergroup()
    group.add_bot(anna, admin=True)
    group.say_anonymously("/model gpt-4o")
    assert "GPT-4o" in (await group.next()).text
    group.say_as_channel("/model gpt-4")
    assert "GPT-4" in (await group.next()).text


async def test_an_anonymous_administrator_finishes_the_guided_choice(telegram, people):
    anna, _ = people
    group = telegram.supergroup()
    group.add_bot(anna, admin=True)
    group.say_anonymously("/choose")
    question = await group.next()
    for _ in range(20):
        several = question.labels[0][0].startswith("☐")
        press = anna.press(question, "I don't know" if several else question.buttons[0]["callback_data"])
        assert (await press.answered()).get("text", "") == ""
        question = await group.next_edit()
        if question.text.startswith("Best for you"):
            break
    assert "Best for you" in question.text
    assert len(group.messages.all) == 1


async def test_an_anonymous_administrator_may_answer_the_guided_choice_in_words(telegram, people):
    anna, _ = people
    group = telegram.supergroup()
    group.add_bot(anna, admin=True)
    group.say_anonymously("/choose")
    question = await group.next()
    anna.press(question, "I don't know")
    await group.next_edit()
    group.say_anonymously("@zoo_test_bot 1")
    assert "Question 3" in (await group.next()).text


async def test_an_album_in_a_group_is_answered_once(telegram, people):
    anna, _ = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.attach_album("@zoo_test_bot gpt-4o", "@zoo_test_bot gpt-4", "", by=anna)
    assert (await group.next()).text.startswith("GPT-4o")
    await settled(telegram, 0.7)
    assert len(group.messages.all) == 1


async def test_an_edited_command_in_a_group_is_answered_once(telegram, people):
    anna, _ = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    said = group.say("/model gpt-4o", anna)
    await group.next()
    group.edit(said, "/model gpt-4")
    await settled(telegram)
    assert len(group.messages.all) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ask @zoo_test_bot about it",
        "@zoo_test_bot thanks!",
        "@zoo_test_bot you are stupid",
        "@zoo_test_bot useless piece of junk",
        "@zoo_test_bot hi",
        "@zoo_test_bot can you help?",
        "@zoo_test_bot иди нахуй",
        "@zoo_test_bot ну и бред",
    ],
)
async def test_talk_in_a_group_gets_a_short_word_and_no_page_of_help(telegram, people, text):
    anna, _ = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.say(text, anna)
    answer = await group.next()
    assert len(answer.text) <= 130
    assert answer.buttons == []


async def test_an_unknown_name_in_a_group_is_told_with_those_that_are_similar(telegram, people):
    anna, _ = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.say("@zoo_test_bot claude opuss 4.9", anna)
    answer = await group.next()
    assert "4.9" in answer.text
    assert all("Claude" in button["text"] for button in answer.buttons)


async def test_of_sixty_commands_at_once_a_minute_s_worth_is_answered(telegram, people, monkeypatch):
    monkeypatch.setattr(limiter, "_BURST", 60)  # the test need not wait for each message's turn
    group = telegram.supergroup()
    asking = (*people, telegram.user(name="Clara"))
    group.add_bot(asking[0], admin=True)
    for number in range(60):
        group.say(f"/model {number or 'gpt-4o'}", asking[number % 3])
        group.say("/not_ours", asking[0])
    texts = []
    while not texts or "at once" not in texts[-1]:
        texts.append((await group.next()).text)
    assert len(texts) == 19
    await settled(telegram, 1.5)
    assert len(group.messages.all) == 19
    press = people[0].press(group.messages.all[0], "All facts")
    assert (await press.answered()).get("text", "") == ""
    await group.next_edit()


async def test_other_bots_and_channel_posts_are_left_alone(telegram, people):
    anna, _ = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.other_bot_says("/model gpt-4o")
    telegram.channel().post("/model gpt-4o")
    await settled(telegram)
    assert not telegram.called("sendMessage")


async def test_a_group_that_became_a_supergroup_keeps_its_conversation(telegram, telegram_bot, people):
    anna, _ = people
    group = telegram.group()
    group.say("/choose", anna)
    await group.next()
    new = group.migrate(anna)
    await settled(telegram)
    new.say("/choose", anna)
    question = await new.next()
    session = await telegram_bot.store.session(f"telegram:{anna.id}", f"telegram\x1f{new.id}\x1f")
    assert session is not None
    anna.press(question, "I don't know")
    assert "Question 2" in (await new.next_edit()).text


async def test_a_message_to_the_old_id_of_a_group_follows_it(telegram, people):
    anna, _ = people
    group = telegram.group()
    telegram.updates.allowed = ["message"]
    said = group.say("/model gpt-4o", anna)
    new = telegram.supergroup()
    group.migrated_to = new
    assert "GPT-4o" in (await new.next()).text
    assert said.delivered


async def test_where_the_bot_was_thrown_out_it_says_nothing_more(telegram, people):
    anna, _ = people
    group = telegram.group()
    group.say("/model gpt-4o", anna)
    await group.next()
    group.kick_bot(anna)
    await settled(telegram)
    assert len(telegram.called("sendMessage")) == 1
    group.add_bot(anna)
    group.say("/model gpt-4o", anna)
    await group.next()


async def test_who_blocked_the_bot_is_left_alone_until_he_comes_back(telegram, people):
    anna, _ = people
    anna.say("/model gpt-4o")
    await anna.private().next()
    anna.private().say("/model gpt-4")
    anna.block()
    await settled(telegram)
    anna.unblock()
    anna.say("/model gpt-4")
    assert "GPT-4" in (await anna.private().next()).text


async def test_what_is_said_among_people_is_never_written_down(telegram, telegram_bot, people, tmp_path):
    anna, _ = people
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.say("a private matter between us", anna)
    group.say("/model gpt-4o", anna)
    await group.next()
    await settled(telegram)
    files = b"".join(file.read_bytes() for file in tmp_path.glob("zoo.sqlite3*"))
    assert b"private matter" not in files
    assert await telegram_bot.store.inbox.pending(f"telegram:{telegram.bot.raw['id']}") == []


async def test_a_press_in_a_group_that_moved_meanwhile_is_answered_in_the_new_one(telegram, people):
    anna, _ = people
    group = telegram.group()
    group.say("/choose", anna)
    question = await group.next()
    new = telegram.supergroup()
    group.migrated_to = new
    anna.press(question, "I don't know")
    assert "Question 2" in (await new.next()).text
