"""A fact of something that is named: the value first; of a family or a maker the range of its members."""

from collections.abc import Iterator

from bot.actions import ShowFamily, ShowModel, pack, short_key
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model, ModelKind
from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Verdict, judge
from bot.properties.property import Property
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import not_understood, word_filter
from bot.reply import blocks
from bot.reply.blocks import Outcome, Reply, Span, Style
from bot.views.citations import Citations
from bot.views.subjects import family_subject, lab_subject, model_subject
from bot.views.values import word_reading

SHOWN = 6
_MOST_ASKED = 3


def answer_fact(setting: Setting, question: Question) -> Reply:
    """Tell what is asked of a model, a family or a maker."""
    hit = question.names[0]
    match hit.kind:
        case EntryKind.MODEL:
            return _of_model(setting, question, setting.catalogue.models[hit.id])
        case EntryKind.FAMILY | EntryKind.LAB | EntryKind.TERM:
            return _of_group(setting, question, hit)


def asked_properties(question: Question) -> tuple[Property, ...]:
    """Return the properties that a question asks for, those of its conditions too."""
    names = dict.fromkeys((*question.asked, *(one.property for one in question.filters)))
    return tuple(property_named(name) for name in names)[:_MOST_ASKED]


def _of_model(setting: Setting, question: Question, model: Model) -> Reply:
    words, cites = setting.words, Citations(setting.words)
    candidate = candidate_of(model, setting.catalogue)
    lines = []
    for one in asked_properties(question):
        reading = one.read(candidate)
        evidence = reading.evidence if isinstance(reading, Known) else None
        value = word_reading(words, setting.catalogue, one, reading)
        lines.append(cites.line(words(one.label), value, evidence))
    family = setting.catalogue.family_of(model)
    return Reply(
        blocks=(
            blocks.Heading(text=model.name),
            *(_verdict(setting, question.filters, model)),
            blocks.FactList(items=tuple(lines)),
            *not_understood(setting, question),
            *cites.listed(),
        ),
        choices=(
            blocks.Navigate(label=words("choice-card"), action=pack(ShowModel(model=short_key(model.id)))),
            blocks.Navigate(label=words("choice-family", name=family.name), action=pack(ShowFamily(family=family.id))),
        ),
        subjects=(model_subject(model),),
        outcome=Outcome.FOUND,
        openness=model.facts.openness.value if model.facts.openness else None,
        lang=words.lang,
    )


def _verdict(setting: Setting, filters: tuple[Filter, ...], model: Model) -> Iterator[blocks.Paragraph]:
    """Answer each condition with yes, no or unknown."""
    for one in filters:
        verdict = judge(one, candidate_of(model, setting.catalogue))
        text = setting.words(f"fact-verdict-{verdict}", what=word_filter(setting, one))
        yield blocks.Paragraph(spans=(Span(text=text, style=Style.BOLD),))


def _of_group(setting: Setting, question: Question, hit: Hit) -> Reply:
    words, catalogue = setting.words, setting.catalogue
    is_family = hit.kind is EntryKind.FAMILY
    name = catalogue.families[hit.id].name if is_family else catalogue.labs[hit.id].name
    subject = family_subject(catalogue.families[hit.id]) if is_family else lab_subject(catalogue.labs[hit.id])
    members = _members(setting, hit)
    properties = asked_properties(question)
    shown = _telling(setting, members, properties)[:SHOWN]
    return Reply(
        blocks=(
            blocks.Heading(text=name),
            *(_summary(setting, question.filters, members)),
            *(_bullets(setting, shown, one) for one in properties),
            *not_understood(setting, question),
        ),
        choices=tuple(blocks.PickOne(label=m.name, action=pack(ShowModel(model=short_key(m.id)))) for m in shown),
        subjects=(subject, *(model_subject(model) for model in shown)),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def _members(setting: Setting, hit: Hit) -> list[Model]:
    """List the members that can be used today, newest first; all of them where none can."""
    catalogue = setting.catalogue
    families = (
        [hit.id] if hit.kind is EntryKind.FAMILY else [f.id for f in catalogue.families.values() if f.lab == hit.id]
    )
    members = [model for family in families for model in catalogue.members(family)]
    alive = [
        model
        for model in members
        if model.kind is ModelKind.LLM
        and (model.facts.lifecycle is None or model.facts.lifecycle.value in {"active", "deprecated"})
    ]
    dated = sorted(alive or members, key=lambda m: m.facts.released.value if m.facts.released else "", reverse=True)
    flagship = catalogue.families[families[0]].flagship if len(families) == 1 else None
    return sorted(dated, key=lambda model: model.id != flagship)


def _telling(setting: Setting, members: list[Model], properties: tuple[Property, ...]) -> list[Model]:
    """Put the members first of which something is known."""

    def known(model: Model) -> bool:
        candidate = candidate_of(model, setting.catalogue)
        return any(isinstance(one.read(candidate), Known) for one in properties)

    return sorted(members, key=lambda model: not known(model))


def _summary(setting: Setting, filters: tuple[Filter, ...], members: list[Model]) -> Iterator[blocks.Paragraph]:
    """Say how many of the members meet each condition."""
    for one in filters:
        verdicts = [judge(one, candidate_of(model, setting.catalogue)) for model in members]
        text = setting.words(
            "fact-group",
            what=word_filter(setting, one),
            met=verdicts.count(Verdict.MET),
            all=len(verdicts),
            unknown=verdicts.count(Verdict.UNKNOWN),
        )
        yield blocks.Paragraph(spans=(Span(text=text, style=Style.BOLD),))


def _bullets(setting: Setting, members: list[Model], one: Property) -> blocks.Bullets:
    words, catalogue = setting.words, setting.catalogue
    items = [
        (
            Span(text=model.name, style=Style.BOLD),
            Span(text=f" — {word_reading(words, catalogue, one, one.read(candidate_of(model, catalogue)))}"),
        )
        for model in members
    ]
    return blocks.Bullets(items=((Span(text=words(one.label) + ":"),), *items))
