"""Reading the data folder into a Catalogue, all problems at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import rtoml
from pydantic import TypeAdapter, ValidationError

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.rules import broken_rules
from bot.catalogue.schema import Entry, Family, Lab, Licence, Model, Term
from bot.catalogue.snapshot import folder_stamp, read_snapshot, write_snapshot
from bot.catalogue.spellings import Spellings
from bot.errors import DataError

E = TypeVar("E", bound=Entry)


def load_catalogue(folder: Path, snapshot: Path | None = None) -> Catalogue:
    """Read every entry under `folder` and check them against each other.

    With `snapshot`, what was read and checked is kept there, and serves until a file of the folder changes.

    Raises:
        DataError: with a line for every problem, naming file, key and fix.
    """
    stamp = folder_stamp(folder) if snapshot else ""
    kept = read_snapshot(snapshot, stamp) if snapshot else None
    if kept is not None:
        return kept
    catalogue = _load_files(folder)
    if snapshot is not None:
        write_snapshot(snapshot, stamp, catalogue)
    return catalogue


def _load_files(folder: Path) -> Catalogue:
    problems: list[str] = []
    catalogue = Catalogue(
        models=_read(folder, "models", Model, problems),
        families=_read(folder, "families", Family, problems),
        labs=_read(folder, "labs", Lab, problems),
        licences=_read(folder, "licences", Licence, problems),
        terms=_read(folder, "glossary", Term, problems),
        spellings=_read_spellings(folder / "aliases.toml", problems),
        hosts=_read_hosts(folder / "hosts.toml", problems),
    )
    if not problems:
        problems.extend(broken_rules(catalogue))
    if problems:
        raise DataError(problems)
    return catalogue


def _read(folder: Path, part: str, kind: type[E], problems: list[str]) -> Mapping[str, E]:
    """Read every file of one kind; what is wrong goes to `problems`."""
    entries: dict[str, E] = {}
    for file in sorted((folder / part).rglob("*.toml")):
        place = file.relative_to(folder).as_posix()
        entry_id = file.relative_to(folder / part).as_posix().removesuffix(".toml")
        try:
            raw = rtoml.loads(file.read_text(encoding="utf-8"))
            if "id" in raw:
                problems.append(f"{place}: id: is the file's path; remove the key")
                continue
            entries[entry_id] = kind.model_validate({**raw, "id": entry_id})
        except rtoml.TomlParsingError as error:
            problems.append(f"{place}: {error}; mend the TOML syntax")
        except ValidationError as error:
            problems.extend(_explain(place, error))
    return entries


def _explain(place: str, error: ValidationError) -> Iterator[str]:
    """Word each part of a validation error as file, key and fix."""
    for detail in error.errors(include_url=False, include_context=False, include_input=False):
        key = ".".join(str(part) for part in detail["loc"])
        fix = "remove the key or correct its name" if detail["type"] == "extra_forbidden" else "correct the value"
        yield f"{place}: {key}: {detail['msg']}; {fix}"


def _read_spellings(file: Path, problems: list[str]) -> Spellings:
    """Read how people spell names; a folder without the file has no spellings of its own."""
    if not file.exists():
        return Spellings()
    try:
        return Spellings.model_validate(rtoml.loads(file.read_text(encoding="utf-8")))
    except rtoml.TomlParsingError as error:
        problems.append(f"{file.name}: {error}; mend the TOML syntax")
    except ValidationError as error:
        problems.extend(_explain(file.name, error))
    return Spellings()


def _read_hosts(file: Path, problems: list[str]) -> Mapping[str, str]:
    """Read what hosts are called; a folder without the file names them by their ids."""
    if not file.exists():
        return {}
    try:
        return TypeAdapter(dict[str, str]).validate_python(rtoml.loads(file.read_text(encoding="utf-8")), strict=True)
    except rtoml.TomlParsingError as error:
        problems.append(f"{file.name}: {error}; mend the TOML syntax")
    except ValidationError as error:
        problems.extend(_explain(file.name, error))
    return {}
