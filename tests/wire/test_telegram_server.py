"""The server itself: real clients against it, and each of its rules."""

from contextlib import asynccontextmanager

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
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

from adapters.telegram.transport import AiohttpRequest
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
