"""The candidates of a choice: every usable model with every way to use it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue, confirmed_value, is_choosable
from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.schema import Lab, Licence, Model, Openness, Permission
from bot.properties.hardware import memory_gb
from bot.wizard.questions import Way

WITH_WEIGHTS = frozenset({Openness.RESTRICTED_WEIGHTS, Openness.FREE_WEIGHTS, Openness.OPEN_SOURCE})
INPUT_SHARE = 3
"""Parts of input to one part of output in a blended price."""


@dataclass(frozen=True)
class Price:
    """Hold what a service asks per million tokens, three parts input to one part output."""

    amount: Decimal
    currency: Currency


@dataclass(frozen=True)
class Candidate:
    """Hold a model together with one way to use it."""

    model: Model
    maker: Lab
    licence: Licence | None
    way: Way
    provider: Lab | None
    """Who runs the service, where the catalogue knows them; None on one's own machines."""
    price: Price | None
    """None on one's own machines, or where the price is unknown."""
    free: bool
    """Whether the service has a free offer."""
    size: int | None = None
    """Weights in all; None where unknown, or where a service does not say which of several sizes it runs."""
    provider_name: str = ""
    """What to call the service."""

    @property
    def memory(self) -> int | None:
        """Estimate the gigabytes that it takes to run it oneself; None where unknown."""
        return None if self.size is None else memory_gb(self.size)

    @property
    def has_weights(self) -> bool:
        """Tell whether its weights can be downloaded."""
        return has_weights(self.model, self.licence)


def candidates(catalogue: Catalogue) -> tuple[Candidate, ...]:
    """List every usable model with every way to use it: of equals the best measured and known comes first."""
    usable = sorted((model for model in catalogue.models.values() if _is_usable(model)), key=_order)
    return tuple(candidate for model in usable for candidate in _ways_of(model, catalogue))


def has_weights(model: Model, licence: Licence | None) -> bool:
    """Tell whether the model's weights can be downloaded under its licence."""
    openness = confirmed_value(model.facts.openness)
    forbidden = licence is not None and licence.download is Permission.NO
    return openness in WITH_WEIGHTS and not forbidden


def is_base(model: Model) -> bool:
    """Tell whether the model is made to be trained further, and for no task by itself."""
    return confirmed_value(model.facts.strengths) == ()


def blend(offer: Offer) -> Price | None:
    """Blend an offer's prices to one; None where one of them is unknown or nothing is asked."""
    if offer.input is None or offer.output is None:
        return None
    return Price((offer.input * INPUT_SHARE + offer.output) / (INPUT_SHARE + 1), offer.currency)


def _order(model: Model) -> tuple[int, int, str]:
    return -len(model.benchmarks), -len(model.facts.model_fields_set), model.id


def _is_usable(model: Model) -> bool:
    """Tell whether outsiders can give the model a task; what is only a rumour of openness counts as unknown."""
    return is_choosable(model) and confirmed_value(model.facts.openness) is not Openness.INTERNAL and not is_base(model)


def _ways_of(model: Model, catalogue: Catalogue) -> Iterator[Candidate]:
    maker, licence = catalogue.lab_of(model), catalogue.licence_of(model)
    sizes = _sizes(model)
    size = sizes[0] if len(sizes) == 1 else None
    own, others = _split(model.offers, maker)
    if own or confirmed_value(model.facts.openness) is Openness.API:
        yield Candidate(model, maker, licence, Way.MAKER, maker, _cheapest(own), _is_free(own), size, maker.name)
    for name in sorted({offer.provider for offer in others}):
        offers = [offer for offer in others if offer.provider == name]
        provider = next((lab for lab in catalogue.labs.values() if _is_of(name, lab)), None)
        called = provider.name if provider else catalogue.host_name(name)
        yield Candidate(model, maker, licence, Way.HOST, provider, _cheapest(offers), _is_free(offers), size, called)
    if has_weights(model, licence):
        for one in sizes or (None,):
            yield Candidate(model, maker, licence, Way.OWN, None, None, free=False, size=one)


def _sizes(model: Model) -> tuple[int, ...]:
    """List the sizes that the model comes in."""
    sizes, total = confirmed_value(model.facts.parameter_sizes), confirmed_value(model.facts.parameters_total)
    if sizes:
        return tuple(sorted(set(sizes)))
    return () if total is None else (total,)


def _split(offers: tuple[Offer, ...], maker: Lab) -> tuple[list[Offer], list[Offer]]:
    current = [offer for offer in offers if offer.status.is_firm and offer.status is not FactStatus.OUTDATED]
    own = [offer for offer in current if _is_of(offer.provider, maker)]
    return own, [offer for offer in current if offer not in own]


def _is_of(provider: str, lab: Lab) -> bool:
    """Tell whether an offer's provider is the lab; hosts spell labs by id, name or alias, some with `ai` behind."""
    spelling = provider.casefold().removesuffix("ai").rstrip("-. ")
    return spelling in {name.casefold().removesuffix("ai").rstrip("-. ") for name in (lab.id, lab.name, *lab.aliases)}


def _is_free(offers: list[Offer]) -> bool:
    return any(offer.free for offer in offers)


def _cheapest(offers: list[Offer]) -> Price | None:
    """Return the lowest blended price of the currency that comes first; currencies are never converted."""
    prices = [price for offer in offers if (price := blend(offer))]
    return min((p for p in prices if p.currency is prices[0].currency), key=lambda p: p.amount, default=None)
