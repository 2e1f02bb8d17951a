"""Sharing what parsed values have in common: it is a tenth of what the whole catalogue takes."""

from pydantic import BaseModel


class FieldNames:
    """The sets of names of the fields that were given: each value holds one of its own, though most are alike."""

    def __init__(self) -> None:
        self._shared: dict[frozenset[str], set[str]] = {}

    def share(self, value: object) -> None:
        """Let a value, and all values in it, hold the same set as others with the same fields; they never change."""
        match value:
            case BaseModel():
                given = value.model_fields_set
                shared = self._shared.setdefault(frozenset(given), given)
                object.__setattr__(value, "__pydantic_fields_set__", shared)
                self.share(value.__dict__)
            case dict():
                for part in value.values():
                    self.share(part)
            case tuple() | list():
                for part in value:
                    self.share(part)
            case _:
                return
