"""A question as a short text that a button can carry.

The form is `task+number/filter/.../order/asked/.../period/part/...`. A filter is the two letters of its property, a
letter for the operator and what it asks for; filters of which one is enough have `|` between them. An order is the two
letters and `u` or `d`; an asked property the two letters and `q`; a period is a dot and two days; a part is a dash, a
letter and what `codec_parts` writes.
"""

import re
from dataclasses import replace
from types import MappingProxyType

from bot.action_codec import ActionError
from bot.properties.filters import Filter, Operator, parts
from bot.properties.registry import is_property
from bot.questions.packing.parts import DASH, pack_parts, with_part
from bot.questions.packing.values import (
    CURRENCIES,
    check,
    is_day,
    pack_amount,
    pack_count,
    pack_ids,
    pack_prices,
    unpack_amount,
    unpack_count,
    unpack_ids,
    unpack_prices,
)
from bot.questions.question import Order, Period, Question, Task

PROPERTY_CODES = MappingProxyType(
    {
        "kind": "ki",
        "maker": "ma",
        "country": "cy",
        "origin": "og",
        "base": "bs",
        "family": "fa",
        "model": "md",
        "released": "re",
        "lifecycle": "li",
        "deprecated_on": "dp",
        "retired_on": "rt",
        "successor": "su",
        "openness": "op",
        "licence": "lc",
        "download": "dl",
        "change": "ch",
        "sell": "se",
        "weights": "wl",
        "parameters_total": "pt",
        "parameters_active": "pa",
        "memory": "me",
        "memory-8": "mb",
        "memory-16": "mx",
        "memory-full": "mf",
        "context_cache": "cc",
        "training_tokens": "tt",
        "context_window": "cw",
        "output_limit": "ol",
        "modalities_in": "mi",
        "modalities_out": "mo",
        "reasoning": "rs",
        "tool_use": "tu",
        "knowledge_cutoff": "kc",
        "price": "pr",
        "price-past": "pp",
        "price-input": "pi",
        "price-output": "po",
        "price-input-most": "pj",
        "price-output-most": "pq",
        "price-cached": "pc",
        "price-blended": "pb",
        "free": "fr",
        "completion": "cp",
        "fine_tuning": "ft",
        "tunable": "tn",
        "tier": "ti",
        "russian": "ru",
        "languages": "lg",
        "strengths": "st",
        "way": "wy",
        "business": "bu",
        "served_ru": "vr",
        "served_eu": "ve",
        "served_us": "vu",
        "served_cn": "vc",
        "served_other": "vo",
        "data_ru": "dr",
        "data_eu": "de",
        "data_us": "du",
        "data_cn": "dc",
        "data_other": "do",
        "regions": "dx",
        "assurances": "as",
        "api_id": "ai",
        "sellers": "sl",
        "hipaa": "hp",
        "dpa": "pd",
        "sla": "ut",
        "web_search": "ws",
        "host": "hs",
        "by_plan": "bp",
        "currency": "cu",
    }
)
"""Two letters for each property. A code is never changed or given to another property: old buttons hold it."""
_ORDER_CODES = MappingProxyType(
    {
        "standing": "zg",
        "standing-chat": "zh",
        "standing-writing": "zw",
        "standing-code": "zc",
        "standing-analysis": "za",
        "standing-support": "zs",
        "standing-agents": "zt",
        "standing-translation": "zl",
        "standing-research": "zr",
        "standing-vision": "zv",
    }
)
"""Two letters for each order that is by no property, which never change either."""
_PROPERTIES = MappingProxyType({code: name for name, code in {**PROPERTY_CODES, **_ORDER_CODES}.items()})
_TASK_CODES = MappingProxyType(
    {
        Task.LIST: "l",
        Task.COUNT: "c",
        Task.NEWS: "n",
        Task.CHOOSE: "h",
        Task.SHOW: "w",
        Task.FACT: "f",
        Task.MAY: "m",
        Task.RUN: "r",
        Task.COMPARE: "v",
        Task.COST: "s",
        Task.ALTERNATIVES: "a",
        Task.DECLINE: "d",
        Task.TOKENS: "t",
    }
)
"""A letter for each task, which never changes either."""
_TASKS = MappingProxyType({code: task for task, code in _TASK_CODES.items()})
_OPERATOR_CODES = MappingProxyType(
    {
        Operator.AT_LEAST: "g",
        Operator.AT_MOST: "l",
        Operator.ANY_OF: "a",
        Operator.ALL_OF: "e",
        Operator.NONE_OF: "n",
    }
)
"""A capital letter stands for the operator with `where_applicable`."""
_OPERATORS = MappingProxyType({code: operator for operator, code in _OPERATOR_CODES.items()})
_LIMITS = frozenset({Operator.AT_LEAST, Operator.AT_MOST})
_DIRECTIONS = MappingProxyType({"u": False, "d": True})
_ASKED = "q"
_SEPARATOR = "/"
_OR = "|"
_PERIOD = re.compile(r"\.(?P<first>[0-9a-z]*)-(?P<last>[0-9a-z]*)\Z")
_PIECE = re.compile(r"(?P<property>[a-z]{2})(?P<kind>[A-Za-z])(?P<rest>.*)\Z")
_MOST_PIECES = 40
_MOST_CHARACTERS = 2_000


