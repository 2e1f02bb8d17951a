"""What came out, what leaves, and whose price changes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.action_codec import pack
from bot.actions import ListFamilies, ShowFamily
from bot.catalogue.catalogue import Catalogue, lab_id
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.properties.reading import Evidence
from bot.questions.answers.parts import model_choice
from bot.questions.finding.events import (
    USUAL_DAYS,
    Event,
    EventKind,
    Events,
    direction_asked,
    find_events,
    find_nearest,
    usual_period,
)
from bot.questions.question import Period, Question
from bot.questions.setting import Setting
from bot.questions.slots.tasks import NEW_PRICES
from bot.questions.understood import not_understood, read_as, word_filter
from bot.reply import blocks, formats
from bot.reply.choices import Navigate
from bot.reply.paragraphs import first_line, plain, remark
from bot.reply.plain import fact_text
from bot.reply.reply import Outcome, Reply
from bot.reply.screen import PRIVATE_LINES, height
from bot.views.citations import Citations
from bot.views.subjects import model_subject
from bot.views.values import provider_name, word_new_price
from bot.words import Words

_SHOWN = (8, 3, 2)
"""How many events of each kind a page shows where there are one, two or three kinds: what a phone has room for."""
_SHOWN_LONG = 6
"""How many it shows of one kind where a line is too long for a phone."""
_SHOWN_PRICES = 5
"""How many new prices it shows, which take up to three lines of a phone."""
_LINE_LENGTH = 34
_ASKED = {"released": EventKind.RELEASED, "retired_on": EventKind.LEAVING, "deprecated_on": EventKind.LEAVING}


class Further(NamedTuple):
    """A question for more of what an answer shows, with what its button says."""

    label: str
    question: Question
    page: int


@dataclass(frozen=True)
class _Found:
    """What happened to the models that are meant, and which part of it a page shows."""

    question: Question
    events: Events
    kinds: tuple[EventKind, ...]
    """Those of the kinds asked about of which there are events."""
    size: int
    """How many of each kind a page shows."""
    lists: dict[EventKind, tuple[Event, ...]]

    def shown(self, page: int) -> dict[EventKind, tuple[Event, ...]]:
        """Return the events on a page; only of a single kind are there several pages."""
        start = page * self.size if len(self.kinds) == 1 else 0
        return {kind: events[start : start + self.size] for kind, events in self.lists.items()}


def answer_news(setting: Setting, question: Question, page: int = 0) -> Reply:
    """Answer with what happened in the span of days that is asked for, or lately."""
    found = _fitted(setting, question, page)
    shown = found.shown(page)
    models = list({event.model.id: event.model for kind in found.kinds for event in shown[kind]}.values())
    near = () if models else _nearest(setting, found)
    return Reply(
        blocks=_blocks(setting, question, found, page, near),
        choices=tuple(map(model_choice, models or {event.model.id: event.model for event in near}.values())),
        subjects=tuple(map(model_subject, models)),
        outcome=Outcome.FOUND if models else Outcome.INFO,
        lang=setting.words.lang,
    )


def _blocks(
    setting: Setting, question: Question, found: _Found, page: int, near: tuple[Event, ...] = ()
) -> tuple[blocks.Block, ...]:
    words, cites, shown = setting.words, Citations(setting.words), found.shown(page)
    parts: list[blocks.Block] = [first_line(_title(words, question.period))]
    if found.question.filters:
        parts.append(read_as(setting, [word_filter(setting, one) for one in found.question.filters]))
    for kind in found.kinds:
        lines = tuple(_line(setting, cites, event) for event in shown[kind])
        parts += [plain(words(f"news-{kind}", count=len(found.lists[kind]))), blocks.FactList(items=lines)]
    if not any(shown.values()):
        asked = _kinds(question)
        nothing = f"news-nothing-{asked[0]}" if len(asked) == 1 else "news-nothing"
        parts += [plain(words(nothing)), *_near_lines(setting, near, cites)]
    if found.events.undated and len(found.kinds) <= 1:  # of several kinds it says too little to take up room
        parts.append(remark(words("news-undated", count=found.events.undated)))
    return (*parts, *not_understood(setting, question), *cites.legend(), *cites.listed())


def _fitted(setting: Setting, question: Question, page: int) -> _Found:
    """Find what happened; of several kinds so many events are shown as a screen has room for."""
    found = _find(setting, question)
    while found.size > 1 and len(found.kinds) > 1:
        shown = (one for one in _blocks(setting, question, found, page) if not isinstance(one, blocks.Sources))
        if height(shown) <= PRIVATE_LINES:
            break
        found = replace(found, size=found.size - 1)
    return found


def further_news(setting: Setting, question: Question, page: int = 0) -> Iterator[Further]:
    """Yield the questions for what a page has no room for."""
    found = _fitted(setting, question, page)
    single = len(found.kinds) == 1
    for kind in found.kinds:
        count = len(found.lists[kind])
        of_kind = replace(found.question, asked=_asked_for(question, kind))
        if single and (page + 1) * found.size < count:
            yield Further(setting.words("choice-more"), of_kind, page + 1)
        elif not single and count > found.size:
            yield Further(setting.words(f"news-all-{kind}", count=count), of_kind, 0)


def news_exit(catalogue: Catalogue, words: Words, names: Iterable[Hit]) -> Navigate:
    """Offer the family that news are about, else all families."""
    family = next((hit.id for hit in names if hit.kind is EntryKind.FAMILY), None)
    if family is None:
        return Navigate(label=words("choice-families"), action=pack(ListFamilies()))
    label = words("choice-family", name=catalogue.families[family].name)
    return Navigate(label=label, action=pack(ShowFamily(family=family)))


def _find(setting: Setting, question: Question) -> _Found:
    filters = (*question.filters, *_named(setting.catalogue, question.names))
    asked = _kinds(question)
    events = find_events(
        setting.catalogue, asked, lambda kind: question.period or usual_period(kind, setting.today), filters
    )
    rising = direction_asked(question.topics)
    events = events.where(rising=rising)
    kinds = tuple(kind for kind in asked if events.of(kind))
    most = _SHOWN[max(len(kinds), 1) - 1]
    if len(kinds) == 1 and any(_is_long(setting, event) for event in events.of(kinds[0])):
        most = _SHOWN_PRICES if kinds[0] is EventKind.PRICE else _SHOWN_LONG
    size = min(question.number or most, most)
    return _Found(
        replace(question, filters=filters, names=()),
        events,
        kinds,
        size,
        {kind: events.in_order(kind, setting.today)[: question.number] for kind in kinds},
    )


def _is_long(setting: Setting, event: Event) -> bool:
    return len(fact_text(_line(setting, Citations(setting.words), event))) > _LINE_LENGTH


def _asked_for(question: Question, kind: EventKind) -> tuple[str, ...]:
    """Return the properties to ask for a kind of event by."""
    asked = tuple(name for name in question.asked if _kind_of(name) is kind)
    return asked or ("price" if kind is EventKind.PRICE else kind.value,)


def _kinds(question: Question) -> tuple[EventKind, ...]:
    """Return the kinds of event that are asked about, all where none is."""
    asked = {kind for name in question.asked if (kind := _kind_of(name)) is not None}
    if question.topics & NEW_PRICES:
        asked = {EventKind.PRICE}
    if any(one.property == "lifecycle" and one.ids & {"deprecated", "retired"} for one in question.filters):
        asked.add(EventKind.LEAVING)
    return tuple(kind for kind in EventKind if not asked or kind in asked)


def _kind_of(name: str) -> EventKind | None:
    return EventKind.PRICE if name.partition("-")[0] == "price" else _ASKED.get(name)


def _named(catalogue: Catalogue, names: tuple[Hit, ...]) -> Iterator[Filter]:
    """Make the makers and families that are named a condition; a model stands for its family."""
    makers = {hit.id for hit in names if hit.kind is EntryKind.LAB}
    families = {hit.id for hit in names if hit.kind is EntryKind.FAMILY}
    families |= {catalogue.model(hit.id).family for hit in names if hit.kind is EntryKind.MODEL}
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
        case str(), str() if first == last:
            return words("news-on", day=first)
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


def _nearest(setting: Setting, found: _Found) -> tuple[Event, ...]:
    """Return what happened just before an empty period and what is due just after it."""
    asked = _kinds(found.question)
    usual = usual_period(asked[0], setting.today)
    rising = direction_asked(found.question.topics)
    return find_nearest(setting.catalogue, asked, found.question.period or usual, found.question.filters, rising=rising)


def _near_lines(setting: Setting, near: tuple[Event, ...], cites: Citations) -> Iterator[blocks.Block]:
    if near:
        yield plain(setting.words("news-nearest"))
        yield blocks.FactList(items=tuple(_near_line(setting, cites, event) for event in near))


def _near_line(setting: Setting, cites: Citations, event: Event) -> blocks.FactLine:
    line = _line(setting, cites, event)
    note = "; ".join(filter(None, (setting.words(f"news-is-{event.kind}"), line.note)))
    return line.model_copy(update={"note": note})


def _line(setting: Setting, cites: Citations, event: Event) -> blocks.FactLine:
    """Say what happens to a model on a day; of a new price who asks it, where that is not the maker."""
    words, note = setting.words, ""
    value = _brief_day(words, event.day, setting.today.year)
    if event.price is not None:
        value = words("news-price-line", date=value, price=word_new_price(words, event.price))
        seller = event.price.after.offer.provider
        note = "" if seller == lab_id(event.model) else provider_name(setting.catalogue, seller)
    return cites.line(event.model.name, value, _evidence(event), note)


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
            if event.price is None:
                return None
            offer = event.price.before.offer  # what is known of its end is what is told
            return Evidence(offer.status, model.sources[offer.source])
    return Evidence(fact.status, model.sources[fact.source]) if fact is not None else None
