"""Conditions with "or" between them: one of them is enough."""

from dataclasses import replace

from bot.properties.filters import Filter, Operator, parts
from bot.questions.slots.slots import LAB
from bot.questions.text.concept_ids import NEGATION, UNMET
from bot.questions.text.tokens import Concept, Name, Other, Token

_JOINING = frozenset({"either", NEGATION})
_APART = (UNMET, "served_", "data_", "answer:")
_NEAR = 2
"""Words between two conditions that stand beside each other, as in "neither Chinese nor Russian"."""
_NAMED = frozenset({Operator.ANY_OF, Operator.ALL_OF})


class Alternatives:
    """The conditions of a text in their order, and which of them have "or" between them."""

    def __init__(self) -> None:
        self.made: list[Filter] = []
        self._instead: dict[int, int] = {}
        """The place of a condition, and that of the one in whose stead it may be met."""
        self._last: range = range(0)
        """The places of what was said last: a number may make two conditions."""
        self._row: list[int] = []
        """The places of conditions on one property that were said word after word, as in "images, audio or video"."""
        self._end = -1
        """The number of the word behind the last token."""
        self._gap = 0
        """The words between the last token and this one."""
        self._is_or = False

    def begin(self, token: Token) -> None:
        """Take note of the token that the next conditions are made of."""
        self._gap = token.at - self._end
        if isinstance(token, Name) or (isinstance(token, Concept) and token.id.startswith(LAB)):
            self._last, self._is_or = range(0), False
        elif isinstance(token, Concept) and token.id == "either":
            self._is_or = True
        elif isinstance(token, Concept) and token.id.startswith(_APART):
            self._last, self._is_or = range(0), False  # what is joined to it is joined to no condition before
        elif isinstance(token, Other):
            self._is_or = False  # what stands here is the other one, and makes no condition

    def end(self, token: Token) -> None:
        """Take note of where a token ends; words that only join or negate are no part of what they stand between."""
        if not (isinstance(token, Concept) and token.id in _JOINING):
            self._end = token.at + len(token.text.split())

    @property
    def is_next(self) -> bool:
        """Tell whether the token follows the last one without a word between them."""
        return not self._gap

    def goes_on(self, name: str) -> bool:
        """Tell whether the token stands beside a condition on a property, with a word such as "and" between them."""
        return bool(self.made) and self.made[-1].property == name and self._gap <= _NEAR

    def add(self, *conditions: Filter, negated: bool = False) -> None:
        """Take the conditions of one token; of those that are negated "or" demands every one."""
        places = range(len(self.made), len(self.made) + len(conditions))
        self.made += conditions
        if self._is_or and not negated and len(self._last) == len(places):
            self._instead |= dict.fromkeys(self._row[1:], self._row[0])
            self._instead |= zip(places, self._last, strict=True)
        is_in_row = self.is_next and self._row and self.made[self._row[-1]].property == conditions[0].property
        self._row = [*self._row, places[0]] if is_in_row else [places[0]]
        self._last, self._is_or = places, False

    def joined(self) -> list[Filter]:
        """Return the conditions, those with "or" between them as one."""
        found: list[Filter] = []
        where: dict[int, int] = {}
        for place, one in enumerate(self.made):
            instead = self._instead.get(place)
            if instead is None:
                where[place] = len(found)
                found.append(one)
            else:
                where[place] = where[instead]
                found[where[place]] = either(found[where[place]], one)
        return found


def either(first: Filter, second: Filter) -> Filter:
    """Return the condition that either of two meets."""
    same = first.property == second.property and not first.others and not second.others
    if same and {first.operator, second.operator} <= _NAMED and not first.ids <= {"yes", "no"}:
        return replace(first, operator=Operator.ANY_OF, ids=first.ids | second.ids)
    if same and first.operator is second.operator and first.amount is not None and second.amount is not None:
        loosest = min if first.operator is Operator.AT_LEAST else max
        return replace(first, amount=loosest(first.amount, second.amount))
    main, other = (second, first) if second.prices and not first.prices else (first, second)
    return replace(main, others=tuple(dict.fromkeys((*main.others, *parts(other)))))
