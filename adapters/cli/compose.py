"""The composition root: the one place that makes what the core works with."""

import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from adapters.cli.health import Pulse
from bot import __version__
from bot.app import App
from bot.catalogue.load import load_catalogue
from bot.catalogue.search import Finder
from bot.commands._base import Tools
from bot.commands._phrases import load_phrases
from bot.commands.choose import LIFETIME
from bot.places import data_folder
from bot.settings import Settings
from bot.storage.sqlite import SqliteStore, open_store
from bot.wizard.questions import load_questions
from bot.wizard.wizard import Wizard
from bot.words import load_lexicon


@dataclass(frozen=True)
class Core:
    """Hold what an adapter is given."""

    app: App
    store: SqliteStore
    pulse: Pulse = field(default_factory=Pulse)


@asynccontextmanager
async def open_core(settings: Settings) -> AsyncIterator[Core]:
    """Make the core over the real data and the real store; close the store at the end.

    Raises:
        DataError: the data are broken.
        SettingsError: the database cannot be used.
    """
    data = data_folder()
    catalogue = load_catalogue(data, snapshot=settings.beside_database("catalogue.json"))
    async with open_store(settings.database_path(), since=int(time.time()) - LIFETIME) as store:
        app = App(
            Tools(
                catalogue=catalogue,
                finder=Finder(catalogue),
                phrases=load_phrases(data / "phrases.toml"),
                wizard=Wizard(catalogue, load_questions(data / "wizard.toml")),
                lexicon=load_lexicon(data / "locales", settings.lang),
                store=store,
                clock=lambda: int(time.time()),
                new_token=lambda: secrets.token_hex(4),
                version=__version__,
            )
        )
        yield Core(app, store)
