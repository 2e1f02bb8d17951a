"""A Bot API server that only counts, and bots in processes of their own that it keeps busy."""

import asyncio
import os
import resource
import statistics
import subprocess
import sys
import time
from collections import deque
from pathlib import Path

import orjson
from aiohttp import web

BOTS = Path(__file__).with_name("bots")
ROOT = Path(__file__).parents[2]
_TICK = os.sysconf("SC_CLK_TCK")
_LETTERS = 6
"""How many lookups one person makes while typing."""
_PAGE = resource.getpagesize()


class Desk:
    """A server's side of one bot: its updates, and a count of its answers."""

    def __init__(self, number):
        self.token = f"{100_000 + number}:{'t' * 35}"
        self._me = {"id": 100_000 + number, "is_bot": True, "first_name": "B", "username": f"bench_{number}_bot"}
        self._me |= {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}
        self._waiting = deque()
        self._more = asyncio.Event()
        self._number = 0
        self._left = 0
        self._done = asyncio.Event()
        self.given_at = {}
        self.answered_at = {}
        self.polled = asyncio.Event()

    def push(self, kind, **fields):
        self._number += 1
        self._waiting.append({"update_id": self._number, kind: fields})

    async def all_answered(self, count):
        """Let the bot have what was pushed, and wait for so many answers."""
        self._left = count
        self._done.clear()
        self._more.set()
        await asyncio.wait_for(self._done.wait(), 120)

    async def answer(self, request):
        method = request.match_info["method"]
        body = await request.read()
        match method:
            case "getUpdates":
                result = await self._updates()
            case "sendMessage":
                self._count()
                chat = {"id": 1, "type": "private", "first_name": "A"}
                result = {"message_id": 5, "date": 1_700_000_000, "chat": chat, "from": self._me, "text": "x"}
            case "answerInlineQuery":
                now = time.perf_counter()
                self.answered_at[orjson.loads(body)["inline_query_id"]] = now
                self._count()
                result = True
            case "getMe":
                result = self._me
            case "getWebhookInfo":
                result = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
            case "getMyCommands":
                result = []
            case _:
                result = True
        return web.Response(body=orjson.dumps({"ok": True, "result": result}), content_type="application/json")

    def _count(self):
        self._left -= 1
        if self._left == 0:
            self._done.set()

    async def _updates(self):
        self.polled.set()
        if not self._waiting:
            self._more.clear()
            try:
                await asyncio.wait_for(self._more.wait(), 10)
            except TimeoutError:
                return []
        batch = [self._waiting.popleft() for _ in range(min(100, len(self._waiting)))]
        now = time.perf_counter()
        for update in batch:
            if "inline_query" in update:
                self.given_at[update["inline_query"]["id"]] = now
        return batch


class Server:
    """A Bot API server for any number of bots."""

    def __init__(self):
        self.desks = {}
        self.url = ""
        self._runner = None

    async def __aenter__(self):
        app = web.Application(client_max_size=2**24)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        # Whoever is gone takes no updates with them.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = "http://{}:{}".format(*self._runner.addresses[0][:2])
        return self

    async def __aexit__(self, *_):
        await self._runner.cleanup()

    async def _serve(self, request):
        return await self.desks[request.match_info["token"]].answer(request)

    def desk(self):
        desk = Desk(len(self.desks) + 1)
        self.desks[desk.token] = desk
        return desk


class BotProcess:
    """A running bot; an async context manager."""

    def __init__(self, server, command, folder=None, desk=None, **variables):
        """Run a command for the server; as `desk`, or as a bot of its own; `variables` win over all others."""
        self.desk = desk or server.desk()
        self._command = command
        self._environment = {
            **{
                key: value for key, value in os.environ.items() if not key.startswith(("ZOO_", "TELEGRAM_", "DISCORD_"))
            },
            "PYTHONPATH": str(ROOT),
            "TOKEN": self.desk.token,
            "URL": server.url,
        }
        if folder is not None:
            self._environment |= {
                "TELEGRAM_BOT_TOKEN": self.desk.token,
                "TELEGRAM_API_BASE_URL": server.url,
                "TELEGRAM_MESSAGES_PER_SECOND": "1000",
                "ZOO_DATABASE": str(folder / "zoo.sqlite3"),
                "ZOO_LOG_LEVEL": "error",
            }
        self._environment |= variables
        self._process = None
        self._user = 1_000_000
        self._lookups = 0

    async def __aenter__(self):
        self._process = await asyncio.create_subprocess_exec(
            *self._command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        await asyncio.wait_for(self._ready(), 60)
        return self

    async def _ready(self):
        await self.desk.polled.wait()

    async def kill(self):
        """End it at once, as a crash does."""
        self._process.kill()
        await self._process.wait()

    async def __aexit__(self, *_):
        if self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), 15)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    @property
    def pid(self):
        return self._process.pid

    def cpu(self):
        """Return the seconds of CPU that the process has used."""
        return used_cpu(self.pid)

    def memory(self):
        """Return its resident megabytes."""
        return resident(self._process.pid)

    async def say(self, texts):
        """Let a person for each text say it; return seconds of clock and of CPU until all are answered."""
        for text in texts:
            self._user += 1
            self.desk.push("message", **said_by(self._user, text))
        clock, cpu = time.perf_counter(), self.cpu()
        await self.desk.all_answered(len(texts))
        return time.perf_counter() - clock, self.cpu() - cpu

    async def look_up(self, text):
        """Look something up; return the seconds from the query's leaving to its answer's coming."""
        self._lookups += 1
        person = {"id": 1000 + self._lookups // _LETTERS, "is_bot": False, "first_name": "A", "language_code": "en"}
        self.desk.push("inline_query", id=str(self._lookups), **{"from": person}, query=text, offset="")
        await self.desk.all_answered(1)
        return self.desk.answered_at[str(self._lookups)] - self.desk.given_at[str(self._lookups)]


def said_by(user, text):
    """Return a command that a person says in private, as a message of Telegram's."""
    person = {"id": user, "is_bot": False, "first_name": "A", "language_code": "en"}
    chat = {"id": user, "type": "private", "first_name": "A"}
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
    message = {"message_id": 1, "date": int(time.time()), "chat": chat, "from": person, "text": text}
    return message | {"entities": [entity]}


def used_cpu(pid):
    """Return the seconds of CPU that a process and its ended children have used."""
    parts = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, parts[11:15])) / _TICK


def resident(pid):
    """Return a process's resident megabytes."""
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[1]) * _PAGE / 2**20


def our_command():
    """Return how the program is started."""
    return (sys.executable, "-c", "from adapters.cli.start import main; main()", "run", "telegram")


async def pairs(ours, other, texts, count):
    """Let both bots take alternating blocks; return the median ratios other : ours of clock and CPU, and both rates."""
    clocks, cpus, rates = [], [], ([], [])
    for number in range(count):
        order = (ours, other) if number % 2 == 0 else (other, ours)
        took = {bot: await bot.say(texts) for bot in order}
        clocks.append(took[other][0] / took[ours][0])
        cpus.append(took[other][1] / took[ours][1])
        for place, bot in enumerate((ours, other)):
            rates[place].append((len(texts) / took[bot][0], took[bot][1] / len(texts) * 1e6))
    middle = [tuple(statistics.median(part) for part in zip(*rate, strict=True)) for rate in rates]
    return statistics.median(clocks), statistics.median(cpus), middle
