"""A small schema language for JSON bodies, whose problems read as Discord's own do.

A check is called with a value, its path and the list of problems that it adds to: `Record(required={...},
optional={...})` refuses unknown keys and lets an optional field be null, as Discord does.
Lengths are counted in UTF-16 units: how Discord counts letters beyond the basic plane is not documented, and this
is the larger of the two ways.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

Path = tuple[str | int, ...]


class Problem(NamedTuple):
    """One thing wrong in a body: where, Discord's code for it, and the words."""

    path: Path
    code: str
    message: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path)) or 'body'}: {self.message} ({self.code})"


class Check(Protocol):
    """A check of one value; what it allows can be read from its fields."""

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        """Add to the problems what is wrong with the value."""


REQUIRED = ("BASE_TYPE_REQUIRED", "This field is required")


def units(text: str) -> int:
    """Count the UTF-16 units of a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True)
class Text:
    """A check of a text's length; a text that must not be empty must not be blank either."""

    low: int = 0
    high: int = 6000

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        low, high = self.low, self.high
        if not isinstance(value, str):
            problems.append(Problem(path, "BASE_TYPE_BAD_TYPE", f"Expected a string, got {value!r:.60}."))
        elif low and not value.strip():
            problems.append(Problem(path, *REQUIRED))
        elif not low <= units(value) <= high:
            words = f"Must be between {low} and {high} in length" if low else f"Must be {high} or fewer in length"
            problems.append(Problem(path, "BASE_TYPE_BAD_LENGTH", f"{words}, is {units(value)}."))


@dataclass(frozen=True)
class Whole:
    """A check of a whole number's range."""

    low: int = 1 - 2**53
    high: int = 2**53 - 1

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            problems.append(Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value!r:.60}" is not int.'))
        elif not self.low <= value <= self.high:
            problems.append(
                Problem(path, "NUMBER_TYPE_RANGE", f"int value should be from {self.low} to {self.high}, is {value}.")
            )


def number(value: object, path: Path, problems: list[Problem], /) -> None:
    """Check that a value is a number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        problems.append(Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value!r:.60}" is not float.'))


def truth(value: object, path: Path, problems: list[Problem], /) -> None:
    """Check that a value is true or false."""
    if not isinstance(value, bool):
        problems.append(Problem(path, "BASE_TYPE_BAD_TYPE", f"Expected true or false, got {value!r:.60}."))


class Among:
    """A check that a value is one of a few."""

    def __init__(self, *allowed: object) -> None:
        self.allowed = allowed

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        if value not in self.allowed or isinstance(value, bool):
            problems.append(Problem(path, "BASE_TYPE_CHOICES", f"Value {value!r:.60} must be one of {self.allowed}."))


def snowflake(value: object, path: Path, problems: list[Problem], /) -> None:
    """Check that a value is an id: digits, as text or as a number."""
    digits = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not (digits.isascii() and digits.isdecimal() and int(digits) < 2**63):
        problems.append(Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value!r:.60}" is not snowflake.'))


def moment(value: object, path: Path, problems: list[Problem], /) -> None:
    """Check that a value is a date and time by ISO 8601."""
    try:
        datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        message = f"Could not parse {value!r:.60}. Should be ISO8601."
        problems.append(Problem(path, "DATE_TIME_TYPE_PARSE", message))


@dataclass(frozen=True)
class Address:
    """A check of a URL: its length, scheme and host."""

    high: int = 2048
    schemes: tuple[str, ...] = ("http", "https", "attachment")

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        Text(1, self.high)(value, path, problems)
        if not isinstance(value, str):
            return
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in self.schemes:
            known = ", ".join(self.schemes)
            problems.append(Problem(path, "URL_TYPE_INVALID_SCHEME", f"Scheme {parts.scheme!r} must be one of {known}"))
        elif not parts.netloc or any(letter.isspace() for letter in value):
            problems.append(Problem(path, "URL_TYPE_INVALID_URL", f"Not a well formed URL: {value!r:.60}"))


@dataclass(frozen=True)
class Many:
    """A check of a list's length and of each thing in it."""

    item: Check
    low: int = 0
    high: int = 40
    unique: bool = False

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        if not isinstance(value, list):
            problems.append(Problem(path, "BASE_TYPE_BAD_TYPE", f"Expected a list, got {value!r:.60}."))
            return
        if not self.low <= len(value) <= self.high:
            message = f"Must be between {self.low} and {self.high} in length, is {len(value)}."
            problems.append(Problem(path, "BASE_TYPE_BAD_LENGTH", message))
        if self.unique and len({repr(each) for each in value}) != len(value):
            problems.append(Problem(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "A value stands twice."))
        for place, each in enumerate(value):
            self.item(each, (*path, place), problems)


@dataclass(frozen=True)
class Record:
    """A check of an object: required fields, optional ones that may be null, and no other."""

    required: Mapping[str, Check]
    optional: Mapping[str, Check] = field(default_factory=dict)

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        if not isinstance(value, dict):
            problems.append(Problem(path, "MODEL_TYPE_CONVERT", f"Only dictionaries may be used, got {value!r:.60}."))
            return
        for key, needed in self.required.items():
            if value.get(key) is None:
                problems.append(Problem((*path, key), *REQUIRED))
            else:
                needed(value[key], (*path, key), problems)
        for key, found in value.items():
            if key in self.required:
                continue
            if key not in self.optional:
                problems.append(Problem((*path, key), "UNKNOWN_FIELD", "Discord knows no such field here."))
            elif found is not None:
                self.optional[key](found, (*path, key), problems)


@dataclass(frozen=True)
class ByType:
    """A check that reads an object's `type` and applies the check of that type."""

    kinds: Mapping[int, Check]

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, int) or kind not in self.kinds:
            message = f"Value of field 'type' must be one of {tuple(self.kinds)}, is {kind!r:.60}."
            problems.append(Problem((*path, "type"), "UNION_TYPE_CHOICES", message))
            return
        self.kinds[kind](value, path, problems)


@dataclass(frozen=True)
class Values:
    """A check of an object whose keys are from a set and whose values are alike."""

    keys: frozenset[str]
    item: Check

    def __call__(self, value: object, path: Path, problems: list[Problem], /) -> None:
        if not isinstance(value, dict):
            problems.append(Problem(path, "DICT_TYPE_CONVERT", f"Only dictionaries may be used, got {value!r:.60}."))
            return
        for key, each in value.items():
            if key not in self.keys:
                problems.append(Problem((*path, key), "ENUM_TYPE_COERCE", f"{key!r} is no locale of Discord's."))
            self.item(each, (*path, key), problems)


def problems_of(check: Check, value: object) -> list[Problem]:
    """List what a check finds wrong with a value."""
    problems: list[Problem] = []
    check(value, (), problems)
    return problems


def as_form_errors(problems: list[Problem]) -> dict[str, object]:
    """Nest problems by path, as the body of Discord's error 50035 does."""
    root: dict[str, object] = {}
    for problem in problems:
        node = root
        for step in problem.path:
            child = node.setdefault(str(step), {})
            assert isinstance(child, dict)
            node = child
        errors = node.setdefault("_errors", [])
        assert isinstance(errors, list)
        errors.append({"code": problem.code, "message": problem.message})
    return root
