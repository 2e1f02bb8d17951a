"""What a wish says of training: that nobody trains on the data of whoever asks."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

_NO_TRAINING = "no_training"
_TRAINS = frozenset({"trains", "train_on_output"})
_REFUSING = frozenset({"negation", "data_stays", "data_out", "going_out"})
"""Concepts of what is not to be, as in "data must not go into training"."""
_BETWEEN = frozenset({"own_data", "what_stays", "data_kept", "choose", "list", "at_least"})
"""Concepts that may stand between such a word and the training."""


def with_training(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Read "not train" as a promise, with what stands between, as in "do not use my chats for training"."""
    promised: dict[int, int] = {}
    for place, token in enumerate(tokens):
        first = _refusing(tokens, place, clauses) if concept_of(token) in _TRAINS else None
        if first is not None:
            promised[first] = place
    place = 0
    while place < len(tokens):
        if place in promised:
            token = tokens[promised[place]]
            yield Concept(_NO_TRAINING, token.text, token.at)
            place = promised[place] + 1
            continue
        if not (concept_of(tokens[place]) in _TRAINS and concept_of(tokens[place - 1 if place else 0]) == _NO_TRAINING):
            yield tokens[place]
        place += 1


def _refusing(tokens: Sequence[Token], place: int, clauses: Clauses) -> int | None:
    """Return the place of the word that refuses a training in its clause."""
    for at in range(place - 1, -1, -1):
        token = tokens[at]
        if clauses.of(token) != clauses.of(tokens[place]):
            return None
        if concept_of(token) in _REFUSING or clauses.groups.has(WordGroup.MAY_NOT, token.text):
            return at
        if not (isinstance(token, Other) or (isinstance(token, Concept) and token.id in _BETWEEN)):
            return None
    return None
