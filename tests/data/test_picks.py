"""Which models are recommended side by side, over the real catalogue."""

import itertools
import random
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.machines import MachineKind
from bot.catalogue.offers import Currency
from bot.catalogue.plans import Training
from bot.catalogue.schema import Availability, Openness, Region, RussianLevel, Task, Tier
from bot.properties.filters import Filter, Operator
from bot.properties.hardware import tuning_gb
from bot.properties.service import offered, region_of, trained_in_app
from bot.properties.values import Money
from bot.questions.finding.rates import worst
from bot.wizard.advice import Role, advice_on, role_of
from bot.wizard.against import Against
from bot.wizard.alternatives import CAPABLE
from bot.wizard.bits import places_in
from bot.wizard.case import task_asked
from bot.wizard.engine import NoMatch, Recommendation, next_step
from bot.wizard.features import STEP
from bot.wizard.machine_features import FILLED, QUICK_PARAMETERS, active_parameters
from bot.wizard.questions import Feature
from bot.wizard.ranking import AS_ABLE, LITTLE_MORE, PART, STRONGER, STRONGER_FOR_LITTLE, STRONGER_TO_SPEND
from bot.wizard.reasons import Able, Liked
from bot.wizard.scored import FAR_ABLER, FEW_CENTS_MORE, MUCH_DEARER, NEAR
from bot.wizard.scoring import Purpose
from bot.wizard.session import QuestionAnswer, Session, Told
from bot.wizard.unsure import meant_by_unsure
from bot.wizard.weaknesses import STEADY
from bot.wizard_actions import Finish, Relax
from tests.bot.wizard._walk import given_by_chance, picked

SAMPLES = 1_000
ONE_CARD = 24
LITTLE = Decimal("1.5")
GOALS = (
    "chat", "writing", "code", "agents", "analysis", "extract", "support", "translation", "research", "vision",
)  # fmt: skip
BESIDE = ({}, {"language": ("ru",)}, {"use": ("business",)}, {"insight": ("weights",)}, {"context": ("long",)})


@pytest.fixture(scope="module")
def results(engines):
    wizard, dice = engines.wizard, random.Random(41)  # noqa: S311  # no secret
    given = [given_by_chance(wizard, dice, 0.1 + 0.5 * dice.random()) for _ in range(SAMPLES)]
    steps = [next_step(wizard.table, wizard.questions, answers, finish=True) for answers in given]
    return [step for step in steps if isinstance(step, Recommendation)]


def test_every_goal_is_tried(engines):
    assert set(GOALS) == {option.id for option in engines.wizard.questions.question("goal").options}


@pytest.mark.parametrize("goals", list(itertools.combinations(GOALS, 2)), ids="-".join)
@pytest.mark.parametrize("budget", [{"budget": ("least",)}, {}], ids=["least", "unsaid"])
def test_who_does_two_things_pays_no_more_than_for_either(engines, goals, budget):
    wizard = engines.wizard

    def price(*goal):
        said = {"skill": ("api",), "goal": goal, "country": ("eu",), "privacy": ("data_eu",), **budget}
        main = next_step(wizard.table, wizard.questions, said, finish=True).picks.main
        return wizard.table.candidates[main].price.amount

    assert price(*goals) <= max(map(price, goals))


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("beside", BESIDE, ids=lambda given: next(iter(given), "nothing"))
@pytest.mark.parametrize("hardware", [{}, {"hardware": ()}], ids=["unsaid", "unsure"])
def test_who_does_not_know_the_hardware_is_recommended_what_runs_on_one_card_and_told_so(
    engines, goal, beside, hardware
):
    wizard = engines.wizard
    answers = {"skill": ("run",), "goal": (goal,), **hardware, **beside}
    step = next_step(wizard.table, wizard.questions, answers, finish=True)
    assert all(one.memory <= ONE_CARD for one in picked(step)), picked(step)
    assert [one.wish for one in step.assumed] == [("hardware", "gpu")]


