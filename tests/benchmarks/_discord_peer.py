"""The far side of the Discord benchmark, in a process of its own: it takes every answer as it comes, and counts.

It is asked by `POST /drive/<token>?flight=&kind=` with the names to ask for: it sends an interaction for each to the
bot with that token, so many at once, and tells how long each waited.
"""

import asyncio
import itertools
import json
import sys
import time

import orjson
from aiohttp import WSMsgType, web

APPLICATION = 1 << 60
_IDS = itertools.count(1 << 61)
BOT = {"id": str(APPLICATION), "username": "bot", "discriminator": "0", "avatar": None, "bot": True}
PEOPLE, PLACES = 50_000, 5_000
"""So many that nobody asks more within a minute than one person may."""
LONGEST = 5.0
"""Seconds after which an interaction counts as never answered."""
OWNER = {**BOT, "id": "7", "bot": False}
ABOUT = {
    "id": str(APPLICATION), "name": "bot", "icon": None, "description": "", "bot_public": True, "verify_key": "0",
    "bot_require_code_grant": False, "owner": OWNER, "flags": 0,
}  # fmt: skip
LIMITS = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}


class Peer:
    """One process of bots: their sockets by token, and the interactions that wait for an answer."""

    def __init__(self, guilds):
        self.guilds = guilds
        self.sockets = {}
        self.waiting = {}
        self.taken = 0
        """Bytes of the answers so far."""
        self.url = ""

    def app(self):
        app = web.Application(client_max_size=1 << 24)
        app.add_routes([
            web.get("/", self.gateway),
            web.get("/api/v10/users/@me", lambda _: answered(BOT)),
            web.get("/api/v10/oauth2/applications/@me", lambda _: answered(ABOUT)),
            web.get("/api/v10/gateway/bot", self.limits),
            web.post("/api/v10/interactions/{id}/{token}/callback", self.callback),
            web.post("/drive/{token}", self.drive),
        ])  # fmt: skip
        return app

    async def limits(self, _request):
        return await answered({"url": self.url, "shards": 1, "session_start_limit": LIMITS})

    async def gateway(self, request):
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        await socket.send_bytes(orjson.dumps({"op": 10, "d": {"heartbeat_interval": 45_000}}))
        async for message in socket:
            if message.type not in {WSMsgType.TEXT, WSMsgType.BINARY}:
                continue
            told = orjson.loads(message.data)
            if told["op"] == 1:
                await send(socket, {"op": 11, "d": None})
            if told["op"] == 2:
                self.sockets[told["d"]["token"]] = socket
                await self.greet(socket, told["d"])
        return socket

    async def greet(self, socket, identity):
        guilds = [{"id": str((number + 1) << 22), "unavailable": True} for number in range(self.guilds)]
        ready = {"v": 10, "user": BOT, "guilds": guilds, "session_id": "s", "resume_gateway_url": self.url}
        application = {"id": str(APPLICATION), "flags": 0}
        shard = identity.get("shard") or [0, 1]
        await event(socket, "READY", {**ready, "application": application, "shard": shard})
        for guild in guilds if identity["intents"] & 1 else ():
            await event(socket, "GUILD_CREATE", crowded(int(guild["id"])))

    async def callback(self, request):
        body = await request.read()
        self.taken += len(body)
        waiting = self.waiting.pop(int(request.match_info["id"]), None)
        if waiting is not None:
            waiting.set_result(time.perf_counter())
        if request.query.get("with_response") != "1":
            return web.Response(status=204)
        message = {"id": str(next(_IDS)), "type": 20, "content": "", "channel_id": "9", "author": BOT, "embeds": []}
        message |= {"attachments": [], "components": [], "mentions": [], "mention_roles": [], "flags": 0}
        message |= {"timestamp": "2026-11-26T12:00:00+00:00", "edited_timestamp": None, "tts": False, "pinned": False}
        told = {"interaction": {"id": request.match_info["id"], "type": 2}, "resource": {"type": 4, "message": message}}
        return await answered(told)

    async def drive(self, request):
        names = await request.json()
        socket, flight = self.sockets[request.match_info["token"]], int(request.query["flight"])
        kind, latencies, left = int(request.query.get("kind", "2")), [], iter(names)

        async def one_after_the_other():
            for name in left:
                number, done = next(_IDS), asyncio.get_running_loop().create_future()
                self.waiting[number] = done
                started = time.perf_counter()
                await event(socket, "INTERACTION_CREATE", interaction(number, kind, name))
                try:
                    latencies.append(await asyncio.wait_for(done, LONGEST) - started)
                except TimeoutError:
                    latencies.append(LONGEST)

        started = time.perf_counter()
        await asyncio.gather(*(one_after_the_other() for _ in range(flight)))
        return await answered({"seconds": time.perf_counter() - started, "latencies": latencies, "bytes": self.taken})


