"""Taking a new copy of another catalogue by hand: fetched, read, compared with the last good one, put in its place."""

import hashlib
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from bot.layers.changes import report, shrinkage
from bot.layers.fetch import RefreshError
from bot.layers.lines import to_lines
from bot.layers.listing import Layer, Sellers
from bot.layers.upstreams import Upstream, read_upstream
from bot.values import Value


class _Tag(Value):
    """The tag of the answer that the last good copy was made of."""

    tag: str
    copy_hash: str
    """A hash of that copy: the tag says nothing of another one."""


@dataclass(frozen=True)
class New:
    """A copy that can be used, what it changes, and the tag of its answer."""

    layer: Layer
    changes: str
    tag: str


async def new_copy(upstream: Upstream, old: Layer, tag_file: Path, sellers: Sellers, today: date) -> New | None:
    """Fetch what may stand in for the last good copy; None if nothing has been sent since.

    Raises:
        RefreshError: the answer is not used; the last good copy stays.
    """
    read = await read_upstream(upstream, known_tag(tag_file, to_lines(old)), sellers, today)
    if read is None:
        return None
    if fault := shrinkage(old, read.layer):
        raise RefreshError(fault)
    return New(read.layer, report(old, read.layer), read.tag)


def put_in_place(lines: bytes, tag: str, copy: Path, tag_file: Path) -> None:
    """Replace the last good copy, which stays whole whatever happens meanwhile.

    Raises:
        OSError: it cannot be written.
    """
    write_file(copy, lines)
    note_tag(tag, tag_file, lines)


def note_tag(tag: str, tag_file: Path, lines: bytes) -> None:
    """Keep the tag of the answer of which a copy was made.

    Raises:
        OSError: it cannot be written.
    """
    write_file(tag_file, _Tag(tag=tag, copy_hash=_hash(lines)).model_dump_json().encode())


def known_tag(tag_file: Path, lines: bytes) -> str:
    """Return the tag of a copy; empty if none is known, or only that of another copy."""
    try:
        known = _Tag.model_validate_json(tag_file.read_bytes())
    except (OSError, ValidationError):
        return ""
    return known.tag if known.copy_hash == _hash(lines) else ""


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def write_file(file: Path, data: bytes) -> None:
    """Write a file that is whole at any moment; of several processes that write it, one wins.

    Raises:
        OSError: it cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(file)
