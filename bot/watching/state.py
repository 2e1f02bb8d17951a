"""A compact state of the catalogue: what is compared from one digest to the next."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from pydantic import ConfigDict, TypeAdapter, ValidationError

from bot.catalogue.catalogue import Catalogue, confirmed_value, lifecycle_of
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.schema import Lifecycle, Model, ModelKind
from bot.properties.price import blended, is_current, reference_offer
from bot.values import Value
from bot.watching.watch import PriceLimit, PricePart

_LEFT_OUT = frozenset({ModelKind.SERIES, ModelKind.PROJECT})


class PriceState(Value):
    """What a model costs, per million tokens."""

    input: Decimal | None = None
    output: Decimal | None = None
    blended: Decimal | None = None
    currency: Currency = Currency.USD
    free: bool = False

    def meets(self, limit: PriceLimit) -> bool:
        """Tell whether the price is known to be at or below a limit; one in another currency is not."""
        if self.free:
            return True
        amount = self._part(limit.part)
        return amount is not None and self.currency is limit.currency and amount <= limit.amount

    def _part(self, part: PricePart) -> Decimal | None:
        match part:
            case PricePart.INPUT:
                return self.input
            case PricePart.OUTPUT:
                return self.output
            case PricePart.BLENDED:
                return self.blended


class DuePrice(Value):
    """A price that is announced for a day."""

    since: date
    price: PriceState


class ModelState(Value):
    """What is compared of one model."""

    released: str | None = None
    lifecycle: Lifecycle | None = None
    retired_on: str | None = None
    price: PriceState | None = None
    due: tuple[DuePrice, ...] = ()
    unchecked: bool = False
    """Whether other catalogues alone have it."""


States = Mapping[str, ModelState]
"""The states of all models, by their ids."""
_STORED: TypeAdapter[dict[str, ModelState]] = TypeAdapter(dict[str, ModelState], config=ConfigDict(defer_build=True))


def states_of(catalogue: Catalogue) -> States:
    """Return the state of every model."""
    models = (*catalogue.models.values(), *catalogue.unchecked.values())
    return {model.id: state_of(catalogue, model) for model in models if model.kind not in _LEFT_OUT}


def state_of(catalogue: Catalogue, model: Model) -> ModelState:
    """Return the state of a model; of its offers the one counts that says what it costs."""
    offer = reference_offer(model.offers, catalogue.lab_of(model))
    is_priced = offer is not None and is_current(offer)
    return ModelState(
        released=confirmed_value(model.facts.released),
        lifecycle=lifecycle_of(model),
        retired_on=confirmed_value(model.facts.retired_on),
        price=_price(offer) if offer is not None and is_priced else None,
        due=tuple(_due(offer)) if offer is not None and is_priced else (),
        unchecked=model.unchecked,
    )


def with_last_prices(before: States, now: States) -> States:
    """Return the states of now with the last price of each model whose price is unknown for a while.

    A source that leaves something out for a day would else make news when it is back.
    """
    lost = {
        model: state.model_copy(update={"price": earlier.price})
        for model, state in now.items()
        if state.price is None and (earlier := before.get(model)) is not None and earlier.price is not None
    }
    return {**now, **lost}


def stored(states: States) -> str:
    """Write states as a text to be stored; what is usual or unknown is left out."""
    return _STORED.dump_json(dict(states), exclude_defaults=True).decode()


def read_stored(text: str) -> States | None:
    """Read what `stored` wrote; None where another version wrote it in a form that this one cannot read."""
    try:
        return _STORED.validate_json(text)
    except ValidationError:
        return None


def _price(offer: Offer) -> PriceState | None:
    if offer.free:
        return PriceState(free=True)
    if offer.input is None and offer.output is None:
        return None
    both = blended(offer)
    return PriceState(
        input=offer.input, output=offer.output, blended=None if both is None else both.amount, currency=offer.currency
    )


def _due(offer: Offer) -> Iterator[DuePrice]:
    for change in offer.changes:
        later = offer.model_copy(update={"input": change.input, "output": change.output, "free": False})
        price = _price(later)
        if price is not None:
            yield DuePrice(since=change.since, price=price)
