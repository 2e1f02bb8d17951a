"""Reading the data that only questions need: machines, places and units of text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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
    from bot.catalogue.places import Places
    from bot.catalogue.text_units import TextUnits
_FILES = ("aliases.toml", "machines.toml", "places.toml", "text_units.toml")


def lazy_reference(folder: Path) -> Reference:
    """Return the reference data of a folder; each file is read when it is first asked for."""
    return Reference(
        read_machines=cache(partial(load_machines, folder / "machines.toml")),
        read_places=cache(partial(load_places, folder)),
        read_text_units=cache(partial(load_text_units, folder / "text_units.toml")),
    )


def reference_problems(folder: Path) -> Iterator[str]:
    """Read the reference data that a folder has, and yield a line for every problem."""
    reference = lazy_reference(folder)
    readers: tuple[tuple[str, Callable[[], object]], ...] = (
        ("machines.toml", reference.read_machines),
        ("places.toml", reference.read_places),
        ("text_units.toml", reference.read_text_units),
    )
    for name, read in readers:
        try:
            if (folder / name).exists():
                read()
        except DataError as error:
            yield from error.problems


def missing_files(folder: Path) -> list[str]:
    """Return a line for each file that a whole data folder has beside its entries and this one lacks."""
    return [f"{name}: is missing; put it back" for name in _FILES if not (folder / name).is_file()]


def load_machines(file: Path) -> "Machines":
    """Read the machines.

    Raises:
        DataError: with a line for every problem.
    """
    from bot.catalogue.machines import Machines

    raw = _parsed(file, file.name)
    machines = raw.get("machines")
    if isinstance(machines, dict):
        raw["machines"] = {key: {**row, "id": key} for key, row in machines.items() if isinstance(row, dict)}
    try:
        loaded = Machines.model_validate(raw)
    except ValidationError as error:
        raise DataError([*explain(file.name, error)]) from error
    _raise_for(file.name, _machine_rules(loaded))
    return loaded


def load_places(folder: Path) -> "Places":
    """Read the groups of countries, and what every language calls them and the countries.

    Raises:
        DataError: with a line for every problem.
    """
    from bot.catalogue.places import Places

    raw = _parsed(folder / "places.toml", "places.toml")
    files = sorted((folder / "locales").glob("*/places.toml"))
    raw["words"] = {file.parent.name: _parsed(file, f"locales/{file.parent.name}/places.toml") for file in files}
    try:
        loaded = Places.model_validate(raw)
    except ValidationError as error:
        raise DataError([*explain("places.toml", error)]) from error
    _raise_for("places.toml", _place_rules(loaded))
    return loaded


def load_text_units(file: Path) -> "TextUnits":
    """Read how many tokens texts take.

    Raises:
        DataError: with a line for every problem.
    """
    from bot.catalogue.text_units import TextUnits

    try:
        loaded = TextUnits.model_validate(_parsed(file, file.name))
    except ValidationError as error:
        raise DataError([*explain(file.name, error)]) from error
    cited = (("page.source", loaded.page.source), ("book.source", loaded.book.source))
    unlike = (
        f"measurements[{n}]: `tokens` and `words` must count the languages of `characters`; correct them"
        for n, measurement in enumerate(loaded.measurements)
        if not measurement.tokens.keys() == measurement.words.keys() == measurement.characters.keys()
    )
    _raise_for(file.name, (*_cited(loaded.sources, cited), *unlike))
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
    cited = [(f"machines.{key}.source", machine.source) for key, machine in machines.machines.items()]
    cited += [(f"shares[{n}].source", rule.source) for n, rule in enumerate(machines.shares)]
    yield from _cited(machines.sources, cited)
    yield from _claimed_twice("spellings", machines.spellings.items())


def _place_rules(places: "Places") -> Iterator[str]:
    languages = places.words.items()
    named = {place for words in places.words.values() for place in words}
    yield from (f"groups.{group}: no language calls it anything; name it" for group in places.groups.keys() - named)
    for lang, words in languages:
        part = f"words.{lang}"
        yield from (f"{part}.{place}: is missing; name it as the other languages do" for place in named - words.keys())
        yield from (
            f"{part}.{place}: is neither a country's code nor a group; correct it"
            for place in words
            if place not in places.groups and not place.isupper()
        )
        yield from (
            f"{part}.{place}: {word!r} has capital letters; write it small or list it as exact"
            for place, called in words.items()
            for word in called.words
            if word != word.lower()
        )
        yield from _claimed_twice(part, ((place, (*called.words, *called.exact)) for place, called in words.items()))


def _claimed_twice(part: str, table: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """Yield the words that stand for two things: nobody could tell which is meant."""
    owners: dict[str, str] = {}
    for key, words in table:
        for word in words:
            if owners.setdefault(word, key) != key:
                yield f"{part}.{key}: {word!r} stands for {owners[word]} too; remove it from one"


def _cited(sources: Mapping[str, object], cited: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the sources that are named and missing, and those that nothing names."""
    used: set[str] = set()
    for place, source in cited:
        used.add(source)
        if source not in sources:
            yield f"{place}: no source {source!r} in this file; add it or correct the name"
    yield from (f"sources.{key}: nothing cites it; remove it" for key in sources if key not in used)


def _parsed(file: Path, place: str) -> dict[str, object]:
    try:
        return dict(rtoml.loads(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, rtoml.TomlParsingError) as error:
        raise DataError([f"{place}: {error}; mend the file"]) from error


def _raise_for(place: str, problems: Iterable[str]) -> None:
    lines = [f"{place}: {problem}" for problem in problems]
    if lines:
        raise DataError(lines)
