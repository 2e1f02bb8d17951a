"""What is said of a recommendation: reasons in the asker's words, drawbacks that matter, and the cost in their unit."""

from decimal import Decimal

import pytest

from bot.catalogue.machines import MachineKind
from bot.catalogue.offers import Currency
from bot.catalogue.services import App
from bot.properties.context_cache import memory_for
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.wizard.advice import Missing, Role, advice_on, start_of
from bot.wizard.against import Against
from bot.wizard.case import Case, Result, Spending
from bot.wizard.costs import CostKind
from bot.wizard.drawbacks import drawbacks_of
from bot.wizard.engine import NoMatch, next_step
from bot.wizard.questions import Feature
from bot.wizard.reasons import Able, Liked, Met
from bot.wizard.weaknesses import full
from bot.wizard.wizard import Wizard
from tests.bot.wizard._make import catalogue, fact, lab, licence, model, offer, questions

ASKED = (
    ("goal", {"code": {"likes": {"code": 5}}, "cheap": {"likes": {"cheap": 3, "code": 2}}}),
    ("own", {"yes": {"needs": {"ways": ["own"], "memory_gb": 24}}, "service": {"needs": {"ways": ["maker"]}}}),
    ("cost", {"low": {"needs": {"price": {"USD": "2"}}}, "free": {"needs": {"free": True}}}),
    ("best", {"yes": {"likes": {"standing": 5}}}),
    ("place", {"ru": {"needs": {"country": "ru"}}, "other": {"needs": {"country": "other"}}}),
    ("use", {"business": {"needs": {"business": True}}}),
    ("text", {"long": {"needs": {"context": 200_000}}}),
    ("ready", {"yes": {"needs": {"ways": ["maker", "app"]}}}),
    ("leave", {"free": {"likes": {"portable": 4}}}),
)


def asked(*models, answers=None, filters=(), labs=(), licences=None):
    """Return the result of a choice."""
    wizard = Wizard(
        catalogue(*models, labs=labs, licences=licences),
        questions(*((name, {**options, "any": {}}) for name, options in ASKED)),
    )
    given = {question: (option,) for question, option in (answers or {}).items()}
    return next_step(wizard.table, wizard.questions, given, filters, finish=True)


def advised(*models, answers=None, filters=(), labs=(), licences=None, spending=None):
    made = catalogue(*models, labs=labs, licences=licences)
    step = asked(*models, answers=answers, filters=filters, labs=labs, licences=licences)
    return advice_on(step, questions(*((name, {**options, "any": {}}) for name, options in ASKED)), made, spending)


_RISE, _FALL = ([{"since": "2030-01-01", "input": price, "output": price}] for price in ("90", "0.01"))


def priced(name, price="1", **more):
    return model(f"maker/{name}", offers=[offer(input=price, output=price)], **more)


def own(name, size, **more):
    return model(f"maker/{name}", openness="free_weights", parameters_total=size, **{"licence": "mit", **more})


def drawbacks(advice, at=0):
    return [one.kind for one in advice.picks[at].drawbacks]


def first(advice):
    return advice.picks[0].reasons[0]


def test_a_limit_that_is_kept_is_a_reason():
    advice = advised(priced("one"), priced("dear", "9"), answers={"cost": "low"})
    assert isinstance(first(advice), Met)
    assert first(advice).wish == ("cost", "low")


def test_a_named_strength_is_a_reason_where_no_test_is_known():
    advice = advised(priced("one", strengths=["code"]), answers={"goal": "code"})
    assert isinstance(first(advice), Liked)


def test_what_is_cheapest_is_told_so_whatever_newer_ones_have_replaced():
    models = (priced("old", "1", successor="maker/new"), priced("new", "2"), priced("dear", "9"))
    advice = advised(*models, answers={"goal": "cheap"})
    assert advice.picks[0].case.model.id == "maker/new"
    assert [pick.case.is_cheapest for pick in advice.picks if pick.case.model.id == "maker/new"] == [True]


def test_what_costs_more_than_another_is_not_called_the_cheapest():
    advice = advised(priced("one", "2", strengths=["code"]), priced("other", "1"), answers={"goal": "code"})
    assert [one.case.is_cheapest for one in advice.picks if one.case.model.id == "maker/one"] == [False]


