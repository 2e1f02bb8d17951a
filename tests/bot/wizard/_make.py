"""Small catalogues and candidates, made of plain values."""

from datetime import date

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import Source
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Licence, Model
from bot.catalogue.services import Lab
from bot.catalogue.spellings import Spellings
from bot.wizard.questions import Questions, Way
from bot.wizard.ways import candidates

TODAY = date(2026, 11, 26)
SOURCES = {"s": Source(url="https://example.org", title="An example", checked_on=TODAY)}


def fact(value, status="official"):
    return {"value": value, "status": status, "source": "s"}


def offer(provider="maker", input="1", output="5", **more):  # noqa: A002  # the field's name
    prices = {} if more.get("free") else {"input": input, "output": output}
    return Offer.model_validate({"provider": provider, "status": "official", "source": "s", **prices, **more})


def model(model_id="maker/one", *, unknown=(), **said):
    """Make a model that can be used: fields of its own, facts by name, and some facts unknown."""
    own = {name: said.pop(name) for name in ("offers", "kind", "line", "successor", "api_ids") if name in said}
    usual = {"released": "2026-10", "lifecycle": "active", "openness": "api", "tier": "workhorse"}
    facts = {
        name: value if isinstance(value, dict) else fact(value)
        for name, value in {**usual, **said}.items()
        if name not in unknown
    }
    return Model.model_validate(
        {
            "id": model_id,
            "name": model_id.rpartition("/")[2].title(),
            "family": "family",
            "summary": {"en": "A model.", "ru": "Модель."},
            "facts": facts,
            "sources": SOURCES,
            **own,
        }
    )


def lab(lab_id="maker", country="US", **facts):
    served = {region: fact(value) for region, value in facts.pop("served_in", {}).items()}
    plan = {name: facts.pop(name) for name in ("free_plan", "app") if name in facts}
    said = {name: fact(value) for name, value in facts.items()}
    own = {**plan, "id": lab_id, "name": lab_id.title(), "country": country, "site": "https://example.org"}
    return Lab.model_validate({**own, "served_in": served, "sources": SOURCES, **said})


def licence(licence_id="mit", **permissions):
    usual = {"openness": "free_weights", "download": "yes", "change": "yes", "sell": "yes"}
    return Licence.model_validate({"id": licence_id, "name": licence_id, **usual, **permissions})


def catalogue(*models, labs=(), licences=None):
    known = {one.id: one for one in labs}
    makers = {one.id.partition("/")[0] for one in models} - known.keys()
    return Catalogue(
        models={one.id: one for one in models},
        families={},
        labs=known | {name: lab(name) for name in makers},
        licences={one.id: one for one in licences or (licence(),)},
        terms={},
        spellings=Spellings(),
    )


def candidate(way="maker", *, labs=(), licences=None, **facts):
    """Make the candidate that uses a model in one way."""
    if way == "maker":
        facts.setdefault("offers", [offer()])
    elif way == "host":
        facts.setdefault("offers", [offer("host")])
        facts.setdefault("openness", "free_weights")
        facts.setdefault("licence", "mit")
    else:
        facts.setdefault("openness", "free_weights")
        facts.setdefault("licence", "mit")
    made = catalogue(model(**facts), labs=labs, licences=licences)
    return next(one for one in candidates(made) if one.way is Way(way))


def questions(*made, base=None, enough=1):
    """Make questions; each is an id with its options, each option an id with what it demands and prefers."""
    listed = []
    for question_id, options in made:
        demands = any("needs" in option for option in options.values())
        listed.append(
            {
                "id": question_id,
                "group": "dealbreaker" if demands else "preference",
                "options": [{"id": name, **option} for name, option in options.items()],
            }
        )
    return Questions.model_validate(
        {"enough": enough, "base": {"standing": 3} if base is None else base, "questions": listed}
    )
