"""`zoobot catalogue show`: an entry whole, every fact with its status, source and date."""

import sys
from collections.abc import Iterator, Mapping

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.load import load_catalogue
from bot.catalogue.schema import Entry
from bot.places import data_folder
from bot.words import Words


def show(entry_id: str, words: Words, *, as_json: bool) -> int:
    """Print the entry; return the exit status: 1 if there is none of that id."""
    entry = _entry(load_catalogue(data_folder()), entry_id)
    if entry is None:
        sys.stderr.write(words("show-unknown", id=entry_id[:60]) + "\n")
        return 1
    if as_json:
        sys.stdout.write(entry.model_dump_json(indent=2, exclude_none=True) + "\n")
    else:
        sys.stdout.write("\n".join(_lines(entry.model_dump(mode="json", exclude_none=True))) + "\n")
    return 0


def _entry(catalogue: Catalogue, entry_id: str) -> Entry | None:
    """Return the entry of an id; `term:token` and the like name one of a kind where ids are shared."""
    kind, _, bare = entry_id.rpartition(":")
    tables: dict[str, Mapping[str, Entry]] = {
        "model": catalogue.models,
        "family": catalogue.families,
        "lab": catalogue.labs,
        "licence": catalogue.licences,
        "term": catalogue.terms,
    }
    wanted = [tables[kind]] if kind in tables else list(tables.values())
    return next((table[bare] for table in wanted if bare in table), None)


def _lines(data: Mapping[str, object], depth: int = 0) -> Iterator[str]:
    """Write nested data as indented lines; a fact on one line with its status and source."""
    indent = "  " * depth
    for key, value in data.items():
        match value:
            case {"value": known, "status": status, "source": source}:
                yield f"{indent}{key}: {_flat(known)}  [{status}; {source}]"
                yield from _lines({"others": value["others"]} if value.get("others") else {}, depth + 1)
            case dict():
                yield f"{indent}{key}:"
                yield from _lines(value, depth + 1)
            case [dict(), *_]:
                yield f"{indent}{key}:"
                for number, item in enumerate(value, start=1):
                    yield from _lines({f"{number}": item}, depth + 1)
            case _ if value not in ([], {}, "", ()):
                yield f"{indent}{key}: {_flat(value)}"


def _flat(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
