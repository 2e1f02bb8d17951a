import pytest

from bot.suggest import _NEW
from tests.wire.telegram_bot import settled
from tests.wire.telegram_faults import flood

pytestmark = pytest.mark.usefixtures("telegram_bot")


async def test_a_lookup_is_answered_with_cards_that_already_say_the_main_thing(telegram):
    lookup = telegram.user().inline("claude")
    answer = await lookup.answered()
    titles = [result["title"] for result in answer["results"]]
    lines = [result["description"] for result in answer["results"]]
    assert titles[0] == "Claude"
    assert any("$" in line and "context" in line and "API only" in line for line in lines)
    assert answer["is_personal"]
    assert answer["button"]["start_parameter"]


async def test_the_chosen_result_is_the_card_and_its_buttons_work(telegram):
    anna = telegram.user()
    lookup = anna.inline("gpt-4o")
    await lookup.answered()
    card = anna.choose(lookup, "GPT-4o")
    assert "Context window" in card.text
    press = anna.press(card, "All facts")
    assert (await press.answered()).get("text", "") == ""
    await telegram.world.edits.next()
    assert "API only" in card.text


async def test_the_answer_is_in_the_language_of_the_asker(telegram):
    anna, boris = telegram.user(lang="en"), telegram.user(lang="ru")
    hers, his = anna.inline("gpt-4o"), boris.inline("gpt-4o")
    await hers.answered()
    await his.answered()
    assert "Контекст" in boris.choose(his).text
    assert "Context window" in anna.choose(hers).text


async def test_pages_follow_each_other_without_repetition_to_the_end(telegram, catalogue):
    anna = telegram.user()
    ids, offset, pages = [], "", 0
    for _ in range(60):
        answer = await anna.inline("", offset=offset).answered()
        pages += 1
        ids += [result["id"] for result in answer["results"]]
        offset = answer["next_offset"]
        if not offset:
            break
    assert not offset
    assert pages > 1
    assert len(ids) == len(set(ids)) == _NEW + len(catalogue.families)


async def test_an_empty_query_shows_what_is_new_and_the_families(telegram):
    answer = await telegram.user().inline("").answered()
    titles = [result["title"] for result in answer["results"]]
    assert "Alice AI" in titles[8:]
    assert any("$" in result["description"] or "·" in result["description"] for result in answer["results"][:8])


async def test_two_names_give_a_comparison_first(telegram):
    anna = telegram.user()
    lookup = anna.inline("gpt-4o vs gpt-4")
    answer = await lookup.answered()
    assert answer["results"][0]["title"] == "Compare: GPT-4o · GPT-4"
    message = anna.choose(lookup, 0)
    assert "★" in message.text
    assert message.covered("pre")


async def test_result_ids_are_the_same_after_a_restart(telegram, telegram_bot):
    anna = telegram.user()
    first = await anna.inline("claude").answered()
    await telegram_bot.restart()
    again = await telegram.user().inline("claude").answered()
    assert [one["id"] for one in first["results"]] == [one["id"] for one in again["results"]]


async def test_a_query_that_nothing_fits_is_answered_with_the_way_to_the_bot(telegram):
    answer = await telegram.user().inline("zzqqxx").answered()
    assert answer["results"] == []
    assert answer["button"]["text"] == "Open a chat with me"


@pytest.mark.parametrize("offset", ["[]", "-1", "x", "99999999999", "1e3"])
async def test_a_strange_offset_does_no_harm(telegram, offset):
    assert "results" in await telegram.user().inline("claude", offset=offset).answered()


async def test_the_wizard_runs_on_a_message_sent_through_the_bot_for_its_owner_alone(telegram):
    anna, boris = telegram.user(), telegram.user()
    summons = anna.guest("@zoo_test_bot /choose")
    question = await summons.answered()
    assert "Question 1" in question.text
    await settled(telegram)
    notice = await boris.press(question, "I don't know").answered()
    assert "somebody else" in notice["text"]
    anna.press(question, "I don't know")
    await telegram.world.edits.next()
    assert "Question 2" in question.text


async def test_a_summons_is_answered_once_and_never_in_the_chat(telegram):
    anna = telegram.user()
    summons = anna.guest("hey @zoo_test_bot gpt-4o")
    await summons.answered()
    await settled(telegram)
    assert len(telegram.called("answerGuestQuery")) == 1
    assert not telegram.called("sendMessage")


async def test_what_was_sent_through_the_bot_is_not_taken_for_a_question(telegram):
    anna = telegram.user()
    anna.say("Claude Opus 5.5 is a model", via_bot=telegram.bot.raw)
    await settled(telegram)
    assert not telegram.called("sendMessage")


async def test_an_inline_answer_does_not_wait_for_a_chat_that_is_paused(telegram):
    anna = telegram.user()
    telegram.faults.plan("sendMessage", flood(3))
    anna.say("/model gpt-4o")
    await telegram.next_call("sendMessage")
    await anna.inline("claude").answered()
    assert len(anna.private().messages.all) == 0
    await anna.private().next()
