"""The names of a wish that only say what a model is to be like: "something like GPT-4o, but cheaper"."""

from dataclasses import replace
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.properties.filters import Operator
from bot.questions.question import Question

_LIKENING = frozenset({"alternatives", "resembling", "as", "as_good", "than"})
"""Concepts beside which a name says what a model is to be like."""
_NAMED = frozenset({"family", "maker"})


class Likened(NamedTuple):
    """A wish, apart from what it is to be like."""

    question: Question
    names: tuple[str, ...] = ()
    model: Model | None = None
    """The model among the names, if one is."""


def apart(question: Question, catalogue: Catalogue) -> Likened:
    """Set the names apart that only say what a model is to be like."""
    if question.topics.isdisjoint(_LIKENING):
        return Likened(question)
    named = [one for one in question.filters if one.operator is Operator.ANY_OF and one.property in _NAMED]
    names = [_name_of(catalogue, id_) for one in named for id_ in sorted(one.ids)]
    models = [one for one in catalogue.models.values() if one.name in question.leftover]
    told = {model.name for model in models}
    filters = tuple(one for one in question.filters if one not in named)
    left = tuple(word for word in question.leftover if word not in told)
    plain = replace(question, filters=filters, leftover=left)
    return Likened(plain, (*sorted(told), *names), models[0] if models else None)


def _name_of(catalogue: Catalogue, id_: str) -> str:
    return catalogue.families[id_].name if id_ in catalogue.families else catalogue.labs[id_].name
