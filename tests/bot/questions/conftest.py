import shutil
from datetime import date

import pytest

from bot.loading.load import load_catalogue
from bot.questions.read import QuestionReader
from bot.questions.text.concepts import load_concepts, load_question_words
from bot.search.finder import Finder
from tests.conftest import DATA, FROZEN

TODAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Return what reads a text, over the small catalogue with the machines of the real one."""
    folder = tmp_path_factory.mktemp("catalogue") / "data"
    shutil.copytree(FROZEN, folder)
    shutil.copy(DATA / "machines.toml", folder / "machines.toml")
    shutil.copy(DATA / "text_units.toml", folder / "text_units.toml")
    catalogue = load_catalogue(folder)
    finder = Finder(catalogue)
    words = load_concepts(DATA / "questions.toml"), tuple(load_question_words(DATA / "locales").values())
    reader = QuestionReader(catalogue, finder.read, lambda: words)
    return lambda text: reader.read(finder.read(text), TODAY)
