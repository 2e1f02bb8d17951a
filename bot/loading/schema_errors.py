"""Messages for the errors that a data file's schema finds: file, key, problem and fix."""

from collections.abc import Iterator

from pydantic import ValidationError

_SAYS = {
    "missing": "is missing; write it",
    "extra_forbidden": "there is no such key; remove it or correct its name",
}
_PATTERNS = {
    r"^\d{4}": "is no date; write it as 2024, 2024-05 or 2024-05-13",
    "^https?": "is no address; write it whole, https:// and all",
    "^[a-z0-9]+": "is no id; use a-z, 0-9, dots and hyphens",
    r"^([01]\d": "is no span of hours; write it as 06:00-10:00",
    "^([A-Z]{2}": "is no country; write two capital letters such as US, or INTL",
}
"""The messages of the schema's patterns, by how each begins, in place of the regular expression."""


def explain(place: str, error: ValidationError) -> Iterator[str]:
    """Word each part of a validation error."""
    for detail in error.errors(include_url=False, include_input=False):
        key = ".".join(str(part) for part in detail["loc"] if part != "[key]")
        pattern = str(detail.get("ctx", {}).get("pattern", ""))
        yield f"{place}: {key}: {_problem(detail['type'], detail['msg'], pattern)}"


def _problem(kind: str, message: str, pattern: str) -> str:
    said = next((text for start, text in _PATTERNS.items() if pattern.startswith(start)), None)
    return _SAYS.get(kind) or said or f"{message[:1].lower()}{message[1:]}; correct the value"
