"""An oracle for questions: it reads the files of the catalogue by itself and shares no code with the bot."""

import math
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

OPENNESS = ("internal", "api", "restricted_weights", "free_weights", "open_source")
RUSSIAN = ("poor", "partial", "supported", "native")
Condition = Callable[["Entry"], bool | None]
"""Whether an entry meets a condition; None where nobody can tell."""
Measure = Callable[["Entry"], Decimal | None]


@dataclass(frozen=True)
class Entry:
    """A model as its file has it."""

    id: str
    raw: Mapping
    maker_id: str
    maker: Mapping
    licence: Mapping | None
    sellers: Mapping
    """How much each seller gives free of charge, by its spellings."""
    origin: frozenset[str]
    """The countries of its maker, and of the makers of what it is based on."""

    @property
    def name(self):
        return self.raw["name"]

    @property
    def family(self):
        return self.raw["family"]

    def stated(self, fact):
        """Return the value of a fact whatever its status."""
        return self.raw["facts"].get(fact, {}).get("value")

    def value(self, fact):
        """Return the value of a fact; None where it is unknown or a rumour."""
        found = self.raw["facts"].get(fact)
        return None if found is None or found["status"] == "rumour" else found["value"]

    @cached_property
    def offer(self):
        """Return the offer that says what it costs."""
        return min(self.raw.get("offers", ()), key=self._place, default=None)

    def price(self, side):
        """Return today's price in dollars; None where it is unknown, free, or in another currency."""
        offer = self.offer
        if offer is None or offer.get("free") or offer["status"] in {"rumour", "outdated"}:
            return None
        if offer.get("currency", "USD") != "USD" or offer.get(side) is None:
            return None
        return Decimal(offer[side])

    def dearest(self, side):
        """Return today's price at the dearest hours, which a limit has to hold at."""
        price, peak = self.price(side), (self.offer or {}).get("peak")
        return price if price is None or peak is None else max(price, Decimal(peak[side]))

    @property
    def sizes(self):
        several, total = self.value("parameter_sizes"), self.value("parameters_total")
        return sorted(several) if several else ([] if total is None else [total])

    @property
    def memories(self):
        """List the gigabytes at 4 bits."""
        return self.memories_at(4)

    def memories_at(self, bits):
        """List the gigabytes at a precision, a fifth of the weights more for the context."""
        return [math.ceil(Decimal(size) * bits / 8 * Decimal("1.2") / 1_000_000_000) for size in self.sizes]

    def _place(self, offer):
        sold_by = {_spelled(one) for one in (self.maker_id, self.maker["name"], *self.maker.get("aliases", ()))}
        paid, made = (None if offer.get(side) is None else Decimal(offer[side]) for side in ("input", "output"))
        if paid is not None and made is not None:
            cost = (3 * paid + made) / 4
        else:
            cost = max(paid or Decimal(0), made or Decimal(0))
        return (
            offer["status"] == "rumour",
            offer["status"] in {"rumour", "outdated"},
            _spelled(offer["provider"]) not in sold_by,
            offer.get("free", False),
            offer.get("currency", "USD") != "USD",
            cost,
        )


class Oracle:
    """The language models of a folder, and what is true of them."""

    def __init__(self, folder: Path) -> None:
        labs, self.families, licences = (_read(folder / part) for part in ("labs", "families", "licences"))
        models = _read(folder / "models")
        sellers = dict(_reaches({**_read(folder / "hosts"), **labs}))
        self.labs = labs
        self.entries = {}
        for id_, raw in models.items():
            maker = id_.partition("/")[0]
            licence = licences.get(raw["facts"].get("licence", {}).get("value"))
            if raw.get("kind", "llm") == "llm":
                self.entries[id_] = Entry(id_, raw, maker, labs[maker], licence, sellers, self._origin(models, id_))

    def _origin(self, models: Mapping, id_: str) -> frozenset[str]:
        maker = id_.partition("/")[0] if id_ in models else self.families[id_]["lab"]
        base = models.get(id_, {"facts": {}})["facts"].get("base")
        bases = self._origin(models, base["value"]) if base is not None else frozenset()
        return bases | {self.labs[maker]["country"]}

    def in_service(self) -> list[Entry]:
        """List what is neither retired nor only announced."""
        return [one for one in self.entries.values() if one.stated("lifecycle") not in {"retired", "announced"}]

    def meeting(self, conditions: Iterable[Condition], *, all_states: bool = False) -> tuple[set[str], int]:
        """Return the ids of what meets every condition, and the number of those that may."""
        met, unknown = set(), 0
        for entry in self.entries.values() if all_states else self.in_service():
            answers = [condition(entry) for condition in conditions]
            if all(answers):
                met.add(entry.id)
            elif False not in answers:
                unknown += 1
        return met, unknown

    def best(self, ids: Iterable[str], measure: Measure, *, descending: bool) -> list[Decimal]:
        """Return the values of what can be measured, the best first."""
        values = (measure(self.entries[one]) for one in ids)
        return sorted((one for one in values if one is not None), reverse=descending)


def at_least(fact: str, limit: int) -> Condition:
    return lambda one: None if one.value(fact) is None else one.value(fact) >= limit


