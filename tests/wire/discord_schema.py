"""A small schema language for JSON bodies, whose problems read as Discord's own do.

A check is a function of a value, its path and the list of problems that it adds to. The makers below build checks:
`record(required={...}, optional={...})` refuses unknown keys and lets an optional field be null, as Discord does.
Lengths are counted in UTF-16 units: how Discord counts letters beyond the basic plane is not documented, and this
is the larger of the two ways.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

Path = tuple[str | int, ...]


class Problem(NamedTuple):
    """One thing wrong in a body: where, Discord's code for it, and the words."""

    path: Path
    code: str
    message: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path)) or 'body'}: {self.message} ({self.code})"


Check = Callable[[object, Path, list[Problem]], None]

REQUIRED = ("BASE_TYPE_REQUIRED", "This field is required")


def units(text: str) -> int:
    """Count the UTF-16 units of a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def text(low: int = 0, high: int = 6000) -> Check:
    """Make a check of a text's length; a text that must not be empty must not be blank either."""

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        if not isinstance(value, str):
            problems.append(Problem(path, "BASE_TYPE_BAD_TYPE", f"Expected a string, got {value!r:.60}."))
        elif low and not value.strip():
            problems.append(Problem(path, *REQUIRED))
        elif not low <= units(value) <= high:
            words = f"Must be between {low} and {high} in length" if low else f"Must be {high} or fewer in length"
            problems.append(Problem(path, "BASE_TYPE_BAD_LENGTH", f"{words}, is {units(value)}."))

    return check


def whole(low: int = 1 - 2**53, high: int = 2**53 - 1) -> Check:
    """Make a check of a whole number's range."""

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            problems.append(Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value!r:.60}" is not int.'))
        elif not low <= value <= high:
            problems.append(
                Problem(path, "NUMBER_TYPE_RANGE", f"int value should be from {low} to {high}, is {value}.")
            )

    return check


def number(value: object, path: Path, problems: list[Problem]) -> None:
    """Check that a value is a number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        problems.append(Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value!r:.60}" is not float.'))


def truth(value: object, path: Path, problems: list[Problem]) -> None:
    """Check that a value is true or false."""
    if not isinstance(value, bool):
        problems.append(Problem(path, "BASE_TYPE_BAD_TYPE", f"Expected true or false, got {value!r:.60}."))


def among(*allowed: object) -> Check:
    """Make a check that a value is one of a few."""

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        if value not in allowed or isinstance(value, bool):
            problems.append(Problem(path, "BASE_TYPE_CHOICES", f"Value {value!r:.60} must be one of {allowed}."))

    return check


def snowflake(value: object, path: Path, problems: list[Problem]) -> None:
    """Check that a value is an id: digits, as text or as a number."""
    digits = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not (digits.isascii() and digits.isdecimal() and int(digits) < 2**63):
        problems.append(Problem(path, "NUMBER_TYPE_COERCE", f'Value "{value!r:.60}" is not snowflake.'))


def moment(value: object, path: Path, problems: list[Problem]) -> None:
    """Check that a value is a date and time by ISO 8601."""
    try:
        datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        message = f"Could not parse {value!r:.60}. Should be ISO8601."
        problems.append(Problem(path, "DATE_TIME_TYPE_PARSE", message))


def address(high: int = 2048, schemes: tuple[str, ...] = ("http", "https", "attachment")) -> Check:
    """Make a check of a URL: its length, scheme and host."""
    length = text(1, high)

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        length(value, path, problems)
        if not isinstance(value, str):
            return
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in schemes:
            known = ", ".join(schemes)
            problems.append(Problem(path, "URL_TYPE_INVALID_SCHEME", f"Scheme {parts.scheme!r} must be one of {known}"))
        elif not parts.netloc or any(letter.isspace() for letter in value):
            problems.append(Problem(path, "URL_TYPE_INVALID_URL", f"Not a well formed URL: {value!r:.60}"))

    return check


def many(item: Check, low: int = 0, high: int = 40, *, unique: bool = False) -> Check:
    """Make a check of a list's length and of each thing in it."""

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        if not isinstance(value, list):
            problems.append(Problem(path, "BASE_TYPE_BAD_TYPE", f"Expected a list, got {value!r:.60}."))
            return
        if not low <= len(value) <= high:
            message = f"Must be between {low} and {high} in length, is {len(value)}."
            problems.append(Problem(path, "BASE_TYPE_BAD_LENGTH", message))
        if unique and len({repr(each) for each in value}) != len(value):
            problems.append(Problem(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "A value stands twice."))
        for place, each in enumerate(value):
            item(each, (*path, place), problems)

    return check


def record(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """Make a check of an object: required fields, optional ones that may be null, and no other."""
    maybe = optional or {}

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        if not isinstance(value, dict):
            problems.append(Problem(path, "MODEL_TYPE_CONVERT", f"Only dictionaries may be used, got {value!r:.60}."))
            return
        for key, needed in required.items():
            if value.get(key) is None:
                problems.append(Problem((*path, key), *REQUIRED))
            else:
                needed(value[key], (*path, key), problems)
        for key, found in value.items():
            if key in required:
                continue
            if key not in maybe:
                problems.append(Problem((*path, key), "UNKNOWN_FIELD", "Discord knows no such field here."))
            elif found is not None:
                maybe[key](found, (*path, key), problems)

    return check


def by_type(kinds: Mapping[int, Check]) -> Check:
    """Make a check that reads an object's `type` and applies the check of that type."""

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, int) or kind not in kinds:
            message = f"Value of field 'type' must be one of {tuple(kinds)}, is {kind!r:.60}."
            problems.append(Problem((*path, "type"), "UNION_TYPE_CHOICES", message))
            return
        kinds[kind](value, path, problems)

    return check


def mapping(keys: frozenset[str], item: Check) -> Check:
    """Make a check of an object whose keys are from a set and whose values are alike."""

    def check(value: object, path: Path, problems: list[Problem]) -> None:
        if not isinstance(value, dict):
            problems.append(Problem(path, "DICT_TYPE_CONVERT", f"Only dictionaries may be used, got {value!r:.60}."))
            return
        for key, each in value.items():
            if key not in keys:
                problems.append(Problem((*path, key), "ENUM_TYPE_COERCE", f"{key!r} is no locale of Discord's."))
            item(each, (*path, key), problems)

    return check


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
