"""A catalogue so small that every answer can be counted on the fingers."""

from types import MappingProxyType

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.schema import Facts, Family, Model, Term
from bot.catalogue.services import Lab
from bot.catalogue.spellings import Spellings
from bot.catalogue.stories import FamilyTexts

TEXT = {"en": "Text.", "ru": "Текст."}
STORY = FamilyTexts(what="a", special="a", good="a", poor="a", used="a", origin="a", outcome="a")
SPELLINGS = Spellings(
    word={"zeddy": ("зедди",), "pro": ("про",)},
    noise=("the", "is", "of", "so", "про", "what"),
    asking=("what",),
    topic=("price",),
    optional=("instruct",),
    suffixes=("mini", "pro", "max", "mix"),
    common=("step", "ant"),
    telling=("opal",),
    billions=("billion",),
    ordinary=("bravo", "zesdy", "kanel"),
    hosts=("us", "eu"),
    tags=(":free", "q4"),
)


def model(model_id, name, released, **more):
    fact = Fact(value=released, status=FactStatus.OFFICIAL, source="s")
    family = model_id.split("/")[1].split("-")[0]
    return Model(id=model_id, name=name, family=family, summary=TEXT, facts=Facts(released=fact), **more)


MODELS = (
    model("acme/zeddy-3", "Zeddy 3", "2024"),
    model("acme/zeddy-3-mini", "Zeddy 3 mini", "2024-02", line="zeddy-mini"),
    model("acme/zeddy-4-mini", "Zeddy 4 mini", "2025", line="zeddy-mini"),
    model("acme/zeddy-5-pro", "Zeddy 5 Pro", "2026"),
    model("acme/zeddy-5-max", "Zeddy 5 Max", "2026"),
    model("acme/zeddy-6-opal", "Zeddy 6 Opal", "2026-05"),
    model("acme/zeddy-3.5-8b", "Zeddy 3.5 8B", "2024-07", api_ids=("acme/zeddy-v3.5-8b-0612",)),
    model("acme/zeddy-7-opal-max", "Zeddy 7 Opal Max", "2026"),
    model("acme/zeddy-8-max", "Zeddy 8 Max", "2026"),
    model("acme/zeddy-8-mix", "Zeddy 8 Mix", "2026"),
    model("acme/kamel-70b", "Kamel 70B", "2025"),
    model("acme/kamel-4-30b", "Kamel 4 30B", "2026"),
    model("acme/step-2", "Step 2", "2025"),
    model("acme/yak", "Yak", "2025"),
)
FAMILIES = ("Zeddy", "Kamel", "Step", "Yak", "Ant")


def _family(name):
    key = name.lower()
    return Family(id=key, name=name, lab="acme", texts={"en": STORY, "ru": STORY}, text_sources=("s",))


def _term(term_id, *aliases):
    names = {"en": term_id.replace("-", " "), "ru": term_id}
    return Term(id=term_id, name=names["en"], names=names, short=TEXT, long=TEXT, aliases=aliases)


def small_catalogue(spellings=SPELLINGS):
    return Catalogue(
        models=MappingProxyType({one.id: one for one in MODELS}),
        families={name.lower(): _family(name) for name in FAMILIES},
        labs={"acme": Lab(id="acme", name="Acme", country="RU", site="https://acme.example")},
        licences={},
        terms={
            term.id: term
            for term in (_term("token"), _term("mixture-of-experts", "moe"), _term("edge-case", "the edge", "token of"))
        },
        spellings=spellings,
    )
