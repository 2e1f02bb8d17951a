"""The words that the real catalogue and the real questions need are there in every language."""

from bot.commands.registry import COMMANDS
from bot.locales import locale_problems
from bot.needed_words import needed_words
from bot.questions.concepts import load_concepts
from tests.conftest import DATA


def test_the_words_are_whole(catalogue, engines):
    concepts = load_concepts(DATA / "questions.toml")
    needed = needed_words(COMMANDS, catalogue.labs.values(), engines.wizard.questions.questions, concepts)
    assert list(locale_problems(DATA / "locales", needed)) == []