def test_no_model_that_needs_a_server_is_recommended_where_one_card_would_do(engines):
    wizard, dice = engines.wizard, random.Random(42)  # noqa: S311  # no secret
    for _ in range(SAMPLES // 2):
        answers = {**given_by_chance(wizard, dice, 0.3), "skill": ("run",), "hardware": ()}
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        if isinstance(step, NoMatch):
            continue
        known = next_step(wizard.table, wizard.questions, {**answers, "hardware": ("gpu",)}, finish=True)
        assert isinstance(known, NoMatch) or all(one.memory <= ONE_CARD for one in picked(step)), answers


def test_one_maker_never_has_all_three(results):
    threes = [picked(step) for step in results if len(step.picks.all) > 2]
    assert len(threes) > SAMPLES / 10
    assert [one for one in threes if len({pick.maker.id for pick in one}) == 1] == []


def test_the_cheaper_and_the_open_one_are_of_other_makers_than_the_main_one_where_one_is_near_enough(results):
    for step in results:
        table, scores, picks = step.ranking.table, step.ranking.scores, step.picks
        near = table.alternatives(picks.main, step.ranking.tokens, step.ranking.task, in_bulk=False)
        for place, among in ((picks.cheaper, near.cheaper), (picks.open, near.open)):
            if place is None or table.makers[place] != table.makers[picks.main]:
                continue
            others = [
                table.models[other]
                for other in step.ranking.places
                if among >> other & 1
                and scores[other] >= scores[picks.main] * NEAR
                and table.makers[other] not in {table.makers[one] for one in picks.all}
                and not step.ranking.is_useless(other, picks.main)
            ]
            assert others == []


def test_who_minds_no_price_is_recommended_the_strongest_in_their_task(engines):
    wizard = engines.wizard
    for goal in GOALS:
        for way in ("none", "api"):
            answers = {"skill": (way,), "goal": (goal,), "budget": ("any",)}
            step = next_step(wizard.table, wizard.questions, answers, finish=True)
            standing = wizard.table.scores_of(Feature.STANDING, Purpose(task=task_asked(step, wizard.questions)))
            places = [one for one in step.ranking.places if way == "api" or is_in_app(wizard.table.candidates[one])]
            assert standing[step.picks.main] >= max(standing[place] for place in places) - STEP, answers


def is_in_app(candidate):
    """Tell whether it is known which plan of an application has it."""
    return candidate.way == "app"


def test_what_is_far_more_capable_than_the_main_one_stands_beside_it(engines, results):
    shown = [step for step in results if step.picks.stronger is not None]
    assert shown
    for step in shown:
        task = task_asked(step, engines.wizard.questions)
        standing = step.ranking.table.scores_of(Feature.STANDING, Purpose(task=task))
        assert standing[step.picks.stronger] >= standing[step.picks.main] + STRONGER


IN_RUSSIA = Filter("data_ru", Operator.ANY_OF, frozenset({"yes"}))


@pytest.mark.parametrize("goal", ["chat", "writing", "analysis", "research"])
@pytest.mark.parametrize("budget", [{}, {"budget": ()}, {"budget": ("any",)}])
def test_where_all_services_are_weak_a_small_sibling_is_not_before_an_abler_flagship(engines, goal, budget):
    wizard = engines.wizard
    answers = {"skill": ("api",), "goal": (goal,), "country": ("ru",), **budget}
    step = next_step(wizard.table, wizard.questions, answers, (IN_RUSSIA,), finish=True)
    assert step.ranking.makers_word
    table, main = step.ranking.table, step.picks.main
    able = table.scores_of(Feature.STANDING, Purpose(task=task_asked(step, wizard.questions)))
    siblings = [one for one in step.ranking.places if table.makers[one] == table.makers[main]]
    is_small = confirmed_value(picked(step)[0].model.facts.tier) is Tier.SMALL
    assert not is_small or (not budget.get("budget") and able[main] == max(able[one] for one in siblings))


def test_at_a_large_load_within_a_months_budget_a_weaker_and_dearer_one_is_not_first(engines):
    wizard = engines.wizard
    price, month = Money(Decimal("0.15"), Currency.USD), Money(Decimal(300), Currency.USD)
    budget = Filter("price-blended", Operator.AT_MOST, prices=(price,), months=(month,), where_applicable=True)
    for goal in ("extract", "support", "translation"):
        answers = {"skill": ("api",), "goal": (goal,), "use": ("business",)}
        step = next_step(wizard.table, wizard.questions, answers, (budget,), finish=True)
        table, main = step.ranking.table, step.picks.main
        able = table.scores_of(Feature.STANDING, Purpose(task=task_asked(step, wizard.questions)))
        costs = [None if one.price is None else one.price.amount for one in table.candidates]
        better = [
            one
            for one in step.ranking.places
            if able[one] > able[main] + STEP
            and costs[one] is not None
            and costs[one] < costs[main]
            and table.traits[one].lasts
        ]
        assert not better, (goal, [table.models[one] for one in (main, *better)])


def test_where_no_price_is_in_the_currency_of_the_limit_what_costs_little_is_first(engines):
    wizard = engines.wizard
    limit = Filter("price-blended", Operator.AT_MOST, prices=(Money(Decimal(5), Currency.CNY),))
    answers = {"skill": ("api",), "goal": ("agents",), "country": ("cn",), "use": ("business",)}
    step = next_step(wizard.table, wizard.questions, answers, (limit,), finish=True)
    assert picked(step)[0].price.amount < 1


@pytest.mark.parametrize("goal", ["writing", "chat", "code"])
@pytest.mark.parametrize("country", ["ru", "us", "other"])
def test_a_context_that_an_app_does_not_tell_does_not_keep_out_what_is_known_to_be_free(engines, goal, country):
    wizard = engines.wizard
    context = Filter("context_window", Operator.AT_LEAST, amount=Decimal(200_000))
    month = Filter("price-blended", Operator.AT_MOST, months=(Money(Decimal(8), Currency.USD),), where_applicable=True)
    answers = {"skill": ("none",), "goal": (goal,), "country": (country,)}
    for limits in ((month,), (context, month), (context,)):
        step = next_step(wizard.table, wizard.questions, answers, limits, finish=True)
        assert picked(step)[0].way == "app", limits
    free = next_step(wizard.table, wizard.questions, {**answers, "budget": ("free",)}, (context,), finish=True)
    assert picked(free)[0].way == "app"


@pytest.mark.parametrize("goal", ["extract", "support", "writing", "translation"])
@pytest.mark.parametrize("scale", ["medium", "large"])
def test_where_cents_count_nothing_dear_and_nothing_free_within_limits_stands_beside_the_main_one(engines, goal, scale):
    wizard = engines.wizard
    answers = {"skill": ("api",), "goal": (goal,), "budget": ("least",), "scale": (scale,)}
    step = next_step(wizard.table, wizard.questions, answers, finish=True)
    main, *others = picked(step)
    assert all(not one.is_free_plan and one.price.amount <= main.price.amount * MUCH_DEARER for one in others)


@pytest.mark.parametrize("goal", ["agents", "code", "analysis"])
@pytest.mark.parametrize(("hardware", "memory"), [("gpu_big", 80), ("gpu_two", 160), ("half", 320), ("server", 640)])
def test_what_fills_an_own_server_to_the_brim_is_not_first(engines, goal, hardware, memory):
    wizard = engines.wizard
    answers = {"skill": ("run",), "goal": (goal,), "hardware": (hardware,)}
    step = next_step(wizard.table, wizard.questions, answers, finish=True)
    assert picked(step)[0].memory <= memory * FILLED


@pytest.mark.parametrize("goal", ["agents", "code"])
@pytest.mark.parametrize("hardware", ["gpu", "gpu_48", "gpu_two"])
def test_what_only_a_model_for_larger_machines_has_replaced_is_first_on_ones_own_where_it_is_the_ablest(
    engines, goal, hardware
):
    wizard = engines.wizard
    mit = Filter("licence", Operator.ANY_OF, frozenset({"mit"}))
    answers = {"skill": ("run",), "goal": (goal,), "hardware": (hardware,)}
    step = next_step(wizard.table, wizard.questions, answers, (mit,), finish=True)
    merits = wizard.table.merits(step.ranking.task)
    heirs, remaining = wizard.table.heirs, step.ranking.remaining
    lasting = [one for one in step.ranking.places if not heirs.get(one, 0) & remaining and one in step.ranking.alone]
    assert merits[step.picks.main] >= max(merits[one] for one in lasting)


def test_hardware_that_is_only_assumed_changes_nothing_of_the_order_of_services(engines):
    wizard = engines.wizard
    for goal in GOALS:
        answers = {"goal": (goal,), "budget": ("least",), "use": ("business",)}
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        services = next_step(wizard.table, wizard.questions, {**answers, "hardware": ("cloud",)}, finish=True)
        assert [one.wish for one in step.assumed] == [("hardware", "gpu")]
        assert picked(step)[0] == picked(services)[0], goal


@pytest.mark.parametrize(("hardware", "memory"), [("gpu_12", 12), ("gpu", 24), ("gpu_48", 48), ("gpu_big", 80)])
@pytest.mark.parametrize("goal", ["chat", "extract", "support"])
def test_what_is_to_be_fine_tuned_fits_into_the_memory_for_that(engines, goal, hardware, memory):
    wizard = engines.wizard
    answers = {"skill": ("run",), "goal": (goal,), "hardware": (hardware,), "tuning": ("train",)}
    step = next_step(wizard.table, wizard.questions, answers, finish=True)
    assert all(tuning_gb(one.size) <= memory for one in picked(step))
    assert max(one.size for one in picked(step)) * 3 >= memory * 10**9
    unsure = next_step(wizard.table, wizard.questions, {**answers, "hardware": ()}, finish=True)
    assert all(tuning_gb(one.size) <= ONE_CARD for one in picked(unsure))


@pytest.mark.parametrize("goal", ["chat", "writing", "analysis", "code"])
@pytest.mark.parametrize("way", [{"skill": ("none",), "budget": ("free",)}, {"skill": ("api",)}])
def test_beside_services_that_are_limited_in_the_country_stands_one_without_limits(engines, goal, way):
    wizard = engines.wizard
    step = next_step(wizard.table, wizard.questions, {**way, "goal": (goal,), "country": ("ru",)}, finish=True)
    answers = [offered(one, Region.RU) for one in picked(step)]
    assert Availability.YES in answers
    assert answers.index(Availability.YES) == len(answers) - 1 or step.picks.unlimited is None


def test_a_preference_that_only_an_untold_plan_has_is_kept_and_told_to_be_unknown(engines):
    wizard = engines.wizard
    european = Filter("country", Operator.ANY_OF, frozenset({"FR", "DE"}))
    month = Filter("price-blended", Operator.AT_MOST, months=(Money(Decimal(20), Currency.USD),), where_applicable=True)
    answers = {"skill": ("none",), "goal": ("writing",), "country": ("eu",)}
    step = next_step(wizard.table, wizard.questions, answers, (month,), preferred=(european,), finish=True)
    assert {one.maker.country for one in picked(step)} <= european.ids
    assert step.preferred == (european,)


@pytest.mark.parametrize("goal", ["chat", "writing", "code"])
@pytest.mark.parametrize("country", ["us", "eu", "other"])
@pytest.mark.parametrize("way", [{"skill": ("none",), "budget": ("free",)}, {"skill": ("api",), "budget": ("low",)}])
def test_beside_two_of_one_country_stands_one_of_another(engines, goal, country, way):
    wizard = engines.wizard
    step = next_step(wizard.table, wizard.questions, {**way, "goal": (goal,), "country": (country,)}, finish=True)
    assert len({one.maker.country for one in picked(step)}) > 1
    home = next_step(wizard.table, wizard.questions, {**way, "goal": (goal,), "country": ("cn",)}, finish=True)
    assert home.picks.elsewhere is None


@pytest.mark.parametrize("goal", ["code", "chat", "writing"])
def test_who_gives_up_free_access_is_named_and_given_what_costs_little(engines, goal):
    wizard = engines.wizard
    given = {"skill": "api", "goal": goal, "budget": "free", "country": "eu", "privacy": "data_eu"}
    answers = tuple(QuestionAnswer(question=question, options=(option,)) for question, option in given.items())
    session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=answers)
    way_out = next(one for one in wizard.step(session).relaxations if one.instead is not None)
    assert wizard.table.candidates[way_out.best].price.amount < LITTLE
    changed = wizard.act(session, Relax(token="token000", revision=0, wishes=way_out.key), 2)
    assert wizard.answers(changed)["budget"] == ("least",)
    assert picked(wizard.step(wizard.act(changed, Finish(token="token000", revision=1), 3)))[0].price.amount < LITTLE


