"""Finding by name in the small catalogue, held by what people type: `lookups.toml`."""

from pathlib import Path

import pytest
import rtoml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.finder import Ambiguous, EntryKind, Unknown
from bot.search.results import hits_of
from tests.bot.search._lookups import (
    answers,
    astray_aliases,
    astray_api_ids,
    astray_names,
    changed_by_setting,
    check_lacking,
    check_number,
    first_of,
    ids_of_other_sizes,
    named_by_nonsense,
    newest_of,
)

LOOKUPS = rtoml.loads(Path(__file__).with_name("lookups.toml").read_text(encoding="utf-8"))
ALPHABET = "gptoclaudeqwn гптоклдае0123456789.-_/:@+ \u200b"


@pytest.mark.parametrize("meant", LOOKUPS["found"])
def test_what_people_type_finds_what_they_mean(finder, meant):
    texts = LOOKUPS["found"][meant]
    assert answers(finder, texts) == dict.fromkeys(texts, meant)


@pytest.mark.parametrize("line", LOOKUPS["newest"])
def test_a_line_without_its_version_means_its_newest_member(catalogue, finder, line):
    found = set(answers(finder, LOOKUPS["newest"][line]).values())
    assert found <= newest_of(catalogue, line)
    assert len(found) == 1


@pytest.mark.parametrize(("text", "ids"), list(LOOKUPS["one_of"].items()))
def test_a_name_that_several_bear_asks_which_is_meant(finder, text, ids):
    outcome = finder.find(text)
    assert isinstance(outcome, Ambiguous), outcome
    assert set(ids) <= {hit.id for hit in outcome.hits}
    assert 2 <= len(outcome.hits) <= 5


@pytest.mark.parametrize("family", LOOKUPS["lacking"])
def test_a_version_that_nobody_made_is_unknown_and_only_relatives_are_near(catalogue, finder, family):
    check_lacking(catalogue, finder, family, LOOKUPS["lacking"][family])


@pytest.mark.parametrize("text", ["gpt-10", "claude 9 opus", "лама 7", "gemini 9 pro", "opus 9"])
def test_relatives_of_a_version_that_nobody_made_are_offered(finder, text):
    assert len(finder.find(text).near) == 5


@pytest.mark.parametrize("sort", LOOKUPS["nonsense"])
def test_nonsense_names_nothing(finder, sort):
    assert named_by_nonsense(finder, LOOKUPS["nonsense"][sort]) == {}


@pytest.mark.parametrize(("text", "ids"), list(LOOKUPS["mentioned"].items()))
def test_names_are_found_in_running_text(finder, text, ids):
    assert [hit.id for hit in finder.read(text).mentioned.hits] == ids


def test_a_models_own_id_finds_it(catalogue, finder):
    assert answers(finder, catalogue.models) == {model_id: f"model:{model_id}" for model_id in catalogue.models}


def test_a_models_name_finds_it_or_the_family_of_that_name(catalogue, finder):
    assert astray_names(catalogue, finder) == {}


def test_however_a_name_is_set_it_means_the_same(catalogue, finder):
    assert changed_by_setting(catalogue, finder) == {}


def test_every_other_name_finds_its_model_or_a_choice_that_holds_it(catalogue, finder):
    assert astray_aliases(catalogue, finder) == {}


def test_every_id_of_an_api_finds_its_model(catalogue, finder):
    assert astray_api_ids(catalogue, finder) == {}


def test_no_id_of_an_api_finds_a_model_of_another_size(catalogue, finder):
    assert ids_of_other_sizes(catalogue, finder) == []


@settings(max_examples=300)
@given(st.data(), st.integers(2, 99), st.sampled_from(["b", "B", "б", ""]))
def test_a_number_put_beside_a_name_finds_no_model_without_it(catalogue, finder, data, number, unit):
    check_number(catalogue, finder, data.draw(st.sampled_from(sorted(catalogue.models))), number, unit)


@pytest.mark.parametrize("text", ["Bloom 9", "Scout 10", "command 2", "Meta 14"])
def test_an_everyday_word_with_a_number_offers_nothing(finder, text):
    assert finder.find(text) == Unknown()


@pytest.mark.parametrize(
    "text", ["gpt" * 4_000, "я" * 10_000, "4" * 10_000, "gpt-4 " * 2_000, "🦙" * 10_000, "a." * 5_000]
)
def test_very_long_text_is_answered(finder, text):
    assert finder.find(text) == finder.find(text)
    assert finder.read(text).mentioned.hits == finder.read(text).mentioned.hits


def test_a_text_may_hide_signs_that_nobody_sees(finder):
    assert first_of(finder.find("g\u200bp\u00adt\u2060-\ufeff4")) == "model:openai/gpt-4"


def test_a_mention_of_the_bot_is_no_part_of_the_name(finder):
    assert first_of(finder.find("@zoo_bot gpt-4")) == "model:openai/gpt-4"


def test_a_name_asked_for_counts_though_it_means_something_else_too(finder):
    assert [hit.id for hit in finder.read("Claude said so yesterday").mentioned.hits] == []
    assert [hit.id for hit in finder.read("Claude said so yesterday").asked_for.hits] == ["claude"]


def test_several_names_in_a_sentence_ask_which_is_meant(finder):
    outcome = finder.find("вчера запускали gpt-4o вместе с deepseek r1")
    assert isinstance(outcome, Ambiguous)
    assert [hit.id for hit in outcome.hits] == ["openai/gpt-4o", "deepseek/deepseek-r1"]


@pytest.mark.parametrize("text", ["gpt (10)", "gpt: 10", "claude, 9", "Mistral Medium (2312) 7b"])
def test_a_number_set_apart_by_a_sign_still_belongs_to_the_name(finder, text):
    assert isinstance(finder.find(text), Unknown)


def test_a_word_of_the_glossary_is_found_where_it_is_wanted(finder):
    assert first_of(finder.find("агент", EntryKind.TERM)) == "term:agent"


@settings(max_examples=300)
@given(st.text(max_size=60) | st.text(ALPHABET, max_size=30))
def test_any_text_has_an_answer_and_always_the_same(catalogue, finder, text):
    outcome = finder.find(text)
    assert outcome == finder.find(text)
    assert len(hits_of(outcome)) == len(set(hits_of(outcome)))
    tables = {EntryKind.MODEL: catalogue.models, EntryKind.FAMILY: catalogue.families, EntryKind.LAB: catalogue.labs}
    assert all(hit.id in tables.get(hit.kind, catalogue.terms) for hit in hits_of(outcome))
    assert finder.read(text).mentioned.hits == finder.read(text).mentioned.hits
