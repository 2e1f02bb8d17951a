"""How fast a question over the whole catalogue is read and answered, at its size of today and at ten times that."""

import time
from datetime import date

import pytest

from bot.questions.answer import answer
from bot.questions.finding.model_table import ModelTable
from bot.questions.read import QuestionReader
from bot.questions.setting import Setting
from bot.questions.text.concepts import load_concepts, load_question_words
from bot.search.finder import Finder
from tests.benchmarks._measure import show
from tests.benchmarks.test_search import synthetic
from tests.conftest import DATA

TODAY = date(2026, 11, 29)
ASKED = (
    "cheapest model with 1M context?",
    "open models under 10b that see pictures",
    "5 newest models, any vendor",
    "which chinese models reason and cost less than $1",
    "что влезет в 12 гигов?",
    "самая дешёвая с картинками и контекстом от 200к",
    "сколько у вас открытых моделей",
    "три самых дорогих из доступных",
)


@pytest.mark.parametrize("size", [0, 5_000])
def test_a_list_over_the_whole_catalogue(catalogue, lexicon, size):
    many = synthetic(catalogue, size) if size else catalogue
    finder = Finder(many)
    words = (load_concepts(DATA / "questions.toml"), tuple(load_question_words(DATA / "locales").values()))
    reader = QuestionReader(many, finder.read, lambda: words)
    setting = Setting(lexicon.pick("en"), many, reader.concepts, TODAY, ModelTable(many))
    for text in ASKED:
        assert answer(setting, reader.read(finder.read(text), TODAY)) is not None, text
    read, whole = [], []
    for text in ASKED * 25:
        started = time.perf_counter()
        question = reader.read(finder.read(text), TODAY)
        read.append(time.perf_counter() - started)
        answer(setting, question)
        whole.append(time.perf_counter() - started)
    show(f"a list question read, {len(many.models)} models", read)
    show(f"a list question read and answered, {len(many.models)} models", whole)
