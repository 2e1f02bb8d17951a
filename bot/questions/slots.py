"""Filling the slots of a question from its tokens, in any order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.concepts import Concepts
from bot.questions.question import Order, Period
from bot.questions.tokens import Concept, Name, Number, NumberUnit, Other, Time, Token

LAB, LICENCE = "lab:", "licence:"
"""What the meanings of makers' and licences' names begin with."""
_NEAR = 2
"""Tokens between a number and the property that it limits."""
_MOST_WANTED = 50
_FEW = 2
_LIMITS = frozenset({"at_least", "at_most"})
_INVERSE: Mapping[Operator, Operator] = {
    Operator.ANY_OF: Operator.NONE_OF,
    Operator.ALL_OF: Operator.NONE_OF,
    Operator.NONE_OF: Operator.ANY_OF,
}
_SIZED = {"context": "context_window", "output": "output_limit", "parameters": "parameters_total"}
_WEIGHTS_FROM = 400_000_000
"""A bare number from which it counts weights."""


@dataclass
class Slots:
    """What was read of a question so far."""

    names: list[Hit] = field(default_factory=list)
    excluded: list[Hit] = field(default_factory=list)
    ambiguous: list[tuple[Hit, ...]] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    order: Order | None = None
    number: int | None = None
    asked: list[str] = field(default_factory=list)
    period: Period | None = None
    budget: Money | None = None
    monthly: bool = False
    volumes: list[tuple[str, Number]] = field(default_factory=list)
    """The numbers of a sum, each with its role: requests, input, output, tokens, pages, books."""
    users: int | None = None
    bits: int | None = None
    gigabytes: Decimal | None = None
    machine: str | None = None
    declines: list[str] = field(default_factory=list)
    topics: set[str] = field(default_factory=set)
    leftover: list[str] = field(default_factory=list)


def fill(tokens: tuple[Token, ...], concepts: Concepts) -> Slots:
    """Fill the slots from the tokens, from left to right."""
    return _Filling(tokens, concepts).slots


class _Filling:
    """One pass over the tokens; a negation and a limit wait for what they belong to."""

    def __init__(self, tokens: tuple[Token, ...], concepts: Concepts) -> None:
        self.slots = Slots()
        self._tokens = tokens
        self._concepts = concepts
        self._negated = False
        self._limit: str | None = None
        self._superlative: bool | None = None
        for place, token in enumerate(tokens):
            self._take(place, token)
        self.slots.filters = merged(self.slots.filters)

    def _take(self, place: int, token: Token) -> None:
        match token:
            case Name(hits=hits):
                self._name(hits)
            case Number():
                self._number(place, token)
            case Time(period=period):
                self._time(period)
            case Concept(id=concept):
                self._concept(place, concept)
            case Other(text=text):
                self.slots.leftover.append(text)

    def _name(self, hits: tuple[Hit, ...]) -> None:
        if hits[0].kind is EntryKind.LAB:
            self._entry("maker", hits[0])
            return
        if len(hits) > 1:
            self.slots.ambiguous.append(hits)
        elif self._negated:
            self.slots.excluded.append(hits[0])
            return
        if hits[0] not in self.slots.names:
            self.slots.names.append(hits[0])

    def _time(self, period: Period) -> None:
        limit, self._limit = self._limit, None
        match limit:
            case "at_most":
                self.slots.period = Period(None, _day_before(period.first))
            case "at_least":
                self.slots.period = Period(period.first, None)
            case _:
                before = self.slots.period
                first = before.first if before is not None else period.first
                self.slots.period = Period(first, period.last) if before is not None else period

    def _concept(self, place: int, concept: str) -> None:
        slots, concepts = self.slots, self._concepts
        if concept == "negation":
            self._negated = True
            return
        if concept in _LIMITS:
            self._limit = concept
            slots.topics.add(concept)
            return
        if concept.startswith(LAB):
            self._entry("maker", Hit(EntryKind.LAB, concept.removeprefix(LAB)))
        elif concept.startswith(LICENCE):
            self._filter(Filter("licence", Operator.ANY_OF, frozenset(concept.removeprefix(LICENCE).split(","))))
        elif concept in concepts.filters:
            self._filter(concepts.filters[concept].as_filter())
        elif concept in concepts.orders:
            sorting = concepts.orders[concept]
            slots.order = slots.order or Order(sorting.property, sorting.descending)
        elif concept in concepts.superlatives:
            self._superlative = concepts.superlatives[concept]
            self._limit = "at_most" if self._superlative else "at_least"
            self._sort_by_neighbour(place)
        elif concept in concepts.properties:
            self._property(concept)
        elif concept in concepts.declines:
            slots.declines.append(concept)
        slots.topics.add(concept)
        if concept not in {"compare", "list"}:
            self._negated = False

    def _entry(self, name: str, hit: Hit) -> None:
        """Take a maker: as a name, and as a condition where it is excluded."""
        if self._negated:
            self._filter(Filter(name, Operator.ANY_OF, frozenset({hit.id})))
            self._negated = True
        elif hit not in self.slots.names:
            self.slots.names.append(hit)

    def _filter(self, one: Filter) -> None:
        self.slots.filters.append(inverted(one) if self._negated else one)

    def _property(self, concept: str) -> None:
        name = self._concepts.properties[concept]
        if self._superlative is not None and self.slots.order is None:
            self.slots.order = Order(name, self._superlative)
            self._superlative = None
        if name not in self.slots.asked:
            self.slots.asked.append(name)

    def _sort_by_neighbour(self, place: int) -> None:
        """Sort by the property just before a superlative, as in "context: which has the longest"."""
        following = self._tokens[place + 1] if place + 1 < len(self._tokens) else None
        if isinstance(following, Concept) and following.id in self._concepts.properties:
            return

    def _number(self, place: int, number: Number) -> None:
        limit, self._limit = self._limit, None
        role = self._role(place, number)
        match role:
            case "wanted":
                self.slots.number = int(number.value)
            case "price":
                self._price(place, number, limit)
            case "budget":
                self.slots.budget = Money(number.value, number.currency) if number.currency else None
                self.slots.monthly = self.slots.monthly or number.per_month
            case "memory":
                self.slots.machine = number.machine or self.slots.machine
                self.slots.gigabytes = number.value
                self._amount("memory", number.value, limit or "at_most")
            case "users":
                self.slots.users = int(number.value)
            case "bits":
                self.slots.bits = int(number.value)
            case "requests" | "input" | "output" | "tokens" | "pages" | "books":
                self.slots.volumes.append((role, number))
            case "left over":
                self.slots.leftover.append(number.text)
            case name:
                self._amount(name, number.value, limit)

    def _amount(self, name: str, value: Decimal, limit: str | None) -> None:
        """Limit a number; of weights that nothing limits a size about as large is meant."""
        if name == "parameters_total" and limit is None:
            tenth = value / 10
            self.slots.filters.append(Filter(name, Operator.AT_LEAST, amount=value - tenth))
            self.slots.filters.append(Filter(name, Operator.AT_MOST, amount=value + tenth))
            return
        operator = Operator.AT_MOST if limit == "at_most" else Operator.AT_LEAST
        self._filter(Filter(name, operator, amount=value))

    def _price(self, place: int, number: Number, limit: str | None) -> None:
        near = self._near(place)
        name = "price-output" if "output_side" in near or "output" in near else "price-input"
        operator = Operator.AT_LEAST if limit == "at_least" else Operator.AT_MOST
        if number.currency is not None:
            prices = (Money(number.value, number.currency),)
            self.slots.filters.append(Filter(name, operator, prices=prices))

    def _role(self, place: int, number: Number) -> str:  # noqa: C901, PLR0912  # a case for each unit
        near = self._near(place)
        match number.unit:
            case NumberUnit.MONEY if number.per_million:
                return "price"
            case NumberUnit.MONEY if number.per_month or "cost" in self._all or self._has_volume:
                return "budget"
            case NumberUnit.MONEY:
                return "price"
            case NumberUnit.GIGABYTES:
                return "memory"
            case NumberUnit.WEIGHTS:
                return "parameters_total"
            case NumberUnit.REQUESTS | NumberUnit.PAGES | NumberUnit.BOOKS | NumberUnit.USERS | NumberUnit.BITS:
                return number.unit.value
            case NumberUnit.TOKENS | NumberUnit.NOTHING if number.scaled or number.unit is NumberUnit.TOKENS:
                if self._sums:
                    if "output_side" in self._after(place) or ("output" in self._after(place)):
                        return "output"
                    if "input_side" in self._after(place):
                        return "input"
                    return "tokens"
                for concept, name in _SIZED.items():
                    if concept in near:
                        return name
                if number.unit is NumberUnit.NOTHING and number.value >= _WEIGHTS_FROM:
                    return "parameters_total"
                return "context_window"
            case NumberUnit.NOTHING:
                if "memory" in near or "run" in near:
                    return "memory"
                sized = next((name for concept, name in _SIZED.items() if concept in near), None)
                if sized is not None and number.value > _MOST_WANTED:
                    return sized
                if number.value == int(number.value) and 0 < number.value <= _MOST_WANTED:
                    return "wanted"
                return "left over"
        return "left over"

    @property
    def _all(self) -> set[str]:
        return {token.id for token in self._tokens if isinstance(token, Concept)}

    @property
    def _has_volume(self) -> bool:
        counted = {NumberUnit.REQUESTS, NumberUnit.PAGES, NumberUnit.BOOKS}
        return any(isinstance(token, Number) and token.unit in counted for token in self._tokens)

    @property
    def _sums(self) -> bool:
        """Tell whether the numbers of tokens belong to a sum, and limit nothing."""
        sides = [place for place, token in enumerate(self._tokens) if isinstance(token, Number) and token.scaled]
        labelled = sum(bool({"input_side", "output_side", "each"} & self._after(place)) for place in sides)
        named = any(isinstance(token, Name) for token in self._tokens)
        money = any(isinstance(token, Number) and token.unit is NumberUnit.MONEY for token in self._tokens)
        together = len(sides) >= _FEW and named
        return (
            self._has_volume
            or labelled >= _FEW
            or together
            or (
                named
                and bool(sides)
                and not {"context", "output", "parameters"} & self._all
                and (money or "cost" in self._all or "price" in self._all or "evenly" in self._all)
            )
        )

    def _near(self, place: int) -> set[str]:
        around = self._tokens[max(0, place - _NEAR) : place + _NEAR + 1]
        return {token.id for token in around if isinstance(token, Concept)}

    def _after(self, place: int) -> set[str]:
        following = self._tokens[place + 1 : place + 2]
        return {token.id for token in following if isinstance(token, Concept)}


def inverted(one: Filter) -> Filter:
    """Return the condition that asks for the opposite."""
    if one.operator in _INVERSE:
        if one.ids <= {"yes"}:
            return replace(one, ids=frozenset({"no"}))
        return replace(one, operator=_INVERSE[one.operator])
    rank = one.amount if one.amount is not None else Decimal(0)
    if one.property in {"openness", "russian"}:
        at_least = one.operator is Operator.AT_LEAST
        return replace(
            one,
            operator=Operator.AT_MOST if at_least else Operator.AT_LEAST,
            amount=rank - 1 if at_least else rank + 1,
        )
    return replace(one, operator=Operator.AT_MOST if one.operator is Operator.AT_LEAST else Operator.AT_LEAST)


def merged(filters: Iterable[Filter]) -> list[Filter]:
    """Join the conditions on one property that ask for several values; each condition stands once."""
    found: list[Filter] = []
    for one in filters:
        same = next((at for at, other in enumerate(found) if _joins(one, other)), None)
        if same is not None:
            found[same] = replace(found[same], ids=found[same].ids | one.ids)
        elif one not in found:
            found.append(one)
    return found


def _joins(one: Filter, other: Filter) -> bool:
    return bool(one.ids) and (one.property, one.operator) == (other.property, other.operator) and not one.ids <= {"yes"}


def _day_before(day: int | None) -> int | None:
    """Return the day before the first of a month or year, as a number; any month counts as having 31 days."""
    if day is None:
        return None
    year, month, number = day // 10_000, day // 100 % 100, day % 100
    if number > 1:
        return day - 1
    return year * 10_000 + (month - 1) * 100 + 31 if month > 1 else (year - 1) * 10_000 + 1231
