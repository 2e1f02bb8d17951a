"""The server's queries: presses, lookups and summons are answered once, soon and by the rules."""

import pytest

from tests.wire.asking import updates
from tests.wire.telegram_refusals import TOO_OLD

KEYBOARD = {"inline_keyboard": [[{"text": "Press", "callback_data": "v1:x"}]]}


class TestPresses:
    async def pressed(self, ask, anna):
        await ask.result("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
        await updates(ask)
        press = anna.press(anna.private().shown[-1], "Press")
        (callback,) = await updates(ask, "callback_query")
        assert callback["data"] == "v1:x"
        return press, callback["id"]

    async def test_a_press_is_answered_once(self, ask, anna):
        press, query_id = await self.pressed(ask, anna)
        await ask.result("answerCallbackQuery", callback_query_id=query_id, text="ok", show_alert=True)
        assert (await press.answered())["show_alert"] is True
        assert await ask.refusal("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD

    async def test_an_answer_is_short_and_soon(self, server, ask, anna):
        _, query_id = await self.pressed(ask, anna)
        assert (
            await ask.refusal("answerCallbackQuery", callback_query_id=query_id, text="x" * 201) == "MESSAGE_TOO_LONG"
        )
        assert (
            await ask.refusal("answerCallbackQuery", callback_query_id=query_id, url="https://x.org") == "URL_INVALID"
        )
        server.advance(200)
        assert await ask.refusal("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD

    async def test_presses_of_old_and_forged_buttons_come_too(self, ask, anna):
        await ask.result("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
        await updates(ask)
        anna.press(anna.private().shown[-1], "v9:forged")
        anna.press(anna.private().shown[-1], "Press", inaccessible=True)
        forged, old = await updates(ask, "callback_query")
        assert forged["data"] == "v9:forged"
        assert (old["message"]["date"], "text" in old["message"]) == (0, False)


def article(number=0, **changes):
    content = {"message_text": "x"}
    return {"type": "article", "id": str(number), "title": "T", "input_message_content": content} | changes


class TestLookups:
    async def asked(self, ask, anna, text="claude"):
        query = anna.inline(text)
        return query, (await updates(ask, "inline_query"))[-1]["id"]

    @pytest.mark.parametrize(
        ("results", "more", "words"),
        [
            ([article(number) for number in range(51)], {}, "too many inline query results specified"),
            ([article(), article()], {}, "RESULT_ID_DUPLICATE"),
            ([article("я" * 33)], {}, "RESULT_ID_INVALID"),
            ([article(title=" ")], {}, "ARTICLE_TITLE_EMPTY"),
            ([article(input_message_content={"message_text": ""})], {}, "message text is empty"),
            ([article(input_message_content={"rich_message": {}})], {}, "rich message must be non-empty"),
            ([], {"next_offset": "я" * 33}, "next_offset is too long"),
            (
                [],
                {"button": {"text": "x"}},
                "a button above the results has exactly one of web_app and start_parameter",
            ),
            ([], {"button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
        ],
    )
    async def test_results_follow_the_rules(self, ask, anna, results, more, words):
        _, query_id = await self.asked(ask, anna)
        assert await ask.refusal("answerInlineQuery", inline_query_id=query_id, results=results, **more) == words

    async def test_an_answer_comes_soon_or_never(self, server, ask, anna):
        _, query_id = await self.asked(ask, anna)
        server.advance(21)
        assert await ask.refusal("answerInlineQuery", inline_query_id=query_id, results=[]) == TOO_OLD

    async def test_the_same_words_are_answered_from_the_cache_for_everybody_unless_personal(self, server, ask, anna):
        boris = server.user()
        _, query_id = await self.asked(ask, anna)
        await ask.result("answerInlineQuery", inline_query_id=query_id, results=[article()], is_personal=True)
        assert anna.inline("claude").from_cache
        assert not boris.inline("claude").from_cache
        server.advance(301)
        assert not anna.inline("claude").from_cache

    async def test_a_chosen_result_can_be_edited_if_it_has_a_keyboard(self, ask, anna):
        query, query_id = await self.asked(ask, anna)
        results = [article(1, reply_markup=KEYBOARD), article(2)]
        await ask.result("answerInlineQuery", inline_query_id=query_id, results=results)
        card = anna.choose(query, 0)
        anna.choose(query, 1)
        with_id, without = await updates(ask, "chosen_inline_result")
        assert "inline_message_id" not in without
        assert await ask.result("editMessageText", inline_message_id=with_id["inline_message_id"], text="y") is True
        assert card.text == "y"
        anna.press(card, "v1:x")
        (callback,) = await updates(ask, "callback_query")
        assert (callback["inline_message_id"], "message" in callback) == (with_id["inline_message_id"], False)

    async def test_in_a_chat_of_its_own_the_bot_sees_the_message_put_there(self, ask, anna):
        query, query_id = await self.asked(ask, anna)
        await ask.result("answerInlineQuery", inline_query_id=query_id, results=[article()])
        anna.choose(query, chat=anna.private())
        (message,) = await updates(ask, "message")
        assert message["via_bot"]["username"] == "zoo_test_bot"

    async def test_a_guest_is_answered_once(self, ask, anna):
        await updates(ask)
        summons = anna.guest("@zoo_test_bot hi")
        (message,) = await updates(ask, "guest_message")
        answer = {"guest_query_id": message["guest_query_id"], "result": article(reply_markup=KEYBOARD)}
        inline_id = (await ask.result("answerGuestQuery", **answer))["inline_message_id"]
        assert (await summons.answered()).inline_message_id == inline_id
        assert await ask.refusal("answerGuestQuery", **answer) == TOO_OLD
        assert await ask.refusal("sendMessage", chat_id=message["chat"]["id"], text="x") == "chat not found"
