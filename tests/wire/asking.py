"""Raw calls to the local Bot API server, without any library between."""

import io
from contextlib import asynccontextmanager

import aiohttp


class Asker:
    """Call methods as JSON, or as a form."""

    def __init__(self, server, session):
        self._server = server
        self._session = session

    async def __call__(self, method, *, token=None, **params):
        """Return the answer whole: ok with a result, or error_code, description and parameters."""
        url = f"{self._server.url}/bot{token or self._server.token}/{method}"
        async with self._session.post(url, json=params) as response:
            return await response.json()

    async def form(self, method, **params):
        """Send the parameters as text of a form, bytes as files."""
        params = {name: io.BytesIO(value) if isinstance(value, bytes) else value for name, value in params.items()}
        async with self._session.post(f"{self._server.url}/bot{self._server.token}/{method}", data=params) as response:
            return await response.json()

    async def result(self, method, **params):
        """Return the result of a call that must succeed."""
        answer = await self(method, **params)
        assert answer["ok"], answer["description"]
        return answer["result"]

    async def refusal(self, method, **params):
        """Return the words of a call that must be refused."""
        answer = await self(method, **params)
        assert not answer["ok"], answer["result"]
        return answer["description"].partition(": ")[2] or answer["description"]


@asynccontextmanager
async def asking(server):
    async with aiohttp.ClientSession() as session:
        yield Asker(server, session)


async def updates(ask, kind=None):
    """Return what waits, and confirm it."""
    got = await ask.result("getUpdates")
    if got:
        await ask.result("getUpdates", offset=got[-1]["update_id"] + 1)
    return [update[kind] for update in got if kind in update] if kind else got
