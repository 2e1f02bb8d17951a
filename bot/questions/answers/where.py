"""Answering where a model is offered, where data are kept, and what its maker's service promises."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.facts import Source
from bot.catalogue.schema import Assurance, Lab, Model, Region
from bot.properties.candidate import Candidate, has_weights
from bot.properties.reading import Evidence, Known, Reading
from bot.properties.registry import property_named
from bot.properties.service import NAMED_REGIONS
from bot.properties.values import Choice, Flag
from bot.questions.answers.named import card_choices, group_name, labs_of, named_models, single_model, subjects_of
from bot.questions.answers.verdict import verdict
from bot.questions.permissions import is_excluded, text_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.blocks import Outcome, Reply
from bot.views.citations import Citations
from bot.views.values import word_member

_MOST_ASKED = 3
_KEPT = "kept"


class ServiceAnswer(StrEnum):
    """Whether a service is offered somewhere, keeps data there, or promises something."""

    YES = "yes"
    LIMITED = "limited"
    NO = "no"
    UNKNOWN = "unknown"


CLEAR_ANSWERS = (ServiceAnswer.YES, ServiceAnswer.NO, ServiceAnswer.UNKNOWN)
"""The answers on data and promises."""


def answer_where(setting: Setting, question: Question) -> Reply:
    """Say what is known of the service of each maker that is meant, and of a model's weights.

    Raises:
        UserError: the question names no model.
    """
    models = named_models(setting.catalogue, question.names)
    one, cites = single_model(setting.catalogue, question.names), Citations(setting.words)
    makers = labs_of(setting.catalogue, question.names)
    asked = tuple(_asked(question))[: _MOST_ASKED if len(makers) == 1 else 1]
    alone = group_name(setting.catalogue, question.names) if len(makers) == 1 else None
    about = [_About(setting, maker, alone or maker.name, models[0], one, cites) for maker in makers]
    parts = [part for each in about for part in _answers(each, asked)]
    return Reply(
        blocks=(*parts, *cites.legend(numbered=False), *cites.listed()),
        choices=tuple(card_choices(setting.words, setting.catalogue, question.names, models)),
        subjects=subjects_of(setting.catalogue, question.names, models),
        outcome=Outcome.FOUND,
        lang=setting.words.lang,
    )


def _asked(question: Question) -> tuple[str, ...]:
    """List what is asked: properties of the service, and promises by their ids; the regions where nothing is said."""
    names = [name for name in question.asked if name.startswith(("served_", "data_"))]
    for one in question.filters:
        if one.property.startswith(("served_", "data_")):
            names.append(one.property)
        elif one.property == "assurances":
            names += sorted(one.ids)
    if "data_kept" in question.topics and not any(name.startswith("data_") for name in names):
        names.append(_KEPT)
    if "assurances" in question.asked and not any(name in set(Assurance) for name in names):
        names += [promise.value for promise in Assurance]
    return tuple(dict.fromkeys(names)) or tuple(f"served_{region}" for region in NAMED_REGIONS)


class _About(NamedTuple):
    """A maker's service, and what is asked about it."""

    setting: Setting
    maker: Lab
    name: str
    """What the answers call it."""
    first: Model
    """Any model of the maker."""
    single: Model | None
    """The one model that is named, if there is one."""
    cites: Citations


def _answers(about: _About, asked: Sequence[str]) -> Iterator[blocks.Block]:
    for number, name in enumerate(asked):
        if name == _KEPT:
            yield from _kept(about)
        elif name in set(Assurance):
            yield from _promise(about, Assurance(name))
        else:
            yield from _place(about, name, with_own=number == 0)


