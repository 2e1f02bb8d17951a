"""The choices that a reply offers."""

from typing import Annotated, Literal

from pydantic import Field

from bot.values import Value


class PickOne(Value):
    """One of several answers, of which one is chosen."""

    intent: Literal["pick_one"] = "pick_one"
    label: str
    action: str
    hint: str = ""
    """A second line, where the platform has one."""
    evades: bool = False
    """Whether it evades the question, and stands out less than the answers."""


class PickMany(Value):
    """One of several answers, of which any number is chosen."""

    intent: Literal["pick_many"] = "pick_many"
    label: str
    action: str
    picked: bool
    hint: str = ""
    key: str = ""
    """What names it among the answers where all that are picked are taken at once, by the action `at_once`."""
    at_once: str = ""


class Navigate(Value):
    """A way to another reply, or to another page of this one."""

    intent: Literal["navigate"] = "navigate"
    label: str
    action: str


class Open(Value):
    """A link to a web page."""

    intent: Literal["open"] = "open"
    label: str
    url: str


class LookUp(Value):
    """The start of an inline lookup, where the platform has one."""

    intent: Literal["look_up"] = "look_up"
    label: str
    query: str


class Copy(Value):
    """A text for the clipboard, such as an API id."""

    intent: Literal["copy"] = "copy"
    label: str
    text: str


Choice = Annotated[PickOne | PickMany | Navigate | Open | LookUp | Copy, Field(discriminator="intent")]
