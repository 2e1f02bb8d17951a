"""The server itself: real clients against it, and each of its rules."""

from contextlib import asynccontextmanager

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
    Update,
)
from telegram.error import TelegramError
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from adapters.telegram.errors import Effect, Failure, FailureKind, classify
from adapters.telegram.transport import AiohttpRequest
from tests.fakes import PIXEL
from tests.wire.telegram_faults import DROPPED_AFTER, broken, flood
from tests.wire.telegram_server import TelegramServer


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running


async def on_start(update, _context):
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Press me", callback_data="v1:press")]])
    await update.effective_message.reply_html("<b>Hello</b> &amp; welcome", reply_markup=keyboard)


async def on_press(update, _context):
    await update.callback_query.answer("Thanks")
    await update.callback_query.edit_message_text("Pressed")


def _results(query):
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="v1:more")]])
    content = InputTextMessageContent(f"You asked: {query}")
    return [InlineQueryResultArticle("one", f"About {query}", content, reply_markup=keyboard)]


async def on_inline(update, _context):
    await update.inline_query.answer(_results(update.inline_query.query), cache_time=0, is_personal=True)


async def on_chosen(update, context):
    await context.bot.edit_message_text("Chosen", inline_message_id=update.chosen_inline_result.inline_message_id)


async def on_guest(update, context):
    await context.bot.answer_guest_query(update.guest_message.guest_query_id, _results("guest")[0])


@asynccontextmanager
async def polling_bot(server, request, get_updates_request):
    builder = ApplicationBuilder().token(server.token).base_url(f"{server.url}/bot")
    app = builder.request(request).get_updates_request(get_updates_request).build()
    app.add_handler(CommandHandler("start", on_start, filters=filters.UpdateType.MESSAGE))
    app.add_handler(CallbackQueryHandler(on_press))
    app.add_handler(InlineQueryHandler(on_inline))
    app.add_handler(ChosenInlineResultHandler(on_chosen))
    app.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE, on_guest))
    async with app:
        await app.start()
        await app.updater.start_polling(allowed_updates=Update.ALL_TYPES, bootstrap_retries=5)
        yield app
        await app.updater.stop()
        await app.stop()


@pytest.fixture(params=[AiohttpRequest, HTTPXRequest])
async def bot(request, server):
    async with polling_bot(server, request.param(), request.param(connection_pool_size=1)) as app:
        yield app


@pytest.mark.usefixtures("bot")
async def test_a_bot_of_the_library_lives_a_whole_conversation(server):
    anna = server.user(lang="ru")
    anna.say("/start")
    greeting = await anna.private().next()
    assert (greeting.text, greeting.covered("bold")) == ("Hello & welcome", ["Hello"])

    press = anna.press(greeting, "Press")
    assert (await press.answered())["text"] == "Thanks"
    assert (await anna.private().next_edit()).text == "Pressed"
    assert greeting.labels == []

    lookup = anna.inline("claude")
    await lookup.answered()
    card = anna.choose(lookup, "About claude")
    assert (await server.world.edits.next()) is card
    assert card.text == "Chosen"

    assert (await anna.guest("@zoo_test_bot llama").answered()).text == "You asked: guest"
    assert [call.method for call in server.calls if call.status not in (200, None)] == []


@asynccontextmanager
async def library_bot(server):
    async with Bot(
        server.token, f"{server.url}/bot", request=AiohttpRequest(), get_updates_request=AiohttpRequest()
    ) as bot:
        yield bot


