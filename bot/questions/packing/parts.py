"""What a question holds beside its conditions, as pieces of a packed question: names, topics, a volume and the like.

Each piece begins with a dash and a letter, which says what it holds.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.packing.values import pack_count, unpack_count
from bot.questions.packing.volume import pack_volume, unpack_volume
from bot.questions.question import Question, Task

DASH = "-"
_SEPARATOR = "_"
_KINDS: Mapping[EntryKind, str] = MappingProxyType(
    {EntryKind.MODEL: "m", EntryKind.FAMILY: "f", EntryKind.LAB: "l", EntryKind.TERM: "t", EntryKind.SIGNPOST: "s"}
)
_HIT_KINDS = MappingProxyType({code: kind for kind, code in _KINDS.items()})
_ENTRY = re.compile(r"[a-z0-9]+(?:[./-][a-z0-9]+)*\Z")
_WORD = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*\Z")
_WISH = re.compile(r"(?:answer:[a-z]+[.])?[a-z0-9]+(?:[_-][a-z0-9]+)*\Z")
"""A topic of a wish: a concept, or an option of the guided choice with its question."""
_LONGEST = 81
_SLASH, _LOW_LINE, _COLON = "S", "U", "C"
"""Stand for `/`, `_` and `:` within a name; no name has capital letters."""
LISTS = frozenset({Task.LIST, Task.COUNT, Task.NEWS, Task.CHOOSE})
"""The tasks whose answers are lists, or lead to one."""
_WITHOUT_TOPICS = frozenset({Task.LIST, Task.COUNT})
"""The tasks to which topics say nothing more than the conditions do."""
_TOLD: Mapping[Task, frozenset[str]] = MappingProxyType(
    {
        Task.NEWS: frozenset({"price_news", "price_drops", "price_rises"}),
        Task.COST: frozenset({"cached", "in_roubles"}),
    }
)
"""All topics that bear on the answers of these tasks."""
_READING_ONLY = frozenset(
    {
        "list",
        "which",
        "count",
        "choose",
        "compare",
        "either",
        "at_least",
        "at_most",
        "from",
        "after",
        "up_to",
        "along",
        "run",
    }
    | {"how_big", "until_when", "own_data", "trains", "quant", "bits_8", "bits_16"}
    | {"formerly", "ahead", "falls", "rises", "changes", "will_fall", "will_rise", "will_change", "will_cost"}
    | {"has_fallen", "has_risen", "has_changed"}
)
"""Topics that decide what a question is, and say nothing more to its answer."""


def pack_parts(question: Question) -> Iterator[str]:
    """Write all that a question holds beside its conditions.

    Raises:
        ValueError: an amount is out of range, or a name has an odd form.
    """
    if question.names:
        hits = (_KINDS[hit.kind] + _pack_name(hit.id, _ENTRY) for hit in question.names)
        yield f"{DASH}n{_SEPARATOR.join(hits)}"
    told = question.topics & _TOLD[question.task] if question.task in _TOLD else question.topics
    form = _WISH if question.task is Task.CHOOSE else _WORD
    topics = [_pack_name(topic, form) for topic in sorted(told) if _is_told(topic, form)]
    if topics and question.task not in _WITHOUT_TOPICS:
        yield f"{DASH}t{_SEPARATOR.join(topics)}"
    if question.volume is not None:
        yield f"{DASH}v{pack_volume(question.volume)}"
    if question.decline is not None and question.task is Task.DECLINE:
        yield f"{DASH}d{_pack_name(question.decline, _WORD)}"
    if question.machine is not None:
        yield f"{DASH}m{_pack_name(question.machine, _WORD)}"
    if question.users is not None:
        yield f"{DASH}u{pack_count(question.users)}"
    if question.bits is not None:
        yield f"{DASH}b{pack_count(question.bits)}"
    if question.in_full:
        yield f"{DASH}a"
    if question.sourced:
        yield f"{DASH}s"


def with_part(question: Question, piece: str) -> Question:
    """Return a question with what a piece holds.

    Raises:
        ValueError: it is no such piece.
    """
    kind, rest = piece[1:2], piece[2:]
    match kind:
        case "n":
            return replace(question, names=tuple(_unpack_hit(one) for one in rest.split(_SEPARATOR)))
        case "t":
            return replace(question, topics=frozenset(_unpack_name(one, _WISH) for one in rest.split(_SEPARATOR)))
        case "v":
            return replace(question, volume=unpack_volume(rest))
        case "d":
            return replace(question, decline=_unpack_name(rest, _WORD))
        case "m":
            return replace(question, machine=_unpack_name(rest, _WORD))
        case "u":
            return replace(question, users=unpack_count(rest))
        case "b":
            return replace(question, bits=unpack_count(rest))
        case "a" if not rest:
            return replace(question, in_full=True)
        case "s" if not rest:
            return replace(question, sourced=True)
        case _:
            raise ValueError("no such part")


def _is_told(topic: str, form: re.Pattern[str]) -> bool:
    """Tell whether a topic bears on the answer; a question holds the names of makers and licences elsewhere."""
    return topic not in _READING_ONLY and form.match(topic) is not None


def _pack_name(name: str, form: re.Pattern[str]) -> str:
    if len(name) > _LONGEST or not form.match(name):
        raise ValueError("an odd name")
    return name.replace("/", _SLASH).replace("_", _LOW_LINE).replace(":", _COLON)


def _unpack_name(text: str, form: re.Pattern[str]) -> str:
    name = text.replace(_SLASH, "/").replace(_LOW_LINE, "_").replace(_COLON, ":")
    if len(name) > _LONGEST or not form.match(name):
        raise ValueError("no name")
    return name


def _unpack_hit(text: str) -> Hit:
    kind = _HIT_KINDS.get(text[:1])
    if kind is None:
        raise ValueError("no kind of entry")
    return Hit(kind, _unpack_name(text[1:], _ENTRY))
