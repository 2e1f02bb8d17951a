"""What is wrong with a file that cannot be opened as our database, in words for the operator."""

import errno
import sqlite3
from pathlib import Path

from bot.errors import SettingsError, StorageError
from bot.exits import Exit

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
_DISK = "the disk is full, or fails; free some space, or name a file on another disk"
_LOCKED = "another program keeps it locked; end that program, then start again"
_FOREIGN = "it is no database of this program; name another file"
_DAMAGED = "it is cut off or damaged; put back a copy of it, or name another file"
_OLD = "it cannot be brought to the form of this version; put back a copy of it, or name another file"
_NOT_WRITABLE = "it cannot be written; let this user write it and its folder, or name another file"


class FileError(StorageError):
    """An error of SQLite, told by its kind: its message may quote what is stored."""

    def __init__(self, error: sqlite3.Error) -> None:
        self.code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        name = getattr(error, "sqlite_errorname", "no code")
        self.reason = f"the database refused a statement: {type(error).__name__} ({name})"
        is_full = self.code & 0xFF == sqlite3.SQLITE_FULL
        super().__init__(f"{self.reason}: free some space on its disk" if is_full else self.reason)


def unusable(path: Path, error: OSError | sqlite3.Error | StorageError) -> SettingsError:
    """Return the error about a file that cannot be opened, or not be brought to the present form."""
    if path.is_dir():
        fix = f"name a file in it, such as {path.name}/zoo.sqlite3"
        return SettingsError(f"ZOO_DATABASE: {path.name} is a folder; {fix}", Exit.DATABASE_FOLDER)
    what, status = _system(error) if isinstance(error, OSError) else _engine(_code(error))
    return SettingsError(f"ZOO_DATABASE: {path.name} cannot be used ({_reason(error)}): {what}", status)


def _code(error: sqlite3.Error | StorageError) -> int:
    if isinstance(error, FileError):
        return error.code
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)


def _reason(error: OSError | sqlite3.Error | StorageError) -> str:
    if isinstance(error, FileError):
        return error.reason
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _system(error: OSError) -> tuple[str, Exit]:
    return (_DISK, Exit.DISK) if error.errno in _FULL else (_NOT_WRITABLE, Exit.NOT_WRITABLE)


def _engine(code: int) -> tuple[str, Exit]:
    match code & 0xFF:
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return _DISK, Exit.DISK
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _NOT_WRITABLE, Exit.NOT_WRITABLE
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _LOCKED, Exit.BUSY
        case sqlite3.SQLITE_NOTADB:
            return _FOREIGN, Exit.DATABASE_FOREIGN
        case sqlite3.SQLITE_CORRUPT:
            return _DAMAGED, Exit.DATABASE_DAMAGED
        case _:
            return _OLD, Exit.DATABASE_OLD
