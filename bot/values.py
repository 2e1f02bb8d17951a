"""The base of every value that crosses an edge."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """Hold immutable data; refuse unknown keys.

    Validators are built at first use, so that a command pays only for the types it touches.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
