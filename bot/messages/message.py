"""A message as it was read: templates of Python's `str.format`, and choices by a number or a name."""

from collections.abc import Callable, Mapping

from pydantic import Field

from bot.values import Value

Values = Mapping[str, str | int]
"""What the placeholders are filled with, by name."""


class Choice(Value):
    """A part of a message that a value decides; a number does it by itself or by its plural form."""

    by: str
    numbers: "dict[int, tuple[Part, ...]]" = Field(default_factory=dict)
    names: "dict[str, tuple[Part, ...]]" = Field(default_factory=dict)
    other: "tuple[Part, ...]"

    def variant(self, values: Values, plural: Callable[[int], str]) -> "tuple[Part, ...]":
        """Return the variant for the value; where there is none, the last resort."""
        value = values.get(self.by)
        if isinstance(value, str):
            return self.names.get(value, self.other)
        if value is None:
            return self.other
        if value in self.numbers or not self.names:
            return self.numbers.get(value, self.other)
        return self.names.get(plural(value), self.other)


Part = str | Choice


class Message(Value):
    """A message of one language."""

    parts: tuple[Part, ...]


class _Shown(dict[str, str | int]):
    """Values, with the placeholders themselves, as their files have them, where there are none."""

    def __missing__(self, name: str) -> str:
        return f"{{${name}}}"


def written(parts: tuple[Part, ...], values: Values, plural: Callable[[int], str]) -> str:
    """Return the text of parts, with their placeholders filled; `plural` tells the plural form of a number."""
    try:
        return "".join(
            [
                part.format_map(values)
                if isinstance(part, str)
                else written(part.variant(values, plural), values, plural)
                for part in parts
            ]
        )
    except KeyError:
        return written(parts, _Shown(values), plural)
