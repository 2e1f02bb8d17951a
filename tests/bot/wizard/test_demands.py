"""What an answer demands of a candidate: met, broken, or unknown, which never counts as met."""

import pytest

from bot.catalogue.schema import Availability, Region
from bot.catalogue.services import App
from bot.properties import filters
from bot.properties.filters import Verdict
from bot.properties.service import availability, region_of
from bot.wizard.demands import filter_of
from bot.wizard.demands import judge_needs as judge
from bot.wizard.questions import Needs
from bot.wizard.ways import candidates
from tests.bot.wizard._make import candidate, catalogue, fact, lab, licence, model, offer

MET, BROKEN, UNKNOWN = Verdict.MET, Verdict.BROKEN, Verdict.UNKNOWN
BIG = {"parameters_total": 70 * 10**9}


def verdict(needs, way="maker", **facts):
    return judge(Needs.model_validate(needs), candidate(way, **facts))


@pytest.mark.parametrize(
    ("needs", "facts", "wanted"),
    [
        ({"inputs": ["image", "audio"]}, {"modalities_in": ["text", "image", "audio"]}, MET),
        ({"inputs": ["image", "audio"]}, {"modalities_in": ["text", "image"]}, BROKEN),
        ({"inputs": ["image"]}, {}, UNKNOWN),
        ({"input_one_of": ["pdf", "image"]}, {"modalities_in": ["text", "image"]}, MET),
        ({"input_one_of": ["pdf", "image"]}, {"modalities_in": ["text"]}, BROKEN),
        ({"input_one_of": ["pdf", "image"]}, {}, UNKNOWN),
        ({"context": 128_000}, {"context_window": 128_000}, MET),
        ({"context": 128_000}, {"context_window": 127_999}, BROKEN),
        ({"context": 128_000}, {}, UNKNOWN),
        ({"openness": "restricted_weights"}, {"openness": "api"}, BROKEN),
        ({"openness": "api"}, {"openness": "api"}, MET),
        ({"russian": "partial"}, {"russian": "supported"}, MET),
        ({"russian": "partial"}, {"russian": "poor"}, BROKEN),
        ({"russian": "partial"}, {}, UNKNOWN),
        ({"languages": 10}, {"languages": fact({"count": 10, "more": True})}, MET),
        ({"languages": 10}, {"languages": fact({"named": ["en", "ko"]})}, BROKEN),
        ({"languages": 10}, {}, UNKNOWN),
        ({"tool_use": True}, {"tool_use": True}, MET),
        ({"tool_use": True}, {"tool_use": False}, BROKEN),
        ({"tool_use": True}, {}, UNKNOWN),
        ({"tunable": True}, {"fine_tuning": True}, MET),
        ({"tunable": True}, {"fine_tuning": False}, BROKEN),
        ({"tunable": True}, {}, UNKNOWN),
    ],
)
def test_facts_of_the_model(needs, facts, wanted):
    assert verdict(needs, **facts) is wanted


@pytest.mark.parametrize(("way", "wanted"), [("maker", BROKEN), ("host", BROKEN), ("own", MET)])
def test_only_ones_own_machines_keep_everything_at_home(way, wanted):
    assert verdict({"ways": ["own"]}, way) is wanted


@pytest.mark.parametrize(("limit", "wanted"), [(42, MET), (41, BROKEN)])
def test_memory_is_checked_on_ones_own_machines(limit, wanted):
    assert verdict({"memory_gb": limit}, "own", **BIG) is wanted


def test_unknown_memory_fits_nowhere_for_certain_and_services_need_none():
    assert verdict({"memory_gb": 24}, "own") is UNKNOWN
    assert verdict({"memory_gb": 24}, "host", **BIG) is MET


@pytest.mark.parametrize(
    ("offers", "wanted"),
    [
        ([offer(input="1", output="1")], MET),
        ([offer(input="1", output="2")], BROKEN),
        ([offer(input="90", output="90", currency="RUB")], MET),
        ([offer(input="1", output="1", currency="CNY")], UNKNOWN),
        ([], UNKNOWN),
        ([offer(free=True)], MET),
        ([offer(input="9", output="9"), offer(free=True)], BROKEN),
    ],
)
def test_a_price_is_judged_in_its_own_currency_and_free_access_does_not_lower_it(offers, wanted):
    assert verdict({"price": {"USD": "1", "RUB": "100"}}, offers=offers) is wanted


