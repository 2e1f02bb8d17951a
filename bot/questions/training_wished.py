"""What a wish says of training: that nobody trains on the data of whoever asks."""

from collections.abc import Iterator, Sequence

from bot.questions.clauses import Clauses, concept_of, token_at
from bot.questions.tokens import Concept, Token

_NEGATION, _NO_TRAINING, _OWN = "negation", "no_training", "own_data"
_TRAINS = frozenset({"trains", "train_on_output"})
_REFUSING = frozenset({_NEGATION, "data_stays", "data_out", "going_out"})
"""Concepts of what is not to be, as in "data must not go into training"."""
_TRAINS_ON = "trains"
_ON_INPUT = frozenset({"train on", "training on"})
_DATA = ("data", "данн")
"""What words for data begin with."""


def with_training(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Read "not train" beside data as a promise."""
    about_data = any(word.startswith(_DATA) for word in clauses.words)
    about_data = about_data or any(concept_of(token) == _OWN for token in tokens)
    promised = [
        concept_of(token) in _TRAINS
        and (about_data or concept_of(token) == _TRAINS_ON or token.text in _ON_INPUT)
        and concept_of(token_at(tokens, place - 1)) in _REFUSING
        for place, token in enumerate(tokens)
    ]
    for place, token in enumerate(tokens):
        if promised[place]:
            yield Concept(_NO_TRAINING, token.text, token.at)
        elif not any(promised[place + 1 : place + 2]):
            yield token
