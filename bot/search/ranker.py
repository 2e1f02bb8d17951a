"""Picking the answer among the candidates of all readers."""

from collections.abc import Iterable
from typing import assert_never

from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.readers import Reader, Turn
from bot.search.results import Unknown
from bot.search.typed_text import TypedText


def pick(indexes: SearchIndexes, text: TypedText, readers: Iterable[Reader]) -> Candidate:
    """Return the answer of the most trusted reader; readers are asked in order, and none once the answer is certain.

    A reader's first candidate that the version guard allows counts. An entry is an answer at once; a version that
    nobody made is one if no reader whose turn comes then finds more.
    """
    best: Candidate | None = None
    for reader in readers:
        if not _is_turn(reader.turn, best):
            continue
        candidate = next(filter(indexes.guard.allows, reader.read(indexes, text)), None)
        if candidate is None:
            continue
        if not isinstance(candidate.result, Unknown):
            return candidate
        best = best or candidate
    return best or Candidate(Unknown(), Reason.NOTHING, text, ())


def _is_turn(turn: Turn, best: Candidate | None) -> bool:
    """Tell whether a reader is asked, after what was read so far, which is no entry."""
    match turn:
        case Turn.FIRST:
            return best is None
        case Turn.NOTHING_NEAR:
            return best is None or best.result == Unknown()
        case Turn.VERSION_LACKING:
            return best is not None and best.result != Unknown()
        case _:
            assert_never(turn)
