"""What other catalogues add to the real one."""

from dataclasses import replace

import pytest

from bot.layers.read import read_layers, read_sellers
from bot.properties.fact_rules import broken_facts, facts_of
from bot.reply.plain import plain
from bot.search.finder import EntryKind, Finder, Found, Hit
from bot.views.brief_model import brief_model
from bot.views.model import model_card
from tests.conftest import DATA


def test_sellers_are_labs_and_hosts_of_the_catalogue(live_catalogue):
    sellers = read_sellers(DATA)
    assert set(sellers.labs.values()) <= set(live_catalogue.labs)
    assert set(sellers.hosts.values()) <= set(live_catalogue.hosts)


def test_nearly_every_entry_can_be_read():
    for layer in read_layers(DATA):
        assert layer.refused <= len(layer.listings) / 100, layer.key


def test_what_is_filled_breaks_no_rule_of_ours(live_catalogue):
    for model in (*live_catalogue.models.values(), *live_catalogue.unchecked.values()):
        assert not list(broken_facts(model.facts)), model.id
        cited = {fact.source for _, fact in facts_of(model.facts)} | {offer.source for offer in model.offers}
        assert cited <= set(model.sources), model.id


def test_unchecked_entries_are_few_beside_the_checked_and_have_a_maker_and_family(live_catalogue):
    assert 0 < len(live_catalogue.unchecked) < len(live_catalogue.models) / 4
    for model in live_catalogue.unchecked.values():
        assert live_catalogue.family_of(model).lab == live_catalogue.lab_of(model).id, model.id
        assert (model.facts.openness, model.facts.licence) == (None, None), model.id


def test_an_unchecked_name_hides_no_checked_entry(live_catalogue, live_engines):
    bare = Finder(replace(live_catalogue, unchecked={}, unchecked_names={}, unchecked_ids={}))
    for model in live_catalogue.unchecked.values():
        for text in (*model.api_ids, model.name):
            assert not isinstance(bare.find(text), Found), text
            assert live_engines.finder.find(text) == Found(Hit(EntryKind.MODEL, model.id)), text


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_card_says_that_nobody_has_checked_it(live_catalogue, lexicon, lang):
    words = lexicon.pick(lang)
    for model in live_catalogue.unchecked.values():
        assert words("model-unchecked") in plain(brief_model(words, live_catalogue, model, 20), width=200)
        assert words("model-unchecked") in plain(model_card(words, live_catalogue, model), width=200)
