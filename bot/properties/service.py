"""The properties of the licence and of the service that a model is used by."""

from collections.abc import Callable, Iterable

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.facts import Fact
from bot.catalogue.plans import AppPlan, Terms, Training
from bot.catalogue.schema import Assurance, Availability, Licence, Permission, Region
from bot.catalogue.services import App, FreePlan, Lab, Service
from bot.properties.candidate import WITH_WEIGHTS, Candidate, Way
from bot.properties.price import is_current, is_provider
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


def availability(service: Service | None, region: Region | None) -> Availability | None:
    """Tell whether a service is offered in a region: by its own word, else by its home; None where unknown."""
    if service is None or region is None:
        return None
    offered = confirmed_value(service.served_in.get(region))
    return Availability.YES if offered is None and _is_home(service, region) else offered


def offered(candidate: Candidate, region: Region | None) -> Availability | None:
    """Tell whether the service of a candidate is offered in a region, by the plan that it is used by.

    Where a host says nothing of it, a maker that is not there decides for its closed models.
    """
    if candidate.free_plan is not None and region in candidate.free_plan.served_in:
        return confirmed_value(candidate.free_plan.served_in[region])
    return Availability.NO if _is_kept_out(candidate, region) else availability(candidate.provider, region)


def _is_kept_out(candidate: Candidate, region: Region | None) -> bool:
    """Tell whether a host that says nothing of a region sells a closed model whose maker is not there."""
    is_untold = candidate.way is Way.HOST and availability(candidate.provider, region) is None
    return is_untold and not candidate.has_weights and availability(candidate.maker, region) is Availability.NO


def promises(candidate: Candidate) -> frozenset[Assurance] | None:
    """Return what the terms of a candidate's plan promise; None where they are unknown.

    In an application a setting that switches training off is as good as a promise.
    """
    terms = _terms(candidate)
    if isinstance(terms, App | AppPlan):
        training = trained_in_app(candidate)
        return None if training is None else frozenset(() if training is Training.YES else {Assurance.NO_TRAINING})
    if isinstance(terms, FreePlan) and (training := confirmed_value(terms.trains_on_data)) is not None:
        kept = {Assurance.NO_TRAINING} if training is Training.NO else set()
        return frozenset({*(confirmed_value(terms.assurances) or ()), *kept})
    known = confirmed_value(terms.assurances) if terms is not None else None
    return None if known is None else frozenset(known)


def trained_in_app(candidate: Candidate) -> Training | None:
    """Tell whether conversations in its application are trained on; None by another way, or where it is unknown."""
    terms = _terms(candidate)
    return confirmed_value(terms.trains_on_data) if isinstance(terms, App | AppPlan) else None


def _terms(candidate: Candidate) -> Service | FreePlan | App | AppPlan | None:
    """Return whose terms hold: a free plan never has those of a paid one, nor an application those of the API."""
    if candidate.way is Way.APP:
        return candidate.app if candidate.plan is None else candidate.plan
    return candidate.free_plan if candidate.is_free_plan else candidate.provider


def _is_home(service: Service | FreePlan | App | AppPlan, region: Region) -> bool:
    """Tell whether a region is the home of a maker's paid service or application; a host may send it anywhere."""
    return isinstance(service, Lab) and region is region_of(service.country)


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
        answer, service = offered(candidate, region), candidate.provider
        if answer is None or service is None:
            return Unknown()
        by_plan = candidate.free_plan.served_in if candidate.free_plan is not None else {}
        told = candidate.maker if _is_kept_out(candidate, region) else service
        stated = by_plan.get(region) or told.served_in.get(region)
        return Known(choice(answer, "availability", _AVAILABILITIES), _evidence(stated, told))

    words = tuple(f"availability-{answer}" for answer in _AVAILABILITIES)
    return Property(f"served_{region}", Unit.CHOICE, read, value_words=words)


def _data_in(region: Region) -> Property:
    """Define whether data can be processed in a region: one's own machines stand wherever one wants them."""

    def read(candidate: Candidate) -> Reading:
        if candidate.way is Way.OWN:
            return Known(Flag(on=True))
        service, terms = candidate.provider, _terms(candidate)
        if service is None or terms is None:
            return Unknown()
        if isinstance(terms, App | AppPlan):
            return Known(Flag(on=True)) if _is_home(service, region) else Unknown()
        assurances = terms.assurances
        if region is Region.RU and assurances is not None and Assurance.FZ152 in (confirmed_value(assurances) or ()):
            return from_fact(assurances, service.sources, lambda _: Flag(on=True))
        if confirmed_value(terms.data_regions) is None:
            return Known(Flag(on=True)) if _is_home(terms, region) else Unknown()
        return from_fact(terms.data_regions, service.sources, lambda regions: Flag(on=region in regions))

    return Property(f"data_{region}", Unit.FLAG, read)


