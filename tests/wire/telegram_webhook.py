"""Updates sent to the bot's own address: in order within a chat, side by side otherwise, again until it says yes."""

import asyncio
import re
from urllib.parse import urlsplit

import aiohttp

from tests.wire.telegram_refusals import WEBHOOK_ACTIVE, Refused


class Webhook:
    """Deliver updates to one address."""

    def __init__(self, updates, run, retry_seconds):
        self._updates = updates
        self._run = run
        self._retry_seconds = retry_seconds
        self.url = ""
        self._secret = None
        self._connections = 40
        self._task = None
        self.last_error = None
        self.tries = []  # (update id, status of the answer, or the name of the failure)

    async def set(self, params):
        """Answer setWebhook."""
        url = params["url"]
        if not url:
            return await self.delete(params)
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
            raise Refused("bad webhook: An HTTPS URL must be provided for webhook")
        secret = params.get("secret_token", "")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise Refused("secret token contains unallowed characters")
        if not 1 <= params.get("max_connections", 40) <= 100:
            raise Refused("max_connections must be between 1 and 100")
        self._updates.allow(params.get("allowed_updates"))
        await self.stop()
        if params.get("drop_pending_updates"):
            self._updates.drop()
        self.url, self._secret, self._connections = url, secret, params.get("max_connections", 40)
        self._updates.webhook = url
        self._updates.interrupt(WEBHOOK_ACTIVE)
        self._task = asyncio.create_task(self._deliver())
        return True

    async def delete(self, params):
        """Answer deleteWebhook."""
        await self.stop()
        self.url, self._updates.webhook = "", None
        if params.get("drop_pending_updates"):
            self._updates.drop()
        return True

    def info(self, _params):
        """Answer getWebhookInfo."""
        info = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
            "max_connections": self._connections,
        }
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        return info | ({"last_error_message": self.last_error} if self.last_error else {})

    async def stop(self):
        """Deliver no more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
            if not task.cancelled() and (error := task.exception()) is not None:
                raise error

    async def _deliver(self):
        busy = {}
        places = asyncio.Semaphore(self._connections)
        timeout = aiohttp.ClientTimeout(total=10)
        async with aiohttp.ClientSession(timeout=timeout) as session, asyncio.TaskGroup() as group:
            while True:
                for waiting in self._updates.pending:
                    key = waiting.update_id if waiting.key is None else waiting.key
                    if key not in busy:
                        busy[key] = waiting
                        group.create_task(self._give(session, places, busy, key))
                await self._updates.changed()

    async def _give(self, session, places, busy, key):
        try:
            async with places:
                await self._until_taken(session, busy[key])
        finally:
            del busy[key]
            self._updates.wake()

    async def _until_taken(self, session, waiting):
        pause = 0.0
        while waiting in self._updates.pending:
            if await self._once(session, waiting):
                self._updates.confirm(waiting.update_id)
                return
            await asyncio.sleep(pause)
            pause = min(max(pause * 2, self._retry_seconds), 60.0)

    async def _once(self, session, waiting):
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        try:
            async with session.post(self.url, json=waiting.update, headers=headers) as response:
                self.tries.append((waiting.update_id, response.status))
                taken = response.status // 100 == 2
                if taken and response.content_type == "application/json":
                    await self._carry_out(await response.json())
        except (aiohttp.ClientError, TimeoutError) as error:
            self.tries.append((waiting.update_id, type(error).__name__))
            self.last_error = f"Connection failed: {type(error).__name__}"
            return False
        if not taken:
            self.last_error = f"Wrong response from the webhook: {response.status}"
        return taken

    async def _carry_out(self, call):
        """Carry out a call written into the answer; nobody is told how it went."""
        if isinstance(call, dict) and "method" in call:
            await self._run(call.pop("method"), call)
