"""Which models can be chosen, and in which ways each can be used."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.price import blended as blend
from bot.properties.values import Money
from bot.wizard.questions import Way
from bot.wizard.ways import candidates
from tests.bot.wizard._make import catalogue, fact, lab, licence, model, offer


def ways(*models, **more):
    return [(one.way, one.provider_name) for one in candidates(catalogue(*models, **more))]


def test_a_closed_model_is_used_through_its_maker_even_where_no_price_is_known():
    (one,) = candidates(catalogue(model()))
    assert (one.way, one.provider.id, one.price) == (Way.MAKER, "maker", None)


def test_what_a_host_asks_is_no_price_of_the_maker():
    limit = Filter("price-output", Operator.AT_MOST, prices=(Money(Decimal(9), Currency.USD),))
    found = {one.way: judge(limit, one) for one in candidates(catalogue(model(offers=[offer("host")])))}
    assert found == {Way.MAKER: Verdict.UNKNOWN, Way.HOST: Verdict.MET}


def test_open_weights_run_at_their_maker_at_each_host_and_at_home():
    made = model(openness="free_weights", licence="mit", offers=[offer(), offer("b"), offer("a")])
    assert ways(made) == [(Way.MAKER, "Maker"), (Way.HOST, "a"), (Way.HOST, "b"), (Way.OWN, "")]


def test_open_weights_without_a_service_run_at_home_alone():
    assert ways(model(openness="free_weights", licence="mit")) == [(Way.OWN, "")]


def test_weights_that_the_licence_does_not_let_one_download_run_nowhere():
    made = model(openness="free_weights", licence="closed")
    assert ways(made, licences=[licence("closed", download="no")]) == []


@pytest.mark.parametrize("facts", [{"lifecycle": "retired"}, {"lifecycle": "announced"}, {"openness": "internal"}])
def test_what_nobody_can_use_is_no_candidate(facts):
    assert ways(model(**facts, offers=[offer()])) == []


@pytest.mark.parametrize("kind", ["encoder", "video", "assistant", "project"])
def test_only_language_models_are_candidates(kind):
    assert ways(model(kind=kind, offers=[offer()])) == []


def test_a_rumour_of_open_weights_makes_no_way():
    assert ways(model(openness=fact("free_weights", "rumour"), licence="mit")) == []


def test_a_base_model_is_no_candidate_since_it_is_made_for_no_task():
    assert ways(model(openness="free_weights", licence="mit", strengths=[])) == []


@pytest.mark.parametrize("status", ["rumour", "outdated"])
def test_an_offer_that_is_rumoured_or_of_the_past_is_none(status):
    made = model(openness="free_weights", licence="mit", offers=[offer("host", status=status)])
    assert ways(made) == [(Way.OWN, "")]


@pytest.mark.parametrize("spelling", ["maker", "Maker", "MakerAI", "maker-ai"])
def test_a_maker_is_known_by_its_spellings(spelling):
    assert ways(model(offers=[offer(spelling)])) == [(Way.MAKER, "Maker")]


def test_another_lab_that_hosts_it_is_known_with_what_the_catalogue_says_of_it():
    made = catalogue(model(offers=[offer(), offer("other")]), labs=[lab("other", "FR")])
    assert [one.provider.country for one in candidates(made)] == ["US", "FR"]


def test_each_published_size_runs_at_home_in_its_own_memory():
    made = model(
        openness="free_weights", licence="mit", parameters_total=30 * 10**9, parameter_sizes=[30 * 10**9, 10**9]
    )
    assert [(one.size, one.memory) for one in candidates(catalogue(made))] == [(30 * 10**9, 18), (10**9, 1)]


def test_a_host_of_a_model_of_several_sizes_does_not_say_which_it_runs():
    sizes = {"parameters_total": 30 * 10**9, "parameter_sizes": [30 * 10**9, 10**9]}
    made = model(openness="free_weights", licence="mit", offers=[offer("host")], **sizes)
    assert candidates(catalogue(made))[0].size is None


def test_unknown_size_is_unknown_memory():
    (one,) = candidates(catalogue(model(openness="free_weights", licence="mit")))
    assert one.memory is None


def test_prices_are_blended_three_parts_of_input_to_one_of_output():
    assert blend(offer(input="1", output="5")).amount == Decimal(2)


def test_of_two_offers_the_cheaper_counts_and_currencies_are_never_mixed():
    offers = [
        offer(input="2", output="2"),
        offer(input="1", output="1"),
        offer(input="0.1", output="0.1", currency="RUB"),
    ]
    (one,) = candidates(catalogue(model(offers=offers)))
    assert (one.price.amount, one.price.currency) == (Decimal(1), Currency.USD)


def test_half_a_price_is_no_price():
    (one,) = candidates(catalogue(model(offers=[offer(output=None)])))
    assert one.price is None


def test_free_access_is_no_price_of_zero():
    (one,) = candidates(catalogue(model(offers=[offer(free=True)])))
    assert (one.free, one.price) == (True, None)


def test_a_paid_and_a_free_offer_are_two_ways_the_paid_one_first():
    one, other = candidates(catalogue(model(offers=[offer(), offer(free=True)])))
    assert [(one.free, one.price), (other.free, other.price)] == [(False, blend(offer())), (True, None)]


def test_who_gives_everything_needs_no_free_offer_of_each_model():
    giving = lab(free_plan={"models": fact("all")})
    assert [one.free for one in candidates(catalogue(model(offers=[offer()]), labs=[giving]))] == [False, True]


def test_that_nobody_has_recorded_free_access_is_unknown():
    (one,) = candidates(catalogue(model(offers=[offer()])))
    assert one.free is None


def test_of_equals_the_best_known_comes_first_and_then_the_alphabet():
    made = catalogue(model("maker/b"), model("maker/a"), model("maker/c", context_window=8_000))
    assert [one.model.id for one in candidates(made)] == ["maker/c", "maker/a", "maker/b"]
