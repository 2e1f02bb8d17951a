"""Actions of buttons: typed values. A field is a key or an id, never a label, a position or free text."""

import base64
import hashlib
from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from bot.charts.chart import ChartKind, Theme
from bot.setting_actions import Setting
from bot.values import Value
from bot.watch_actions import Watching
from bot.wizard_actions import Pressed, Resume, WhyNot

_KEY_LENGTH = 6
KEY_SEPARATOR = "-"
"""Separates the short keys of models in one field."""
NOTE_NAME = r"^[a-z2-7]{13}$"
"""The form of a token under which something is stored for a button."""


def short_key(entry_id: str) -> str:
    """Shorten a catalogue id to six letters, which depend on the id alone."""
    digest = hashlib.blake2b(entry_id.encode(), digest_size=5).digest()
    return base64.b32encode(digest).decode().lower()[:_KEY_LENGTH]


def joined_keys(ids: Iterable[str]) -> str:
    """Write the short keys of models as one field of an action, in order."""
    return KEY_SEPARATOR.join(map(short_key, ids))


class _Action(Value):
    """Base class of all actions."""

    code: ClassVar[str]


class ShowModel(_Action):
    """A request for a model's card."""

    code = "m"
    model: str
    """A short key."""
    apart: int = Field(default=0, ge=0, le=1)
    """Whether to leave the message with the button as it is and answer in a new one; 1 is yes."""
    page: int = 0


class ShowFamily(_Action):
    """A request for a family's card."""

    code = "f"
    family: str
    page: int = 0


class ShowMembers(_Action):
    """A request for the list of a family's models."""

    code = "fm"
    family: str
    page: int = 0


Described = Literal["model", "family", "lab", "term", "signpost", "openness"]
"""What all that is known can be told of."""


class ShowAll(_Action):
    """A request for all that is known of an entry, of which a first message shows what matters most."""

    code = "a"
    kind: Described
    entry: str
    """A short key of a model, or the id of another entry."""
    sources: int = Field(default=0, ge=0, le=1)
    """Whether its sources are listed too; 1 is yes."""
    page: int = 0


class ShowLab(_Action):
    """A request for a maker's card."""

    code = "lb"
    lab: str


class ShowClaims(_Action):
    """A request for the common claims about a family, with what is true."""

    code = "fc"
    family: str
    page: int = 0


class ShowTerm(_Action):
    """A request for the explanation of a term."""

    code = "t"
    term: str


class ShowSignpost(_Action):
    """A request for what something is that is no text model."""

    code = "sp"
    signpost: str


class ListFamilies(_Action):
    """A request for the list of families."""

    code = "l"
    page: int = 0


class ListTerms(_Action):
    """A request for the glossary."""

    code = "lt"
    page: int = 0


class ShowFound(_Action):
    """A request for the models found in a text: keys joined by `-`, in order; in a button, a request to share them."""

    code = "fs"
    models: str


class Share(_Action):
    """A request to show everyone what the asker alone was shown."""

    code = "sh"
    shown: str
    """The action that shows it, as written by `wrapped`."""


class ShareStored(_Action):
    """A request to show everyone what is shown by an action that is stored because it does not fit in a button."""

    code = "ss"
    token: str = Field(pattern=NOTE_NAME)


class Remove(_Action):
    """A request to take back the message with the button."""

    code = "x"


class Compare(_Action):
    """A request for a comparison of models: keys joined by `-`, in order."""

    code = "c"
    models: str
    page: int = 0


class CompareChosen(_Action):
    """A request for a comparison of models that the guided choice of a token recommends: keys joined by `-`."""

    code = "cr"
    models: str
    token: str


class AddToCompare(_Action):
    """A request for models to compare with these: keys joined by `-`."""

    code = "ca"
    models: str
    page: int = 0


class OpenGuide(_Action):
    """A request for a chapter of the guide to open and closed models."""

    code = "og"
    chapter: str


class ShowOpenness(_Action):
    """A request for the openness of a model."""

    code = "o"
    model: str


class ShowHelp(_Action):
    """A request for help."""

    code = "h"


class ListCommands(_Action):
    """A request for what every command does."""

    code = "hc"


class Ask(_Action):
    """A request for the answer to a question that the button carries itself."""

    code = "q"
    question: str
    """What `bot.questions.packing.codec` packs."""
    page: int = Field(default=0, ge=0)


class AskStored(_Action):
    """A request for the answer to a question that is stored because it does not fit in a button."""

    code = "qs"
    token: str = Field(pattern=NOTE_NAME)
    page: int = Field(default=0, ge=0)


class ShowChart(_Action):
    """A request for a chart of models."""

    code = "p"
    of: str
    """The action that shows the models, as written by `wrapped`."""
    kind: ChartKind
    theme: Theme = Theme.LIGHT
    turned: int = Field(default=0, ge=0, le=1)
    """Whether the button is under a picture, whose place the chart takes; 1 is yes."""


class StartWizard(_Action):
    """The start of a guided choice."""

    code = "ws"


Showing = (
    ShowModel
    | ShowFamily
    | ShowMembers
    | ShowAll
    | ShowLab
    | ShowClaims
    | ShowTerm
    | ShowSignpost
    | ListFamilies
    | ListTerms
    | ShowFound
    | Compare
    | CompareChosen
    | AddToCompare
    | OpenGuide
    | ShowOpenness
    | ShowHelp
    | ListCommands
    | Ask
    | AskStored
    | ShowChart
    | Resume
    | WhyNot
)
"""The actions that change nothing."""
Action = Showing | Share | ShareStored | Remove | Setting | Watching | StartWizard | Pressed
PagedAction = ShowAll | ShowClaims | Ask | AskStored
"""The actions that show a page of a reply that may be too long for one."""