def test_a_task_that_is_not_what_an_answer_prefers_most_is_not_spoken_of():
    advice = advised(priced("one", strengths=["code"]), answers={"goal": "cheap"})
    assert all(isinstance(one, Able) and one.task is None for one in advice.picks[0].reasons)


def test_a_condition_of_ones_own_tells_more_than_a_named_strength_and_what_all_ask_for_does_not():
    made = priced("one", strengths=["code"], openness="free_weights", licence="mit")
    told = advised(made, answers={"goal": "code", "cost": "low", "use": "business"}).picks[0].reasons
    assert [one.wish[0] for one in told][:2] == ["cost", "goal"]


def test_what_runs_on_the_hardware_there_is_is_no_wish_for_the_strongest():
    asked = (("own", {"card": {"needs": {"ways": ["own"], "memory_gb": 24}, "likes": {"standing": 3}}, "any": {}}),)
    made = catalogue(own("one", 10**9), own("two", 10**9))
    wizard = Wizard(made, questions(*asked))
    advice = advice_on(
        next_step(wizard.table, wizard.questions, {"own": ("card",)}, finish=True), wizard.questions, made, None
    )
    assert isinstance(first(advice), Met)


GERMAN, FRENCH = (Filter("languages", Operator.ALL_OF, frozenset({code})) for code in ("de", "fr"))
SMALL, SMALLER = (
    Filter("memory", Operator.AT_MOST, amount=Decimal(limit), where_applicable=True) for limit in (20, 10)
)


def test_kinds_of_a_thing_are_one_reason_that_names_all():
    advice = advised(priced("one", languages=fact({"named": ["de", "fr"]})), filters=(GERMAN, FRENCH))
    (met,) = [one.finding.condition for one in advice.picks[0].reasons if isinstance(one, Met)]
    assert met.ids == {"de", "fr"}


@pytest.mark.parametrize("limits", [(SMALL, SMALLER), (SMALLER, SMALL)])
def test_of_two_limits_the_stricter_is_the_reason(limits):
    advice = advised(own("one", 10**9), own("large", 30 * 10**9), filters=limits)
    assert [one.finding.condition for one in advice.picks[0].reasons if isinstance(one, Met)] == [SMALLER]


@pytest.mark.parametrize(("currencies", "told"), [(["USD"], ["USD"]), (["USD", "CNY"], [])])
def test_a_limit_is_no_reason_beside_one_that_is_unknown_to_be_kept(currencies, told):
    limits = [Money(Decimal(5), Currency(one)) for one in currencies]
    filters = tuple(Filter("price-blended", Operator.AT_MOST, prices=(one,)) for one in limits)
    reasons = advised(priced("one"), filters=filters).picks[0].reasons
    conditions = [one.finding.condition for one in reasons if isinstance(one, Met)]
    assert [price.currency for one in conditions for price in one.prices] == told


def test_who_uses_it_for_free_is_told_that_it_is_unknown_whether_models_are_trained_on_what_is_sent():
    free = model("maker/one", offers=[offer(free=True)])
    assert drawbacks(advised(free, answers={"cost": "free"}))[0] is Against.PROMISE_UNKNOWN


def in_an_app(name, **more):
    return lab(name, app=App(name="Chat", url="https://example.org", status="official", source="s", **more))


def test_who_wants_an_application_is_told_its_plan_and_no_comparison_of_prices_of_the_api():
    maker = in_an_app("maker", free=fact(True), models=fact(["maker/small"]))  # noqa: FBT003  # a fact's value
    models = [priced("main", "8", tier="flagship"), priced("less", "2", tier="flagship")]
    main = advised(*models, answers={"ready": "yes"}, labs=[maker]).picks[0]
    assert (main.cost.kind, main.cost.app.name) == (CostKind.APP, "Chat")
    assert main.drawbacks[0].kind is Against.PAID_PLAN
    assert Against.DEARER not in {one.kind for one in main.drawbacks}


