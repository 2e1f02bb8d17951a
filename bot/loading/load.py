"""Reading the data folder into a Catalogue, all problems at once."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import rtoml
from pydantic import ValidationError

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Entry, Family, Licence, Model, Signpost, Term
from bot.catalogue.scores import Test
from bot.catalogue.services import Host, Lab
from bot.catalogue.spellings import Spellings
from bot.errors import DataError
from bot.languages import DEFAULT_LANG, load_languages
from bot.loading.reference import lazy_reference, reference_problems
from bot.loading.rules import broken_rules
from bot.loading.schema_errors import explain
from bot.loading.sharing import FieldNames
from bot.loading.snapshot import folder_stamp, read_snapshot, write_snapshot

E = TypeVar("E", bound=Entry)


def load_catalogue(
    folder: Path,
    snapshot: Path | None = None,
    check_rest: Callable[[Path], object] | None = None,
    kept: Path | None = None,
) -> Catalogue:
    """Read every entry under `folder` and check them against each other.

    With `snapshot`, what was read and checked is kept there, and serves until a file of the folder changes. What
    `check_rest` checks of the folder is not checked again either until then. In `kept` are the copies of other
    catalogues that were taken later than those of the folder.

    Raises:
        DataError: with a line for every problem, naming file, key and fix.
    """
    stamp = folder_stamp(folder, kept) if snapshot else ""
    known = read_snapshot(snapshot, stamp, lazy_reference(folder)) if snapshot else None
    if known is not None:
        return known
    catalogue = _laid_over(own_catalogue(folder), folder, kept)
    _share_names(catalogue)
    if check_rest is not None:
        check_rest(folder)
    if snapshot is not None:
        write_snapshot(snapshot, stamp, catalogue)
    return catalogue


def own_catalogue(folder: Path) -> Catalogue:
    """Read what our own files say, and check it.

    Raises:
        DataError: with a line for every problem.
    """
    problems: list[str] = []
    unread: dict[str, set[str]] = {}
    catalogue = Catalogue(
        models=_read(folder, "models", Model, problems, unread),
        families=_read(folder, "families", Family, problems, unread),
        labs=_read(folder, "labs", Lab, problems, unread),
        licences=_read(folder, "licences", Licence, problems, unread),
        terms=_read(folder, "glossary", Term, problems, unread),
        tests=_read(folder, "scores", Test, problems, unread) if (folder / "scores").is_dir() else {},
        signposts=_read(folder, "signposts", Signpost, problems, unread),
        spellings=_read_spellings(folder / "aliases.toml", problems),
        hosts=_read(folder, "hosts", Host, problems, unread) if (folder / "hosts").is_dir() else {},
        reference=lazy_reference(folder),
    )
    problems.extend(reference_problems(folder))
    problems.extend(broken_rules(catalogue, unread, _complete_languages(folder / "locales", problems)))
    if problems:
        raise DataError(problems)
    return catalogue


def _share_names(catalogue: Catalogue) -> None:
    field_names = FieldNames()
    parts = (catalogue.models, catalogue.families, catalogue.labs, catalogue.licences, catalogue.terms)
    for entries in (*parts, catalogue.hosts, catalogue.unchecked):
        for entry in entries.values():
            field_names.share(entry)


def _laid_over(catalogue: Catalogue, folder: Path, kept: Path | None) -> Catalogue:
    """Fill what our own files leave unknown, where the folder has other catalogues beside them."""
    if not (folder / "layers").is_dir():
        return catalogue
    from bot.layers.read import with_copies, with_packaged

    return with_packaged(catalogue, folder) if kept is None else with_copies(catalogue, folder, kept)


def _read(folder: Path, part: str, kind: type[E], problems: list[str], unread: dict[str, set[str]]) -> Mapping[str, E]:
    """Read every file of one kind; what is wrong goes to `problems`, and which files could not be read to `unread`."""
    entries: dict[str, E] = {}
    unread[part] = set()
    if not (folder / part).is_dir():
        problems.append(f"{part}: there is no such folder; put it back")
    for file in sorted((folder / part).rglob("*.toml")):
        place = file.relative_to(folder).as_posix()
        entry_id = file.relative_to(folder / part).as_posix().removesuffix(".toml")
        raw = _parsed(file, place, problems)
        if raw is not None and "id" in raw:
            problems.append(f"{place}: id: is the file's path; remove the key")
            raw = None
        try:
            if raw is not None:
                entries[entry_id] = kind.model_validate({**raw, "id": entry_id})
        except ValidationError as error:
            problems.extend(explain(place, error))
        if entry_id not in entries:
            unread[part].add(entry_id)
    return entries


def _parsed(file: Path, place: str, problems: list[str]) -> dict[str, object] | None:
    """Return what a TOML file holds; None where it cannot be read, which goes to `problems`."""
    try:
        return dict(rtoml.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        problems.append(f"{place}: cannot be read ({error.strerror}); put the file back")
    except UnicodeDecodeError:
        problems.append(f"{place}: is not in UTF-8; save it in that encoding")
    except rtoml.TomlParsingError as error:
        problems.append(f"{place}: {error}; mend the TOML syntax")
    return None


def _complete_languages(folder: Path, problems: list[str]) -> tuple[str, ...]:
    """List the languages in which every text must be written; the default one always is, since it stands in."""
    try:
        languages = load_languages(folder) if folder.is_dir() else {}
    except DataError as error:
        problems.extend(error.problems)
        languages = {}
    complete = {language.code for language in languages.values() if language.complete}
    return tuple(sorted({DEFAULT_LANG, *complete}))


def _read_spellings(file: Path, problems: list[str]) -> Spellings:
    """Read how people spell names; a folder without the file has no spellings of its own."""
    raw = _parsed(file, file.name, problems) if file.exists() else None
    try:
        return Spellings.model_validate(raw or {})
    except ValidationError as error:
        problems.extend(explain(file.name, error))
    return Spellings()
