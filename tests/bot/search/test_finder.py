"""Finding by name, held by what people type: `tests/data/lookups.toml`, on the real catalogue."""

from pathlib import Path

import pytest
import rtoml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.loading.load import load_catalogue
from bot.search.finder import Ambiguous, EntryKind, Finder, Found, Unknown
from bot.search.names import Names
from bot.search.normalise import clean, key, words

ROOT = Path(__file__).parents[3]
LOOKUPS = rtoml.loads((ROOT / "tests" / "data" / "lookups.toml").read_text(encoding="utf-8"))
CATALOGUE = load_catalogue(ROOT / "data")
FINDER = Finder(CATALOGUE)
NAMES = Names(CATALOGUE)
MODELS = sorted(CATALOGUE.models)
ALPHABET = "gptoclaudeqwn гптоклдае0123456789.-_/:@+ \u200b"


def typed(part):
    return [(text, meant) for meant, texts in LOOKUPS[part].items() for text in texts]


def shown(outcome):
    match outcome:
        case Found(hit=hit, others=others):
            return (hit, *others)
        case Ambiguous(hits=hits):
            return hits
        case Unknown(near=near):
            return near


def first_of(outcome):
    return f"{outcome.hit.kind}:{outcome.hit.id}" if isinstance(outcome, Found) else str(outcome)


def key_of(text):
    return key(words(clean(text)))


@pytest.mark.parametrize("meant", LOOKUPS["found"])
def test_what_people_type_finds_what_they_mean(meant):
    texts = LOOKUPS["found"][meant]
    assert {text: first_of(FINDER.find(text)) for text in texts} == dict.fromkeys(texts, meant)


@pytest.mark.parametrize("line", LOOKUPS["newest"])
def test_a_line_without_its_version_means_its_newest_member(line):
    members = [model for model in CATALOGUE.models.values() if model.line == line]
    dated = {fact.value: model.id for model in members if (fact := model.facts.released)}
    newest = {dated[max(dated)]} | {model.id for model in members if not model.facts.released}
    found = {text: first_of(FINDER.find(text)) for text in LOOKUPS["newest"][line]}
    assert set(found.values()) <= {f"model:{model_id}" for model_id in newest}
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(("text", "ids"), list(LOOKUPS["one_of"].items()))
def test_a_name_that_several_bear_asks_which_is_meant(text, ids):
    outcome = FINDER.find(text)
    assert isinstance(outcome, Ambiguous), outcome
    assert set(ids) <= {hit.id for hit in outcome.hits}
    assert 2 <= len(outcome.hits) <= 5


@pytest.mark.parametrize("family", LOOKUPS["lacking"])
def test_a_version_that_nobody_made_is_unknown_and_only_relatives_are_near(family):
    outcomes = {text: FINDER.find(text) for text in LOOKUPS["lacking"][family]}
    assert {text: found for text, found in outcomes.items() if not isinstance(found, Unknown)} == {}
    assert {CATALOGUE.models[hit.id].family for found in outcomes.values() for hit in found.near} <= {family}
    assert max(len(found.near) for found in outcomes.values()) <= 5


@pytest.mark.parametrize(
    "text", ["gpt-10", "claude 9 opus", "лама 7", "gemini 9 pro", "qwen2.5 99b", "falcon 41b", "opus 9"]
)
def test_relatives_of_a_version_that_nobody_made_are_offered(text):
    assert len(FINDER.find(text).near) == 5


@pytest.mark.parametrize("text", ["Falcon 9", "step 10", "command 2", "nova 14"])
def test_an_everyday_word_with_a_number_offers_nothing(text):
    assert FINDER.find(text) == Unknown()


@pytest.mark.parametrize("sort", LOOKUPS["nonsense"])
def test_nonsense_names_nothing(sort):
    hits = {text: shown(FINDER.find(text)) for text in LOOKUPS["nonsense"][sort]}
    assert {text: found for text, found in hits.items() if any(hit.kind is not EntryKind.TERM for hit in found)} == {}


@pytest.mark.parametrize(("text", "ids"), list(LOOKUPS["mentioned"].items()))
def test_names_are_found_in_running_text(text, ids):
    assert [hit.id for hit in FINDER.mentions(text)] == ids


@pytest.mark.parametrize(
    "text", ["gpt" * 4_000, "я" * 10_000, "4" * 10_000, "gpt-4 " * 2_000, "🦙" * 10_000, "a." * 5_000]
)
def test_very_long_text_is_answered(text):
    assert FINDER.find(text) == FINDER.find(text)
    assert FINDER.mentions(text) == FINDER.mentions(text)


def test_a_text_may_hide_signs_that_nobody_sees():
    assert first_of(FINDER.find("g\u200bp\u00adt\u2060-\ufeff4")) == "model:openai/gpt-4"


def test_a_mention_of_the_bot_is_no_part_of_the_name():
    assert first_of(FINDER.find("@zoo_bot gpt-4")) == "model:openai/gpt-4"


