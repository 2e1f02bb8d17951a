"""What of the catalogue should be looked at again: old facts, facts that only a blog states, ends without successor."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import Lifecycle, Model, ModelKind
from bot.catalogue.services import Service
from bot.loading.service_rules import stated_by_service
from bot.loading.source_rules import blog_warnings
from bot.properties.fact_rules import facts_of

_DAYS: Mapping[str, int] = MappingProxyType(
    {
        "lifecycle": 60,
        "deprecated_on": 60,
        "retired_on": 60,
        "weights": 180,
        "licence": 180,
        "openness": 180,
        "context_window": 120,
        "output_limit": 120,
        "fine_tuning": 120,
    }
)
"""Days after which a fact may have changed; the others are of the past, and stay."""
_PRICE_DAYS = 30
_PLAN_DAYS = 60
"""Days after which free access may have other limits and terms."""


def stale(catalogue: Catalogue, today: date) -> Iterator[str]:
    """Yield a line for all that should be looked at again, the models in order."""
    for model in catalogue.models.values():
        if not is_retired(model):
            yield from _old_facts(model, today)
            yield from _old_prices(model, today)
        yield from _dead_end(catalogue, model)
    for folder, services in (("labs", catalogue.labs), ("hosts", catalogue.hosts)):
        for service in services.values():
            yield from (f"{folder}/{service.id}.toml: {line}" for line in _old_plans(service, today))
    yield from blog_warnings(catalogue)


def _old_facts(model: Model, today: date) -> Iterator[str]:
    for name, fact in facts_of(model.facts):
        age = (today - model.sources[fact.source].checked_on).days
        if name in _DAYS and age > _DAYS[name]:
            yield f"models/{model.id}.toml: facts.{name}: was read {age} days ago; read {fact.source} again"


def _old_prices(model: Model, today: date) -> Iterator[str]:
    for offer in model.offers:
        age = (today - model.sources[offer.source].checked_on).days
        if offer.status is not FactStatus.OUTDATED and age > _PRICE_DAYS:
            yield f"models/{model.id}.toml: price of {offer.provider}: was read {age} days ago; read it again"


def _old_plans(service: Service, today: date) -> Iterator[str]:
    """Yield what of free access and of the app was read long ago, once for each source."""
    stated = {source: key for key, _, source in stated_by_service(service) if key.startswith(("free_plan", "app"))}
    for source, key in stated.items():
        age = (today - service.sources[source].checked_on).days
        if age > _PLAN_DAYS:
            yield f"{key}: was read {age} days ago; read {source} again"


def _dead_end(catalogue: Catalogue, model: Model) -> Iterator[str]:
    """Yield that a successor is as gone as the model, and leads nowhere."""
    after = catalogue.models.get(model.successor or "")
    gone = {Lifecycle.RETIRED, Lifecycle.DEPRECATED}
    if after is None or model.kind is not ModelKind.LLM or after.successor is not None:
        return
    if after.facts.lifecycle is not None and after.facts.lifecycle.value in gone:
        state = after.facts.lifecycle.value
        yield f"models/{model.id}.toml: successor: {after.id} is {state} itself and names none; name one in service"
