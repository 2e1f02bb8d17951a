"""The table of candidates and answers: worked out once, and saying what the rules say one by one."""

import random

from bot.catalogue.schema import Region
from bot.properties.candidate import Way
from bot.properties.filters import Verdict
from bot.wizard.alternatives import cost_of
from bot.wizard.demands import judge_needs as judge
from bot.wizard.effects import purpose_of
from bot.wizard.features import score
from bot.wizard.questions import Feature
from bot.wizard.table import build_table
from tests.bot.wizard._make import catalogue, model, offer, questions


def some(items, count=25):
    return random.Random(3).sample(list(items), count)  # noqa: S311  # no secret


def test_an_option_lets_in_whoever_meets_its_demands(wizard, table):
    for question in wizard.questions.questions:
        for option in question.options:
            met = table.effects[question.id, option.id].met
            for place, one in some(enumerate(table.candidates)):
                untold = option.needs.country is Region.OTHER and one.way is Way.HOST and one.provider is not None
                enough = {Verdict.MET, Verdict.UNKNOWN} if untold else {Verdict.MET}
                assert bool(met >> place & 1) == (judge(option.needs, one) in enough)


def test_an_option_adds_what_it_prefers_times_what_that_scores(wizard, table):
    for question in wizard.questions.questions:
        for option in question.options:
            points = table.effects[question.id, option.id].points
            assert (points is None) == (not option.likes)
            for place, one in some(enumerate(table.candidates)) if points else ():
                assert points[place] == sum(
                    weight * (score(feature, one, table.context, purpose_of(option)) or 0)
                    for feature, weight in option.likes.items()
                )


def test_everybody_starts_with_what_everybody_prefers(wizard, table):
    for place, one in some(enumerate(table.candidates)):
        points = (
            weight * (score(feature, one, table.context) or 0) for feature, weight in wizard.questions.base.items()
        )
        assert table.base[place] == sum(points)


def test_costs_compare_within_a_currency_or_by_memory():
    open_weights = {"openness": "free_weights", "licence": "mit", "parameters_total": 10**10}
    made = catalogue(model(**open_weights, offers=[offer(input="1", output="1"), offer("host", None, None, free=True)]))
    table = build_table(made, questions(("q", {"a": {}, "b": {}})))
    assert [(one and one.unit, one and int(one.amount)) for one in map(cost_of, table.candidates)] == [
        ("USD", 1),
        (None, None),
        ("memory", 6),
    ]


def test_what_is_replaced_or_leaving_or_old_does_not_last():
    made = catalogue(
        model("maker/a-replaced", successor="maker/c-new", offers=[offer()]),
        model("maker/b-leaving", lifecycle="deprecated", offers=[offer()]),
        model("maker/c-new", offers=[offer()]),
        model("maker/d-old", released="2025-01", offers=[offer()]),
        model("maker/e-undated", unknown=["released"], offers=[offer()]),
    )
    table = build_table(made, questions(("q", {"a": {}, "b": {}})))
    lasting = {one.model: one.lasts for one in table.traits}
    assert [name for name, lasts in sorted(lasting.items()) if lasts] == ["maker/c-new", "maker/e-undated"]


def test_every_feature_can_be_scored_for_every_candidate(table):
    for feature in Feature:
        for one in some(table.candidates, 10):
            score(feature, one, table.context)
