"""What the system gives the program: enough files and memory and a clock, or a line that says what to mend.

It is looked at before anything large is imported: what runs into a limit half-way ends in some library, anyhow.
"""

import errno
import os
import sys
import time

from bot.errors import SettingsError
from bot.exits import Exit

if sys.platform != "win32":
    import resource

_FILES = 16
"""Files that have to be free: the database, what is read at the start, a connection to each platform."""
_USUAL_FILES = 1024
"""As many as most systems let a program open; some take no larger number."""
_MEGABYTES = 288
"""Memory that has to be free: Telegram and Discord together take some 190 at the start, and reserve more."""
_MADE = 1767225600
"""Seconds from 1970 to 2026: no clock that goes right shows less."""
_FEW_FILES = frozenset({errno.EMFILE, errno.ENFILE})


def require_room() -> None:
    """Make sure that the program may open files and use memory enough, and that the clock was set.

    Raises:
        SettingsError: the system allows it too little, or its clock stands years back.
    """
    if not _may_open(_FILES):
        _raise_limit_of_files()
        if not _may_open(_FILES):
            raise _too_few_files()
    try:
        bytes(_MEGABYTES * 2**20)  # which takes addresses and no memory: nothing is written there
    except MemoryError:
        raise _too_little_memory() from None
    if time.time() < _MADE:  # by which all that is known would be of the future
        raise SettingsError("the clock of this machine stands years back; set it", Exit.CLOCK)


def lack_of(error: OSError | MemoryError) -> SettingsError | None:
    """Return what to mend where an error says that the system allows too little; None where it says anything else."""
    if isinstance(error, MemoryError) or error.errno == errno.ENOMEM:
        return _too_little_memory()
    return _too_few_files() if error.errno in _FEW_FILES else None


def _too_few_files() -> SettingsError:
    fix = "raise it to 64 or more (ulimit -n, LimitNOFILE)"
    return SettingsError(f"the system lets this program open too few files; {fix}", Exit.FILES)


def _too_little_memory() -> SettingsError:
    fix = "let it have 400 MB or more (ulimit -v, ulimit -d, LimitAS, LimitDATA)"
    return SettingsError(f"the system gives this program too little memory; {fix}", Exit.MEMORY)


def _may_open(count: int) -> bool:
    opened: list[int] = []
    try:
        while len(opened) < count:
            opened.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        return False
    finally:
        for number in opened:
            os.close(number)
    return True


def _raise_limit_of_files() -> None:
    """Take more files where the system allows more than was set; Windows has no such limit."""
    if sys.platform != "win32":
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        usual = _USUAL_FILES if most == resource.RLIM_INFINITY else min(most, _USUAL_FILES)
        resource.setrlimit(resource.RLIMIT_NOFILE, (usual, most))
