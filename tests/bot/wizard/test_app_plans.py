"""Paid plans of applications: who is offered them, what they are held to, and what is said of them."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.plans import AppPlan
from bot.catalogue.services import App
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.values import Money
from bot.wizard.advice import Role, advice_on
from bot.wizard.against import Against
from bot.wizard.costs import CostKind
from bot.wizard.engine import next_step
from bot.wizard.kept import month_filter
from bot.wizard.reasons import Met
from bot.wizard.session import QuestionAnswer, Session, Told
from bot.wizard.uncompared import uncompared
from bot.wizard.ways import candidates, plan_never_training
from bot.wizard.why import why_not
from bot.wizard.wizard import Wizard
from tests.bot.wizard._make import catalogue, fact, lab, model, offer, questions

TWENTY = Money(Decimal(20), Currency.USD)
ASKED = (("ready", {"yes": {"needs": {"ways": ["maker", "app"]}}, "no": {"needs": {"ways": ["maker", "host"]}}}),)


def plan(name, month, *models, **more):
    return AppPlan(name=name, month=fact(Decimal(month)), models=fact(models), **more)


def in_app(*plans, free=(), **more):
    app = {"name": "Chat", "url": "https://example.org", "status": "official", "source": "s", "plans": plans}
    given = {"free": fact(value=True), "models": fact(free)} if free else {}
    return lab("maker", app=App.model_validate({**app, **given, **more}))


def within(budget, ready="yes"):
    """Return the condition that a month's budget is, for who wants an application or does not."""
    answers = (QuestionAnswer(question="ready", options=(ready,)),)
    session = Session(token="abcdef", user="u", conversation="c", updated_at=0, answers=answers)
    session = session.model_copy(update={"told": Told(budget=budget, monthly_tokens=1_000_000)})
    return month_filter(questions(*ASKED), session)


def first_in_app(made, condition, base):
    """Return what is recommended first to who wants an application and names a condition."""
    wizard = Wizard(made, questions(*ASKED, base=base))
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, (condition,), finish=True)
    first = wizard.table.candidates[step.picks.main]
    return first.model.id, first.provider_name


def app_ways(maker, *models):
    return [
        (one.model.id, one.provider_name) for one in candidates(catalogue(*models, labs=[maker])) if one.way == "app"
    ]


def test_a_model_is_used_by_the_cheapest_plan_that_has_it_and_by_none_where_it_is_free():
    maker = in_app(plan("Small", 5, "maker/a"), plan("Large", 20, "maker/a", "maker/b"), free=["maker/c"])
    models = [model(f"maker/{name}", offers=[offer()]) for name in "abcd"]
    assert app_ways(maker, *models) == [("maker/a", "Small"), ("maker/b", "Large"), ("maker/c", "Chat")]


def test_a_plan_by_which_nothing_is_trained_on_is_a_use_beside_a_cheaper_one():
    setting, never = ({"trains_on_data": fact(one)} for one in ("opt_out", "no"))
    plus, team = plan("Plus", 20, "maker/a", **setting), plan("Team", 50, "maker/a", "maker/b", **never)
    maker = in_app(plus, team, plan("Large", 90, "maker/a", "maker/b", **never), free=["maker/c"])
    models = [model(f"maker/{name}", offers=[offer()]) for name in "abc"]
    ways = [("maker/a", "Plus"), ("maker/a", "Team"), ("maker/b", "Team"), ("maker/c", "Chat")]
    assert app_ways(maker, *models) == ways


def test_who_wants_no_training_is_told_first_of_a_plan_that_never_trains():
    setting, never = ({"trains_on_data": fact(one)} for one in ("opt_out", "no"))
    own = in_app(plan("Plus", 20, "maker/a", **setting), plan("Team", 50, "maker/a", **never))
    makers = (own, lab("other", app=in_app(free=["other/b"], **setting).app))
    made = catalogue(model("maker/a"), model("other/b"), labs=makers)
    private = Filter("assurances", Operator.ANY_OF, frozenset({"no_training"}))
    base = {"unpaid": 1, "standing": 1}
    assert first_in_app(made, private, base) == ("maker/a", "Team")


