"""How a question was read, in words: its conditions, its order, and what was not understood."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.properties.filters import Filter, Operator
from bot.properties.model_facts import OPENNESS_LADDER, RUSSIAN_LADDER
from bot.properties.registry import property_named
from bot.properties.values import Unit
from bot.questions.question import Order, Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.blocks import Span, Style

_LADDERS = {"openness": OPENNESS_LADDER, "russian": RUSSIAN_LADDER}


def understood(setting: Setting, question: Question, order: Order | None) -> blocks.Paragraph:
    """Say how a question was read."""
    parts = [word_filter(setting, one) for one in question.filters]
    parts += [] if order is None else [word_order(setting, order)]
    return read_as(setting, parts)


def read_as(setting: Setting, parts: Sequence[str]) -> blocks.Paragraph:
    """Say how a question was read, in these parts."""
    text = setting.words("question-understood", what=" · ".join(parts)) if parts else ""
    return blocks.Paragraph(spans=(Span(text=text, style=Style.ITALIC),))


def not_understood(setting: Setting, question: Question) -> Iterator[blocks.Note]:
    """Say which words were not understood, and what was asked that the catalogue does not know."""
    words = setting.words
    if question.leftover:
        text = words("question-not-understood", what=", ".join(question.leftover)[:100])
        yield blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=text),))
    if question.decline is not None:
        text = words("question-not-known", what=words(f"decline-{question.decline}"))
        yield blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=text),))


def word_order(setting: Setting, order: Order) -> str:
    """Word an order."""
    words, one = setting.words, property_named(order.property)
    key = f"order-{order.property}-{'down' if order.descending else 'up'}"
    if words.has(key):
        return words(key)
    return words(f"order-{'down' if order.descending else 'up'}", property=words(one.label))


def word_filter(setting: Setting, one: Filter) -> str:
    """Word a condition."""
    words, label = setting.words, setting.words(property_named(one.property).label)
    match one.operator:
        case Operator.AT_LEAST | Operator.AT_MOST:
            side = "least" if one.operator is Operator.AT_LEAST else "most"
            if property_named(one.property).unit is Unit.DAY:
                side = "earliest" if one.operator is Operator.AT_LEAST else "latest"
            return words(f"filter-at-{side}", property=label, value=_limit(setting, one))
        case Operator.ANY_OF if one.ids <= {"yes", "no"}:
            return words("filter-is" if one.ids == {"yes"} else "filter-is-not", property=label)
        case Operator.ANY_OF | Operator.ALL_OF:
            joined = "filter-or" if one.operator is Operator.ANY_OF else "filter-and"
            return words("filter-value", property=label, value=words(joined).join(_names(setting, one)))
        case Operator.NONE_OF:
            return words("filter-none", property=label, value=", ".join(_names(setting, one)))


def _limit(setting: Setting, one: Filter) -> str:
    words = setting.words
    if one.prices:
        return ", ".join(formats.price(words, limit.amount, limit.currency) for limit in one.prices)
    amount = one.amount if one.amount is not None else Decimal(0)
    if one.property in _LADDERS:
        return words(f"{one.property}-{_LADDERS[one.property][int(amount)]}")
    match property_named(one.property).unit:
        case Unit.TOKENS:
            return formats.tokens(words, int(amount))
        case Unit.WEIGHTS:
            return formats.scaled(words, int(amount))
        case Unit.GIGABYTES:
            return words("gigabytes", text=formats.decimal(words, amount))
        case Unit.DAY:
            return formats.date(words, _iso(int(amount)))
        case Unit.MONEY | Unit.FLAG | Unit.CHOICE | Unit.LIST | Unit.TEXT:
            return formats.decimal(words, amount)


def _iso(day: int) -> str:
    return f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}"


def _names(setting: Setting, one: Filter) -> list[str]:
    return [_name(setting, one.property, id_) for id_ in sorted(one.ids)]


def _name(setting: Setting, name: str, id_: str) -> str:
    """Word one value of a condition."""
    words, catalogue = setting.words, setting.catalogue
    match name:
        case "maker":
            return catalogue.labs[id_].name
        case "family":
            return catalogue.families[id_].name
        case "licence":
            licence = catalogue.licences[id_]
            return licence.names.get(words.lang, licence.name)
        case "country":
            key = f"country-{id_.lower()}"
            return words(key) if words.has(key) else id_
        case _:
            keys = property_named(name).value_words
            key = next((key for key in keys if key.endswith(f"-{id_}")), "")
            return words(key) if key else id_
