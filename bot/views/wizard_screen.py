"""The context of every page of the guided choice."""

from typing import NamedTuple

from bot.wizard.wizard import Wizard
from bot.words import Words


class Screen(NamedTuple):
    """The words of the page, and the guided choice that it shows."""

    words: Words
    wizard: Wizard
