"""What a preference weighs: known facts score from 0 to 100, unknown ones not at all."""

import pytest

from bot.catalogue.schema import Region, Task
from bot.wizard.features import score, task_of
from bot.wizard.questions import Feature, Way
from bot.wizard.scoring import Purpose, scoring_context
from bot.wizard.ways import candidates
from tests.bot.wizard._make import candidate, catalogue, lab, licence, model, offer

OPEN = {"openness": "free_weights", "licence": "mit"}


def scored(feature, *models, way="maker", labs=(), region=None):
    """Score the first model, used in a way, among others."""
    made = catalogue(*(models or (model(offers=[offer()]),)), labs=labs)
    everyone = candidates(made)
    one = next(one for one in everyone if one.model.id == models[0].id and one.way is Way(way))
    return score(Feature(feature), one, scoring_context(made), Purpose(region=region))


@pytest.mark.parametrize(
    "feature", ["code", "recent", "cheap", "russian", "worldly", "context", "tools", "reasoning", "terms"]
)
def test_what_is_unknown_has_no_score(feature):
    assert scored(feature, model(unknown=["released", "tier"])) is None


def test_what_is_made_for_one_task_counts_nothing_in_another():
    assert scored("writing", model(strengths=["translation"])) == 0
    assert scored("writing", model(strengths=["code", "agents"])) == 0
    assert scored("writing", model(strengths=["code", "chat"])) > 0


def test_a_task_that_is_not_named_counts_less():
    assert scored("code", model(strengths=["code", "chat"])) == 100
    assert scored("writing", model(strengths=["code", "chat"])) == 75


@pytest.mark.parametrize(("counts_cents", "is_less"), [(False, False), (True, True)])
def test_cents_of_the_price_count_for_a_large_load_alone(counts_cents, is_less):
    little, least = (
        candidate(offers=[offer(input="0.4", output="0.4")]),
        candidate(offers=[offer(input="0.2", output="0.2")]),
    )
    seen, purpose = scoring_context(catalogue(model())), Purpose(counts_cents=counts_cents)
    points = [score(Feature.CHEAP, one, seen, purpose) for one in (little, least)]
    assert (points[0] < points[1]) is is_less


def test_a_model_of_few_tasks_is_narrow():
    points = [
        scored("broad", model(strengths=named)) for named in (["code"], ["code", "chat"], ["code", "chat", "vision"])
    ]
    assert points == [33, 66, 100]


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (model(tier="small", offers=[offer()]), model(tier="flagship", offers=[offer()])),
        (model(offers=[offer(input="1", output="1")]), model(offers=[offer(input="4", output="4")])),
        (
            model(parameters_total=8 * 10**9, **OPEN, offers=[offer()]),
            model(parameters_total=70 * 10**9, **OPEN, offers=[offer()]),
        ),
        (model(parameters_total=10**9, **OPEN, offers=[offer()]), model(tier="small", offers=[offer()])),
        (
            model(offers=[offer(input="900", output="900", currency="RUB")]),
            model(offers=[offer(input="4", output="4")]),
        ),
    ],
)
def test_size_or_else_range_and_price_in_dollars_stand_for_capability(less, more):
    assert scored("standing", less) < scored("standing", more)


def test_above_a_top_models_price_more_money_says_nothing():
    dear, dearer = (
        model(tier="flagship", released="2026-11", offers=[offer(input=price, output=price)]) for price in ("10", "200")
    )
    assert scored("standing", dear) == scored("standing", dearer) == 90


def test_a_small_model_sold_dear_stands_by_its_size():
    sold = model(parameters_total=3 * 10**9, **OPEN, offers=[offer(input="20", output="20")])
    answers = model(parameters_total=3 * 10**9, **OPEN, offers=[offer(input="0.1", output="0.1")])
    assert scored("standing", sold) == scored("standing", answers)


