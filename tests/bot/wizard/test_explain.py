"""The reasons given are those that the choice was made by."""

import random

import pytest

from bot.catalogue.schema import ModelKind
from bot.properties.filters import Verdict
from bot.wizard.demands import judge_needs as judge
from bot.wizard.engine import Recommendation, chosen_options, next_step
from bot.wizard.explain import (
    GOOD,
    LIMITS,
    NOTABLE,
    Excluded,
    OutrankedBy,
    Role,
    Unusable,
    explain_candidate,
    score_lines,
    why_not,
)
from bot.wizard.features import ANY_PURPOSE
from bot.wizard.questions import Feature, Way
from bot.wizard.table import RELATIVE_FEATURES, purpose_of
from bot.wizard.wizard import Wizard
from tests.bot.wizard._make import catalogue, lab, model, offer, questions
from tests.bot.wizard._walk import given_by_chance

ASKED = (
    ("tools", {"yes": {"needs": {"tool_use": True}}, "no": {}}),
    ("cost", {"low": {"needs": {"price": {"USD": "2"}}, "likes": {"standing": 1}}, "any": {}}),
    ("mind", {"deep": {"likes": {"reasoning": 4}}, "quick": {}}),
)


def advised(*models, answers=None, labs=(), base=None):
    wizard = Wizard(catalogue(*models, labs=labs), questions(*ASKED, base=base))
    return wizard, next_step(wizard.table, wizard.questions, answers or {}, finish=True)


def main_case(wizard, step):
    return explain_candidate(step.ranking, wizard.questions, chosen_options(step.answers), step.picks.main)


def priced(name, price="1", **more):
    return model(f"maker/{name}", offers=[offer(input=price, output=price)], **more)


@pytest.fixture(scope="module")
def advice(wizard):
    dice = random.Random(13)  # noqa: S311  # no secret
    found = []
    while len(found) < 60:
        answers = given_by_chance(wizard, dice, 0.4)
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        if isinstance(step, Recommendation):
            found.append(step)
    return found


def cases(wizard, advice):
    for step in advice:
        chosen = chosen_options(step.answers)
        for place in step.picks.all:
            lines = tuple(score_lines(step.ranking, wizard.questions, chosen, place))
            yield step, place, lines, explain_candidate(step.ranking, wizard.questions, chosen, place)


def test_the_lines_of_a_trace_add_up_to_the_score(wizard, advice):
    for step, place, lines, _ in cases(wizard, advice):
        assert sum(line.earned for line in lines) == step.ranking.score_of(place)


def test_the_weakest_point_is_the_largest_loss(wizard, advice):
    for _, _, lines, case in cases(wizard, advice):
        most = max(line.lost for line in lines)
        assert (case.weakest.lost if case.weakest else 0) == (most if most >= NOTABLE else 0)


def test_no_candidate_that_is_left_does_better_where_a_loss_counts_within_reach(wizard, table, advice):
    for step, place, lines, _ in cases(wizard, advice):
        for line in lines:
            purpose = ANY_PURPOSE if line.answer is None else purpose_of(wizard.questions.option(*line.answer))
            points = table.scores_of(line.feature, purpose)
            if line.feature in RELATIVE_FEATURES:
                assert line.best == max(points[one] for one in step.ranking.places) >= line.value == points[place]


def test_only_what_the_catalogue_does_not_know_is_called_unknown(wizard, advice):
    for _, _, lines, case in cases(wizard, advice):
        assert all(line.value is None for line in case.unknown)
        said_with_the_price = case.candidate.way is Way.OWN or case.candidate.free
        told = {line.feature for line in case.unknown} | ({Feature.CHEAP} if said_with_the_price else set())
        assert {line.feature for line in lines if line.value is None} <= told


def test_an_answer_is_met_or_missed_and_never_both(wizard, advice):
    for step, _, _, case in cases(wizard, advice):
        assert not set(case.met) & set(case.missed)
        assert set(case.met) | set(case.missed) <= set(chosen_options(step.answers))


def test_what_is_said_to_be_met_breaks_nothing(wizard, advice):
    for _, _, _, case in cases(wizard, advice):
        for question, option in case.met:
            needs = wizard.questions.question(question).option(option).needs
            assert judge(needs, case.candidate) is Verdict.MET


def test_a_preference_that_scores_little_is_missed():
    wizard, step = advised(priced("one", reasoning=False), answers={"mind": ("deep",)})
    assert main_case(wizard, step).missed == (("mind", "deep"),)


def test_what_an_answer_prefers_most_decides_whether_it_is_missed():
    asked = (("goal", {"support": {"likes": {"support": 4, "cheap": 9}}, "code": {"likes": {"code": 5, "cheap": 1}}}),)
    made = priced("one", "0.1", strengths=["chat"])
    for option, missed in (("support", ()), ("code", (("goal", "code"),))):
        wizard = Wizard(catalogue(made), questions(*asked))
        step = next_step(wizard.table, wizard.questions, {"goal": (option,)}, finish=True)
        assert main_case(wizard, step).missed == missed


