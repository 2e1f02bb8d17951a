"""What every page of the guided choice is drawn from."""

from typing import NamedTuple

from bot.wizard.wizard import Wizard
from bot.words import Words


class Screen(NamedTuple):
    """The language of the page, and the choice that it shows."""

    words: Words
    wizard: Wizard
