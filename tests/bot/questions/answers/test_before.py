"""What came before a model: what it replaced, else what stood before it in its line."""

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.answers.before import answer_before
from bot.questions.question import Question, Task
from tests.bot.wizard import _make as make


@pytest.fixture
def ask(setting, lines_of):
    def first(*models):
        question = Question(Task.FACT, names=(Hit(EntryKind.MODEL, models[0].id),), topics=frozenset({"predecessor"}))
        return lines_of(answer_before(setting(make.catalogue(*models)), question))[0]

    return first


def test_what_a_model_replaced_is_named_with_its_day(ask):
    old = make.model("maker/old", released="2025-05", successor="maker/new")
    assert ask(make.model("maker/new"), old) == "Old (May 2025) came before New."


def test_what_replaces_nothing_is_said_so(ask):
    assert ask(make.model("maker/new")).startswith("What came before New is not in")
