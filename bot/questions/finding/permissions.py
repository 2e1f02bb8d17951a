"""What a model may be used for: the answer of its licence, or of its maker's terms."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from bot.catalogue.catalogue import Catalogue, confirmed_value, is_retired
from bot.catalogue.facts import Fact, FactStatus, Source
from bot.catalogue.schema import Availability, Licence, Modality, Model, Openness, Permission, Region
from bot.catalogue.services import Lab
from bot.properties.candidate import has_weights
from bot.properties.service import availability


class Use(StrEnum):
    """Something that one may want to do with a model."""

    SELL = "sell"
    """Use it commercially, or sell what is built on it."""
    CHANGE = "change"
    DOWNLOAD = "download"
    TRAIN_ON_OUTPUT = "train_on_output"
    USERS = "users"
    """Offer it to a number of users."""
    EU = "eu"
    """Use it in the EU."""


class Answer(StrEnum):
    """Whether a use is allowed."""

    YES = "yes"
    CONDITIONS = "conditions"
    NO = "no"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What an answer rests on."""

    LICENCE = "licence"
    LICENCE_UNKNOWN = "licence-unknown"
    NOT_IN_CATALOGUE = "not-in-catalogue"
    """The licence is known, but not what it says on this."""
    ABOVE_LIMIT = "above-limit"
    BELOW_LIMIT = "below-limit"
    NO_LIMIT = "no-limit"
    EXCLUDED = "excluded"
    NOT_EXCLUDED = "not-excluded"
    TERMS = "terms"
    """The terms of the maker's service."""
    TERMS_UNKNOWN = "terms-unknown"
    NO_WEIGHTS = "no-weights"
    INTERNAL = "internal"
    RETIRED = "retired"


@dataclass(frozen=True)
class Ruling:
    """An answer with what it rests on."""

    answer: Answer
    basis: Basis
    source: Source | None = None
    status: FactStatus | None = None


def ruling(model: Model, catalogue: Catalogue, use: Use, users: int | None = None) -> Ruling:
    """Return whether a model may be used in a way."""
    licence, maker = catalogue.licence_of(model), catalogue.lab_of(model)
    openness = confirmed_value(model.facts.openness)
    if has_weights(model, licence):
        return (
            Ruling(Answer.UNKNOWN, Basis.LICENCE_UNKNOWN)
            if licence is None
            else _by_licence(model, licence, use, users)
        )
    if openness is None:
        return Ruling(Answer.UNKNOWN, Basis.LICENCE_UNKNOWN)
    if openness is Openness.INTERNAL:
        return Ruling(Answer.NO, Basis.INTERNAL)
    if use in {Use.CHANGE, Use.DOWNLOAD}:
        return Ruling(Answer.NO, Basis.NO_WEIGHTS)
    return Ruling(Answer.NO, Basis.RETIRED) if is_retired(model) else _by_terms(maker, use)


def text_of(licence: Licence) -> Source | None:
    """Return the source that states what a licence says."""
    return licence.sources.get("text") or next(iter(licence.sources.values()), None)


def _by_licence(model: Model, licence: Licence, use: Use, users: int | None) -> Ruling:
    source = text_of(licence)
    match use:
        case Use.SELL:
            return Ruling(_answer(licence.sell), Basis.LICENCE, source)
        case Use.CHANGE:
            return Ruling(_answer(licence.change), Basis.LICENCE, source)
        case Use.DOWNLOAD:
            return Ruling(_answer(licence.download), Basis.LICENCE, source)
        case Use.TRAIN_ON_OUTPUT:
            fact = licence.train_on_output
            return _stated(fact, licence, Basis.LICENCE) or Ruling(Answer.UNKNOWN, Basis.NOT_IN_CATALOGUE)
        case Use.USERS:
            return _by_users(licence, users)
        case Use.EU:
            excluded = is_excluded(model, licence, Region.EU)
            answer, basis = (Answer.NO, Basis.EXCLUDED) if excluded else (Answer.YES, Basis.NOT_EXCLUDED)
            return Ruling(answer, basis, source)
        case _:
            assert_never(use)


def is_excluded(model: Model, licence: Licence, region: Region) -> bool:
    """Tell whether a licence gives people of a region no rights to a model."""
    inputs = confirmed_value(model.facts.modalities_in) or ()
    multimodal = any(kind is not Modality.TEXT for kind in inputs)
    return region in licence.excluded or (multimodal and region in licence.excluded_multimodal)


def _by_users(licence: Licence, users: int | None) -> Ruling:
    limit = licence.user_limit
    if licence.sell is Permission.NO:
        return Ruling(Answer.NO, Basis.LICENCE, text_of(licence))
    if limit is None:
        return Ruling(_answer(licence.sell), Basis.NO_LIMIT, text_of(licence))
    above = users is not None and users > limit.users
    answer = Answer.CONDITIONS if above else _answer(licence.sell)
    return Ruling(answer, Basis.ABOVE_LIMIT if above else Basis.BELOW_LIMIT, licence.sources[limit.source])


def _by_terms(maker: Lab, use: Use) -> Ruling:
    """Answer for a model that is used through its maker's service alone, which is sold for any lawful use."""
    match use:
        case Use.TRAIN_ON_OUTPUT:
            return _stated(maker.train_on_output, maker, Basis.TERMS) or Ruling(Answer.UNKNOWN, Basis.TERMS_UNKNOWN)
        case Use.EU:
            return _served(maker)
        case Use.SELL | Use.USERS:
            return Ruling(Answer.CONDITIONS, Basis.TERMS_UNKNOWN)
        case Use.CHANGE | Use.DOWNLOAD:
            return Ruling(Answer.NO, Basis.NO_WEIGHTS)
        case _:
            assert_never(use)


def _served(maker: Lab) -> Ruling:
    offered, stated = availability(maker, Region.EU), maker.served_in.get(Region.EU)
    source = maker.sources[stated.source] if stated is not None else None
    status = stated.status if stated is not None else None
    match offered:
        case Availability.YES:
            return Ruling(Answer.YES, Basis.TERMS, source, status)
        case Availability.LIMITED:
            return Ruling(Answer.CONDITIONS, Basis.TERMS, source, status)
        case Availability.NO:
            return Ruling(Answer.NO, Basis.TERMS, source, status)
        case None:
            return Ruling(Answer.UNKNOWN, Basis.TERMS_UNKNOWN)


def _stated(fact: Fact[Permission] | None, entry: Lab | Licence, basis: Basis) -> Ruling | None:
    """Return what a fact states; None where there is none, or only a rumour."""
    if fact is None or not fact.status.is_firm:
        return None
    return Ruling(_answer(fact.value), basis, entry.sources[fact.source], fact.status)


def _answer(permission: Permission) -> Answer:
    return Answer(permission.value)
