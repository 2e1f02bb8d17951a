"""What the guided choice says of its results, over the real catalogue."""

import random
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.values import Money
from bot.reply.plain import plain
from bot.reply.screen import PRIVATE_LINES
from bot.views.wizard.advice import advice_reply
from bot.views.wizard.screen import Screen
from bot.wizard.advice import advice_on
from bot.wizard.against import Against
from bot.wizard.case import Case, Result, Spending
from bot.wizard.engine import NoMatch, Recommendation, next_step
from bot.wizard.features import is_for_another
from bot.wizard.price_drawbacks import free_only
from bot.wizard.reasons import Able
from bot.wizard.session import QuestionAnswer, Session
from bot.wizard.weaknesses import FASTER, ONE_CARD, ROOMIER, VERY_FAR
from bot.wizard.why import why_not
from tests.bot.wizard._contradictions import contradictions
from tests.bot.wizard._pairs import contradictions_of_pairs, contradictions_of_settled
from tests.bot.wizard._walk import given_by_chance
from tests.bot.wizard._why_checks import contradictions_of_why
from tests.data._people import choose, load_people

SAMPLES = 1_000


@pytest.fixture(scope="module")
def told(engines, catalogue):
    """People's results, with what is said of them."""
    wizard = engines.wizard
    steps = [choose(wizard, person["answers"]) for person in load_people()]
    found = [step for step in steps if isinstance(step, Recommendation)]
    return [advice_on(step, wizard.questions, catalogue, None) for step in found]


def test_no_two_statements_contradict_each_other_whatever_was_answered(engines, catalogue):
    wizard, dice = engines.wizard, random.Random(2026)  # noqa: S311  # no secret
    found, results = {}, 0
    for number in range(SAMPLES):
        answers = given_by_chance(wizard, dice, 0.1 + 0.5 * dice.random())
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        if isinstance(step, NoMatch):
            assert step.relaxations, answers
            continue
        results += 1
        spending = Spending(10_000_000, Money(20, Currency.USD)) if number % 3 == 0 else None
        advice = advice_on(step, wizard.questions, catalogue, spending)
        for wrong in (*contradictions(advice), *contradictions_of_pairs(advice)):
            if wrong != "a month beyond the budget":  # no condition was made of it
                found.setdefault(wrong, answers)
    assert found == {}
    assert results > SAMPLES / 4


def test_what_is_said_of_questions_and_of_other_models_agrees_with_the_result(engines, catalogue):
    wizard, dice = engines.wizard, random.Random(2027)  # noqa: S311  # no secret
    models = list(catalogue.models.values())
    found = {}
    for _ in range(SAMPLES // 10):
        answers = given_by_chance(wizard, dice, 0.1 + 0.5 * dice.random())
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        wrong = []
        if isinstance(step, Recommendation):
            wrong += contradictions_of_settled(
                wizard.questions, step, advice_on(step, wizard.questions, catalogue, None)
            )
        for model in dice.sample(models, 4):
            answer = why_not(step, wizard.questions, catalogue, model)
            wrong += [f"{model.id}: {one}" for one in contradictions_of_why(catalogue, step, model, answer)]
        found |= dict.fromkeys(wrong, answers)
    assert found == {}


@pytest.mark.parametrize("goal", ["code", "agents", "chat", "support", "analysis", "writing"])
@pytest.mark.parametrize("hardware", ["gpu_two", "half", "server"])
def test_on_a_large_server_something_is_told_against_the_main_one(engines, catalogue, goal, hardware):
    wizard = engines.wizard
    step = next_step(wizard.table, wizard.questions, {"goal": (goal,), "hardware": (hardware,)}, finish=True)
    assert advice_on(step, wizard.questions, catalogue, None).picks[0].drawbacks


def test_nearly_every_recommendation_has_a_reason_and_a_drawback_that_matters(told):
    picks = [pick for advice in told for pick in advice.picks]
    assert len(picks) > 200
    assert sum(bool(pick.reasons) for pick in picks) >= len(picks) * 0.95
    assert sum(bool(pick.drawbacks) for pick in picks) >= len(picks) * 0.9


def test_the_reason_told_first_is_somebodys_own_wish(told):
    spoken = [advice.picks[0] for advice in told if advice.picks[0].case.step.answers]
    own = [
        pick for pick in spoken if pick.reasons and not (isinstance(pick.reasons[0], Able) and not pick.reasons[0].wish)
    ]
    assert len(own) >= len(spoken) * 0.95


def test_recommendations_are_told_apart_by_different_wishes_where_there_are_several(told):
    several = [advice for advice in told if len(advice.picks) > 1 and len({*wishes_of(advice.picks[1])}) > 1]
    different = [advice for advice in several if advice.picks[0].reasons[0].wish != advice.picks[1].reasons[0].wish]
    assert len(different) == len(several)


def wishes_of(pick):
    return [one.wish for one in pick.reasons]


def test_what_no_test_says_is_told_to_be_an_estimate(told):
    for pick in (pick for advice in told for pick in advice.picks):
        kinds = {one.kind for one in pick.drawbacks}
        estimated = pick.case.standing is not None and not pick.case.standing.scores
        if estimated and Against.BEHIND not in kinds:
            assert Against.UNTESTED in kinds


def test_drawbacks_are_set_against_what_somebody_could_have(engines, catalogue):
    wizard, dice = engines.wizard, random.Random(2028)  # noqa: S311  # no secret
    kinds = {Against.BEHIND, Against.ROOM, Against.STRONGEST}
    for _ in range(SAMPLES // 4):
        answers = given_by_chance(wizard, dice, 0.2 + 0.4 * dice.random())
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        if isinstance(step, NoMatch):
            continue
        for pick in advice_on(step, wizard.questions, catalogue, None).picks:
            found = {one.kind: one for one in pick.drawbacks}
            assert not (pick.case.spares_nothing and Against.DEARER in found and not pick.case.is_own), answers
            for one in (found[kind] for kind in kinds & found.keys()):
                assert not is_for_another(pick.case.task, one.other.model), answers
            room, memory = found.get(Against.ROOM), pick.case.on("memory")
            assert room is None or room.memory <= max(memory.condition.amount * ROOMIER, ONE_CARD), answers
            tight = found.get(Against.TIGHT)
            left = 0 if tight is None else tight.number - pick.cost.memory
            assert tight is None or left < max(ONE_CARD, tight.number / 10 + 1), answers
            best = found.get(Against.STRONGEST)
            for name in ("price-blended", "free", "way"):
                limit = pick.case.on(name)
                assert best is None or limit is None or judge(limit.condition, best.other) is Verdict.MET, answers


@pytest.mark.parametrize("goal", ["chat", "code"])
def test_who_runs_a_slow_one_on_their_own_card_is_told_of_one_that_computes_with_far_less(engines, catalogue, goal):
    wizard = engines.wizard
    answers = {"skill": ("run",), "goal": (goal,), "hardware": ("gpu",)}
    step = next_step(wizard.table, wizard.questions, answers, finish=True)
    main = advice_on(step, wizard.questions, catalogue, None).picks[0]
    slower = next(one for one in main.drawbacks if one.kind is Against.SLOWER)
    active = slower.other.model.facts.parameters_active.value
    assert active * FASTER <= main.candidate.size


@pytest.mark.parametrize(("lang", "told"), [("en", "until you switch it off"), ("ru", "пока его не выключить")])
def test_in_few_lines_too_it_is_told_beside_the_main_one_that_training_is_on_until_it_is_switched_off(
    engines, lexicon, lang, told
):
    wizard = engines.wizard
    given = {"skill": "none", "goal": "code", "use": "business", "privacy": "no_training"}
    answers = tuple(QuestionAnswer(question=question, options=(option,)) for question, option in given.items())
    session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=answers, finished=True)
    screen, step = Screen(lexicon.pick(lang), wizard, PRIVATE_LINES), wizard.result(session)
    picks = advice_on(step, wizard.questions, wizard.catalogue, None).picks[1:]
    trained = [pick for pick in picks if Against.SWITCH_OFF in {one.kind for one in pick.drawbacks}]
    assert trained
    assert " ".join(plain(advice_reply(screen, session, step)).split()).count(told) >= len(trained)


@pytest.mark.parametrize(("lang", "skill", "named"), [("en", "api", "Transcribe"), ("ru", "run", "GigaAM")])
def test_beside_what_hears_speech_what_only_writes_it_down_is_named(engines, lexicon, lang, skill, named):
    wizard = engines.wizard
    told = {}
    for inputs in ((), ("audio",)):
        given = {"skill": (skill,), "goal": ("analysis",), "inputs": inputs}
        answers = tuple(QuestionAnswer(question=question, options=options) for question, options in given.items())
        session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=answers, finished=True)
        screen = Screen(lexicon.pick(lang), wizard, PRIVATE_LINES)
        told[inputs] = plain(advice_reply(screen, session, wizard.result(session)))
    assert named in told["audio",]
    assert named not in told[()]


