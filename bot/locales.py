"""Checking the locale files: every language has every message that the default one has."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.languages import DEFAULT_LANG, LANGUAGE_FILE, Language

_MESSAGE = re.compile(r"^([a-z0-9-_]+) =", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\$([a-z_]+)")
Messages = Mapping[str, frozenset[str]]
"""The placeholders of each message."""


def locale_problems(folder: Path, needed: Iterable[str]) -> Iterator[str]:
    """Yield a line for each message that a language lacks or has too many, naming file, key and fix.

    `needed` are the keys that every language must have beside those of the default one.
    """
    languages = sorted(part.name for part in folder.iterdir() if part.is_dir())
    named = {*needed}
    model = {file.name: messages_of(file) for file in sorted((folder / DEFAULT_LANG).glob("*.ftl"))}
    for lang in languages:
        place = f"locales/{lang}"
        files = {file.name: messages_of(file) for file in sorted((folder / lang).glob("*.ftl"))}
        for name in sorted(model.keys() | files.keys()):
            if name not in files:
                yield f"{place}/{name}: is missing; translate locales/{DEFAULT_LANG}/{name}"
            else:
                yield from (f"{place}/{name}: {problem}" for problem in _unlike(model.get(name, {}), files[name]))
        known = {key for messages in files.values() for key in messages}
        yield from (f"{place}: {key}: is missing; write it" for key in sorted(named - known))
        yield from (f"{place}: {key}: stands in two files; remove one" for key in _twice(files.values()))


def command_problems(languages: Iterable[Language], commands: Iterable[str]) -> Iterator[str]:
    """Yield a line for each name of a command that a language gives to none, or that two commands would answer to."""
    known = frozenset(commands)
    owners = {name: name for name in known}
    for language in languages:
        place = f"locales/{language.code}/{LANGUAGE_FILE}: commands"
        for command, names in language.commands.items():
            if command not in known:
                yield f"{place}.{command}: there is no such command; correct the name"
                continue
            for name in names:
                if owners.setdefault(name, command) != command:
                    yield f"{place}.{command}: {name} is a name of {owners[name]} already; remove it from one"


def messages_of(file: Path) -> Messages:
    """Read the keys of a file's messages, each with the placeholders that it holds."""
    text = file.read_text(encoding="utf-8")
    starts = [*_MESSAGE.finditer(text)]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    parts = zip(starts, ends, strict=True)
    return {match[1]: frozenset(_PLACEHOLDER.findall(text[match.end() : end])) for match, end in parts}


def _unlike(model: Messages, messages: Messages) -> Iterator[str]:
    for key in model.keys() - messages.keys():
        yield f"{key}: is missing; translate it"
    for key in messages.keys() - model.keys():
        yield f"{key}: is no message of locales/{DEFAULT_LANG}; remove it or add it there"
    for key in model.keys() & messages.keys():
        if model[key] != messages[key]:
            wanted = ", ".join(f"${name}" for name in sorted(model[key])) or "no placeholder"
            yield f"{key}: should hold {wanted}; correct it"


def _twice(files: Iterable[Messages]) -> list[str]:
    keys = [key for messages in files for key in messages]
    return sorted({key for key in keys if keys.count(key) > 1})
