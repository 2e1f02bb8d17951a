"""The server's chats and people: who may write where, who sees what, what can be edited."""

import pytest

from tests.wire.asking import asking, updates
from tests.wire.telegram_flood import Limits
from tests.wire.telegram_refusals import NOT_MODIFIED
from tests.wire.telegram_server import TelegramServer

KEYBOARD = {"inline_keyboard": [[{"text": "Press", "callback_data": "v1:x"}]]}


class TestReach:
    async def test_nobody_is_written_to_first(self, server, ask):
        stranger = server.user()
        answer = await ask("sendMessage", chat_id=stranger.id, text="x")
        assert answer["error_code"] == 403
        assert "can't initiate conversation" in answer["description"]
        assert await ask.refusal("sendMessage", chat_id=5, text="x") == "chat not found"

    async def test_a_person_can_block_and_unblock(self, ask, anna):
        await updates(ask)
        anna.block()
        answer = await ask("sendMessage", chat_id=anna.id, text="x")
        assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
        anna.unblock()
        assert await ask.result("sendMessage", chat_id=anna.id, text="x")
        changes = await updates(ask, "my_chat_member")
        assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]

    async def test_a_deleted_account_cannot_be_reached(self, ask, anna):
        anna.deactivate()
        assert await ask.refusal("sendMessage", chat_id=anna.id, text="x") == "user is deactivated"

    async def test_a_bot_that_was_kicked_or_left_stays_out(self, server, ask, anna):
        group, lab = server.group(), server.supergroup()
        group.kick_bot(anna)
        assert await ask.refusal("sendMessage", chat_id=group.id, text="x") == "bot was kicked from the group chat"
        await ask.result("leaveChat", chat_id=lab.id)
        assert (
            await ask.refusal("sendMessage", chat_id=lab.id, text="x") == "bot is not a member of the supergroup chat"
        )
        lab.add_bot(anna)
        assert await ask.result("sendMessage", chat_id=lab.id, text="x")

    async def test_a_group_that_became_a_supergroup_says_where_it_is(self, server, ask, anna):
        group = server.group("Old")
        new = group.migrate(anna)
        answer = await ask("sendMessage", chat_id=group.id, text="x")
        assert answer["parameters"] == {"migrate_to_chat_id": new.id}
        assert await ask.result("sendMessage", chat_id=new.id, text="x")
        service = [message for message in await updates(ask, "message") if message["chat"]["id"] in (group.id, new.id)]
        assert service[0]["migrate_to_chat_id"] == new.id
        assert service[1]["migrate_from_chat_id"] == group.id

    async def test_who_is_in_a_chat_can_be_asked(self, server, ask, anna):
        group = server.group("Friends", members=[anna])
        assert (await ask.result("getChat", chat_id=group.id))["title"] == "Friends"
        assert (await ask.result("getChatMember", chat_id=group.id, user_id=anna.id))["status"] == "member"
        assert await ask.result("getChatMemberCount", chat_id=group.id) == 2


class TestTopics:
    async def test_an_answer_goes_to_its_topic_and_general_has_no_number(self, server, ask, anna):
        lab = server.supergroup(topics=["News"])
        (thread,) = lab.topics
        message = lab.say("/start", anna, thread=thread)
        assert message.raw["is_topic_message"] is True
        await ask.result("sendMessage", chat_id=lab.id, text="in news", message_thread_id=thread)
        await ask.result("sendMessage", chat_id=lab.id, text="in general")
        assert [shown.text for shown in lab.in_topic(thread)] == ["/start", "in news"]
        assert lab.in_topic(None)[-1].text == "in general"
        for wrong in (1, 999):
            words = await ask.refusal("sendMessage", chat_id=lab.id, text="x", message_thread_id=wrong)
            assert words == "message thread not found"

    async def test_other_groups_look_at_no_topic(self, server, ask, anna):
        lab = server.supergroup()
        sent = await ask.result("sendMessage", chat_id=lab.id, text="x", message_thread_id=999)
        assert "message_thread_id" not in sent
        reply = lab.say("re", anna, reply_to=lab.shown[-1]).raw
        assert reply["message_thread_id"] == sent["message_id"]
        assert "is_topic_message" not in reply


class TestPrivacy:
    def test_in_a_group_the_bot_sees_what_is_meant_for_it(self, server, anna):
        group = server.group()
        seen = [
            group.say(text, anna).delivered
            for text in ("hi", "@zoo_test_bot hi", "/model", "/model@Zoo_Test_Bot x", "/model@other_bot")
        ]
        assert seen == [False, False, True, True, False]

    async def test_a_reply_to_the_bot_is_meant_for_it(self, server, ask, anna):
        group = server.group()
        await ask.result("sendMessage", chat_id=group.id, text="x")
        assert group.say("why?", anna, reply_to=group.shown[-1]).delivered

    def test_after_another_bot_wrote_plain_commands_are_its_own(self, server, anna):
        group = server.group()
        group.other_bot_says("hello")
        assert not group.say("/model", anna).delivered
        assert group.say("/model@zoo_test_bot", anna).delivered

    def test_an_administrator_sees_everything(self, server, anna):
        group = server.group()
        group.add_bot(anna, admin=True)
        assert group.say("hi", anna).delivered

    async def test_senders_without_a_face_are_written_as_telegram_writes_them(self, server, ask):
        lab = server.supergroup()
        lab.say_anonymously("/start")
        lab.say_as_channel("/start")
        server.channel().post("news")
        anonymous, channel = await updates(ask, "message")
        assert (anonymous["from"]["id"], anonymous["sender_chat"]["id"]) == (1087968824, lab.id)
        assert channel["from"]["id"] == 136817688
        assert server.updates.pending == []

    async def test_commands_in_updates_are_marked_in_utf16_units(self, ask, anna):
        await updates(ask)
        anna.say("🦁 /model gpt")
        (message,) = await updates(ask, "message")
        assert message["entities"] == [{"type": "bot_command", "offset": 3, "length": 6}]


