"""The base class of the values that the parts of the program exchange."""

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict

_set = object.__setattr__


class Value(BaseModel):
    """Base class of immutable values without unknown keys.

    Validators are built at first use, so that a short command pays only for the types that it uses.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """Return a copy with changes; the library's own way, which also copies what a value never has, takes twice."""
        if deep:
            return super().model_copy(update=update, deep=True)
        kind = type(self)
        copied = kind.__new__(kind)
        given = self.__pydantic_fields_set__
        if update:
            _set(copied, "__dict__", {**self.__dict__, **update})
            given = given if given.issuperset(update) else given.union(update)
        else:
            _set(copied, "__dict__", {**self.__dict__})
        _set(copied, "__pydantic_fields_set__", given)
        _set(copied, "__pydantic_extra__", None)
        _set(copied, "__pydantic_private__", None)
        return copied
