"""Data that a wish wants kept nowhere: "doesn't keep my chats", «чтобы не сохраняла переписку»."""

from collections.abc import Callable, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_ZERO, _OWN = "zero_retention", "own_data"
_DENYING = frozenset({NEGATION, "nobody", "refused"})
_AUXILIARIES = frozenset({"may", "choose", "welcome"})
"""What stands between a denial and its verb: "may", "must", "is allowed to"."""
_KEEPING = frozenset({"keeping", "staying", "data_kept"})


def with_retention(tokens: Sequence[Token], clauses: Clauses, names_place: Callable[[str], bool]) -> Iterator[Token]:
    """Yield the tokens, with the promise to keep nothing; where a clause names a place it is that of data."""
    tokens = [token for place, token in enumerate(tokens) if not _is_auxiliary(tokens, place, clauses.groups)]
    for place, token in enumerate(tokens):
        following = token_at(tokens, place + 1)
        if (
            _denies(token, clauses.groups)
            and _is_kept(following, tokens, clauses)
            and not names_place(clauses.text_of(token))
        ):
            continue
        if _denies(token_at(tokens, place - 1), clauses.groups) and _is_kept(token, tokens, clauses):
            yield token if names_place(clauses.text_of(token)) else Concept(_ZERO, token.text, token.at)
        elif concept_of(token) != "keeping":
            yield token


def _denies(token: Token | None, groups: WordGroups) -> bool:
    return concept_of(token) in _DENYING or (token is not None and groups.has(WordGroup.MAY_NOT, token.text))


def _is_auxiliary(tokens: Sequence[Token], place: int, groups: WordGroups) -> bool:
    """Tell whether a token only joins a denial to what is kept: "nobody may keep", «не должен хранить»."""
    denied = _denies(token_at(tokens, place - 1), groups)
    kept = concept_of(token_at(tokens, place + 1)) in _KEEPING
    return denied and kept and concept_of(tokens[place]) in _AUXILIARIES


def _is_kept(token: Token | None, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a token says that what somebody sends is kept."""
    if token is None or concept_of(token) not in _KEEPING:
        return False
    clause = clauses.of(token)
    words = (word for at, word in enumerate(clauses.words) if clauses.of_word(at) == clause)
    own = any(concept_of(one) == _OWN and clauses.of(one) == clause for one in tokens)
    return own or clauses.groups.has_any(WordGroup.SENT, words)
