"""The base class of the values that the parts of the program exchange."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """Base class of immutable values without unknown keys.

    Validators are built at first use, so that a short command pays only for the types that it uses.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
