"""What came out, what leaves, and whose price changes."""

from collections.abc import Iterator
from datetime import date

from bot.actions import ListFamilies, ShowFamily, pack
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.properties.reading import Evidence
from bot.questions.answers.parts import first_line, model_choice, plain, remark
from bot.questions.events import USUAL_DAYS, Event, EventKind, Events, find_events, usual_period
from bot.questions.question import Period, Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.blocks import Outcome, Reply
from bot.reply.plain import fact_text
from bot.views.citations import Citations
from bot.views.subjects import model_subject
from bot.views.values import word_offer
from bot.words import Words

_LINES = 13
"""Lines that the events may take, of some twenty that a phone shows."""
_LINE_LENGTH = 36
_LEAST = 2
"""Lines that are kept for each kind of event that there is."""
_MOST_CHOICES = 8
_ASKED = {"released": EventKind.RELEASED, "retired_on": EventKind.LEAVING, "deprecated_on": EventKind.LEAVING}


def answer_news(setting: Setting, question: Question) -> Reply:
    """Answer with what happened in the span of days that is asked for, or lately, newest first."""
    return news(setting.words, setting.catalogue, setting.today, question)


def news(words: Words, catalogue: Catalogue, today: date, question: Question) -> Reply:
    """Show what happened to the models that a question names or describes."""
    kinds = _kinds(question)
    filters = (*question.filters, *_named(catalogue, question.names))

    def period(kind: EventKind) -> Period:
        return question.period or usual_period(kind, today)

    events = find_events(catalogue, kinds, period, filters)
    cites = Citations(words)
    shown = _shown(words, events, question.number, today.year)
    parts: list[blocks.Block] = [first_line(_title(words, question.period))]
    for kind in kinds:
        if shown[kind]:
            count = len(events.of(kind))
            parts.append(plain(words(f"news-{kind}", count=count)))
            parts.append(blocks.FactList(items=tuple(_line(words, cites, event, today.year) for event in shown[kind])))
    models = list({event.model.id: event.model for kind in kinds for event in shown[kind]}.values())
    if not models:
        parts.append(plain(words("news-nothing")))
    if events.undated:
        parts.append(remark(words("news-undated", count=events.undated)))
    return Reply(
        blocks=(*parts, *cites.legend(), *cites.listed()),
        choices=(*map(model_choice, models[:_MOST_CHOICES]), *_choices(words, catalogue, question)),
        subjects=tuple(map(model_subject, models)),
        outcome=Outcome.FOUND if models else Outcome.INFO,
        lang=words.lang,
    )


def _kinds(question: Question) -> tuple[EventKind, ...]:
    """Return the kinds of event that are asked about, all where none is."""
    asked = {kind for name, kind in _ASKED.items() if name in question.asked}
    if any(name.partition("-")[0] == "price" for name in question.asked):
        asked.add(EventKind.PRICE)
    if any(one.property == "lifecycle" and one.ids & {"deprecated", "retired"} for one in question.filters):
        asked.add(EventKind.LEAVING)
    return tuple(kind for kind in EventKind if not asked or kind in asked)


def _named(catalogue: Catalogue, names: tuple[Hit, ...]) -> Iterator[Filter]:
    """Make the makers and families that are named a condition; a model stands for its family."""
    makers = {hit.id for hit in names if hit.kind is EntryKind.LAB}
    families = {hit.id for hit in names if hit.kind is EntryKind.FAMILY}
    families |= {catalogue.models[hit.id].family for hit in names if hit.kind is EntryKind.MODEL}
    if families:
        families |= {family.id for family in catalogue.families.values() if family.lab in makers}
        yield Filter("family", Operator.ANY_OF, frozenset(families))
    elif makers:
        yield Filter("maker", Operator.ANY_OF, frozenset(makers))


def _title(words: Words, period: Period | None) -> str:
    if period is None:
        return words("news-lately", days=USUAL_DAYS)
    first, last = (_day(words, number) for number in (period.first, period.last))
    match first, last:
        case str(), str():
            return words("news-between", first=first, last=last)
        case str(), None:
            return words("news-since", first=first)
        case None, str():
            return words("news-until", last=last)
        case _:
            return words("news-always")


def _day(words: Words, number: int | None) -> str | None:
    if number is None:
        return None
    return formats.date(words, f"{number // 10_000:04}-{number // 100 % 100:02}-{number % 100:02}")


def _shown(words: Words, events: Events, number: int | None, year: int) -> dict[EventKind, list[Event]]:
    """Pick as many of each kind as a phone shows, newest first; every kind that there is gets a few lines."""
    waiting = [kind for kind in EventKind if events.of(kind)]
    room = _LINES - len(waiting)
    shown: dict[EventKind, list[Event]] = {kind: [] for kind in EventKind}
    for kind in waiting:
        kept = _LEAST * (len(waiting) - waiting.index(kind) - 1)
        for event in events.of(kind)[:number]:
            lines = _lines_of(fact_text(_line(words, Citations(words), event, year)))
            if lines > room - kept:
                break
            room -= lines
            shown[kind].append(event)
    return shown


def _lines_of(text: str) -> int:
    return -(-len(text) // (_LINE_LENGTH - 2))


def _line(words: Words, cites: Citations, event: Event, year: int) -> blocks.FactLine:
    model = event.model
    value = _brief_day(words, event.day, year)
    if event.offer is not None and event.change is not None:
        update = {"input": event.change.input, "output": event.change.output, "free": False}
        price = word_offer(words, event.offer.model_copy(update=update))
        value = words("news-price-line", date=value, price=price)
    return cites.line(model.name, value, _evidence(event))


def _brief_day(words: Words, partial: str, year: int) -> str:
    """Write a date as precisely as it is known; this year goes without saying."""
    match partial.split("-"):
        case [stated, month, day] if int(stated) == year:
            return words("news-day", day=str(int(day)), month=words(f"month-of-{int(month)}"))
        case _:
            return formats.date(words, partial)


def _evidence(event: Event) -> Evidence | None:
    model = event.model
    match event.kind:
        case EventKind.RELEASED:
            fact = model.facts.released
        case EventKind.LEAVING:
            fact = model.facts.retired_on
        case EventKind.PRICE:
            offer = event.offer
            return Evidence(offer.status, model.sources[offer.source]) if offer is not None else None
    return Evidence(fact.status, model.sources[fact.source]) if fact is not None else None


def _choices(words: Words, catalogue: Catalogue, question: Question) -> Iterator[blocks.Choice]:
    for hit in question.names:
        if hit.kind is EntryKind.FAMILY:
            name = catalogue.families[hit.id].name
            label = words("choice-family", name=name)
            yield blocks.Navigate(label=label, action=pack(ShowFamily(family=hit.id)))
            return
    yield blocks.Navigate(label=words("choice-families"), action=pack(ListFamilies()))