def _read_data_regions(candidate: Candidate) -> Reading:
    """Read where data can be kept: by the word of the plan, else at the home of a maker."""
    if candidate.way is Way.OWN:
        return NotApplicable()
    service, terms = candidate.provider, _terms(candidate)
    if service is None or terms is None:
        return Unknown()
    in_app = isinstance(terms, App | AppPlan)
    if not isinstance(terms, App | AppPlan) and terms.data_regions is not None:
        return from_fact(terms.data_regions, service.sources, _regions)
    home = tuple(region for region in Region if _is_home(service if in_app else terms, region))
    return Known(_regions(home)) if home else Unknown()


def _regions(regions: Iterable[Region]) -> Choices:
    return Choices(tuple(choice(region, "region") for region in regions))


def _read_assurances(candidate: Candidate) -> Reading:
    """Read the promises of the plan; on one's own machines nobody else has to promise anything."""
    if candidate.way is Way.OWN:
        return NotApplicable()
    service, terms = candidate.provider, _terms(candidate)
    if service is None or terms is None:
        return Unknown()
    promised = promises(candidate)
    assurances = None if isinstance(terms, App | AppPlan) else terms.assurances
    if promised is None:
        return from_fact(assurances, service.sources, _named)
    stated = (None if isinstance(terms, Service) else terms.trains_on_data) or assurances
    return Known(_named(one for one in Assurance if one in promised), _evidence(stated, service))


def _named(promised: Iterable[Assurance]) -> Choices:
    return Choices(tuple(choice(promise, "assurance") for promise in promised))


def _evidence(fact: Fact[object] | None, service: Service) -> Evidence | None:
    return None if fact is None else Evidence(fact.status, service.sources[fact.source])


def _had(name: str, get: Callable[[Terms], Fact[bool] | None], own: Reading) -> Property:
    """Define whether something can be had by the plan; `own` is what holds on one's own machines."""

    def read(candidate: Candidate) -> Reading:
        if candidate.way is Way.OWN:
            return own
        service, terms = candidate.provider, _terms(candidate)
        if service is None or terms is None or (candidate.way is None and not _is_sold_by_maker(candidate)):
            return Unknown()
        return from_fact(get(terms), service.sources, Flag)

    return Property(name, Unit.FLAG, read)


def _is_sold_by_maker(candidate: Candidate) -> bool:
    """Tell whether a model is had of its maker's service: one with weights may only be had elsewhere."""
    closed = confirmed_value(candidate.model.facts.openness) not in WITH_WEIGHTS
    return closed or any(
        is_current(one) and is_provider(one.provider, candidate.maker) for one in candidate.model.offers
    )


def _read_tunable(candidate: Candidate) -> Reading:
    """Read whether it can be trained on one's own data: by the licence of the weights, else by what is sold."""
    facts, licence = candidate.model.facts, candidate.licence
    if candidate.way is Way.OWN or (candidate.way is None and candidate.has_weights):
        return Unknown() if licence is None else Known(Flag(on=licence.change is not Permission.NO))
    if candidate.way is Way.HOST or candidate.is_free_plan:
        return Unknown()
    return from_fact(facts.fine_tuning, candidate.model.sources, Flag)


def _read_business(candidate: Candidate) -> Reading:
    """Read whether one may earn with it: a maker sells its service for that; weights come under their licence.

    A free plan of an API is often there to try the models alone: it says so itself, or it is unknown. Of the free plan
    of an application no terms are recorded that would forbid it.
    """
    if candidate.is_free_plan and candidate.way is Way.APP:
        return NotApplicable()
    if candidate.is_free_plan:
        plan, service = candidate.free_plan, candidate.provider
        allowed = confirmed_value(plan.business) if plan is not None else None
        if plan is None or service is None or allowed is None:
            return Unknown()
        if not allowed:
            return Known(Flag(on=False), _evidence(plan.business, service))
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
DATA_REGIONS = Property(
    "regions", Unit.LIST, _read_data_regions, value_words=tuple(f"region-{region}" for region in Region)
)
ASSURANCES = Property(
    "assurances", Unit.LIST, _read_assurances, value_words=tuple(f"assurance-{promise}" for promise in Assurance)
)
HIPAA = _had("hipaa", lambda terms: terms.hipaa, NotApplicable())
DPA = _had("dpa", lambda terms: terms.dpa, NotApplicable())
SLA = _had("sla", lambda terms: terms.sla, Known(Flag(on=False)))
WEB_SEARCH = _had("web_search", lambda terms: terms.web_search, Known(Flag(on=False)))
HAD = (HIPAA, DPA, SLA, WEB_SEARCH)
"""What can be had of a service, besides its models; nobody else has to agree on data on one's own machines."""
HAD_NAMES = frozenset(one.name for one in HAD)
PROMISES = frozenset({*(one.name for one in DATA_IN), HIPAA.name, DPA.name, SLA.name})
"""What some services promise by a contract of its own, and not with every key for their API."""
OWN_LACKS = frozenset({SLA.name, WEB_SEARCH.name})
"""What nothing on one's own machines has by itself."""
TUNABLE = Property("tunable", Unit.FLAG, _read_tunable)
BUSINESS = Property("business", Unit.FLAG, _read_business)
