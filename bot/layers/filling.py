"""Facts filled from other catalogues, those at the head believed first; what they cannot hold together stays out."""

from collections.abc import Callable, Mapping, Sequence

from bot.catalogue.facts import Source
from bot.catalogue.schema import Facts
from bot.layers.listing import facts_listed, known_facts
from bot.layers.mapping import Listed
from bot.properties.fact_rules import broken_facts


def filled_facts(
    facts: Facts, listed: Sequence[Listed], sources: Mapping[str, Source], may_fill: Callable[[str], bool]
) -> Facts:
    """Return facts with those that are unknown, may come from elsewhere and break no rule."""
    for layer in sources:
        said = facts_listed((one.listing for one in listed if one.layer == layer), layer)
        for name, fact in known_facts(said).items():
            more = facts.model_copy(update={name: fact})
            if getattr(facts, name) is None and may_fill(name) and not any(broken_facts(more)):
                facts = more
    return facts
