"""What is said of a result: of each recommendation its role, reasons, drawbacks, cost, rights and first step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from bot.catalogue.catalogue import Catalogue, confirmed_value
from bot.catalogue.schema import Availability, Licence, Openness, Region
from bot.catalogue.services import Lab
from bot.properties.candidate import Candidate, Way, sizes_of
from bot.properties.service import PROMISES, offered, region_of
from bot.wizard.against import Against, Drawback
from bot.wizard.alternatives import cost_of
from bot.wizard.case import Case, Result, Spending
from bot.wizard.costs import Cost, CostKind, cost_in
from bot.wizard.drawbacks import drawbacks_of
from bot.wizard.engine import Recommendation, chosen_options
from bot.wizard.explain import preferred_lines
from bot.wizard.features import score
from bot.wizard.option_effect import Wish
from bot.wizard.questions import Feature, Questions
from bot.wizard.reasons import Met, Reason, goes_without_saying, reasons_for

_PRICED = frozenset({"free", "price-blended"})
"""Conditions on what it costs."""
_HALF_MET = MappingProxyType({"assurances": Against.SWITCH_OFF, "modalities_in": Against.TALK_ONLY})
"""Drawbacks that say that a condition is met by halves, by its property."""


class Role(StrEnum):
    """What a recommendation is called."""

    MAIN = "main"
    STRONGER = "stronger"
    CHEAPER = "cheaper"
    CHEAPEST = "cheapest"
    """What costs the least of all that fit, and is not recommended first."""
    LIGHTER = "lighter"
    """On own hardware the cheaper model is the one that takes less memory."""
    OPEN = "open"
    LOCAL = "local"
    """An open one on own hardware."""
    UNLIMITED = "unlimited"
    """A service without limits in the country, beside those that are limited there."""
    UNTRAINED = "untrained"
    """An application that never trains models on what is written, beside those that do until it is switched off."""
    AT_HOME = "at-home"
    """One of a maker where somebody is, beside those of another country."""
    ELSEWHERE = "elsewhere"
    """One of a maker in another country."""
    OTHER_MAKER = "other-maker"
    ANOTHER = "another"
    """An open one beside one that is open already."""
    CONDITIONS = "conditions"
    """One with weights under a licence that limits its use."""
    PREFERRED = "preferred"
    """One that has what is only preferred, where the others lack it."""


class Missing(StrEnum):
    """Why there is no cheaper or no open recommendation."""

    NO_CHEAPER = "no-cheaper"
    NO_LIGHTER = "no-lighter"
    NO_PRICE = "no-cheaper-unknown"
    NO_MEMORY = "no-lighter-unknown"
    NO_OPEN = "no-open"
    NO_OPEN_LEFT = "no-open-left"
    NO_OPEN_NEAR = "no-open-near"
    NO_OPEN_MAKER = "no-open-maker"
    """All that come near are of the maker of both other recommendations."""


@dataclass(frozen=True)
class Pick:
    """One recommendation, and what is said of it."""

    role: Role
    case: Case
    reasons: tuple[Reason, ...]
    """What speaks for it, the most telling first."""
    drawbacks: tuple[Drawback, ...]
    """What speaks against it, the weightiest first."""
    cost: Cost
    licence: Licence | None
    """What its weights are held under; None where they are not."""
    unknown: tuple[Feature, ...]
    """What is asked for and unknown."""

    @property
    def candidate(self) -> Candidate:
        """Return the recommended candidate."""
        return self.case.candidate

    @cached_property
    def telling(self) -> tuple[Reason, ...]:
        """Return the reasons that tell something, one for a wish: what the price tells is none."""
        found: dict[Wish | None, Reason] = {}
        for one in self.reasons:
            if not (goes_without_saying(self.case, one) or self._is_of_price(one) or self._is_held_against(one)):
                found.setdefault(one.wish, one)
        return tuple(found.values())

    def told_reasons(self, most: int) -> tuple[Reason, ...]:
        """Return the most telling reasons; where none tells anything, the first, and not that it is free once more."""
        if self.telling:
            return self.telling[:most]
        free = self.cost.kind is CostKind.FREE
        return tuple(sorted(self.reasons, key=lambda one: free and self._is_of_price(one))[:1])

    def all_reasons(self) -> tuple[Reason, ...]:
        """Return all reasons but for the way and the price, some twice, and what goes without saying last."""
        untold = (one for one in self.reasons if not (self._is_of_price(one) or _is_of_way(one)))
        return (*self.telling, *untold)

    def _is_held_against(self, reason: Reason) -> bool:
        """Tell whether a drawback says that a condition is met, and how little that may be."""
        name = reason.finding.condition.property if isinstance(reason, Met) else ""
        return any(one.kind is _HALF_MET.get(name) for one in self.drawbacks)

    def _is_of_price(self, reason: Reason) -> bool:
        """Tell whether a reason says what is told of the price anyway."""
        if not isinstance(reason, Met) or reason.finding.condition.property not in _PRICED:
            return False
        return self.cost.kind in {CostKind.FREE, CostKind.BUDGET} or self.cost.budget is not None


def _is_of_way(reason: Reason) -> bool:
    return isinstance(reason, Met) and reason.finding.condition.property == "way"


@dataclass(frozen=True)
class Advice:
    """All that is said of a result."""

    picks: tuple[Pick, ...]
    missing: tuple[Missing, ...]


def advice_on(step: Recommendation, questions: Questions, catalogue: Catalogue, spending: Spending | None) -> Advice:
    """Work out what is said of a result."""
    found: list[Pick] = []
    result = Result(step, questions, catalogue, spending)
    for place in step.picks.all:
        case = Case(result, place)
        reasons = reasons_for(case)
        told = {pick.reasons[0].wish for pick in found if pick.reasons}
        ordered = sorted(reasons, key=lambda one: one.wish in told)
        drawbacks, cost = drawbacks_of(case), cost_in(case)
        unknown = tuple(_unknown(case))
        licence = case.candidate.licence if case.is_held else None
        found.append(Pick(role_of(step, place), case, tuple(ordered), drawbacks, cost, licence, unknown))
    return Advice(tuple(found), tuple(_missing(step)))


def role_of(step: Recommendation, place: int) -> Role:
    """Return what the recommendation at a place of the table is called."""
    picks, candidates = step.picks, step.ranking.table.candidates
    own = candidates[place].way is Way.OWN
    if place == picks.preferred:
        return Role.PREFERRED
    if place in {picks.main, picks.stronger}:
        return Role.MAIN if place == picks.main else Role.STRONGER
    if place == picks.cheapest:
        return Role.CHEAPEST
    if place == picks.unlimited:
        return Role.UNLIMITED
    if place == picks.untrained:
        return Role.UNTRAINED
    if place == picks.elsewhere:
        abroad = candidates[place].maker.country != candidates[picks.main].maker.country
        at_home = region_of(candidates[place].maker.country) in _homes(step)
        return (Role.AT_HOME if at_home else Role.ELSEWHERE) if abroad else Role.OTHER_MAKER
    if place == picks.cheaper and _is_less(step, place):
        return Role.LIGHTER if own else Role.CHEAPER
    if not _is_open(candidates[place]):
        return Role.CONDITIONS
    if any(_is_open(candidates[other]) for other in picks.all if other != place):
        return Role.ANOTHER
    return Role.LOCAL if own else Role.OPEN


def _homes(step: Recommendation) -> frozenset[Region]:
    """Return the place where somebody is, if it is one that is told from all others."""
    regions = (effect.region for effect in step.ranking.effects)
    return frozenset(one for one in regions if one is not None and one is not Region.OTHER)


def _is_open(candidate: Candidate) -> bool:
    """Tell whether its weights can be had without limits of their use, as far as is known."""
    openness = confirmed_value(candidate.model.facts.openness)
    return candidate.has_weights and openness is not Openness.RESTRICTED_WEIGHTS


def _is_less(step: Recommendation, place: int) -> bool:
    """Tell whether a recommendation costs less than the main one, memory counted with the context that is asked for."""
    table, tokens = step.ranking.table, step.ranking.tokens
    own, main = (cost_of(table.candidates[one], tokens) for one in (place, step.picks.main))
    return own is not None and main is not None and own.unit == main.unit and own.amount < main.amount


def _unknown(case: Case) -> Iterator[Feature]:
    """Yield what was asked for, would count and is unknown."""
    lines = preferred_lines(case.step.ranking, case.questions, chosen_options(case.step.answers), case.place)
    unknown = [line.feature for line in lines if line.value is None]
    for feature in dict.fromkeys(Feature.BROAD if one.is_task else one for one in unknown):
        if feature not in {Feature.CHEAP, Feature.TERMS}:  # the cost and the promises are told apart from it
            yield feature
    if case.step.ranking.agreed and score(Feature.AGREES, case.candidate, case.context) is None:
        yield Feature.AGREES
    if case.is_held and case.candidate.licence is None:
        yield Feature.PORTABLE
    elsewhere = any(option.needs.country is Region.OTHER for option in case.options)
    if elsewhere and not case.is_own and offered(case.candidate, Region.OTHER) is Availability.YES:
        yield Feature.OFFERED  # it is in most of the other countries, and not in every one
    elif case.is_unheard and Feature.OFFERED not in unknown:
        yield Feature.OFFERED


def _missing(step: Recommendation) -> Iterator[Missing]:
    """Say which recommendations are missing, and why; what another one shows to be untrue is not said."""
    picks, main = step.picks, step.ranking.table.candidates[step.picks.main]
    if picks.cheaper is None and picks.stronger is None and not main.is_free_plan:
        if cost_of(main, step.ranking.tokens) is None:
            yield Missing.NO_MEMORY if main.way is Way.OWN else Missing.NO_PRICE
        elif not step.ranking.costs_cents(picks.main) and not any(_is_less(step, one) for one in picks.all[1:]):
            yield Missing.NO_LIGHTER if main.way is Way.OWN else Missing.NO_CHEAPER
    if picks.open is None:
        yield _no_open(step)


def _no_open(step: Recommendation) -> Missing:
    table = step.ranking.table
    chosen = {table.models[place] for place in step.picks.all}
    if step.ranking.leaves_out_open:
        return Missing.NO_OPEN_MAKER
    if any(table.traits[one].has_weights and table.models[one] not in chosen for one in step.ranking.places):
        return Missing.NO_OPEN_NEAR
    if any(table.traits[one].has_weights for one in step.picks.all):
        return Missing.NO_OPEN_LEFT
    return Missing.NO_OPEN


def start_of(case: Case) -> str | None:
    """Return the address where one starts: the weights, the application, or where one gets a key for the API."""
    candidate = case.candidate
    if case.is_own:
        return _weights_of(candidate) or candidate.maker.site
    service = candidate.provider
    if service is None:
        return None
    lab = service if isinstance(service, Lab) else None
    app = lab.app.url if lab is not None and lab.app is not None else None
    promised = any(case.on(name) for name in PROMISES)
    console = (confirmed_value(service.contract_console) if promised else None) or confirmed_value(service.console)
    ways = (app, console) if case.app is not None else (console, app)
    return next((url for url in ways if url is not None), None if lab is None else lab.site)


def _weights_of(candidate: Candidate) -> str | None:
    """Return the address of the weights; None where that of another size alone is known."""
    facts = candidate.model.facts
    url, sizes = confirmed_value(facts.weights), sizes_of(candidate.model)
    if url is None or len(sizes) < 2:  # one size is no choice
        return url
    named = [one for one in sizes if re.search(rf"(?<![\d.]){one / 10**9:.3g}b\b", url, re.IGNORECASE)]
    return url if not named or candidate.size in named else None
