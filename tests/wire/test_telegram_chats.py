import pytest

from adapters.telegram import messages
from tests.patience import until
from tests.wire.telegram_bot import settled

pytestmark = pytest.mark.usefixtures("telegram_bot")

FORWARDED = {"type": "hidden_user", "sender_user_name": "Boris", "date": 1}
COMMANDS = {
    "/start": {"en": "LLM Zoo", "ru": "Зоопарк LLM"},
    "/help": {"en": "What I can do", "ru": "Что я умею"},
    "/model gpt-4o": {"en": "Context window", "ru": "Контекст"},
    "/compare gpt-4o vs gpt-4": {"en": "GPT-4o", "ru": "GPT-4o"},
    "/choose": {"en": "Question 1", "ru": "Вопрос 1"},
    "/openclosed": {"en": "open", "ru": "открыт"},
    "/openclosed llama 3": {"en": "Llama", "ru": "Llama"},
    "/models": {"en": "Claude", "ru": "Claude"},
    "/term token": {"en": "token", "ru": "окен"},
    "/lang": {"en": "language", "ru": "языке"},
    "/forget": {"en": "nothing about you", "ru": "ничего не хранится"},
    "/about": {"en": "About", "ru": "О «Зоопарке"},
    "/nosuch": {"en": "/nosuch", "ru": "/nosuch"},
    "/model": {"en": "Name a model", "ru": "Добавьте название"},
}


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_every_command_is_answered_in_the_language_of_the_asker(telegram, lang):
    for command, words in COMMANDS.items():
        person = telegram.user(lang=lang)
        person.say(command)
        answer = await person.private().next()
        assert words[lang].lower() in answer.text.lower(), command
    await settled(telegram)
    assert [call.description for call in telegram.calls if call.status not in {200, None}] == []


async def test_who_tells_no_language_is_answered_in_the_one_last_known(telegram, telegram_bot):
    anna = telegram.user(lang="ru")
    group = telegram.group()
    group.say("/model gpt-4o", anna)
    await group.next()
    await telegram_bot.restart()
    anna.language_code = None
    anna.say("/model gpt-4o")
    assert "Контекст" in (await anna.private().next()).text


async def test_who_wrote_in_a_language_is_answered_in_it_when_a_name_tells_none(telegram):
    anna = telegram.user(lang=None)
    anna.say("сколько стоит gpt-4o?")
    await anna.private().next()
    anna.say("/model gpt-4o")
    assert "Контекст" in (await anna.private().next()).text
    anna.say("/forget")
    await anna.private().next()
    anna.say("/model gpt-4o")
    assert "Context window" in (await anna.private().next()).text


async def test_plain_words_are_understood_in_private(telegram):
    anna = telegram.user()
    anna.say("клод опус")
    assert "Claude Opus" in (await anna.private().next()).text


async def test_a_card_asked_for_twice_is_rendered_once(telegram, monkeypatch):
    render, rendered = messages.classic_reply, []

    def counted_render(reply):
        rendered.append(reply)
        return render(reply)

    monkeypatch.setattr(messages, "classic_reply", counted_render)
    cards = []
    for person in (telegram.user(), telegram.user()):
        person.say("/model gpt-4o")
        cards.append((await person.private().next()).text)
    assert cards[0] == cards[1]
    assert sum("GPT-4o" in {subject.name for subject in reply.subjects[:1]} for reply in rendered) == 1


async def test_values_are_shown_as_they_were_written(telegram):
    anna = telegram.user()
    anna.say('/model <b>"5B" & <i')
    assert '<b>"5B" & <i' in (await anna.private().next()).text


async def test_the_wizard_goes_on_after_a_restart_between_every_two_taps(telegram, telegram_bot):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    for _ in range(20):
        await telegram_bot.restart()
        several = question.labels[0][0].startswith("☐")
        anna.press(question, "I don't know" if several else question.buttons[0]["callback_data"])
        question = await anna.private().next_edit()
        if question.text.startswith("Best for you"):
            break
    assert "Best for you" in question.text
    assert len(anna.private().messages.all) == 1


async def test_a_press_is_answered_first_and_then_shown(telegram):
    anna = telegram.user()
    anna.say("/model gpt-4o")
    card = await anna.private().next()
    press = anna.press(card, "All facts")
    assert (await press.answered()).get("text", "") == ""
    await anna.private().next_edit()
    methods = [call.method for call in telegram.calls if call.method.startswith(("answer", "edit"))]
    assert methods == ["answerCallbackQuery", "editMessageText"]


