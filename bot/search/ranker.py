"""Picking the answer among the candidates of all readers."""

from collections.abc import Iterable

from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.readers import Reader, Turn
from bot.search.results import Unknown
from bot.search.typed_text import TypedText
from bot.search.version_guard import allows

_AT_FIRST = (Turn.FIRST, Turn.NOTHING_NEAR)
_AFTER_NOTHING = (Turn.NOTHING_NEAR,)
_AFTER_RELATIVES = (Turn.VERSION_LACKING,)


def pick(indexes: SearchIndexes, text: TypedText, readers: Iterable[Reader]) -> Candidate:
    """Return the answer of the most trusted reader; readers are asked in order, and none once the answer is certain.

    A reader's first candidate that the version guard allows counts. An entry is an answer at once, and so is a product
    of another kind; a version that nobody made is one if no reader whose turn comes then finds more.
    """
    best: Candidate | None = None
    turns: tuple[Turn, ...] = _AT_FIRST
    for reader in readers:
        if reader.turn not in turns:
            continue
        for candidate in reader.read(indexes, text):
            if not allows(candidate):
                continue
            if not isinstance(candidate.result, Unknown) or candidate.result.product is not None:
                return candidate
            if best is None:
                best = candidate
                turns = _AFTER_RELATIVES if candidate.result.near else _AFTER_NOTHING
            break
    return best or Candidate(Unknown(), Reason.NOTHING, text, ())