@pytest.mark.parametrize(
    ("offers", "wanted"),
    [([offer(free=True)], MET), ([offer(), offer(free=True)], BROKEN), ([offer()], UNKNOWN), ([], UNKNOWN)],
)
def test_no_money_asks_for_the_free_plan_and_that_none_is_recorded_does_not_mean_that_there_is_none(offers, wanted):
    assert verdict({"free": True}, offers=offers) is wanted


@pytest.mark.parametrize(
    ("reach", "offers", "wanted"),
    [
        ("none", [offer()], BROKEN),
        ("some", [offer()], UNKNOWN),
        ("listed", [offer()], BROKEN),
        ("listed", [offer(free=True)], MET),
    ],
)
def test_a_service_may_say_how_much_it_gives(reach, offers, wanted):
    giving = lab(free_plan={"models": fact(reach)})
    assert verdict({"free": True}, labs=[giving], offers=offers) is wanted


def plans(**terms):
    """Return the paid and the free candidate of a maker who gives everything, on these terms."""
    promises = {"assurances": ["no_training", "soc2"], "data_regions": ["eu"]}
    maker = lab(free_plan={"models": fact("all"), **terms}, **promises)
    made = catalogue(model(offers=[offer()]), labs=[maker])
    return tuple(one for one in candidates(made) if one.way == "maker")


@pytest.mark.parametrize(
    ("needs", "terms", "wanted"),
    [
        ({"assurance_one_of": ["no_training"]}, {}, UNKNOWN),
        ({"assurance_one_of": ["no_training"]}, {"trains_on_data": fact("yes")}, BROKEN),
        ({"assurance_one_of": ["no_training"]}, {"trains_on_data": fact("opt_out")}, BROKEN),
        ({"assurance_one_of": ["no_training"]}, {"trains_on_data": fact("no")}, MET),
        ({"assurance_one_of": ["soc2"]}, {"assurances": fact(["soc2"])}, MET),
        ({"data_in": "eu"}, {}, UNKNOWN),
        ({"data_in": "us"}, {}, UNKNOWN),
        ({"data_in": "eu"}, {"data_regions": fact(["us"])}, BROKEN),
        ({"data_in": "eu"}, {"data_regions": fact(["eu"])}, MET),
        ({"business": True}, {}, UNKNOWN),
        ({"business": True}, {"business": fact(value=False)}, BROKEN),
        ({"business": True}, {"business": fact(value=True)}, MET),
        ({"country": "eu"}, {"served_in": {"eu": fact("no")}}, BROKEN),
        ({"price": {"USD": "1"}}, {}, MET),
    ],
)
def test_a_free_plan_is_judged_by_its_own_terms(needs, terms, wanted):
    _, free = plans(**terms)
    assert judge(Needs.model_validate(needs), free) is wanted


def test_the_paid_plan_keeps_the_terms_of_the_paid_api():
    paid, free = plans(trains_on_data=fact("yes"))
    both = Needs.model_validate({"assurance_one_of": ["no_training"], "data_in": "eu"})
    assert (judge(both, paid), paid.free, paid.price is not None) == (MET, False, True)
    assert (free.free, free.price) == (True, None)


@pytest.mark.parametrize("name", ["hipaa", "sla", "web_search"])
@pytest.mark.parametrize(("said", "wanted"), [(True, MET), (False, BROKEN), (None, UNKNOWN)])
def test_what_can_be_had_of_a_service_is_what_it_says(name, said, wanted):
    maker = lab() if said is None else lab(**{name: said})
    assert verdict({name: True}, labs=[maker]) is wanted


@pytest.mark.parametrize("name", ["hipaa", "sla", "web_search"])
def test_a_free_plan_has_nothing_that_only_the_paid_one_is_said_to_have(name):
    maker = lab(free_plan={"models": fact("all")}, **{name: True})
    paid, free = candidates(catalogue(model(offers=[offer()]), labs=[maker]))
    assert [judge(Needs.model_validate({name: True}), one) for one in (paid, free)] == [MET, UNKNOWN]
    _, free = plans(**{name: fact(value=True)})
    assert judge(Needs.model_validate({name: True}), free) is MET


