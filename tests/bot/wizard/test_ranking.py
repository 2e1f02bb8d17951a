"""The remaining candidates, the main recommendation and its alternatives."""

import random

import pytest

from bot.wizard.alternatives import CAPABLE, CHEAPER, Alternatives, CandidateTraits, cost_of
from bot.wizard.engine import rank
from bot.wizard.points import Points
from bot.wizard.questions import Feature
from bot.wizard.ranking import Ranking
from bot.wizard.scored import NEAR
from bot.wizard.scoring import ANY_PURPOSE, Purpose
from bot.wizard.table import ScoreTable, build_table
from tests.bot.wizard._make import candidate, catalogue, lab, model, offer, questions
from tests.bot.wizard._walk import given_by_chance

OPEN = {"openness": "free_weights", "licence": "mit"}


def picks(*models, asked=(("q", {"a": {}, "b": {}}),), base=None, answers=None):
    """Name the models picked as main, cheaper and open."""
    table = build_table(catalogue(*models), questions(*asked, base=base or {"standing": 3, "current": 4}))
    found = rank(table, answers or {}).picks
    return [None if place is None else table.models[place] for place in (found.main, found.cheaper, found.open)]


def priced(name, price, **more):
    return model(f"maker/{name}", offers=[offer(input=price, output=price)], **more)


def test_the_best_score_comes_first():
    assert picks(priced("good", "1"), priced("better", "2"))[0] == "maker/better"


@pytest.mark.parametrize(("score", "cheaper"), [(75, 1), (74, None)])
def test_an_alternative_has_at_least_its_part_of_the_main_score(score, cheaper):
    table = ScoreTable(
        candidates=(candidate(), candidate()),
        everyone=0b11,
        base=Points((100, score)),
        effects={},
        traits=(
            CandidateTraits("a", has_weights=False, lasts=True),
            CandidateTraits("b", has_weights=False, lasts=True),
        ),
        alternatives=lambda *_: Alternatives(cheaper=0b10, open=0),
        heirs={},
        superseded=0,
        kept_if_alone=(0, 0),
        ignored={},
        models=("a", "b"),
        makers=("one", "two"),
        context=None,
        scores_of=lambda *_: (0, 0),
        abilities=None,
        merits=None,
        able=lambda _: 0b11,
        told_apart=lambda _: 0b11,
        liked=None,
        costs=lambda _: (None, None),
        effect_of_filter=None,
    )
    assert Ranking(table, 0b11, ()).picks.cheaper == cheaper


def test_an_alternative_of_another_maker_goes_before_a_better_one_of_a_maker_that_was_chosen():
    def of(maker, name, price, **more):
        return model(f"{maker}/{name}", offers=[offer(maker, input=price, output=price)], **more)

    main, own = of("one", "main", "8", tier="flagship"), of("one", "own", "1", released="2026-10")
    other = of("two", "other", "1", released="2026-09")
    assert picks(main, own, base={"standing": 1, "current": 4, "recent": 1})[1] == "one/own"
    assert picks(main, own, other, base={"standing": 1, "current": 4, "recent": 1})[1] == "two/other"


def test_a_cheaper_choice_costs_clearly_less():
    assert picks(priced("main", "4"), priced("near", "3.9"))[1] is None
    assert picks(priced("main", "4"), priced("less", "2"))[1] == "maker/less"


def test_what_costs_cents_has_no_cheaper_choice_unless_much_is_sent():
    main, less = priced("main", "0.4"), priced("less", "0.1")
    asked = (("load", {"much": {"likes": {"cheap": 1}, "monthly_tokens": 10**9}, "little": {"monthly_tokens": 10**6}}),)
    base = {"standing": 9}
    assert picks(main, less, asked=asked, answers={"load": ("little",)}, base=base)[1] is None
    assert picks(main, less, asked=asked, answers={"load": ("much",)}, base=base)[1] is not None