def interaction(number, kind, name):
    """Make the use of `/model`, or the typing of its name (kind 4)."""
    person, channel = {**OWNER, "id": str(100 + number % PEOPLE)}, str(9 + number % PLACES)
    option = {"name": "name", "type": 3, "value": name} | ({"focused": True} if kind == 4 else {})
    return {
        "id": str(number), "application_id": str(APPLICATION), "type": kind, "token": f"t{number}", "version": 1,
        "data": {"id": "5", "name": "model", "type": 1, "options": [option]},
        "guild_id": str(1 << 22), "channel_id": channel, "locale": "en-US", "context": 0,
        "guild": {"id": str(1 << 22), "locale": "en-US", "features": []},
        "channel": {"id": channel, "type": 0, "name": "c", "position": 0, "guild_id": str(1 << 22)},
        "member": {"user": person, "roles": [], "flags": 0, "permissions": "8", "joined_at": "2024-01-01T00:00:00Z"},
        "authorizing_integration_owners": {"0": str(1 << 22)}, "entitlements": [], "app_permissions": "8",
        "attachment_size_limit": 1,
    }  # fmt: skip


def crowded(guild):
    """Make a server with 50 channels, 30 roles and 50 emoji."""
    channels = [
        {"id": str(guild + 100 + n), "type": 0, "name": f"channel-{n}", "position": n, "permission_overwrites": []}
        for n in range(50)
    ]
    roles = [
        {"id": str(guild + n), "name": f"role {n}", "permissions": "8", "position": n, "color": 0, "hoist": False,
         "managed": False, "mentionable": False, "flags": 0,
         "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}}
        for n in range(30)
    ]  # fmt: skip
    emojis = [
        {"id": str(guild + 1000 + n), "name": f"emoji_{n}", "roles": [], "animated": False, "available": True,
         "managed": False, "require_colons": True}
        for n in range(50)
    ]  # fmt: skip
    empty = ("stickers", "threads", "presences", "voice_states", "stage_instances", "members")
    return {
        "id": str(guild), "name": f"guild {guild >> 22}", "owner_id": "7", "member_count": 100, "large": False,
        "features": [], "preferred_locale": "en-US", "unavailable": False, "system_channel_flags": 0,
        "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 2, "mfa_level": 0,
        "nsfw_level": 0, "premium_tier": 0, "premium_progress_bar_enabled": False, "afk_timeout": 300,
        "channels": channels, "roles": roles, "emojis": emojis, **{key: [] for key in empty},
        **{key: [] for key in ("guild_scheduled_events", "soundboard_sounds")},
    }  # fmt: skip


async def answered(body):
    return web.Response(body=orjson.dumps(body), headers={"Content-Type": "application/json"})


async def send(socket, payload):
    await socket.send_str(orjson.dumps(payload).decode())


async def event(socket, name, data):
    await send(socket, {"op": 0, "t": name, "s": 1, "d": data})


async def main(guilds):
    """Serve on a free port, told on the first line of the output, until the input ends."""
    peer = Peer(guilds)
    runner = web.AppRunner(peer.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    peer.url = f"ws://{host}:{port}/"
    sys.stdout.write(
        json.dumps(
            {"api": f"http://{host}:{port}/api/v10", "drive": f"http://{host}:{port}/drive", "gateway": peer.url}
        )
        + "\n"
    )
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
