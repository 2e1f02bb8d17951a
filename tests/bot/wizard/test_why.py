"""Why a model is not recommended."""

import random

import pytest

from bot.catalogue.schema import ModelKind
from bot.wizard.advice import Role, advice_on
from bot.wizard.closest import Instead
from bot.wizard.engine import Recommendation, next_step
from bot.wizard.questions import Feature, Way
from bot.wizard.why import Excluded, Impossible, OutrankedBy, Unusable, why_not
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


def asked(wizard, step, made):
    return why_not(step, wizard.questions, wizard.catalogue, made)


def priced(name, price="1", **more):
    return model(f"maker/{name}", offers=[offer(input=price, output=price)], **more)


def weighed(name, billions):
    return model(f"maker/{name}", openness="free_weights", licence="mit", parameters_total=billions * 10**9)


def hosted(name, openness="free_weights"):
    return model(f"maker/{name}", openness=openness, licence="mit", offers=[offer("host", input="9")])


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
def test_a_model_that_is_no_candidate_is_told_why_and_what_comes_closest(made, why):
    wizard, step = advised(priced("one"), made)
    answer = asked(wizard, step, made)
    assert isinstance(answer, Impossible)
    assert answer.why is why
    assert (answer.closest.kind, answer.closest.model.id) == (Instead.SAME_MAKER, "maker/one")


@pytest.mark.parametrize(
    ("price", "kind"), [("1", Instead.HEIR_PICKED), ("1.9", Instead.HEIR_FITS), ("9", Instead.SAME_MAKER)]
)
def test_what_is_no_more_is_told_its_successor_where_that_is_recommended_or_fits(price, kind):
    gone = priced("gone", lifecycle="retired", successor="maker/heir")
    others = () if kind is Instead.HEIR_PICKED else (priced("one", "1.8"),)
    wizard, step = advised(*others, priced("heir", price, tier="small"), gone, answers={"cost": ("low",)})
    if kind is Instead.HEIR_PICKED:
        assert asked(wizard, step, gone).closest.kind is kind
    else:
        assert asked(wizard, step, gone).closest.kind in {kind, Instead.HEIR_PICKED}


def test_what_comes_closest_to_another_makers_is_the_main_recommendation():
    other = model("other/x", lifecycle="retired")
    wizard, step = advised(priced("one"), other)
    assert asked(wizard, step, other).closest.kind is Instead.MAIN


def test_what_comes_closest_is_of_the_same_maker_where_something_of_it_fits():
    other = model("other/x", lifecycle="retired")
    fits = model("other/fits", offers=[offer("other", input="9", output="9")], tier="small", released="2020-01")
    wizard, step = advised(priced("one"), priced("two", "0.1"), fits, other)
    closest = asked(wizard, step, other).closest
    assert (closest.kind, closest.model) == (Instead.SAME_MAKER_FITS, fits)


def test_what_comes_closest_is_otherwise_what_fits_well_and_is_most_like_it():
    dear = model("other/x", offers=[offer("other", input="9", output="9")], tier="small", tool_use=False)
    main, like = priced("main", "1", tier="flagship", tool_use=True), priced("like", "8", tier="small", tool_use=True)
    wizard, step = advised(main, like, dear, answers={"tools": ("yes",)}, base={"cheap": 1, "easy": 9})
    closest = asked(wizard, step, dear).closest
    assert (closest.kind, closest.model) == (Instead.NEAREST, like)


def test_a_recommended_model_is_told_its_role():
    models = [priced("main", "8", tier="flagship"), priced("less", "4", tier="flagship")]
    wizard, step = advised(*models)
    assert [asked(wizard, step, one) for one in models] == [Role.MAIN, Role.CHEAPER]


@pytest.mark.parametrize(
    ("main", "other", "role"),
    [
        (weighed("a", 70), weighed("b", 40), Role.LIGHTER),
        (weighed("a", 8), weighed("b", 7), Role.ANOTHER),
        (priced("a"), weighed("b", 30), Role.LOCAL),
        (priced("a"), hosted("b"), Role.OPEN),
        (priced("a"), hosted("b", openness="restricted_weights"), Role.CONDITIONS),
        (hosted("a", openness="restricted_weights"), hosted("b"), Role.OPEN),
    ],
)
def test_what_is_recommended_is_called_the_same_as_in_the_result(main, other, role):
    wizard, step = advised(main, other, base={"recent": 8, "easy": 1})
    told = advice_on(step, wizard.questions, wizard.catalogue, None)
    assert [pick.role for pick in told.picks] == [asked(wizard, step, one) for one in (main, other)]
    assert told.picks[1].role is role


