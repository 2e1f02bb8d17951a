"""The words of the program, kept beside the database as they were read."""

from bot.paths import data_folder
from bot.settings import Settings
from bot.words import Lexicon, load_lexicon


def open_lexicon(settings: Settings) -> Lexicon:
    """Read the words of every language.

    Raises:
        DataError: a file is broken or missing, or the language of the settings is.
    """
    return load_lexicon(data_folder() / "locales", settings.lang, settings.beside_database("words.json"))
