"""Names of what is no text model: read among other words, and never in place of a model."""

from dataclasses import replace

import pytest

from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Signpost
from bot.catalogue.spellings import ProductKind
from bot.search.finder import Finder, Found
from tests.bot.search._zeds import small_catalogue

PAINTER, ENGINE = Hit(EntryKind.SIGNPOST, "painter"), Hit(EntryKind.SIGNPOST, "engine")


def signpost(stem, name, *aliases):
    maker = Fact(value="Somebody", status=FactStatus.OFFICIAL, source="s")
    return Signpost(id=stem, name=name, aliases=aliases, kind=ProductKind.IMAGE, what={"en": "It draws."}, maker=maker)


@pytest.fixture(scope="module")
def finder():
    signposts = (signpost("painter", "Bright Painter", "яркий художник"), signpost("engine", "Zeddy Engine"))
    return Finder(replace(small_catalogue(), signposts={one.id: one for one in signposts}))


@pytest.mark.parametrize(
    "text",
    [
        "bright painter",
        "BrightPainter",
        "bright-painter-3.1",
        "shop/bright-painter",
        "what is bright painter?",
        "acme bright painter 2",
        "яркого художника",
        "про яркого художника",
    ],
)
def test_a_name_is_found_with_its_maker_its_version_and_words_around_it(finder, text):
    assert finder.find(text) == Found(PAINTER)


def test_the_maker_of_an_id_may_be_a_part_of_the_name_and_is_no_name_alone(finder):
    assert finder.find("shop/zeddy/engine-2") == Found(ENGINE)
    assert finder.find("bright-painter/zeddy-8-max") == Found(Hit(EntryKind.MODEL, "acme/zeddy-8-max"))


@pytest.mark.parametrize("text", ["bright", "bright painters union", "a kamel for the bright painter"])
def test_other_words_beside_it_make_it_no_name(finder, text):
    assert finder.find(text) != Found(PAINTER)


def test_a_longer_name_is_no_model_whose_name_it_begins_with(finder):
    assert finder.find("zeddy engine") == Found(ENGINE)
    assert finder.find("zeddy 8 max") == Found(Hit(EntryKind.MODEL, "acme/zeddy-8-max"))


def test_no_question_names_it(finder):
    assert finder.read("is bright painter better than zeddy 8 max?").mentioned.hits == (
        Hit(EntryKind.MODEL, "acme/zeddy-8-max"),
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("how do I install bright painter?", (PAINTER,)),
        ("is the zeddy engine better than bright painter 2?", (ENGINE, PAINTER)),
        ("where is the kamel?", ()),
    ],
)
def test_names_in_a_sentence_are_listed_in_order(finder, text, named):
    assert finder.read(text).signposts == named


def test_it_is_completed_after_the_models(finder):
    assert finder.complete("brig", None, 0, 5).hits == (PAINTER,)
    assert finder.complete("zedd", None, 0, 50).hits[-1] == ENGINE
    assert finder.complete("brig", EntryKind.MODEL, 0, 5).hits == ()
