"""What people call things that are no text models, held by `signposts.toml`; no name of a model is lost to one."""

from pathlib import Path

import pytest
import rtoml

from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.finder import Found

NAMES = rtoml.loads(Path(__file__).with_name("signposts.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def finder(engines):
    return engines.finder


@pytest.mark.parametrize("signpost", NAMES["found"])
def test_what_people_type_finds_it(finder, signpost):
    texts = NAMES["found"][signpost]
    found = {text: finder.find(text) for text in texts}
    assert found == dict.fromkeys(texts, Found(Hit(EntryKind.SIGNPOST, signpost)))


def test_everyone_is_found_by_its_names_and_completed(catalogue, finder):
    for one in catalogue.signposts.values():
        hit = Hit(EntryKind.SIGNPOST, one.id)
        assert {finder.find(text) for text in (one.name, *one.names.values(), *one.aliases)} == {Found(hit)}, one.id
        assert hit in finder.complete(one.name, None, 0, 20).hits, one.id


@pytest.mark.parametrize(("text", "kind"), list(NAMES["others"].items()))
def test_what_an_entry_bears_still_means_it(finder, text, kind):
    result = finder.find(text)
    assert isinstance(result, Found)
    assert f"{result.hit.kind}/{result.hit.id}" == kind


@pytest.mark.parametrize("text", NAMES["talk"])
def test_everyday_words_are_no_name(finder, text):
    result = finder.find(text)
    assert not isinstance(result, Found) or result.hit.kind is not EntryKind.SIGNPOST