def pack_question(question: Question) -> str:
    """Pack a question without the words that were not understood.

    Raises:
        ValueError: a filter asks for what its property cannot have, or an amount is out of range.
    """
    task = _TASK_CODES[question.task]
    pieces = [task if question.number is None else task + pack_count(question.number)]
    pieces += [_OR.join(map(_pack_filter, parts(one))) for one in question.filters]
    if question.order is not None:
        name = question.order.property
        pieces.append((_ORDER_CODES.get(name) or _code(name)) + ("d" if question.order.descending else "u"))
    pieces += [_code(name) + _ASKED for name in question.asked]
    if question.period is not None:
        pieces.append(f".{_pack_day(question.period.first)}-{_pack_day(question.period.last)}")
    pieces += pack_parts(question)
    packed = _SEPARATOR.join(pieces)
    if len(pieces) > _MOST_PIECES or len(packed) > _MOST_CHARACTERS:
        raise ValueError("the question is too long")
    return packed


def packed(question: Question) -> str | None:
    """Pack a question; None for one with an amount out of all range."""
    try:
        return pack_question(question)
    except ValueError:
        return None


def unpack_question(packed: str) -> Question:
    """Unpack a question strictly.

    Raises:
        ActionError: the text is not one that `pack_question` makes.
    """
    if len(packed) > _MOST_CHARACTERS:
        raise ActionError("the question is too long")
    try:
        question = _unpacked(packed)
        is_canonical = pack_question(question) == packed
    except ValueError as error:
        raise ActionError("not a packed question") from error
    if not is_canonical:
        raise ActionError("not the form that packing gives")
    return question


def _unpacked(packed: str) -> Question:
    head, *pieces = packed.split(_SEPARATOR)
    if head[:1] not in _TASKS or len(pieces) >= _MOST_PIECES:
        raise ValueError("no task")
    filters: list[Filter] = []
    asked: list[str] = []
    order: Order | None = None
    period: Period | None = None
    number = unpack_count(head[1:]) if head[1:] else None
    question = Question(_TASKS[head[0]], number=number)
    for piece in pieces:
        if piece.startswith(DASH):
            question = with_part(question, piece)
            continue
        if piece.startswith("."):
            period = _unpack_period(piece)
            continue
        name, kind, _ = _split(piece)
        if kind == _ASKED:
            asked.append(name)
        elif kind in _DIRECTIONS:
            order = Order(name, _DIRECTIONS[kind])
        else:
            first, *others = (_unpack_filter(*_split(part)) for part in piece.split(_OR))
            filters.append(replace(first, others=tuple(others)))
    return replace(question, filters=tuple(filters), order=order, asked=tuple(asked), period=period)


def _split(piece: str) -> tuple[str, str, str]:
    found = _PIECE.match(piece)
    if found is None or found["property"] not in _PROPERTIES:
        raise ValueError("no property")
    return _PROPERTIES[found["property"]], found["kind"], found["rest"]


def _code(name: str) -> str:
    if name not in PROPERTY_CODES or not is_property(name):
        raise ValueError(f"there is no property {name}")
    return PROPERTY_CODES[name]


def _pack_filter(one: Filter) -> str:
    code, operator = _code(one.property), _OPERATOR_CODES[one.operator]
    check(one)
    start = code + (operator.upper() if one.where_applicable else operator)
    if one.operator not in _LIMITS:
        return start + pack_ids(one.property, one.ids)
    return start + (pack_prices(one.prices) if one.amount is None else pack_amount(one.amount))


def _unpack_filter(name: str, kind: str, rest: str) -> Filter:
    operator = _OPERATORS.get(kind.lower())
    if operator is None:
        raise ValueError("no operator")
    widened = kind.isupper()
    if operator not in _LIMITS:
        return Filter(name, operator, ids=unpack_ids(name, rest), where_applicable=widened)
    if rest[-1:] in CURRENCIES:
        return Filter(name, operator, prices=unpack_prices(rest), where_applicable=widened)
    return Filter(name, operator, amount=unpack_amount(rest), where_applicable=widened)


def _pack_day(day: int | None) -> str:
    if day is None:
        return ""
    if not is_day(day):
        raise ValueError("no day")
    return pack_count(day)


def _unpack_period(piece: str) -> Period:
    found = _PERIOD.match(piece)
    if found is None:
        raise ValueError("no period")
    first, last = (unpack_count(found[end]) if found[end] else None for end in ("first", "last"))
    return Period(first, last)