@pytest.mark.parametrize("goal", ["code", "writing", "analysis"])
def test_where_weights_are_asked_for_those_without_conditions_go_before_others_about_as_able(engines, goal):
    wizard = engines.wizard
    weights = Filter("openness", Operator.AT_LEAST, amount=Decimal(2))
    step = next_step(wizard.table, wizard.questions, {"skill": ("api",), "goal": (goal,)}, (weights,), finish=True)
    assert confirmed_value(picked(step)[0].model.facts.openness) is not Openness.RESTRICTED_WEIGHTS


CANADIAN = Filter("country", Operator.ANY_OF, frozenset({"CA"}))


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("country", ["us", "eu", "cn", None])
@pytest.mark.parametrize("hardware", ["laptop", "gpu_16", "gpu"])
def test_a_model_made_for_russian_is_not_first_where_nobody_asks_for_russian(engines, goal, country, hardware):
    wizard = engines.wizard
    answers = {"skill": ("run",), "goal": (goal,), "hardware": (hardware,)}
    answers |= {} if country is None else {"country": (country,)}
    main = picked(next_step(wizard.table, wizard.questions, answers, finish=True))[0]
    alone = {RussianLevel.NATIVE} if country else {RussianLevel.NATIVE, RussianLevel.POOR}
    assert main.model.facts.russian is None or main.model.facts.russian.value not in alone


