"""The messages of each language, and the file that keeps them as they were read.

The first line that is kept holds what is needed at once; then comes a line for each message, read when it is first
asked for.
"""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import VERSION, ValidationError

from bot import __version__
from bot.errors import DataError
from bot.kept_file import files_below, package_file, read_kept, stamp_of, write_kept
from bot.messages.message import Message, Values, written
from bot.values import Value

log = logging.getLogger(__name__)
_NUMBERS = 4096
"""Of how many numbers it is remembered which plural form they take."""


class _Head(Value):
    keys: dict[str, tuple[str, ...]]
    """The keys of the messages below, by language, in order."""
    rules: dict[str, dict[str, str]]
    """Which numbers take which plural form, by language and form."""


class Messages:
    """The messages of one language."""

    def __init__(self, messages: Mapping[str, Message | bytes], rules: Mapping[str, str]) -> None:
        """Store the messages, also as lines of a file, and which numbers take which plural form."""
        self._messages = dict(messages)
        self._rules = rules

    def write(self, key: str, values: Values) -> str:
        """Return a message with its placeholders filled.

        Raises:
            KeyError: there is no such message.
        """
        message = self._messages[key]
        if isinstance(message, bytes):
            message = self._messages[key] = Message.model_validate_json(message)
        return written(message.parts, values, self._plural)

    def __contains__(self, key: str) -> bool:
        return key in self._messages

    def _plural(self, number: int) -> str:
        return self._form(number)

    @cached_property
    def _form(self) -> Callable[[int], str]:
        from babel.plural import PluralRule

        return lru_cache(maxsize=_NUMBERS)(PluralRule(self._rules))


def load_messages(folder: Path, codes: Iterable[str], kept: Path | None = None) -> dict[str, Messages]:
    """Read the Fluent files of each language under `folder`, a subfolder each.

    With `kept`, what was read is kept there, and serves until a file of the folder changes.

    Raises:
        DataError: with a line for every problem, naming file, line and fix.
    """
    stamp = _stamp(folder) if kept else ""
    known = _from_lines(read_kept(kept, stamp)) if kept else None
    if known is not None:
        return known
    messages, rules = _read(folder, codes)
    if kept is not None:
        _keep(kept, stamp, messages, rules)
    return {code: Messages(messages[code], rules[code]) for code in messages}


def _stamp(folder: Path) -> str:
    """Return a hash of the state of the files, and of all that reads them."""
    code = files_below(str(Path(__file__).parent), ".py")
    libraries = (*package_file("fluent.syntax"), *package_file("babel"))
    return stamp_of((__version__, VERSION, *libraries, *sorted((*code, *files_below(str(folder))))))


def _from_lines(lines: list[bytes] | None) -> dict[str, Messages] | None:
    if lines is None:
        return None
    following = iter(lines)
    try:
        head = _Head.model_validate_json(next(following))
    except ValidationError:
        return None
    return {
        code: Messages(dict(zip(keys, following, strict=False)), head.rules[code]) for code, keys in head.keys.items()
    }


def _keep(
    file: Path, stamp: str, messages: Mapping[str, Mapping[str, Message]], rules: Mapping[str, dict[str, str]]
) -> None:
    """Keep what was read. The folder is made by whoever has something to store, not by who only asks for help."""
    head = _Head(keys={code: tuple(one) for code, one in messages.items()}, rules=dict(rules))
    values = (head, *(message for one in messages.values() for message in one.values()))
    try:
        write_kept(file, stamp, (value.model_dump_json(exclude_defaults=True).encode() for value in values))
    except OSError as error:
        log.debug("the words cannot be kept: %s", error.strerror)


def _read(folder: Path, codes: Iterable[str]) -> tuple[dict[str, dict[str, Message]], dict[str, dict[str, str]]]:
    """Return the messages of each language, and its rules of plural forms."""
    from bot.messages.reading import plural_rules, read_messages

    files = {code: sorted((folder / code).glob("*.ftl")) for code in codes}
    problems = _missing(folder, files)
    messages: dict[str, dict[str, Message]] = {}
    rules: dict[str, dict[str, str]] = {}
    for code, own in files.items():
        rules[code] = plural_rules(code)
        try:
            messages[code] = read_messages(own)
        except DataError as error:
            problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    return messages, rules


def _missing(folder: Path, files: Mapping[str, Sequence[Path]]) -> list[str]:
    """Return a line for each file that a language lacks and another has."""
    names = sorted({file.name for own in files.values() for file in own})
    present = {file for own in files.values() for file in own}
    return [
        f"locales/{code}/{name}: is missing; put it back, or translate that of another language"
        for code in files
        for name in names
        if folder / code / name not in present
    ]
