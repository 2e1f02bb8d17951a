"""Changes that take effect on a known day: new prices, and models that are switched off."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from bot.catalogue.catalogue import Catalogue, is_retired, lab_id
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.offers import Offer, PastPrice, PriceChange
from bot.catalogue.schema import Lifecycle, Model


def on_day(catalogue: Catalogue, day: date) -> Catalogue:
    """Return the catalogue as it stands on a day; the same one if nothing has changed by then."""
    models, unchecked = (_changed(part, day) for part in (catalogue.models, catalogue.unchecked))
    if models is catalogue.models and unchecked is catalogue.unchecked:
        return catalogue
    return replace(catalogue, models=models, unchecked=unchecked)


def next_change(catalogue: Catalogue) -> date | None:
    """Return the first day on which something changes; None if no change is known."""
    if catalogue.precomputed is not None:
        return catalogue.precomputed.next_change
    models = (*catalogue.models.values(), *catalogue.unchecked.values())
    return min((day for model in models for day in _days(model)), default=None)


def price_on(offer: Offer, day: date) -> Offer:
    """Return the offer as it stands on a day, with what it asked before and the changes that are still to come."""
    begun = [change for change in offer.changes if change.since <= day]
    if not begun:
        return offer
    replaced: list[Offer | PriceChange] = [offer, *begun[:-1]]
    now = begun[-1]
    return offer.model_copy(
        update={
            "input": now.input,
            "output": now.output,
            "cached_input": now.cached_input,
            "free": False,
            "steps": (),
            "peak": None,
            "changes": offer.changes[len(begun) :],
            "past": (
                *offer.past,
                *(ended(price, change.since, offer) for change, price in zip(begun, replaced, strict=True)),
            ),
        }
    )


def ended(price: Offer | PriceChange, until: date, offer: Offer) -> PastPrice:
    """Return a price of an offer as one of the past, which another one has replaced on a day."""
    return PastPrice(
        until=until,
        input=price.input,
        output=price.output,
        cached_input=price.cached_input,
        free=isinstance(price, Offer) and price.free,
        status=offer.status,
        source=offer.source,
    )


def _changed(models: Mapping[str, Model], day: date) -> Mapping[str, Model]:
    """Return models as they stand on a day; the same ones if nothing has changed by then."""
    changed = {model.id: _as_of(model, day) for model in models.values() if _is_due(model, day)}
    return {**models, **changed} if changed else models


def _as_of(model: Model, day: date) -> Model:
    offers = tuple(price_on(offer, day) for offer in model.offers)
    end = model.facts.retired_on
    if end is None or (switched_off := _end(model)) is None or switched_off > day:
        return model.model_copy(update={"offers": offers})
    state = Fact[Lifecycle](value=Lifecycle.RETIRED, status=end.status, source=end.source)
    return model.model_copy(
        update={
            "facts": model.facts.model_copy(update={"lifecycle": state}),
            "offers": tuple(_ended(offer) if offer.provider == lab_id(model) else offer for offer in offers),
        }
    )


def _ended(offer: Offer) -> Offer:
    return offer.model_copy(update={"status": FactStatus.OUTDATED, "changes": ()})


def _is_due(model: Model, day: date) -> bool:
    return any(change <= day for change in _days(model))


def _days(model: Model) -> Iterator[date]:
    yield from (change.since for offer in model.offers for change in offer.changes)
    end = _end(model)
    if end is not None:
        yield end


def _end(model: Model) -> date | None:
    """Return the day on which the maker switches the model off, where it is known and has not been reckoned with."""
    fact = model.facts.retired_on
    if fact is None or not fact.status.is_firm or is_retired(model) or fact.value.count("-") < 2:
        return None
    return date.fromisoformat(fact.value)