@pytest.mark.parametrize(("name", "wanted"), [("hipaa", MET), ("sla", BROKEN), ("web_search", BROKEN)])
def test_on_ones_own_machines_nobody_promises_anything_and_nothing_searches_by_itself(name, wanted):
    assert verdict({name: True}, "own", **BIG) is wanted


@pytest.mark.parametrize(("regions", "wanted"), [(["cn"], BROKEN), (["cn", "eu"], MET), (["eu"], MET), (None, UNKNOWN)])
def test_data_can_be_kept_out_of_a_country_where_they_can_be_kept_elsewhere(regions, wanted):
    elsewhere = filters.Filter(
        "regions", filters.Operator.ANY_OF, frozenset({"ru", "eu", "us", "other"}), where_applicable=True
    )
    maker = lab(country="CN") if regions is None else lab(country="CN", data_regions=regions)
    host = model(offers=[offer("someone")]) if regions is None else model(offers=[offer()])
    one = next(each for each in candidates(catalogue(host, labs=[maker])) if each.way != "own" and each.price)
    assert filters.judge(elsewhere, one) is wanted


def test_on_ones_own_machines_data_are_out_of_every_country():
    elsewhere = filters.Filter("regions", filters.Operator.ANY_OF, frozenset({"eu"}), where_applicable=True)
    assert filters.judge(elsewhere, candidate("own", **BIG)) is MET


def in_app(**terms):
    """Return the candidate that is a maker's free application, on terms of its own beside those of the paid API."""
    chat = {"name": "Chat", "url": "https://example.org/chat", "free": fact(value=True), "status": "official"}
    said = {"source": "s", "models": fact(["maker/one"]), **chat, **terms}
    maker = lab(data_regions=["eu"], assurances=["no_training"], web_search=True)
    maker = maker.model_copy(update={"app": App.model_validate(said)})
    made = catalogue(model(offers=[offer()], context_window=10**6), labs=[maker])
    return next((one for one in candidates(made) if one.way == "app"), None)


@pytest.mark.parametrize(
    ("needs", "terms", "wanted"),
    [
        ({"free": True, "ways": ["maker", "app"]}, {}, MET),
        ({"ways": ["maker", "host"]}, {}, BROKEN),
        ({"assurance_one_of": ["no_training"]}, {}, UNKNOWN),
        ({"assurance_one_of": ["no_training"]}, {"trains_on_data": fact("opt_out")}, MET),
        ({"assurance_one_of": ["no_training"]}, {"trains_on_data": fact("no")}, MET),
        ({"data_in": "eu"}, {}, UNKNOWN),
        ({"web_search": True}, {}, UNKNOWN),
        ({"web_search": True}, {"web_search": fact(value=True)}, MET),
        ({"business": True}, {}, MET),
        ({"context": 128_000}, {}, UNKNOWN),
        ({"price": {"USD": "1"}}, {}, MET),
        ({"memory_gb": 8}, {}, MET),
    ],
)
def test_a_free_application_is_judged_by_its_own_terms(needs, terms, wanted):
    assert judge(Needs.model_validate(needs), in_app(**terms)) is wanted


def test_an_application_counts_where_it_is_recorded_which_model_answers_for_free():
    assert in_app() is not None
    assert in_app(free=fact(value=False)) is None
    assert in_app(models=fact(["maker/two"])) is None
    assert in_app(models=fact(["maker/one"], "rumour")) is None


def test_a_limit_on_the_price_holds_at_the_dearest_hours():
    peak = {"hours": ["01:00-04:00"], "input": "2", "output": "2"}
    assert verdict({"price": {"USD": "1"}}, offers=[offer(input="1", output="1", peak=peak)]) is BROKEN
    assert verdict({"price": {"USD": "2"}}, offers=[offer(input="1", output="1", peak=peak)]) is MET


def test_ones_own_machines_cost_no_service():
    assert verdict({"free": True}, "own") is MET
    assert verdict({"price": {"USD": "1"}}, "own") is MET


@pytest.mark.parametrize(
    ("served", "country", "wanted"),
    [
        ({"ru": "yes"}, "US", MET),
        ({"ru": "limited"}, "US", MET),
        ({"ru": "no"}, "US", BROKEN),
        ({}, "US", UNKNOWN),
        ({}, "RU", MET),
        ({"ru": "no"}, "RU", BROKEN),
    ],
)
def test_a_service_is_offered_where_it_says_so_or_is_at_home(served, country, wanted):
    assert verdict({"country": "ru"}, labs=[lab(country=country, served_in=served)]) is wanted


