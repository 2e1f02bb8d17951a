"""The places of a wish: where it is used, where data are kept or must not go, and where makers are."""

from collections.abc import Iterable, Iterator
from functools import reduce

from bot.catalogue.places import Places
from bot.catalogue.schema import Availability, Region
from bot.properties.currency import CURRENCY
from bot.properties.filters import Filter, Operator
from bot.properties.service import DATA_IN, DATA_REGIONS, region_of
from bot.questions.slots.either import either
from bot.questions.wishes.places.regions import regions_in

_KEPT_OUT, _THIRD_COUNTRIES = "data_out", "third_countries"
"""Topics of where data are not to be; third countries are those that the GDPR is about."""
DATA_DEMANDS = frozenset({"data_stays", _KEPT_OUT, _THIRD_COUNTRIES})
_WHERE_DATA_ARE = DATA_DEMANDS | {"data_kept"}
KEPT_IN, KEPT_OUT_OF = "data_kept_in:", "data_out_of:"
"""What the topics begin with of data that are to be, or not to be, in one place; a region follows."""
WELCOME, WELCOME_FROM = "makers_welcome", "welcome_from:"
"""A topic of makers of a country that are welcome, and what the topics begin with of a country that is named so."""
MADE_THERE = "made_there"
"""A topic of a wish that says which country makes models, beside where data are to be."""
EITHER_PLACE = "either_place"
"""A topic of a wish that says that data may stay in any of the places that are named."""
_USED_HERE = frozenset({"with_vpn", "without_vpn", "in_russia", "payment"})
_UNBLOCKED, _FROM_RUSSIA = "without_vpn", "out_of_russia"
_SERVED = "served_"
_DATA_IN = frozenset(one.name for one in DATA_IN)
_DATA = "data_"


def demands_place(concept: str) -> bool:
    """Tell whether a concept says where data are to be, or not to be."""
    return concept in DATA_DEMANDS or concept.startswith((KEPT_IN, KEPT_OUT_OF))


def offered_in(region: str) -> Filter:
    """Return the condition that a service is not withheld from people of a region."""
    return Filter(f"{_SERVED}{region}", Operator.NONE_OF, frozenset({Availability.NO.value}))


def _data_in(region: str) -> Filter:
    """Return the condition that data are kept in a region."""
    return Filter(f"{_DATA}{region}", Operator.ANY_OF, frozenset({"yes"}))


_ROUBLES = frozenset({"rub"})
_KEPT_IN = frozenset(map(_data_in, Region))
_IN_USE_IN_RUSSIA = offered_in(Region.RU)


def with_places(
    filters: tuple[Filter, ...], told: Iterable[Filter], topics: frozenset[str], text: str, places: Places
) -> tuple[Filter, ...]:
    """Return conditions with those on places as they are meant.

    `told` are all conditions that a question has by itself; `text` is what was written.
    """
    kept, shut = _regions_behind(KEPT_IN, topics), _regions_behind(KEPT_OUT_OF, topics)
    filters += (*_kept_in(kept), *_kept_out_of(shut))
    spoken_of = kept | shut | _regions_behind(WELCOME_FROM, topics)
    filters += tuple(map(offered_in, _region_left(text, (*told, *filters), topics, places, spoken_of)))
    filters = _without_contradictions(_with_use_by_payment(filters))
    if topics & _USED_HERE and _FROM_RUSSIA in topics:
        filters = tuple(one for one in filters if one.property != "country")  # it is used from there
    if _UNBLOCKED in topics:
        filters = _without_guessed_place(filters)
    if topics & _WHERE_DATA_ARE:
        filters = tuple(dict.fromkeys(_where_kept(filters, topics, _regions_of(text, places))))
    return _in_either_place(filters) if EITHER_PLACE in topics else filters


