"""Where a model stands in a task: by tests where there are some, else by what is known of it."""

from dataclasses import replace

from bot.catalogue.schema import Task
from bot.catalogue.scores import Test as ScoreTest
from bot.standing.standings import EXPECTED_TOP, Standings, Trust
from tests.bot.wizard._make import SOURCES, catalogue, model, offer

OPEN = {"openness": "free_weights", "licence": "mit"}


def board(test_id="riddles", *scores, **more):
    """Make a test of code with scores (model, score)."""
    listed = [{"model": name, "score": str(score), "date": "2026-05"} for name, score in scores]
    usual = {"id": test_id, "name": test_id.title(), "task": "code", "run_by": "Referee", "source": "s"}
    return ScoreTest.model_validate({**usual, "sources": SOURCES, "scores": listed, **more})


def standings(*tests, models=None):
    made = catalogue(*(models or (model("maker/a"), model("maker/b"), model("maker/c"))))
    return Standings(replace(made, tests={one.id: one for one in tests})), made.models


def test_the_better_score_stands_higher_and_no_score_at_the_estimate():
    found, models = standings(board("riddles", ("maker/a", 80), ("maker/b", 40)))
    best, worst, untested = (found.of(models[f"maker/{name}"], Task.CODE) for name in "abc")
    assert best.points > untested.points > worst.points
    alone, _ = standings(board("riddles", ("maker/a", 80)))
    assert untested.points == alone.points(models["maker/c"], Task.CODE)
    assert untested.trust is Trust.ESTIMATE
    assert untested.scores == ()


def test_it_says_which_tests_it_rests_on_those_of_the_task_first():
    tests = (
        board("calls", ("maker/a", 80), ("maker/b", 40), task="agents"),
        board("riddles", ("maker/a", 80), ("maker/b", 40)),
        board("hearsay", ("maker/a", 80), ("maker/b", 40), task=None),
    )
    found, models = standings(*tests)
    named = [one.test.name for one in found.of(models["maker/a"], Task.CODE).scores]
    assert named == ["Riddles", "Calls"]


def test_more_tests_make_it_more_certain_until_it_is_measured():
    rivals = [model(f"maker/{name}") for name in "abcdefgh"]
    boards = [board(f"t{n}", *((one.id, 50 + n) for one in rivals)) for n in range(6)]
    steps = [standings(*boards[:count], models=rivals)[0].of(rivals[0], Task.CODE) for count in range(7)]
    errors = [one.error for one in steps]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < errors[0]
    assert (steps[0].trust, steps[1].trust, steps[-1].trust) == (Trust.ESTIMATE, Trust.PARTLY, Trust.MEASURED)


def test_of_several_runs_the_best_counts_and_fewer_errors_are_better():
    twice, models = standings(board("riddles", ("maker/a", 80), ("maker/a", 20), ("maker/b", 40)))
    once, _ = standings(board("riddles", ("maker/a", 80), ("maker/b", 40)))
    assert twice.points(models["maker/a"]) == once.points(models["maker/a"])
    slips, _ = standings(board("slips", ("maker/a", 20), ("maker/b", 60), lower_is_better=True))
    assert slips.points(models["maker/a"]) > slips.points(models["maker/b"])


def test_an_average_of_tests_counts_only_where_they_are_missing():
    index = board("index", ("maker/a", 10), ("maker/b", 40), ("maker/c", 30), made_of=["riddles"])
    riddles = board("riddles", ("maker/a", 80), ("maker/b", 40))
    found, models = standings(riddles, index)
    assert [one.test.id for one in found.of(models["maker/a"]).scores] == ["riddles"]
    assert [one.test.id for one in found.of(models["maker/c"]).scores] == ["index"]


def test_what_a_maker_says_of_its_own_counts_less():
    own, models = standings(board("riddles", ("maker/a", 80), ("maker/b", 40), status="official"))
    judged, _ = standings(board("riddles", ("maker/a", 80), ("maker/b", 40)))
    assert judged.points(models["maker/a"]) > own.points(models["maker/a"])


def test_a_newer_a_larger_and_a_named_one_is_expected_to_do_more():
    old, new = model("maker/old", released="2025-10"), model("maker/new")
    small, large = (model(f"maker/b{size}", **OPEN, parameters_total=size * 10**9) for size in (8, 70))
    coder = model("maker/coder", strengths=["code"])
    found, _ = standings(models=(old, new, small, large, coder))
    assert found.points(old) < found.points(new)
    assert found.points(small) < found.points(large)
    assert found.points(coder, Task.CODE) == found.points(coder) > found.points(coder, Task.CHAT)


def test_a_strength_counts_less_where_no_test_has_tried_it():
    coder = model("maker/coder", strengths=["code", "chat"])
    found, _ = standings(board("riddles", ("maker/a", 80)), models=(model("maker/a"), coder))
    plain = {task: found.points(model("maker/c", strengths=[]), task) for task in (Task.CODE, Task.CHAT)}
    assert found.points(coder, Task.CODE) - plain[Task.CODE] > found.points(coder, Task.CHAT) - plain[Task.CHAT] > 0


def test_what_is_untested_stands_by_its_makers_other_models_and_lower_where_none_of_them_was_tested():
    scores = (("maker/a", 80), ("other/b", 20), ("other/c", 20))
    models = [model(name) for name in ("maker/a", "maker/new", "other/b", "other/c", "other/new", "third/new")]
    found, models = standings(board("riddles", *scores), models=models)
    good, bad, unknown = (found.points(models[f"{maker}/new"]) for maker in ("maker", "other", "third"))
    assert good > bad
    assert unknown < standings(models=models.values())[0].points(models["third/new"])


def test_a_new_top_model_stands_at_the_top_and_what_nothing_is_known_of_nowhere():
    top = model("maker/top", released="2026-11", tier="flagship", offers=[offer(input="10", output="10")])
    unknown = model("maker/unknown", unknown=["tier"])
    found, _ = standings(models=(top, unknown))
    assert found.points(top) == EXPECTED_TOP
    assert found.points(unknown) is None
    assert found.of(unknown) is None


def test_small_models_differ_in_merit_where_their_points_do_not():
    sizes = ((1, "2024-10"), (8, "2024-10"), (900, "2026-10"))
    made = [model(f"maker/b{size}", **OPEN, parameters_total=size * 10**9, released=day) for size, day in sizes]
    tiny, small, large = made
    found, _ = standings(models=made)
    assert found.merit(small) - found.merit(tiny) > found.points(small) - found.points(tiny)
    assert found.merit(large) == found.points(large)


def test_each_size_of_a_model_stands_for_itself():
    sizes = model("maker/sizes", **OPEN, parameters_total=70 * 10**9, parameter_sizes=[8 * 10**9, 70 * 10**9])
    found, _ = standings(models=(sizes,))
    assert found.points(sizes, size=8 * 10**9) < found.points(sizes, size=70 * 10**9) == found.points(sizes)
