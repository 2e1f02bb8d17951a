"""A snapshot of the checked catalogue in one file, which loads faster than five hundred.

The first line that is kept holds what is needed at once; then comes a line for each entry, read when it is first
asked for.
"""

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import VERSION, ValidationError

from bot import __version__
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.days import next_change
from bot.catalogue.precomputed import Precomputed
from bot.catalogue.reference import Reference
from bot.catalogue.schema import Entry, Family, Licence, Model, Signpost, Term
from bot.catalogue.scores import Test
from bot.catalogue.services import Host, Lab
from bot.catalogue.spellings import Spellings
from bot.kept_file import files_below, package_file, read_kept, stamp_of, write_kept
from bot.loading.sharing import FieldNames
from bot.search.names import Names
from bot.values import Value

log = logging.getLogger(__name__)
E = TypeVar("E", bound=Entry)
_PARTS = ("catalogue", "layers", "loading", "properties", "search")
_READERS = tuple(Path(__file__).parents[1] / part for part in _PARTS)
"""The code that reads and checks the entries: a snapshot made by other code is not used."""


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
    copies = files_below(str(kept), ".jsonl") if kept is not None and kept.is_dir() else ()
    prices = package_file("genai_prices", "data.py")  # a layer of the catalogue
    return stamp_of((code_stamp(), *sorted((*files_below(str(folder)), *copies, *prices))))


def code_stamp() -> str:
    """Return a hash of the state of the code that reads the data."""
    files = (line for part in _READERS for line in files_below(str(part), ".py"))
    return stamp_of((__version__, VERSION, *sorted(files)))


def read_snapshot(file: Path, stamp: str, reference: Reference | None = None) -> Catalogue | None:
    """Return the kept catalogue if it is whole and of this state; None if there is none, or it cannot be used.

    `reference` is not kept: it is read from its own files when it is needed.
    """
    kept = read_kept(file, stamp)
    if kept is None:
        return None
    try:
        head = _Head.model_validate_json(kept.pop(0))
    except ValidationError:
        return None
    following = iter(kept)
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
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_kept(file, stamp, (value.model_dump_json(exclude_defaults=True).encode() for value in values))
    except OSError as error:
        log.warning("the catalogue's snapshot cannot be kept: %s", error.strerror)