def holds(fact: str, *items: str) -> Condition:
    return lambda one: None if one.value(fact) is None else set(items) <= set(one.value(fact))


def lacks(fact: str, *items: str) -> Condition:
    return lambda one: None if one.value(fact) is None else not set(items) & set(one.value(fact))


def is_true(fact: str) -> Condition:
    return lambda one: one.value(fact)


def rung(fact: str, ladder: tuple[str, ...], low: int, high: int = 9) -> Condition:
    return lambda one: None if one.value(fact) is None else low <= ladder.index(one.value(fact)) <= high


def price_at_most(side: str, limit: str) -> Condition:
    """Free of charge meets every limit; a price in another currency cannot be judged; weights alone have none."""

    def judge(one: Entry) -> bool | None:
        offer = one.offer
        if offer is None:
            return None if one.stated("openness") in {None, "api", "internal"} else False
        if offer["status"] != "rumour" and offer.get("free"):
            return True
        price = one.dearest(side)
        return None if price is None else price <= Decimal(limit)

    return judge


def free(one: Entry) -> bool | None:
    """Free where anybody gives it so; not free where its maker, or of weights all who sell it, give nothing."""
    current = [offer for offer in one.raw.get("offers", ()) if offer["status"] not in {"rumour", "outdated"}]
    given = [_gives(one.sellers.get(_spelled(offer["provider"])), offer) for offer in current]
    if True in given:
        return True
    if one.value("openness") == "api":
        return False if one.sellers.get(_spelled(one.maker_id)) in {"none", "listed"} else None
    return None if None in given or not given else False


def _gives(reach: str | None, offer: Mapping) -> bool | None:
    if offer.get("free") or reach == "all":
        return True
    return False if reach in {"none", "listed"} else None


def either(*conditions: Condition) -> Condition:
    def judge(one: Entry) -> bool | None:
        answers = [condition(one) for condition in conditions]
        return True if True in answers else None if None in answers else False

    return judge


def fits(gigabytes: int, bits: int = 4) -> Condition:
    def judge(one: Entry) -> bool | None:
        openness = one.value("openness")
        if openness is None:
            return None
        if openness in {"api", "internal"} or (one.licence is not None and one.licence["download"] == "no"):
            return False
        return one.memories_at(bits)[0] <= gigabytes if one.sizes else None

    return judge


def size_at_most(weights: int) -> Condition:
    return lambda one: one.sizes[0] <= weights if one.sizes else None


def size_at_least(weights: int) -> Condition:
    return lambda one: one.sizes[-1] >= weights if one.sizes else None


def may_be_sold(one: Entry) -> bool | None:
    if one.licence is None or one.value("licence") is None:
        return None
    return one.licence["sell"] in {"yes", "conditions"}


def is_in_state(state: str) -> Condition:
    return lambda one: None if one.value("lifecycle") is None else one.value("lifecycle") == state


def licensed(*begin: str) -> Condition:
    return lambda one: None if one.value("licence") is None else one.value("licence").startswith(begin)


def made_in(*countries: str) -> Condition:
    return lambda one: one.maker["country"] in countries


def not_from(*countries: str) -> Condition:
    """Ask for a model that no maker in these countries made, nor what it is based on."""
    return lambda one: one.origin.isdisjoint(countries)


def made_by(*makers: str) -> Condition:
    return lambda one: one.maker_id in makers


def not_by(*makers: str) -> Condition:
    return lambda one: one.maker_id not in makers


def of_family(family: str) -> Condition:
    return lambda one: one.family == family


def between(first: int, last: int, fact: str = "released") -> Condition:
    """A date as precise as its source must lie between two days as a whole."""

    def judge(one: Entry) -> bool | None:
        if one.value(fact) is None:
            return None
        low, high = days(one.value(fact))
        if high < first or low > last:
            return False
        return True if first <= low and high <= last else None

    return judge


def days(partial: str) -> tuple[int, int]:
    """Return the first and the last day that a date may mean; every month counts as having 31."""
    digits = partial.replace("-", "")
    return int(digits + "0101"[len(digits) - 4 :]), int(digits + "1231"[len(digits) - 4 :])


def first_day(fact: str) -> Measure:
    return lambda one: None if one.value(fact) is None else Decimal(days(one.value(fact))[0])


def amount(fact: str) -> Measure:
    return lambda one: None if one.value(fact) is None else Decimal(one.value(fact))


def price(side: str) -> Measure:
    return lambda one: one.price(side)


def largest_size(one: Entry) -> Decimal | None:
    return Decimal(one.sizes[-1]) if one.sizes else None


def _read(folder: Path) -> dict[str, dict]:
    files = sorted(folder.rglob("*.toml"))
    return {str(file.relative_to(folder))[: -len(".toml")]: tomllib.loads(file.read_text("utf-8")) for file in files}


def _reaches(services: Mapping[str, Mapping]) -> Iterable[tuple[str, str]]:
    for id_, service in services.items():
        if "free_plan" in service:
            for name in (id_, service["name"], *service.get("aliases", ())):
                yield _spelled(name), service["free_plan"]["models"]["value"]


def _spelled(name: str) -> str:
    return name.casefold().removesuffix("ai").rstrip("-. ")
