"""Other catalogues fill what is unknown, change nothing, and their own entries are in nobody's way."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.days import on_day
from bot.catalogue.facts import Fact, Source
from bot.catalogue.offers import Offer, PastPrice, PriceChange
from bot.layers.listing import Layer, Listing
from bot.layers.merge import laid_over
from bot.search.finder import EntryKind, Finder, Found, Hit

SOURCE = Source(url="https://example.org/list", title="A list", checked_on=date(2026, 11, 23))
OTHER = Source(url="https://example.org/other", title="Another list", checked_on=date(2026, 11, 20))


def offer(provider, amount, **more):
    return Offer(provider=provider, input=amount, output=amount, status="independent", source="prices", **more)


def laid(catalogue, *listings, later=()):
    return laid_over(catalogue, (Layer("prices", SOURCE, listings), Layer("dates", OTHER, tuple(later))))


@pytest.fixture(scope="module")
def bare(catalogue):
    """Hold the small catalogue, with a model of which nothing is known."""
    model = catalogue.models["alibaba/qwen3-32b"]
    empty = model.model_copy(
        update={
            "facts": type(model.facts)(openness=model.facts.openness, lifecycle=model.facts.lifecycle),
            "offers": (),
        }
    )
    return replace(catalogue, models={**catalogue.models, model.id: empty})


def qwen(catalogue):
    return catalogue.models["alibaba/qwen3-32b"]


def test_an_unknown_fact_is_filled_with_its_source(bare):
    whole, _ = laid(bare, Listing(id="Qwen/Qwen3-32B", name="Q", maker="alibaba", context_window=1000))
    fact = qwen(whole).facts.context_window
    assert (fact.value, fact.status, qwen(whole).sources[fact.source]) == (1000, "independent", SOURCE)


def test_the_first_layer_that_knows_a_fact_says_it(bare):
    one = Listing(id="Qwen/Qwen3-32B", name="Q", maker="alibaba", context_window=1000)
    other = one.model_copy(update={"context_window": 2000, "released": "2025-04"})
    facts = qwen(laid(bare, one, later=[other])[0]).facts
    assert (facts.context_window.value, facts.released.value, facts.released.source) == (1000, "2025-04", "dates")


def test_what_is_known_is_never_changed(catalogue):
    listing = Listing(
        id="gpt-4o", name="G", maker="openai", context_window=1, released="2020", offer=offer("openai", Decimal(1000))
    )
    whole, _ = laid(catalogue, listing)
    assert whole.models["openai/gpt-4o"] == catalogue.models["openai/gpt-4o"]


def test_what_a_maker_does_not_tell_stays_untold(bare):
    secret = qwen(bare).model_copy(update={"undisclosed": ("knowledge_cutoff",)})
    catalogue = replace(bare, models={**bare.models, secret.id: secret})
    whole, _ = laid(catalogue, Listing(id="qwen3-32b", name="Q", maker="alibaba", knowledge_cutoff="2024"))
    assert qwen(whole).facts.knowledge_cutoff is None


def test_a_fact_that_contradicts_ours_is_left_out(bare):
    known = Listing(id="qwen3-32b", name="Q", maker="alibaba", context_window=100)
    whole, _ = laid(bare, known, later=[known.model_copy(update={"context_window": None, "output_limit": 200})])
    assert qwen(whole).facts.output_limit is None


def test_weights_are_no_news_of_a_closed_model(catalogue):
    listing = Listing(id="gpt-4o", name="G", maker="openai", weights="https://example.org/weights")
    assert laid(catalogue, listing)[0].models["openai/gpt-4o"].facts.weights is None


def test_openness_and_licence_come_from_our_files_alone(bare):
    whole, _ = laid(bare, Listing(id="qwen3-32b", name="Q", maker="alibaba", weights="https://example.org/w"))
    assert (qwen(whole).facts.openness, qwen(whole).facts.licence) == (qwen(bare).facts.openness, None)


def test_the_makers_price_comes_first_and_hosts_follow(bare):
    listings = (
        Listing(id="qwen/qwen3-32b", name="Q", maker="alibaba", offer=offer("groq", Decimal(1))),
        Listing(id="qwen3-32b", name="Q", maker="alibaba", offer=offer("alibaba", Decimal(2))),
    )
    assert [one.provider for one in qwen(laid(bare, *listings)[0]).offers] == ["alibaba", "groq"]


WAS = PastPrice(until=date(2025, 9, 1), input=Decimal(4), output=Decimal(4), status="independent", source="prices")
"""A price that ended after the model came out, and before ours was read."""


def priced(catalogue, **more):
    """Return the catalogue with one offer of ours, of the same seller and price as those of the layers below."""
    model = qwen(catalogue)
    ours = offer("groq", Decimal(1), **more).model_copy(update={"source": next(iter(model.sources))})
    dated = {"released": Fact[str](value="2025-04-28", status="official", source=ours.source)}
    facts = model.facts.model_copy(update=dated)
    changed = model.model_copy(update={"facts": facts, "offers": (ours,)})
    return replace(catalogue, models={**catalogue.models, model.id: changed})


def host(was=WAS, amount=1, **more):
    asked = offer("groq", Decimal(amount), past=(was,))
    return Listing(**{"id": "qwen/qwen3-32b", "name": "Q", "maker": "alibaba", "offer": asked, **more})


def past_of(catalogue, *listings):
    return qwen(laid(catalogue, *listings)[0]).offers[0].past


def test_the_past_of_a_price_that_agrees_with_ours_fills_it_with_its_source(bare):
    whole, _ = laid(priced(bare), host())
    assert [one.past for one in qwen(whole).offers] == [(WAS,)]
    assert qwen(whole).sources["prices"] == SOURCE


@pytest.mark.parametrize(
    "listing",
    [
        pytest.param(host(amount=2), id="another price today"),
        pytest.param(host(id="qwen/qwen3-32b:batch"), id="a mode of serving"),
        pytest.param(host(id="qwen/qwen3-32b-latest"), id="an alias, whose price was that of another model"),
        pytest.param(host(WAS.model_copy(update={"until": date(2025, 4, 28)})), id="ended before the model came out"),
        pytest.param(host(WAS.model_copy(update={"until": date(2026, 11, 28)})), id="ended after ours was read"),
        pytest.param(host(offer=offer("novita", Decimal(1), past=(WAS,))), id="another seller"),
    ],
)
def test_no_past_is_taken_that_contradicts_ours(bare, listing):
    assert past_of(priced(bare), listing) == ()


def test_a_past_of_our_own_stays(bare):
    own = WAS.model_copy(update={"input": Decimal(3), "source": "own"})
    assert past_of(priced(bare, past=(own,)), host()) == (own,)


def test_an_offer_that_is_taken_brings_its_past_since_the_model_came_out(bare):
    before = WAS.model_copy(update={"until": date(2025, 4, 1)})
    asked = offer("alibaba", Decimal(1), past=(before, WAS))
    listing = Listing(id="qwen3-32b", name="Q", maker="alibaba", released="2025-04-28", offer=asked)
    model = qwen(bare)
    released = model.facts.model_copy(
        update={"released": Fact[str](value="2025-04", status="official", source=next(iter(model.sources)))}
    )
    dated = replace(bare, models={**bare.models, model.id: model.model_copy(update={"facts": released})})
    assert [one.past for one in qwen(laid(dated, listing)[0]).offers] == [(WAS,)]
    later, _ = laid(bare, CYBER.model_copy(update={"offer": offer("openai", Decimal(9), past=(before,))}))
    assert [one.past for one in later.model("openai/gpt-5.6-cyber").offers] == [()]


@pytest.mark.parametrize("amount", ["0.9", "4.1"])
def test_a_price_that_jumps_is_told_rather_than_taken(bare, amount):
    listings = (
        Listing(id="qwen3-32b", name="Q", maker="alibaba", offer=offer("alibaba", Decimal(2))),
        Listing(id="qwen/qwen3-32b", name="Q", maker="alibaba", offer=offer("groq", Decimal(amount))),
    )
    whole, report = laid(bare, *listings)
    assert [one.provider for one in qwen(whole).offers] == ["alibaba"]
    assert report.jumps == (f"alibaba/qwen3-32b: groq asks {amount}, others 2 or more",)


def test_a_lab_that_resells_is_no_maker(bare):
    listing = Listing(id="qwen3-32b", name="Q", maker="google", offer=offer("google", Decimal(2)))
    assert qwen(laid(bare, listing)[0]).offers == ()


def test_a_mode_of_serving_is_not_the_price(bare):
    listing = Listing(id="qwen/qwen3-32b:batch", name="Q", maker="alibaba", offer=offer("groq", Decimal(1)))
    assert qwen(laid(bare, listing)[0]).offers == ()


def test_a_model_that_is_switched_off_is_not_sold(catalogue):
    retired = catalogue.models["anthropic/claude-1"]
    listing = Listing(id="claude-1", name="C", maker="anthropic", offer=offer("openrouter", Decimal(8)))
    assert laid(catalogue, listing)[0].models[retired.id].offers == retired.offers


CYBER = Listing(
    id="gpt-5.6-cyber", name="GPT-5.6 Cyber", maker="openai", released="2026-09-01", offer=offer("openai", Decimal(9))
)


@pytest.mark.parametrize(
    "text", ["gpt-5.6-cyber", "openai/gpt-5.6-cyber:free", "GPT 5.6 Cyber", "gpt-5.6-cyber-20260901"]
)
def test_what_we_have_no_entry_of_is_found_by_its_own_name(catalogue, text):
    whole, _ = laid(catalogue, CYBER)
    assert Finder(whole).find(text) == Found(Hit(EntryKind.MODEL, "openai/gpt-5.6-cyber"))


def test_such_an_entry_is_marked_and_stands_beside_the_checked_ones(catalogue):
    whole, _ = laid(catalogue, CYBER)
    assert "openai/gpt-5.6-cyber" not in whole.models
    assert whole.model("openai/gpt-5.6-cyber").unchecked
    assert all(not model.unchecked for model in whole.models.values())
    assert "openai/gpt-5.6-cyber" not in {model.id for model in whole.members("gpt")}


def test_all_spellings_of_it_are_one_entry(catalogue):
    hub = CYBER.model_copy(update={"id": "openai/gpt-5.6-cyber:batch", "offer": offer("openrouter", Decimal(10))})
    whole, _ = laid(catalogue, hub, CYBER, later=[CYBER.model_copy(update={"id": "gpt-5.6-cyber-2026-09-01"})])
    assert [model.api_ids for model in whole.unchecked.values()] == [
        ("gpt-5.6-cyber", "openai/gpt-5.6-cyber:batch", "gpt-5.6-cyber-2026-09-01")
    ]


def test_it_is_completed_after_what_is_checked(catalogue):
    whole, _ = laid(catalogue, CYBER)
    hits = Finder(whole).complete("gpt", EntryKind.MODEL, 0, 50).hits
    assert hits[-1] == Hit(EntryKind.MODEL, "openai/gpt-5.6-cyber")
    assert len(hits) > 1


def test_it_never_bears_the_name_of_a_checked_one(catalogue):
    whole, _ = laid(catalogue, CYBER.model_copy(update={"name": "GPT-4o"}))
    assert [model.name for model in whole.unchecked.values()] == ["gpt-5.6-cyber"]


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "somebody/gpt-5.6-cyber", "maker": ""},
        {"id": "claude-5.6-cyber"},
        {"id": "gpt-5.6-embedding"},
        {"modalities_out": ("text", "image")},
        {"id": "~openai/gpt-5.6-cyber"},
    ],
)
def test_nothing_is_entered_that_its_maker_does_not_vouch_for_or_that_writes_no_text(catalogue, changes):
    whole, report = laid(catalogue, CYBER.model_copy(update=changes))
    assert (whole.unchecked, report.unplaced) == ({}, 1)


def test_an_announced_price_comes_into_effect_there_too(catalogue):
    change = PriceChange(since=date(2027, 1, 1), input=Decimal(3), output=Decimal(3))
    whole, _ = laid(catalogue, CYBER.model_copy(update={"offer": offer("openai", Decimal(9), changes=(change,))}))
    later = on_day(whole, date(2027, 1, 1))
    assert [one.input for one in later.model("openai/gpt-5.6-cyber").offers] == [3]


def test_one_host_alone_is_not_believed(bare):
    one = Listing(id="qwen/qwen3-32b", name="Q", maker="alibaba", offer=offer("groq", Decimal(1)))
    other = one.model_copy(update={"offer": offer("novita", Decimal(1))})
    assert qwen(laid(bare, one)[0]).offers == ()
    assert [found.provider for found in qwen(laid(bare, one, other)[0]).offers] == ["groq", "novita"]


def test_the_price_of_one_size_is_not_that_of_an_entry_of_several(bare):
    model = qwen(bare)
    sizes = Fact[tuple[int, ...]](value=(7, 32), status="official", source="card")
    several = model.model_copy(update={"facts": model.facts.model_copy(update={"parameter_sizes": sizes})})
    catalogue = replace(bare, models={**bare.models, model.id: several})
    listing = Listing(id="qwen3-32b", name="Q", maker="alibaba", offer=offer("alibaba", Decimal(2)))
    assert [len(qwen(laid(one, listing)[0]).offers) for one in (bare, catalogue)] == [1, 0]
