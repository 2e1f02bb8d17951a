"""Wording the values of facts."""

from enum import StrEnum

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.offers import Offer
from bot.catalogue.schema import (
    Availability,
    Facts,
    Licence,
    Lifecycle,
    Modality,
    Model,
    ModelKind,
    Openness,
    Region,
    RussianLevel,
    Task,
    Tier,
)
from bot.languages import DEFAULT_LANG
from bot.reply import formats
from bot.words import Words

_COUNTS = {"parameters_total", "parameters_active", "parameter_sizes", "training_tokens"}
KEY_PREFIXES: dict[type[StrEnum], str] = {
    Availability: "availability",
    Lifecycle: "lifecycle",
    Modality: "modality",
    ModelKind: "kind",
    Openness: "openness",
    Region: "region",
    RussianLevel: "russian",
    Task: "task",
    Tier: "tier",
}
"""What the key of a member's message begins with."""
_PROGRAMS = {ModelKind.ASSISTANT, ModelKind.PROJECT}
PROGRAM_RUNGS = {Openness.API, Openness.OPEN_SOURCE}


def word(words: Words, member: StrEnum) -> str:
    """Word a member of one of the schema's enumerations."""
    return words(f"{KEY_PREFIXES[type(member)]}-{member}")


def word_openness(words: Words, model: Model, openness: Openness) -> str:
    """Word a rung of the ladder; what is said of a program says nothing of weights."""
    return words(f"{openness_key(model, openness)}-{openness}")


def openness_key(model: Model, openness: Openness) -> str:
    """Return what the keys of the words for a model's rung begin with."""
    return "openness-program" if is_program(model) and openness in PROGRAM_RUNGS else "openness"


def is_program(model: Model) -> bool:
    """Tell whether an entry is software or a service, which has no weights of its own."""
    return model.kind in _PROGRAMS


def word_value(words: Words, model: Model, name: str, value: object, catalogue: Catalogue) -> str:
    """Word the value of the model's fact called `name`."""
    match value:
        case bool():
            return words("yes") if value else words("no")
        case Openness():
            return word_openness(words, model, value)
        case StrEnum():
            return word(words, value)
        case int():
            return formats.scaled(words, value) if name in _COUNTS else formats.tokens(words, value)
        case tuple():
            return formats.listed(words, tuple(word_value(words, model, name, item, catalogue) for item in value))
        case str() if name == "licence":
            return licence_name(words, catalogue.licences[value])
        case str() if name == "weights":
            return value
        case str():
            return formats.date(words, value)
        case _:
            raise TypeError(f"fact {name} holds a {type(value).__name__}")


def licence_name(words: Words, licence: Licence) -> str:
    """Name a licence as the reply's language does; most have one name everywhere."""
    return words.text({DEFAULT_LANG: licence.name, **licence.names})


def word_unknown(words: Words, model: Model, name: str) -> str:
    """Say why a fact is absent: the maker keeps it back, or nobody has told us."""
    return words("undisclosed") if name in model.undisclosed else words("unknown")


def word_parameters(words: Words, facts: Facts) -> str | None:
    """Word the parameters with the active share; None if they are unknown."""
    if facts.parameter_sizes is not None:
        return formats.listed(words, tuple(formats.scaled(words, size) for size in facts.parameter_sizes.value))
    if facts.parameters_total is None:
        return None
    total = formats.scaled(words, facts.parameters_total.value)
    if facts.parameters_active is None:
        return total
    return words("parameters-active", total=total, active=formats.scaled(words, facts.parameters_active.value))


def word_price(words: Words, offer: Offer) -> str:
    """Word the prices of an offer, per million tokens."""
    if offer.free:
        return words("price-free")
    paid = offer.input is not None and formats.price(words, offer.input, offer.currency)
    made = offer.output is not None and formats.price(words, offer.output, offer.currency)
    if paid and made:
        return words("price-in-out", input=paid, output=made)
    return words("price-in-only", input=paid) if paid else words("price-out-only", output=made or "")


def main_offer(model: Model) -> Offer | None:
    """Return the offer to name first: the maker's own, else the first listed."""
    lab = model.id.partition("/")[0]
    own = [offer for offer in model.offers if offer.provider == lab]
    return next(iter([*own, *model.offers]), None)


def provider_name(catalogue: Catalogue, offer: Offer) -> str:
    """Name who sells: the lab's name, or the host's."""
    lab = catalogue.labs.get(offer.provider)
    return lab.name if lab else catalogue.host_name(offer.provider)
