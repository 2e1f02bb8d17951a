"""Languages that are asked for of models whose makers count them without naming them."""

from types import MappingProxyType

from bot.catalogue.catalogue import confirmed_value
from bot.properties.candidate import Candidate
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.languages import LANGUAGES

MANY = 100
"""Who counts so many languages has nearly all that people ask for among them; so has who names some of these."""
_AT_HOME = MappingProxyType({"CN": "zh"})
"""The language of a maker's country, where its models know it though nobody lists them."""


def names_languages(one: Filter) -> bool:
    """Tell whether a condition asks for languages by name."""
    return one.property == LANGUAGES.name and bool(one.ids) and one.operator is not Operator.NONE_OF and not one.others


def may_know(one: Filter, candidate: Candidate) -> bool:
    """Tell whether a model very probably knows the languages of a condition, though its maker does not name them."""
    if judge(one, candidate) is not Verdict.UNKNOWN:
        return False
    spoken = confirmed_value(candidate.model.facts.languages)
    if spoken is not None and (spoken.number >= MANY or not one.ids.isdisjoint(spoken.named)):
        return True
    return is_of_home(one, candidate.maker.country)


def is_of_home(one: Filter, country: str | None) -> bool:
    """Tell whether a condition asks for nothing but the language of a maker's country, which its models know."""
    return names_languages(one) and one.ids <= {_AT_HOME.get(country or "")}
