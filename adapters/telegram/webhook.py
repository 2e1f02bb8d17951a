"""Receiving updates by webhook: each is acknowledged when it is stored, and answered afterwards."""

import hmac
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from aiohttp import web

from adapters.listening import listening
from adapters.telegram.dispatch import Dispatcher
from adapters.telegram.incoming import conversation_of, is_ephemeral
from adapters.telegram.lenient_json import loads
from bot.errors import StorageError
from bot.service.inbox import Inbox
from bot.service.sharing import Sharing

log = logging.getLogger(__name__)

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the name of a header
_MAX_BYTES = 1024 * 1024
"""Bytes of an update; Telegram itself keeps to 64 KiB."""


class WebhookServer:
    """Handler of the webhook's requests; those without the secret are refused."""

    def __init__(
        self, secret: str, inbox: Inbox, dispatcher: Dispatcher, sharing: Sharing, counts: Counter[str]
    ) -> None:
        """Store updates in `inbox` and offer them to `sharing`, which lets `dispatcher` of some process answer them."""
        self._secret = secret.encode()
        self._inbox = inbox
        self._sharing = sharing
        self._dispatcher = dispatcher
        self._counts = counts

    async def receive(self, request: web.Request) -> web.Response:
        """Store an update and acknowledge it.

        One that cannot be read is acknowledged too: Telegram would repeat it for a day, and hold back its chat.
        """
        given = request.headers.get(_SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            self._counts["webhook calls without the secret"] += 1
            return web.Response(status=403)
        await self._dispatcher.wait_for_capacity()
        body = await request.read()
        try:
            raw = loads(body)
        except ValueError:
            self._counts["unreadable updates"] += 1
            log.warning("a webhook call is not JSON and is dropped")
            return web.Response()
        parsed = self._dispatcher.parse(raw)
        if parsed is None:
            return web.Response()
        delivery, incoming = parsed
        if is_ephemeral(incoming):
            self._dispatcher.submit(delivery, incoming)
            return web.Response()
        conversation = conversation_of(incoming)
        # By the chat, not by the topic in it: whoever answers in a chat alone keeps to the limits of it.
        claimed = f"{delivery.id}" if conversation is None else conversation.chat_key
        try:
            new = await self._inbox.receive(delivery._replace(conversation=claimed, attempts=0))
        except StorageError as error:
            log.error("an update cannot be stored (%s); Telegram will repeat it", error)  # noqa: TRY400  # the place is known
            return web.Response(status=500)
        if new:
            self._sharing.offer(claimed)
        return web.Response()


@asynccontextmanager
async def serve_webhook(server: WebhookServer, url: str, listen: str) -> AsyncIterator[None]:
    """Listen for updates at the path of the public address.

    Raises:
        SettingsError: the address to listen on cannot be used.
    """
    app = web.Application(client_max_size=_MAX_BYTES)
    app.router.add_post(urlsplit(url).path or "/", server.receive)
    async with listening(app, "TELEGRAM_WEBHOOK_LISTEN", listen):
        yield
