"""What ids of APIs, hubs and resellers find in the real catalogue, held by `ids.toml`: never a sibling."""

from pathlib import Path

import pytest
import rtoml

from bot.catalogue.precomputed import EntryKind, Hit
from bot.reply.reply import Outcome
from bot.search.finder import Found, Unknown

IDS = rtoml.loads(Path(__file__).with_name("ids.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def finder(engines):
    return engines.finder


def told(finder, text):
    """Return the kind and base of the product that a text names, or the kind of the signpost."""
    result = finder.find(text)
    if isinstance(result, Found) and result.hit.kind is EntryKind.SIGNPOST:
        return str(finder._indexes.catalogue.signposts[result.hit.id].kind), None
    product = result.product if isinstance(result, Unknown) else None
    return (str(product.kind), product.base and product.base.id) if product else result


@pytest.mark.parametrize("model", IDS["found"])
def test_a_model_is_one_entry_however_it_is_served(finder, model):
    texts = IDS["found"][model]
    found = {text: finder.find(text) for text in texts}
    assert found == dict.fromkeys(texts, Found(Hit(EntryKind.MODEL, model)))


@pytest.mark.parametrize("kind", IDS["kind"])
def test_a_product_of_another_kind_is_told_as_that(finder, kind):
    texts = IDS["kind"][kind]
    assert {text: told(finder, text)[0] for text in texts} == dict.fromkeys(texts, kind)


@pytest.mark.parametrize("model", IDS["made_of"])
def test_what_was_made_from_a_model_says_so_and_offers_it(finder, model):
    for text in IDS["made_of"][model]:
        assert told(finder, text)[1] == model, text
        assert Hit(EntryKind.MODEL, model) in finder.find(text).near


@pytest.mark.parametrize("model", IDS["unchecked"])
def test_what_other_catalogues_alone_have_is_found_there(finder, live_catalogue, model):
    texts = IDS["unchecked"][model]
    assert {text: finder.find(text) for text in texts} == dict.fromkeys(texts, Found(Hit(EntryKind.MODEL, model)))
    assert live_catalogue.model(model).unchecked


@pytest.mark.parametrize(("text", "kind"), list(IDS["typed"].items()))
def test_a_product_is_told_as_people_type_it(finder, text, kind):
    assert told(finder, text)[0] == kind


@pytest.mark.parametrize("text", IDS["others"]["nothing"])
def test_everyday_words_name_no_product(finder, text):
    result = finder.find(text)
    assert not isinstance(result, Found)
    assert result.product is None


@pytest.mark.parametrize("text", ["how much does gpt-4o-transcribe cost?", "is gemini-3-pro-image free?"])
def test_a_product_in_a_question_is_no_mention_of_its_sibling(finder, text):
    assert finder.read(text).mentioned.hits == ()


def test_a_word_after_a_space_asks_about_the_model(finder):
    mentioned = finder.read("can gpt-4o transcribe audio?").mentioned
    assert mentioned.hits == (Hit(EntryKind.MODEL, "openai/gpt-4o"),)


@pytest.mark.parametrize(("text", "model"), list(IDS["latest"].items()))
async def test_the_newest_model_is_shown_where_an_old_one_bears_the_name_as_its_id(talker, text, model):
    await talker.say(text)
    assert talker.ids == [model]


@pytest.mark.parametrize(
    "text",
    [
        "gpt-5.3-clerk",
        "microsoft/wizardmath-7b-v1.1",
        "@cf/meta/m2m100-1.2b",
        "microsoft/mai-ds-r1",
        "openai/gpt-6-astra-clerk:batch",
    ],
)
async def test_an_id_without_an_entry_is_no_question_and_no_comparison(talker, text):
    reply = await talker.say(text)
    assert (reply.outcome, reply.subjects) == (Outcome.UNKNOWN, ())
    assert text in talker.shown
