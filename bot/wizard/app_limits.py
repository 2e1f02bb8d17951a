"""What is known of a service and not of its application, and what is short for documents."""

from collections.abc import Iterator
from decimal import Decimal

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import Assurance, Region, Task
from bot.properties.candidate import Way
from bot.properties.filters import Operator, Verdict
from bot.properties.model_facts import CONTEXT_WINDOW
from bot.properties.service import DATA_IN
from bot.properties.values import Tokens
from bot.wizard.against import Against, Drawback
from bot.wizard.case import Case
from bot.wizard.findings import Finding

SHORT = 64_000
"""Fewer tokens than so many are few for documents: some 100 pages."""
_DOCUMENTS = frozenset({Task.ANALYSIS, Task.RESEARCH})
"""The tasks for which long texts are read."""
_PLACES = {one.name: region for one, region in zip(DATA_IN, Region, strict=True)}


def kept_by_home(one: Finding) -> bool:
    """Tell whether an application is taken to keep data somewhere since its maker is at home there."""
    condition, is_app = one.condition, one.candidate.way is Way.APP
    return is_app and one.verdict is Verdict.MET and condition.operator is Operator.ANY_OF and _region(one) is not None


def data_by_home(case: Case) -> Iterator[Drawback]:
    """Tell that nothing states where an application keeps data, which is promised of the API alone, if at all."""
    for one in case.findings:
        if kept_by_home(one):
            yield Drawback(Against.DATA_BY_HOME, region=_region(one), by_api=_promised(case, _region(one)))


def _region(one: Finding) -> Region | None:
    return _PLACES.get(one.condition.property)


def _promised(case: Case, region: Region | None) -> bool:
    """Tell whether the API of the maker is known to keep data in a region."""
    service = case.candidate.provider
    if service is None:
        return False
    by_law = region is Region.RU and Assurance.FZ152 in (confirmed_value(service.assurances) or ())
    return by_law or region in (confirmed_value(service.data_regions) or ())


def short_window(case: Case) -> Iterator[Drawback]:
    """Tell who works with documents, and named no length, that a model holds little at once."""
    if case.task not in _DOCUMENTS or case.tokens is not None:
        return
    window = confirmed_value(case.model.facts.context_window)
    held = CONTEXT_WINDOW.confirmed(case.candidate)
    least = held.count if isinstance(held, Tokens) else window
    if least is not None and least < SHORT:
        yield Drawback(Against.SHORT, number=Decimal(least))


def app_context_of_others(case: Case) -> Iterator[Drawback]:
    """Tell of what stands beside the main recommendation that its context is known of the API alone."""
    if case.place != case.step.picks.main:
        yield from app_context(case)


def app_context(case: Case) -> Iterator[Drawback]:
    """Tell who wants an application that the context that they ask for is known of the API alone."""
    unknown = case.candidate.way is Way.MAKER or case.leaves_unknown(CONTEXT_WINDOW.name)
    if case.app is not None and unknown and case.tokens is not None:
        yield Drawback(Against.APP_CONTEXT, number=Decimal(case.tokens))
