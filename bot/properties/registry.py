"""Every property of a model, in the order in which a card shows them."""

from collections.abc import Iterator
from types import MappingProxyType

from bot.properties import currency, identity, languages, model_facts, prices, service
from bot.properties.property import Property, Surface

PROPERTIES: tuple[Property, ...] = (
    identity.KIND,
    identity.MAKER,
    identity.COUNTRY,
    identity.ORIGIN,
    identity.BASE,
    identity.FAMILY,
    identity.MODEL,
    identity.API_ID,
    model_facts.RELEASED,
    model_facts.LIFECYCLE,
    model_facts.DEPRECATED_ON,
    model_facts.RETIRED_ON,
    identity.SUCCESSOR,
    model_facts.OPENNESS,
    model_facts.LICENCE,
    service.DOWNLOAD,
    service.CHANGE,
    service.SELL,
    model_facts.WEIGHTS_LINK,
    model_facts.PARAMETERS,
    model_facts.PARAMETERS_ACTIVE,
    identity.MEMORY,
    *identity.MEMORY_AT.values(),
    identity.MEMORY_FULL,
    model_facts.CONTEXT_CACHE,
    model_facts.TRAINING_TOKENS,
    model_facts.CONTEXT_WINDOW,
    model_facts.OUTPUT_LIMIT,
    model_facts.INPUTS,
    model_facts.OUTPUTS,
    model_facts.REASONING,
    model_facts.TOOL_USE,
    model_facts.KNOWLEDGE_CUTOFF,
    prices.PRICE,
    prices.PRICE_PAST,
    prices.PRICE_INPUT,
    prices.PRICE_OUTPUT,
    prices.PRICE_INPUT_MOST,
    prices.PRICE_OUTPUT_MOST,
    prices.PRICE_CACHED,
    prices.PRICE_BLENDED,
    prices.FREE,
    prices.SELLERS,
    model_facts.COMPLETION,
    currency.CURRENCY,
    model_facts.FINE_TUNING,
    service.TUNABLE,
    model_facts.TIER,
    model_facts.RUSSIAN,
    languages.LANGUAGES,
    model_facts.STRENGTHS,
    identity.WAY,
    identity.HOST,
    identity.BY_PLAN,
    service.BUSINESS,
    *service.SERVED,
    *service.DATA_IN,
    service.DATA_REGIONS,
    service.ASSURANCES,
    *service.HAD,
)
_BY_NAME = MappingProxyType({one.name: one for one in PROPERTIES})


def property_named(name: str) -> Property:
    """Return a property by its name.

    Raises:
        KeyError: there is none of that name.
    """
    return _BY_NAME[name]


def is_property(name: str) -> bool:
    """Tell whether there is a property of that name."""
    return name in _BY_NAME


def shown_in(*places: Surface) -> Iterator[Property]:
    """Yield the properties that show in a place, one place after the other."""
    for place in places:
        shown = [one for one in PROPERTIES if place in one.shown]
        yield from sorted(shown, key=lambda one: one.list_order) if place is Surface.LIST else shown


def property_words() -> Iterator[str]:
    """Yield the keys of the words that every language must have for the properties."""
    for one in PROPERTIES:
        yield from one.words()
