"""A file of what was read and checked once, which serves until one of its sources changes.

Its first line is a hash of the state of the sources and of all that follows.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

_SEAL = 64
"""Bytes of the first line."""


def read_kept(file: Path, stamp: str) -> list[bytes] | None:
    """Return the lines that were kept if they are whole and of this state of the sources; else None."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    if data[:_SEAL] != _seal(stamp, memoryview(data)[_SEAL:]):
        return None
    return data.split(b"\n")[1:]


def write_kept(file: Path, stamp: str, lines: Iterable[bytes]) -> None:
    """Keep lines for this state of the sources, at once or not at all.

    Raises:
        OSError: the file cannot be written.
    """
    rest = b"".join(b"\n" + line for line in lines)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.write_bytes(_seal(stamp, rest) + rest)
    draft.replace(file)


def stamp_of(lines: Iterable[str]) -> str:
    """Return a hash of what describes the sources."""
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def files_below(folder: str, suffix: str = "") -> Iterator[str]:
    """Yield a line with path, size and time of each file below whose name ends so."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from files_below(entry.path, suffix)
            elif entry.name.endswith(suffix):
                yield _state(entry.path, entry.stat())


def package_file(package: str, name: str = "__init__.py") -> Iterator[str]:
    """Yield the line of a file of an installed package, which is not imported for that."""
    found = find_spec(package)
    if found is not None and found.origin is not None:
        file = Path(found.origin).with_name(name)
        yield _state(str(file), file.stat())


def _state(path: str, state: os.stat_result) -> str:
    return f"{path} {state.st_size} {state.st_mtime_ns}\n"


def _seal(stamp: str, rest: bytes | memoryview) -> bytes:
    seal = hashlib.sha256(stamp.encode())
    seal.update(rest)
    return seal.hexdigest().encode()
