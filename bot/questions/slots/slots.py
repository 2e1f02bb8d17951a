"""What is read of a question, before it is decided what the question wants."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import Hit
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.question import Order, Period
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.tokens import Number

LAB, LICENCE, HOST, BASE = "lab:", "licence:", "host:", "base:"
"""What the meanings of the names of makers, licences, hosts, and of what a model is based on, begin with."""
_INVERSE: Mapping[Operator, Operator] = {
    Operator.ANY_OF: Operator.NONE_OF,
    Operator.ALL_OF: Operator.NONE_OF,
    Operator.NONE_OF: Operator.ANY_OF,
    Operator.AT_LEAST: Operator.AT_MOST,
    Operator.AT_MOST: Operator.AT_LEAST,
}
_VOLUMES = frozenset({"requests", "input", "output", "tokens", "pages", "books", "words", "characters"})
AMOUNTS = _VOLUMES | {"budget", "users", "days", "hours", "cached_share", "output_share"}
"""The roles of numbers that say how much is used."""
_PERCENT = 100
_PROMISES = "assurances"
_LADDERS = frozenset({"openness", "russian"})
"""Properties whose amounts are ranks: the opposite of a rank and above is what ranks below it."""


@dataclass
class Slots:
    """What was read of a question so far."""

    names: list[Hit] = field(default_factory=list)
    excluded: list[Hit] = field(default_factory=list)
    ambiguous: list[tuple[Hit, ...]] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    """Every condition by itself."""
    demands: list[Filter] = field(default_factory=list)
    """The same for the models of a list: of those with "or" between them one is enough."""
    order: Order | None = None
    number: int | None = None
    asked: list[str] = field(default_factory=list)
    denied: set[str] = field(default_factory=set)
    """Those of the properties asked for that a negation stands before."""
    origins: list[tuple[Filter, str]] = field(default_factory=list)
    """Places with "from" before them: the country of a maker in a list, the place of use beside a name."""
    period: Period | None = None
    year_said: bool = False
    """Whether the period was said with a year or a number of days."""
    budget: Money | None = None
    budget_span: str = ""
    """The span of time that the budget is for."""
    volumes: list[tuple[str, Number]] = field(default_factory=list)
    """The numbers of a sum, each with its role: requests, input, output, tokens, pages, books, words, characters."""
    days: int | None = None
    """For how long something is used."""
    hours: int | None = None
    """In how many hours of a day."""
    cached_share: Decimal | None = None
    output_share: Decimal | None = None
    users: int | None = None
    users_span: str = ""
    """The span of time in which there are so many."""
    bits: Number | None = None
    gigabytes: Decimal | None = None
    machine: str | None = None
    declines: list[str] = field(default_factory=list)
    topics: set[str] = field(default_factory=set)
    hosts: list[str] = field(default_factory=list)
    """The services named that sell other makers' models."""
    hosts_out: list[str] = field(default_factory=list)
    """Those that are kept out."""
    measured: set[str] = field(default_factory=set)
    """The comparatives that a number or a day stands behind, as in "cheaper than $1"."""
    leftover: list[str] = field(default_factory=list)
    asks: bool = False
    """Whether a word or a sign of the text asks."""

    def meant(self) -> tuple[Hit, ...]:
        """List what the names may mean, every entry of an ambiguous one."""
        several = {hits[0]: hits for hits in self.ambiguous}
        return tuple(dict.fromkeys(one for hit in self.names for one in several.get(hit, (hit,))))

    def measure(self, role: str, number: Number) -> None:
        """Take a number that says how much is used."""
        match role:
            case "budget":
                self.budget = Money(number.value, number.currency or usual_currency(number.text))
                self.budget_span = number.per
            case "users":
                self.users = int(number.value)
                self.users_span = number.per
            case "days":
                self.days = int(number.value)
            case "hours":
                self.hours = int(number.value)
            case "cached_share":
                self.cached_share = _share(number)
            case "output_share":
                self.output_share = _share(number)
            case _:
                self.volumes.append((role, number))

    def ask(self, name: str) -> None:
        """Note that a property is asked for."""
        if name not in self.asked:
            self.asked.append(name)


def usual_currency(text: str) -> Currency:
    """Return the currency that a sum without one is in: in Russian roubles, else dollars."""
    return Currency.USD if text.isascii() else Currency.RUB


def _share(number: Number) -> Decimal:
    """Return a part of a whole; a number from one on is in percent."""
    share = number.value if number.value < 1 else number.value / _PERCENT
    return min(share, Decimal(1))


def named_filter(meaning: str) -> Filter:
    """Return the condition that the meaning of a name makes: a licence, a language, or what a model is based on."""
    name, _, ids = meaning.partition(":")
    operator = Operator.ALL_OF if meaning.startswith(LANGUAGE) else Operator.ANY_OF
    return Filter(name, operator, frozenset(ids.split(",")))


def inverted(one: Filter) -> Filter:
    """Return the condition that asks for the opposite; nobody asks for less than a promise."""
    if one.property == _PROMISES:
        return one
    if one.ids and one.ids <= {"yes"}:
        return replace(one, ids=frozenset({"no"}))
    operator = _INVERSE[one.operator]
    if one.property in _LADDERS and one.amount is not None:
        step = -1 if one.operator is Operator.AT_LEAST else 1
        return replace(one, operator=operator, amount=one.amount + step)
    return replace(one, operator=operator)


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
    same = (one.property, one.operator) == (other.property, other.operator) and not one.others and not other.others
    return same and bool(one.ids) and not one.ids <= {"yes"}
