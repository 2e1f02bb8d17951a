"""Processes that write to a store and tell each write when it was acknowledged, to be killed."""

import subprocess
import sys
import textwrap

_HEAD = """
import asyncio, sys
from bot.errors import ConflictError
from bot.events import Conversation
from bot.service.inbox import Delivery
from bot.service.store import Note, Preferences
from bot.service.watches import LastState, News, Recipient
from bot.storage.opening import open_store
from bot.watching.changes import Change, ChangeKind
from bot.wizard.session import Session

def session(user, revision):
    return Session(user=f"u:{user}", conversation="c:1", token=f"token{user:03}", revision=revision, updated_at=1)
"""

WRITES = """
CHANGE = Change(kind=ChangeKind.CAME_OUT, model="openai/gpt-7", day="2026-11-28")
LIFE = int(sys.argv[2])

async def save(store, user):
    before = await store.session(f"u:{user}", "c:1")
    revision = before.revision if before else -1
    while True:
        await store.save(session(user, revision + 1), revision if revision >= 0 else None)
        revision += 1
        print("saved", f"u:{user}", revision, flush=True)

async def answer(store):
    number = LIFE * 100_000
    while True:
        number += 1
        assert await store.inbox.receive(Delivery("s", number, "u:1", b"{}", 1))
        print("received", number, flush=True)
        if number % 3:
            await store.inbox.mark_done("s", number)
            print("answered", number, flush=True)

async def publish(store):
    while True:
        last = await store.watches.last_day()
        day = (last or 0) + 1
        told = Recipient(f"test:{day}", f"test\\x1f{day}\\x1f", shared=False)
        await store.watches.publish(last, LastState(day, "{}"), [News(told, "en", (CHANGE,))], 1)
        print("published", day, flush=True)

async def move(store):
    number = 0
    place = Conversation(platform=f"m{LIFE}", chat="0")
    who = {"user": f"mover:{LIFE}", "conversation": place.key}
    await store.save(Session(token=f"mover{LIFE:03}", updated_at=1, **who), None)
    await store.keep_note(Note(who["user"], place.key, "last", "1", 1, 9))
    await store.note(who["user"], place.key, "last", 1)
    while True:
        number += 1
        other = Conversation(platform=f"m{LIFE}", chat=str(number))
        await store.move(place, other)
        place = other
        print("moved", number, flush=True)

async def main(address):
    async with open_store(address) as store:
        await asyncio.gather(*(save(store, user) for user in range(8)), answer(store), publish(store), move(store))
"""
"""Writes of every kind, without an end."""


def start(address, code, *arguments):
    """Start a process that runs `main(address)` of the code."""
    script = textwrap.dedent(_HEAD) + textwrap.dedent(code) + "\nasyncio.run(main(sys.argv[1]))\n"
    command = [sys.executable, "-c", script, str(address), *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603  # our own


def kill_after(process, lines):
    """Kill a process that acknowledges its writes line by line; return the words of every whole line it wrote."""
    acknowledged = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    acknowledged += process.communicate()[0].splitlines(keepends=True)
    return [line.split() for line in acknowledged if line.endswith("\n")]
