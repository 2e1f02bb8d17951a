"""Lists, superlatives and counts: the models that meet the conditions of a question."""

from dataclasses import replace

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, judged_by, with_context
from bot.properties.hardware import SHORT_CONTEXT
from bot.properties.model_facts import PARAMETERS, TIER
from bot.properties.property import Property
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.properties.values import Gigabytes, Spoken, Unit, Weights
from bot.questions.answers.parts import caveat
from bot.questions.finding.capability import TASK_BY_ORDER, is_by_capability
from bot.questions.finding.rates import at_rate, rate_note
from bot.questions.finding.select import Selection, default_order, is_about_life, select
from bot.questions.machines import is_memory_assumed, word_machine
from bot.questions.question import Order, Question, Task
from bot.questions.setting import Setting
from bot.questions.understood import not_understood, understood, word_filter
from bot.reply import blocks, formats
from bot.reply.blocks import Span, Style
from bot.reply.choices import PickOne
from bot.reply.paragraphs import remark
from bot.reply.reply import Outcome, Reply
from bot.views.languages import count_languages
from bot.views.standing import listed_text, points_text
from bot.views.subjects import model_subject
from bot.views.values import word_reading

SHOWN = 5
_SURE = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
MOST_SHOWN = 10
_MOST_COLUMNS = 2
"""Values beside a name; one where more than the usual number of models is wanted."""


def answer_list(setting: Setting, question: Question, page: int = 0) -> Reply:
    """List the models that are meant, or count them."""
    found = select(setting.catalogue, at_rate(question, setting.rate), setting.table)
    if question.order is not None and question.order.property == PARAMETERS.name and found.is_mostly_unsorted:
        question = replace(question, order=Order(TIER.name, question.order.descending))
        found = select(setting.catalogue, at_rate(question, setting.rate), setting.table)
    order = question.order or (default_order(question.filters) if found.models else None)
    number = page_size(question)
    start = page * number if page * number < len(found.models) else 0
    shown = found.models[start : start + number]
    return Reply(
        blocks=(
            _head(setting, question, found),
            understood(setting, question, order),
            *_of_machine(setting, question),
            *not_understood(setting, question),
            *_lines(setting, question, order, shown),
            *_left_out(setting, question, found),
            *_counted(setting, question, shown),
            *_scale(setting, order),
        ),
        choices=tuple(
            PickOne(label=one.name, action=pack(ShowModel(model=short_key(one.id), apart=1))) for one in shown
        ),
        subjects=tuple(model_subject(one) for one in shown),
        outcome=Outcome.FOUND if shown else Outcome.NOTHING_FITS,
        lang=setting.words.lang,
    )


def _of_machine(setting: Setting, question: Question) -> tuple[blocks.Note, ...]:
    """Say which memory of a machine was assumed."""
    if not is_memory_assumed(question, setting.catalogue):
        return ()
    return (remark(setting.words("wizard-assumed", wishes=word_machine(setting, question))),)


def page_size(question: Question) -> int:
    """Return how many models a page of the list shows."""
    return min(question.number or SHOWN, MOST_SHOWN)


def _head(setting: Setting, question: Question, found: Selection) -> blocks.Block:
    """Say how many models are meant; of a superlative the first."""
    words, count = setting.words, len(found.models)
    if not count and question.task is not Task.COUNT:
        text = words("list-none")
    elif question.task is Task.COUNT:
        text = _count(setting, question, count)
    elif question.order is not None and (question.number or 1) == 1 and not is_by_capability(question.order):
        return blocks.Paragraph(spans=(Span(text=found.models[0].name, style=Style.BOLD),))
    else:
        text = words("list-found", count=count)
    return blocks.Paragraph(spans=(Span(text=text, style=Style.BOLD),))


def _count(setting: Setting, question: Question, available: int) -> str:
    """Count the models of every state, and those of them that are in service."""
    words = setting.words
    if is_about_life(question.filters):
        return words("list-count", count=available)
    known = len(select(setting.catalogue, at_rate(question, setting.rate), setting.table, every_state=True).models)
    if known == available:
        return words("list-count", count=known)
    return words("list-count-known", count=known, available=available)