def test_a_plan_known_to_hold_what_is_asked_for_goes_before_one_that_perhaps_does():
    own = in_app(plan("Plus", 20, "maker/a"))
    makers = (own, lab("other", app=in_app(plan("Pro", 20, "other/b", context=fact(10**6))).app))
    held = {"context_window": 10**6}
    made = catalogue(model("maker/a", tier="flagship", **held), model("other/b", **held), labs=makers)
    long = Filter("context_window", Operator.AT_LEAST, amount=Decimal(400_000))
    assert first_in_app(made, long, {"standing": 2}) == ("other/b", "Pro")


@pytest.mark.parametrize(("month", "verdict"), [(20, Verdict.MET), (21, Verdict.BROKEN)])
def test_a_plan_is_held_to_what_a_month_may_cost(month, verdict):
    made = catalogue(model("maker/a", offers=[offer()]), labs=[in_app(plan("Plus", month, "maker/a"))])
    by_plan = next(one for one in candidates(made) if one.plan is not None)
    assert judge(within(TWENTY), by_plan) is verdict
    assert judge(within(Money(Decimal(20), Currency.RUB)), by_plan) is Verdict.UNKNOWN
    assert judge(Filter("price-blended", Operator.AT_MOST, prices=(TWENTY,)), by_plan) is Verdict.UNKNOWN


def test_the_price_of_tokens_says_nothing_to_who_wants_an_application():
    made = catalogue(model("maker/a", offers=[offer()]))
    (by_api,) = candidates(made)
    assert (judge(within(TWENTY), by_api), judge(within(TWENTY, "no"), by_api)) == (Verdict.UNKNOWN, Verdict.MET)


def advised(maker, *models, filters=()):
    made = catalogue(*models, labs=[maker])
    wizard = Wizard(made, questions(*ASKED))
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, filters, finish=True)
    return advice_on(step, wizard.questions, made, None), step


def test_a_plan_is_told_with_its_price_and_what_is_free_beside_it_as_the_cheaper_choice():
    made = catalogue(
        model("maker/strong", tier="flagship"),
        model("other/small"),
        labs=[in_app(plan("Plus", 20, "maker/strong")), lab("other", app=in_app(free=["other/small"]).app)],
    )
    wizard = Wizard(made, questions(*ASKED, base={"standing": 9, "ready": 1}))
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, (), finish=True)
    paid, free = advice_on(step, wizard.questions, made, None).picks
    assert (paid.cost.kind, paid.cost.month, paid.cost.plan) == (CostKind.PLAN, TWENTY, "Plus")
    assert (free.role, free.cost.kind) == (Role.CHEAPER, CostKind.FREE)


def test_who_pays_is_told_that_models_are_trained_even_so():
    trained = plan("Plus", 20, "maker/a", trains_on_data=fact("opt_out"))
    advice, _ = advised(in_app(trained, free=["maker/b"]), model("maker/a"), filters=(within(TWENTY),))
    kinds = [one.kind for one in advice.picks[0].drawbacks]
    assert kinds[0] is Against.APP_TRAINS
    assert Against.PAID_PLAN not in kinds


def test_who_wants_the_best_at_any_price_is_told_what_is_stronger_and_in_no_known_plan():
    spending = ("spending", {"any": {"likes": {"standing": 50}, "ignores": ["cheap", "unpaid"]}, "some": {}})
    maker = in_app(plan("Plus", 20, "maker/good"), plan("Max", 100))
    good, best = model("maker/good", tier="workhorse", offers=[offer()]), model("maker/best", offers=[offer()])
    made = catalogue(good, best.model_copy(update={"facts": model("a/b", tier="flagship").facts}), labs=[maker])
    wizard = Wizard(made, questions(*ASKED, spending, base={"standing": 1, "ready": 50}))
    for wanted in ("any", "some"):
        step = next_step(wizard.table, wizard.questions, {"ready": ("yes",), "spending": (wanted,)}, finish=True)
        assert wizard.table.models[step.picks.main] == "maker/good"
        told = advice_on(step, wizard.questions, made, None).picks[0].drawbacks
        assert (Against.NO_PLAN in {one.kind for one in told}) is (wanted == "any")