@pytest.mark.parametrize(("country", "is_shown"), [("US", False), ("FR", True)])
def test_an_alternative_that_is_worse_in_everything_is_of_another_country_or_none(country, is_shown):
    def of(maker, size):
        return model(f"{maker}/one", **OPEN, parameters_total=size)

    known = (lab("one", country="US"), lab("two", country=country))
    made = catalogue(of("one", 28 * 10**9), of("two", 27 * 10**9), labs=known)
    heavier = catalogue(
        of("one", 27 * 10**9), model("two/one", **OPEN, parameters_total=31 * 10**9, released="2026-03"), labs=known
    )
    for one, shown in ((made, True), (heavier, is_shown)):
        found = rank(
            build_table(one, questions(("q", {"a": {}, "b": {}}), base={"standing": 3, "current": 4})), {}
        ).picks
        assert (found.open is not None or found.cheaper is not None) is shown


def test_prices_of_different_currencies_are_not_compared():
    roubles = model("maker/r", offers=[offer(input="1", output="1", currency="RUB")])
    assert picks(priced("main", "4"), roubles)[1] is None


def test_nothing_is_cheaper_than_an_unknown_price():
    assert picks(model("maker/main", tier="flagship"), priced("other", "0.1", tier="small"))[1] is None


def test_what_is_far_weaker_is_not_offered_as_cheaper_or_open():
    weak = priced("weak", "0.1", tier="small", **OPEN, parameters_total=10**9)
    assert picks(priced("main", "8", tier="flagship"), weak, base={"standing": 3}) == ["maker/main", None, None]


def test_what_has_been_replaced_is_offered_beside_only_where_the_main_choice_has_been_too():
    old, new = priced("old", "1", successor="maker/new"), priced("new", "8", tier="flagship")
    assert picks(old, new, base={"standing": 3})[1] is None
    older = priced("older", "0.5", successor="maker/old")
    needs = (("q", {"a": {"needs": {"context": 10}}, "b": {}}),)
    had = {"context_window": 100}
    remaining = [
        priced("old", "1", successor="maker/new", **had),
        new,
        priced("older", "0.5", successor="maker/old", **had),
    ]
    assert older.id == remaining[2].id
    assert picks(*remaining, asked=needs, answers={"q": ("a",)}, base={"standing": 3})[1] == "maker/older"


def test_the_open_choice_has_weights_and_is_another_model():
    main = priced("main", "8", tier="flagship")
    large = model("other/b", offers=[offer("other", input="1", output="1")], **OPEN, parameters_total=3 * 10**11)
    larger = priced("c", "1", **OPEN, parameters_total=6 * 10**11)
    assert picks(main, large, larger) == ["maker/main", "other/b", "maker/c"]
    assert picks(priced("main", "8", tier="flagship"), priced("closed", "7"))[2] is None


def test_no_maker_has_all_three():
    main = priced("main", "8", tier="flagship")
    beside = [priced(name, "1", **OPEN, parameters_total=6 * 10**11) for name in ("b", "c")]
    assert picks(main, *beside) == ["maker/main", "maker/b", None]


def test_at_home_what_takes_less_memory_counts_as_cheaper():
    made = [
        model("maker/big", **OPEN, parameters_total=30 * 10**9),
        model("maker/small", **OPEN, parameters_total=14 * 10**9),
    ]
    assert picks(*made)[:2] == ["maker/big", "maker/small"]


LONG = (("text", {"long": {"needs": {"context": 100_000}}, "any": {}}),)


def test_at_home_what_takes_less_memory_with_the_context_that_is_asked_for_counts_as_cheaper():
    def of(name, size, per_token):
        return model(f"maker/{name}", **OPEN, parameters_total=size, context_window=200_000, context_cache=(per_token,))

    made = [of("big", 30 * 10**9, 10_000), of("small", 14 * 10**9, 200_000)]
    assert picks(*made, asked=LONG)[:2] == ["maker/big", "maker/small"]
    assert picks(*made, asked=LONG, answers={"text": ("long",)})[:2] == ["maker/big", None]


HEIR = {"tier": "small", "tool_use": False}


