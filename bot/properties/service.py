"""The properties of the licence and of the service that a model is used by."""

from collections.abc import Callable

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import Assurance, Availability, Lab, Licence, Permission, Region
from bot.properties.candidate import WITH_WEIGHTS, Candidate, Way
from bot.properties.property import Property
from bot.properties.reading import Evidence, Known, NotApplicable, Reading, Unknown, from_fact
from bot.properties.values import Choices, Flag, Unit, choice

EU_COUNTRIES = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905  # reads best
)
_PERMISSIONS = (Permission.NO, Permission.CONDITIONS, Permission.YES)
_AVAILABILITIES = (Availability.NO, Availability.LIMITED, Availability.YES)
NAMED_REGIONS = (Region.RU, Region.EU, Region.US, Region.CN)
"""The regions that are asked about by name."""


def availability(service: Lab | None, region: Region | None) -> Availability | None:
    """Tell whether a service is offered in a region: by its own word, else by its home; None where unknown."""
    if service is None or region is None:
        return None
    offered = confirmed_value(service.served_in.get(region))
    return Availability.YES if offered is None and region is region_of(service.country) else offered


def region_of(country: str) -> Region:
    """Return the region that a country code lies in."""
    if country in EU_COUNTRIES:
        return Region.EU
    return Region(country.lower()) if country in {"RU", "US", "CN"} else Region.OTHER


def is_excluded_by_licence(candidate: Candidate, region: Region | None) -> bool:
    """Tell whether the licence of the weights gives people of a region no rights; it does not bind its own maker."""
    held = candidate.way in {Way.HOST, Way.OWN}
    return held and candidate.licence is not None and region in candidate.licence.excluded


def _permission(name: str, pick: Callable[[Licence], Permission]) -> Property:
    """Define what the licence lets one do with the weights."""

    def read(candidate: Candidate) -> Reading:
        fact, licence = candidate.model.facts.licence, candidate.licence
        if fact is None or licence is None:
            return Unknown("licence" in candidate.model.undisclosed)
        evidence = Evidence(fact.status, candidate.model.sources[fact.source])
        return Known(choice(pick(licence), "permission", _PERMISSIONS), evidence)

    return Property(
        name, Unit.CHOICE, read, value_words=tuple(f"permission-{permission}" for permission in _PERMISSIONS)
    )


def _served(region: Region) -> Property:
    """Define whether a model can be used in a region: by its service, unless the licence of the weights forbids it."""

    def read(candidate: Candidate) -> Reading:
        if is_excluded_by_licence(candidate, region):
            return Known(choice(Availability.NO, "availability", _AVAILABILITIES))
        if candidate.way is Way.OWN:
            return Known(choice(Availability.YES, "availability", _AVAILABILITIES))
        offered, service = availability(candidate.provider, region), candidate.provider
        if offered is None or service is None:
            return Unknown()
        stated = service.served_in.get(region)
        evidence = Evidence(stated.status, service.sources[stated.source]) if stated is not None else None
        return Known(choice(offered, "availability", _AVAILABILITIES), evidence)

    words = tuple(f"availability-{answer}" for answer in _AVAILABILITIES)
    return Property(f"served_{region}", Unit.CHOICE, read, value_words=words)


def _data_in(region: Region) -> Property:
    """Define whether data can be processed in a region: one's own machines stand wherever one wants them."""

    def read(candidate: Candidate) -> Reading:
        if candidate.way is Way.OWN:
            return Known(Flag(on=True))
        service = candidate.provider
        if service is None:
            return Unknown()
        assurances = service.assurances
        if region is Region.RU and assurances is not None and Assurance.FZ152 in (confirmed_value(assurances) or ()):
            return from_fact(assurances, service.sources, lambda _: Flag(on=True))
        if confirmed_value(service.data_regions) is None:
            return Known(Flag(on=True)) if region is region_of(service.country) else Unknown()
        return from_fact(service.data_regions, service.sources, lambda regions: Flag(on=region in regions))

    return Property(f"data_{region}", Unit.FLAG, read)


def _read_assurances(candidate: Candidate) -> Reading:
    """Read the promises of business terms; on one's own machines nobody else has to promise anything."""
    if candidate.way is Way.OWN:
        return NotApplicable()
    service = candidate.provider
    if service is None:
        return Unknown()
    return from_fact(
        service.assurances,
        service.sources,
        lambda promises: Choices(tuple(choice(promise, "assurance") for promise in promises)),
    )


def _read_tunable(candidate: Candidate) -> Reading:
    """Read whether it can be trained on one's own data: by the licence of the weights, else by what is sold."""
    facts, licence = candidate.model.facts, candidate.licence
    if candidate.way is Way.OWN or (candidate.way is None and candidate.has_weights):
        return Unknown() if licence is None else Known(Flag(on=licence.change is not Permission.NO))
    if candidate.way is Way.HOST:
        return Unknown()
    return from_fact(facts.fine_tuning, candidate.model.sources, Flag)


def _read_business(candidate: Candidate) -> Reading:
    """Read whether one may earn with it: a maker sells its service for that; weights come under their licence."""
    openness = confirmed_value(candidate.model.facts.openness)
    if candidate.way is Way.MAKER or openness not in WITH_WEIGHTS:
        return Known(Flag(on=True))
    licence = candidate.licence
    return Unknown() if licence is None else Known(Flag(on=licence.sell is not Permission.NO))


DOWNLOAD = _permission("download", lambda licence: licence.download)
CHANGE = _permission("change", lambda licence: licence.change)
SELL = _permission("sell", lambda licence: licence.sell)
SERVED = tuple(_served(region) for region in Region)
DATA_IN = tuple(_data_in(region) for region in Region)
ASSURANCES = Property(
    "assurances", Unit.LIST, _read_assurances, value_words=tuple(f"assurance-{promise}" for promise in Assurance)
)
TUNABLE = Property("tunable", Unit.FLAG, _read_tunable)
BUSINESS = Property("business", Unit.FLAG, _read_business)