def test_what_is_priced_in_another_currency_and_would_come_first_is_told():
    roubles = within(Money(Decimal(500), Currency.RUB))
    maker = in_app(plan("Plus", 20, "maker/strong"), free=["maker/weak"])
    weak, strong = model("maker/weak", tier="small"), model("maker/strong", tier="flagship")
    _, step = advised(maker, weak, strong, filters=(roubles,))
    found = uncompared(step)
    assert (found.models, found.currencies) == (1, (Currency.USD,))
    _, weaker = advised(in_app(plan("Plus", 20, "maker/weak"), free=["maker/strong"]), weak, strong, filters=(roubles,))
    assert uncompared(weaker) is None


def test_an_application_that_one_can_talk_to_takes_sound_whatever_the_model():
    spoken = Filter("modalities_in", Operator.ALL_OF, frozenset({"audio"}))
    for voice, verdict in ((True, Verdict.MET), (False, Verdict.BROKEN)):
        maker = in_app(free=["maker/a"], voice=fact(value=voice))
        made = catalogue(model("maker/a", offers=[offer()], modalities_in=["text"]), labs=[maker])
        by_way = {one.way: judge(spoken, one) for one in candidates(made)}
        assert by_way == {"maker": Verdict.BROKEN, "app": verdict}


def test_a_subscription_costs_points_unless_somebody_says_what_may_be_spent():
    maker = in_app(plan("Plus", 20, "maker/strong"), free=["maker/weak"])
    made = catalogue(model("maker/weak", tier="small"), model("maker/strong", tier="flagship"), labs=[maker])
    spending = ("spending", {"any": {"likes": {"recent": 1}, "ignores": ["unpaid"]}, "some": {}})
    wizard = Wizard(made, questions(*ASKED, spending, base={"standing": 1, "ready": 10, "unpaid": 10}))

    def first(filters=(), **more):
        step = next_step(wizard.table, wizard.questions, {"ready": ("yes",), **more}, filters, finish=True)
        return wizard.table.models[step.picks.main]

    assert first() == "maker/weak"
    assert first((within(TWENTY),)) == first(spending=("any",)) == "maker/strong"
    assert first((within(TWENTY),), spending=("any",)) == "maker/strong"


def test_why_a_model_is_beyond_a_months_budget_is_answered_by_the_plan_that_has_it():
    maker = in_app(plan("Plus", 20, "maker/cheap"), plan("Max", 100, "maker/dear"))
    made = catalogue(model("maker/cheap"), model("maker/dear", offers=[offer()]), labs=[maker])
    wizard = Wizard(made, questions(*ASKED))
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, (within(TWENTY),), finish=True)
    found = why_not(step, wizard.questions, made, made.models["maker/dear"])
    assert (found.candidate.provider_name, len(found.broken)) == ("Max", 1)


def test_a_plan_holds_the_context_that_it_says_and_what_is_known_of_the_api_alone_is_told():
    large = {"context_window": 10**6}
    maker = in_app(plan("Plus", 20, "maker/known", context=fact(10**6)))
    asked = Filter("context_window", Operator.AT_LEAST, amount=Decimal(500_000))
    by_plan = next(one for one in candidates(catalogue(model("maker/known", **large), labs=[maker])) if one.plan)
    assert judge(asked, by_plan) is Verdict.MET
    advice, _ = advised(in_app(), model("maker/other", offers=[offer()], **large), filters=(asked,))
    assert Against.APP_CONTEXT in {one.kind for one in advice.picks[0].drawbacks}


def test_what_is_free_beside_a_plan_is_told_first_of_all_to_hold_nobody_knows_how_much():
    held = {"context_window": 10**6}
    makers = (
        in_app(plan("Plus", 20, "maker/strong", context=fact(200_000))),
        lab("other", app=in_app(free=["other/small"]).app),
    )
    long = Filter("context_window", Operator.AT_LEAST, amount=Decimal(150_000))
    made = catalogue(model("maker/strong", tier="flagship", **held), model("other/small", **held), labs=makers)
    wizard = Wizard(made, questions(*ASKED, base={"standing": 50, "ready": 10}))
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, (long,), finish=True)
    paid, free = advice_on(step, wizard.questions, made, None).picks
    assert (paid.cost.kind, free.cost.kind) == (CostKind.PLAN, CostKind.FREE)
    assert free.drawbacks[0].kind is Against.APP_CONTEXT