def test_what_was_replaced_gives_way_where_its_successor_fits():
    asked = (("q", {"a": {"needs": {"tool_use": True}}, "b": {}}),)
    made = [
        priced("old", "1", tier="flagship", tool_use=True, successor="maker/new"),
        priced("new", "1", **HEIR),
        priced("other", "1", tier="small", tool_use=True),
    ]
    base = {"standing": 9, "current": 1}
    assert picks(*made, base=base, asked=asked)[0] == "maker/new"
    assert picks(*made, base=base, asked=asked, answers={"q": ("a",)})[0] == "maker/old"


def test_an_option_that_takes_the_successor_away_changes_the_picks():
    asked = (("q", {"a": {"needs": {"tool_use": True}}, "b": {}}),)
    made = [
        priced("old", "1", tier="flagship", tool_use=True, successor="maker/new"),
        priced("new", "1", **HEIR),
        priced("other", "1", tier="workhorse", tool_use=True),
    ]
    table = build_table(catalogue(*made), questions(*asked, base={"standing": 9}))
    ranking = rank(table, {})
    assert table.models[ranking.picks.main] == "maker/other"
    assert ranking.changes(ranking.effect(("q", "a")))


def test_unknown_preferences_earn_nothing_and_cost_nothing():
    asked = (("q", {"a": {"likes": {"reasoning": 5}}, "b": {}}),)
    made = [priced("known", "1", reasoning=False), priced("unknown", "1"), priced("can", "1", reasoning=True)]
    table = build_table(catalogue(*made), questions(*asked))
    ranking = rank(table, {"q": ("a",)})
    scores = {name: ranking.score_of(place) for place, name in enumerate(table.models)}
    assert scores["maker/known"] == scores["maker/unknown"] < scores["maker/can"]


def test_no_preference_outweighs_a_demand():
    asked = (("q", {"a": {"needs": {"tool_use": True}}, "b": {}}), ("p", {"x": {"likes": {"standing": 10}}, "y": {}}))
    made = [priced("best", "8", tier="flagship"), priced("fits", "0.1", tier="small", tool_use=True)]
    assert picks(*made, asked=asked, answers={"q": ("a",), "p": ("x",)})[0] == "maker/fits"


@pytest.fixture(scope="module")
def rankings(wizard):
    dice = random.Random(11)  # noqa: S311  # no secret
    found = (rank(wizard.table, given_by_chance(wizard, dice, 0.3)) for _ in range(150))
    return [ranking for ranking in found if ranking.remaining]


def test_the_picks_are_the_best_of_their_kind(table, rankings):
    for ranking in rankings:
        merits = table.merits(ranking.task)
        scores = {place: ranking.score_of(place) for place in ranking.places}
        main = ranking.picks.main
        lasting = [place for place in scores if not table.heirs.get(place, 0) & ranking.remaining]
        best = max(lasting or scores, key=scores.__getitem__)
        abler = table.scores_of(Feature.STANDING, Purpose(task=ranking.task))
        gave_way = best in table.heirs and abler[main] > abler[best]
        assert scores[main] == scores[best] or gave_way
        for place in ranking.picks.all[1:]:
            assert scores[place] >= scores[main] * NEAR
            assert merits[place] >= merits[main] * CAPABLE
            assert table.traits[place].lasts or not table.traits[main].lasts
        if (cheaper := ranking.picks.cheaper) is not None:
            less, cost = (cost_of(table.candidates[place], ranking.tokens) for place in (cheaper, main))
            assert less.unit == cost.unit
            assert less.amount <= cost.amount * CHEAPER
        if (opened := ranking.picks.open) is not None:
            assert table.candidates[opened].has_weights


def test_the_picks_are_different_models(table, rankings):
    for ranking in rankings:
        names = [table.models[place] for place in ranking.picks.all]
        assert len(set(names)) == len(names)


def test_whether_an_option_changes_the_picks_is_told_without_ranking_anew(wizard, rankings):
    for ranking in rankings[:60]:
        for answer, effect in wizard.table.effects.items():
            anew = type(ranking)(wizard.table, ranking.remaining & effect.met, (*ranking.effects, effect)).picks
            assert ranking.changes(effect) == (anew != ranking.picks), answer


