"""Scores in few and unequal tests make abilities that do no score wrong."""

import random

import pytest

from bot.standing.solver import Fit, Observation, Spread, inverted

SPREAD = Spread(general=0.3, special=0.15)
MODELS, TESTS, TASKS = "abcdef", ("t1", "t2", "t3", "t4"), ("code", "chat")


def abilities(scores, estimates=None, spread=SPREAD):
    """Fit scores (model, test, value) where two tests are of each task, and return every ability."""
    expected = {(model, task): (estimates or {}).get(model, 0.0) for model in MODELS for task in TASKS}
    seen = [Observation(model, TASKS[TESTS.index(test) % 2], test, value, 0.25) for model, test, value in scores]
    fit = Fit(seen, expected, spread)
    return {key: fit.ability(*key, expected[key]) for key in expected}


def some_scores(seed):
    dice = random.Random(seed)  # noqa: S311  # no secret
    return [(model, test, dice.uniform(-2, 2)) for model in MODELS for test in TESTS if dice.random() < 0.6]


@pytest.mark.parametrize("seed", range(20))
def test_a_better_score_never_lowers_its_model_in_any_task(seed):
    scores = some_scores(seed)
    before = abilities(scores)
    for place, (model, test, value) in enumerate(scores):
        after = abilities([*scores[:place], (model, test, value + 0.5), *scores[place + 1 :]])
        assert all(after[model, task].value >= before[model, task].value - 1e-9 for task in TASKS)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_scores_does_not_matter(seed):
    scores = some_scores(seed)
    turned = abilities(scores[::-1])
    for key, one in abilities(scores).items():
        assert one.value == pytest.approx(turned[key].value)
        assert one.error == pytest.approx(turned[key].error)


def test_a_model_without_scores_keeps_its_estimate():
    found = abilities([("a", "t1", 1.0), ("b", "t1", -1.0)], {"c": 0.7})
    assert found["c", "code"].value == 0.7
    assert found["c", "code"].error == max(one.error for one in found.values())


@pytest.mark.parametrize("seed", range(10))
def test_another_test_never_makes_an_ability_less_certain(seed):
    scores = some_scores(seed)
    fewer = abilities([one for one in scores if one[1] != "t4"])
    more = abilities(scores)
    assert all(more[key].error <= fewer[key].error + 1e-9 for key in more)


def test_few_scores_shrink_towards_the_estimate():
    rivals = [(model, test, 0.0) for model in "bcd" for test in TESTS]
    one = abilities([("a", "t1", 2.0), *rivals])["a", "code"]
    several = abilities([("a", "t1", 2.0), ("a", "t3", 2.0), *rivals])["a", "code"]
    assert 0 < one.value < several.value < 2


def test_a_score_in_one_task_tells_less_of_another():
    found = abilities([("a", "t1", 2.0), ("b", "t1", 0.0), ("c", "t1", 0.0)])
    assert 0 < found["a", "chat"].value < found["a", "code"].value
    assert found["a", "code"].error < found["a", "chat"].error


def test_a_hard_test_lowers_nobody():
    easy = [(model, "t1", value) for model, value in zip("ab", (1.0, 0.0), strict=True)]
    hard = [(model, "t1", value - 3) for model, _, value in easy]
    for key, one in abilities(easy).items():
        assert one.value == pytest.approx(abilities(hard)[key].value)


def test_a_test_with_one_model_says_nothing():
    assert abilities([("a", "t1", 5.0)])["a", "code"].value == pytest.approx(0)


def test_a_matrix_times_its_inverse_is_one():
    matrix = [[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]]
    inverse = inverted(matrix)
    columns = list(zip(*inverse, strict=True))
    product = [sum(a * b for a, b in zip(row, column, strict=True)) for row in matrix for column in columns]
    assert product == pytest.approx([1, 0, 0, 0, 1, 0, 0, 0, 1])
