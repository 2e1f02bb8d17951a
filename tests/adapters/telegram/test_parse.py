import pytest
from pydantic import ValidationError

from adapters.telegram.incoming import BotMembership, ChatMigrated, GuestQuery, Ignored, IncomingEvent, InlineLookup
from adapters.telegram.parse import UpdateParser, user_key_of
from adapters.telegram.updates import Update
from bot.events import Ability, Command, ConversationKind, Layout, Press, Text

PARSER = UpdateParser(bot_id=99, username="Zoo_Bot")
ANNA = {"id": 7, "is_bot": False, "first_name": "Anna", "language_code": "ru"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup", "title": "G"}


def message(text="hello", chat=PRIVATE, **fields):
    return {"message_id": 5, "date": 1, "chat": chat, "from": ANNA, "text": text, **fields}


def read(**update):
    return PARSER.parse(Update.model_validate({"update_id": 1, **update}), (Layout.PLAIN, Layout.RICH))


def said(text="hello", chat=PRIVATE, **fields):
    return read(message=message(text, chat, **fields))


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        ("/model gpt-4o", "model", "gpt-4o"),
        ("/model@zoo_bot  gpt-4o ", "model", "gpt-4o"),
        ("/MODEL\ngpt 4o", "MODEL", "gpt 4o"),
        ("/модель клод", "модель", "клод"),
        ("  /start model_abc", "start", "model_abc"),
        ("/help", "help", ""),
    ],
)
def test_a_command_has_a_name_and_arguments(text, name, args):
    event = said(text).event
    assert isinstance(event, Command)
    assert (event.name, event.args, event.addressed) == (name, args, True)
    assert (event.user, event.lang, event.conversation.kind) == ("7", "ru", ConversationKind.PRIVATE)
    assert event.layouts == (Layout.PLAIN, Layout.RICH)


@pytest.mark.parametrize("text", ["/", "/ model", "hello", "//x"[:1]])
def test_what_is_no_command_is_text_in_private(text):
    assert isinstance(said(text).event, Text)


def test_a_command_to_another_bot_is_not_ours():
    assert said("/model@other_bot x") == Ignored()
    assert said("/model@other_bot x", GROUP) == Ignored()


def test_in_a_group_a_command_without_our_name_may_be_anothers():
    assert not said("/model x", GROUP).event.addressed
    assert said("/model@zoo_bot x", GROUP).event.addressed


@pytest.mark.parametrize(
    ("text", "left"),
    [("@zoo_bot claude", "claude"), ("claude, @Zoo_Bot?", "claude, ?"), ("what is @ZOO_BOT gpt", "what is gpt")],
)
def test_a_mention_is_heard_and_left_out(text, left):
    event = said(text, GROUP).event
    assert isinstance(event, Text)
    assert " ".join(event.text.split()) == left
    assert event.mentioned


@pytest.mark.parametrize("text", ["claude", "@zoo_bottle claude", "mail@zoo_bot", "@@zoo_bot"])
def test_what_is_not_said_to_the_bot_is_left_alone(text):
    assert said(text, GROUP) == Ignored()


def test_a_reply_to_the_bot_is_said_to_it_but_the_start_of_a_topic_is_not():
    ours = {"message_id": 3, "date": 1, "chat": GROUP, "from": {"id": 99, "is_bot": True, "first_name": "Z"}}
    assert said("claude", GROUP, reply_to_message=ours).event.mentioned
    assert said("claude", GROUP, reply_to_message=ours, message_thread_id=3, is_topic_message=True) == Ignored()


def test_a_reply_within_a_chain_of_replies_is_said_to_the_bot():
    ours = {"message_id": 3, "date": 1, "chat": GROUP, "from": {"id": 99, "is_bot": True, "first_name": "Z"}}
    assert said("claude", GROUP, reply_to_message=ours, message_thread_id=3).event.mentioned


