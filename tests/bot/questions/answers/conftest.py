"""What the tests of answers share: a setting over any catalogue, and what a reply says."""

from datetime import date
from pathlib import Path

import pytest

from bot.questions.concepts import load_concepts
from bot.questions.setting import Setting
from bot.reply.plain import plain

DATA = Path(__file__).parents[4] / "data"
SCREEN = 36
"""Columns of a phone."""


@pytest.fixture(scope="session")
def concepts():
    return load_concepts(DATA / "questions.toml")


@pytest.fixture
def setting(lexicon, concepts):
    """Make a setting over a catalogue, in English unless another language is given."""
    return lambda catalogue, lang="en": Setting(lexicon.pick(lang), catalogue, concepts, date(2026, 11, 29))


@pytest.fixture
def lines_of():
    """List the lines that a reply takes on a phone, without empty ones and addresses of pages."""

    def lines(reply):
        text = plain(reply.model_copy(update={"choices": ()}), SCREEN)
        return [line for line in text.split("\n") if line.strip() and not line.strip().startswith("http")]

    return lines