def test_a_name_asked_for_counts_though_it_means_something_else_too():
    assert [hit.id for hit in FINDER.mentions("Claude said so yesterday")] == []
    assert [hit.id for hit in FINDER.mentions("Claude said so yesterday", asked=True)] == ["claude"]


def test_several_names_in_a_sentence_ask_which_is_meant():
    outcome = FINDER.find("вчера запускали gpt-4o вместе с deepseek r1")
    assert isinstance(outcome, Ambiguous)
    assert [hit.id for hit in outcome.hits] == ["openai/gpt-4o", "deepseek/deepseek-r1"]


@pytest.mark.parametrize("text", ["gpt (10)", "gpt: 10", "claude, 9", "Mistral Medium (2312) 7b"])
def test_a_number_set_apart_by_a_sign_still_belongs_to_the_name(text):
    assert isinstance(FINDER.find(text), Unknown)


def test_a_word_of_the_glossary_is_found_where_it_is_wanted():
    assert first_of(FINDER.find("агент", EntryKind.TERM)) == "term:agent"


def test_a_models_own_id_finds_it():
    assert {model_id: first_of(FINDER.find(model_id)) for model_id in MODELS} == {m: f"model:{m}" for m in MODELS}


def test_a_models_name_finds_it_or_the_family_of_that_name():
    families = {key_of(family.name): f"family:{family.id}" for family in CATALOGUE.families.values()}
    wanted = {model.name: f"model:{model.id}" for model in CATALOGUE.models.values()}
    found = {name: first_of(FINDER.find(name)) for name in wanted}
    assert {name: hit for name, hit in found.items() if hit not in {wanted[name], families.get(key_of(name))}} == {}


def test_however_a_name_is_set_it_means_the_same():
    wrong = {}
    for model in CATALOGUE.models.values():
        name = model.name
        ways = [name.upper(), name.lower(), name.replace(" ", "-"), name.replace("-", " "), name.replace(" ", "_")]
        ways += [name.replace("-", "–"), f"  {name} ", name.replace(" ", "  "), f"«{name}»", f"{name}?"]
        meant = first_of(FINDER.find(name))
        wrong |= {way: found for way in ways if (found := first_of(FINDER.find(way))) != meant}
    assert wrong == {}


def test_every_other_name_finds_its_model_or_a_choice_that_holds_it():
    owners = {key_of(model.name): model.id for model in CATALOGUE.models.values()}
    wrong = {}
    for model in CATALOGUE.models.values():
        for text in model.aliases:
            ids = {hit.id for hit in shown(FINDER.find(text))}
            if not {model.id, model.family, owners.get(key_of(text))} & ids:
                wrong[text] = (model.id, ids)
    assert wrong == {}


def test_every_id_of_an_api_finds_its_model():
    wrong = {}
    for model in CATALOGUE.models.values():
        for text in NAMES.api_ids(model):
            ids = {hit.id for hit in shown(FINDER.find(text))}
            ids |= {one for hit in ids if hit in CATALOGUE.models for one in CATALOGUE.models[hit].variants}
            if not {model.id, model.family} & ids:
                wrong[text] = (model.id, ids)
    assert wrong == {}


def test_no_id_of_an_api_finds_a_model_of_another_size():
    others = [
        (text, model.id)
        for model in CATALOGUE.models.values()
        for text in set(model.api_ids) - set(NAMES.api_ids(model))
        if first_of(FINDER.find(text)) == f"model:{model.id}"
    ]
    assert others == []


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=60) | st.text(ALPHABET, max_size=30))
def test_any_text_has_an_answer_and_always_the_same(text):
    outcome = FINDER.find(text)
    assert outcome == FINDER.find(text)
    assert len(shown(outcome)) == len(set(shown(outcome)))
    tables = {EntryKind.MODEL: CATALOGUE.models, EntryKind.FAMILY: CATALOGUE.families, EntryKind.LAB: CATALOGUE.labs}
    assert all(hit.id in tables.get(hit.kind, CATALOGUE.terms) for hit in shown(outcome))
    assert FINDER.mentions(text) == FINDER.mentions(text)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(MODELS), st.integers(2, 99), st.sampled_from(["b", "B", "б", ""]))
def test_a_number_put_beside_a_name_finds_no_model_without_it(model_id, number, unit):
    outcome = FINDER.find(f"{CATALOGUE.models[model_id].name} {number}{unit}")
    if isinstance(outcome, Found) and outcome.hit.kind is EntryKind.MODEL:
        found = CATALOGUE.models[outcome.hit.id]
        total, sizes = found.facts.parameters_total, found.facts.parameter_sizes
        counts = (*((total.value,) if total else ()), *(sizes.value if sizes else ()))
        spelled = " ".join((found.name, *found.aliases, *found.api_ids))
        told = str(number) in spelled or f"{number // 10}.{number % 10}" in spelled
        assert told or any(abs(count - number * 1e9) <= 0.51e9 + 0.01 * count for count in counts)
