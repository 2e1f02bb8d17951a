"""The composition root: the one place that creates the objects of the core and its store."""

import contextlib
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.cli.lexicon import open_lexicon
from bot import __version__
from bot.app import App
from bot.catalogue.catalogue import Catalogue
from bot.charts.worker import WorkerDrawer
from bot.commands.request import Tools
from bot.commands.wizard.sessions import LIFETIME
from bot.errors import DataError
from bot.loading.load import load_catalogue
from bot.loading.reference import missing_files
from bot.loading.renewal import Order
from bot.loading.snapshot import code_stamp
from bot.paths import data_folder
from bot.questions.text.phrases import Phrases
from bot.search.finder import Finder
from bot.service.health import ConnectionHealth
from bot.service.metrics import Metrics, NoMetrics
from bot.service.purging import purge
from bot.settings import Settings
from bot.storage.opening import open_store
from bot.storage.store import DatabaseStore
from bot.views.links import Links
from bot.words import Lexicon

if TYPE_CHECKING:
    from bot.questions.read import QuestionReader
    from bot.questions.text.concepts import Concepts, QuestionWords
    from bot.questions.text.phrase_book import PhraseBook
    from bot.wizard.questions import Questions
    from bot.wizard.wizard import Wizard


@dataclass(frozen=True)
class Core:
    """The core, and the services beside it, as an adapter is given them."""

    app: App
    store: DatabaseStore
    health: ConnectionHealth = field(default_factory=ConnectionHealth)


@asynccontextmanager
async def open_core(
    settings: Settings, lexicon: Lexicon | None = None, metrics: Metrics | None = None
) -> AsyncIterator[Core]:
    """Open the core over the real data and the real store; close the store at the end.

    The words are read unless they are given. Without metrics nothing is counted or timed.

    Raises:
        DataError: the data are broken.
        SettingsError: the database cannot be used.
    """
    with contextlib.suppress(OSError):  # who cannot write there is told so where it matters
        settings.database_path().parent.mkdir(parents=True, exist_ok=True)
    observe = None if metrics is None else metrics.stored
    async with (
        open_store(settings.database_address(), purge_old, observe) as store,
        aclosing(WorkerDrawer(cache=settings.beside_database("matplotlib"))) as drawer,
    ):
        yield Core(_new_app(settings, lexicon, store, drawer, metrics or NoMetrics()), store)


async def purge_old(store: DatabaseStore) -> None:
    """Delete what is old.

    Raises:
        StorageError: the database cannot be used.
    """
    await purge(store, int(time.time()), LIFETIME)


def _new_app(
    settings: Settings, lexicon: Lexicon | None, store: DatabaseStore, drawer: WorkerDrawer, metrics: Metrics
) -> App:
    data = data_folder()
    catalogue = load_catalogue(data, _snapshot(settings), _check_rest, _kept_copies(settings))
    return App(
        Tools(
            catalogue=catalogue,
            finder=Finder(catalogue),
            phrases=Phrases(lambda: _load_phrases(data)),
            new_questions=partial(_new_questions, read_words=cache(partial(_load_question_words, data))),
            new_wizard=partial(_new_wizard, read_questions=cache(partial(_load_questions, data))),
            lexicon=lexicon or open_lexicon(settings),
            store=store,
            clock=lambda: int(time.time()),
            new_token=lambda: secrets.token_hex(4),
            version=__version__,
            drawer=drawer,
            rate=settings.usd_rub,
            digest_hour=settings.digest_hour,
            links=_links(settings),
            owners=settings.owners,
            metrics=metrics,
        )
    )


def refresh_order(settings: Settings) -> Order:
    """Return what the process is told that takes new copies of other catalogues for the bot that runs."""
    return Order(
        data=data_folder(),
        kept=_kept_copies(settings),
        snapshot=_snapshot(settings),
        code=code_stamp(),
        check_rest=_check_rest,
        prove=_prove,
    )


def _snapshot(settings: Settings) -> Path:
    return settings.beside_database("catalogue.json")


def _kept_copies(settings: Settings) -> Path:
    return settings.beside_database("layers")


def _prove(catalogue: Catalogue) -> None:
    """Make of a catalogue what answers need; what cannot be made must not be answered with."""
    from bot.questions.finding.model_table import ModelTable

    data, finder = data_folder(), Finder(catalogue)
    wizard = _new_wizard(catalogue, lambda: _load_questions(data))
    questions = _new_questions(catalogue, finder, lambda: _load_question_words(data))
    for engine in (finder, wizard, questions, ModelTable(catalogue)):
        engine.warm_up()


def _links(settings: Settings) -> Links:
    return Links(
        support=settings.support_url,
        privacy=settings.privacy_url,
        report=settings.report_url,
        source=settings.source_url,
    )


def _check_rest(data: Path) -> None:
    """Check what is read only when it is needed, and what a small catalogue may lack."""
    missing = missing_files(data)
    if missing:
        raise DataError(missing)
    _load_phrases(data)
    _load_questions(data)
    _load_question_words(data)


def _load_phrases(data: Path) -> "PhraseBook":
    from bot.questions.text.phrase_book import load_phrase_book

    return load_phrase_book(data / "locales")


def _load_question_words(data: Path) -> "tuple[Concepts, tuple[QuestionWords, ...]]":
    from bot.questions.text.concepts import load_concepts, load_question_words

    return load_concepts(data / "questions.toml"), tuple(load_question_words(data / "locales").values())


def _new_questions(
    catalogue: Catalogue, finder: Finder, read_words: "Callable[[], tuple[Concepts, tuple[QuestionWords, ...]]]"
) -> "QuestionReader":
    from bot.questions.read import QuestionReader

    return QuestionReader(catalogue, finder.read, read_words)


def _new_wizard(catalogue: Catalogue, read_questions: "Callable[[], Questions]") -> "Wizard":
    from bot.wizard.wizard import Wizard

    return Wizard(catalogue, read_questions())


def _load_questions(data: Path) -> "Questions":
    from bot.wizard.loading import load_questions

    return load_questions(data / "wizard.toml")