def _with_use_by_payment(filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """Add that who pays in roubles is in Russia, where no other place of use is named."""
    pays = any(one.property == CURRENCY.name and one.ids == _ROUBLES for one in filters)
    served = any(one.property.startswith(_SERVED) for one in filters)
    return (*filters, _IN_USE_IN_RUSSIA) if pays and not served else filters


def _region_left(
    text: str, told: Iterable[Filter], topics: frozenset[str], places: Places, spoken_of: frozenset[Region]
) -> frozenset[Region]:
    """Return the region that a text names and says no more of, beside those of data and of makers that may be."""
    named = regions_in(places, text, nouns=True) if text else frozenset()
    if topics & _WHERE_DATA_ARE and len(named) > 1:
        return frozenset()
    told = tuple(told)
    data = {Region(one.property.removeprefix(_DATA)) for one in told if one in _KEPT_IN}
    guessed = _IN_USE_IN_RUSSIA.property if _UNBLOCKED in topics and "in_russia" not in topics else None
    others = [one for one in told if one.property.startswith((_SERVED, _DATA)) and one not in _KEPT_IN]
    others = [one for one in others if one.property != guessed]
    left = named - data - spoken_of
    if not named.isdisjoint(region for one in told for region in _of_makers(one)):
        return frozenset()  # the countries are those of makers
    return left if len(left) == 1 and not others else frozenset()


def _regions_of(text: str, places: Places) -> frozenset[Region]:
    """Return the regions that a text names; where it names a country, "Russian" and the like are of something else."""
    return regions_in(places, text, nouns=True) or regions_in(places, text)


def _without_contradictions(filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """Leave out that a maker is wanted whose country is kept out: "no Chinese firms, Chinese weights are fine"."""
    out = {id_ for one in filters if _is_of_makers(one, Operator.NONE_OF) for id_ in one.ids}
    return tuple(one for one in filters if not (_is_of_makers(one, Operator.ANY_OF) and one.ids <= out))


def _is_of_makers(one: Filter, operator: Operator) -> bool:
    return one.property == "country" and one.operator is operator and not one.others


def _without_guessed_place(filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """Leave out Russia, which "without a VPN" alone means, where another place of use is named."""
    others = [one for one in filters if one.property.startswith(_SERVED) and one != _IN_USE_IN_RUSSIA]
    return tuple(one for one in filters if one != _IN_USE_IN_RUSSIA or not others)


def _where_kept(filters: Iterable[Filter], topics: frozenset[str], regions: frozenset[Region]) -> Iterator[Filter]:
    """Take the places of a text about where data are kept for those where they are to be, or not to be, kept.

    Makers that are kept out stay so, and their country is no such place.
    """
    filters = tuple(filters)
    told = [one for one in filters if one.property != "country"]
    if MADE_THERE in topics:
        yield from (one for one in filters if one.property == "country" and one.operator is Operator.ANY_OF)
    if _KEPT_OUT not in topics and _THIRD_COUNTRIES not in topics:
        out = [one for one in filters if one.property == "country" and one.operator is Operator.NONE_OF]
        yield from out
        regions -= {region_of(id_) for one in out for id_ in one.ids}
    places = (_SERVED, *_DATA_IN) if topics & {_KEPT_OUT, _THIRD_COUNTRIES} else (_SERVED,)
    yield from (one for one in told if not one.property.startswith(places))
    served = {Region(one.property.rpartition("_")[2]) for one in told if one.property.startswith(places)}
    if _THIRD_COUNTRIES in topics:
        yield _data_in(Region.EU)
    elif _KEPT_OUT in topics:
        yield from _kept_out_of(frozenset(served) or regions)
    else:
        yield from _kept_in(regions | served)


def _regions_behind(begins: str, topics: frozenset[str]) -> frozenset[Region]:
    """Return the regions of the topics that begin so."""
    return frozenset(Region(one.removeprefix(begins)) for one in topics if one.startswith(begins))


def _kept_out_of(regions: frozenset[Region]) -> Iterator[Filter]:
    """Yield that data are in other regions than these."""
    if regions:
        others = frozenset(region.value for region in Region if region not in regions)
        yield Filter(DATA_REGIONS.name, Operator.ANY_OF, others, where_applicable=True)


def _kept_in(regions: frozenset[Region]) -> Iterator[Filter]:
    """Yield that data are kept in regions.

    Nobody says of which other country a service is: that it is used there is all that can be asked for.
    """
    for region in sorted(regions):
        yield offered_in(region) if region is Region.OTHER else _data_in(region)


def _in_either_place(filters: tuple[Filter, ...]) -> tuple[Filter, ...]:
    """Join the places of data, of which one is enough, into one condition."""
    places = [one for one in filters if one.property in _DATA_IN]
    others = tuple(one for one in filters if one not in places)
    elsewhere = offered_in(Region.OTHER)  # nothing is known of data there, and one of the places is enough
    return (*(one for one in others if one != elsewhere), reduce(either, places)) if places else others


def _of_makers(told: Filter) -> Iterator[Region]:
    """Yield the regions that a condition on makers is of; in Europe there are countries of no region of their own."""
    for one in (told, *told.others):
        if one.property == "country":
            regions = {region_of(id_) for id_ in one.ids}
            yield from regions if len(one.ids) == 1 else regions - {Region.OTHER}