def test_a_limit_that_is_kept_is_never_met_poorly(wizard):
    small, step = advised(priced("one", tier="small"), answers={"cost": ("low",)})
    case = main_case(small, step)
    assert (case.met, case.missed) == ((("cost", "low"),), ())
    kinds = {kind for q in wizard.questions.questions for o in q.options for kind in o.needs.kinds}
    assert kinds > LIMITS
    assert GOOD > 0


def test_what_is_wholly_unknown_is_neither_met_nor_missed():
    wizard, step = advised(priced("one"), answers={"mind": ("deep",)})
    case = main_case(wizard, step)
    assert (case.met, case.missed) == ((), ())
    assert [line.feature for line in case.unknown] == [Feature.REASONING]


def test_running_it_oneself_is_no_weak_point_where_that_was_asked_for():
    wizard = Wizard(
        catalogue(model(openness="free_weights", licence="mit", parameters_total=10**12, offers=[offer()])),
        questions(("q", {"own": {"needs": {"ways": ["own"]}}, "any": {}}), base={"easy": 3}),
    )
    step = next_step(wizard.table, wizard.questions, {"q": ("own",)}, finish=True)
    assert main_case(wizard, step).weakest is None


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (model("maker/x", lifecycle="retired", offers=[offer()]), Unusable.RETIRED),
        (model("maker/x", lifecycle="announced"), Unusable.NOT_YET),
        (model("maker/x", kind=ModelKind.VIDEO), Unusable.NO_LLM),
        (model("maker/x", unknown=["openness"]), Unusable.NO_WAY),
        (model("maker/x", strengths=[], offers=[offer()]), Unusable.BASE),
        (model("maker/x", openness="internal"), Unusable.NO_WAY),
    ],
)
def test_a_model_that_is_no_candidate_is_told_why(made, why):
    wizard, step = advised(priced("one"), made)
    assert why_not(step, wizard.questions, made) is why


def test_a_recommended_model_is_told_its_role():
    models = [priced("main", "8", tier="flagship"), priced("less", "4", tier="flagship")]
    wizard, step = advised(*models)
    assert [why_not(step, wizard.questions, one) for one in models] == [Role.MAIN, Role.CHEAPER]


def test_a_model_that_is_kept_out_is_told_by_what_and_by_the_way_that_comes_closest():
    made = model("maker/x", tool_use=False, offers=[offer(input="9", output="9"), offer("host", input="1", output="1")],
                 openness="free_weights", licence="mit")  # fmt: skip
    wizard, step = advised(priced("one", tool_use=True), made, answers={"tools": ("yes",), "cost": ("low",)})
    why = why_not(step, wizard.questions, made)
    assert isinstance(why, Excluded)
    assert why.candidate.way is not Way.MAKER
    assert why.broken == ((("tools", "yes"), "tool_use"),)


def test_what_is_unknown_is_told_apart_from_what_is_broken():
    made = priced("x")
    wizard, step = advised(priced("one", tool_use=True), made, answers={"tools": ("yes",)})
    why = why_not(step, wizard.questions, made)
    assert (why.broken, why.unknown) == ((), ((("tools", "yes"), "tool_use"),))


def test_a_model_that_fits_is_told_its_place_and_the_difference():
    models = [priced("a", "8", tier="flagship"), priced("b", "7.9", tier="flagship"), priced("c", "1", tier="small")]
    wizard, step = advised(*models, base={"standing": 3, "cheap": 1})
    why = why_not(step, wizard.questions, models[2])
    assert isinstance(why, OutrankedBy)
    assert why.rank == 3
    assert [line.feature for line in why.behind] == [Feature.STANDING]
    assert [line.feature for line in why.ahead] == [Feature.CHEAP]


def test_where_nothing_fits_a_model_is_told_what_keeps_it_out():
    made = priced("x", tool_use=False)
    wizard, step = advised(made, answers={"tools": ("yes",)})
    assert why_not(step, wizard.questions, made).broken


def test_every_model_of_the_catalogue_gets_an_answer_whatever_was_said(catalogue_, wizard, advice):
    for step in advice[:6]:
        for one in catalogue_.models.values():
            answer = why_not(step, wizard.questions, one)
            if isinstance(answer, Excluded):
                assert answer.broken or answer.unknown
            if isinstance(answer, OutrankedBy):
                assert answer.rank > 1 or answer.candidate.model.id == wizard.table.models[step.picks.main]


@pytest.fixture
def catalogue_(wizard):
    return wizard.catalogue


def test_a_place_counts_models_and_not_ways_of_use():
    many = model("maker/a", openness="free_weights", licence="mit", parameters_total=10**12,
                 offers=[offer(), offer("b"), offer("c")])  # fmt: skip
    last = priced("z", "1", tier="small")
    wizard, step = advised(many, last, labs=[lab()])
    assert why_not(step, wizard.questions, last).rank == 2