def test_what_is_promised_of_the_api_is_not_told_as_the_applications_own():
    maker = lab(assurances=["no_training"], app=in_an_app("maker").app)
    promise = Filter("assurances", Operator.ANY_OF, frozenset({"no_training"}), where_applicable=True)
    told = [
        advised(priced("one"), answers=answers, labs=[maker], filters=filters)
        for answers, filters in (({"ready": "yes"}, ()), ({}, (promise,)))
    ]
    assert [len(advice.picks) for advice in told] == [1, 1]
    assert isinstance(asked(priced("one"), answers={"ready": "yes"}, labs=[maker], filters=(promise,)), NoMatch)


def test_training_that_can_be_switched_off_in_an_application_is_told_as_a_setting():
    maker = in_an_app("maker", free=fact(True), models=fact(["maker/one"]), trains_on_data=fact("opt_out"))  # noqa: FBT003  # a fact's value
    promise = Filter("assurances", Operator.ANY_OF, frozenset({"no_training"}), where_applicable=True)
    told = drawbacks(advised(priced("one"), answers={"ready": "yes"}, labs=[maker], filters=(promise,)))
    assert told[0] is Against.SWITCH_OFF
    assert Against.FREE_TRAINS not in told


def test_who_has_much_to_send_for_free_is_told_that_it_may_not_be_enough():
    free = model("maker/one", offers=[offer(free=True)])
    for tokens, number in ((1_000_000, None), (50_000_000, Decimal(50_000_000))):
        advice = advised(free, answers={"cost": "free"}, spending=Spending(tokens))
        limits = next(one for one in advice.picks[0].drawbacks if one.kind is Against.FREE_LIMITS)
        assert limits.number == number


def test_that_what_is_free_may_not_last_for_much_is_told_first():
    free = model("maker/one", offers=[offer(free=True)], successor="maker/two")
    models = (free, priced("two", "9", released="2026-10"))
    for tokens, is_first in ((1_000_000, False), (1_000_000_000, True)):
        told = drawbacks(advised(*models, answers={"cost": "free"}, spending=Spending(tokens)))
        assert (told[0] is Against.FREE_LIMITS) is is_first


def test_on_ones_own_machine_the_drawback_is_what_a_larger_one_would_run():
    models = [own("small", 10**9), own("middle", 60 * 10**9), own("large", 400 * 10**9)]
    found = next(one for one in advised(*models, answers={"own": "yes"}).picks[0].drawbacks if one.kind is Against.ROOM)
    assert found.other.model.id == "maker/middle"
    assert Against.STRONGEST not in drawbacks(advised(*models, answers={"own": "yes"}))


def test_a_larger_machine_is_told_with_the_memory_of_the_context_that_is_asked_for():
    cached = {"context_window": 1_000_000, "context_cache": (20_000,)}
    models = [own("small", 10**9, **cached), own("unknown", 30 * 10**9, context_window=1_000_000)]
    asked = {"own": "yes", "text": "long"}
    assert Against.ROOM not in drawbacks(advised(*models, answers=asked))
    models += [own("large", 60 * 10**9, **cached)]
    found = next(one for one in advised(*models, answers=asked).picks[0].drawbacks if one.kind is Against.ROOM)
    assert (found.other.model.id, found.memory) == ("maker/large", memory_for(found.other, 200_000).total)


def test_of_a_wish_one_reason_is_told():
    pick = advised(priced("one", strengths=["code"]), answers={"goal": "code", "cost": "low"}).picks[0]
    told = pick.told_reasons(2)
    assert {one.wish for one in told} == {("goal", "code"), ("cost", "low")}


@pytest.mark.parametrize(
    ("made", "answers", "kind"),
    [
        (own("one", 40 * 10**9, context_window=1_000_000), {"text": "long"}, Against.LONG_CONTEXT),
        (own("one", 38 * 10**9), {"own": "yes"}, Against.TIGHT),
        (model("maker/one"), {}, Against.UNPRICED),
        (own("one", 10**9), {}, Against.SELF_RUN),
        (own("one", 10**9, licence="limited"), {"own": "yes", "use": "business"}, Against.LICENCE),
        (priced("one"), {"leave": "free"}, Against.CLOSED),
        (priced("one", lifecycle="deprecated"), {}, Against.LEAVING),
        (model("maker/one", offers=[offer(changes=_RISE)]), {}, Against.RISING),
        (priced("one"), {"use": "business"}, Against.PROMISE_UNKNOWN),
        (model("maker/one", offers=[offer(free=True)]), {"cost": "free"}, Against.FREE_LIMITS),
        (priced("one", knowledge_cutoff="2024-01"), {}, Against.OLD),
        (priced("one"), {}, Against.UNTESTED),
    ],
)
def test_what_could_change_the_decision_is_a_drawback(made, answers, kind):
    limited = licence("limited", sell="conditions")
    assert kind in drawbacks(advised(made, answers=answers, licences=[licence(), limited]))