@pytest.mark.parametrize("goal", ["chat", "support", "translation", "writing"])
@pytest.mark.parametrize("country", [{}, {"country": ("other",)}])
def test_a_maker_of_the_country_that_is_preferred_is_recommended_first_or_beside(engines, goal, country):
    wizard = engines.wizard
    answers = {"skill": ("api",), "goal": (goal,), **country}
    step = next_step(wizard.table, wizard.questions, answers, preferred=(CANADIAN,), finish=True)
    assert "CA" in {one.maker.country for one in picked(step)}


@pytest.mark.parametrize("goal", ["code", "agents", "writing", "analysis"])
@pytest.mark.parametrize("hardware", ["laptop", "gpu_16", "gpu", "gpu_big"])
def test_beside_the_main_one_stands_none_that_is_far_weaker_in_the_task(engines, goal, hardware):
    wizard = engines.wizard
    step = next_step(wizard.table, wizard.questions, {"goal": (goal,), "hardware": (hardware,)}, finish=True)
    merits = wizard.table.merits(step.ranking.task)
    assert min(merits[one] for one in step.picks.all) >= merits[step.picks.main] * CAPABLE


@pytest.mark.parametrize("limit", [Money(Decimal(20), Currency.EUR), Money(Decimal(150), Currency.CNY)])
def test_what_everybody_pays_for_an_application_is_paid_by_the_same_sum_in_another_currency(engines, limit):
    assert worst(limit, engines.wizard.questions.worst_rates).amount >= 20


