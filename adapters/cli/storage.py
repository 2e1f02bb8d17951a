"""`zoobot storage copy`: everything from one database to another, such as from SQLite to PostgreSQL."""

import asyncio
import sys
from pathlib import Path

from bot.errors import SettingsError, StorageError
from bot.settings import read_settings
from bot.storage.copying import FilledError, copy_all
from bot.storage.opening import open_database
from bot.words import Words


def copy(words: Words, source: str, target: str) -> int:
    """Copy everything; return the exit status.

    Raises:
        SettingsError: a database cannot be used.
    """
    if "://" not in source and not Path(source).is_file():
        raise SettingsError(words("storage-no-file", file=source))
    try:
        rows = asyncio.run(_copy(source, target))
    except FilledError:
        sys.stderr.write(words("storage-filled") + "\n")
        return 1
    except StorageError as error:
        sys.stderr.write(words("storage-failed", error=str(error)) + "\n")
        return 1
    sys.stdout.write(words("storage-copied", rows=rows) + "\n")
    return 0


async def _copy(source: str, target: str) -> int:
    async with open_database(_address(source)) as read, open_database(_address(target)) as written:
        return await copy_all(read, written)


def _address(value: str) -> str | Path:
    return read_settings({"ZOO_DATABASE": value}).database_address() if value else Path(value)