@pytest.mark.parametrize(
    ("made", "answers", "kind"),
    [
        (model("maker/one", offers=[offer(changes=_FALL)]), {}, Against.RISING),
        (own("one", 10**9), {"own": "yes"}, Against.SELF_RUN),
        (own("one", 10**9), {"own": "yes"}, Against.TIGHT),
        (own("one", 10**9, licence="limited"), {"own": "yes"}, Against.LICENCE),
        (priced("one"), {}, Against.CLOSED),
        (priced("one", knowledge_cutoff="2026-01"), {}, Against.OLD),
    ],
)
def test_what_could_not_is_none(made, answers, kind):
    limited = licence("limited", sell="conditions")
    assert kind not in drawbacks(advised(made, answers=answers, licences=[licence(), limited]))


def test_a_service_with_limits_in_the_country_is_told_before_all_else():
    there = lab(served_in={"ru": "limited"})
    advice = advised(priced("one", lifecycle="deprecated"), answers={"place": "ru"}, labs=[there])
    assert drawbacks(advice)[0] is Against.LIMITED
    assert not any(isinstance(one, Met) for one in advice.picks[0].reasons)


@pytest.mark.parametrize(("prices", "told"), [(("4", "2"), True), (("0.2", "0.1"), False)])
def test_somewhat_more_is_told_unless_it_is_next_to_nothing(prices, told):
    main, less = (priced(name, price, tier="flagship") for name, price in zip(("main", "less"), prices, strict=True))
    kinds = drawbacks(advised(main, less, answers={"goal": "code"}))
    assert (Against.DEARER in kinds) is told


@pytest.mark.parametrize(("data", "told"), [(["cn"], True), (["ru", "cn"], False)])
def test_a_business_is_told_where_its_data_leave_the_country(data, told):
    there = lab(served_in={"ru": "yes"}, data_regions=data)
    assert (Against.DATA_ELSEWHERE in drawbacks(advised(priced("one"), answers={"place": "ru"}, labs=[there]))) is False
    both = advised(priced("one"), answers={"place": "ru", "use": "business"}, labs=[there])
    assert (Against.DATA_ELSEWHERE in drawbacks(both)) is told


def test_a_price_is_set_against_the_cheaper_recommendation_unless_it_does_not_matter():
    models = [priced("main", "8", tier="flagship"), priced("less", "2", tier="flagship")]
    kept = advised(*models, answers={"leave": "free"})
    assert [pick.role for pick in kept.picks] == [Role.MAIN, Role.CHEAPER]
    (dearer,) = [one for one in kept.picks[0].drawbacks if one.kind is Against.DEARER]
    assert (dearer.number, dearer.other.model.id) == (4, "maker/less")
    assert drawbacks(kept)[0] is Against.DEARER
    assert drawbacks(advised(*models, answers={"leave": "free", "best": "yes"}))[0] is Against.CLOSED


@pytest.mark.parametrize(
    ("made", "answers", "spending", "kind"),
    [
        (priced("one"), {}, None, CostKind.TOKENS),
        (priced("one"), {}, Spending(2_000_000), CostKind.MONTH),
        (priced("one"), {}, Spending(2_000_000, Money(Decimal(5), Currency.USD)), CostKind.BUDGET),
        (priced("one"), {}, Spending(2_000_000, Money(Decimal(5), Currency.RUB)), CostKind.MONTH),
        (model("maker/one", offers=[offer(free=True)]), {}, Spending(2_000_000), CostKind.FREE),
        (model("maker/one"), {}, None, CostKind.UNKNOWN),
        (own("one", 10**9), {"own": "yes"}, Spending(2_000_000), CostKind.OWN),
    ],
)
def test_the_cost_is_told_in_the_unit_that_was_asked_in(made, answers, spending, kind):
    cost = advised(made, answers=answers, spending=spending).picks[0].cost
    assert cost.kind is kind
    assert cost.month is None or cost.month.amount == 2