@pytest.mark.parametrize("region", ["ru", "eu", "us", "cn", "other"])
def test_a_host_that_the_catalogue_does_not_know_is_offered_nowhere_for_certain(region):
    assert verdict({"country": region}, "host") is UNKNOWN


@pytest.mark.parametrize(("way", "wanted"), [("own", BROKEN), ("host", BROKEN)])
def test_a_licence_can_shut_a_region_out_wherever_the_weights_run(way, wanted):
    shut = licence("mit", excluded=("eu",))
    assert verdict({"country": "eu"}, way, licences=[shut], labs=[lab("host", "FR")]) is wanted


def test_a_makers_service_is_not_bound_by_the_licence_of_its_weights():
    shut = licence("mit", excluded=("us",))
    assert verdict({"country": "us"}, openness="free_weights", licence="mit", licences=[shut]) is MET


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        ({"data_regions": ["eu", "us"]}, MET),
        ({"data_regions": ["us"]}, BROKEN),
        ({}, UNKNOWN),
        ({"country": "FR"}, MET),
        ({"country": "FR", "data_regions": ["us"]}, BROKEN),
    ],
)
def test_data_stay_where_the_service_says_or_at_its_home(facts, wanted):
    assert verdict({"data_in": "eu"}, labs=[lab(**facts)]) is wanted


def test_the_russian_law_on_data_can_be_met_by_a_promise():
    assert verdict({"data_in": "ru"}, labs=[lab(assurances=["fz152"], data_regions=["us"])]) is MET


@pytest.mark.parametrize(("promised", "wanted"), [(["soc2"], MET), (["no_training"], BROKEN), (None, UNKNOWN)])
def test_a_promise_is_kept_only_where_it_is_known(promised, wanted):
    maker = lab() if promised is None else lab(assurances=promised)
    assert verdict({"assurance_one_of": ["soc2", "iso27001"]}, labs=[maker]) is wanted


@pytest.mark.parametrize("needs", [{"data_in": "eu"}, {"assurance_one_of": ["soc2"]}])
def test_nobody_has_to_promise_anything_on_ones_own_machines_and_an_unknown_host_promises_nothing(needs):
    assert verdict(needs, "own") is MET
    assert verdict(needs, "host") is UNKNOWN


@pytest.mark.parametrize(("sell", "wanted"), [("yes", MET), ("conditions", MET), ("no", BROKEN)])
@pytest.mark.parametrize("way", ["own", "host"])
def test_earning_with_weights_is_for_the_licence_to_say(way, sell, wanted):
    assert verdict({"business": True}, way, licences=[licence(sell=sell)]) is wanted


def test_earning_with_weights_of_an_unknown_licence_is_unknown():
    assert verdict({"business": True}, "own", licence=None, unknown=["licence"]) is UNKNOWN
    assert verdict({"business": True}) is MET


@pytest.mark.parametrize(("change", "wanted"), [("yes", MET), ("no", BROKEN)])
def test_training_at_home_is_for_the_licence_to_say(change, wanted):
    assert verdict({"tunable": True}, "own", licences=[licence(change=change)]) is wanted


def test_a_host_is_not_known_to_train():
    assert verdict({"tunable": True}, "host") is UNKNOWN


def test_the_worst_finding_decides():
    needs = Needs.model_validate({"tool_use": True, "context": 10, "russian": "partial"})
    one = candidate(tool_use=True, context_window=5)
    found = {str(kind): filters.judge(filter_of(needs, kind), one) for kind in needs.kinds}
    assert found == {"context": BROKEN, "russian": UNKNOWN, "tool_use": MET}
    assert judge(needs, one) is BROKEN
    assert judge(Needs.model_validate({"tool_use": True, "russian": "partial"}), one) is UNKNOWN
    assert judge(Needs(), one) is MET


@pytest.mark.parametrize(
    ("country", "region"), [("FR", "eu"), ("US", "us"), ("GB", "other"), ("CN", "cn"), ("RU", "ru")]
)
def test_every_country_lies_in_a_region(country, region):
    assert region_of(country) is Region(region)


def test_no_service_or_no_region_says_nothing_of_availability():
    assert availability(None, Region.EU) is None
    assert availability(lab(), None) is None
    assert availability(lab(), Region.US) is Availability.YES
