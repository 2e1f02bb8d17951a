"""A snapshot of the checked catalogue in one file, which loads faster than five hundred.

The first line is a hash of the state of the data folder and of all that follows.
The second line holds what is needed at once; then comes a line for each entry, read when it is first asked for.
"""

import hashlib
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from pydantic import VERSION, ValidationError

from bot import __version__
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.days import next_change
from bot.catalogue.precomputed import Precomputed
from bot.catalogue.reference import Reference
from bot.catalogue.schema import Entry, Family, Host, Lab, Licence, Model, Signpost, Term
from bot.catalogue.scores import Test
from bot.catalogue.spellings import Spellings
from bot.loading.sharing import FieldNames
from bot.search.names import Names
from bot.values import Value

log = logging.getLogger(__name__)
E = TypeVar("E", bound=Entry)
_PARTS = ("catalogue", "layers", "loading", "properties", "search")
_READERS = tuple(Path(__file__).parents[1] / part for part in _PARTS)
"""The code that reads and checks the entries: a snapshot made by other code is not used."""
_SEAL = 64
"""Bytes of the seal."""


class _Head(Value):
    ids: dict[str, tuple[str, ...]]
    """The ids of the entries below, by part of the catalogue, in order."""
    spellings: Spellings
    unchecked_names: dict[str, str]
    unchecked_ids: dict[str, str]
    precomputed: Precomputed


class _Entries(Mapping[str, E]):
    """The entries of one kind, each parsed when it is first asked for."""

    def __init__(self, kind: type[E], lines: Mapping[str, bytes]) -> None:
        self._kind = kind
        self._entries: dict[str, bytes | E] = dict(lines)
        self._field_names = FieldNames()

    def __getitem__(self, entry_id: str) -> E:
        entry = self._entries[entry_id]
        if isinstance(entry, bytes):
            entry = self._entries[entry_id] = self._kind.model_validate_json(entry)
            self._field_names.share(entry)
        return entry

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._entries


def folder_stamp(folder: Path, kept: Path | None = None) -> str:
    """Return a hash of the state of a folder, of the copies kept elsewhere, and of the code that reads them."""
    copies = _files(str(kept), ".jsonl") if kept is not None and kept.is_dir() else ()
    return _hash((code_stamp(), *sorted((*_files(str(folder)), *copies, *_price_list()))))


def code_stamp() -> str:
    """Return a hash of the state of the code that reads the data."""
    files = (line for part in _READERS for line in _files(str(part), ".py"))
    return _hash((__version__, VERSION, *sorted(files)))


def read_snapshot(file: Path, stamp: str, reference: Reference | None = None) -> Catalogue | None:
    """Return the kept catalogue if it is whole and of this state; None if there is none, or it cannot be used.

    `reference` is not kept: it is read from its own files when it is needed.
    """
    try:
        data = file.read_bytes()
        if data[:_SEAL] != _seal(stamp, memoryview(data)[_SEAL:]):
            return None
        _, first, *lines = data.split(b"\n")
        head = _Head.model_validate_json(first)
    except (OSError, ValidationError):
        return None
    following = iter(lines)
    parts = {part: dict(zip(ids, following, strict=False)) for part, ids in head.ids.items()}
    return Catalogue(
        models=_Entries(Model, parts["models"]),
        families=_Entries(Family, parts["families"]),
        labs=_Entries(Lab, parts["labs"]),
        licences=_Entries(Licence, parts["licences"]),
        terms=_Entries(Term, parts["terms"]),
        tests=_Entries(Test, parts["tests"]),
        signposts=_Entries(Signpost, parts["signposts"]),
        unchecked=_Entries(Model, parts["unchecked"]),
        unchecked_names=head.unchecked_names,
        unchecked_ids=head.unchecked_ids,
        spellings=head.spellings,
        hosts=_Entries(Host, parts["hosts"]),
        reference=reference,
        from_snapshot=head.precomputed,
    )


def write_snapshot(file: Path, stamp: str, catalogue: Catalogue) -> None:
    """Write a checked catalogue; a failure is only logged."""
    parts: dict[str, Mapping[str, Entry]] = {
        "models": catalogue.models,
        "families": catalogue.families,
        "labs": catalogue.labs,
        "licences": catalogue.licences,
        "terms": catalogue.terms,
        "tests": catalogue.tests,
        "signposts": catalogue.signposts,
        "hosts": catalogue.hosts,
        "unchecked": catalogue.unchecked,
    }
    head = _Head(
        ids={part: tuple(entries) for part, entries in parts.items()},
        spellings=catalogue.spellings,
        unchecked_names=dict(catalogue.unchecked_names),
        unchecked_ids=dict(catalogue.unchecked_ids),
        precomputed=Precomputed(
            index=Names(catalogue).index,
            names_with_notice=catalogue.names_with_notice,
            next_change=next_change(catalogue),
        ),
    )
    values = (head, *(entry for entries in parts.values() for entry in entries.values()))
    rest = b"".join(f"\n{value.model_dump_json(exclude_defaults=True)}".encode() for value in values)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_seal(stamp, rest) + rest)
        draft.replace(file)
    except OSError as error:
        log.warning("the catalogue's snapshot cannot be kept: %s", error.strerror)


def _hash(lines: Iterable[str]) -> str:
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _seal(stamp: str, rest: bytes | memoryview) -> bytes:
    seal = hashlib.sha256(stamp.encode())
    seal.update(rest)
    return seal.hexdigest().encode()


def _price_list() -> Iterator[str]:
    """Yield the state of the installed price list, which is a layer of the catalogue; it is not imported for that."""
    package = find_spec("genai_prices")
    if package is not None and package.origin is not None:
        yield from _files(str(Path(package.origin).parent), "data.py")


def _files(folder: str, suffix: str = "") -> Iterator[str]:
    """Yield a line with path, size and time of each file below whose name ends so."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path, suffix)
            elif entry.name.endswith(suffix):
                state = entry.stat()
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}\n"
