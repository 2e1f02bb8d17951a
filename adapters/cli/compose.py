"""The composition root: the one place that creates the objects of the core and its store."""

import secrets
import time
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__
from bot.app import App
from bot.catalogue.catalogue import Catalogue
from bot.charts.worker import WorkerDrawer
from bot.commands.request import Tools
from bot.commands.sessions import LIFETIME
from bot.loading.load import load_catalogue
from bot.paths import data_folder
from bot.questions.phrases import Phrases
from bot.search.finder import Finder
from bot.service.health import ConnectionHealth
from bot.settings import Settings
from bot.storage.sqlite import SqliteStore, open_store
from bot.views.links import Links
from bot.words import Lexicon, load_lexicon

if TYPE_CHECKING:
    from bot.questions.concepts import Concepts, QuestionWords
    from bot.questions.phrase_book import PhraseBook
    from bot.questions.read import QuestionReader
    from bot.wizard.questions import Questions
    from bot.wizard.wizard import Wizard


@dataclass(frozen=True)
class Core:
    """The core, and the services beside it, as an adapter is given them."""

    app: App
    store: SqliteStore
    health: ConnectionHealth = field(default_factory=ConnectionHealth)


@asynccontextmanager
async def open_core(settings: Settings, lexicon: Lexicon | None = None) -> AsyncIterator[Core]:
    """Open the core over the real data and the real store; close the store at the end.

    The words are read unless they are given.

    Raises:
        DataError: the data are broken.
        SettingsError: the database cannot be used.
    """
    data = data_folder()
    catalogue = load_catalogue(data, snapshot=settings.beside_database("catalogue.json"), check_rest=_check_rest)
    finder = Finder(catalogue)
    async with (
        open_store(settings.database_path(), since=int(time.time()) - LIFETIME) as store,
        aclosing(WorkerDrawer(cache=settings.beside_database("matplotlib"))) as drawer,
    ):
        app = App(
            Tools(
                catalogue=catalogue,
                finder=finder,
                phrases=Phrases(lambda: _load_phrases(data)),
                new_questions=cache(lambda: _new_questions(catalogue, finder, data)),
                new_wizard=_new_wizard,
                lexicon=lexicon or load_lexicon(data / "locales", settings.lang),
                store=store,
                clock=lambda: int(time.time()),
                new_token=lambda: secrets.token_hex(4),
                version=__version__,
                drawer=drawer,
                rate=settings.usd_rub,
                digest_hour=settings.digest_hour,
                links=_links(settings),
            )
        )
        yield Core(app, store)


def _links(settings: Settings) -> Links:
    return Links(
        support=settings.support_url,
        privacy=settings.privacy_url,
        report=settings.report_url,
        source=settings.source_url,
    )


def _check_rest(data: Path) -> None:
    """Check what is read only when it is needed."""
    _load_phrases(data)
    _load_questions(data)
    _load_question_words(data)


def _load_phrases(data: Path) -> "PhraseBook":
    from bot.questions.phrase_book import load_phrase_book

    return load_phrase_book(data / "locales")


def _load_question_words(data: Path) -> "tuple[Concepts, tuple[QuestionWords, ...]]":
    from bot.questions.concepts import load_concepts, load_question_words

    return load_concepts(data / "questions.toml"), tuple(load_question_words(data / "locales").values())


def _new_questions(catalogue: Catalogue, finder: Finder, data: Path) -> "QuestionReader":
    from bot.questions.read import QuestionReader

    return QuestionReader(catalogue, finder.read, lambda: _load_question_words(data))


def _new_wizard(catalogue: Catalogue) -> "Wizard":
    from bot.wizard.wizard import Wizard

    return Wizard(catalogue, _load_questions(data_folder()))


def _load_questions(data: Path) -> "Questions":
    from bot.wizard.questions import load_questions

    return load_questions(data / "wizard.toml")
