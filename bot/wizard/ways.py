"""The candidates of a choice: every usable model with every way to use it."""

from collections.abc import Iterator

from bot.catalogue.catalogue import Catalogue, confirmed_value, is_choosable
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Lab, Model, Openness
from bot.properties.candidate import Candidate, Way, has_weights, is_base, sizes_of
from bot.properties.price import blended, is_current, is_provider, reference_offer
from bot.properties.values import Money


def candidates(catalogue: Catalogue) -> tuple[Candidate, ...]:
    """List every usable model with every way to use it: of equals the best measured and known comes first."""
    usable = [model for model in catalogue.models.values() if _is_usable(model)]
    usable.sort(key=lambda one: (-len(catalogue.scores_of(one)), -len(one.facts.model_fields_set), one.id))
    return tuple(candidate for model in usable for candidate in _ways_of(model, catalogue))


def _is_usable(model: Model) -> bool:
    """Tell whether outsiders can give the model a task; what is only a rumour of openness counts as unknown."""
    return is_choosable(model) and confirmed_value(model.facts.openness) is not Openness.INTERNAL and not is_base(model)


def _ways_of(model: Model, catalogue: Catalogue) -> Iterator[Candidate]:
    maker, licence = catalogue.lab_of(model), catalogue.licence_of(model)
    sizes = sizes_of(model)
    size = sizes[0] if len(sizes) == 1 else None
    own, others = _split(model.offers, maker)
    if own or confirmed_value(model.facts.openness) is Openness.API:
        yield Candidate(model, maker, licence, Way.MAKER, maker, _price(own, maker), _is_free(own), size, maker.name)
    for name in sorted({offer.provider for offer in others}):
        offers = [offer for offer in others if offer.provider == name]
        provider = next((lab for lab in catalogue.labs.values() if is_provider(name, lab)), None)
        called = provider.name if provider else catalogue.host_name(name)
        yield Candidate(
            model, maker, licence, Way.HOST, provider, _price(offers, maker), _is_free(offers), size, called
        )
    if has_weights(model, licence):
        for one in sizes or (None,):
            yield Candidate(model, maker, licence, Way.OWN, None, None, free=False, size=one)


def _split(offers: tuple[Offer, ...], maker: Lab) -> tuple[list[Offer], list[Offer]]:
    current = [offer for offer in offers if is_current(offer)]
    own = [offer for offer in current if is_provider(offer.provider, maker)]
    return own, [offer for offer in current if offer not in own]


def _is_free(offers: list[Offer]) -> bool:
    return any(offer.free for offer in offers)


def _price(offers: list[Offer], maker: Lab) -> Money | None:
    offer = reference_offer(offers, maker)
    return None if offer is None else blended(offer)
