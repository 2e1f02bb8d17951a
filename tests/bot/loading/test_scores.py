"""Every mistake in a file of scores is told, with file, key and fix."""

import pytest

from bot.catalogue.schema import Task
from bot.catalogue.scores import best_runs
from bot.errors import DataError
from bot.loading.load import load_catalogue
from tests.bot.loading.test_load import FILES

SCORES = """
name = "Riddles"
task = "code"
run_by = "Referee"
read_on = "2026-07-02"
source = "board"
scores = [
  { model = "maker/one-1", variant = "slow", score = "80", date = "2024-05" },
  { model = "maker/one-1", variant = "fast", score = "70" },
  { model = "maker/one-2", score = "90", run_by = "Maker", status = "official", source = "page" },
]

[sources.board]
url = "https://example.org/board"
title = "A board"
checked_on = 2026-11-01

[sources.page]
url = "https://example.org/page"
title = "A page"
checked_on = 2026-11-01
"""


@pytest.fixture
def folder(tmp_path):
    for name, text in {**FILES, "scores/riddles.toml": SCORES}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_scores_say_who_ran_the_test_and_when_even_where_only_the_test_says_so(folder):
    catalogue = load_catalogue(folder)
    (riddles,) = catalogue.tests.values()
    slow, fast = catalogue.scores_of(catalogue.models["maker/one-1"])
    (other,) = catalogue.scores_of(catalogue.models["maker/one-2"])
    assert riddles.task is Task.CODE
    assert (slow.run_by, slow.date, slow.is_dated, slow.status) == ("Referee", "2024-05", True, "independent")
    assert (fast.date, fast.is_dated, fast.source.title) == ("2026-07-02", False, "A board")
    assert (other.run_by, other.status, other.source.title) == ("Maker", "official", "A page")
    assert best_runs((fast, slow)) == (slow,)


def test_scores_come_through_a_snapshot(folder, tmp_path_factory):
    snapshot = tmp_path_factory.mktemp("kept") / "snapshot"
    first, again = load_catalogue(folder, snapshot), load_catalogue(folder, snapshot)
    assert again.precomputed is not None
    assert dict(again.tests) == dict(first.tests)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('score = "80"', 'score = "800"', "scores[0].score: is no percentage"),
        ('score = "80"', 'score = "eighty"', "scores.0.score"),
        ('model = "maker/one-2"', 'model = "maker/two"', "scores[2].model: no model 'maker/two'"),
        ('date = "2024-05"', 'date = "2024-02-30"', "scores[0].date: there is no such day"),
        ('read_on = "2026-07-02"\n', "", "scores[1].date: is missing here and for the test"),
        ('run_by = "Referee"\n', "", "scores[0].run_by: is missing here and for the test"),
        ('source = "board"\n', "", "scores[0].source: is missing here and for the test"),
        ('source = "page"', 'source = "pag"', "scores[2].source: no source 'pag' in this file"),
        ('source = "page"', 'source = "board"', "sources.page: nothing cites it"),
        ('variant = "fast"', 'variant = "slow"', "scores: maker/one-1 stands there twice as slow"),
        ('task = "code"', 'task = "cooking"', "task"),
        ('task = "code"', 'made_of = ["puzzles"]', "made_of: no other test 'puzzles'"),
        (
            "https://example.org/page",
            "https://medium.com/page",
            "scores[2].status: is official, but its source is a blog",
        ),
        ("checked_on = 2026-11-01", "checked_on = 2099-11-01", "sources.board.checked_on: lies in the future"),
    ],
)
def test_a_mistake_is_told(folder, old, new, problem):
    assert old in SCORES
    (folder / "scores/riddles.toml").write_text(SCORES.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as error:
        load_catalogue(folder)
    assert any(line.startswith(f"scores/riddles.toml: {problem}") for line in error.value.problems), (
        error.value.problems
    )
