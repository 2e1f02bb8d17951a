"""A fact of a family, a maker or several models: the range of the members first, then the members."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.catalogue.catalogue import is_choosable, release_day
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Verdict, judge_all
from bot.properties.identity import API_ID
from bot.properties.model_facts import WEIGHTS_LINK
from bot.properties.property import Property
from bot.properties.reading import Known, Reading
from bot.properties.registry import property_named
from bot.properties.values import Literals, Unit
from bot.questions.answers.apps import free_app_line
from bot.questions.answers.fact_values import asked_properties, word_asked
from bot.questions.answers.named import group_name, subjects_of
from bot.questions.answers.ranges import size_of, word_range
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import not_understood, word_filter
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import PickOne
from bot.reply.paragraphs import first_line
from bot.reply.reply import Outcome, Reply
from bot.reply.screen import PRIVATE_LINES, block_height, fact_height
from bot.views.citations import Citations

SHOWN = 5
_EACH_ITS_OWN = frozenset({API_ID.name, WEIGHTS_LINK.name})
"""Properties that no two models share, so that nothing can be said of all of them."""
_LEAST_SHOWN = 2
_FEWER_SHOWN = 3
"""How many members are shown where more than one property is asked for."""


def answer_group(setting: Setting, question: Question, name: str | None = None) -> Reply:
    """Tell what is asked of several entries: of every model that is named, and of the members of what holds several.

    `name` is what they are called together; without it their names are listed.
    """
    catalogue = setting.catalogue
    named = [catalogue.model(hit.id) for hit in question.names if hit.kind is EntryKind.MODEL]
    members = named if len(named) == len(question.names) else _members(setting, question.names)
    properties = asked_properties(question)
    limit = SHOWN if len(properties) == 1 else _FEWER_SHOWN
    shown = (members if members is named else _telling(setting, question.filters, members, properties))[:limit]
    head: tuple[blocks.Block, ...] = (
        blocks.Heading(text=name or group_name(catalogue, question.names)),
        *_summary(setting, question.filters, members),
        *_ranges(setting, question, members),
    )
    cites, lines = _fitted(setting, head, shown, properties)
    shown = shown[: len(lines)]
    lines += tuple(free_app_line(setting, question, cites))
    return Reply(
        blocks=(
            *head,
            *((blocks.FactList(items=lines),) if lines else ()),
            *not_understood(setting, question),
            *cites.listed(),
        ),
        choices=tuple(PickOne(label=m.name, action=pack(ShowModel(model=short_key(m.id)))) for m in shown),
        subjects=subjects_of(catalogue, question.names, shown),
        outcome=Outcome.FOUND,
        lang=setting.words.lang,
    )


def _members(setting: Setting, hits: Iterable[Hit]) -> list[Model]:
    """List the members that can be used today, newest first; all of them where none can."""
    catalogue, found = setting.catalogue, dict[str, Model]()
    families = list[str]()
    for hit in hits:
        match hit.kind:
            case EntryKind.FAMILY:
                families.append(hit.id)
            case EntryKind.LAB:
                families += [family.id for family in catalogue.families.values() if family.lab == hit.id]
            case EntryKind.MODEL:
                found[hit.id] = catalogue.model(hit.id)
            case EntryKind.TERM | EntryKind.SIGNPOST:
                continue
    found.update((model.id, model) for family in families for model in catalogue.members(family))
    alive = [model for model in found.values() if is_choosable(model)]
    dated = sorted(alive or found.values(), key=release_day, reverse=True)
    flagship = catalogue.families[families[0]].flagship if len(families) == 1 else None
    return sorted(dated, key=lambda model: model.id != flagship)


def _telling(
    setting: Setting, filters: tuple[Filter, ...], members: list[Model], properties: tuple[Property, ...]
) -> list[Model]:
    """Put the members first that the range begins and ends with, then those of which something is known.

    Where conditions are asked about, those that meet them stand before all others.
    """

    def known(model: Model) -> bool:
        return any(isinstance(reading, Known) for reading in _readings(setting, model, properties))

    def meets(model: Model) -> bool:
        return judge_all(filters, candidate_of(model, setting.catalogue)) is Verdict.MET

    ordered = sorted(members, key=lambda model: not known(model))
    told = {model.id: model for model in (*_ends(setting, ordered, properties), *ordered)}.values()
    return sorted(told, key=lambda model: not meets(model))


def _ends(setting: Setting, members: Sequence[Model], properties: Sequence[Property]) -> tuple[Model, ...]:
    """Return the members with the least and the most of the one property that is asked for."""
    sized = list[tuple[Decimal, Model]]()
    for model in members if len(properties) == 1 else ():
        reading = properties[0].read(candidate_of(model, setting.catalogue))
        counts = isinstance(reading, Known) and reading.is_confirmed and reading.is_current
        size = size_of(reading.value) if isinstance(reading, Known) and counts else None
        if size is not None:
            sized.append((size, model))
    if not sized:
        return ()
    least, most = min(sized, key=lambda pair: pair[0]), max(sized, key=lambda pair: pair[0])
    return () if least[0] == most[0] else (least[1], most[1])


def _readings(setting: Setting, model: Model, properties: Sequence[Property]) -> list[Reading]:
    candidate = candidate_of(model, setting.catalogue)
    return [_brief(one.read(candidate)) for one in properties]


def _brief(reading: Reading) -> Reading:
    """Leave the first of several ids, so that each model has a line."""
    match reading:
        case Known(value=Literals(texts=texts), evidence=evidence):
            return Known(Literals(texts[:1]), evidence)
        case _:
            return reading


def _summary(setting: Setting, filters: tuple[Filter, ...], members: list[Model]) -> Iterator[blocks.Paragraph]:
    """Say how many of the members meet the conditions on each property: both ends of a span of time are one."""
    grouped: dict[str, list[Filter]] = {}
    for one in filters:
        grouped.setdefault(one.property, []).append(one)
    for together in grouped.values():
        verdicts = Counter(judge_all(together, candidate_of(model, setting.catalogue)) for model in members)
        met, unknown = verdicts[Verdict.MET], verdicts[Verdict.UNKNOWN]
        what, every = " · ".join(_condition(setting, one) for one in together), len(members)
        if met == every:
            yield first_line(setting.words("fact-group-all", what=what, all=every))
        elif unknown == every:
            yield first_line(setting.words("fact-verdict-unknown", what=what))
        elif met + unknown == 0:
            yield first_line(setting.words("fact-group-none", what=what, all=every))
        else:
            yield first_line(setting.words("fact-group", what=what, met=met, all=every, unknown=unknown))


def _condition(setting: Setting, one: Filter) -> str:
    """Word a condition that some members meet; of a yes or no the name of the property says enough."""
    asked = property_named(one.property)
    is_flag = asked.unit is Unit.FLAG and one.ids == {"yes"}
    return setting.words(asked.label) if is_flag else word_filter(setting, one)


def _ranges(setting: Setting, question: Question, members: list[Model]) -> Iterator[blocks.Paragraph]:
    """Say from what to what the members go in each property that is asked for, unless a condition sums it up."""
    conditions = {one.property for one in question.filters}
    for one in asked_properties(question):
        if one.name not in conditions and one.name not in _EACH_ITS_OWN:
            text = word_range(setting, one, [one.read(candidate_of(model, setting.catalogue)) for model in members])
            label = Span(text=f"{setting.words(one.label)}: ")
            yield blocks.Paragraph(spans=(label, Span(text=text, style=Style.BOLD)))


def _fitted(
    setting: Setting, head: Sequence[blocks.Block], members: Sequence[Model], properties: Sequence[Property]
) -> tuple[Citations, tuple[blocks.FactLine, ...]]:
    """Return the lines of as many members as a screen has room for, at least two, and what they cite."""
    while True:
        cites = Citations(setting.words)
        lines = tuple(_lines(setting, members, properties, cites))
        taken = sum(map(block_height, head)) + sum(map(fact_height, lines))
        if taken < PRIVATE_LINES or len(members) <= _LEAST_SHOWN:
            return cites, lines
        members = members[:-1]


def _lines(
    setting: Setting, members: Sequence[Model], properties: Sequence[Property], cites: Citations
) -> Iterator[blocks.FactLine]:
    """Yield a line for each member, with its values and the source of the first."""
    for model in members:
        readings = _readings(setting, model, properties)
        known = next((one for one in readings if isinstance(one, Known)), None)
        texts = [word_asked(setting, model, one, each) for one, each in zip(properties, readings, strict=True)]
        yield cites.line(model.name, " · ".join(texts), known.evidence if known is not None else None)
