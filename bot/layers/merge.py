"""Laying other catalogues over our own: they fill what is unknown, and every fact says where it is from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from statistics import median
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue, confirmed_value, lab_id, lifecycle_of
from bot.catalogue.facts import Source
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.schema import Lifecycle, Model, ModelKind
from bot.layers.filling import filled_facts
from bot.layers.listing import JUMP, Layer, Listing, known_facts
from bot.layers.mapping import Listed, mapped
from bot.layers.past import own_past, with_past
from bot.layers.strangers import strangers
from bot.properties.candidate import WITH_WEIGHTS, sizes_of
from bot.properties.fact_rules import facts_of
from bot.properties.price import blended, is_current
from bot.search.indexes import SearchIndexes

_FEWEST_HOSTS = 2
"""Hosts whose prices are believed where nobody else sells a model: one alone may have forgotten that it ever did."""
_SOLD = frozenset({Lifecycle.ACTIVE, Lifecycle.DEPRECATED})


class Report(NamedTuple):
    """What came of laying other catalogues over ours."""

    refused: int
    """Entries of them that could not be read, or that cannot be true."""
    unplaced: int
    """Entries whose maker or family is not known to us, or that are no text models."""
    jumps: tuple[str, ...]
    """Prices that were not taken, since they are too far from those that are known: model, seller and both prices."""


def laid_over(catalogue: Catalogue, layers: Sequence[Layer]) -> tuple[Catalogue, Report]:
    """Return our catalogue with what the layers add, those at the head believed first, and a report."""
    indexes = SearchIndexes(catalogue)
    meant = mapped(indexes, layers)
    sources = {layer.key: layer.source for layer in layers}
    jumps: list[str] = []
    models = dict(catalogue.models)
    for model_id, listed in meant.known.items():
        models[model_id] = _filled(models[model_id], listed, sources, jumps)
    _keep_order(models, catalogue.models)
    found = strangers(indexes, meant.others, sources)
    whole = replace(
        catalogue, models=models, unchecked=found.models, unchecked_names=found.names, unchecked_ids=found.ids
    )
    return whole, Report(sum(layer.refused for layer in layers), meant.unplaced, tuple(jumps))


def _filled(model: Model, listed: Sequence[Listed], sources: Mapping[str, Source], jumps: list[str]) -> Model:
    """Return a model with the facts and offers that it lacks."""
    if model.kind is not ModelKind.LLM:
        return model
    facts = filled_facts(model.facts, listed, sources, partial(_may_fill, model))
    sold = lifecycle_of(model) in _SOLD and len(sizes_of(model)) <= 1  # a price is that of one size
    listings = [one.listing for one in listed]
    ours = tuple(with_past(model, offer, listings) for offer in model.offers)
    offers = (*ours, *(_new_offers(model, listings, jumps) if sold else ()))
    used = {fact.source for fact in known_facts(facts).values()}.union(*(offer.cited for offer in offers))
    return _cited(model.model_copy(update={"facts": facts, "offers": offers}), used, sources)


def _keep_order(models: dict[str, Model], ours: Mapping[str, Model]) -> None:
    """Take back the dates by which a model would be newer than what came after it."""
    for model_id, model in ours.items():
        pair = model_id, model.successor or ""
        dates = [models[one].facts.released for one in pair if one in models]
        known = [date.value for date in dates if date is not None]
        if len(known) == len(pair) and known[1][: len(known[0])] < known[0][: len(known[1])]:
            for one in pair:
                models[one] = _without_date(models[one]) if ours[one].facts.released is None else models[one]


def _without_date(model: Model) -> Model:
    """Return a model without its date and the source that only the date cites."""
    undated = model.model_copy(update={"facts": model.facts.model_copy(update={"released": None})})
    used = {fact.source for _, fact in facts_of(undated.facts)}.union(*(offer.cited for offer in model.offers))
    return undated.model_copy(update={"sources": {key: one for key, one in model.sources.items() if key in used}})


def _cited(model: Model, used: Iterable[str], sources: Mapping[str, Source]) -> Model:
    """Return a model with the sources that it uses and does not name yet."""
    more = {key: sources[key] for key in used if key in sources and key not in model.sources}
    return model.model_copy(update={"sources": {**model.sources, **more}}) if more else model


def _may_fill(model: Model, name: str) -> bool:
    """Tell whether a fact may come from elsewhere: none that its maker withholds, no weights if closed."""
    if name == "weights" and confirmed_value(model.facts.openness) not in WITH_WEIGHTS:
        return False
    return name not in model.undisclosed


def _new_offers(model: Model, listings: Iterable[Listing], jumps: list[str]) -> Iterator[Offer]:
    """Yield the offers of sellers whose price is not known yet, the maker's first; what jumps is told instead."""
    known = {offer.provider for offer in model.offers}
    first: dict[str, Offer] = {}
    for listing in listings:
        offer = listing.offer
        sold = offer is not None and ":" not in listing.id and offer.provider not in known
        if offer is not None and sold and _may_sell(model, listing, offer):
            first.setdefault(offer.provider, own_past(listing, offer, model.facts.released))
    found = sorted(first.values(), key=lambda offer: offer.provider != lab_id(model))
    if not known and len(found) < _FEWEST_HOSTS and all(offer.provider != lab_id(model) for offer in found):
        return
    usual = _usual(model, found)
    for offer in found:
        price = _dollars(offer)
        if price is None:
            continue
        low, high = usual
        if low / JUMP <= price <= high * JUMP:
            yield offer
        else:
            jumps.append(f"{model.id}: {offer.provider} asks {price.normalize():f}, others {low.normalize():f} or more")


def _may_sell(model: Model, listing: Listing, offer: Offer) -> bool:
    """Tell whether a seller is the maker, or a host that names no other maker."""
    maker = lab_id(model)
    return offer.provider == maker or (listing.maker in {"", maker} and "/" in listing.id)


def _usual(model: Model, found: Sequence[Offer]) -> tuple[Decimal, Decimal]:
    """Return the range of what is asked: by the offers that are known, else by the maker, else by most sellers."""
    ours = [price for offer in model.offers if is_current(offer) and (price := _dollars(offer)) is not None]
    if ours:
        return min(ours), max(ours)
    makers = [price for offer in found if offer.provider == lab_id(model) and (price := _dollars(offer)) is not None]
    usual = median(makers or [price for offer in found if (price := _dollars(offer)) is not None] or [Decimal(0)])
    return usual, usual


def _dollars(offer: Offer) -> Decimal | None:
    """Return the blended price of an offer in dollars; None where there is none."""
    price = blended(offer)
    return price.amount if price is not None and price.currency is Currency.USD and price.amount > 0 else None
