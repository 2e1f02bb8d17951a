"""Answering where a model is offered, where data are kept, and what its maker's service promises."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from bot.catalogue.catalogue import confirmed_value, is_choosable, lab_id
from bot.catalogue.facts import Source
from bot.catalogue.schema import Assurance, Model, Region
from bot.catalogue.services import Lab
from bot.properties.candidate import Candidate, Way, has_weights
from bot.properties.reading import Evidence, Known, Reading
from bot.properties.registry import property_named
from bot.properties.service import HAD_NAMES, NAMED_REGIONS, WEB_SEARCH
from bot.properties.values import Choice, Flag
from bot.questions.answers.app_terms import KEPT, AppTerms, app_answers, plan_meant
from bot.questions.answers.cited import cited_reply
from bot.questions.answers.named import group_name, labs_of, named_models
from bot.questions.answers.training import free_training, training_lines
from bot.questions.answers.verdict import verdict
from bot.questions.finding.permissions import is_excluded, text_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.paragraphs import remark
from bot.reply.reply import Reply
from bot.views.citations import Citations
from bot.views.values import word_member

_MOST_ASKED = 3
BY_APP = "by-app"
"""The answer where the app has what the API lacks, or is not known to have."""
DEPENDS = "depends"
"""The answer where some of the models may be used in a place, and some may not."""
_SHUT_OUT = frozenset({"hosting-own-no", "hosting-own-some"})


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
    cites = Citations(setting.words)
    makers = labs_of(setting.catalogue, question.names)
    asked = tuple(_asked(question))[: _MOST_ASKED if len(makers) == 1 else 1]
    alone = group_name(setting.catalogue, question.names) if len(makers) == 1 else None
    free = any(one.property == "free" for one in question.filters)
    about = [_About(setting, maker, alone or maker.name, _of_maker(maker, models), cites, free) for maker in makers]
    parts = [part for each in about for part in _of_each(each, asked, question.topics)]
    return cited_reply(setting, question, models, parts, cites)


def _asked(question: Question) -> tuple[str, ...]:
    """List what is asked: properties of the service, and promises by their ids; the regions where nothing is said."""
    names = [name for name in question.asked if name.startswith(("served_", "data_")) or name in HAD_NAMES]
    for one in question.filters:
        if one.property.startswith(("served_", "data_")) or one.property in HAD_NAMES:
            names.append(one.property)
        elif one.property == "assurances":
            names += sorted(one.ids)
    if question.topics & {"data_kept", "data_stays"} and not any(name.startswith("data_") for name in names):
        names.append(KEPT)
    if "assurances" in question.asked and not any(name in set(Assurance) for name in names):
        names += [promise.value for promise in Assurance]
    return tuple(dict.fromkeys(names)) or tuple(f"served_{region}" for region in NAMED_REGIONS)


class _About(NamedTuple):
    """A maker's service, and what is asked about it."""

    setting: Setting
    maker: Lab
    name: str
    """What the answers call it."""
    models: tuple[Model, ...]
    """The models that are meant, those in service first."""
    cites: Citations
    by_free_plan: bool = False
    """Whether the free plan is asked about."""

    @property
    def used(self) -> Candidate:
        """Return a model as it is used by the plan that is asked about, one that the maker sells if it can be."""
        model = next((one for one in self.models if _is_sold(one, self.maker)), self.models[0])
        used = Candidate(model, self.maker, None, provider=self.maker)
        return replace(used, way=Way.MAKER, free=True) if self.by_free_plan else used


def _of_each(about: _About, asked: Sequence[str], topics: frozenset[str]) -> Iterator[blocks.Block]:
    """Say what is asked of the application that is named, else of the API; whoever is offered one is offered both."""
    in_app, plan = plan_meant(about.maker, topics)
    terms = [name for name in asked if in_app and not name.startswith("served_")]
    if terms:
        yield from app_answers(
            AppTerms(about.setting.words, about._replace(by_free_plan=False).used, plan, about.cites), terms
        )
    yield from _answers(about, [name for name in asked if name not in terms])


def _answers(about: _About, asked: Sequence[str]) -> Iterator[blocks.Block]:
    for number, name in enumerate(asked):
        if name == KEPT:
            yield from _kept(about)
        elif name in set(Assurance):
            yield from _promise(about, Assurance(name), alone=len(asked) == 1)
        elif name in HAD_NAMES:
            yield from _had(about, name)
        else:
            yield from _place(about, name, with_own=number == 0)


def _place(about: _About, name: str, *, with_own: bool) -> Iterator[blocks.Block]:
    """Say whether the service is offered, or keeps data, in a region; then whether the weights can be used there.

    That weights can be used is said once, of the first place.
    """
    setting, maker, cites = about.setting, about.maker, about.cites
    words = setting.words
    kind, _, region_id = name.partition("_")
    region = Region(region_id)
    reading = property_named(name).read(about.used)
    answer, own = _answer_of(reading), _own(about, region, kind)
    by_own = own is not None and not any(_is_sold(one, maker) for one in about.models)
    yield verdict(
        words(
            f"hosting-{kind}-{_shown(answer, own, by_own=by_own)}", place=words(f"hosting-in-{region}"), name=about.name
        )
    )
    lines = []
    if isinstance(reading, Known) or not by_own:
        evidence = reading.evidence if isinstance(reading, Known) else None
        lines.append(cites.line(_service(about), words(f"hosting-answer-{answer}").lower(), evidence))
    if own is not None and (with_own or own in _SHUT_OUT or not lines):
        text = _excluding(setting, about.models, region) if own in _SHUT_OUT else None
        source = cites.cite(text) if text is not None else None
        shut = ", ".join(model.name for model in _shut_out(setting, about.models, region))
        lines.append(blocks.FactLine(label=words("hosting-own"), value=words(own, names=shut), source=source))
    yield blocks.FactList(items=tuple(lines))
    if region is Region.OTHER:
        yield remark(words("hosting-other"))


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


