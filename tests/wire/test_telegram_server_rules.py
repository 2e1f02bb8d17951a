"""The server's rules for calls, texts and keyboards: each refuses what Telegram refuses, and nothing more."""

import orjson
import pytest

from tests.fakes import PIXEL
from tests.wire.telegram_html import parse_html
from tests.wire.telegram_refusals import Refused


class TestCalls:
    async def test_a_wrong_token_is_told_from_a_malformed_one(self, ask):
        assert (await ask("getMe", token="1:" + "x" * 35))["error_code"] == 401
        assert (await ask("getMe", token="nonsense"))["error_code"] == 404

    async def test_an_unknown_method_is_not_found(self, ask):
        answer = await ask("sendGreeting", chat_id=1)
        assert (answer["error_code"], answer["description"]) == (404, "Not Found: method not found")

    async def test_method_names_are_read_in_any_case(self, ask):
        assert (await ask.result("GETME"))["is_bot"] is True

    @pytest.mark.parametrize(
        ("params", "words"),
        [
            ({"text": "x"}, "chat_id is empty"),
            ({"chat_id": 1}, "message text is empty"),
            ({"chat_id": 1, "text": "x", "colour": "red"}, 'unknown parameter "colour" of sendMessage'),
            ({"chat_id": "one", "text": "x"}, 'parameter "chat_id" must be an Integer'),
            ({"chat_id": 1, "text": 5}, 'parameter "text" must be a String'),
            ({"chat_id": 1, "text": "x", "protect_content": "maybe"}, 'parameter "protect_content" must be a Boolean'),
            ({"chat_id": 1, "text": "x", "entities": "[{"}, 'can\'t parse "entities": it is no JSON object'),
            ({"chat_id": 1, "text": "x", "entities": {}}, 'can\'t parse "entities": expected an Array'),
            ({"chat_id": 1, "text": "x", "reply_markup": {"a": 1}}, "object expected as reply markup"),
            (
                {"chat_id": 1, "text": "x", "link_preview_options": {"off": True}},
                'can\'t parse "link_preview_options": unknown field "off" of LinkPreviewOptions',
            ),
            (
                {"chat_id": 1, "text": "x", "reply_parameters": {"quote": "x"}},
                'can\'t parse "reply_parameters": field "message_id" of ReplyParameters is required',
            ),
            (
                {"chat_id": 1, "text": "x", "reply_parameters": {"message_id": "7"}},
                'can\'t parse "reply_parameters.message_id": it must be of type int',
            ),
        ],
    )
    async def test_parameters_are_checked(self, ask, params, words):
        assert await ask.refusal("sendMessage", **params) == words

    async def test_a_form_holds_the_same_as_json(self, ask, anna):
        keyboard = '{"inline_keyboard": [[{"text": "a", "callback_data": "1"}]]}'
        answer = await ask.form(
            "sendMessage", chat_id=str(anna.id), text="x", protect_content="True", reply_markup=keyboard
        )
        assert answer["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "a"

    async def test_every_call_is_recorded(self, server, ask, anna):
        await ask("sendMessage", chat_id=anna.id, text="x")
        await ask("sendMessage", chat_id=anna.id, text="")
        assert [(call.status, call.params.get("text"), call.description) for call in server.called("sendMessage")] == [
            (200, "x", ""),
            (400, "", "Bad Request: message text is empty"),
        ]

    async def test_a_bot_that_logged_out_is_served_no_more(self, ask):
        assert await ask.result("close") is True
        assert await ask.result("logOut") is True
        assert await ask.refusal("getMe") == "Logged out"

    async def test_an_action_is_one_of_telegrams(self, ask, anna):
        assert await ask.result("sendChatAction", chat_id=anna.id, action="typing") is True
        assert await ask.refusal("sendChatAction", chat_id=anna.id, action="thinking") == (
            "wrong parameter action in request"
        )
        assert anna.private().actions.all == ["typing"]

    async def test_a_file_is_uploaded_or_refused(self, ask, anna):
        assert await ask.refusal("sendPhoto", chat_id=anna.id, photo="nowhere.png") == (
            "wrong file identifier/HTTP URL specified"
        )
        sent = await ask.form("sendPhoto", chat_id=str(anna.id), photo=PIXEL, caption="<i>x</i>", parse_mode="HTML")
        assert sent["result"]["caption_entities"] == [{"type": "italic", "offset": 0, "length": 1}]
        lost = await ask.form("sendMessage", chat_id=str(anna.id), text="x", pic=b"PNG")
        assert lost["description"] == 'Bad Request: the file "pic" belongs to no parameter'

    async def test_a_photo_is_a_picture_that_can_be_read(self, ask, anna):
        answer = await ask.form("sendPhoto", chat_id=str(anna.id), photo=b"PNG")
        assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
        wide = PIXEL[:16] + (9_000).to_bytes(4) + (2_000).to_bytes(4) + PIXEL[24:]
        answer = await ask.form("sendPhoto", chat_id=str(anna.id), photo=wide)
        assert answer["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"

    async def test_a_photo_takes_the_place_of_another(self, ask, anna):
        sent = (await ask.form("sendPhoto", chat_id=str(anna.id), photo=PIXEL))["result"]
        media = orjson.dumps({"type": "photo", "media": "attach://new", "caption": "x"}).decode()
        target = {"chat_id": str(anna.id), "message_id": str(sent["message_id"])}
        edited = (await ask.form("editMessageMedia", media=media, new=PIXEL, **target))["result"]
        assert edited["caption"] == "x"
        assert edited["photo"] != sent["photo"]
        lost = await ask.form("editMessageMedia", media=media, other=PIXEL, **target)
        assert lost["description"] == 'Bad Request: the file "other" belongs to no parameter'

    async def test_a_caption_is_edited_and_has_1024_units(self, ask, anna):
        sent = (await ask.form("sendPhoto", chat_id=str(anna.id), photo=PIXEL))["result"]
        target = {"chat_id": anna.id, "message_id": sent["message_id"]}
        assert await ask.refusal("editMessageCaption", caption="x" * 1025, **target) == "message caption is too long"
        assert (await ask.result("editMessageCaption", caption="y", **target))["caption"] == "y"
        assert await ask.refusal("editMessageText", text="z", **target) == "there is no text in the message to edit"

    async def test_many_messages_are_deleted_at_once(self, ask, anna):
        numbers = [(await ask.result("sendMessage", chat_id=anna.id, text="x"))["message_id"] for _ in range(2)]
        assert await ask.refusal("deleteMessages", chat_id=anna.id, message_ids=[]) == (
            "wrong number of message identifiers"
        )
        assert await ask.result("deleteMessages", chat_id=anna.id, message_ids=[*numbers, 999]) is True
        assert [message.text for message in anna.private().shown] == ["/start"]


class TestTexts:
    async def test_4096_utf16_units_are_the_most(self, ask, anna):
        assert await ask.result("sendMessage", chat_id=anna.id, text="🦁" * 2048)
        assert await ask.refusal("sendMessage", chat_id=anna.id, text="🦁" * 2048 + "x") == "message is too long"

    async def test_tags_and_space_around_do_not_count(self, ask, anna):
        text = "  <b>" + "x" * 4096 + "</b>\n"
        sent = await ask.result("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
        assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]

    async def test_the_raw_text_has_at_most_32768_bytes(self, ask, anna):
        text = "<b></b>" * 5000 + "x"
        assert await ask.refusal("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML") == "Text is too long"

    @pytest.mark.parametrize("text", ["", "   \n", "<b></b>", "<i> </i>"])
    async def test_a_text_says_something(self, ask, anna, text):
        assert (
            await ask.refusal("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML") == "message text is empty"
        )

    async def test_entities_lie_within_the_text_and_between_letters(self, ask, anna):
        async def refusal(offset, length):
            entities = [{"type": "bold", "offset": offset, "length": length}]
            return await ask.refusal("sendMessage", chat_id=anna.id, text="a🦁b", entities=entities)

        assert (await refusal(2, 2)).startswith("entity cuts a surrogate pair")
        assert (await refusal(3, 2)).startswith("entity beyond the text")
        assert (await refusal(0, 0)).startswith("entity beyond the text")

    async def test_links_commands_and_mentions_are_found_by_telegram_itself(self, ask, anna):
        text = "🦁 /model@zoo_test_bot @anna_k https://example.org/a. #tag <code>@not_me</code>"
        sent = await ask.result("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
        shown = anna.private().shown[-1]
        assert [item["type"] for item in sent["entities"]] == ["bot_command", "mention", "url", "hashtag", "code"]
        assert shown.covered("bot_command") == ["/model@zoo_test_bot"]
        assert shown.covered("url") == ["https://example.org/a"]


class TestHtml:
    def test_tags_become_entities_in_utf16_units(self):
        assert parse_html('🦁<b>жирно <i>и</i></b> <a href="https://x.org/?a=1&amp;b=2">там</a>') == (
            "🦁жирно и там",
            [
                {"type": "bold", "offset": 2, "length": 7},
                {"type": "italic", "offset": 8, "length": 1},
                {"type": "text_link", "offset": 10, "length": 3, "url": "https://x.org/?a=1&b=2"},
            ],
        )

    def test_code_in_pre_names_its_language(self):
        source = '<pre><code class="language-python">x &lt; 1</code></pre>'
        assert parse_html(source) == ("x < 1", [{"type": "pre", "offset": 0, "length": 5, "language": "python"}])

    def test_a_quotation_may_be_folded(self):
        assert parse_html("<blockquote expandable>a</blockquote>")[1][0]["type"] == "expandable_blockquote"

    def test_a_link_to_no_address_is_lost(self):
        assert parse_html('<a href="nowhere">x</a>') == ("x", [])

    def test_nothing_is_formatted_inside_code(self):
        assert parse_html("<code>a<b>b</b></code>")[1] == [{"type": "code", "offset": 0, "length": 2}]

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("&lt;&gt;&amp;&quot;", '<>&"'),
            ("&#x27;&#39;&#x1F981;", "''🦁"),
            ("&apos;&nbsp;&hellip;", "&apos;&nbsp;&hellip;"),
            ("a & b &ltd;", "a & b &ltd;"),
        ],
    )
    def test_four_named_entities_are_known_and_all_numbers(self, source, text):
        assert parse_html(source)[0] == text

    @pytest.mark.parametrize(
        ("source", "words"),
        [
            ("<5B params", 'Unsupported start tag "5b" at byte offset 0'),
            ("ж<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
            ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
            ("<table></table>", 'Unsupported start tag "table" at byte offset 0'),
            ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
            ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
            ("x</b>", "Unexpected end tag at byte offset 1"),
            ("<b", "Unclosed start tag at byte offset 0"),
            ('<b class="x">x</b>', 'Unsupported attribute "class" of the tag "b" at byte offset 0'),
            ('<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
            (
                "<blockquote>a<blockquote>b</blockquote></blockquote>",
                "Nested blockquotes are not allowed at byte offset 13",
            ),
        ],
    )
    def test_everything_else_is_refused(self, source, words):
        with pytest.raises(Refused) as caught:
            parse_html(source)
        assert caught.value.description == f"Bad Request: can't parse entities: {words}"


def button(text="x", **action):
    return {"text": text, **(action or {"callback_data": "1"})}


class TestKeyboards:
    async def refusal(self, ask, anna, rows):
        return await ask.refusal("sendMessage", chat_id=anna.id, text="x", reply_markup={"inline_keyboard": rows})

    async def test_callback_data_has_1_to_64_bytes(self, ask, anna):
        rows = [[button(callback_data="я" * 32)]]
        assert await ask.result("sendMessage", chat_id=anna.id, text="x", reply_markup={"inline_keyboard": rows})
        for data in ("", "я" * 32 + "x"):
            assert await self.refusal(ask, anna, [[button(callback_data=data)]]) == "BUTTON_DATA_INVALID"

    async def test_a_keyboard_has_at_most_100_buttons_8_a_row(self, ask, anna):
        assert await self.refusal(ask, anna, [[button()] * 9]) == "reply markup is too long"
        assert await self.refusal(ask, anna, [[button()] * 8] * 12 + [[button()] * 5]) == "reply markup is too long"

    async def test_a_button_has_a_text_and_exactly_one_action(self, ask, anna):
        assert "the text must be non-empty" in await self.refusal(ask, anna, [[button(" ")]])
        assert "Text buttons are unallowed" in await self.refusal(ask, anna, [[{"text": "x"}]])
        two = {"text": "x", "callback_data": "1", "url": "https://x.org"}
        assert "exactly one optional field" in await self.refusal(ask, anna, [[two]])

    @pytest.mark.parametrize(
        ("action", "words"),
        [
            ({"url": "example"}, "BUTTON_URL_INVALID"),
            ({"url": "https://a b"}, "BUTTON_URL_INVALID"),
            ({"copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
            ({"callback_data": "1", "style": "gold"}, "can't parse inline keyboard button: unknown style"),
        ],
    )
    async def test_actions_are_checked(self, ask, anna, action, words):
        assert await self.refusal(ask, anna, [[button(**action)]]) == words

    async def test_unknown_fields_of_a_button_are_refused(self, ask, anna):
        words = 'can\'t parse "reply_markup.inline_keyboard": unknown field "colour" of InlineKeyboardButton'
        assert await self.refusal(ask, anna, [[button(callback_data="1", colour="red")]]) == words
