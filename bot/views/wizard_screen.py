"""The context of every page of the guided choice, and the way back from the pages beside it."""

from typing import NamedTuple

from bot.actions import pack
from bot.reply.blocks import Navigate
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


def way_back(words: Words, session: Session) -> Navigate:
    """Lead back to the result, or to the question that is open."""
    label = words("wizard-to-result" if session.finished else "wizard-resume")
    return Navigate(label=label, action=pack(Resume(token=session.token, revision=session.revision)))