@pytest.mark.parametrize("way", ["api", "run"])
def test_who_wants_code_completed_is_recommended_what_is_made_for_it(engines, way):
    completes = Filter("completion", Operator.ANY_OF, frozenset({"yes"}))
    answers = {"skill": (way,), "goal": ("code",)}
    step = next_step(engines.wizard.table, engines.wizard.questions, answers, (completes,), finish=True)
    assert all(one.model.facts.completion.value for one in picked(step))


def test_none_is_recommended_beside_one_that_has_all_of_it_for_no_more_and_far_more_ability(results):
    for step in results:
        table, (_, *beside) = step.ranking.table, step.picks.all
        merits, costs = table.merits(step.ranking.task), table.costs(step.ranking.tokens)
        limited = {one for effect in step.ranking.effects for one in places_in(effect.limited)}
        for worse, better in permutations(beside, 2):
            own, least = costs[worse], costs[better]
            alike = table.candidates[worse].maker.country == table.candidates[better].maker.country
            has_all = table.traits[worse].has_weights <= table.traits[better].has_weights and better not in limited
            dearer = own is not None and least is not None and own.unit == least.unit and own.amount >= least.amount
            chosen_before = beside.index(better) < beside.index(worse)
            if alike and has_all and dearer and chosen_before:
                assert merits[worse] >= merits[better] * AS_ABLE, step.answers


def test_what_is_near_of_another_maker_stands_beside_one_alone(results):
    for step in results:
        table, picks = step.ranking.table, step.picks
        if len(picks.all) == 1:
            near = (
                table.alternatives(picks.main, step.ranking.tokens, step.ranking.task, in_bulk=False).near
                & step.ranking.remaining
            )
            least = step.ranking.score_of(picks.main) * NEAR
            assert not [
                place
                for place in places_in(near & ~table.of_maker(table.makers[picks.main]))
                if step.ranking.score_of(place) >= least and not step.ranking.is_useless(place, picks.main)
                if table.merits(step.ranking.task)[place] >= table.merits(step.ranking.task)[picks.main] * AS_ABLE
            ]


@pytest.mark.parametrize("goal", ["chat", "analysis", "writing"])
def test_what_is_abler_and_keeps_the_budget_of_a_month_stands_beside_the_main_one(engines, goal):
    wizard = engines.wizard
    month = Money(Decimal(200), Currency.USD)
    budget = Filter("price-blended", Operator.AT_MOST, prices=(month,), months=(month,), where_applicable=True)
    answers = {"skill": ("api",), "goal": (goal,), "country": ("eu",), "use": ("business",)}
    step = next_step(wizard.table, wizard.questions, answers, (budget,), finish=True)
    able = step.ranking.table.scores_of(Feature.STANDING, Purpose(task=task_asked(step, wizard.questions)))
    near = [
        one
        for one in step.ranking.places
        if step.ranking.score_of(one) >= step.ranking.score_of(step.picks.main) * NEAR
    ]
    assert max(able[one] for one in step.picks.all) >= max(able[one] for one in near) - STRONGER_TO_SPEND


def test_what_is_made_where_somebody_is_is_not_called_foreign(results):
    def home(step):
        return {effect.region for effect in step.ranking.effects} - {None, Region.OTHER}

    named = [(step, place, role_of(step, place)) for step in results for place in step.picks.all]
    told = [(step, place, role) for step, place, role in named if role in {Role.ELSEWHERE, Role.AT_HOME}]
    made = [(region_of(step.ranking.table.candidates[place].maker.country), step, role) for step, place, role in told]
    assert {role for region, step, role in made if region in home(step)} <= {Role.AT_HOME}
    assert {role for region, step, role in made if region not in home(step)} <= {Role.ELSEWHERE}