def test_the_strongest_is_a_reason_even_by_an_estimate_and_only_one_is_called_so():
    models = [priced("one", "8", tier="flagship"), priced("two", "2", tier="flagship")]
    told = advised(*models, answers={"best": "yes", "leave": "free"}).picks
    able = [[one.foremost for one in pick.reasons if isinstance(one, Able)] for pick in told]
    assert able == [[True], [False]]


def test_a_weak_estimate_is_no_reason():
    weak = own("weak", 4 * 10**9, released="2024-01", strengths=["code"])
    advice = advised(weak, own("strong", 30 * 10**9, released="2024-02"), answers={"own": "yes", "goal": "code"})
    told = next(pick for pick in advice.picks if pick.case.model is weak)
    assert not any(isinstance(one, Able) for one in told.reasons)


def test_of_models_that_an_estimate_does_not_tell_apart_none_is_called_the_strongest():
    alike = [own("one", 4 * 10**9, released="2024-01"), own("two", 4 * 10**9, released="2024-01")]
    advice = advised(*alike, answers={"own": "yes", "goal": "code"})
    assert not any(isinstance(one, Able) for pick in advice.picks for one in pick.reasons)


def test_that_nothing_is_more_capable_tells_more_than_what_one_has_to_spend():
    models = [own("one", 30 * 10**9, released="2026-10"), own("two", 4 * 10**9, released="2024-01")]
    first = advised(*models, answers={"own": "yes", "goal": "code"}).picks[0].reasons[0]
    assert isinstance(first, Able)


def test_what_everybody_likes_is_told_where_no_wish_is_met():
    made = catalogue(priced("one", "0.1", released="2020-01"), priced("far", "20", tier="flagship", released="2026-11"))
    wizard = Wizard(made, questions(("any", {"a": {}, "b": {}}), base={"cheap": 9}))
    step = next_step(wizard.table, wizard.questions, {}, finish=True)
    reasons = advice_on(step, wizard.questions, made, None).picks[0].reasons
    assert [(one.wish, one.feature) for one in reasons] == [(None, Feature.CHEAP)]


def test_a_limit_that_is_kept_says_already_that_it_is_cheap():
    advice = advised(priced("one", "0.1"), answers={"goal": "cheap", "cost": "low"})
    assert not any(isinstance(one, Liked) and one.feature is Feature.CHEAP for one in advice.picks[0].reasons)


def test_a_licence_with_conditions_is_a_drawback_and_no_reason():
    made = own("one", 10**9, licence="limited")
    limited = licence("limited", sell="conditions")
    (pick,) = advised(made, answers={"own": "yes", "use": "business"}, licences=[licence(), limited]).picks
    assert not any(isinstance(one, Met) and one.finding.condition.property == "business" for one in pick.reasons)


def test_the_cheaper_one_is_not_told_to_be_dearer_than_a_third():
    models = [priced("main", "20", tier="flagship"), priced("less", "8", tier="flagship")]
    opened = priced("open", "1", tier="flagship", openness="free_weights", licence="mit")
    told = advised(*models, opened, answers={"best": "yes"}).picks
    cheaper = next(pick for pick in told if pick.role is Role.CHEAPER)
    assert not any(one.kind is Against.DEARER for one in cheaper.drawbacks)


def test_a_licence_is_told_of_weights_that_are_held_and_of_no_service():
    assert advised(own("one", 10**9), answers={"own": "yes"}).picks[0].licence.id == "mit"
    assert advised(priced("one")).picks[0].licence is None


def test_an_open_one_that_is_left_out_since_its_maker_would_have_all_three_is_told_so():
    beside = [priced(name, "2", tier="flagship", openness="free_weights", licence="mit") for name in ("b", "c")]
    assert advised(priced("main", "8", tier="flagship"), *beside).missing == (Missing.NO_OPEN_MAKER,)


