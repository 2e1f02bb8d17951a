"""What is said of how capable a model is names the tests, who ran them and when."""

from dataclasses import replace

import pytest

from bot.catalogue.schema import Task
from bot.standing.standings import Standings, Trust
from bot.views.standing import compared_text, standing_text
from tests.bot.standing.test_standings import board


@pytest.fixture(scope="module")
def standings(catalogue):
    return Standings(catalogue)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_score_that_is_named_says_who_ran_the_test_and_when(lexicon, catalogue, standings, lang):
    words = lexicon.pick(lang)
    tested = [model for model in catalogue.models.values() if (one := standings.of(model)) and one.scores]
    assert tested
    for model in tested:
        standing = standings.of(model)
        text = standing_text(words, standing, None)
        assert standing.scores[0].test.name in text
        assert standing.scores[0].run_by in text
        assert standing.scores[0].date[:4] in text


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_an_estimate_is_called_one(lexicon, catalogue, standings, lang):
    words = lexicon.pick(lang)
    found = (standings.of(model, Task.CODE) for model in catalogue.models.values())
    estimate = next(one for one in found if one and one.trust is Trust.ESTIMATE)
    assert words("task-code") in standing_text(words, estimate, Task.CODE)
    assert standing_text(words, estimate, Task.CODE) == words("standing-estimate", task=words("task-code"), tests="")


def test_models_are_set_side_by_side_by_a_test_that_both_have_the_most_capable_first(lexicon, catalogue, standings):
    words = lexicon.pick("en")
    models = [catalogue.models[one] for one in ("openai/gpt-4o", "openai/gpt-5")]
    text = compared_text(words, standings, models, Task.CODE)
    assert text.index("GPT-5") < text.index("GPT-4o")
    assert text.count("Aider Polyglot") == 2


def test_a_test_of_the_task_is_named_before_one_that_both_have(lexicon, catalogue):
    tests = [
        board("calls", ("openai/gpt-4o", 40), ("openai/gpt-5", 80), task="agents"),
        board("riddles", ("openai/gpt-4o", 30)),
        board("puzzles", ("openai/gpt-5", 90)),
    ]
    models = [catalogue.models[one] for one in ("openai/gpt-4o", "openai/gpt-5")]
    standings = Standings(replace(catalogue, tests={one.id: one for one in tests}))
    text = compared_text(lexicon.pick("en"), standings, models, Task.CODE)
    assert ("Riddles" in text, "Puzzles" in text, "Calls" in text) == (True, True, False)


def test_nothing_is_compared_where_no_test_of_any_is_known(lexicon, catalogue, standings):
    untested = [one for one in catalogue.models.values() if (at := standings.of(one)) and at.trust is Trust.ESTIMATE]
    assert compared_text(lexicon.pick("en"), standings, untested[:2], None) == ""


@pytest.mark.parametrize(("lang", "low"), [("en", "under 10 "), ("ru", "меньше 10 ")])
def test_models_far_behind_are_not_told_apart_by_points(lexicon, catalogue, lang, low):
    tests = {"riddles": board("riddles", ("openai/gpt-4o", 3), ("openai/gpt-5", 90))}
    models = [catalogue.models[one] for one in ("openai/gpt-4o", "openai/gpt-5")]
    text = compared_text(lexicon.pick(lang), Standings(replace(catalogue, tests=tests)), models, Task.CODE)
    assert f"GPT-4o — {low}" in text


@pytest.mark.parametrize(("lang", "told"), [("en", "no test of it"), ("ru", "тестов нет")])
def test_a_test_of_another_task_is_called_one(lexicon, catalogue, lang, told):
    words, model = lexicon.pick(lang), catalogue.models["openai/gpt-4o"]
    tests = {"calls": board("calls", ("openai/gpt-4o", 40), task="agents")}
    standings = Standings(replace(catalogue, tests=tests))
    assert told in compared_text(words, standings, [model], Task.CODE)
    assert told not in compared_text(words, standings, [model], Task.AGENTS)
    assert standing_text(words, standings.of(model, Task.CODE), Task.CODE).startswith(
        words("standing-elsewhere", task=words("task-code"), tests="").split(":")[0]
    )