def test_what_two_answers_ignore_is_taken_off_once():
    likes = {"standing": 1}
    asked = tuple((name, {"a": {"likes": likes, "ignores": ["cheap"]}, "b": {}}) for name in ("q", "p"))
    table = build_table(catalogue(priced("one", "0.1"), priced("two", "9")), questions(*asked, base={"cheap": 2}))
    both = rank(table, {"q": ("a",), "p": ("a",)})
    standing = table.scores_of(Feature.STANDING, ANY_PURPOSE)
    assert [both.score_of(place) for place in (0, 1)] == [2 * standing[place] for place in (0, 1)]
    one = rank(table, {"q": ("a",)})
    assert not one.changes(table.effects["p", "a"])


@pytest.mark.parametrize(("released", "is_kept"), [("2026-10", True), ("2025-12", False), ("2026", True)])
def test_what_was_replaced_long_ago_is_given_nothing_back(released, is_kept):
    old, new = priced("old", "1", successor="maker/new"), priced("new", "4", released=released)
    table = build_table(catalogue(old, new), questions(("q", {"a": {}, "b": {}}), base={"current": 4}))
    assert bool(table.superseded) is is_kept


def test_what_was_replaced_loses_less_where_its_successor_does_not_fit():
    asked = (("q", {"free": {"needs": {"free": True}}, "b": {}}),)
    old = model("maker/old", successor="maker/new", tier="flagship", offers=[offer(free=True)])
    weak = model("maker/weak", tier="small", offers=[offer(free=True)])
    table = build_table(
        catalogue(old, priced("new", "4"), weak), questions(*asked, base={"standing": 20, "current": 4})
    )
    assert table.models[rank(table, {"q": ("free",)}).picks.main] == "maker/old"


@pytest.mark.parametrize(
    ("known", "first"), [("yes", "known/one"), ("limited", "known/one"), ("no", "maker/hosted"), (None, "maker/hosted")]
)
def test_a_host_that_does_not_say_whether_it_is_in_a_country_stands_in_where_nothing_else_is_there(known, first):
    hosted = model("maker/hosted", tier="flagship", offers=[offer("host")], **OPEN)
    served = {} if known is None else {"ru": known}
    makers = [lab("known", served_in=served), lab("host"), lab()]
    made = catalogue(hosted, model("known/one", tier="small", offers=[offer("known")]), labs=makers)
    by_api = {"needs": {"ways": ["maker", "host"]}}
    asked = (("way", {"api": by_api, "any": {}}), ("where", {"ru": {"needs": {"country": "ru"}}, "any": {}}))
    table = build_table(made, questions(*asked, base={"standing": 9}))
    found = rank(table, {"way": ("api",), "where": ("ru",)})
    assert [table.models[place] for place in found.places] == [first]


@pytest.mark.parametrize(("served", "is_there"), [({"ru": "no"}, False), ({}, True)])
def test_a_maker_that_is_not_in_a_country_decides_for_who_sells_its_closed_model(served, is_there):
    sold = model("maker/closed", offers=[offer("host")])
    made = catalogue(sold, labs=[lab(served_in=served), lab("host")])
    by_host, in_russia = ({"needs": {"ways": ["host"]}}, {"needs": {"country": "ru"}})
    asked = (("way", {"api": by_host, "any": {}}), ("where", {"ru": in_russia, "any": {}}))
    table = build_table(made, questions(*asked))
    assert bool(rank(table, {"way": ("api",), "where": ("ru",)}).remaining) is is_there


def test_of_who_wants_to_pay_as_little_as_can_be_the_cheapest_is_shown_beside_what_is_better():
    asked = (("cost", {"least": {"likes": {"cheap": 1}, "least_of": "price-blended"}, "any": {}}),)
    models = [priced("able", "0.20", tier="flagship"), priced("weak", "0.05", tier="small")]
    table = build_table(catalogue(*models), questions(*asked, base={"standing": 9}))
    found = rank(table, {"cost": ("least",)}).picks
    assert table.models[found.main] == "maker/able"
    assert found.cheapest in found.all
    assert table.models[found.cheapest] == "maker/weak"
    assert rank(table, {"cost": ("any",)}).picks.cheapest is None