def test_beside_foreign_ones_what_is_made_where_somebody_is_is_called_so(engines):
    wizard = engines.wizard
    said = {"skill": ("none",), "goal": ("analysis",), "country": ("us",), "budget": ("free",)}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    assert Role.AT_HOME in {role_of(step, place) for place in step.picks.all}


@pytest.mark.parametrize("goal", ["chat", "writing"])
def test_of_free_applications_a_named_strength_is_worth_more_than_one_point(engines, goal):
    said = {"skill": ("none",), "goal": (goal,), "budget": ("free",)}
    main = picked(next_step(engines.wizard.table, engines.wizard.questions, said, finish=True))[0]
    assert Task(goal) in confirmed_value(main.model.facts.strengths)


RUSSIAN = Filter("country", Operator.ANY_OF, frozenset({"RU"}))


@pytest.mark.parametrize("goal", ["chat", "support", "analysis", "code", "writing"])
@pytest.mark.parametrize("hardware", ["gpu", "gpu_48", "gpu_big", None])
def test_where_standings_tell_nothing_apart_on_a_card_with_room_the_maker_s_range_does(engines, goal, hardware):
    wizard = engines.wizard
    said = {"skill": ("run",), "goal": (goal,), "hardware": (hardware,) if hardware else ()}
    step = next_step(wizard.table, wizard.questions, said, (RUSSIAN,), finish=True)
    assert step.ranking.makers_word
    assert confirmed_value(picked(step)[0].model.facts.tier) is Tier.FLAGSHIP
    told = advice_on(step, wizard.questions, wizard.catalogue, None).picks[0].reasons
    assert Liked(None, Feature.RANGE) in told
    assert not any(isinstance(one, Able) for one in told)


@pytest.mark.parametrize("goal", ["chat", "writing"])
def test_on_a_computer_without_a_card_what_computes_little_for_each_token_is_first_for_russian(engines, goal):
    wizard = engines.wizard
    said = {"skill": ("run",), "goal": (goal,), "hardware": ("laptop",), "language": ("ru",)}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    assert active_parameters(picked(step)[0]) <= QUICK_PARAMETERS
    told = advice_on(step, wizard.questions, wizard.catalogue, None).picks[0].reasons
    assert Feature.QUICK in {one.feature for one in told if isinstance(one, Liked)}


@pytest.mark.parametrize("goal", ["chat", "writing"])
@pytest.mark.parametrize("hardware", ["laptop", "gpu_16", "gpu"])
def test_beside_what_runs_on_ones_own_machine_stands_no_model_of_poor_or_native_russian_that_nobody_asked_for(
    engines, goal, hardware
):
    wizard = engines.wizard
    said = {"skill": ("run",), "goal": (goal,), "hardware": (hardware,)}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    levels = {confirmed_value(one.model.facts.russian) for one in picked(step)[1:]}
    assert levels.isdisjoint({RussianLevel.POOR, RussianLevel.NATIVE})


@pytest.mark.parametrize("goal", ["code", "writing", "chat"])
def test_a_plan_that_is_sold_to_firms_is_first_for_business_alone_where_nothing_may_be_trained_on(engines, goal):
    wizard = engines.wizard
    said = {"skill": ("none",), "goal": (goal,), "country": ("us",), "privacy": ("no_training",)}
    private = next_step(wizard.table, wizard.questions, said, finish=True)
    firm = next_step(wizard.table, wizard.questions, {**said, "use": ("business",)}, finish=True)
    assert picked(private)[0].seats == 1
    assert picked(firm)[0].seats > 1


@pytest.mark.parametrize("goal", ["code", "writing", "analysis"])
def test_beside_what_trains_until_it_is_switched_off_stands_a_plan_that_never_does(engines, goal):
    wizard = engines.wizard
    said = {"skill": ("none",), "goal": (goal,), "country": ("us",), "privacy": ("no_training",), "budget": ("any",)}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    assert trained_in_app(picked(step)[0]) is Training.OPT_OUT
    assert Training.NO in {trained_in_app(one) for one in picked(step)}
    assert role_of(step, step.picks.untrained) is Role.UNTRAINED


