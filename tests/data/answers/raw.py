"""The catalogue as its files hold it, read without any of the bot's code."""

import tomllib
from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[3] / "data"


@cache
def models():
    """Return every model's file by its id."""
    return {
        f"{file.parent.name}/{file.stem}": tomllib.loads(file.read_text(encoding="utf-8"))
        for file in (DATA / "models").glob("*/*.toml")
    }


def tests():
    """Return every file of scores."""
    return [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted((DATA / "scores").glob("*.toml"))]


def fact(model_id, name):
    """Return the value of a fact that is no rumour; None where it is unknown."""
    found = models()[model_id].get("facts", {}).get(name)
    return None if found is None or found["status"] == "rumour" else found["value"]


def country(model_id):
    """Return the country of the model's maker."""
    return _lab(model_id)["country"]


def lab_name(model_id):
    """Return the name of the model's maker."""
    return _lab(model_id)["name"]


def _lab(model_id):
    lab = DATA / "labs" / f"{model_id.partition('/')[0]}.toml"
    return tomllib.loads(lab.read_text(encoding="utf-8"))
