"""A fact of one model: the value first, and a condition answered with yes or no."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bot.action_codec import pack
from bot.actions import ShowFamily, ShowModel, short_key
from bot.catalogue.catalogue import Catalogue, is_choosable, is_retired, lifecycle_of
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Lifecycle, Model, RussianLevel
from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Verdict, judge_all, judged_by, parts
from bot.properties.identity import BASE, COUNTRIES, SUCCESSOR
from bot.properties.languages import LANGUAGES
from bot.properties.model_facts import LICENCE, LIFECYCLE, RETIRED_ON, RUSSIAN
from bot.properties.prices import PRICE, PRICE_PAST, SELLERS
from bot.properties.property import Property
from bot.properties.reading import Known, Unknown, evidence_of
from bot.properties.registry import property_named
from bot.properties.service import TUNABLE
from bot.properties.values import Choice, Choices, Flag, Spoken
from bot.questions.answers.apps import free_app_line
from bot.questions.answers.fact_group import answer_group
from bot.questions.answers.fact_values import asked_names, asked_properties, word_asked, word_state
from bot.questions.finding.substitutes import successors_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import not_understood
from bot.reply import blocks, formats
from bot.reply.choices import Navigate
from bot.reply.paragraphs import first_line
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.languages import are_all_named, language_names, languages_verdict
from bot.views.subjects import model_subject
from bot.views.values import fact_label, word_reading

_ABOUT_THE_END = frozenset({LIFECYCLE.name, RETIRED_ON.name})
_GOING = frozenset({Lifecycle.DEPRECATED, Lifecycle.RETIRED})


def answer_fact(setting: Setting, question: Question) -> Reply:
    """Tell what is asked of a model, a family, a maker or several of them."""
    model = _only_model(setting.catalogue, question.names)
    if model is not None and model.variants and not _tells(setting, question, model):
        question = replace(question, names=tuple(Hit(EntryKind.MODEL, one) for one in model.variants))
        return answer_group(setting, question, model.name)
    return answer_group(setting, question) if model is None else _of_model(setting, question, model)


def _tells(setting: Setting, question: Question, series: Model) -> bool:
    """Tell whether something is known of a series as a whole, and not only of its models."""
    candidate = candidate_of(series, setting.catalogue)
    return any(isinstance(one.read(candidate), Known) for one in asked_properties(question))


def _only_model(catalogue: Catalogue, hits: Sequence[Hit]) -> Model | None:
    """Return the model that is asked about: the one that is named, or the only one of a family in service."""
    if len(hits) != 1:
        return None
    match hits[0].kind:
        case EntryKind.MODEL:
            return catalogue.model(hits[0].id)
        case EntryKind.FAMILY:
            usable = [model for model in catalogue.members(hits[0].id) if is_choosable(model)]
            return usable[0] if len(usable) == 1 else None
        case EntryKind.LAB | EntryKind.TERM | EntryKind.SIGNPOST:
            return None


def _of_model(setting: Setting, question: Question, model: Model) -> Reply:
    words, cites = setting.words, Citations(setting.words)
    family = setting.catalogue.family_of(model)
    return Reply(
        blocks=(
            blocks.Heading(text=model.name),
            *_end(setting, question, model),
            *_verdicts(setting, question.filters, model),
            blocks.FactList(items=tuple(_lines(setting, question, model, cites))),
            *_all_languages(setting, question, model),
            *not_understood(setting, question),
            *cites.listed(),
        ),
        choices=(
            Navigate(label=words("choice-card"), action=pack(ShowModel(model=short_key(model.id)))),
            Navigate(label=words("choice-family", name=family.name), action=pack(ShowFamily(family=family.id))),
        ),
        subjects=(model_subject(model),),
        outcome=Outcome.FOUND,
        openness=model.facts.openness.value if model.facts.openness else None,
        lang=words.lang,
    )


def _lines(setting: Setting, question: Question, model: Model, cites: Citations) -> Iterator[blocks.FactLine]:
    """Show each value with its source, and what comes after a model that goes where its end is asked about."""
    candidate = candidate_of(model, setting.catalogue)
    for one in asked_properties(question):
        reading = one.read(candidate)
        label = fact_label(setting.words, one, model) if isinstance(reading, Known) else setting.words(one.label)
        yield cites.line(label, word_asked(setting, model, one, reading), evidence_of(reading))
        if one is PRICE and isinstance(before := PRICE_PAST.read(candidate), Known):
            yield cites.line(
                setting.words(PRICE_PAST.label), word_asked(setting, model, PRICE_PAST, before), before.evidence
            )
    yield from free_app_line(setting, question, cites)
    if TUNABLE.name in asked_names(question) and candidate.has_weights:
        reading = LICENCE.read(candidate)
        yield cites.line(
            setting.words(LICENCE.label), word_asked(setting, model, LICENCE, reading), evidence_of(reading)
        )
    if SELLERS.name in asked_names(question) and is_retired(model):
        reading = LIFECYCLE.read(candidate)
        yield cites.line(
            setting.words(LIFECYCLE.label), word_asked(setting, model, LIFECYCLE, reading), evidence_of(reading)
        )
    if not COUNTRIES.isdisjoint(asked_names(question)) and isinstance(base := BASE.read(candidate), Known):
        yield cites.line(setting.words(BASE.label), word_asked(setting, model, BASE, base), base.evidence)
    if lifecycle_of(model) in _GOING and not _ABOUT_THE_END.isdisjoint(asked_names(question)):
        for after in successors_of(setting.catalogue, model).models[:1]:
            yield blocks.FactLine(label=setting.words(SUCCESSOR.label), value=after.name)


def _all_languages(setting: Setting, question: Question, model: Model) -> Iterator[blocks.Details]:
    """Name all the languages of a model where they are asked about and a line names but the first of them."""
    spoken = LANGUAGES.confirmed(candidate_of(model, setting.catalogue))
    if not isinstance(spoken, Spoken) or LANGUAGES.name not in asked_names(question):
        return
    if spoken.codes and not are_all_named(spoken):
        text = language_names(setting.words, spoken.codes)
        paragraph = blocks.Paragraph(spans=(blocks.Span(text=text),))
        yield blocks.Details(summary=setting.words("fact-languages-all"), blocks=(paragraph,))


def _end(setting: Setting, question: Question, model: Model) -> Iterator[blocks.Paragraph]:
    """Say until when a model works that is being retired, or since when it does not, where that is asked about."""
    asked = {one for one in asked_names(question) if not any(each.property == one for each in question.filters)}
    state, last = lifecycle_of(model), model.facts.retired_on
    if state is Lifecycle.DEPRECATED and not _ABOUT_THE_END.isdisjoint(asked):
        if last is None:
            yield first_line(setting.words("fact-end-unknown"))
        else:
            yield first_line(setting.words("fact-end", date=formats.date_of(setting.words, last.value)))
    elif state is Lifecycle.RETIRED and RETIRED_ON.name in asked:
        yield first_line(setting.words("fact-end-past"))


def _verdicts(setting: Setting, filters: tuple[Filter, ...], model: Model) -> Iterator[blocks.Paragraph]:
    """Answer the conditions on each property with yes, no or unknown, and the value that decides it."""
    words, candidate = setting.words, candidate_of(model, setting.catalogue)
    asked = {name: tuple(same) for name, same in groupby(filters, key=lambda one: judged_by(one).name)}
    for name, same in asked.items():
        one = property_named(name)
        verdict = judge_all(same, candidate)
        named = one is LANGUAGES and any(part.ids for each in same for part in parts(each))
        text = (
            languages_verdict(setting.words, candidate, same, verdict)
            if named
            else _verdict(setting, model, one, verdict)
        )
        yield first_line(text if len(asked) == 1 else words("fact-verdict-of", property=words(one.label), verdict=text))


def _verdict(setting: Setting, model: Model, one: Property, verdict: Verdict) -> str:
    words, catalogue = setting.words, setting.catalogue
    reading = one.read(candidate_of(model, catalogue))
    match reading:
        case Known(value=Choices(items=(item,))) if verdict is Verdict.BROKEN:
            return words("fact-verdict-broken", what=words("fact-only", value=words(item.key)))
        case Known(value=Choice(id=RussianLevel.PARTIAL)) if one is RUSSIAN:
            return words("fact-verdict-partly", what=word_reading(words, catalogue, one, reading))
        case Known(value=Flag()) | Unknown():
            return words(f"fact-verdict-{verdict}-alone")
        case Known() if one is LIFECYCLE and (state := word_state(setting, model)) is not None:
            return words(f"fact-verdict-{verdict}", what=state)
        case _:
            return words(f"fact-verdict-{verdict}", what=word_reading(words, catalogue, one, reading))