@pytest.mark.parametrize(("of_api", "told"), [({"data_regions": ("ru",)}, True), ({}, False)])
def test_that_data_stay_at_the_makers_home_is_no_promise_of_its_application(of_api, told):
    maker = lab("maker", country="RU", app=in_app(free=["maker/a"]).app, **of_api)
    at_home = Filter("data_ru", Operator.ANY_OF, frozenset({"yes"}))
    advice, _ = advised(maker, model("maker/a"), filters=(at_home,))
    (pick,) = advice.picks
    assert (pick.drawbacks[0].kind, pick.drawbacks[0].by_api) == (Against.DATA_BY_HOME, told)
    assert not [one for one in pick.reasons if isinstance(one, Met) and one.finding.condition is at_home]


def test_who_reads_documents_is_told_that_a_model_holds_little_at_once():
    reading = ("goal", {"docs": {"likes": {"analysis": 1}}, "talk": {"likes": {"chat": 1}}})
    made = catalogue(model("maker/a", context_window=32_000), labs=[in_app(free=["maker/a"])])
    wizard = Wizard(made, questions(*ASKED, reading))
    for goal, is_told in (("docs", True), ("talk", False)):
        step = next_step(wizard.table, wizard.questions, {"ready": ("yes",), "goal": (goal,)}, (), finish=True)
        (pick,) = advice_on(step, wizard.questions, made, None).picks
        assert (Against.SHORT in {one.kind for one in pick.drawbacks}) is is_told


def test_where_a_promise_is_known_of_the_api_alone_the_plan_that_has_the_model_is_told_with_its_price():
    maker = in_app(plan("Plus", 20, "maker/a"), plan("Max", 100, "maker/a"))
    by_api = Filter("way", Operator.ANY_OF, frozenset({"maker"}))
    advice, _ = advised(maker, model("maker/a", offers=[offer()]), filters=(by_api,))
    (pick,) = advice.picks
    assert (pick.cost.kind, pick.cost.plan, pick.cost.plan_month) == (CostKind.APP, "Plus", TWENTY)
    assert Against.PLAN_UNTOLD not in [one.kind for one in pick.drawbacks]


@pytest.mark.parametrize(("tier", "first"), [("flagship", "maker/known"), ("small", "other/untold")])
def test_what_a_known_plan_has_goes_before_what_some_plan_may_have_unless_it_is_far_weaker(tier, first):
    years = {"flagship": "2026-10", "small": "2025-06"}
    known = model("maker/known", tier=tier, released=years[tier], offers=[offer()])
    untold = model("other/untold", tier="flagship", released="2026-11", offers=[offer("other", input="8", output="8")])
    some = lab("other", app=in_app(AppPlan(name="Pro", month=fact(Decimal(20)))).app)
    made = catalogue(known, untold, labs=[in_app(plan("Plus", 20, "maker/known")), some])
    wizard = Wizard(made, questions(*ASKED, base={"standing": 9}))
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, (within(TWENTY),), finish=True)
    assert step.ranking.table.models[step.picks.main] == first


def test_what_a_known_plan_has_goes_before_what_is_a_little_newer_and_in_no_known_plan():
    known = model("maker/known", tier="flagship", released="2026-10", offers=[offer()])
    untold = model("other/untold", tier="flagship", released="2026-11", offers=[offer("other")])
    some = lab("other", app=in_app(AppPlan(name="Pro", month=fact(Decimal(20)))).app)
    made = catalogue(known, untold, labs=[in_app(plan("Plus", 20, "maker/known")), some])
    wizard = Wizard(made, questions(*ASKED, base={"standing": 9}))
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, (), finish=True)
    assert step.ranking.table.models[step.picks.main] == "maker/known"


