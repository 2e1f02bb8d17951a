"""The catalogue as it was last read and checked, in one file: five hundred files take longer than one."""

import hashlib
import logging
import os
from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from bot import __version__
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Family, Lab, Licence, Model, Term
from bot.catalogue.spellings import Spellings
from bot.values import Value

log = logging.getLogger(__name__)


class _Snapshot(Value):
    stamp: str
    models: dict[str, Model]
    families: dict[str, Family]
    labs: dict[str, Lab]
    licences: dict[str, Licence]
    terms: dict[str, Term]
    spellings: Spellings
    hosts: dict[str, str] = Field(default_factory=dict)


def folder_stamp(folder: Path) -> str:
    """Name the state of a folder: it changes with the version, and with any file's name, size or time."""
    seen = hashlib.blake2b(__version__.encode(), digest_size=16)
    for line in sorted(_files(str(folder))):
        seen.update(line.encode())
    return seen.hexdigest()


def read_snapshot(file: Path, stamp: str) -> Catalogue | None:
    """Return the kept catalogue if it is of this state; None if there is none, or it cannot be used."""
    try:
        data = file.read_bytes()
        if not data.startswith(f'{{"stamp":"{stamp}"'.encode()):
            return None
        kept = _Snapshot.model_validate_json(data)
    except (OSError, ValidationError):
        return None
    return Catalogue(
        models=kept.models,
        families=kept.families,
        labs=kept.labs,
        licences=kept.licences,
        terms=kept.terms,
        spellings=kept.spellings,
        hosts=kept.hosts,
    )


def write_snapshot(file: Path, stamp: str, catalogue: Catalogue) -> None:
    """Keep a checked catalogue. Where that cannot be, nothing is lost but time."""
    kept = _Snapshot(
        stamp=stamp,
        models=dict(catalogue.models),
        families=dict(catalogue.families),
        labs=dict(catalogue.labs),
        licences=dict(catalogue.licences),
        terms=dict(catalogue.terms),
        spellings=catalogue.spellings,
        hosts=dict(catalogue.hosts),
    )
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(kept.model_dump_json(exclude_defaults=True), encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        log.warning("the catalogue's snapshot cannot be kept: %s", error.strerror)


def _files(folder: str) -> Iterator[str]:
    """Yield a line with path, size and time of each file below."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                state = entry.stat()
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}\n"