def test_what_is_missing_is_told_unless_another_recommendation_shows_otherwise():
    assert advised(priced("one")).missing == (Missing.NO_CHEAPER, Missing.NO_OPEN)
    assert advised(model("maker/one")).missing == (Missing.NO_PRICE, Missing.NO_OPEN)
    assert Missing.NO_LIGHTER in advised(own("one", 20 * 10**9), answers={"own": "yes"}).missing
    assert Missing.NO_LIGHTER not in advised(own("one", 10**9), answers={"own": "yes"}).missing


def test_nothing_is_said_to_be_no_lighter_than_what_takes_an_unknown_amount_with_the_context_asked_for():
    secret = own("secret", 10**9, context_window=1_000_000)
    assert Missing.NO_MEMORY in advised(secret, answers={"text": "long"}).missing


def test_what_is_far_stronger_is_told_with_its_price_where_a_cheap_one_leads():
    models = (priced("less", "0.2", tier="small"), priced("more", "8", tier="flagship"))
    advice = advised(*models, answers={"goal": "cheap"})
    assert [(pick.role, pick.case.model.id) for pick in advice.picks][:2] in (
        [(Role.MAIN, "maker/less"), (Role.STRONGER, "maker/more")],
        [(Role.MAIN, "maker/more"), (Role.CHEAPER, "maker/less")],
    )


def test_on_little_memory_the_weakness_is_told_and_no_machine_that_is_many_times_larger():
    limit = Filter("memory", Operator.AT_MOST, amount=Decimal(4), where_applicable=True)
    made = (own("small", 2 * 10**9), own("huge", 400 * 10**9, tier="flagship"))
    told = drawbacks(advised(*made, answers={"own": "yes"}, filters=(limit,)))
    assert Against.ROOM not in told


def test_weights_of_one_size_are_no_address_of_another():
    sizes = {"parameter_sizes": fact([8 * 10**9, 30 * 10**9])}
    linked = own("one", 30 * 10**9, weights="https://example.org/one-30b", **sizes)
    small, large = (
        start_of(advised(linked, answers={"own": "yes"}, filters=filters).picks[0].case) for filters in ((SMALLER,), ())
    )
    assert (small, large) == ("https://example.org", "https://example.org/one-30b")


def test_what_is_offered_without_limits_is_named_beside_one_that_is_limited():
    limited, free = lab("limited", served_in={"ru": "limited"}), lab("free", served_in={"ru": "yes"})
    models = (
        model("limited/one", offers=[offer("limited")], tier="flagship"),
        model("free/one", offers=[offer("free")], tier="small"),
    )
    told = advised(*models, answers={"place": "ru"}, labs=[limited, free]).picks[0].drawbacks[0]
    assert (told.kind, told.other.model.id) == (Against.LIMITED, "free/one")


def test_one_starts_where_what_is_asked_for_is_promised():
    consoles = {"console": "https://example.org/keys", "contract_console": "https://example.org/contracts"}
    cloud = lab(served_in={"eu": "yes"}, data_regions=["eu"], **consoles)
    kept_there = Filter("data_eu", Operator.ANY_OF, frozenset({"yes"}))
    starts = [
        start_of(advised(priced("one"), labs=[cloud], filters=filters).picks[0].case) for filters in ((), (kept_there,))
    ]
    assert starts == ["https://example.org/keys", "https://example.org/contracts"]


@pytest.mark.parametrize(("machine", "first"), [(MachineKind.BOARD, "small"), (MachineKind.MAC, "larger")])
def test_on_a_board_fewer_parameters_go_first(machine, first):
    limit = Filter("memory", Operator.AT_MOST, amount=Decimal(6), machine=machine, where_applicable=True)
    advice = advised(own("small", 2 * 10**9), own("larger", 5 * 10**9), own("huge", 30 * 10**9), filters=(limit,))
    assert advice.picks[0].case.model.id == f"maker/{first}"
    assert (Against.ROOM in drawbacks(advice)) is (machine is MachineKind.MAC)


@pytest.mark.parametrize(("billions", "slow"), [(2, False), (5, True)])
def test_of_a_weak_one_it_is_told_that_it_is_slow_where_it_is_not_told_to_be_quick(billions, slow):
    limit = Filter("memory", Operator.AT_MOST, amount=Decimal(6), machine=MachineKind.BOARD, where_applicable=True)
    pick = advised(own("one", billions * 10**9), filters=(limit,)).picks[0]
    assert [one.slow for one in pick.drawbacks if one.kind is Against.WEAK] == [slow]
    assert any(isinstance(one, Liked) and one.feature is Feature.QUICK for one in pick.reasons) is not slow


