"""The context of every page of the guided choice, and the way back from the pages beside it."""

from collections.abc import Callable
from typing import NamedTuple

from bot.action_codec import pack
from bot.reply.choices import Navigate
from bot.reply.screen import PRIVATE_LINES
from bot.wizard.session import Session
from bot.wizard.wizard import Wizard
from bot.wizard_actions import Resume
from bot.words import Words


class Screen(NamedTuple):
    """The words of the page, the guided choice that it shows, and the room for it."""

    words: Words
    wizard: Wizard
    lines: int = PRIVATE_LINES
    """Lines of a phone that the page may take."""
    made: dict[tuple[int, int], tuple[str, object, object]] | None = None
    """The texts that were made for this page, by what they are of, which stays for as long; None where none is kept."""

    def keeping(self) -> "Screen":
        """Return the context of a page that asks for the same texts again and again."""
        return self._replace(made={})

    def once(self, of: object, what: object, make: Callable[[], str]) -> str:
        """Return a text on something, made once; what is the same thing is asked for, since comparing takes longer."""
        if self.made is None:
            return make()
        kept = self.made.get((id(of), id(what)))
        if kept is None:
            kept = self.made[id(of), id(what)] = (make(), of, what)
        return kept[0]


def way_back(words: Words, session: Session) -> Navigate:
    """Lead back to the result, or to the question that is open."""
    label = words("wizard-to-result" if session.finished else "wizard-resume")
    return Navigate(label=label, action=pack(Resume(token=session.token, revision=session.revision)))
