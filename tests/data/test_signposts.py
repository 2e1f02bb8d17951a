"""What people call things that are no text models, held by `signposts.toml`; no name of a model is lost to one."""

from pathlib import Path

import pytest
import rtoml

from bot.catalogue.precomputed import EntryKind, Hit
from bot.reply.blocks import FactList
from bot.reply.plain import plain
from bot.reply.screen import GROUP_LINES, height
from bot.search.finder import Found
from bot.views.finish import finish
from bot.views.notices import notices_for
from bot.views.signpost import brief_signpost

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


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_first_message_has_its_sentence_and_its_facts_within_the_lines_of_a_group(catalogue, lexicon, lang):
    words = lexicon.pick(lang)
    for one in catalogue.signposts.values():
        reply = finish(words, catalogue, brief_signpost(words, catalogue, one, GROUP_LINES))
        said = " ".join(plain(reply.with_choices()).split())
        facts = [fact.label for block in reply.blocks if isinstance(block, FactList) for fact in block.items]
        known = [one.maker, *filter(None, (one.released, one.openness, one.retired_on))]
        crowded = any(notices_for(words, catalogue, reply))  # what the law demands may take the room of the sentence
        assert crowded or words.text(one.what) in said, one.id
        assert len(facts) == len(known), one.id
        assert height(reply.blocks) <= GROUP_LINES, one.id