async def test_a_button_pressed_twice_acts_once(telegram):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    data = question.buttons[0]["callback_data"]
    first, second = anna.press(question, data), anna.press(question, data)
    assert (await first.answered()).get("text", "") == ""
    assert "earlier step" in (await second.answered())["text"]
    await settled(telegram)
    assert "Question 2" in question.text
    assert len(anna.private().messages.all) == 1


async def test_an_old_button_of_an_earlier_version_gets_a_notice(telegram):
    anna = telegram.user()
    anna.say("/start")
    press = anna.press(await anna.private().next(), "v0:gone")
    assert "older version" in (await press.answered())["text"]


async def test_a_message_that_cannot_be_edited_any_more_is_followed_by_a_new_one(telegram):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    question.deleted = True
    anna.press(question, question.buttons[0]["callback_data"], inaccessible=True)
    assert "Question 2" in (await anna.private().next()).text


async def test_an_edited_command_is_not_answered_again(telegram):
    anna = telegram.user()
    said = anna.say("/model gpt-4o")
    await anna.private().next()
    anna.private().edit(said, "/model gpt-4")
    await settled(telegram)
    assert len(anna.private().messages.all) == 1


async def test_an_unreadable_update_stops_nothing(telegram):
    anna = telegram.user()
    telegram.updates.add_raw({"message": {"message_id": "five"}}, anna.id)
    telegram.updates.add_raw({"callback_query": None, "new_kind": {"x": 1}}, anna.id)
    anna.say("/model gpt-4o")
    assert "GPT-4o" in (await anna.private().next()).text
    await until(lambda: not telegram.updates.pending)


@pytest.mark.parametrize(
    "broken",
    [
        {"text": 5},
        {"poll": {"question": ["?"]}},
        {"text": "gpt-4o", "reply_to_message": 7},
        {"text": "gpt-4o", "entities": [], "sender_chat": "?"},
    ],
)
async def test_a_message_of_an_unknown_form_is_answered_once_and_stops_nothing(telegram, telegram_bot, broken):
    anna, boris = telegram.user(lang="ru"), telegram.user()
    sent = {"message_id": 9, "date": 1, "chat": anna.private().raw, "from": anna.raw}
    anna.private().started = True
    telegram.updates.add_raw({"message": sent | broken}, anna.id)
    boris.say("/model gpt-4o")
    assert "только текст" in (await anna.private().next()).text
    assert "GPT-4o" in (await boris.private().next()).text
    await telegram_bot.restart()
    await settled(telegram)
    assert len(anna.private().messages.all) == 1


async def test_half_an_emoji_in_a_message_does_not_stop_the_others(telegram):
    anna, boris = telegram.user(), telegram.user()
    anna.say("gpt-4o \ud83d")
    boris.say("/model gpt-4")
    assert (await boris.private().next()).text.startswith("GPT-4 ")
    assert "GPT-4o" in (await anna.private().next()).text


async def test_a_number_beyond_all_of_telegram_s_stops_nothing(telegram):
    anna = telegram.user()
    telegram.updates.add_raw({"update_id": 2**63, "message": {"text": "gpt-4"}}, anna.id)
    anna.say("/model gpt-4o")
    assert "GPT-4o" in (await anna.private().next()).text


@pytest.mark.parametrize("text", ["gpt-4o", "/model gpt-4o", "Use GPT-4o for this."])
async def test_a_forwarded_message_is_read_and_no_command(telegram, text):
    anna = telegram.user()
    anna.say(text, forward_origin=FORWARDED)
    assert "GPT-4o" in (await anna.private().next()).text


async def test_a_forwarded_command_does_nothing(telegram):
    anna = telegram.user()
    anna.say("/choose")
    await anna.private().next()
    anna.say("/forget", forward_origin=FORWARDED)
    assert "erased" not in (await anna.private().next()).text


async def test_a_card_of_the_bot_that_is_forwarded_to_it_is_read(telegram):
    anna = telegram.user()
    anna.say("GPT-4o", forward_origin=FORWARDED, via_bot=telegram.bot.raw)
    assert "GPT-4o" in (await anna.private().next()).text