def test_what_only_writes_speech_down_is_in_the_catalogue(engines):
    speech = engines.wizard.questions.speech
    named = {one for lang in ("", *speech.first) for own in (True, False) for one in speech.recognisers(lang, own=own)}
    assert named
    assert named <= engines.wizard.catalogue.signposts.keys()


@pytest.mark.parametrize("goal", ["writing", "code"])
def test_of_what_keeps_a_limit_by_free_access_alone_that_is_told_with_its_price(engines, catalogue, goal):
    wizard = engines.wizard
    limit = Filter("price-blended", Operator.AT_MOST, prices=(Money(Decimal("0.5"), Currency.USD),))
    step = next_step(wizard.table, wizard.questions, {"skill": ("api",), "goal": (goal,)}, (limit,), finish=True)
    result = Result(step, wizard.questions, catalogue)
    cases = [Case(result, place) for place in step.ranking.places]
    told = {case.place: one for case in cases for one in free_only(case)}
    assert told
    for place, one in told.items():
        assert step.ranking.table.candidates[place].is_free_plan
        assert one.other.price.amount > limit.prices[0].amount


@pytest.mark.parametrize("name", ["price-output", "price-input", "price-blended"])
def test_within_a_limit_of_any_price_it_is_no_drawback_that_another_costs_less(engines, catalogue, name):
    wizard = engines.wizard
    limit = Filter(name, Operator.AT_MOST, prices=(Money(Decimal(5), Currency.USD),))
    step = next_step(wizard.table, wizard.questions, {"skill": ("api",), "goal": ("code",)}, (limit,), finish=True)
    main = advice_on(step, wizard.questions, catalogue, None).picks[0]
    assert Against.DEARER not in {one.kind for one in main.drawbacks[:1]}


def test_that_one_is_very_far_behind_is_told_before_how_little_it_holds(engines, catalogue):
    wizard, found = engines.wizard, 0
    for goal in ("research", "analysis"):
        given = {"skill": ("none",), "goal": (goal,), "country": ("ru",)}
        step = next_step(wizard.table, wizard.questions, given, finish=True)
        for pick in advice_on(step, wizard.questions, catalogue, None).picks:
            places = {one.kind: place for place, one in enumerate(pick.drawbacks)}
            if Against.SHORT in places and any(
                one.kind is Against.BEHIND and one.number >= VERY_FAR for one in pick.drawbacks
            ):
                assert places[Against.BEHIND] < places[Against.SHORT]
                found += 1
    assert found
