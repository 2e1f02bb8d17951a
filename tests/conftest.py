"""What most tests are given. `catalogue` is the small one of `tests/catalogue`, so that no new fact of the real
catalogue breaks a test of the code; the tests in `tests/data` and `tests/fleet` put the real one in its place."""

import functools
import gc
import itertools
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import settings

from bot.app import App
from bot.catalogue.catalogue import Catalogue
from bot.commands.request import Tools
from bot.loading.load import load_catalogue
from bot.loading.reference import lazy_reference
from bot.questions.read import QuestionReader
from bot.questions.setting import Setting
from bot.questions.text.concepts import load_concepts, load_question_words
from bot.questions.text.phrase_book import load_phrase_book
from bot.questions.text.phrases import Phrases
from bot.reply.plain import plain
from bot.search.finder import Finder
from bot.settings import Settings
from bot.wizard.loading import load_questions
from bot.wizard.wizard import Wizard
from bot.words import load_lexicon
from tests.databases import (  # noqa: F401  # fixtures
    address,
    new_address,
    new_postgres_address,
    postgres,
    postgres_address,
    store_address,
)
from tests.fakes import FakeDrawer, MemoryStore
from tests.talk import Talker

DATA = Path(__file__).parents[1] / "data"
FROZEN = Path(__file__).with_name("catalogue")
PHONE = 36
"""Columns of a phone."""


def pytest_collection_finish():
    """Let the collector leave out what stays for the whole run, and come seldom."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@functools.cache
def _question_words():
    return load_concepts(DATA / "questions.toml"), tuple(load_question_words(DATA / "locales").values())


def _question_reader(catalogue: Catalogue, finder: Finder):
    return QuestionReader(catalogue, finder.read, _question_words)


@dataclass(frozen=True)
class Engines:
    """What is worked out of a catalogue once and never changes."""

    finder: Finder
    questions: QuestionReader
    wizard: Wizard

    @classmethod
    def of(cls, catalogue: Catalogue, folder: Path):
        """Work them out of a catalogue and the questions of its folder."""
        finder = Finder(catalogue)
        wizard = Wizard(catalogue, load_questions(folder / "wizard.toml"))
        return cls(finder, _question_reader(catalogue, finder), wizard)


def pytest_configure():
    """Let chance be the same everywhere, and no machine too slow for it."""
    settings.register_profile("everywhere", deadline=None, derandomize=True)
    settings.load_profile("everywhere")


@pytest.fixture(scope="session")
def catalogue():
    """The small catalogue, with the places of the real languages."""
    small = load_catalogue(FROZEN)
    places = lazy_reference(DATA).read_places
    return replace(small, reference=replace(small.reference, read_places=places))


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory, worker_id):
    """A folder that all processes of a run share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def live_snapshot(shared_folder):
    """The file of a snapshot of the real catalogue."""
    file = shared_folder / "catalogue.json"
    load_catalogue(DATA, snapshot=file)
    return file


@pytest.fixture(scope="session")
def live_catalogue(live_snapshot):
    return load_catalogue(DATA, snapshot=live_snapshot)


@pytest.fixture(scope="session")
def kept_words(shared_folder):
    """The file of the words as they were read."""
    file = shared_folder / "words.json"
    load_lexicon(DATA / "locales", kept=file)
    return file


@pytest.fixture
def warm_database(live_snapshot, kept_words, tmp_path):
    """The path of a database that no run has opened, beside a snapshot of the real catalogue and the words."""
    database = tmp_path / "zoo.sqlite3"
    for kept in (live_snapshot, kept_words):
        copyfile(kept, Settings(database=str(database)).beside_database(kept.name))
    return database


@pytest.fixture(scope="session")
def engines(catalogue):
    return Engines.of(catalogue, FROZEN)


@pytest.fixture(scope="session")
def live_engines(live_catalogue):
    return Engines.of(live_catalogue, DATA)


@pytest.fixture(scope="session")
def lexicon(kept_words):
    return load_lexicon(DATA / "locales", kept=kept_words)


@pytest.fixture(scope="session")
def phrases():
    return Phrases(lambda: load_phrase_book(DATA / "locales"))


@pytest.fixture(scope="session")
def concepts():
    return _question_words()[0]


@pytest.fixture
def tools(catalogue, engines, lexicon, phrases):
    tokens = (f"token{number:03}" for number in itertools.count())
    finder, questions, wizard = engines.finder, engines.questions, engines.wizard
    return Tools(
        catalogue=catalogue,
        finder=finder,
        phrases=phrases,
        new_questions=lambda over, find: questions if find is finder else _question_reader(over, find),
        new_wizard=lambda over: wizard if over is catalogue else Wizard(over, wizard.questions),
        lexicon=lexicon,
        store=MemoryStore(),
        clock=lambda: 1_780_000_000,
        new_token=lambda: next(tokens),
        version="0.0.0",
        drawer=FakeDrawer(),
    )


@pytest.fixture
def app(tools):
    return App(tools)


@pytest.fixture
def talker(app):
    """One person in a private chat, with the small catalogue and the real words."""
    return Talker(app)


@pytest.fixture
def setting(lexicon, concepts):
    """Make a setting over a catalogue, in English unless another language is given."""
    return lambda catalogue, lang="en": Setting(lexicon.pick(lang), catalogue, concepts, date(2026, 11, 29))


@pytest.fixture
def lines_of():
    """List the lines that a reply takes on a phone, without empty ones and addresses of pages."""

    def lines(reply):
        text = plain(reply.model_copy(update={"choices": ()}), PHONE)
        return [line for line in text.split("\n") if line.strip() and not line.strip().startswith("http")]

    return lines
