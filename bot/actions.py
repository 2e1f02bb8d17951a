"""Actions of buttons: typed values, packed into at most 64 bytes of text.

The form is `version~code~field~field…`: a field is a short key, a number, or an id of the catalogue or of the guided
choice, never a label, a position or free text.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal, get_args

from pydantic import Field, ValidationError

from bot.charts.chart import ChartKind, Theme
from bot.errors import ZooError
from bot.setting_actions import Setting
from bot.values import Value
from bot.watch_actions import Watching
from bot.wizard_actions import Pressed, Resume, WhyNot

MAX_BYTES = 64
"""The smallest limit of the supported platforms."""
MAX_INNER_BYTES = 50
"""The bytes that an action may take which is a field of another one."""
VERSION = "1"
SEPARATOR = "~"
INNER_SEPARATOR = "!"
"""Separates the fields of an action that is a field of another one."""
_FIELD = re.compile(r"[A-Za-z0-9._/!-]*\Z")
_KEY_LENGTH = 6
KEY_SEPARATOR = "-"
"""Separates the short keys of models in one field."""
NOTE_NAME = r"^[a-z2-7]{13}$"
"""The form of a token under which something is stored for a button."""


class ActionError(ZooError):
    """Error raised for a packed action that is forged, damaged or of another version."""


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
_BY_CODE: dict[str, tuple[type[Action], tuple[str, ...]]] = {
    kind.code: (kind, tuple(kind.model_fields)) for kind in get_args(Action)
}
"""The kinds of action by their codes, with the names of their fields."""


def pack(action: Action) -> str:
    """Pack an action.

    Raises:
        ValueError: The action does not fit in 64 bytes, or a field is not a plain key.
    """
    fields = [str(value) for value in vars(action).values()]  # dozens for each reply: iterating a model is slow
    if not _FIELD.match("".join(fields)):
        raise ValueError(f"a field of {type(action).__name__} is not a plain key")
    packed = SEPARATOR.join((VERSION, action.code, *fields))
    if len(packed) > MAX_BYTES:  # every character of a plain key is one byte
        raise ValueError(f"{type(action).__name__} takes more than {MAX_BYTES} bytes")
    return packed


def pack_each(action: Action, ids: Iterable[str]) -> Iterator[str]:
    """Pack an action whose last field is empty with each of some ids in it: most of each text is the same.

    Raises:
        ValueError: as `pack` does.
    """
    start = pack(action)
    for one in ids:
        if not _FIELD.match(one) or len(start) + len(one) > MAX_BYTES:
            raise ValueError(f"{one} is no id that {type(action).__name__} can carry")
        yield start + one


def unpack(packed: str) -> Action:
    """Unpack an action strictly.

    Raises:
        ActionError: `pack` does not write such a text.
    """
    version, _, rest = packed.partition(SEPARATOR)
    code, *fields = rest.split(SEPARATOR)
    known = _BY_CODE.get(code)
    if version != VERSION or known is None or not packed.isascii() or len(packed) > MAX_BYTES:
        raise ActionError("not an action of this version")
    kind, names = known
    if len(names) != len(fields) or not _FIELD.match("".join(fields)):
        raise ActionError("fields do not fit the kind")
    try:
        action = kind.model_validate_strings(dict(zip(names, fields, strict=True)))
    except ValidationError as error:
        raise ActionError("a field has the wrong form") from error
    if pack(action) != packed:
        raise ActionError("not the form that packing gives")
    return action


def wrapped(packed: str) -> str:
    """Turn a packed action into a field of another one."""
    return packed.replace(SEPARATOR, INNER_SEPARATOR)


def unwrapped(field: str) -> str:
    """Turn a field written by `wrapped` back into a packed action."""
    return field.replace(INNER_SEPARATOR, SEPARATOR)
