"""A fact of something that is named: the value first; of a family or a maker the range of its members."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.actions import ShowFamily, ShowModel, pack, short_key
from bot.catalogue.catalogue import is_choosable, lifecycle_of
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Lifecycle, Model
from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Verdict, judge
from bot.properties.model_facts import LIFECYCLE, RETIRED_ON
from bot.properties.property import Property
from bot.properties.reading import Known, Reading, Unknown
from bot.properties.registry import property_named
from bot.properties.values import Choices, Flag, Unit
from bot.questions.answers.ranges import word_range
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import not_understood, word_filter
from bot.reply import blocks, formats
from bot.reply.blocks import Outcome, Reply, Span, Style
from bot.views.citations import Citations
from bot.views.subjects import family_subject, lab_subject, model_subject
from bot.views.values import word_reading

SHOWN = 5
_FEWER_SHOWN = 3
"""How many members are shown where more than one property is asked for."""
_MOST_ASKED = 3
_ABOUT_THE_END = frozenset({LIFECYCLE.name, RETIRED_ON.name})


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
    return tuple(property_named(name) for name in _names(question))[:_MOST_ASKED]


def _names(question: Question) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*question.asked, *(one.property for one in question.filters))))


def _of_model(setting: Setting, question: Question, model: Model) -> Reply:
    words, cites = setting.words, Citations(setting.words)
    candidate = candidate_of(model, setting.catalogue)
    lines = []
    for one in asked_properties(question):
        reading = one.read(candidate)
        evidence = reading.evidence if isinstance(reading, Known) else None
        lines.append(cites.line(words(one.label), _value(setting, model, one, reading), evidence))
    family = setting.catalogue.family_of(model)
    return Reply(
        blocks=(
            blocks.Heading(text=model.name),
            *_end(setting, question, model),
            *_verdicts(setting, question.filters, model),
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


def _value(setting: Setting, model: Model, one: Property, reading: Reading) -> str:
    """Word a value; the unknown last day of a model in service is no gap in the catalogue."""
    if one is RETIRED_ON and isinstance(reading, Unknown) and lifecycle_of(model) is Lifecycle.ACTIVE:
        return setting.words("fact-no-end")
    return word_reading(setting.words, setting.catalogue, one, reading)


def _end(setting: Setting, question: Question, model: Model) -> Iterator[blocks.Paragraph]:
    """Say until when a model that is being retired can be used, where the question is about that."""
    if lifecycle_of(model) is not Lifecycle.DEPRECATED or _ABOUT_THE_END.isdisjoint(_names(question)):
        return
    last = model.facts.retired_on
    if last is None:
        yield _bold(setting.words("fact-end-unknown"))
    else:
        yield _bold(setting.words("fact-end", date=formats.date(setting.words, last.value)))


def _verdicts(setting: Setting, filters: tuple[Filter, ...], model: Model) -> Iterator[blocks.Paragraph]:
    """Answer each condition with yes, no or unknown, and the value that decides it."""
    words, candidate = setting.words, candidate_of(model, setting.catalogue)
    for one in filters:
        verdict, asked = judge(one, candidate), property_named(one.property)
        reading = asked.read(candidate)
        match reading:
            case Known(value=Choices(items=(item,))) if verdict is Verdict.BROKEN:
                text = words("fact-verdict-broken", what=words("fact-only", value=words(item.key)))
            case Known(value=Flag()) | Unknown():
                text = words(f"fact-verdict-{verdict}-alone")
            case _:
                text = words(f"fact-verdict-{verdict}", what=word_reading(words, setting.catalogue, asked, reading))
        yield _bold(text if len(filters) == 1 else words("fact-verdict-of", property=words(asked.label), verdict=text))


def _bold(text: str) -> blocks.Paragraph:
    return blocks.Paragraph(spans=(Span(text=text, style=Style.BOLD),))


def _of_group(setting: Setting, question: Question, hit: Hit) -> Reply:
    words, catalogue = setting.words, setting.catalogue
    is_family = hit.kind is EntryKind.FAMILY
    name = catalogue.families[hit.id].name if is_family else catalogue.labs[hit.id].name
    subject = family_subject(catalogue.families[hit.id]) if is_family else lab_subject(catalogue.labs[hit.id])
    members = _members(setting, hit)
    properties = asked_properties(question)
    shown = _telling(setting, members, properties)[: SHOWN if len(properties) == 1 else _FEWER_SHOWN]
    return Reply(
        blocks=(
            blocks.Heading(text=name),
            *_summary(setting, question.filters, members),
            *_ranges(setting, question, members),
            *_bullets(setting, shown, properties),
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
    alive = [model for model in members if is_choosable(model)]
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
        verdicts = Counter(judge(one, candidate_of(model, setting.catalogue)) for model in members)
        text = setting.words(
            "fact-group",
            what=_condition(setting, one),
            met=verdicts[Verdict.MET],
            all=len(members),
            unknown=verdicts[Verdict.UNKNOWN],
        )
        yield _bold(text)


def _condition(setting: Setting, one: Filter) -> str:
    """Word a condition that some members meet; of a yes or no the name of the property says enough."""
    asked = property_named(one.property)
    is_flag = asked.unit is Unit.FLAG and one.ids == {"yes"}
    return setting.words(asked.label) if is_flag else word_filter(setting, one)


def _ranges(setting: Setting, question: Question, members: list[Model]) -> Iterator[blocks.Paragraph]:
    """Say from what to what the members go in each property that is asked for, unless a condition sums it up."""
    conditions = {one.property for one in question.filters}
    for one in asked_properties(question):
        if one.name not in conditions:
            text = word_range(setting, one, [one.read(candidate_of(model, setting.catalogue)) for model in members])
            label = Span(text=f"{setting.words(one.label)}: ")
            yield blocks.Paragraph(spans=(label, Span(text=text, style=Style.BOLD)))


def _bullets(setting: Setting, members: list[Model], properties: Sequence[Property]) -> Iterator[blocks.Bullets]:
    """Show the members, each with its values."""
    items = tuple(
        (Span(text=model.name, style=Style.BOLD), Span(text=f" — {_values(setting, model, properties)}"))
        for model in members
    )
    if items:
        yield blocks.Bullets(items=items)


def _values(setting: Setting, model: Model, properties: Sequence[Property]) -> str:
    candidate = candidate_of(model, setting.catalogue)
    return " · ".join(_value(setting, model, one, one.read(candidate)) for one in properties)
