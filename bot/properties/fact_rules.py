"""The rules that the facts of a model keep, each of which belongs to a property."""

import re
from collections.abc import Iterator
from datetime import date

from bot.catalogue.facts import Fact
from bot.catalogue.schema import Facts
from bot.properties.property import NotAbove, NotBefore, Positive, RealDay, Rule
from bot.properties.registry import PROPERTIES

_WHOLE_DATE = 10
"""Characters of a date with its day."""


def facts_of(facts: Facts) -> Iterator[tuple[str, Fact[object]]]:
    """Yield each known fact with its name."""
    for name in type(facts).model_fields:
        fact = getattr(facts, name)
        if fact is not None:
            yield name, fact


def broken_facts(facts: Facts) -> Iterator[str]:
    """Yield which facts break the rules of their properties."""
    for one in PROPERTIES:
        for name, fact in facts_of(facts):
            if name in one.facts:
                yield from (f"facts.{name}: {problem}" for rule in one.rules if (problem := _broken(rule, fact, facts)))


def _broken(rule: Rule, fact: Fact[object], facts: Facts) -> str:
    """Return how a fact breaks a rule and the fix; an empty text if it does not."""
    match rule, fact.value:
        case Positive(), int(count) if count <= 0:
            return "must be above zero; leave an unknown fact out"
        case Positive(), tuple(counts) if any(count <= 0 for count in counts):
            return "must be above zero; leave an unknown size out"
        case RealDay(), str(day) if not is_date(day):
            return "there is no such day; correct it"
        case NotAbove(other=other, called=called), int(count):
            whole = _values(facts).get(other)
            return f"is larger than {called}; correct one of them" if isinstance(whole, int) and count > whole else ""
        case NotBefore(others=others), str(later):
            known = [(name, str(earlier)) for name in others if (earlier := _values(facts).get(name)) is not None]
            if known and _lies_before(later, known[0][1]):
                return f"lies before {known[0][0]}; correct one of them"
            return ""
        case _:
            return ""


def _values(facts: Facts) -> dict[str, object]:
    return {name: fact.value for name, fact in facts_of(facts)}


def _lies_before(later: str, earlier: str) -> bool:
    """Compare two dates as far as both are precise."""
    shared = min(len(later), len(earlier))
    return later[:shared] < earlier[:shared]


def is_date(text: str) -> bool:
    """Tell whether a text is a year, a month or a day of the calendar."""
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) is None:
        return False
    try:
        date.fromisoformat((text + "-01-01")[:_WHOLE_DATE])
    except ValueError:
        return False
    return True