@pytest.mark.parametrize(("billions", "kind"), [(1, None), (12, Against.SLOW)])
def test_what_a_machine_without_a_graphics_card_answers_slowly_with_is_told(billions, kind):
    limit = Filter("memory", Operator.AT_MOST, amount=Decimal(10), machine=MachineKind.BOARD, where_applicable=True)
    told = drawbacks(advised(own("one", billions * 10**9), filters=(limit,)))
    assert (Against.SLOW in told) is (kind is Against.SLOW)


def test_who_runs_it_on_a_machine_that_is_known_is_told_what_other_conditions_cost():
    home = lab("home", country="CA")
    weak = model("home/weak", openness="free_weights", licence="mit", parameters_total=2 * 10**9)
    only = Filter("country", Operator.ANY_OF, frozenset({"CA"}))
    advice = advised(weak, own("strong", 40 * 10**9), labs=[home], answers={"own": "yes"}, filters=(only,))
    found = next(one for one in advice.picks[0].drawbacks if one.kind is Against.STRONGEST)
    assert found.other.model.id == "maker/strong"


def test_of_who_completes_code_no_standing_is_told_that_no_test_measures():
    completes = Filter("completion", Operator.ANY_OF, frozenset({"yes"}))
    made = (priced("one", tier="small", completion=True), priced("two", "9", tier="flagship"))
    pick = advised(*made, answers={"goal": "code"}, filters=(completes,)).picks[0]
    assert not any(isinstance(one, Able) for one in pick.reasons)
    assert not {one.kind for one in pick.drawbacks} & {Against.BEHIND, Against.STRONGEST}


def test_a_context_that_would_fill_the_memory_is_told_where_nothing_else_is():
    cached = {"context_window": 1_000_000, "context_cache": (200_000,)}
    limit = Filter("memory", Operator.AT_MOST, amount=Decimal(30), where_applicable=True)
    step = asked(own("one", 20 * 10**9, **cached), filters=(limit,))
    case = Case(Result(step, questions(*((name, {**one, "any": {}}) for name, one in ASKED)), catalogue()), 0)
    assert [one.kind for one in full(case)] == [Against.FULL]


def test_a_preference_gives_way_where_only_what_was_replaced_has_it():
    german = Filter("languages", Operator.ALL_OF, frozenset({"de"}))
    old = priced("old", line="line", released="2025-10", tier="small", languages=fact({"named": ["de"]}))
    new = priced("new", line="line", released="2026-10", tier="flagship", languages=fact({"named": ["en"]}))
    made = catalogue(old, new)
    wizard = Wizard(made, questions(*((name, {**options, "any": {}}) for name, options in ASKED)))
    step = next_step(wizard.table, wizard.questions, {}, (), preferred=(german,), finish=True)
    assert step.ranking.table.models[step.picks.main] == "maker/new"
    assert [one.condition for one in step.outweighed] == [german]


def test_what_is_preferred_and_only_far_weaker_ones_have_stands_beside_with_that_for_its_reason():
    canadian = Filter("country", Operator.ANY_OF, frozenset({"CA"}))
    labs = [lab("home", country="CA")]
    weaker = model("home/weaker", offers=[offer("home", input="0.1", output="0.1")], tier="small")
    models = (priced("best", "9", tier="flagship"), priced("other", "1", tier="flagship"), weaker)
    wizard = Wizard(catalogue(*models, labs=labs), questions(*((name, {**one, "any": {}}) for name, one in ASKED)))
    step = next_step(wizard.table, wizard.questions, {}, (), preferred=(canadian,), finish=True)
    pick = next(
        one for one in advice_on(step, wizard.questions, wizard.catalogue, None).picks if one.role is Role.PREFERRED
    )
    assert pick.candidate.model.id == "home/weaker"
    assert isinstance(pick.reasons[0], Met)
    assert pick.reasons[0].finding.condition == canadian
    assert step.picks.main != step.picks.preferred


