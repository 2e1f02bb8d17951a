"""The rules of whoever gives access to models: what is cited, and that the terms of free access agree."""

from collections.abc import Iterator, Mapping

from bot.catalogue.catalogue import Catalogue, confirmed_value, lab_id
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.plans import FreeReach, Terms, Training
from bot.catalogue.schema import Assurance, Availability, Region
from bot.catalogue.services import App, FreePlan, Lab, Service
from bot.properties.price import is_current, is_provider

Stated = tuple[str, FactStatus, str]
"""The key, the status and the source of something that a file states."""
_NOTE = 160
"""Characters of a note on a free plan."""


def stated_by_service(service: Service) -> Iterator[Stated]:
    """Yield the key, the status and the source of everything that the file of a maker or a host states."""
    yield from _places("served_in", service.served_in)
    named = ("data_regions", "assurances", "console", "contract_console", *Terms.model_fields)
    facts = {name: getattr(service, name) for name in named}
    if isinstance(service, Lab):
        facts["train_on_output"] = service.train_on_output
    yield from _facts("", facts)
    if service.free_plan is not None:
        yield from _stated_by_plan(service.free_plan)
    if isinstance(service, Lab) and service.app is not None:
        yield from _stated_by_app(service.app)


def service_rules(service: Service, catalogue: Catalogue, *, whole: bool) -> Iterator[str]:
    """Yield what is wrong with the free plan of a maker or a host: key, problem and fix.

    Without the `whole` catalogue it cannot be told whether an offer is missing.
    """
    if isinstance(service, Lab) and service.app is not None:
        yield from _app_rules(service.app, service, catalogue, whole=whole)
    plan = service.free_plan
    if plan is None:
        return
    promised = plan.assurances.value if plan.assurances is not None else ()
    trains = plan.trains_on_data is not None and plan.trains_on_data.value is not Training.NO
    if trains and Assurance.NO_TRAINING in promised:
        yield "free_plan.assurances: promises no training, but the plan trains; correct one of them"
    for lang, text in (plan.note.value if plan.note is not None else {}).items():
        if len(text) > _NOTE:
            yield f"free_plan.note.{lang}: has {len(text)} characters; shorten it to {_NOTE}"
    yield from _reach_rules(plan, offered=_is_given(service, catalogue), whole=whole)


def _app_rules(app: App, lab: Lab, catalogue: Catalogue, *, whole: bool) -> Iterator[str]:
    if app.models is not None and confirmed_value(app.free) is not True:
        yield "app.models: says what a free plan gives, but there is none; write `free` or remove it"
    months = [plan.month.value for plan in app.plans]
    if months != sorted(months):
        yield "app.plans: the cheapest comes first; sort them"
    if any(month <= 0 for month in months):
        yield "app.plans: a month costs something; write `free` of the application for a plan that is free"
    for key, models in (("app.models", app.models), *((f"app.plans.{plan.name}", plan.models) for plan in app.plans)):
        for id_ in models.value if models is not None and whole else ():
            if id_ not in catalogue.models or lab_id(catalogue.models[id_]) != lab.id:
                yield f"{key}: {id_} is no model of the maker; correct the id"


def _reach_rules(plan: FreePlan, *, offered: bool, whole: bool) -> Iterator[str]:
    reach = plan.models.value
    if reach is FreeReach.NONE and offered:
        yield "free_plan.models: is none, but a model has a free offer of it; correct one of them"
    if reach is FreeReach.LISTED and not offered and whole:
        yield "free_plan.models: no model has a free offer of it; add the offers or write some"
    terms = [plan.trains_on_data, plan.assurances, plan.data_regions, plan.business]
    terms += [getattr(plan, name) for name in Terms.model_fields]
    if reach is FreeReach.NONE and any(term is not None for term in terms):
        yield "free_plan: has terms, but gives no model; remove them"


def _is_given(service: Service, catalogue: Catalogue) -> bool:
    """Tell whether any model has a free offer of a service today."""
    offers = (offer for model in catalogue.models.values() for offer in model.offers)
    return any(offer.free and is_current(offer) and is_provider(offer.provider, service) for offer in offers)


def _stated_by_plan(plan: FreePlan) -> Iterator[Stated]:
    yield from _places("free_plan.served_in", plan.served_in)
    yield from _facts(
        "free_plan.", {name: getattr(plan, name) for name in FreePlan.model_fields if name != "served_in"}
    )


def _stated_by_app(app: App) -> Iterator[Stated]:
    yield "app", app.status, app.source
    names = ("free", "models", "trains_on_data", "voice", "video", *Terms.model_fields)
    yield from _facts("app.", {name: getattr(app, name) for name in names})
    for plan in app.plans:
        names = ("month", "models", "trains_on_data", "context", *Terms.model_fields)
        yield from _facts(f"app.plans.{plan.name}.", {name: getattr(plan, name) for name in names})


def _places(key: str, places: Mapping[Region, Fact[Availability]]) -> Iterator[Stated]:
    yield from ((f"{key}.{region}", fact.status, fact.source) for region, fact in places.items())


def _facts(prefix: str, facts: Mapping[str, Fact[object] | None]) -> Iterator[Stated]:
    yield from ((prefix + name, fact.status, fact.source) for name, fact in facts.items() if fact is not None)
