"""What models are based on, as a condition and as a question: "models based on Llama", "what is T-pro based on"."""

from collections.abc import Iterable, Sequence

from bot.catalogue.precomputed import EntryKind
from bot.questions.slots.slots import BASE
from bot.questions.text.clauses import concept_of
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.tokens import Concept, Name, Token

_BASED_ON, _TUNES_OF = "based_on", "tunes_of"
_ASKS = "base"
_LISTED = frozenset({"list", "which", "every", "count", "choose", NEGATION, _TUNES_OF})
"""Concepts behind which models that are based on something are meant, and no product of the asker's."""
_BASES = frozenset({EntryKind.MODEL, EntryKind.FAMILY})


def bases_read(tokens: Sequence[Token]) -> list[Token]:
    """Read "based on" with a model or a family behind it as a condition; beside another name as a question about it."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else token
        base = _base(token) if concept_of(before) in {_BASED_ON, _TUNES_OF} else None
        if base is None:
            found.append(token)
        elif any(isinstance(one, Name) for one in found):
            found[-1] = Concept(_ASKS, before.text, before.at)
        elif _is_listed(found):
            found[-1] = Concept(BASE + base, f"{before.text} {token.text}", before.at)
        else:
            found[-1] = token
    return [Concept(_ASKS, one.text, one.at) if concept_of(one) == _BASED_ON else one for one in found]


def _is_listed(tokens: Iterable[Token]) -> bool:
    return not _LISTED.isdisjoint(map(concept_of, tokens))


def _base(token: Token) -> str | None:
    hits = token.hits if isinstance(token, Name) else ()
    return next((hit.id for hit in hits if hit.kind in _BASES), None)
