import itertools
from pathlib import Path

import pytest

from bot.app import App
from bot.commands.request import Tools
from bot.loading.load import load_catalogue
from bot.questions.phrase_book import load_phrase_book
from bot.questions.phrases import Phrases
from bot.search.finder import Finder
from bot.wizard.questions import load_questions
from bot.wizard.wizard import Wizard
from bot.words import load_lexicon
from tests.fakes import MemoryStore
from tests.talk import Talker

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def catalogue():
    return load_catalogue(DATA)


@pytest.fixture(scope="session")
def lexicon():
    return load_lexicon(DATA / "locales")


@pytest.fixture(scope="session")
def _shared(catalogue):
    """What never changes is made once: the search index, the phrases and the wizard's table."""
    return (
        Finder(catalogue),
        Phrases(lambda: load_phrase_book(DATA / "locales")),
        Wizard(catalogue, load_questions(DATA / "wizard.toml")),
    )


@pytest.fixture
def tools(catalogue, lexicon, _shared):
    finder, phrases, wizard = _shared
    tokens = (f"token{number:03}" for number in itertools.count())
    return Tools(
        catalogue=catalogue,
        finder=finder,
        phrases=phrases,
        new_wizard=lambda over: wizard if over is catalogue else Wizard(over, wizard.questions),
        lexicon=lexicon,
        store=MemoryStore(),
        clock=lambda: 1_780_000_000,
        new_token=lambda: next(tokens),
        version="0.0.0",
    )


@pytest.fixture
def app(tools):
    return App(tools)


@pytest.fixture
def talker(app):
    """One person in a private chat, with the real catalogue and words."""
    return Talker(app)