def test_what_is_kept_out_by_name_is_no_reason_for_others():
    other = Filter("maker", Operator.NONE_OF, frozenset({"other"}))
    told = advised(priced("one"), priced("two"), filters=(other,)).picks[0].reasons
    assert not any(isinstance(one, Met) for one in told)


def test_nobody_in_some_other_country_is_told_that_a_service_is_offered_there():
    made, maker = priced("one"), lab(served_in={"other": "yes"})
    pick = advised(made, answers={"place": "other"}, labs=[maker]).picks[0]
    assert not any(isinstance(one, Met) for one in pick.reasons)
    assert Feature.OFFERED in pick.unknown


def test_of_one_beside_the_main_one_it_is_told_that_a_language_is_not_named():
    asked_for = Filter("languages", Operator.ALL_OF, frozenset({"pl"}))
    models = (
        own("named", 20 * 10**9, languages=fact({"named": ["pl"]})),
        own("counted", 20 * 10**9, languages=fact({"count": 140, "more": True})),
    )
    step = asked(*models, answers={"own": "yes"}, filters=(asked_for,))
    result = Result(step, questions(*((name, {**options, "any": {}}) for name, options in ASKED)), catalogue(*models))
    told = {
        step.ranking.table.models[place]: [one.kind for one in drawbacks_of(Case(result, place))]
        for place in step.ranking.places
    }
    assert step.ranking.table.models[step.picks.main] == "maker/named"
    assert told["maker/counted"][0] is Against.LANGUAGES
    assert Against.LANGUAGES not in told["maker/named"]


def test_a_model_made_for_another_task_is_no_yardstick():
    small, top = priced("small", tier="small", strengths=["chat", "code"]), {"price": "9", "tier": "flagship"}
    for strengths, strongest in ((["chat", "writing"], "maker/top"), (["translation"], "maker/small")):
        models = (small, priced("top", **top, strengths=strengths))
        result = Result(asked(*models, answers={"goal": "code"}), code_questions(), catalogue(*models))
        assert result.strongest.candidate.model.id == strongest


def code_questions():
    return questions(*((name, {**options, "any": {}}) for name, options in ASKED))


def test_what_was_ticked_to_begin_with_is_no_reason_and_what_was_said_is():
    asked = questions(
        ("place", {"ru": {}, "us": {}}),
        ("text", {"ru": {"needs": {"russian": "supported"}, "ticked_after": {"place": ["ru"]}}, "any": {}}),
        ("goal", {"code": {"likes": {"code": 5}}, "any": {}}),
    )
    made = catalogue(
        priced("one", russian="supported", strengths=["code"]), priced("two", russian="partial"), labs=[lab()]
    )
    table = Wizard(made, asked).table
    for given, telling in (({"place": ("ru",), "text": ("ru",)}, False), ({"text": ("ru",), "place": ("ru",)}, True)):
        step = next_step(table, asked, {**given, "goal": ("code",)}, finish=True)
        reasons = advice_on(step, asked, made, None).picks[0].telling
        assert any(one.wish == ("text", "ru") for one in reasons) is telling
        assert any(one.wish == ("goal", "code") for one in reasons)


def test_that_a_model_is_not_retired_is_nobodys_reason():
    staying = Filter("lifecycle", Operator.NONE_OF, frozenset({"deprecated"}))
    advice = advised(priced("one", strengths=["code"]), answers={"goal": "code"}, filters=[staying])
    assert not any(one.wish == staying for one in advice.picks[0].reasons)


def test_of_two_conditions_of_which_one_says_more_the_other_is_no_reason():
    wanted = [Filter("context_window", Operator.AT_LEAST, amount=Decimal(one)) for one in (100, 200)]
    advice = advised(priced("one", context_window=300), priced("two", context_window=100), filters=wanted)
    assert [one.wish for one in advice.picks[0].reasons if isinstance(one, Met)] == [wanted[1]]


def test_the_only_one_that_fits_is_not_called_the_strongest_that_does():
    made = [priced("one", tier="flagship"), priced("dear", "9", tier="flagship")]
    assert not any(isinstance(one, Able) for one in advised(made[0], answers={"goal": "code"}).picks[0].reasons)