async def test_a_poll_is_read_by_its_question(telegram):
    anna = telegram.user()
    poll = {"id": "1", "question": "gpt-4o or gpt-4?", "options": [{"text": "this", "voter_count": 0}]}
    anna.private().attach(poll=poll, forward_origin=FORWARDED)
    assert "GPT-4o" in (await anna.private().next()).text


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"emoji": "🎲", "value": 4}},
        {"story": {"id": 1, "chat": {"id": 5, "type": "private"}}},
        {"document": {"file_id": "d", "file_unique_id": "d"}},
        {"checklist": {"title": "To do", "tasks": []}},
        {"rich_message": {"blocks": []}, "forward_origin": {"type": "hidden_user", "sender_user_name": "B", "date": 1}},
        {"new_kind_of_content": {}, "forward_origin": {"type": "hidden_user", "sender_user_name": "B", "date": 1}},
    ],
)
async def test_what_has_no_words_gets_a_short_answer(telegram, content):
    anna = telegram.user()
    anna.private().attach(**content)
    answer = (await anna.private().next()).text
    assert "only read text" in answer
    assert len(answer.splitlines()) == 1


async def test_a_press_counts_whatever_the_form_of_its_message_is(telegram):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    question.extra = {"poll": "?", "reply_to_message": 7, "caption": []}
    press = anna.press(question, "I don't know")
    assert (await press.answered()).get("text", "") == ""
    await anna.private().next_edit()
    assert "Question 2" in question.text


async def test_links_open_what_they_name(telegram):
    anna = telegram.user()
    anna.say("/start family_claude")
    assert (await anna.private().next()).text.startswith("Claude")
    anna.say("/start choose")
    assert "Question 1" in (await anna.private().next()).text


async def test_a_button_still_works_after_hours(telegram):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    telegram.advance(10 * 60 * 60)
    press = anna.press(question, "I don't know")
    assert (await press.answered()).get("text", "") == ""
    await anna.private().next_edit()
    assert "Question 2" in question.text


async def test_a_press_that_is_answered_too_late_still_has_its_effect(telegram, telegram_bot):
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    await telegram_bot.stop()
    anna.press(question, "I don't know")
    telegram.advance(100)
    await telegram_bot.start()
    await anna.private().next_edit()
    assert "Question 2" in question.text


async def test_an_old_copy_of_the_question_catches_up_when_it_is_pressed(telegram):
    anna = telegram.user()
    anna.say("/choose")
    old = await anna.private().next()
    anna.say("/choose")
    new = await anna.private().next()
    anna.press(new, "I don't know")
    await anna.private().next_edit()
    press = anna.press(old, "I don't know")
    assert "earlier step" in (await press.answered())["text"]
    await anna.private().next_edit()
    assert "Question 2" in old.text
    assert "earlier step" not in old.text


async def test_who_forgets_everything_leaves_nothing_behind(telegram, telegram_bot, tmp_path):
    anna = telegram.user(user_id=7_654_321_987)
    anna.say("/choose")
    await anna.private().next()
    anna.say("/lang en")
    await anna.private().next()
    anna.say("/forget")
    assert "erased" in (await anna.private().next()).text
    await settled(telegram)
    await telegram_bot.store.inbox.idle()
    left = b"".join(file.read_bytes() for file in tmp_path.glob("zoo.sqlite3*"))
    assert b"7654321987" not in left
    assert b"choose" not in left


@pytest.mark.parametrize("captions", [("gpt-4o", "", ""), ("", "", "gpt-4o"), ("gpt-4o", "gpt-4", "")])
async def test_an_album_is_answered_once_and_by_its_words(telegram, captions):
    anna = telegram.user()
    anna.private().attach_album(*captions)
    assert (await anna.private().next()).text.startswith("GPT-4o")
    await settled(telegram, 0.7)
    assert len(anna.private().messages.all) == 1


async def test_an_album_without_words_is_answered_once(telegram):
    anna = telegram.user()
    anna.private().attach_album("", "", "")
    assert "/help" in (await anna.private().next()).text
    await settled(telegram, 0.7)
    assert len(anna.private().messages.all) == 1


async def test_a_sticker_is_answered_with_what_to_do(telegram):
    anna = telegram.user(lang="ru")
    anna.private().attach(sticker={"file_id": "s", "file_unique_id": "u", "width": 1, "height": 1})
    assert "/help" in (await anna.private().next()).text