class TestEdits:
    async def test_an_edit_changes_what_is_shown_and_drops_the_keyboard(self, ask, anna):
        sent = await ask.result("sendMessage", chat_id=anna.id, text="one", reply_markup=KEYBOARD)
        target = {"chat_id": anna.id, "message_id": sent["message_id"]}
        edited = await ask.result("editMessageText", text="two", **target)
        assert (edited["text"], "reply_markup" in edited) == ("two", False)
        assert await ask.refusal("editMessageText", text="two", **target) == NOT_MODIFIED
        await ask.result("editMessageReplyMarkup", reply_markup=KEYBOARD, **target)
        assert anna.private().shown[-1].labels == [["Press"]]
        assert [content["text"] for content, _ in anna.private().shown[-1].versions] == ["one", "two"]

    async def test_what_is_not_there_or_not_ours_cannot_be_edited(self, ask, anna):
        theirs = anna.say("mine")
        assert await ask.refusal("editMessageText", chat_id=anna.id, message_id=999, text="x") == (
            "message to edit not found"
        )
        assert await ask.refusal("editMessageText", chat_id=anna.id, message_id=theirs.id, text="x") == (
            "message can't be edited"
        )
        assert await ask.refusal("editMessageText", inline_message_id="x", text="x") == "MESSAGE_ID_INVALID"
        assert await ask.refusal("editMessageText", text="x") == "message identifier is not specified"

    async def test_a_message_can_be_deleted_for_two_days(self, server, ask, anna):
        first = await ask.result("sendMessage", chat_id=anna.id, text="one")
        second = await ask.result("sendMessage", chat_id=anna.id, text="two")
        assert await ask.result("deleteMessage", chat_id=anna.id, message_id=first["message_id"]) is True
        assert await ask.refusal("deleteMessage", chat_id=anna.id, message_id=first["message_id"]) == (
            "message to delete not found"
        )
        server.advance(49 * 3600)
        assert await ask.refusal("deleteMessage", chat_id=anna.id, message_id=second["message_id"]) == (
            "message can't be deleted for everyone"
        )
        assert [message.text for message in anna.private().shown] == ["/start", "two"]

    async def test_a_reply_needs_its_message_unless_it_may_do_without(self, ask, anna):
        gone = {"message_id": 999}
        assert await ask.refusal("sendMessage", chat_id=anna.id, text="x", reply_parameters=gone) == (
            "message to be replied not found"
        )
        gone["allow_sending_without_reply"] = True
        assert "reply_to_message" not in await ask.result(
            "sendMessage", chat_id=anna.id, text="x", reply_parameters=gone
        )


class TestProfile:
    async def test_commands_are_kept_by_scope_and_language(self, server, ask):
        commands = [{"command": "model", "description": "Карточка"}]
        await ask.result("setMyCommands", commands=commands, language_code="ru")
        await ask.result("setMyCommands", commands=[], scope={"type": "all_group_chats"})
        assert server.profile.commands(lang="ru") == [("model", "Карточка")]
        assert await ask.result("getMyCommands", language_code="ru") == commands
        assert await ask.result("getMyCommands") == []

    @pytest.mark.parametrize(
        ("command", "words"),
        [
            ({"command": "Model", "description": "x"}, "BOT_COMMAND_INVALID"),
            ({"command": "x" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
            ({"command": "open-closed", "description": "x"}, "BOT_COMMAND_INVALID"),
            ({"command": "model", "description": " "}, "BOT_COMMAND_DESCRIPTION_INVALID"),
            ({"command": "model", "description": "x" * 257}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ],
    )
    async def test_commands_are_checked(self, ask, command, words):
        assert await ask.refusal("setMyCommands", commands=[command]) == words

    async def test_texts_are_kept_by_language_and_have_their_lengths(self, server, ask):
        await ask.result("setMyDescription", description="Зоопарк", language_code="ru")
        assert server.profile.text("description", "ru") == "Зоопарк"
        assert await ask.result("getMyDescription", language_code="ru") == {"description": "Зоопарк"}
        assert await ask.result("getMyName") == {"name": "Zoo"}
        assert await ask.refusal("setMyShortDescription", short_description="x" * 121) == (
            "BOT_SHORT_DESCRIPTION_TOO_LONG"
        )
        assert await ask.refusal("setMyName", name="x", language_code="rus") == "LANG_CODE_INVALID"

    async def test_scopes_and_menu_buttons_are_checked(self, ask):
        assert "it needs other fields" in await ask.refusal("setMyCommands", commands=[], scope={"type": "chat"})
        assert await ask.result("setChatMenuButton", menu_button={"type": "commands"})
        assert await ask.result("getChatMenuButton") == {"type": "commands"}


async def test_who_sends_too_fast_is_told_how_long_to_wait():
    limits = Limits()
    async with TelegramServer(limits=limits) as server, asking(server) as ask:
        anna = server.user()
        anna.say("/start")
        group = server.group()
        for _ in range(5):
            await ask.result("sendMessage", chat_id=anna.id, text="x")
        answer = await ask("sendMessage", chat_id=anna.id, text="x")
        assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 1})
        assert await ask.result("sendMessage", chat_id=group.id, text="x")
        for _ in range(19):
            server.advance(1)
            await ask.result("sendMessage", chat_id=group.id, text="x")
        server.advance(1)
        assert (await ask("sendMessage", chat_id=group.id, text="x"))["parameters"]["retry_after"] > 30
        assert limits.refused == 2
