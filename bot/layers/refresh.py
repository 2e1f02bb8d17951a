"""Taking a new copy of another catalogue: fetched, read, compared with the last good one, and put in its place."""

import hashlib
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from bot.layers import models_dev
from bot.layers.changes import is_shrunk, report
from bot.layers.fetch import Limits, RefreshError, fetch
from bot.layers.listing import Layer, Sellers
from bot.values import Value

URL = "https://models.dev/catalog.json"


class _Tag(Value):
    """The tag of the answer that the last good copy was made of."""

    tag: str
    copy_hash: str
    """A hash of that copy: the tag says nothing of another one."""


@dataclass(frozen=True)
class Places:
    """Where the last good copy is, and where the tag of its answer is kept."""

    copy: Path
    tag: Path


@dataclass(frozen=True)
class New:
    """A copy that can be used, what it changes, and the tag of its answer."""

    lines: bytes
    changes: str
    tag: str
    refused: int


async def new_copy(url: str, places: Places, sellers: Sellers, today: date, limits: Limits | None = None) -> New | None:
    """Fetch what may stand in for the last good copy; None if nothing has changed since.

    Raises:
        RefreshError: the answer is not used; the last good copy stays.
    """
    kept = places.copy.read_bytes()
    old = models_dev.from_lines(kept)
    fetched = await fetch(url, _known_tag(places, kept), limits)
    if fetched is None:
        return None
    source = old.source.model_copy(update={"url": url, "checked_on": today})
    dated = sellers.model_copy(update={"sources": {**sellers.sources, models_dev.KEY: source}})
    new = _read(fetched.data, dated, today)
    if is_shrunk(old, new):
        raise RefreshError(f"lists {len(new.listings)} ids where there were {len(old.listings)}")
    return New(models_dev.to_lines(new), report(old, new), fetched.tag, new.refused)


def put_in_place(new: New, places: Places) -> None:
    """Replace the last good copy, which stays whole whatever happens meanwhile."""
    _write(places.copy, new.lines)
    places.tag.parent.mkdir(parents=True, exist_ok=True)
    _write(places.tag, _Tag(tag=new.tag, copy_hash=_hash(new.lines)).model_dump_json().encode())


def _read(data: bytes, sellers: Sellers, today: date) -> Layer:
    try:
        return models_dev.compact(data, sellers, today)
    except ValueError as error:
        raise RefreshError("is no catalogue of models.dev, or not a whole one") from error


def _known_tag(places: Places, kept: bytes) -> str:
    """Return the tag of the last good copy; empty if it is of another one."""
    try:
        known = _Tag.model_validate_json(places.tag.read_bytes())
    except (OSError, ValidationError):
        return ""
    return known.tag if known.copy_hash == _hash(kept) else ""


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(file: Path, data: bytes) -> None:
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    draft.write_bytes(data)
    draft.replace(file)
