"""What holds in the application of a maker: what is promised of the API says nothing of it."""

from collections.abc import Iterable
from dataclasses import replace

from bot.catalogue.schema import Region
from bot.properties.candidate import READY_MADE, Candidate, Way
from bot.properties.filters import Filter, Operator, Verdict, judge, parts, worst_of
from bot.properties.service import HAD_NAMES

OF_PLANS = frozenset({"assurances", "regions", *(f"data_{region}" for region in Region)}) | HAD_NAMES
"""What each plan says for itself."""


def asks_for_app(one: Filter) -> bool:
    """Tell whether a condition asks for an application."""
    return one.property == "way" and one.operator is Operator.ANY_OF and not one.others and one.ids <= READY_MADE


def is_of_plan(one: Filter) -> bool:
    """Tell whether a condition is about what each plan says for itself."""
    return all(part.property in OF_PLANS for part in parts(one))


def in_app(candidate: Candidate) -> Candidate:
    """Return a model of a maker's service as it is used in the maker's application, whichever plan has it there."""
    if candidate.way is not Way.MAKER:
        return candidate
    app = candidate.maker.app
    name = candidate.provider_name if app is None else app.name
    return replace(candidate, way=Way.APP, price=None, free=False, provider_name=name)


def held_by(one: Filter, candidate: Candidate, *, app: bool) -> Candidate:
    """Return what a condition is held against: the application, where that is wanted and a plan has to say it."""
    return in_app(candidate) if app and is_of_plan(one) else candidate


def judge_in_app(filters: Iterable[Filter], candidate: Candidate) -> Verdict:
    """Judge conditions that are all asked for where an application is wanted."""
    return worst_of(judge(one, held_by(one, candidate, app=True)) for one in filters)
