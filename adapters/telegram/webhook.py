"""Receiving updates by webhook: each is acknowledged when it is written down, and answered afterwards."""

import hmac
import logging
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import orjson
from aiohttp import web

from adapters.telegram.dispatch import Dispatcher
from adapters.telegram.parse import is_fleeting
from bot.errors import SettingsError
from bot.service.inbox import Inbox

log = logging.getLogger(__name__)

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the name of a header
_LARGEST = 1024 * 1024
"""Bytes of an update; Telegram itself keeps to 64 KiB."""


class Receiver:
    """Take updates that come with the right secret."""

    def __init__(self, secret: str, inbox: Inbox, dispatcher: Dispatcher, counts: Counter[str]) -> None:
        """Take the secret that Telegram says, and where updates go."""
        self._secret = secret.encode()
        self._inbox = inbox
        self._dispatcher = dispatcher
        self._counts = counts

    async def receive(self, request: web.Request) -> web.Response:
        """Write an update down and acknowledge it.

        One that cannot be read is acknowledged too: Telegram would repeat it for a day, and hold back its chat.
        """
        said = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(said, self._secret):
            self._counts["webhook calls without the secret"] += 1
            return web.Response(status=403)
        await self._dispatcher.room()
        body = await request.read()
        try:
            raw = orjson.loads(body)
        except orjson.JSONDecodeError:
            self._counts["unreadable updates"] += 1
            log.warning("a webhook call is not JSON and is dropped")
            return web.Response()
        read = self._dispatcher.read(raw, body)
        if read is None:
            return web.Response()
        try:
            new = is_fleeting(read[1]) or await self._inbox.receive(read[0])
        except sqlite3.Error as error:
            log.error("an update cannot be written down (%s); Telegram will repeat it", type(error).__name__)  # noqa: TRY400
            return web.Response(status=500)
        if new:
            self._dispatcher.submit(*read)
        return web.Response()


@asynccontextmanager
async def listening(receiver: Receiver, url: str, listen: str) -> AsyncIterator[None]:
    """Listen for updates at the path of the public address.

    Raises:
        SettingsError: the address to listen on cannot be used.
    """
    app = web.Application(client_max_size=_LARGEST)
    app.router.add_post(urlsplit(url).path or "/", receiver.receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        yield
    except OSError as error:
        raise SettingsError(
            f"TELEGRAM_WEBHOOK_LISTEN: {listen} cannot be used ({error.strerror}); set another"
        ) from error
    finally:
        await runner.cleanup()
