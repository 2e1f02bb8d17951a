"""Filling the slots of a question from its tokens, in any order."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.properties.registry import property_named
from bot.properties.values import Money, Unit
from bot.questions.question import Order, Period, day_after
from bot.questions.slots.bases import bases_read
from bot.questions.slots.either import Alternatives
from bot.questions.slots.limits import COMPARATIVES, LATE_LIMITS, LIMITS, NUMBER_LIMITS, OF_PRICES, TURNED
from bot.questions.slots.refine import refine
from bot.questions.slots.roles import MONEY_LABELS, role_of
from bot.questions.slots.sides import sides_read
from bot.questions.slots.slots import AMOUNTS, BASE, HOST, LAB, LICENCE, Slots, inverted, merged, named_filter
from bot.questions.slots.surroundings import Surroundings
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.concepts import LANGUAGE, LISTED_TOO, Concepts, Sorting
from bot.questions.text.joining import joined
from bot.questions.text.periods import holds
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Time, Token

_OR = frozenset({"either", "compare"})
_TRANSPARENT = _OR | {"list", "which"}
"""Concepts through which a negation reaches."""
_TENSES: Mapping[str, str] = {
    "coming_out": "came_out",
    **dict.fromkeys(("will_fall", "has_fallen"), "price_drops"),
    **dict.fromkeys(("will_rise", "has_risen"), "price_rises"),
    **dict.fromkeys(("will_change", "has_changed"), "price_news"),
}
"""Concepts of what is to come or has been, with what is asked for."""
PRICES_AHEAD = frozenset({"will_fall", "will_rise", "will_change", "will_cost", "ahead"})
PRICES_BEHIND = frozenset({"has_fallen", "has_risen", "has_changed", "falls", "rises", "changes"})
"""Concepts that say whether prices to come are meant, or those of the past."""
_TURNS = frozenset({"contrast", "differing"})
"""Concepts behind which something else is said."""
ASSUMED_MEMORY = "assumed_memory"
"""A topic of a machine of which nobody has said how much memory it has."""
_USUAL_BITS = 4
_SIZE = "parameters_total"
_HELD = frozenset({"context_window", "output_limit"})
"""What a number may be that no price limits."""


def fill(tokens: Sequence[Token], concepts: Concepts) -> Slots:
    """Fill the slots from the tokens, from left to right."""
    filling = _Filling(tuple(joined(bases_read(sides_read(tokens)))), concepts)
    filling.run()
    return filling.slots


class _Filling:
    """One pass over the tokens; a negation and a limit wait for what they belong to."""

    def __init__(self, tokens: tuple[Token, ...], concepts: Concepts) -> None:
        self.slots = Slots()
        self._tokens = tokens
        self._concepts = concepts
        self._around = Surroundings(tokens)
        self._negated = False
        self._excluding = False
        """Whether a name was just excluded: the names after it are too."""
        self._was_negated = False
        self._limits: list[str] = []
        """The limits of the next numbers or days."""
        self._comparative: str | None = None
        """The comparative that the next limit is of."""
        self._is_compared = False
        """Whether the next limit is what a comparative says alone, as in "cheaper than $5"."""
        self._superlative: bool | None = None
        self._sized: tuple[int, bool] | None = None
        """The place behind a superlative of size with its direction: "the biggest context" is none of size."""
        self._alternatives = Alternatives()
        self._place = 0

    def run(self) -> None:
        """Take every token."""
        for place, token in enumerate(self._tokens):
            self._place = place
            self._alternatives.begin(token)
            self._take(place, token)
            self._alternatives.end(token)
        self.slots.filters = made = merged(self._alternatives.made)
        refine(self.slots, self._concepts)
        self.slots.demands = _demanded(made, merged(self._alternatives.joined()), self.slots.filters)

    def _take(self, place: int, token: Token) -> None:
        match token:
            case Name(hits=hits, text=text):
                self._name(hits, text)
            case Number():
                self._number(place, token)
            case Time(period=period, text=text, days=days):
                self.slots.year_said = any(map(str.isdecimal, text))
                self.slots.days = days or self.slots.days
                self._time(period, next(iter(self._around.after(place) & LATE_LIMITS.keys()), None))
            case Concept(id=concept):
                self._concept(concept)
            case Other(text=text):
                self.slots.leftover.append(text)
                self._negated = False

    def _name(self, hits: tuple[Hit, ...], text: str) -> None:
        if set(self._limits) & {"from", "along"}:
            self.slots.topics.add("whose")
        self._limits, self._comparative = [], None
        if hits[0].kind is EntryKind.LAB:
            self._lab(hits[0])
        elif len(hits) > 1:
            self.slots.ambiguous.append(hits)
            self._add(hits[0])
        elif self._negated or self._excluding:
            self._exclude(hits[0], text)
        else:
            self._add(hits[0])

    def _lab(self, hit: Hit) -> None:
        if self._negated or self._excluding:
            self._alternatives.add(Filter("maker", Operator.NONE_OF, frozenset({hit.id})), negated=True)
            self._negated, self._excluding = False, True
        else:
            self._add(hit)

    def _exclude(self, hit: Hit, text: str) -> None:
        """Exclude a family or a model; the name of anything else is left over."""
        if hit.kind in {EntryKind.FAMILY, EntryKind.MODEL}:
            self.slots.excluded.append(hit)
        else:
            self.slots.leftover.append(text)
        self._negated, self._excluding = False, True

    def _add(self, hit: Hit) -> None:
        if hit not in self.slots.names:
            self.slots.names.append(hit)

    def _time(self, period: Period, behind: str | None) -> None:
        before = self.slots.period
        first = before.first if before is not None else None
        match self._next_limit() if behind is None else LATE_LIMITS[behind]:
            case "at_most" if behind is not None:
                self.slots.period = Period(first, period.last)
            case "at_most":
                self.slots.period = Period(first, day_after(period.first, -1))
            case "along" | "up_to":
                self.slots.period = Period(first, period.last)
            case "at_least":
                self.slots.period = Period(period.first, None)
            case "after":
                self.slots.period = Period(day_after(period.last, 1), None)
            case _ if before is not None and holds(before, period):
                self.slots.period = period
            case _:
                self.slots.period = Period(first if before is not None else period.first, period.last)

    def _next_limit(self) -> str | None:
        if self._limits and self._comparative is not None:
            self.slots.measured.add(self._comparative)
        self._comparative = None
        return self._limits.pop(0) if self._limits else None

    def _concept(self, concept: str) -> None:
        if concept in LATE_LIMITS:
            return
        if concept == NEGATION:
            self._negated = True
        elif concept in _TURNS:
            self._negated = self._was_negated = self._excluding = False
            self.slots.topics.add(concept)
        elif concept == "between":
            self._limits = ["from", "up_to"]
        elif concept in LIMITS:
            self._limits = [*self._limits[1:], concept] if len(self._limits) > 1 else [concept]
            self._is_compared = False
            self.slots.topics.add(concept)
        else:
            self._meaning(concept)
            if concept != "list" or not (self._negated or self._was_negated):  # "no Chinese models" lists none
                self.slots.topics |= {concept, "compare"} if concept == "either" else {concept}
            if concept in _TENSES:
                self.slots.topics.add(_TENSES[concept])
            if concept == "every":  # unless it is asked whether all do, those that do are asked for
                self.slots.topics.add("which")
            if concept in LISTED_TOO:  # what is advised or could run is listed, unless a need is described
                self.slots.topics.add("list")
            self._end_of_negation(concept)

    def _end_of_negation(self, concept: str) -> None:
        """Let a negation reach over "or" to what stands beside what it was said of."""
        if concept in _OR:
            self._negated = self._negated or self._was_negated
        elif concept not in _TRANSPARENT and not concept.startswith(LAB):
            self._was_negated, self._negated, self._excluding = self._negated, False, False

    def _meaning(self, concept: str) -> None:
        known = self._concepts
        concept = self._beside(concept)
        if concept in COMPARATIVES:
            limit = COMPARATIVES[concept]
            self._limits = [TURNED.get(concept, limit) if self._negated else limit]
            self._comparative, self._is_compared = concept, True
        if ":" in concept:
            self._named(concept)
        elif concept in known.filters:
            self._filter(*known.conditions(concept))
        elif concept in known.origins:
            self._origin(concept)
        elif concept in known.orders:
            self._order(known.orders[concept])
        elif concept in known.superlatives:
            self._superlative = known.superlatives[concept]
            self._limits = ["at_most" if self._superlative else "at_least"]
        elif concept in known.properties:
            self._property(known.properties[concept])
        elif concept in known.declines:
            self.slots.declines.append(concept)

    def _named(self, concept: str) -> None:
        """Take the name of a maker, a licence, a host or a base."""
        if concept.startswith(LAB):
            self._name((Hit(EntryKind.LAB, concept.removeprefix(LAB)),), concept)
        elif concept.startswith((LICENCE, BASE, LANGUAGE)):
            self._filter(named_filter(concept))
        elif concept.startswith(HOST):
            hosts = self.slots.hosts_out if self._negated else self.slots.hosts
            hosts.append(concept.removeprefix(HOST))

    def _order(self, sorting: Sorting) -> None:
        """Sort the models, unless a number of tokens behind makes a limit of it, as in "context longer than 500k"."""
        following = self._tokens[self._place + 1] if self._place + 1 < len(self._tokens) else None
        limited = isinstance(following, Number) and (following.scaled or following.unit is NumberUnit.TOKENS)
        if limited and property_named(sorting.property).unit is Unit.TOKENS:
            self._limits = ["at_least" if sorting.descending else "at_most"]
            return
        self.slots.order = self.slots.order or Order(sorting.property, sorting.descending)
        self._sized = (self._place + 1, sorting.descending) if sorting.property == _SIZE else None
        self._limits = []

    def _beside(self, concept: str) -> str:
        """Return what a concept means beside a condition on another property: "Russian" beside "Chinese" is a maker."""
        other = self._concepts.beside.get(concept)
        if other is None:
            return concept
        following = self._concepts.filters.get(self._around.next_concept(self._place))
        follows = following is not None and following.property == other.property
        return other.means if follows or self._alternatives.goes_on(other.property) else concept

    def _origin(self, concept: str) -> None:
        origin = self._concepts.origins[concept]
        made = self._concepts.filters[origin.made].as_filter()
        self.slots.origins.append((inverted(made) if self._negated else made, origin.served))

    def _filter(self, *ones: Filter) -> None:
        self._limits = []
        self._negated = self._negated or (self._was_negated and self._alternatives.goes_on(ones[0].property))
        self._alternatives.add(*(inverted(one) if self._negated else one for one in ones), negated=self._negated)

    def _property(self, name: str) -> None:
        counted = property_named(name).unit is Unit.TOKENS
        if counted and self._sized is not None and self._sized[0] == self._place:
            self.slots.order = Order(name, self._sized[1])
        elif self._superlative is not None and self.slots.order is None:
            self.slots.order = Order(name, self._superlative)
            self._superlative = None
        if self._negated:
            self.slots.denied.add(name)
        self.slots.ask(name)

    def _limit_of(self, place: int) -> Operator | None:
        """Return what limits a number: the limit before it, else the one just behind it."""
        before = self._next_limit()
        behind = next(iter(self._around.after(place) & LATE_LIMITS.keys()), None)
        if before == "along":
            self.slots.topics.add("each")
        limit = LATE_LIMITS[behind] if behind is not None else before
        return NUMBER_LIMITS.get(limit) if limit is not None else None

    def _number(self, place: int, number: Number) -> None:
        slots, role = self.slots, role_of(number, place, self._around)
        if self._comparative in OF_PRICES and role in _HELD:  # "cheaper with 1M context"
            self._limits, self._comparative = [] if self._is_compared else self._limits, None
        limit = self._limit_of(place)
        if limit is not None and role != "wanted":
            self._superlative = None  # "max 14B" is a limit, and no order
        match role:
            case "wanted":
                slots.number = int(number.value)
            case "price":
                self._price(place, number, limit)
            case "memory":
                self._memory(number, limit)
            case "bits":
                slots.bits = number if number.value != _USUAL_BITS else None
            case _ if role in AMOUNTS:
                slots.measure(role, number)
            case "left over":
                slots.leftover.append(number.text)
            case _:
                self._amount(role, number.value, limit)

    def _memory(self, number: Number, limit: Operator | None) -> None:
        """Limit the memory; an amount that is given beside a machine counts, and not what such a machine may have."""
        self.slots.machine = number.machine or self.slots.machine
        given = any(
            isinstance(token, Number) and token.unit is NumberUnit.GIGABYTES and token.machine is None
            for token in self._tokens
        )
        if number.machine is None or not given:
            self.slots.gigabytes = number.value
            if number.machine is not None and str(number.value) not in number.text:
                self.slots.topics.add(ASSUMED_MEMORY)
            self._amount("memory", number.value, limit or Operator.AT_MOST)

    def _amount(self, name: str, value: Decimal, limit: Operator | None) -> None:
        """Limit a number; of weights that nothing limits a size about as large is meant."""
        if name == _SIZE and limit is None:
            tenth = value / 10
            self._alternatives.add(
                Filter(name, Operator.AT_LEAST, amount=value - tenth),
                Filter(name, Operator.AT_MOST, amount=value + tenth),
            )
        else:
            one = Filter(name, limit or Operator.AT_LEAST, amount=value)
            self._alternatives.add(inverted(one) if self._negated else one, negated=self._negated)

    def _price(self, place: int, number: Number, limit: Operator | None) -> None:
        """Limit a price; one without a currency is taken to be in dollars, as most of the catalogue's are."""
        name = self._around.label(place, MONEY_LABELS) or "price-input"
        operator = limit or Operator.AT_MOST
        self._alternatives.add(Filter(name, operator, prices=(Money(number.value, number.currency or Currency.USD),)))


def _demanded(made: Sequence[Filter], joined_ones: Sequence[Filter], refined: Sequence[Filter]) -> list[Filter]:
    """Return the conditions joined by "or", with what was added and without what was dropped when they were refined."""
    dropped = [one for one in made if one not in refined]
    return [*(one for one in joined_ones if one not in dropped), *(one for one in refined if one not in made)]
