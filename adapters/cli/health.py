"""How the serving process shows that it is well, and `zoobot health`, which looks.

A process that hangs cannot say so. So it touches a file beside its database every few seconds while all is well;
whoever finds the file old knows the rest.
"""

import asyncio
import contextlib
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.service.health import Pulse
from bot.settings import Settings
from bot.words import Words

BEAT = 5.0
"""Seconds between two signs of life."""
LATE = 30.0
"""Seconds after which a sign is too old."""


def sign(settings: Settings) -> Path:
    """Name the file that is touched; machines and containers that share a database have one each."""
    database = settings.database_path()
    return database.with_name(f"{database.name}.{socket.gethostname()}.alive")


@asynccontextmanager
async def beating(pulse: Pulse, file: Path) -> AsyncIterator[None]:
    """Give signs of life while the work inside goes on; take the last one away at the end."""
    task = asyncio.create_task(_beat(pulse, file))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        _take_away(file)


def _give(file: Path) -> None:
    with contextlib.suppress(OSError):  # a full disk is told of by the database
        file.touch()


def _take_away(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


async def _beat(pulse: Pulse, file: Path) -> None:
    while True:
        if pulse.is_well:
            _give(file)
        await asyncio.sleep(BEAT)


def health(settings: Settings, words: Words) -> int:
    """Say whether a process serves over this database and is well; return the exit status."""
    try:
        age = time.time() - sign(settings).stat().st_mtime
    except OSError:
        sys.stderr.write(words("health-none") + "\n")
        return 1
    if age > LATE:
        sys.stderr.write(words("health-late", seconds=int(age)) + "\n")
        return 1
    sys.stdout.write(words("health-well") + "\n")
    return 0