@pytest.mark.parametrize("goal", ["translation", "extract", "chat"])
def test_what_is_far_more_capable_for_little_more_stands_beside_what_costs_cents(engines, goal):
    wizard = engines.wizard
    said = {"skill": ("api",), "goal": (goal,), "budget": ("least",), "language": ("ru",)}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    table, task = step.ranking.table, step.ranking.task
    able, main = table.scores_of(Feature.STANDING, Purpose(task=task)), step.picks.main
    near = (
        place
        for place in step.ranking.places
        if table.traits[place].lasts
        and (cost := table.candidates[place].price) is not None
        and cost.currency is Currency.USD
        and cost.amount <= table.candidates[main].price.amount * LITTLE_MORE
    )
    most = max(able[place] for place in near)
    assert max(able[place] for place in step.picks.all) >= most - STRONGER_FOR_LITTLE


@pytest.mark.parametrize("goal", ["extract", "chat", "vision", "translation"])
@pytest.mark.parametrize("language", [(), ("ru",)])
def test_nothing_far_more_capable_costs_but_a_few_cents_more_than_the_first_where_cents_count(engines, goal, language):
    wizard = engines.wizard
    said = {"skill": ("api",), "goal": (goal,), "budget": ("least",), "language": language}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    ranking, main = step.ranking, step.picks.main
    able = ranking.table.scores_of(Feature.STANDING, Purpose(task=ranking.task))
    first = ranking.table.candidates[main].price
    near = [
        ranking.table.models[place]
        for place in ranking.places
        if (price := ranking.table.candidates[place].price) is not None
        and price.currency is first.currency
        and price.amount <= first.amount * FEW_CENTS_MORE
        and ranking.table.traits[place].lasts
        and ranking.scores[place] >= ranking.scores[main] * NEAR
        and able[place] >= able[main] + FAR_ABLER
    ]
    assert near == []


@pytest.mark.parametrize("goal", ["support", "chat", "writing", "translation"])
@pytest.mark.parametrize("scale", [None, "medium", "large"])
def test_what_is_shown_as_cheaper_is_not_beaten_in_ability_at_a_part_of_its_price(engines, goal, scale):
    wizard = engines.wizard
    said = {"skill": ("api",), "goal": (goal,), "language": ("ru",)} | ({} if scale is None else {"scale": (scale,)})
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    ranking, cheaper, main = step.ranking, step.picks.cheaper, step.picks.main
    if cheaper is None:
        return
    table, merits = ranking.table, ranking.table.merits(ranking.task)
    shown = table.candidates[cheaper].price
    beating = [
        table.models[place]
        for place in ranking.places
        if (price := table.candidates[place].price) is not None
        and price.currency is shown.currency
        and 0 < price.amount <= shown.amount * PART
        and merits[place] >= merits[cheaper]
        and ranking.scores[place] >= ranking.scores[main] * NEAR
        and table.traits[place].lasts
        and table.makers[place] != table.makers[main]
        and not ranking.is_useless(place, main)
    ]
    assert beating == []


def test_of_services_that_are_weak_alike_the_one_that_holds_more_goes_first_for_documents(engines):
    wizard = engines.wizard
    said = {"skill": ("api",), "goal": ("analysis",), "country": ("ru",), "privacy": ("data_ru",)}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    assert confirmed_value(picked(step)[0].model.facts.context_window) >= 128_000  # documents


SOC2 = Filter("assurances", Operator.ANY_OF, frozenset({"soc2"}), where_applicable=True)


@pytest.mark.parametrize(("goal", "scale"), [("extract", None), ("extract", "medium"), ("translation", "medium")])
@pytest.mark.parametrize("filters", [(), (SOC2,)])
def test_where_work_comes_by_the_thousand_one_at_a_fraction_of_the_price_stands_beside_a_dearer_one(
    engines, goal, scale, filters
):
    wizard = engines.wizard
    said = {"skill": ("api",), "goal": (goal,), "country": ("us",), "inputs": ("image",), "use": ("business",)}
    said |= {} if scale is None else {"scale": (scale,)}
    step = next_step(wizard.table, wizard.questions, said, filters, finish=True)
    main, *others = (one.price.amount for one in picked(step))
    assert main <= LITTLE / 4 or min(others) <= main * Decimal("0.6")
    assert max(others, default=main) <= main * MUCH_DEARER


@pytest.mark.parametrize(("family", "answers"), [("gigachat", {"skill": "none", "budget": "free", "country": "ru"})])
def test_of_a_family_that_is_asked_about_none_that_was_replaced_stands_for_it(engines, family, answers):
    wizard = engines.wizard
    given = tuple(QuestionAnswer(question=question, options=(option,)) for question, option in answers.items())
    session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=given)
    best = wizard.best_of(session, wizard.catalogue.members(family))
    assert all(wizard.table.traits[place].lasts for place, one in enumerate(wizard.table.models) if one == best.id)


