"""Actions of the buttons about what people watch; `bot.action_codec` packs them."""

from typing import ClassVar, Literal

from pydantic import Field

from bot.values import Value


class WatchAction(Value):
    """Base class of them."""

    code: ClassVar[str]


class WatchEntry(WatchAction):
    """A request to be told when something changes of an entry, or of all models that come out."""

    code = "e"
    kind: Literal["model", "family", "lab", "new"]
    entry: str = ""
    """A short key of a model, or the id of another entry; none for new models."""


class WatchPrice(WatchAction):
    """A request to be told when the price of a model is at or below a limit."""

    code = "ep"
    model: str
    """A short key."""
    part: str = Field(pattern=r"^price-(input|output|blended)$")
    """The property that has the limit."""
    amount: str = Field(pattern=r"^\d{1,9}(\.\d{1,9})?$")
    currency: str = Field(pattern=r"^[A-Z]{3}$")


class ListWatches(WatchAction):
    """A request for what is watched."""

    code = "el"


class Unwatch(WatchAction):
    """A request not to be told of something any more."""

    code = "ex"
    watch: int = Field(ge=0, lt=2**63)
    """The number under which it is stored; 0 for everything."""


Watching = WatchEntry | WatchPrice | ListWatches | Unwatch
