"""The candidates of a choice: every usable model with every way to use it, by each plan of that way."""

from collections.abc import Iterator
from dataclasses import replace

from bot.catalogue.catalogue import Catalogue, confirmed_value, is_choosable
from bot.catalogue.offers import Offer
from bot.catalogue.plans import AppPlan, Training
from bot.catalogue.schema import Model, Openness
from bot.catalogue.services import App, Lab
from bot.properties.candidate import Candidate, Way, bases_of, has_weights, is_base, sizes_of
from bot.properties.plans import gives_free, service_of
from bot.properties.price import is_current, is_provider, limiting_price, reference_offer


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
    plain = Candidate(model, maker, licence, size=size, bases=bases_of(model, catalogue))
    own, others = _split(model.offers, maker)
    if own or confirmed_value(model.facts.openness) is Openness.API:
        yield from _plans(replace(plain, way=Way.MAKER, provider=maker, provider_name=maker.name), own)
    if maker.app is not None:
        yield from _in_app(replace(plain, way=Way.APP, provider=maker), maker.app)
    for name in sorted({offer.provider for offer in others}):
        service = service_of(name, catalogue)
        called = service.name if service is not None else name
        offers = [offer for offer in others if offer.provider == name]
        yield from _plans(replace(plain, way=Way.HOST, provider=service, provider_name=called), offers)
    if has_weights(model, licence):
        for one in reversed(sizes or (None,)):  # of equals the largest
            yield replace(plain, way=Way.OWN, size=one)


def _in_app(plain: Candidate, app: App) -> Iterator[Candidate]:
    """Yield the use in an application: by the free plan, or else by the cheapest that is known to have the model.

    Where models are trained on what is written there, the cheapest plan by which they never are is a use of its own.
    """
    given = confirmed_value(app.free) is True and plain.model.id in (confirmed_value(app.models) or ())
    plan = None if given else plan_with(app, plain.model)
    if given:
        yield replace(plain, provider_name=app.name, free=True)
    elif plan is not None:
        yield replace(plain, provider_name=plan.name, plan=plan)
    trained = confirmed_value((app if plan is None else plan).trains_on_data)
    untrained = None if trained is Training.NO else plan_with(app, plain.model, untrained=True)
    if untrained is not None and untrained != plan:
        yield replace(plain, provider_name=untrained.name, plan=untrained)


def plan_with(app: App, model: Model, *, untrained: bool = False) -> AppPlan | None:
    """Return the cheapest paid plan of an application that is known to have a model; None where none is.

    `untrained` asks for one by which models are never trained on what is written.
    """
    plans = [plan for plan in app.plans if model.id in (confirmed_value(plan.models) or ())]
    if untrained:
        plans = [plan for plan in plans if confirmed_value(plan.trains_on_data) is Training.NO]
    return next((plan for plan in plans if confirmed_value(plan.month) is not None), None)


def plan_never_training(app: App) -> AppPlan | None:
    """Return the cheapest plan that never trains of which it is unknown which models it has; None where none is."""
    never = (one for one in app.plans if one.models is None and confirmed_value(one.trains_on_data) is Training.NO)
    return next((plan for plan in never if confirmed_value(plan.month) is not None), None)


def _plans(plain: Candidate, offers: list[Offer]) -> Iterator[Candidate]:
    """Yield a way by its paid plan and, where there is one, by its free plan: each has its own terms."""
    paid = [offer for offer in offers if not offer.free]
    given = gives_free(plain.provider, offers)
    if paid or not offers:
        offer = reference_offer(paid, plain.maker)
        price = limiting_price(offer) if offer is not None else None
        yield replace(plain, price=price, free=False if given else given)
    if given:
        yield replace(plain, free=True)


def _split(offers: tuple[Offer, ...], maker: Lab) -> tuple[list[Offer], list[Offer]]:
    current = [offer for offer in offers if is_current(offer)]
    own = [offer for offer in current if is_provider(offer.provider, maker)]
    return own, [offer for offer in current if offer not in own]
