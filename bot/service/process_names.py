"""Names of processes: unique on all machines, and telling on the same machine whether the process has ended."""

import os
import secrets
import socket
from pathlib import Path

_NUMBERING = Path("/proc/self/ns/pid")
"""What tells containers apart that share a host's name and number their processes each by itself."""


def process_name() -> str:
    """Return a new name for this process, which no other has."""
    return f"{_machine()} {os.getpid()} {secrets.token_hex(4)}"


def has_ended(name: str) -> bool:
    """Tell whether a process of this machine is known to have ended; of another machine's nothing is known."""
    machine, _, rest = name.partition(" ")
    number = rest.partition(" ")[0]
    if machine != _machine() or not number.isdecimal():
        return False
    if int(number) == os.getpid():  # it had the number before this one, or it is this one, whose names are its own
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _machine() -> str:
    try:
        numbering = _NUMBERING.stat().st_ino
    except OSError:
        numbering = 0
    return f"{socket.gethostname().replace(' ', '-')}/{numbering}"
