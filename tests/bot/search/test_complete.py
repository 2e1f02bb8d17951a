from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.complete import _BLOCK, _Index
from bot.search.finder import EntryKind, Finder


def ids(finder, text, wanted=None, offset=0, limit=10):
    return [hit.id for hit in finder.complete(text, wanted, offset, limit).hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cla", "claude"),
        ("son", "anthropic/claude-sonnet-4.5"),
        ("opus 4.", "anthropic/claude-opus-4.5"),
        ("кло", "claude"),
        ("гига", "gigachat"),
        ("джем", "gemini"),
        ("клод опу", "anthropic/claude-opus-4.5"),
        ("гигачат ма", "sber/gigachat-2-max"),
        ("сдфг", "claude"),
        ("ubuf", "gigachat"),
        ("rkj", "claude"),
        ("пзе-4щ", "openai/gpt-4o"),
        ("gpt-4o-2024-08", "openai/gpt-4o"),
        ("openai/gpt-4o-m", "openai/gpt-4o-mini"),
        ("anthropic/claude-3.5-so", "anthropic/claude-3.5-sonnet"),
        ("claude-3-5-sonnet-2024", "anthropic/claude-3.5-sonnet"),
        ("qwen3 3", "alibaba/qwen3-32b"),
        ("llama 3.1 7", "meta/llama-3.1-70b"),
        ("bolom", "bloom"),
        ("cluade opu", "anthropic/claude-opus-4.5"),
        ("scou", "meta/llama-4-scout"),
        ("токе", "token"),
    ],
)
def test_a_beginning_leads_to_the_entry(finder, text, found):
    assert found in ids(finder, text, limit=25)


@pytest.mark.parametrize("text", ["gpt-5", "o3", "gpt-4", "claude 3", "bert", "llama 3", "gpt-4.1"])
def test_what_is_named_already_goes_first(finder, text):
    outcome = finder.find(text)
    assert ids(finder, text)[0] == outcome.hit.id


@pytest.mark.parametrize("text", ["zzzz", "photoshop", "кошка", "🦙", "qwertyuiop", "gpt-4 vs claude"])
def test_what_begins_no_name_leads_nowhere(finder, text):
    assert ids(finder, text) == []


@pytest.mark.parametrize("wanted", list(EntryKind))
def test_only_the_kind_that_is_wanted_is_listed(finder, wanted):
    page = finder.complete("", wanted, 0, 50)
    assert {hit.kind for hit in page.hits} == {wanted}


@pytest.mark.parametrize("text", ["", "g", "gpt", "claude 3", "gpt-4", "к"])
def test_pages_follow_each_other_without_gap_or_repeat(finder, text):
    whole = finder.complete(text, None, 0, 1_000)
    assert not whole.more
    pages, offset = [], 0
    while True:
        page = finder.complete(text, None, offset, 7)
        pages += page.hits
        offset += 7
        if not page.more:
            break
    assert pages == list(whole.hits)
    assert len(set(pages)) == len(pages)


def test_every_letter_of_a_name_keeps_its_model_in_sight(catalogue, finder):
    for model in catalogue.models.values():
        for end in range(1, len(model.name) + 1):
            assert model.id in ids(finder, model.name[:end], EntryKind.MODEL, limit=1_000), model.name[:end]


def test_two_numbers_are_one_version_or_a_version_and_a_size(catalogue):
    small = catalogue.models["anthropic/claude-opus-4.5"].model_copy(
        update={"id": "anthropic/claude-opus-4-5b", "name": "Claude Opus 4 5B", "aliases": ()}
    )
    finder = Finder(replace(catalogue, models={**catalogue.models, small.id: small}))
    assert ids(finder, "claude opus 4 5") == ["anthropic/claude-opus-4.5", "anthropic/claude-opus-4-5b"]


def test_retired_models_come_after_those_in_service(catalogue, finder):
    hits = ids(finder, "claude", EntryKind.MODEL, limit=100)
    retired = [
        fact is not None and fact.value == "retired" for hit in hits for fact in [catalogue.models[hit].facts.lifecycle]
    ]
    assert retired == sorted(retired)


@settings(max_examples=200)
@given(st.text(max_size=20), st.integers(0, 30), st.integers(1, 50))
def test_any_text_can_be_completed(finder, text, offset, limit):
    page = finder.complete(text, None, offset, limit)
    assert len(page.hits) <= limit
    assert page == finder.complete(text, None, offset, limit)


@settings(max_examples=100)
@given(
    st.dictionaries(st.text("abc", min_size=1, max_size=4), st.lists(st.integers(0, 99), max_size=9)),
    st.text("abc", max_size=3),
)
def test_an_index_knows_every_entry_of_a_beginning(postings, prefix):
    index = _Index(postings, 100)
    wanted = {rank for word, ranks in postings.items() if word.startswith(prefix) for rank in ranks}
    assert index.beginning(prefix) == sum(1 << rank for rank in wanted)
    assert index.matching(prefix) == sorted(word for word in postings if word.startswith(prefix))
    for word, ranks in postings.items():
        assert index.having(word) == sum(1 << rank for rank in set(ranks))


def test_an_index_of_many_blocks_knows_the_same():
    size = 4 * _BLOCK
    postings = {f"w{rank:05}": [rank, (rank * 7) % size] for rank in range(size)} | {"all": list(range(size))}
    index = _Index(postings, size)
    for prefix in ("w", "w0", "w01", "w012", "w0123", "a", "all", "x", ""):
        wanted = {rank for word, ranks in postings.items() if word.startswith(prefix) for rank in ranks}
        assert index.beginning(prefix) == sum(1 << rank for rank in wanted)
    assert index.having("all") == (1 << size) - 1
    assert index.having("nothing") == 0


def test_an_empty_catalogue_completes_to_nothing(catalogue):
    bare = replace(catalogue, models={}, families={}, labs={}, terms={})
    assert Finder(bare).complete("gpt", None, 0, 10).hits == ()
    assert Finder(bare).find("gpt").near == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("лама 3", "meta/llama-3"),
        ("пзе-4", "openai/gpt-4"),
        ("гпт-4о", "openai/gpt-4o"),
        ("parameter", "parameter"),
    ],
)
def test_what_is_named_in_another_script_or_on_another_keyboard_goes_first(finder, text, found):
    assert ids(finder, text)[0] == found


@pytest.mark.parametrize("text", ["@everyone", "@here", "@somebody", "\u200b"])
def test_a_mention_completes_to_nothing(finder, text):
    assert ids(finder, text) == []


def test_what_is_named_beside_it_is_not_offered_again(finder):
    named = finder.find("gpt-4o").hit
    assert named in finder.complete("gpt-4o", None, 0, 10).hits
    others = finder.complete("gpt-4o", None, 0, 10, {named}).hits
    assert others
    assert named not in others
