"""What the tests of wishes are given: texts as their tokens, with their clauses, over the small catalogue."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pytest

from bot.questions.text.clauses import Clauses
from bot.questions.text.concepts import load_concepts, load_question_words
from bot.questions.text.known_words import names_with_meaning, with_answers
from bot.questions.text.tokenizing import read_tokens
from bot.questions.text.tokens import Concept, Name, Number, Other, Time, Token
from bot.questions.text.vocabulary import build_vocabulary
from bot.questions.wishes.makers.makers import Makers
from bot.search.finder import Finder
from bot.search.machines import MachineFinder
from tests.conftest import DATA

TODAY = date(2026, 11, 29)


@dataclass(frozen=True)
class Typed:
    """A text as its tokens, with its clauses."""

    tokens: tuple[Token, ...]
    clauses: Clauses


@pytest.fixture(scope="session")
def concepts():
    return load_concepts(DATA / "questions.toml")


@pytest.fixture(scope="session")
def vocabulary(catalogue):
    """The words of both languages, with those for options of the guided choice."""
    languages = load_question_words(DATA / "locales").values()
    spoken = [one.model_copy(update={"concepts": with_answers(one)}) for one in languages]
    return build_vocabulary(spoken, names_with_meaning(catalogue))


@pytest.fixture(scope="session")
def makers(catalogue, concepts):
    return Makers(catalogue, concepts)


@pytest.fixture(scope="session")
def typed(catalogue, vocabulary):
    """Return what makes tokens of a text."""
    finder, machines = Finder(catalogue), MachineFinder(catalogue.machines)

    def typed(text: str) -> Typed:
        reading = finder.read(text)
        running = reading.asked_for.running
        tokens = read_tokens(reading.asked_for, vocabulary, finder.read, machines.find(running), TODAY)
        return Typed(tokens, Clauses(running, vocabulary.groups))

    return typed


@pytest.fixture(scope="session")
def shown():
    """Return what writes tokens as texts: the id of a concept, a number with its unit, a strange word after a "?"."""

    def shown(tokens: Iterable[Token]) -> list[str]:
        return [_shown(token) for token in tokens]

    return shown


def _shown(token: Token) -> str:
    match token:
        case Concept(id=concept):
            return concept
        case Number():
            return f"{token.value.normalize():f} {token.machine or token.unit}"
        case Name(hits=hits):
            return hits[0].id
        case Time(text=text):
            return f"time {text}"
        case Other(text=text):
            return f"?{text}"
