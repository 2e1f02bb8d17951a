import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.names import Names
from bot.search.normalise import clean, key, words


@pytest.fixture(scope="module")
def names(catalogue):
    return Names(catalogue)


def model(model_id):
    return Hit(EntryKind.MODEL, model_id)


def test_a_name_is_split_as_a_text_is(names):
    assert names.split("GPT-4o mini") == words(clean("GPT-4o mini"))


def test_ids_are_known_with_their_path_and_without(names):
    assert names.index.identified("openai/gpt-4o") == names.index.identified("gpt-4o") == model("openai/gpt-4o")


def test_the_end_of_a_path_that_is_a_plain_word_is_no_id(names):
    assert names.index.identified("latest") is None


def test_a_familys_name_goes_before_a_models(names):
    assert names.index.named("gemma") == Hit(EntryKind.FAMILY, "gemma")


def test_a_models_name_goes_before_anothers_alias(names, catalogue):
    wrong = {
        one.name: hit
        for one in catalogue.models.values()
        if (hit := names.index.named(key(names.split(one.name)))) != model(one.id)
        and (hit is None or hit.kind is not EntryKind.FAMILY)
    }
    assert wrong == {}


def test_a_name_without_its_point_is_left_out_where_it_is_two(names):
    assert names.by_glued_name["gpt41"] == model("openai/gpt-4.1")
    assert "claude10" not in names.by_glued_name


def test_a_word_of_the_glossary_is_known_without_its_brackets(names):
    assert names.index.term(key(words("смесь экспертов"))) == Hit(EntryKind.TERM, "mixture-of-experts")


def test_every_line_has_a_head_in_service_if_any_is(names):
    for line, models in names.lines.items():
        serving = [one for one in models if not one.facts.lifecycle or one.facts.lifecycle.value != "retired"]
        assert not serving or models[0] in serving, line


def test_an_id_that_tells_another_size_is_left_out(names, catalogue):
    one = catalogue.models["google/gemma-4-31b"].model_copy(
        update={"api_ids": ("google/gemma-4-12b-it", "google/gemma-4-31b-it")}
    )
    assert list(names.api_ids(one)) == ["google/gemma-4-31b-it"]