def test_an_application_that_watches_videos_goes_before_abler_ones_of_which_only_the_api_is_known_to():
    watches = {"modalities_in": ["text", "video"]}
    own = in_app(free=["maker/a"])
    other = lab("other", app=in_app(free=["other/b"], video=fact(value=True)).app)
    made = catalogue(model("maker/a", tier="flagship", **watches), model("other/b", **watches), labs=[own, other])
    seen = Filter("modalities_in", Operator.ALL_OF, frozenset({"video"}))
    assert first_in_app(made, seen, {"standing": 9})[0] == "other/b"


@pytest.mark.parametrize(
    ("asked", "first"), [(["modalities_in"], "other/b"), (["modalities_in", "modalities_out"], "maker/a")]
)
def test_what_is_known_to_take_recordings_goes_before_an_abler_one_that_one_can_but_talk_to(asked, first):
    talked = {"voice": fact(value=True)}
    own = in_app(free=["maker/a"], **talked)
    other = lab("other", app=in_app(free=["other/b"], **talked).app)
    hears = model("other/b", tier="small", modalities_in=["text", "audio"], modalities_out=["text"])
    able = model("maker/a", tier="flagship", modalities_in=["text"], modalities_out=["text"])
    wizard = Wizard(catalogue(able, hears, labs=[own, other]), questions(*ASKED, base={"standing": 9}))
    sound = tuple(Filter(one, Operator.ALL_OF, frozenset({"audio"})) for one in asked)
    step = next_step(wizard.table, wizard.questions, {"ready": ("yes",)}, sound, finish=True)
    assert wizard.table.models[step.picks.main] == first


def test_what_an_application_has_is_not_replaced_by_what_is_known_of_the_api_alone():
    own = in_app(free=["maker/old"])
    made = catalogue(model("maker/old", successor="maker/new"), model("maker/new", offers=[offer()]), labs=[own])
    assert first_in_app(made, within(TWENTY), {"current": 1}) == ("maker/old", "Chat")
    both = in_app(plan("Plus", 20, "maker/new"), free=["maker/old"])
    made = catalogue(model("maker/old", successor="maker/new"), model("maker/new", offers=[offer()]), labs=[both])
    assert first_in_app(made, within(TWENTY), {"current": 1}) == ("maker/new", "Plus")


@pytest.mark.parametrize(("known", "told"), [({}, True), ({"video": fact(value=True)}, False)])
def test_a_video_that_only_the_api_is_known_to_take_is_told(known, told):
    seen = Filter("modalities_in", Operator.ALL_OF, frozenset({"video"}))
    maker = in_app(free=["maker/a"], **known)
    advice, _ = advised(maker, model("maker/a", modalities_in=["text", "video"]), filters=(seen,))
    assert (Against.VIDEO_OF_API in {one.kind for one in advice.picks[0].drawbacks}) is told


def test_a_plan_that_never_trains_is_known_though_not_which_models_it_has():
    never = AppPlan(name="Pro", month=fact(Decimal(15)), trains_on_data=fact("no"))
    told = AppPlan(name="Team", month=fact(Decimal(10)), models=fact(["maker/a"]), trains_on_data=fact("no"))
    assert plan_never_training(in_app(told, never).app) is never
    assert plan_never_training(in_app(told).app) is None


@pytest.mark.parametrize(
    ("month", "seats", "people", "budget", "verdict"),
    [
        (20, 1, 5, 100, Verdict.MET),
        (20, 1, 5, 99, Verdict.BROKEN),
        (50, 2, 5, 125, Verdict.MET),
        (50, 2, 5, 124, Verdict.BROKEN),
        (50, 2, 1, 49, Verdict.BROKEN),
    ],
)
def test_what_several_people_may_spend_is_held_against_a_seat_for_each(month, seats, people, budget, verdict):
    more = {"least_seats": fact(seats)} if seats > 1 else {}
    maker = in_app(plan("Team", month, "maker/a", **more))
    (used,) = (one for one in candidates(catalogue(model("maker/a"), labs=[maker])) if one.way == "app")
    spent = (Money(Decimal(budget), Currency.USD),)
    limit = Filter("price-blended", Operator.AT_MOST, months=spent, people=people, where_applicable=True)
    assert judge(limit, used) is verdict