async def test_everything_that_people_do_is_read_by_the_library(server):
    anna, boris = server.user(lang=None), server.user(username="boris")
    group, lab = server.group(members=[anna]), server.supergroup(topics=["News"])
    hello = anna.say("hello")
    anna.private().edit(hello, "hello!")
    anna.private().attach(
        "a caption with /command", photo=[{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    )
    boris.start("model_gpt-5")
    anna.block()
    group.kick_bot(anna)
    group.add_bot(anna)
    group.migrate(anna)
    lab.say("/start", boris, thread=next(iter(lab.topics)))
    lab.say_anonymously("/start")
    server.channel().post("news")
    anna.guest("@zoo_test_bot hi", reply_to=hello)
    anna.inline("x", chat_type="supergroup")
    async with library_bot(server) as bot:
        updates = await bot.get_updates()

    assert [update.update_id for update in updates] == [waiting.update_id for waiting in server.updates.pending]
    messages = [update.effective_message for update in updates if update.effective_message is not None]
    assert {message.chat.type for message in messages} == {"private", "group", "supergroup", "channel"}
    assert [update.api_kwargs for update in updates if update.api_kwargs] == []
    assert [message.api_kwargs for message in messages if message.api_kwargs] == []


async def test_what_the_bot_asks_and_sends_is_read_by_the_library(server):
    anna = server.user()
    group = server.supergroup("Lab", members=[anna])
    async with library_bot(server) as bot:
        assert (await bot.get_me()).supports_guest_queries
        assert (await bot.get_chat(group.id)).title == "Lab"
        assert (await bot.get_chat_member(group.id, anna.id)).status == "member"
        assert (await bot.get_chat_member(group.id, bot.id)).status == "member"
        assert await bot.set_my_commands([BotCommand("model", "Карточка")], BotCommandScopeAllPrivateChats(), "ru")
        scope = BotCommandScopeAllPrivateChats()
        assert (await bot.get_my_commands(scope, "ru"))[0].description == "Карточка"
        sent = await bot.send_photo(group.id, PIXEL, caption="<b>x</b>", parse_mode="HTML")
        assert sent.caption_entities[0].type == "bold"
        rich = {"chat_id": group.id, "rich_message": {"html": "<h1>x</h1>"}}
        message = await bot.do_api_request("sendRichMessage", rich, return_type=Message)
        assert message.api_kwargs["rich_message"]["blocks"][0]["type"] == "heading"
        assert (await bot.get_webhook_info()).url == ""


async def test_what_is_refused_is_judged_by_its_meaning(server):
    anna = server.user()
    anna.say("/start")
    group = server.group()
    new = group.migrate(anna)
    async with library_bot(server) as bot:

        async def verdict(call):
            with pytest.raises(TelegramError) as caught:
                await call
            return classify(caught.value, Effect.SEND)

        server.faults.plan("sendMessage", flood(3), broken(), DROPPED_AFTER)
        assert await verdict(bot.send_message(anna.id, "x")) == Failure(FailureKind.RETRY, after=3)
        assert await verdict(bot.send_message(anna.id, "x")) == Failure(FailureKind.OUTCOME_UNKNOWN)
        assert await verdict(bot.send_message(anna.id, "x")) == Failure(FailureKind.OUTCOME_UNKNOWN)
        assert await verdict(bot.send_message(group.id, "x")) == Failure(FailureKind.MIGRATED, chat_id=new.id)
        assert await verdict(bot.send_message(anna.id, "<p>", parse_mode="HTML")) == Failure(FailureKind.MARKUP_REFUSED)
        assert await verdict(bot.answer_callback_query("1")) == Failure(FailureKind.QUERY_EXPIRED)
        assert await verdict(bot.edit_message_text("x", anna.id, 999)) == Failure(FailureKind.MESSAGE_GONE)
        assert await verdict(bot.do_api_request("sendGreeting", {})) == Failure(FailureKind.METHOD_UNKNOWN)
        sent = await bot.send_message(anna.id, "same")
        assert await verdict(sent.edit_text("same")) == Failure(FailureKind.NOT_MODIFIED)
        anna.block()
        assert await verdict(bot.send_message(anna.id, "x")) == Failure(FailureKind.CHAT_GONE)
        server.webhook.url = server.updates.webhook = "https://example.org"
        assert await verdict(bot.get_updates()) == Failure(FailureKind.CONFLICT)