def test_each_size_stands_for_itself():
    made = catalogue(model(**OPEN, parameters_total=30 * 10**9, parameter_sizes=[3 * 10**9, 30 * 10**9]))
    large, small = candidates(made)
    seen = scoring_context(made)
    assert score(Feature.STANDING, small, seen) < score(Feature.STANDING, large, seen)


@pytest.mark.parametrize(
    ("released", "points"), [("2026-11", 100), ("2026-09", 100), ("2026-08", 96), ("2025-09", 52), ("2020", 0)]
)
def test_age_costs_points_by_the_month_after_two_months(released, points):
    assert scored("recent", model(released=released)) == points


def test_age_counts_from_the_catalogues_date_so_that_a_result_does_not_change_by_itself():
    made = catalogue(model(released="2026-11"))
    assert scoring_context(made).today == made.as_of


def test_a_model_that_has_a_successor_is_of_the_past():
    old, new = model("maker/old", successor="maker/new"), model("maker/new")
    assert scored("current", old, new) == 0
    assert scored("current", new, old) == 100


def test_a_newer_one_of_the_same_line_is_a_successor_too():
    old, new = model("maker/old", line="one", released="2026-01"), model("maker/new", line="one")
    assert scored("current", old, new) == 0


def test_a_successor_that_nobody_can_use_replaces_nothing():
    old, new = model("maker/old", successor="maker/new"), model("maker/new", lifecycle="announced")
    assert scored("current", old, new) == 100


def test_open_weights_keep_half_where_the_successor_has_none():
    old, new = model("maker/old", successor="maker/new", **OPEN), model("maker/new")
    assert scored("current", old, new, way="own") == 50


def test_a_model_that_its_maker_phases_out_is_of_the_past():
    assert scored("current", model(lifecycle="deprecated")) == 0


def test_cheaper_scores_more_and_is_never_read_off_free_access():
    cheap, dear = (model(offers=[offer(input=price, output=price)]) for price in ("0.5", "5"))
    assert scored("cheap", cheap) > scored("cheap", dear) > 0
    assert scored("cheap", model(offers=[offer(free=True)])) is None
    both = model(offers=[offer(input="5", output="5"), offer(free=True)])
    assert scored("cheap", both) == scored("cheap", dear)


def test_what_ones_own_machines_cost_is_unknown():
    assert scored("cheap", model(**OPEN), way="own") is None


def test_less_to_run_is_easier():
    made = model(**OPEN, offers=[offer(), offer("host")])
    assert scored("easy", made) > scored("easy", made, way="host") > scored("easy", made, way="own")


def test_less_memory_is_lighter_and_a_service_takes_none():
    small, large = (model(**OPEN, parameters_total=size) for size in (8 * 10**9, 70 * 10**9))
    assert scored("light", small, way="own") == 100
    assert 0 < scored("light", large, way="own") < 100
    assert scored("light", model(offers=[offer()])) == 100


def test_russian_is_scored_by_what_makers_provide():
    points = [scored("russian", model(russian=level)) for level in ("native", "supported", "partial", "poor")]
    assert points == sorted(points, reverse=True)
    assert (points[0], points[-1]) == (100, 0)


def test_what_is_made_mainly_for_russian_is_not_worldly():
    assert scored("worldly", model(russian="native")) == 0
    assert scored("worldly", model(russian="poor")) == 100


def test_what_knows_but_one_language_well_is_not_multilingual():
    assert [scored("multilingual", model(russian=one)) for one in ("native", "poor", "partial")] == [0, 0, 100]


@pytest.mark.parametrize(
    ("served", "points"), [({"eu": "yes"}, 100), ({"eu": "limited"}, 30), ({"eu": "no"}, 0), ({}, None)]
)
def test_a_service_is_offered_in_the_region_asked_about(served, points):
    assert scored("offered", model(), labs=[lab(served_in=served)], region=Region.EU) == points


