"""The heartbeat of a serving process, and `zoobot health`, which checks it.

A process that hangs cannot report so. So it writes a file beside its database every few seconds; an old file means
that it hangs. What the file says is what is ill, and what else an operator should know.
"""

import asyncio
import contextlib
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from pydantic import ValidationError

from bot.errors import StorageError
from bot.service.health import ConnectionHealth, RefreshState
from bot.service.running import running
from bot.settings import Settings
from bot.values import Value
from bot.words import Words

INTERVAL = 5.0
"""Seconds between two heartbeats."""
MAX_AGE = 30.0
"""Seconds after which the last heartbeat is too old."""


_HOUR = 60 * 60


class Signs(Value):
    """What a process that serves tells beside that it does."""

    ill: tuple[str, ...] = ()
    """What has failed, such as a platform that refuses the token, or is out of reach for long."""
    set_aside: int = 0
    """Updates that are handled no more, since the process has ended again and again while they were."""
    newest_fact: date | None = None
    """The day of the newest fact of the catalogue."""
    refresh: RefreshState = RefreshState()


Look = Callable[[], Awaitable[Signs]]
"""Finds out what there is to tell now."""


def heartbeat_file(settings: Settings) -> Path:
    """Return the path of the file; machines and containers that share a database have one each."""
    database = settings.database_path()
    return database.with_name(f"{database.name}.{socket.gethostname()}.alive")


@asynccontextmanager
async def heartbeat(health: ConnectionHealth, file: Path, look: Look) -> AsyncIterator[None]:
    """Write the file regularly while the body runs, and at once when something fails; remove it at the end."""
    try:
        async with running(_beat(health, file, look)):
            yield
    finally:
        _remove(file)


def _write(file: Path, signs: Signs) -> None:
    """Give a sign, whole or not at all: where none can be written, such as on a full disk, the last one grows old."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        draft.write_text(signs.model_dump_json(), encoding="utf-8")
        draft.replace(file)
    except OSError:
        _remove(draft)


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


async def _beat(health: ConnectionHealth, file: Path, look: Look) -> None:
    signs = Signs()
    while True:
        health.failing.clear()
        if health.is_healthy:
            with contextlib.suppress(StorageError):  # the platforms report it; what is told stays as it was
                signs = await look()
        _write(file, signs.model_copy(update={"ill": health.ill}))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(health.failing.wait(), INTERVAL)


def health(settings: Settings, words: Words) -> int:
    """Print whether a process serves over this database and is healthy; return the exit status."""
    file = heartbeat_file(settings)
    try:
        age = abs(time.time() - file.stat().st_mtime)  # a sign of a time to come is of a clock that was put back
        signs = _read(file)
    except OSError:
        sys.stderr.write(words("health-none") + "\n")
        return 1
    if age > MAX_AGE:
        sys.stderr.write(words("health-late", seconds=int(age)) + "\n")
        return 1
    if signs.ill:
        sys.stderr.write(words("health-ill", what=", ".join(signs.ill)) + "\n")
        return 1
    sys.stdout.write(words("health-well") + "\n")
    if signs.set_aside:
        sys.stdout.write(words("health-set-aside", count=signs.set_aside) + "\n")
    for line in _catalogue(signs, words):
        sys.stdout.write(line + "\n")
    return 0


def _catalogue(signs: Signs, words: Words) -> Iterator[str]:
    """Tell how old the catalogue is, when it was compared with others, and what has stood in the way since."""
    now, refresh = datetime.now(UTC), signs.refresh
    if signs.newest_fact is not None:
        yield words("health-catalogue", days=max(0, (now.date() - signs.newest_fact).days))
    if refresh.compared_at is not None:
        yield words("health-compared", hours=max(0, int(now.timestamp()) - refresh.compared_at) // _HOUR)
    if refresh.failures:
        yield words("health-not-refreshed", count=refresh.failures)
    if refresh.fault is not None:
        yield words("health-refresh-fault", why=words(f"refresh-fault-{refresh.fault}"))


def _read(file: Path) -> Signs:
    """Read what a process tells; nothing from another version's file, or from one that is just being written."""
    try:
        return Signs.model_validate_json(file.read_bytes())
    except ValidationError:
        return Signs()
