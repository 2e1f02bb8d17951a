"""The packing of actions into at most 64 bytes of text.

The form is `version~code~field~field…`: a field is a short key, a number, or an id of the catalogue or of the guided
choice.
"""

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from pydantic import ValidationError

from bot.actions import Action
from bot.errors import ZooError

MAX_BYTES = 64
"""The smallest limit of the supported platforms."""
MAX_INNER_BYTES = 50
"""The bytes that an action may take which is a field of another one."""
VERSION = "1"
SEPARATOR = "~"
INNER_SEPARATOR = "!"
"""Separates the fields of an action that is a field of another one."""
_FIELD = re.compile(r"[A-Za-z0-9._/!-]*\Z")
_BY_CODE: dict[str, tuple[type[Action], tuple[str, ...]]] = {
    kind.code: (kind, tuple(kind.model_fields)) for kind in get_args(Action)
}
"""The kinds of action by their codes, with the names of their fields."""


class ActionError(ZooError):
    """Error raised for a packed action that is forged, damaged or of another version."""


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