def test_at_home_a_missing_maker_costs_only_its_support():
    made = model(**OPEN)
    served = scored("offered", made, way="own", labs=[lab(served_in={"eu": "yes"})], region=Region.EU)
    missing = scored("offered", made, way="own", labs=[lab(served_in={"eu": "no"})], region=Region.EU)
    unknown = scored("offered", made, way="own", region=Region.EU)
    assert (served, missing, unknown) == (100, 95, 95)


@pytest.mark.parametrize(
    ("promised", "points"),
    [(["no_training", "soc2"], 100), (["no_training"], 50), (["fz152"], 50), (["zero_retention"], 0)],
)
def test_terms_promise_not_to_train_and_are_audited(promised, points):
    assert scored("terms", model(), labs=[lab(assurances=promised)]) == points


def test_nobodys_terms_hold_at_home_and_an_unknown_hosts_are_unknown():
    made = model(**OPEN, offers=[offer("host")])
    assert scored("terms", made, way="own") == 100
    assert scored("terms", made, way="host") is None


def test_freedom_to_leave_grows_with_openness():
    closed, limited, free = (
        model(),
        model(openness="restricted_weights", licence="mit"),
        model(**OPEN),
    )
    assert scored("portable", closed) == 0
    assert scored("portable", limited, way="own") < scored("portable", free, way="own") == 100


def test_a_longer_window_scores_more_up_to_a_million():
    points = [scored("context", model(context_window=tokens)) for tokens in (4_096, 32_768, 262_144, 1_048_576, 10**7)]
    assert points == sorted(points)
    assert (points[0], points[-2], points[-1]) == (0, 100, 100)


@pytest.mark.parametrize(("feature", "name"), [("tools", "tool_use"), ("reasoning", "reasoning")])
def test_what_it_can_do_is_all_or_nothing(feature, name):
    assert scored(feature, model(**{name: True})) == 100
    assert scored(feature, model(**{name: False})) == 0


def test_chinese_is_for_makers_in_china():
    assert scored("chinese", model(), labs=[lab(country="CN")]) == 100
    assert scored("chinese", model()) == 0


@pytest.mark.parametrize("feature", list(Feature))
def test_every_score_lies_between_nothing_and_all(table, feature):
    for one in table.candidates:
        points = score(feature, one, table.context, Purpose(Region.EU, Task.CODE))
        assert points is None or (isinstance(points, int) and 0 <= points <= 100)


def test_the_standing_is_that_of_the_task_which_the_same_option_prefers():
    made = catalogue(model(strengths=["code"], offers=[offer()]))
    (one,) = candidates(made)
    seen = scoring_context(made)
    in_code, in_chat = (score(Feature.STANDING, one, seen, Purpose(task=task)) for task in (Task.CODE, Task.CHAT))
    assert in_code > in_chat
    assert task_of({Feature.CODE: 5, Feature.STANDING: 1}) is Task.CODE
    assert task_of({Feature.CHEAP: 1}) is None


@pytest.mark.parametrize(("billions", "points"), [(12, 100), (17, 100), (18, 50), (20, 0), (40, 0)])
def test_what_fills_the_memory_to_the_brim_leaves_no_room_for_a_context(billions, points):
    made = catalogue(model(parameters_total=billions * 10**9, **OPEN))
    (one,) = candidates(made)
    room = score(Feature.ROOM, one, scoring_context(made), Purpose(memory=12))
    assert room == points


def test_no_memory_has_no_room_for_anything():
    made = catalogue(model(parameters_total=10**9, **OPEN))
    (one,) = candidates(made)
    assert score(Feature.ROOM, one, scoring_context(made), Purpose(memory=0)) == 0


@pytest.mark.parametrize(("sell", "way", "points"), [("yes", "own", 100), ("conditions", "own", 0)])
def test_a_licence_with_conditions_for_commercial_use_counts_less(sell, way, points):
    one = candidate(way, licences=[licence(sell=sell)])
    assert score(Feature.RIGHTS, one, scoring_context(catalogue(one.model))) == points
    assert scored("rights", model(offers=[offer()])) == 100