def _lines(
    setting: Setting, question: Question, order: Order | None, shown: tuple[Model, ...]
) -> tuple[blocks.Bullets, ...]:
    """Show each model with what it was sorted and chosen by."""
    most = _MOST_COLUMNS if len(shown) <= SHOWN else 1
    told = [_told(setting, question, order, one)[:most] for one in shown]
    texts = [" — " + " · ".join(parts) if parts else "" for parts in told]
    items = tuple(
        (Span(text=one.name, style=Style.BOLD), Span(text=text)) for one, text in zip(shown, texts, strict=True)
    )
    return (blocks.Bullets(items=items),) if items else ()


def _told(setting: Setting, question: Question, order: Order | None, model: Model) -> list[str]:
    """Return what is told of a model: how capable it is where they are sorted by that, else values."""
    if order is None or order.property not in TASK_BY_ORDER:
        return _values(setting, model, _columns(question.filters, order))
    standing = setting.standings.of(model, TASK_BY_ORDER[order.property])
    return [] if standing is None else [listed_text(setting.words, standing, TASK_BY_ORDER[order.property])]


def _columns(filters: tuple[Filter, ...], order: Order | None) -> tuple[Property, ...]:
    names = [order.property] if order is not None else []
    names += [one.property for one in filters if one.amount is not None or one.prices]
    fitting = [name for name in dict.fromkeys(names) if name not in {"openness", "russian"}]
    counted = {one.property: judged_by(one) for one in with_context(filters) if one.context is not None}
    return tuple(counted.get(name) or property_named(name) for name in fitting or ("price",))


def _values(setting: Setting, model: Model, columns: tuple[Property, ...]) -> list[str]:
    candidate = candidate_of(model, setting.catalogue)
    readings = [(one, one.read(candidate)) for one in columns]
    return [_value(setting, one, reading) for one, reading in readings if isinstance(reading, Known)]


def _value(setting: Setting, one: Property, reading: Known) -> str:
    """Word a value in brief, with a mark where it is not certain; memory is always an estimate and says so itself."""
    words = setting.words
    if isinstance(reading.value, Gigabytes):
        least, most = (formats.number(words, size) for size in (reading.value.options[0], reading.value.options[-1]))
        return "≈ " + words("gigabytes", text=least if least == most else f"{least}–{most}")
    if isinstance(reading.value, Spoken):
        return count_languages(words, reading.value)
    if isinstance(reading.value, Weights):
        reading = replace(reading, value=Weights(reading.value.sizes))
    text = word_reading(words, setting.catalogue, one, reading)
    status = reading.evidence.status if reading.evidence is not None else FactStatus.OFFICIAL
    return text if status in _SURE else f"{text} {words(f'mark-{status}')}"


def _counted(setting: Setting, question: Question, shown: tuple[Model, ...]) -> tuple[blocks.Note, ...]:
    """Say how much context the memory counts that models were chosen by."""
    tokens = next((one.context for one in with_context(question.filters) if one.context is not None), None)
    if tokens is None or tokens <= SHORT_CONTEXT or not shown:
        return ()
    return (remark(setting.words("run-rule-group", tokens=formats.short_tokens(setting.words, tokens))),)


def _scale(setting: Setting, order: Order | None) -> tuple[blocks.Note, ...]:
    """Say what models are sorted by where that is how capable they are."""
    if order is None or order.property not in TASK_BY_ORDER:
        return ()
    return (remark(points_text(setting.words, TASK_BY_ORDER[order.property])),)


def _left_out(setting: Setting, question: Question, found: Selection) -> tuple[blocks.Note, ...]:
    """Say how many models were left out because a fact is unknown."""
    texts = list(rate_note(setting.words, question, setting.rate))
    if found.unknown:
        texts.append(setting.words("list-unknown", count=found.unknown))
    if found.unpriced and question.order is not None and not is_by_capability(question.order):
        one = property_named(question.order.property)
        key = "list-unsorted-price" if one.unit is Unit.MONEY else "list-unsorted"
        texts.append(setting.words(key, count=found.unpriced, property=setting.words(one.label)))
    if not found.models and question.filters:
        texts.append(setting.words("list-advice", what=word_filter(setting, question.filters[-1])))
    return tuple(map(caveat, texts))
