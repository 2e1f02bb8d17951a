"""A cache of the steps of the guided choice: many people answer alike, and a step shows nothing of who answers."""

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from cachetools import LRUCache

from bot.action_codec import SEPARATOR
from bot.reply.choices import Choice
from bot.reply.reply import Reply
from bot.wizard.session import Session, Told

_SIZE = 512
"""Steps that are kept; each takes some 15 kilobytes."""
_NOBODY = "zzzzzzzz"
"""The token of the session that a kept step is drawn for; as long as others, which have no such letters."""
_NOBODYS = f"{SEPARATOR}{_NOBODY}{SEPARATOR}0"
"""How the actions of such a step name their session and its revision."""
_BETWEEN = "\n"
"""What no action has in it."""


class _StepKey(NamedTuple):
    lang: str
    lines: int
    """The room for the reply."""
    picks: bool
    """Whether anything is picked of a question that takes several."""
    finished: bool
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    told: Told | None
    counted: tuple[int, int]
    """How many questions and pages of ticks were answered."""


class _Drawn(NamedTuple):
    """A step as it is kept."""

    reply: Reply
    actions: str
    """All that names a session in it: the action that shows it again, then those of its choices."""


class StepDrawing(NamedTuple):
    """How a step is drawn that is not kept."""

    page: Callable[[Session], Hashable]
    """Names the question that a session has come to, which other answers lead to as well; None where it is none."""
    draw: Callable[[Session], Reply]


class StepCache:
    """A cache of the drawn steps over one edition of the catalogue."""

    def __init__(self) -> None:
        self._steps: LRUCache[_StepKey, _Drawn] = LRUCache(_SIZE)
        self._pages: LRUCache[Hashable, _Drawn] = LRUCache(_SIZE)

    def get(self, lang: str, lines: int, session: Session, drawing: StepDrawing) -> Reply:
        """Return the step of a session with its own buttons; if no such step is kept, draw it and keep it."""
        answers = tuple([(answer.question, answer.options) for answer in session.answers])
        key = _StepKey(
            lang, lines, bool(session.draft), session.finished, answers, session.told, (session.asked, session.pages)
        )
        if session.told is not None and session.told.unread:  # nobody's words are kept
            return _addressed(_drawn(drawing.draw(_nobodys(session))), session)
        kept = self._steps.get(key)
        if kept is None:
            kept = self._steps[key] = self._page(lang, session, drawing)
        return _addressed(kept, session)

    def _page(self, lang: str, session: Session, drawing: StepDrawing) -> _Drawn:
        """Return a step that is kept as the same question after other answers, or else draw it."""
        page = drawing.page(session)
        if page is None:
            return _drawn(drawing.draw(_nobodys(session)))
        key = (lang, page)
        kept = self._pages.get(key)
        if kept is None:
            kept = self._pages[key] = _drawn(drawing.draw(_nobodys(session)))
        return kept


def _nobodys(session: Session) -> Session:
    """Return a session as if it were nobody's."""
    return session.model_copy(
        update={"token": _NOBODY, "user": "", "conversation": "", "shared": False, "revision": 0, "updated_at": 0}
    )


def _drawn(reply: Reply) -> _Drawn:
    actions = [reply.again or ""]
    for choice in reply.choices:
        if choice.intent == "pick_many":
            actions += (choice.action, choice.at_once)
        elif choice.intent in {"pick_one", "navigate"}:
            actions.append(choice.action)
    return _Drawn(reply, _BETWEEN.join(actions))


def _addressed(drawn: _Drawn, session: Session) -> Reply:
    """Return a step that was drawn for nobody with the buttons of a session, and what is picked there."""
    own = f"{SEPARATOR}{session.token}{SEPARATOR}{session.revision}"
    actions = iter(drawn.actions.replace(_NOBODYS, own).replace(_NOBODY, session.token).split(_BETWEEN))
    again = next(actions) or None
    choices = tuple([_own(choice, actions, session.draft) for choice in drawn.reply.choices])
    finished = drawn.reply.is_finished
    return drawn.reply.model_copy(update={"choices": choices, "again": again, "is_finished": finished})


def _own(choice: Choice, actions: Iterator[str], draft: tuple[str, ...]) -> Choice:
    """Return a choice with the next of the actions, by its kind: asking a value for its class takes longer."""
    if choice.intent == "pick_many":
        update = {"action": next(actions), "at_once": next(actions), "picked": choice.key in draft}
        return choice.model_copy(update=update)
    if choice.intent in {"pick_one", "navigate"}:
        return choice.model_copy(update={"action": next(actions)})
    return choice