def _place(about: _About, name: str, *, with_own: bool) -> Iterator[blocks.Block]:
    """Say whether the service is offered, or keeps data, in a region; then whether the weights can be used there.

    That weights can be used is said once, of the first place.
    """
    setting, maker, one, cites = about.setting, about.maker, about.single, about.cites
    words = setting.words
    kind, _, region_id = name.partition("_")
    region = Region(region_id)
    reading = property_named(name).read(Candidate(about.first, maker, None, provider=maker))
    answer, own = _answer_of(reading), _own(setting, one, region, kind)
    by_own = own is not None and not _is_sold(one, maker)
    own_answer = ServiceAnswer.NO if own == "hosting-own-no" else ServiceAnswer.YES
    shown = own_answer if by_own else answer
    yield verdict(words(f"hosting-{kind}-{shown}", place=words(f"hosting-in-{region}"), name=about.name))
    lines = []
    if isinstance(reading, Known) or not by_own:
        evidence = reading.evidence if isinstance(reading, Known) else None
        lines.append(cites.line(_service(about), words(f"hosting-answer-{answer}").lower(), evidence))
    if own is not None and (with_own or own == "hosting-own-no" or not lines):
        text = _excluding(setting, one) if own == "hosting-own-no" else None
        source = cites.cite(text) if text is not None else None
        lines.append(blocks.FactLine(label=words("hosting-own"), value=words(own), source=source))
    yield blocks.FactList(items=tuple(lines))


def _service(about: _About) -> str:
    return about.setting.words("hosting-service", maker=about.maker.name)


def _answer_of(reading: Reading) -> ServiceAnswer:
    match reading:
        case Known(value=Choice(id=answer)) if reading.is_confirmed:
            return ServiceAnswer(answer)
        case Known(value=Flag(on=on)) if reading.is_confirmed:
            return ServiceAnswer.YES if on else ServiceAnswer.NO
        case _:
            return ServiceAnswer.UNKNOWN


def _own(setting: Setting, model: Model | None, region: Region, kind: str) -> str | None:
    """Return the key of what holds for a model's weights in a region; None where there are none."""
    if model is None:
        return None
    licence = setting.catalogue.licence_of(model)
    if not has_weights(model, licence):
        return None
    if licence is not None and is_excluded(model, licence, region):
        return "hosting-own-no"
    return "hosting-own-data" if kind == "data" else "hosting-own-yes"


def _is_sold(model: Model | None, maker: Lab) -> bool:
    """Tell whether the maker's own service offers the model."""
    return model is None or any(offer.provider == maker.id for offer in model.offers)


def _excluding(setting: Setting, model: Model | None) -> Source | None:
    """Return the text of the licence that shuts people of a region out."""
    licence = setting.catalogue.licence_of(model) if model is not None else None
    return text_of(licence) if licence is not None else None


def _kept(about: _About) -> Iterator[blocks.Block]:
    words, maker, fact = about.setting.words, about.maker, about.maker.data_regions
    if fact is None or confirmed_value(fact) is None:
        yield verdict(words("hosting-kept-unknown", name=maker.name))
        return
    places = formats.listed(words, tuple(word_member(words, region) for region in fact.value))
    yield verdict(words("hosting-kept", places=places, name=maker.name))
    evidence = Evidence(fact.status, maker.sources[fact.source])
    yield blocks.FactList(items=(about.cites.line(_service(about), places, evidence),))


def _promise(about: _About, promise: Assurance) -> Iterator[blocks.Block]:
    """Say whether a promise is among those of the business terms; training is asked about the other way round."""
    words, maker, fact = about.setting.words, about.maker, about.maker.assurances
    known = confirmed_value(fact)
    given = known is not None and promise in known
    wording = words(f"assurance-{promise}")
    if promise is Assurance.NO_TRAINING:
        yield verdict(words("hosting-trained-no" if given else "hosting-trained-unknown", name=maker.name))
    else:
        missing = ServiceAnswer.NO if known is not None else ServiceAnswer.UNKNOWN
        answer = ServiceAnswer.YES if given else missing
        yield verdict(words(f"hosting-promise-{answer}", promise=wording, name=maker.name))
    if fact is not None and given:
        evidence = Evidence(fact.status, maker.sources[fact.source])
        yield blocks.FactList(items=(about.cites.line(_service(about), wording, evidence),))