def _shown(answer: ServiceAnswer, own: str | None, *, by_own: bool) -> str:
    """Return the answer that is given first: that of the weights where the maker does not sell the models."""
    if not by_own:
        return answer.value
    if own == "hosting-own-some":
        return DEPENDS
    return (ServiceAnswer.NO if own == "hosting-own-no" else ServiceAnswer.YES).value


def _of_maker(maker: Lab, models: Sequence[Model]) -> tuple[Model, ...]:
    """Return those of the models that a maker has made, without the retired ones where others are left."""
    made = [model for model in models if lab_id(model) == maker.id] or list(models)
    return tuple([model for model in made if is_choosable(model)] or made)


def _own(about: _About, region: Region, kind: str) -> str | None:
    """Return the key of what holds for the weights of the models in a region; None where some have none."""
    catalogue = about.setting.catalogue
    if not all(has_weights(model, catalogue.licence_of(model)) for model in about.models):
        return None
    shut = _shut_out(about.setting, about.models, region)
    if shut:
        return "hosting-own-no" if len(shut) == len(about.models) else "hosting-own-some"
    return "hosting-own-data" if kind == "data" else "hosting-own-yes"


def _shut_out(setting: Setting, models: Sequence[Model], region: Region) -> list[Model]:
    """List the models whose licences give people of a region no rights."""
    licensed = ((model, setting.catalogue.licence_of(model)) for model in models)
    return [model for model, licence in licensed if licence is not None and is_excluded(model, licence, region)]


def _is_sold(model: Model, maker: Lab) -> bool:
    """Tell whether the maker's own service offers a model."""
    return any(offer.provider == maker.id for offer in model.offers)


def _excluding(setting: Setting, models: Sequence[Model], region: Region) -> Source | None:
    """Return the text of the first licence that shuts people of a region out."""
    licences = (setting.catalogue.licence_of(model) for model in _shut_out(setting, models, region))
    return next((text_of(licence) for licence in licences if licence is not None), None)


def _kept(about: _About) -> Iterator[blocks.Block]:
    words, maker, fact = about.setting.words, about.maker, about.maker.data_regions
    if fact is None or confirmed_value(fact) is None:
        yield verdict(words("hosting-kept-unknown", name=maker.name))
        return
    places = formats.listed(words, tuple(word_member(words, region) for region in fact.value))
    yield verdict(words("hosting-kept", places=places, name=maker.name))
    evidence = Evidence(fact.status, maker.sources[fact.source])
    yield blocks.FactList(items=(about.cites.line(_service(about), places, evidence),))


def _promise(about: _About, promise: Assurance, *, alone: bool) -> Iterator[blocks.Block]:
    """Say whether a promise is among those of the business terms; training is asked about the other way round.

    What the other plans do is told where only that is asked.
    """
    words, maker, fact = about.setting.words, about.maker, about.maker.assurances
    known = confirmed_value(fact)
    given = known is not None and promise in known
    wording = words(f"assurance-{promise}")
    lines: list[blocks.FactLine] = []
    if promise is Assurance.NO_TRAINING:
        by_terms = "hosting-trained-no" if given else "hosting-trained-unknown"
        key = f"hosting-free-trained-{free_training(maker)}" if about.by_free_plan else by_terms
        yield verdict(words(key, name=maker.name))
        lines += training_lines(words, maker, about.cites) if alone else ()
    else:
        missing = ServiceAnswer.NO if known is not None else ServiceAnswer.UNKNOWN
        answer = ServiceAnswer.YES if given else missing
        yield verdict(words(f"hosting-promise-{answer}", promise=wording, name=maker.name))
    if fact is not None and given:
        evidence = Evidence(fact.status, maker.sources[fact.source])
        lines.insert(0, about.cites.line(_service(about), wording, evidence))
    if lines:
        yield blocks.FactList(items=tuple(lines))


def _had(about: _About, name: str) -> Iterator[blocks.Block]:
    """Say whether something can be had of the service, such as an agreement; of the web, also what the app does."""
    words, maker = about.setting.words, about.maker
    reading = property_named(name).read(about.used)
    answer, app = _answer_of(reading), maker.app
    told, lines = answer.value, []
    if isinstance(reading, Known):
        lines.append(about.cites.line(_service(about), words(f"hosting-answer-{answer}").lower(), reading.evidence))
    searches = app.web_search if app is not None and name == WEB_SEARCH.name else None
    if app is not None and searches is not None:
        by_app = ServiceAnswer.YES if searches.value else ServiceAnswer.NO
        evidence = Evidence(searches.status, maker.sources[searches.source])
        said = words(f"hosting-answer-{by_app}").lower()
        lines.append(about.cites.line(words("hosting-app", app=app.name), said, evidence))
        if by_app is ServiceAnswer.YES is not answer:
            told = BY_APP
    yield verdict(words(f"hosting-{name}-{told}", maker=maker.name))
    if lines:
        yield blocks.FactList(items=tuple(lines))
