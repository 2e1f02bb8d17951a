"""The words that the real catalogue and the real questions need are there in every language."""

from bot.commands.registry import COMMANDS
from bot.locales import locale_problems
from bot.needed_words import needed_words
from tests.conftest import DATA


def test_the_words_are_whole(catalogue, engines):
    needed = needed_words(COMMANDS, catalogue.labs.values(), engines.wizard.questions.questions)
    assert list(locale_problems(DATA / "locales", needed)) == []
