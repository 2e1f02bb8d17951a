"""Finding by name in the real catalogue, held by what people type: `lookups.toml`."""

from pathlib import Path

import pytest
import rtoml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.catalogue import is_retired
from bot.catalogue.precomputed import EntryKind
from bot.search.finder import Ambiguous, Unknown
from tests.bot.search._lookups import (
    answers,
    astray_aliases,
    astray_api_ids,
    astray_names,
    changed_by_setting,
    check_lacking,
    check_number,
    ids_of_other_sizes,
    named_by_nonsense,
    newest_of,
)

LOOKUPS = rtoml.loads(Path(__file__).with_name("lookups.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def finder(engines):
    return engines.finder


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


@pytest.mark.parametrize(
    "text", ["gpt-10", "claude 9 opus", "лама 7", "gemini 9 pro", "qwen2.5 99b", "falcon 41b", "opus 9"]
)
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


@pytest.mark.parametrize("text", ["Falcon 9", "step 10", "command 2", "nova 14"])
def test_an_everyday_word_with_a_number_offers_nothing(finder, text):
    assert finder.find(text) == Unknown()


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("llama 4", ["meta/llama-4-maverick", "meta/llama-4-scout"]),
        ("llama 2", ["meta/llama-2", "meta/llama-2-chat"]),
        ("llama 3.1", ["meta/llama-3.1", "meta/llama-3.1-405b", "meta/llama-3.1-70b", "meta/llama-3.1-8b"]),
        ("gpt 4.1", ["openai/gpt-4.1", "openai/gpt-4.1-mini", "openai/gpt-4.1-nano"]),
        ("лама 4", ["meta/llama-4-maverick", "meta/llama-4-scout"]),
    ],
)
def test_a_version_of_the_family_that_is_named_goes_before_all_else_that_begins_so(finder, text, firsts):
    assert [hit.id for hit in finder.complete(text, None, 0, len(firsts)).hits] == firsts


@pytest.mark.parametrize("text", ["gpt", "claude", "llama 3", "mistral small", "gemini flash", "jamba mini", "ernie"])
def test_what_nobody_has_checked_and_what_is_retired_is_completed_last(catalogue, finder, text):
    models = [hit.id for hit in finder.complete(text, EntryKind.MODEL, 0, 8).hits]
    gone = [is_retired(catalogue.model(one)) or catalogue.model(one).unchecked for one in models[1:]]
    assert gone == sorted(gone)