def test_a_reply_is_about_the_message_or_the_part_that_it_quotes():
    theirs = {"message_id": 3, "date": 1, "chat": GROUP, "text": "gpt-4o or claude"}
    photo = {"message_id": 3, "date": 1, "chat": GROUP, "caption": "claude"}
    assert said("@zoo_bot is it free?", GROUP, reply_to_message=theirs).event.about == "gpt-4o or claude"
    assert said("is it free?", reply_to_message=photo).event.about == "claude"
    assert said("is it free?", reply_to_message=theirs, quote={"text": "gpt-4o", "position": 0}).event.about == "gpt-4o"
    assert said("is it free?", quote={"text": "of another chat"}).event.about == "of another chat"
    assert not said("is it free?").event.about


def test_the_start_of_a_topic_is_not_what_a_message_in_it_is_about():
    start = {"message_id": 3, "date": 1, "chat": GROUP, "text": "gpt-4o"}
    topic = {"message_thread_id": 3, "is_topic_message": True}
    assert not said("@zoo_bot is it free?", GROUP, reply_to_message=start, **topic).event.about


def test_a_reply_to_somebody_else_is_not_said_to_the_bot():
    theirs = {"message_id": 3, "date": 1, "chat": GROUP, "from": {"id": 5, "first_name": "A"}, "text": "gpt-4o"}
    assert said("is it free?", GROUP, reply_to_message=theirs) == Ignored()


def test_an_answer_goes_where_the_question_was():
    target = said("/help", GROUP, message_thread_id=8, is_topic_message=True).target
    assert (target.chat, target.thread, target.reply_to, target.private) == (-100, 8, 5, False)
    assert said("/help", GROUP, message_thread_id=8).target.thread is None
    assert said("/help", GROUP, message_thread_id=1, is_topic_message=True).target.thread is None
    assert said("/help").target.reply_to is None


def test_what_a_bot_wrote_or_was_sent_through_this_one_is_no_question():
    bot = {"id": 50, "is_bot": True, "first_name": "B"}
    assert said("/help", **{"from": bot}) == Ignored()
    assert said("/help", via_bot={"id": 99, "is_bot": True, "first_name": "Z"}) == Ignored()
    assert isinstance(said("gpt", via_bot=bot), IncomingEvent)


def test_who_speaks_for_a_chat_is_that_chat():
    stand_in = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    event = said("/help", GROUP, **{"from": stand_in}, sender_chat=GROUP).event
    assert event.user == "-100"


def test_a_post_of_a_channel_is_nobodys_question():
    post = message("/help", GROUP)
    del post["from"]
    assert read(message=post) == Ignored()


def test_a_message_without_words_is_nothing_and_a_caption_is_words():
    assert said(None) == Ignored()
    assert said(None, caption="/help").event.name == "help"


def test_something_else_than_words_is_told_apart_in_private_alone():
    assert said(None, sticker={"file_id": "x"}).event.wordless
    assert said(None, GROUP, sticker={"file_id": "x"}) == Ignored()
    assert said(None, pinned_message=message()) == Ignored()
    assert not said("gpt", photo=[]).event.wordless


@pytest.mark.parametrize("kind", ["edited_message", "channel_post", "edited_channel_post", "business_message"])
def test_other_kinds_of_update_are_nothing(kind):
    assert read(**{kind: message("/help")}) == Ignored()


def test_a_press_names_its_message_and_its_topic():
    pressed = message(chat=GROUP, message_thread_id=8, is_topic_message=True)
    asked = read(callback_query={"id": "q", "from": ANNA, "message": pressed, "data": "1~h"})
    assert isinstance(asked.event, Press)
    assert (asked.event.action, asked.callback, asked.event.conversation.thread) == ("1~h", "q", "8")
    assert (asked.target.chat, asked.target.message, asked.target.thread) == (-100, 5, 8)


def test_a_press_on_a_message_out_of_reach_still_names_it():
    old = {"chat": PRIVATE, "message_id": 5, "date": 0}
    asked = read(callback_query={"id": "q", "from": ANNA, "message": old, "data": "1~h"})
    assert (asked.target.chat, asked.target.message) == (7, 5)