@pytest.mark.parametrize(("family", "goal"), [("t-pro", "support"), ("t-pro", "chat")])
def test_of_a_family_that_is_asked_about_the_one_that_is_recommended_stands_for_it(engines, family, goal):
    wizard = engines.wizard
    given = {"skill": ("run",), "goal": (goal,), "hardware": ()}
    answers = tuple(QuestionAnswer(question=question, options=options) for question, options in given.items())
    session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=answers)
    session = session.model_copy(update={"told": Told(filters=(RUSSIAN,))})
    best = wizard.best_of(session, wizard.catalogue.members(family))
    assert best is picked(wizard.result(session))[0].model


@pytest.mark.parametrize("goal", ["extract", "support", "analysis", "chat", "translation"])
@pytest.mark.parametrize("budget", ["low", "mid"])
def test_for_data_of_others_in_the_eu_who_signs_the_agreement_goes_before_others_about_as_good(engines, goal, budget):
    wizard = engines.wizard
    said = {"skill": ("api",), "goal": (goal,), "country": ("eu",), "privacy": ("data_eu",), "budget": (budget,)}
    step = next_step(wizard.table, wizard.questions, said, finish=True)
    assert confirmed_value(picked(step)[0].provider.dpa)
    told = advice_on(step, wizard.questions, wizard.catalogue, None).picks[0].reasons
    assert Liked(None, Feature.AGREES) in told


@pytest.mark.parametrize("goal", ["chat", "writing", "analysis"])
@pytest.mark.parametrize("tokens", [400_000, 800_000])
def test_what_surely_holds_a_long_text_in_an_application_goes_before_what_is_free_and_perhaps_does(
    engines, goal, tokens
):
    wizard = engines.wizard
    context = Filter("context_window", Operator.AT_LEAST, amount=Decimal(tokens))
    said = {"skill": ("none",), "goal": (goal,), "country": ("us",)}
    first = picked(next_step(wizard.table, wizard.questions, said, (context,), finish=True))[0]
    assert confirmed_value(first.plan.context) >= tokens
    free = picked(next_step(wizard.table, wizard.questions, {**said, "budget": ("free",)}, (context,), finish=True))
    assert free[0].free


@pytest.mark.parametrize("goal", ["chat", "translation", "support"])
@pytest.mark.parametrize("hardware", ["phone", "laptop_8"])
def test_on_a_small_machine_the_maker_s_range_decides_nothing(engines, goal, hardware):
    wizard = engines.wizard
    said = {"skill": ("run",), "goal": (goal,), "hardware": (hardware,)}
    assert not next_step(wizard.table, wizard.questions, said, finish=True).ranking.makers_word


@pytest.mark.parametrize("goal", ["chat", "writing"])
@pytest.mark.parametrize("language", [{}, {"language": ("ru",)}])
def test_on_an_ordinary_computer_with_much_memory_nothing_is_first_that_answers_slowly_there(engines, goal, language):
    wizard = engines.wizard
    shared = Filter("memory", Operator.AT_MOST, amount=Decimal(21), where_applicable=True, machine=MachineKind.LAPTOP)
    said = {"skill": ("run",), "goal": (goal,), **language}
    step = next_step(wizard.table, wizard.questions, said, (shared,), finish=True)
    assert active_parameters(picked(step)[0]) <= STEADY
    main = advice_on(step, wizard.questions, wizard.catalogue, None).picks[0]
    assert Against.SLOW not in {one.kind for one in main.drawbacks}
    assert Liked(shared, Feature.QUICK) in main.reasons
    card = replace(shared, machine=MachineKind.GPU)
    assert active_parameters(picked(next_step(wizard.table, wizard.questions, said, (card,), finish=True))[0]) > STEADY


def test_who_wants_the_strongest_and_does_not_know_the_way_is_taken_for_no_app(engines):
    said = {"skill": (), "goal": ("research",), "budget": ("any",)}
    assert ("skill", "none") in meant_by_unsure(engines.wizard.questions, said, ())
    assert meant_by_unsure(engines.wizard.questions, said | {"aim": ("strongest",)}, ()) == ()


@pytest.mark.parametrize("goal", ["analysis", "support", "writing"])
def test_whoever_asks_for_makers_of_a_country_is_told_of_a_base_from_elsewhere(engines, goal):
    wizard = engines.wizard
    step = next_step(wizard.table, wizard.questions, {"goal": (goal,), "hardware": ("gpu",)}, (RUSSIAN,), finish=True)
    picks = advice_on(step, wizard.questions, wizard.catalogue, None).picks
    told = [any(one.kind is Against.BASE for one in pick.drawbacks) for pick in picks]
    assert told == [any(base.maker.country != "RU" for base in pick.case.candidate.bases) for pick in picks]
    assert any(told)
