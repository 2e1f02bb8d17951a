"""Reading the data that only questions need: machines, places and units of text."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import rtoml
from pydantic import ValidationError

from bot.catalogue.reference import Reference
from bot.errors import DataError
from bot.loading.schema_errors import explain

if TYPE_CHECKING:
    from bot.catalogue.machines import Machines


def lazy_reference(folder: Path) -> Reference:
    """Return the reference data of a folder; each file is read when it is first asked for."""
    return Reference(read_machines=cache(partial(load_machines, folder / "machines.toml")))


def reference_problems(reference: Reference) -> Iterator[str]:
    """Read all reference data and yield a line for every problem."""
    for read in (reference.read_machines,):
        try:
            read()
        except DataError as error:
            yield from error.problems


def load_machines(file: Path) -> "Machines":
    """Read the machines; a folder without the file knows none.

    Raises:
        DataError: with a line for every problem.
    """
    from bot.catalogue.machines import Machines

    raw = _parsed(file) if file.exists() else {}
    machines = raw.get("machines")
    if isinstance(machines, dict):
        raw["machines"] = {key: {**row, "id": key} for key, row in machines.items() if isinstance(row, dict)}
    try:
        loaded = Machines.model_validate(raw)
    except ValidationError as error:
        raise DataError([*explain(file.name, error)]) from error
    _raise_for(file, _machine_rules(loaded))
    return loaded


def _machine_rules(machines: "Machines") -> Iterator[str]:
    owners: dict[str, str] = {}
    for key, machine in machines.machines.items():
        for name in machine.names:
            other = owners.setdefault("".join(name.split()), key)
            if other != key:
                yield f"machines.{key}.names: {name!r} is that of {other}; remove it from one"
            if name != name.lower():
                yield f"machines.{key}.names: {name!r}: has capital letters; write it small"
        if list(machine.memory_gb) != sorted(set(machine.memory_gb)):
            yield f"machines.{key}.memory_gb: is out of order; write the smallest first, each once"
        if machine.source not in machines.sources:
            yield f"machines.{key}.source: no source {machine.source!r} in this file; add it or correct the name"
    for n, rule in enumerate(machines.shares):
        if rule.source not in machines.sources:
            yield f"shares[{n}].source: no source {rule.source!r} in this file; add it or correct the name"
    cited = {machine.source for machine in machines.machines.values()} | {rule.source for rule in machines.shares}
    yield from (f"sources.{key}: nothing cites it; remove it" for key in machines.sources if key not in cited)
    yield from _twice_spelled(machines.spellings.items())


def _twice_spelled(spellings: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for word, others in spellings:
        for other in others:
            if owners.setdefault(other, word) != word:
                yield f"spellings.{word}: {other!r} is a spelling of {owners[other]} too; remove it from one"


def _parsed(file: Path) -> dict[str, object]:
    try:
        return dict(rtoml.loads(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, rtoml.TomlParsingError) as error:
        raise DataError([f"{file.name}: {error}; mend the file"]) from error


def _raise_for(file: Path, problems: Iterable[str]) -> None:
    lines = [f"{file.name}: {problem}" for problem in problems]
    if lines:
        raise DataError(lines)
