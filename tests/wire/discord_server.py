"""A local Discord: REST and gateway over real HTTP and WebSocket, as strict as Discord, driven by a test.

    async with DiscordServer() as server:
        with redirected(server):              # discord.py's class attributes, restored afterwards
            ...                               # start the bot with server.token, then:
            await server.gateway.connected()
            anna = server.user("ru")
            place = server.channel()          # or server.dm(anna), server.group(anna, boris), server.foreign_channel()

            used = await server.slash(anna, place, "/model", name="GPT-5")
            card = await used.message()       # as Anna sees it: text, buttons, selects, ephemeral, pictures, accents
            assert "GPT-5" in card.text
            used = await server.press(anna, card, "Compare")    # a label or a custom id
            card = await used.message()       # the edited message, or a new one
            used = await server.select(anna, card, "Qwen3")     # labels or values
            typed = await server.autocomplete(anna, place, "/model", "name", "gp")
            assert len(await typed.choices()) <= 25
            post = server.say(boris, place, "Llama or Qwen?")   # a person's message, with embeds or a forwarded text
            used = await server.context_menu(anna, "Which models are these?", post)
            server.refused()                  # every call that the rules refused, with the problems in words

A place and a person offer only the commands that are registered for them: the driver checks names (default or
localised), options, choices, `contexts` and `integration_types` before it sends, and a client must have synced first
(or `server.register(...)` puts a command there that the bot no longer knows).
Each use returns an Interaction: await `acknowledged()` (while Discord waits; NotAcknowledgedError tells the cause),
`message()`, `followup(n)`, `choices()`, `opened()` (a modal, for `submit`); a Seen message has `now()` and
`await edited()`.

Time: `server.clock.advance(seconds)` moves the server's time (back too). Go back before a use and forward after its
answer to make it old for the bot's own clock as well.
Faults: `server.faults.add(error(500), "callback")`, `server.faults.rate(0.05, limited(via=False))`; see discord_faults.
The gateway: `server.gateway.drop()`, `.close(4000)`, `.ask_to_reconnect()`, `.invalidate()`, `.refuse_next = 1`,
`.identifies`, `.resumes`, `.ops`, `.closes`, `.identify_total`, `.heartbeat_seconds`.
The record: `server.calls`, `server.refused()`, `server.unanswered()`; `server.forget()` empties it in long runs.
A bot in another process is pointed here by `server.api_url` and `server.gateway_url`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

import discord
import yarl
from aiohttp import web

from tests.wire.discord_driver import Driver
from tests.wire.discord_faults import Faults, Limits
from tests.wire.discord_gateway import Gateway
from tests.wire.discord_interactions import Interaction
from tests.wire.discord_rest import PREFIX, Rest
from tests.wire.discord_state import State
from tests.wire.discord_world import Call, Clock


class DiscordServer(Driver):
    """One local Discord with one application, on a free port of this machine."""

    def __init__(self, token: str = "local-discord-token") -> None:  # noqa: S107 - a token of this server only
        self.state = State(token)
        self.gateway = Gateway(self.state)
        self.rest = Rest(self.state, self.gateway.information)
        self._runner: web.AppRunner | None = None

    @property
    def clock(self) -> Clock:
        """The server's time."""
        return self.state.clock

    @property
    def faults(self) -> Faults:
        """The faults."""
        return self.rest.faults

    @property
    def limits(self) -> Limits:
        """The rate limits."""
        return self.rest.limits

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.state.token

    @property
    def calls(self) -> list[Call]:
        """Every request so far, in order."""
        return self.state.calls

    async def __aenter__(self) -> Self:
        """Listen on a free port."""
        app = web.Application(client_max_size=25 << 20)
        self.rest.add_to(app)
        app.router.add_get("/", self.gateway.handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.api_url = f"http://{host}:{port}{PREFIX}"
        self.gateway_url = self.gateway.url = f"ws://{host}:{port}/"
        return self

    async def __aexit__(self, *_: object) -> None:
        """Drop all connections and stop listening."""
        self.gateway.drop()
        if self._runner:
            await self._runner.cleanup()

    def refused(self) -> list[Call]:
        """Return the calls that the rules refused, without those that failed by a fault."""
        return [call for call in self.calls if call.refused]

    def unanswered(self) -> list[Interaction]:
        """Return the interactions that have no acknowledgement; each has its `cause`."""
        return [each for each in self.state.interactions.values() if each.ack is None]

    def forget(self) -> None:
        """Drop the recorded calls and the stored messages, for long runs."""
        self.state.forget()


@contextmanager
def redirected(server: DiscordServer) -> Iterator[None]:
    """Point discord.py at a server; restore it afterwards, also from what the bot itself has set."""
    base, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    discord.http.Route.BASE = server.api_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(server.gateway_url)
    try:
        yield
    finally:
        discord.http.Route.BASE = base
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = gateway
