"""A cache of the steps of the guided choice: many people answer alike, and a step shows nothing of who answers."""

from collections.abc import Callable
from typing import NamedTuple

from cachetools import LRUCache

from bot.actions import SEPARATOR
from bot.reply.blocks import Choice, Navigate, PickMany, PickOne, Reply
from bot.wizard.session import Session

_SIZE = 512
"""Steps that are kept; each takes some 15 kilobytes."""
_NOBODY = "zzzzzzzz"
"""The token of the session that a kept step is drawn for; as long as others, which have no such letters."""
_NOBODYS = f"{SEPARATOR}{_NOBODY}{SEPARATOR}0"
"""How the actions of such a step name their session and its revision."""


class _StepKey(NamedTuple):
    lang: str
    lines: int
    """The room for the reply."""
    picks: bool
    """Whether anything is picked of a question that takes several."""
    session: Session
    """The session as if it were nobody's, with nothing picked."""


class StepCache:
    """A cache of the drawn steps over one edition of the catalogue."""

    def __init__(self) -> None:
        self._kept: LRUCache[_StepKey, Reply] = LRUCache(_SIZE)

    def get(self, lang: str, lines: int, session: Session, draw: Callable[[Session], Reply]) -> Reply:
        """Return the step of a session with its own buttons; if no such step is kept, draw it and keep it."""
        nobodys = session.model_copy(
            update={"token": _NOBODY, "user": "", "conversation": "", "shared": False, "revision": 0, "updated_at": 0}
        )
        key = _StepKey(lang, lines, bool(session.draft), nobodys.model_copy(update={"draft": ()}))
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = draw(nobodys)
        return _addressed(kept, session)


def _addressed(reply: Reply, session: Session) -> Reply:
    """Return a step that was drawn for nobody with the buttons of a session, and what is picked there."""
    own = f"{SEPARATOR}{session.token}{SEPARATOR}{session.revision}"

    def named(packed: str) -> str:
        return packed.replace(_NOBODYS, own).replace(_NOBODY, session.token)

    def addressed(choice: Choice) -> Choice:  # made anew, since a copy takes longer
        match choice:
            case PickOne(label=label, action=action, hint=hint, evades=evades):
                return PickOne(label=label, action=named(action), hint=hint, evades=evades)
            case PickMany(label=label, action=action, hint=hint, key=key, at_once=at_once):
                picked, at_once = key in session.draft, named(at_once)
                return PickMany(label=label, action=named(action), picked=picked, hint=hint, key=key, at_once=at_once)
            case Navigate(label=label, action=action):
                return Navigate(label=label, action=named(action))
            case _:
                return choice

    again = None if reply.again is None else named(reply.again)
    return reply.model_copy(update={"choices": tuple(map(addressed, reply.choices)), "again": again})
