"""What an option demands, checked against a candidate: met, not met, or unknown.

An unknown fact never meets a demand: what may break a deal-breaker is not recommended, but it is
told apart from what does break one.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import Assurance, Availability, Lab, Openness, Permission, Region, RussianLevel
from bot.wizard.questions import Needs, Way
from bot.wizard.ways import WITH_WEIGHTS, Candidate

EU_COUNTRIES = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905  # reads best
)
LADDER = tuple(Openness)
RUSSIAN_LADDER = (RussianLevel.POOR, RussianLevel.PARTIAL, RussianLevel.SUPPORTED, RussianLevel.NATIVE)


class Verdict(StrEnum):
    """Say how a candidate stands to a demand."""

    MET = "met"
    UNKNOWN = "unknown"
    BROKEN = "broken"


def judge(needs: Needs, candidate: Candidate) -> Verdict:
    """Judge all that an option demands: broken if anything is, else unknown if anything is."""
    verdicts = {verdict for _, verdict in findings(needs, candidate)}
    for worst in (Verdict.BROKEN, Verdict.UNKNOWN):
        if worst in verdicts:
            return worst
    return Verdict.MET


def findings(needs: Needs, candidate: Candidate) -> Iterator[tuple[str, Verdict]]:
    """Yield each kind of demand that is made, with its verdict."""
    for kind in needs.kinds:
        yield kind, _CHECKS[kind](needs, candidate)


def _known(answer: bool | None) -> Verdict:  # noqa: FBT001  # the answer is the point of the call
    if answer is None:
        return Verdict.UNKNOWN
    return Verdict.MET if answer else Verdict.BROKEN


def _inputs(needs: Needs, candidate: Candidate) -> Verdict:
    known = confirmed_value(candidate.model.facts.modalities_in)
    return _known(None if known is None else set(needs.inputs) <= set(known))


def _input_one_of(needs: Needs, candidate: Candidate) -> Verdict:
    known = confirmed_value(candidate.model.facts.modalities_in)
    return _known(None if known is None else not set(needs.input_one_of).isdisjoint(known))


def _context(needs: Needs, candidate: Candidate) -> Verdict:
    known = confirmed_value(candidate.model.facts.context_window)
    return _known(None if known is None else known >= (needs.context or 0))


def _country(needs: Needs, candidate: Candidate) -> Verdict:
    """Judge the place of use: by the service's own word, else by its home; a licence may shut people out too."""
    region = needs.country
    if is_shut_out(candidate, region):
        return Verdict.BROKEN
    if candidate.way is Way.OWN:
        return Verdict.MET
    offered = availability(candidate.provider, region)
    return _known(None if offered is None else offered is not Availability.NO)


def _data_in(needs: Needs, candidate: Candidate) -> Verdict:
    """Judge where data are processed: the company's own machines stand wherever it wants them."""
    if candidate.way is Way.OWN:
        return Verdict.MET
    service = candidate.provider
    if service is None:
        return Verdict.UNKNOWN
    regions, assurances = confirmed_value(service.data_regions), confirmed_value(service.assurances) or ()
    if needs.data_in is Region.RU and Assurance.FZ152 in assurances:
        return Verdict.MET
    if regions is None:
        return Verdict.MET if needs.data_in is home(service.country) else Verdict.UNKNOWN
    return _known(needs.data_in in regions)


def _assurance_one_of(needs: Needs, candidate: Candidate) -> Verdict:
    """Judge a promise of business terms; on one's own machines nobody else has to promise anything."""
    if candidate.way is Way.OWN:
        return Verdict.MET
    known = confirmed_value(candidate.provider.assurances) if candidate.provider else None
    return _known(None if known is None else not set(needs.assurance_one_of).isdisjoint(known))


def _ways(needs: Needs, candidate: Candidate) -> Verdict:
    return _known(candidate.way in needs.ways)


def _memory_gb(needs: Needs, candidate: Candidate) -> Verdict:
    if candidate.way is not Way.OWN:
        return Verdict.MET
    return _known(None if candidate.memory is None else candidate.memory <= (needs.memory_gb or 0))


def _price(needs: Needs, candidate: Candidate) -> Verdict:
    """Judge a service's price in its own currency; the cost of one's own machines is another matter."""
    if candidate.way is Way.OWN:
        return Verdict.MET
    price = candidate.price
    if price is None:
        return Verdict.MET if candidate.free else Verdict.UNKNOWN
    limit = needs.price.get(price.currency)
    return _known(None if limit is None else price.amount <= limit)


def _free(_: Needs, candidate: Candidate) -> Verdict:
    if candidate.way is Way.OWN or candidate.free:
        return Verdict.MET
    return Verdict.UNKNOWN if candidate.price is None else Verdict.BROKEN


def _openness(needs: Needs, candidate: Candidate) -> Verdict:
    known = confirmed_value(candidate.model.facts.openness)
    wanted = needs.openness or Openness.INTERNAL
    return _known(None if known is None else LADDER.index(known) >= LADDER.index(wanted))


def _tunable(_: Needs, candidate: Candidate) -> Verdict:
    """Judge training on one's own data: by the licence where one holds the weights, else by what is sold."""
    if candidate.way is Way.OWN:
        return _known(None if candidate.licence is None else candidate.licence.change is not Permission.NO)
    return _known(confirmed_value(candidate.model.facts.fine_tuning) if candidate.way is Way.MAKER else None)


def _business(_: Needs, candidate: Candidate) -> Verdict:
    """Judge earning with it: a maker sells its service for that; weights come under their licence, hosted or not."""
    openness = confirmed_value(candidate.model.facts.openness)
    if candidate.way is Way.MAKER or openness not in WITH_WEIGHTS:
        return Verdict.MET
    return _known(None if candidate.licence is None else candidate.licence.sell is not Permission.NO)


def _russian(needs: Needs, candidate: Candidate) -> Verdict:
    known = confirmed_value(candidate.model.facts.russian)
    wanted = needs.russian or RussianLevel.POOR
    return _known(None if known is None else RUSSIAN_LADDER.index(known) >= RUSSIAN_LADDER.index(wanted))


def _tool_use(_: Needs, candidate: Candidate) -> Verdict:
    return _known(confirmed_value(candidate.model.facts.tool_use))


def is_shut_out(candidate: Candidate, region: Region | None) -> bool:
    """Tell whether the licence of the weights gives people of a region no rights; it does not bind its own maker."""
    return candidate.way is not Way.MAKER and candidate.licence is not None and region in candidate.licence.excluded


def availability(service: Lab | None, region: Region | None) -> Availability | None:
    """Tell whether a service is offered in a region: by its own word, else by its home; None where unknown."""
    if service is None or region is None:
        return None
    offered = confirmed_value(service.served_in.get(region))
    return Availability.YES if offered is None and region is home(service.country) else offered


def home(country: str) -> Region:
    """Return the region that a country code lies in."""
    if country in EU_COUNTRIES:
        return Region.EU
    return Region(country.lower()) if country in {"RU", "US", "CN"} else Region.OTHER


_CHECKS: Mapping[str, Callable[[Needs, Candidate], Verdict]] = MappingProxyType(
    {
        "inputs": _inputs,
        "input_one_of": _input_one_of,
        "context": _context,
        "country": _country,
        "data_in": _data_in,
        "assurance_one_of": _assurance_one_of,
        "ways": _ways,
        "memory_gb": _memory_gb,
        "price": _price,
        "free": _free,
        "openness": _openness,
        "tunable": _tunable,
        "business": _business,
        "russian": _russian,
        "tool_use": _tool_use,
    }
)