def test_a_model_that_is_kept_out_is_told_by_what_and_by_the_way_that_comes_closest():
    made = model("maker/x", tool_use=False, offers=[offer(input="9", output="9"), offer("host", input="1", output="1")],
                 openness="free_weights", licence="mit")  # fmt: skip
    wizard, step = advised(priced("one", tool_use=True), made, answers={"tools": ("yes",), "cost": ("low",)})
    why = asked(wizard, step, made)
    assert isinstance(why, Excluded)
    assert why.candidate.way is not Way.MAKER
    assert [(one.wish, one.condition.property) for one in why.broken] == [(("tools", "yes"), "tool_use")]


def test_a_model_that_no_way_suits_is_told_by_the_way_that_is_wanted_and_by_its_makers_price():
    made = model("maker/x", openness="free_weights", licence="mit", parameters_total=8 * 10**9,
                 offers=[offer(input="9", output="9"), offer("host", input="20", output="20")])  # fmt: skip
    ways = ("way", {"api": {"needs": {"ways": ["maker", "host"]}}, "any": {}})
    wizard = Wizard(catalogue(priced("one"), made), questions(*ASKED, ways))
    given = {"cost": ("low",), "way": ("api",)}
    step = next_step(wizard.table, wizard.questions, given, finish=True)
    why = why_not(step, wizard.questions, wizard.catalogue, made)
    assert (why.candidate.way, why.candidate.price.amount) == (Way.MAKER, 9)


def test_what_is_unknown_is_told_apart_from_what_is_broken():
    made = priced("x")
    wizard, step = advised(priced("one", tool_use=True), made, answers={"tools": ("yes",)})
    why = asked(wizard, step, made)
    assert (why.broken, [one.wish for one in why.unknown]) == ((), [("tools", "yes")])


@pytest.mark.parametrize(("regions", "broken"), [({"data_regions": ["us"]}, ["data_eu"]), ({}, None)])
def test_what_a_host_leaves_unknown_hides_nothing_that_is_known_of_the_maker(regions, broken):
    made = model("maker/x", offers=[offer(), offer("host")])
    kept = ("data", {"eu": {"needs": {"data_in": "eu"}}, "any": {}})
    labs = (lab(**regions), lab("other", data_regions=["eu"]))
    wizard = Wizard(catalogue(model("other/one", offers=[offer("other")]), made, labs=labs), questions(kept))
    step = next_step(wizard.table, wizard.questions, {"data": ("eu",)}, finish=True)
    why = asked(wizard, step, made)
    assert (why.broken, [one.condition.property for one in why.unknown]) == ((), ["data_eu"])
    by_maker = why.by_maker and [one.condition.property for one in why.by_maker.broken]
    assert by_maker == broken


def test_a_model_that_fits_is_told_its_place_and_the_difference():
    models = [priced("a", "8", tier="flagship"), priced("b", "7.9", tier="flagship"), priced("c", "1", tier="small")]
    wizard, step = advised(*models, base={"standing": 3, "cheap": 1})
    why = asked(wizard, step, models[2])
    assert isinstance(why, OutrankedBy)
    assert (why.rank, why.count) == (3, 3)
    assert [gap.feature for gap in why.behind] == [Feature.STANDING]
    assert [gap.feature for gap in why.ahead] == [Feature.CHEAP]


def test_where_nothing_fits_a_model_is_told_what_keeps_it_out_and_nothing_comes_closest():
    made = priced("x", tool_use=False)
    wizard, step = advised(made, answers={"tools": ("yes",)})
    why = asked(wizard, step, made)
    assert why.broken
    assert why.closest is None


def test_every_model_of_the_catalogue_gets_an_answer_whatever_was_said(wizard):
    dice, count = random.Random(13), 0  # noqa: S311  # no secret
    while count < 6:
        step = next_step(wizard.table, wizard.questions, given_by_chance(wizard, dice, 0.4), finish=True)
        if not isinstance(step, Recommendation):
            continue
        count += 1
        for one in wizard.catalogue.models.values():
            answer = why_not(step, wizard.questions, wizard.catalogue, one)
            if isinstance(answer, Excluded):
                assert answer.broken or answer.unknown
            if isinstance(answer, OutrankedBy):
                assert answer.rank > 1 or answer.candidate.model.id == wizard.table.models[step.picks.main]
                assert {gap.feature for gap in answer.behind}.isdisjoint({gap.feature for gap in answer.ahead})


def test_a_place_counts_models_and_not_ways_of_use():
    many = model("maker/a", openness="free_weights", licence="mit", parameters_total=10**12,
                 offers=[offer(), offer("b"), offer("c")])  # fmt: skip
    last = priced("z", "1", tier="small")
    wizard, step = advised(many, last, labs=[lab()])
    assert asked(wizard, step, last).rank == 2
