"""The names of a wish that only say what a model is to be like: "something like GPT-4o, but cheaper"."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue, is_choosable, release_day
from bot.catalogue.schema import Model
from bot.properties.filters import Filter, Operator, parts
from bot.questions.finding.substitutes import successors_of
from bot.questions.question import Question
from bot.questions.wishes.money.shares import share_of

_LIKENING = frozenset({"alternatives", "resembling", "as", "as_good", "than", "successor"})
"""Concepts beside which a name says what a model is to be like."""
_ANOTHER = frozenset({"alternatives", "too_dear", "cheaper", "not_dearer"})
"""Topics of a wish for something in place of what is named, or that costs less: none of its own family is meant."""
_NAMED = frozenset({"family", "maker"})


class Likened(NamedTuple):
    """A wish, apart from what it is to be like."""

    question: Question
    names: tuple[str, ...] = ()
    model: Model | None = None
    """The model among the names, or the newest of a family among them."""


def apart(question: Question, catalogue: Catalogue) -> Likened:
    """Set the names apart that only say what a model is to be like."""
    of_price = share_of(question.topics) is not None and any(
        one.name in question.leftover for one in catalogue.models.values()
    )
    if question.topics.isdisjoint(_LIKENING) and not of_price:
        return Likened(question)
    named = [one for one in question.filters if one.operator is Operator.ANY_OF and one.property in _NAMED]
    names = [_name_of(catalogue, id_) for one in named for id_ in sorted(one.ids)]
    models = [one for one in catalogue.models.values() if one.name in question.leftover]
    told = {model.name for model in models}
    filters = tuple(one for one in question.filters if one not in named)
    if not question.topics.isdisjoint(_ANOTHER):  # "an alternative to ChatGPT", "like Claude, but cheaper"
        filters += tuple(replace(part, operator=Operator.NONE_OF, others=()) for one in named for part in parts(one))
        names = []
    left = tuple(word for word in question.leftover if word not in told)
    plain = replace(question, filters=filters, leftover=left)
    model = _of_today(catalogue, models[0]) if models else _newest(catalogue, named)
    return Likened(plain, (*sorted(told), *names), model)


def _of_today(catalogue: Catalogue, model: Model) -> Model:
    """Return a model, or what has come after one that is leaving: its price is no measure any more."""
    if is_choosable(model) and model.offers:
        return model
    return next(reversed(successors_of(catalogue, model).models), model)


def _newest(catalogue: Catalogue, named: Iterable[Filter]) -> Model | None:
    """Return the newest model of the families that are named that has a price."""
    families = {id_ for one in named if one.property == "family" for id_ in one.ids}
    models = [one for one in catalogue.models.values() if one.family in families and is_choosable(one) and one.offers]
    return max(models, key=release_day, default=None)


def _name_of(catalogue: Catalogue, id_: str) -> str:
    return catalogue.families[id_].name if id_ in catalogue.families else catalogue.labs[id_].name