def test_a_press_on_an_inline_message_is_a_conversation_on_that_message():
    asked = read(callback_query={"id": "q", "from": ANNA, "inline_message_id": "abc", "data": "1~h"})
    assert asked.event.conversation.kind is ConversationKind.INLINE
    assert asked.event.conversation.chat == "inline:abc"
    assert asked.target.inline_message == "abc"
    assert asked.target.chat is None


@pytest.mark.parametrize(("offset", "number"), [("", 0), ("20", 20), ("[]", 0), ("-1", 0), ("٣", 0), ("9" * 20, 0)])
def test_a_lookup_has_an_offset_whatever_comes(offset, number):
    looked = read(inline_query={"id": "q", "from": ANNA, "query": "claude", "offset": offset})
    assert isinstance(looked, InlineLookup)
    assert (looked.query.offset, looked.query.text, looked.query.lang) == (number, "claude", "ru")


def test_a_summons_never_uses_the_chats_id():
    summoned = read(guest_message=message("@zoo_bot claude", GROUP, guest_query_id="g1"))
    assert isinstance(summoned, GuestQuery)
    assert summoned.event.conversation.chat == "guest:g1"
    assert summoned.event.text == "claude"
    assert summoned.event.mentioned
    assert summoned.event.layouts == (Layout.PLAIN,)


def test_a_group_that_moved_is_told_by_either_message():
    assert said(None, GROUP, migrate_to_chat_id=-500) == ChatMigrated(-100, -500)
    assert said(None, {"id": -500, "type": "supergroup"}, migrate_from_chat_id=-100) == ChatMigrated(-100, -500)


@pytest.mark.parametrize(("status", "present"), [("kicked", False), ("left", False), ("member", True)])
def test_whether_the_bot_may_speak(status, present):
    change = {"chat": GROUP, "from": ANNA, "date": 1, "new_chat_member": {"status": status, "user": ANNA}}
    assert read(my_chat_member=change) == BotMembership(-100, present)


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": "1"},
        {"update_id": 1, "message": {"message_id": 1}},
        {"update_id": 1, "message": message(chat={"id": "x", "type": "private"})},
        {"update_id": 1, "callback_query": {"id": 5, "from": ANNA}},
        {"update_id": 1, "inline_query": {"id": "q", "query": "x"}},
    ],
)
def test_an_update_of_a_wrong_form_is_refused(update):
    with pytest.raises(ValidationError):
        Update.model_validate(update)


def test_every_update_has_its_owner():
    owners = [
        user_key_of(Update.model_validate({"update_id": 1, **update}))
        for update in (
            {"message": message()},
            {"callback_query": {"id": "q", "from": ANNA}},
            {"inline_query": {"id": "q", "from": ANNA, "query": "", "offset": ""}},
            {"guest_message": message(guest_query_id="g")},
        )
    ]
    assert owners == ["telegram:7"] * 4
    assert user_key_of(Update(update_id=1)) == ""


@pytest.mark.parametrize(
    ("chat", "thread", "room"),
    [
        (GROUP, {}, None),
        (PRIVATE, {"message_thread_id": 8, "is_topic_message": True}, None),
        ({**GROUP, "is_forum": True}, {}, "1"),
        ({**GROUP, "is_forum": True}, {"message_thread_id": 8, "is_topic_message": True}, "8"),
    ],
)
def test_a_topic_of_a_forum_is_a_room(chat, thread, room):
    pressed = read(callback_query={"id": "1", "from": ANNA, "data": "1~h", "message": message(chat=chat, **thread)})
    for event in (said("/help", chat, **thread).event, pressed.event):
        assert event.conversation.room == room
        assert event.abilities >= {Ability.READ_WORDS, Ability.OPEN_CHATS}
        assert (Ability.REMOVE in event.abilities) is (chat["type"] != "private")


def test_of_running_text_only_what_names_something_in_brackets_is_passed_on():
    assert said("I like gpt-4o", GROUP) == Ignored()
    event = said("I like [[gpt-4o]]", GROUP).event
    assert isinstance(event, Text)
    assert (event.mentioned, event.bracketed) == (False, ("gpt-4o",))
    assert said("@zoo_bot [[gpt-4o]]", GROUP).event.mentioned
