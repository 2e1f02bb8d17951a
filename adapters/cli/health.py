"""The heartbeat of a serving process, and `zoobot health`, which checks it.

A process that hangs cannot report so. So it touches a file beside its database every few seconds while it is healthy;
an old file means that it is not.
"""

import asyncio
import contextlib
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.service.health import ConnectionHealth
from bot.settings import Settings
from bot.words import Words

INTERVAL = 5.0
"""Seconds between two heartbeats."""
MAX_AGE = 30.0
"""Seconds after which the last heartbeat is too old."""


def heartbeat_file(settings: Settings) -> Path:
    """Return the path of the file; machines and containers that share a database have one each."""
    database = settings.database_path()
    return database.with_name(f"{database.name}.{socket.gethostname()}.alive")


@asynccontextmanager
async def heartbeat(health: ConnectionHealth, file: Path) -> AsyncIterator[None]:
    """Touch the file regularly while the body runs and is healthy; remove it at the end."""
    task = asyncio.create_task(_beat(health, file))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        _remove(file)


def _touch(file: Path) -> None:
    with contextlib.suppress(OSError):  # the database reports a full disk
        file.touch()


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


async def _beat(health: ConnectionHealth, file: Path) -> None:
    while True:
        if health.is_healthy:
            _touch(file)
        await asyncio.sleep(INTERVAL)


def health(settings: Settings, words: Words) -> int:
    """Print whether a process serves over this database and is healthy; return the exit status."""
    try:
        age = time.time() - heartbeat_file(settings).stat().st_mtime
    except OSError:
        sys.stderr.write(words("health-none") + "\n")
        return 1
    if age > MAX_AGE:
        sys.stderr.write(words("health-late", seconds=int(age)) + "\n")
        return 1
    sys.stdout.write(words("health-well") + "\n")
    return 0
