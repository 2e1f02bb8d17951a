"""What a button carries: a typed action, packed into at most 64 bytes of text.

The form is `version.kind.field.field`: every field is a short key, a number or an id of the
catalogue or the wizard, never a label, a position or free text.
"""

import base64
import hashlib
import re
from typing import ClassVar, Literal, get_args

from pydantic import Field, ValidationError

from bot.errors import ZooError
from bot.values import Value

MAX_BYTES = 64
"""The tightest limit of the platforms we know."""
VERSION = "1"
SEPARATOR = "~"
INNER_SEPARATOR = "!"
"""Sets the fields of an action apart that is carried inside another one."""
_FIELD = re.compile(r"[A-Za-z0-9._/!-]*\Z")
_KEY_LENGTH = 6


class ActionError(ZooError):
    """Say that a packed action is forged, damaged or of another version."""


def short_key(entry_id: str) -> str:
    """Shorten a catalogue id to six letters that stay the same across restarts and reorderings."""
    digest = hashlib.blake2b(entry_id.encode(), digest_size=5).digest()
    return base64.b32encode(digest).decode().lower()[:_KEY_LENGTH]


class _Action(Value):
    code: ClassVar[str]


class ShowModel(_Action):
    """Show a model's card."""

    code = "m"
    model: str
    """A short key."""
    apart: int = Field(default=0, ge=0, le=1)
    """One: leave the message with the button as it is, and answer beside it."""
    page: int = 0


class ShowFamily(_Action):
    """Show a family's card."""

    code = "f"
    family: str
    page: int = 0


class ShowMembers(_Action):
    """List a family's models."""

    code = "fm"
    family: str
    page: int = 0


class ShowClaims(_Action):
    """Show what is said of a family and what is true."""

    code = "fc"
    family: str
    page: int = 0


class ShowTerm(_Action):
    """Explain a word."""

    code = "t"
    term: str


class ListFamilies(_Action):
    """List the families."""

    code = "l"
    page: int = 0


class ListTerms(_Action):
    """List the glossary."""

    code = "lt"
    page: int = 0


class ShareFound(_Action):
    """Show to everyone the models found in a text; keys joined by `-`, in order."""

    code = "fs"
    models: str


class Compare(_Action):
    """Compare models; keys joined by `-`, in order."""

    code = "c"
    models: str
    page: int = 0


class AddToCompare(_Action):
    """Offer models to compare with these; keys joined by `-`."""

    code = "ca"
    models: str
    page: int = 0


class OpenGuide(_Action):
    """Show a chapter of the guide to open and closed models."""

    code = "og"
    chapter: str


class ShowOpenness(_Action):
    """Show where a model stands between open and closed."""

    code = "o"
    model: str


class SetLanguage(_Action):
    """Speak another language from now on."""

    code = "lg"
    lang: str


class SetLayout(_Action):
    """Lay replies out in another way from now on, and show one anew."""

    code = "y"
    layout: Literal["plain", "rich"]
    again: str
    """What shows the reply anew, as `wrapped` gives it."""


class ShowHelp(_Action):
    """Show what the bot can do."""

    code = "h"


class Ask(_Action):
    """Answer a question, which the button carries itself."""

    code = "q"
    question: str
    """What `bot.questions.codec` packs."""
    page: int = Field(default=0, ge=0)


class AskStored(_Action):
    """Answer a question that is stored because it does not fit in a button."""

    code = "qs"
    token: str = Field(pattern=r"^[a-z2-7]{13}$")
    page: int = Field(default=0, ge=0)


class StartWizard(_Action):
    """Begin to choose."""

    code = "ws"


class WizardAction(_Action):
    """Be the base of everything pressed inside a wizard.

    `token` names the session, `revision` the state that the button was drawn for.
    """

    token: str
    revision: int


class Answer(WizardAction):
    """Answer the question with an option."""

    code = "wa"
    question: str
    option: str


class Toggle(WizardAction):
    """Pick or unpick an option of a question that takes several."""

    code = "wt"
    question: str
    option: str


class Submit(WizardAction):
    """Go on with the options picked."""

    code = "wg"
    question: str


class Back(WizardAction):
    """Take back the last answer."""

    code = "wb"


class Restart(WizardAction):
    """Begin anew."""

    code = "wr"


class Cancel(WizardAction):
    """Stop choosing."""

    code = "wx"


class Finish(WizardAction):
    """See the result with the answers given so far."""

    code = "wf"


class Relax(WizardAction):
    """Give up the wishes that stand in the way; `wishes` is their short key."""

    code = "wl"
    wishes: str


class WhyNot(WizardAction):
    """Ask why a model was not recommended."""

    code = "wn"
    model: str


class Resume(WizardAction):
    """Show the present step again."""

    code = "wc"


Action = (
    ShowModel
    | ShowFamily
    | ShowMembers
    | ShowClaims
    | ShowTerm
    | ListFamilies
    | ListTerms
    | ShareFound
    | Compare
    | AddToCompare
    | OpenGuide
    | ShowOpenness
    | SetLanguage
    | SetLayout
    | ShowHelp
    | Ask
    | AskStored
    | StartWizard
    | Answer
    | Toggle
    | Submit
    | Back
    | Restart
    | Cancel
    | Finish
    | Relax
    | WhyNot
    | Resume
)
_BY_CODE: dict[str, type[Action]] = {kind.code: kind for kind in get_args(Action)}


def pack(action: Action) -> str:
    """Pack an action.

    Raises:
        ValueError: it does not fit in 64 bytes, or a field holds more than a key.
    """
    fields = [str(value) for _, value in action]
    if not _FIELD.match("".join(fields)):
        raise ValueError(f"a field of {type(action).__name__} is not a plain key")
    packed = SEPARATOR.join((VERSION, action.code, *fields))
    if len(packed) > MAX_BYTES:  # every character of a plain key is one byte
        raise ValueError(f"{type(action).__name__} takes more than {MAX_BYTES} bytes")
    return packed


def unpack(packed: str) -> Action:
    """Unpack an action strictly.

    Raises:
        ActionError: it is not one that `pack` makes.
    """
    version, _, rest = packed.partition(SEPARATOR)
    code, *fields = rest.split(SEPARATOR)
    kind = _BY_CODE.get(code)
    if version != VERSION or kind is None or len(packed.encode()) > MAX_BYTES:
        raise ActionError("not an action of this version")
    names = list(kind.model_fields)
    if len(names) != len(fields) or not all(_FIELD.match(field) for field in fields):
        raise ActionError("fields do not fit the kind")
    try:
        action = kind.model_validate_strings(dict(zip(names, fields, strict=True)))
    except ValidationError as error:
        raise ActionError("a field has the wrong form") from error
    if pack(action) != packed:
        raise ActionError("not the form that packing gives")
    return action


def wrapped(packed: str) -> str:
    """Make a packed action a field of another one."""
    return packed.replace(SEPARATOR, INNER_SEPARATOR)


def unwrapped(field: str) -> str:
    """Make the field that `wrapped` gave a packed action again."""
    return field.replace(INNER_SEPARATOR, SEPARATOR)
