"""What models cost before, what they cost on a day, and when their prices rose or fell."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bot.catalogue.catalogue import is_choosable, lab_id
from bot.catalogue.offers import Offer
from bot.catalogue.precomputed import EntryKind
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.model_facts import RELEASED
from bot.properties.price import is_current
from bot.properties.price_history import NewPrice, PriceSpan, new_prices, spans_of
from bot.properties.prices import PRICE, PRICE_PAST, evidence_of
from bot.properties.property import Property
from bot.questions.answers.named import card_choices, group_name, models_of, subjects_of
from bot.questions.finding.events import direction_asked
from bot.questions.finding.past_prices import Finding, Found, days_of, past_prices
from bot.questions.question import Period, Question
from bot.questions.setting import Setting
from bot.questions.slots.tasks import NEW_PRICES
from bot.questions.understood import not_understood
from bot.reply import blocks, formats
from bot.reply.blocks import FactLine
from bot.reply.paragraphs import first_line, plain
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.values import provider_name, word_new_price, word_offer, word_reading
from bot.words import Words

_MOST_MODELS = 4
_MOST_LINES = 4
_NOTHING_TO_KNOW = frozenset({Finding.NOT_OUT, Finding.NOT_SOLD})
_NOTHING_KNOWN = frozenset({Finding.UNKNOWN, Finding.UNCHANGED, *_NOTHING_TO_KNOW})
_Turns = Mapping[bool | None, str]
_CHANGED: _Turns = MappingProxyType({True: "past-price-rose", False: "past-price-fell", None: "past-price-changed"})
_TO_CHANGE: _Turns = MappingProxyType(
    {True: "past-price-will-rise", False: "past-price-will-fall", None: "past-price-will-change"}
)
_UNCHANGED: _Turns = MappingProxyType(
    {True: "past-price-no-rise", False: "past-price-no-fall", None: "past-price-no-change"}
)
"""Words for new prices, by whether rises are asked about, or falls, or both."""


def answer_past_prices(setting: Setting, question: Question) -> Reply:
    """Tell what each of the models that are named cost; of a family or a maker those of which most is known."""
    words, catalogue, cites = setting.words, setting.catalogue, Citations(setting.words)
    known = _found(setting, question)[:_MOST_MODELS]
    parts = (
        _of_one(setting, question, known[0], cites) if len(known) == 1 else _of_several(setting, question, known, cites)
    )
    return Reply(
        blocks=(*parts, *not_understood(setting, question), *cites.legend(), *cites.listed()),
        choices=tuple(card_choices(words, catalogue, question.names, [one.model for one in known])),
        subjects=subjects_of(catalogue, question.names, [one.model for one in known]),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def _found(setting: Setting, question: Question) -> list[Found]:
    """Find what is asked of every model that is meant; of the members of a family or a maker what is known."""
    models = models_of(setting.catalogue, question.names)
    of_all = [past_prices(setting.catalogue, question, model, setting.today) for model in models]
    if all(hit.kind is EntryKind.MODEL for hit in question.names):
        return of_all
    known = sorted(of_all, key=lambda one: not is_choosable(one.model))
    for nothing in (_NOTHING_KNOWN, _NOTHING_TO_KNOW):
        known = [one for one in known if one.finding not in nothing] or known
    return known


def _of_one(setting: Setting, question: Question, found: Found, cites: Citations) -> Iterator[blocks.Block]:
    """Answer of one model: a line that says it, then its prices one after the other."""
    words, title, said = setting.words, _title(setting.words, question), _said(setting, question, found)
    yield blocks.Heading(text=found.model.name)
    yield first_line(words("past-price-of", what=title, said=said) if title else said)
    if found.offer is None:
        return
    if found.offer.provider != lab_id(found.model):
        yield plain(words("past-price-seller", seller=provider_name(setting.catalogue, found.offer.provider)))
    lines = tuple(_lines(words, found.model, found.offer, cites, turns=not question.topics.isdisjoint(NEW_PRICES)))
    yield blocks.FactList(items=lines[:_MOST_LINES])


def _of_several(
    setting: Setting, question: Question, of_all: Sequence[Found], cites: Citations
) -> Iterator[blocks.Block]:
    """Answer of several models, each in a line."""
    title = _title(setting.words, question)
    yield blocks.Heading(text=group_name(setting.catalogue, question.names))
    if title:
        yield first_line(title)
    yield blocks.FactList(items=tuple(_brief(setting, question, one, cites) for one in of_all))


def _brief(setting: Setting, question: Question, found: Found, cites: Citations) -> FactLine:
    words, said = setting.words, _said(setting, question, found)
    if found.turns:
        last = found.turns[-1]
        said = words("news-price-line", date=_day(words, last), price=word_new_price(words, last))
    elif found.finding is Finding.SEVERAL_PRICES:
        prices = (f"{word_offer(words, one.offer)}, {_uncapitalised(_when(words, one))}" for one in found.prices)
        said = "; ".join(prices)
    offers = (*(one.offer for one in found.prices), *(one.before.offer for one in found.turns))
    evidence = evidence_of(found.model, offers[-1]) if offers else None
    seller = found.offer.provider if found.offer is not None else lab_id(found.model)
    note = "" if seller == lab_id(found.model) else provider_name(setting.catalogue, seller)
    return cites.line(found.model.name, said, evidence, note)


def _said(setting: Setting, question: Question, found: Found) -> str:
    """Say what is asked of a model, as far as it is known."""
    words, rising = setting.words, direction_asked(question.topics)
    match found.finding:
        case Finding.NOT_SOLD:
            return _property(setting, PRICE, found.model)
        case Finding.NOT_OUT:
            return words("past-price-not-out", date=_property(setting, RELEASED, found.model))
        case Finding.UNKNOWN:
            return words("past-price-unknown" if question.period is None else "past-price-unknown-then")
        case Finding.ONE_PRICE:
            (span,) = found.prices
            price = word_offer(words, span.offer)
            if question.period is None and span.until is not None:
                return words("price-until", price=price, date=formats.date(words, span.until.isoformat()))
            is_first = span.since is None and span.until is not None and span.until <= setting.today
            return words("past-price-earliest", price=price) if is_first else price
        case Finding.SEVERAL_PRICES:
            return words("past-price-several")
        case Finding.CHANGED:
            return words(_CHANGED[rising], date=_day(words, found.turns[-1]))
        case Finding.TO_CHANGE:
            return words(_TO_CHANGE[rising], date=_day(words, found.turns[0]))
        case Finding.UNCHANGED:
            return words(_UNCHANGED[rising])


def _property(setting: Setting, one: Property, model: Model) -> str:
    return word_reading(setting.words, setting.catalogue, one, one.read(candidate_of(model, setting.catalogue)))


def _lines(words: Words, model: Model, offer: Offer, cites: Citations, *, turns: bool) -> Iterator[FactLine]:
    """Show the prices of an offer, or where `turns` are asked about how they changed, the newest first."""
    changes = tuple(new_prices(offer)) if turns else ()
    for new in reversed(changes):
        yield cites.line(_day(words, new), word_new_price(words, new), evidence_of(model, new.before.offer))
    for span in reversed(spans_of(offer) if not changes else ()):
        yield cites.line(_when(words, span), word_offer(words, span.offer), evidence_of(model, span.offer))


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def _day(words: Words, new: NewPrice) -> str:
    return formats.date(words, new.day.isoformat())


def _when(words: Words, span: PriceSpan) -> str:
    """Say from which day and until which day a price holds, as far as that is known."""
    first, last = (day and formats.date(words, day.isoformat()) for day in (span.since, span.until))
    match first, last:
        case str(), str():
            return words("past-price-between", first=first, last=last)
        case str(), _:
            return words("past-price-since", first=first)
        case _, str():
            return words("past-price-until", last=last)
        case _:
            return words("past-price-now" if is_current(span.offer) else "past-price-last")


def _title(words: Words, question: Question) -> str:
    """Say which prices are told of: those of a time, or those before; nothing where it is how they changed."""
    if question.period is not None:
        text = _period(words, question.period)
        return text[:1].upper() + text[1:]
    return words(PRICE_PAST.label) if question.topics.isdisjoint(NEW_PRICES) else ""


def _period(words: Words, period: Period) -> str:
    """Name a period: a day, a month or a year by its name, any other by its ends."""
    first, last = days_of(period)
    begun, ended = first.isoformat(), last.isoformat()
    if first == last:
        return formats.date(words, begun)
    if (begun[5:], ended) == ("01-01", f"{begun[:4]}-12-31"):
        return begun[:4]
    if first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1]):
        return formats.date(words, begun[:7])
    match period.first, period.last:
        case None, _:
            return words("past-price-until", last=formats.date(words, ended))
        case _, None:
            return words("past-price-since", first=formats.date(words, begun))
        case _:
            return words("past-price-between", first=formats.date(words, begun), last=formats.date(words, ended))
