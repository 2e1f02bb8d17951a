"""The reading of what people write, for the tests of it."""

import pytest

from bot.questions.read import QuestionReader
from bot.questions.text.concepts import load_question_words
from bot.questions.wishes.needs import said_in
from bot.wizard.wishes import sort_out
from tests.conftest import DATA
from tests.data._people import TODAY, hear, load_writers


@pytest.fixture(scope="session")
def reader(catalogue, engines, concepts):
    words = tuple(load_question_words(DATA / "locales").values())
    return QuestionReader(catalogue, engines.finder.read, lambda: (concepts, words))


@pytest.fixture(scope="session")
def heard(reader, engines):
    return [(person, hear(reader, engines.finder, engines.wizard, person)) for person in load_writers()]


@pytest.fixture(scope="session")
def understood(reader, engines):
    def understand(text, lang):
        reading = engines.finder.read(reader.retyped(text))
        question = reader.read_wishes(reading, TODAY)
        wizard = engines.wizard
        where = reader.without_subjects(reading.text)
        found = sort_out(wizard.questions, said_in(question, reader.concepts, wizard.catalogue, lang, where))
        said = found.answers.items()
        answers = {
            name: options for name, options in said if options and (name == "skill" or name not in found.deduced)
        }
        return answers, {one.property: one for one in found.filters}

    return understand
