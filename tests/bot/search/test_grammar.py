"""The grammar of names on a small catalogue, where every answer can be counted on the fingers."""

from types import MappingProxyType

import pytest

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.schema import Facts, Family, Model
from bot.catalogue.services import Lab
from bot.catalogue.spellings import Spellings
from bot.catalogue.stories import FamilyTexts
from bot.search.finder import Ambiguous, EntryKind, Finder, Found, Hit, Unknown

TEXT = {"en": "Text.", "ru": "Текст."}
STORY = FamilyTexts(what="a", special="a", good="a", poor="a", used="a", origin="a", outcome="a")
SPELLINGS = Spellings(optional=("instruct",), suffixes=("mini", "pro", "max"), telling=("opal",), noise=("the",))


def model(model_id, name, released, **more):
    fact = Fact(value=released, status=FactStatus.OFFICIAL, source="s")
    family = model_id.split("/")[1].split("-")[0]
    return Model(id=model_id, name=name, family=family, summary=TEXT, facts=Facts(released=fact), **more)


MODELS = (
    model("acme/zed-3", "Zed 3", "2024"),
    model("acme/zed-3-mini", "Zed 3 mini", "2024-02", line="zed-mini"),
    model("acme/zed-4-mini", "Zed 4 mini", "2025", line="zed-mini"),
    model("acme/zed-5-pro", "Zed 5 Pro", "2026"),
    model("acme/zed-5-max", "Zed 5 Max", "2026"),
    model("acme/zed-6-opal", "Zed 6 Opal", "2026-05"),
    model("acme/zed-9-coder", "Zed 9 Coder", "2026"),
    model("acme/zed-y11", "Zed Y11", "2026", aliases=("Zed Yak 11",)),
    model("acme/yak-zed-11-pro", "Yak Zed 11 Pro", "2026"),
    model("acme/yak-zed-11-max", "Yak Zed 11 Max", "2026"),
    model("acme/yak-v2-8b", "Yak v2 8B", "2025", api_ids=("acme/yak-v2-8b-0612", "acme/yak-v2-70b")),
)


@pytest.fixture(scope="module")
def finder():
    lab = Lab(id="acme", name="Acme", country="RU", site="https://acme.example")
    families = {
        name.lower(): Family(
            id=name.lower(), name=name, lab="acme", texts={"en": STORY, "ru": STORY}, text_sources=("s",)
        )
        for name in ("Zed", "Yak")
    }
    return Finder(
        Catalogue(
            models=MappingProxyType({one.id: one for one in MODELS}),
            families=families,
            labs={"acme": lab},
            licences={},
            terms={},
            spellings=SPELLINGS,
        )
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zed", "zed"),
        ("acme zed", "zed"),
        ("acme", "acme"),
        ("zed 3", "acme/zed-3"),
        ("3 zed", "acme/zed-3"),
        ("zed 3 instruct", "acme/zed-3"),
        ("zed v3", "acme/zed-3"),
        ("zed mini 3", "acme/zed-3-mini"),
        ("zed mini", "acme/zed-4-mini"),
        ("zed pro", "acme/zed-5-pro"),
        ("opal", "acme/zed-6-opal"),
        ("opal 6", "acme/zed-6-opal"),
        ("zed 6", "acme/zed-6-opal"),
        ("yak 2", "acme/yak-v2-8b"),
        ("yak v2 8b 0612", "acme/yak-v2-8b"),
        ("yak v2 8b 20260101", "acme/yak-v2-8b"),
        ("acme/yak-v2-8b-0612", "acme/yak-v2-8b"),
        ("the zed 3", "acme/zed-3"),
    ],
)
def test_one_is_found(finder, text, found):
    outcome = finder.find(text)
    assert isinstance(outcome, Found), outcome
    assert outcome.hit.id == found


def test_a_line_tells_its_other_members(finder):
    assert [hit.id for hit in finder.find("zed mini").others] == ["acme/zed-3-mini"]


def test_where_words_name_two_families_the_one_with_an_answer_counts(finder):
    assert finder.find("yak zed 11") == Found(Hit(EntryKind.MODEL, "acme/zed-y11"))


def test_two_that_fit_equally_are_asked_about(finder):
    outcome = finder.find("zed 5")
    assert isinstance(outcome, Ambiguous)
    assert {hit.id for hit in outcome.hits} == {"acme/zed-5-pro", "acme/zed-5-max"}


@pytest.mark.parametrize(
    "text",
    [
        "zed 4",
        "zed 7",
        "zed 3 pro",
        "zed 3 max",
        "zed 5 mini",
        "zed 33",
        "yak v2 9b",
        "yak v2 70b",
        "opal 7",
        "zed 8",
        "zed r3",
        "zed 9",
    ],
)
def test_no_number_and_no_suffix_blurs_into_another(finder, text):
    outcome = finder.find(text)
    assert isinstance(outcome, Unknown), outcome
    assert outcome.near


@pytest.mark.parametrize("text", ["mini", "pro", "3", "8b", "v2", "mini 3", "house 3", "zed house", "the"])
def test_what_no_name_says_is_unknown_with_nothing_near(finder, text):
    assert finder.find(text) == Unknown()
