"""Conditions in words."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Lifecycle, Region
from bot.properties.filters import Filter, Operator, judged_by, parts
from bot.properties.identity import COUNTRIES
from bot.properties.model_facts import LIFECYCLE, OPENNESS, OPENNESS_LADDER, RUSSIAN_LADDER
from bot.properties.registry import property_named
from bot.properties.service import DATA_REGIONS
from bot.properties.values import Unit
from bot.reply import formats
from bot.views.languages import language_name
from bot.words import Words

Groups = Mapping[str, tuple[str, ...]]
"""Groups of countries by their names, such as Europe."""
_NO_GROUPS: Groups = MappingProxyType({})
_FEW = 2
"""So many licences are named one by one."""
_LADDERS = {"openness": OPENNESS_LADDER, "russian": RUSSIAN_LADDER}


def condition_text(words: Words, catalogue: Catalogue, one: Filter, groups: Groups = _NO_GROUPS) -> str:
    """Word a condition; a whole group of countries is called by its name."""
    known = groups or catalogue.places.groups
    return words("filter-or").join(_part_text(words, catalogue, part, known) for part in parts(one))


def order_text(words: Words, name: str, *, descending: bool) -> str:
    """Word that much or little of a property is wanted."""
    direction = "down" if descending else "up"
    key = f"order-{name}-{direction}"
    return words(key) if words.has(key) else words(f"order-{direction}", property=words(property_named(name).label))


def _part_text(words: Words, catalogue: Catalogue, one: Filter, groups: Groups) -> str:
    label = words(property_named(one.property).label)
    match one.operator:
        case Operator.AT_LEAST if one.property == OPENNESS.name and one.amount:
            return words(f"filter-openness-{OPENNESS_LADDER[int(one.amount)]}")
        case Operator.AT_LEAST | Operator.AT_MOST:
            side = "least" if one.operator is Operator.AT_LEAST else "most"
            if property_named(one.property).unit is Unit.DAY:
                side = "earliest" if one.operator is Operator.AT_LEAST else "latest"
            return words(f"filter-at-{side}", property=label, value=_limit(words, one))
        case Operator.ANY_OF if one.property == DATA_REGIONS.name:
            return words("filter-data-out", places=", ".join(words(f"region-{region}") for region in kept_out(one)))
        case Operator.ANY_OF if one.ids <= {"yes", "no"}:
            return words("filter-is" if one.ids == {"yes"} else "filter-is-not", property=label)
        case Operator.ANY_OF | Operator.ALL_OF:
            joined = "filter-or" if one.operator is Operator.ANY_OF else "filter-and"
            return words(
                "filter-value", property=label, value=words(joined).join(_names(words, catalogue, one, groups))
            )
        case Operator.NONE_OF if one.property == LIFECYCLE.name and Lifecycle.DEPRECATED in one.ids:
            return words("filter-staying")
        case Operator.NONE_OF:
            label = words(judged_by(one).label)  # a country is kept out as a base's too
            return words("filter-none", property=label, value=", ".join(_names(words, catalogue, one, groups)))


def kept_out(one: Filter) -> list[Region]:
    """List the regions that data are kept out of where they may be in any of a condition's."""
    return [region for region in Region if region not in one.ids]


def _limit(words: Words, one: Filter) -> str:
    if one.prices:
        return ", ".join(formats.price(words, limit.amount, limit.currency) for limit in one.prices)
    amount = one.amount if one.amount is not None else Decimal(0)
    if one.property in _LADDERS:
        return words(f"{one.property}-{_LADDERS[one.property][int(amount)]}")
    match property_named(one.property).unit:
        case Unit.TOKENS:
            return formats.tokens(words, int(amount))
        case Unit.WEIGHTS:
            return formats.scaled(words, int(amount))
        case Unit.GIGABYTES:
            return words("gigabytes", text=formats.decimal(words, amount))
        case Unit.DAY:
            return formats.date(words, _iso(int(amount)))
        case Unit.BYTES | Unit.MONEY | Unit.FLAG | Unit.CHOICE | Unit.LIST | Unit.LANGUAGES | Unit.TEXT:
            return formats.decimal(words, amount)


def _iso(day: int) -> str:
    return f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}"


def _names(words: Words, catalogue: Catalogue, one: Filter, groups: Groups) -> list[str]:
    if one.property == "licence" and (alike := _alike(catalogue, one)):
        return [words("filter-licences", name=alike, count=len(one.ids))]
    whole, ids = _whole_groups(one, groups)
    named = [words(f"place-{group}") for group in whole]
    return [*named, *(_name(words, catalogue, one.property, id_) for id_ in ids)]


def _alike(catalogue: Catalogue, one: Filter) -> str:
    """Return the word that the names of many licences begin with; nothing where they are few, or begin otherwise."""
    begin = {catalogue.licences[id_].name.split()[0].casefold() for id_ in one.ids}
    first = min(catalogue.licences[id_].name for id_ in one.ids)
    return first.split()[0].capitalize() if len(begin) == 1 and len(one.ids) > _FEW else ""


def _whole_groups(one: Filter, groups: Groups) -> tuple[list[str], list[str]]:
    """Return the groups of countries that a condition asks for, the widest first, and what else it asks for."""
    found, rest = [], set(one.ids)
    known = groups if one.property in COUNTRIES else {}
    for group, countries in sorted(known.items(), key=lambda item: -len(item[1])):
        if rest.issuperset(countries):
            found.append(group)
            rest.difference_update(countries)
    return found, sorted(rest)


def _place(words: Words, catalogue: Catalogue, id_: str) -> str:
    """Name a country that no maker is of, as its language calls places; by its code where it does not."""
    spoken = catalogue.places.words.get(words.lang, {}).get(id_)
    return id_ if spoken is None else spoken.words[0].title()


def _name(words: Words, catalogue: Catalogue, name: str, id_: str) -> str:
    """Word one value of a condition."""
    match name:
        case "maker":
            return catalogue.labs[id_].name
        case "host":
            return catalogue.hosts[id_].name
        case "model" | "base" if catalogue.is_model(id_):
            return catalogue.model(id_).name
        case "family" | "base":
            return catalogue.families[id_].name
        case "licence":
            licence = catalogue.licences[id_]
            return licence.names.get(words.lang, licence.name)
        case "country" | "origin":
            key = f"country-{id_.lower()}"
            return words(key) if words.has(key) else _place(words, catalogue, id_)
        case "languages":
            return language_name(words, id_)
        case _:
            keys = property_named(name).value_words
            key = next((key for key in keys if key.endswith(f"-{id_}")), "")
            return words(key) if key else id_
