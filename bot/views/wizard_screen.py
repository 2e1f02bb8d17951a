"""The context of every page of the guided choice."""

from typing import NamedTuple

from bot.reply.screen import PRIVATE_LINES
from bot.wizard.wizard import Wizard
from bot.words import Words


class Screen(NamedTuple):
    """The words of the page, the guided choice that it shows, and the room for it."""

    words: Words
    wizard: Wizard
    lines: int = PRIVATE_LINES
    """Lines of a phone that the page may take."""
