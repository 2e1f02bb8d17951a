"""A bare echo on python-telegram-bot; `ours` takes our transport, `stock` the library's own."""

import os
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

IN_FLIGHT = 256


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_text(update.message.text)


def main(transport: str) -> None:
    builder = Application.builder().token(os.environ["TOKEN"]).base_url(f"{os.environ['URL']}/bot")
    if transport == "ours":
        from adapters.telegram.transport import AiohttpRequest

        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest(connection_pool_size=2))
    app = builder.concurrent_updates(IN_FLIGHT if transport != "sequential" else False).build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling(allowed_updates=["message"])


if __name__ == "__main__":
    main(sys.argv[1])
