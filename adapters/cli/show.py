"""`zoobot catalogue show`: an entry whole, every fact with its status, source and date."""

import sys
from collections.abc import Iterator, Mapping

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Entry
from bot.loading.load import load_catalogue
from bot.paths import data_folder
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
        "unchecked": catalogue.unchecked,
        "family": catalogue.families,
        "lab": catalogue.labs,
        "licence": catalogue.licences,
        "term": catalogue.terms,
        "signpost": catalogue.signposts,
    }
    wanted = [tables[kind]] if kind in tables else list(tables.values())
    return next((table[bare] for table in wanted if bare in table), None)


def _lines(data: Mapping[str, object], depth: int = 0) -> Iterator[str]:
    """Write nested data as indented lines; a fact on one line with its status and source."""
    indent = "  " * depth
    for key, value in data.items():
        if isinstance(value, dict) and value.keys() >= {"value", "status", "source"}:
            yield f"{indent}{key}: {_flat(value['value'])}  [{value['status']}; {value['source']}]"
            yield from _lines(
                {f"or {_flat(other['value'])}": other["source"] for other in value["conflicting_values"]}, depth + 1
            )
        elif isinstance(value, dict):
            yield f"{indent}{key}:" if value else f"{indent}{key}: -"
            yield from _lines(value, depth + 1)
        elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
            yield f"{indent}{key}:"
            yield from _lines({str(number): item for number, item in enumerate(value, start=1)}, depth + 1)
        else:
            yield f"{indent}{key}: {_flat(value) or '-'}"


def _flat(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
