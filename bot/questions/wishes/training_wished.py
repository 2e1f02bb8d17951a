"""What a wish says of training: that nobody trains on the data of whoever asks."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.concept_ids import NEGATION, NO_TRAINING, UNMET
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

TRAINS = frozenset({"trains", "train_on_output"})
"""Concepts of training, and of what it takes."""
_REFUSING = frozenset({NEGATION, "data_stays", "data_out", "going_out"})
"""Concepts of what is not to be, as in "data must not go into training"."""
_BETWEEN = frozenset({"own_data", "what_stays", "data_kept", "choose", "list", "at_least", "welcome", "may", "perhaps"})
"""Concepts that may stand between such a word and the training."""


def with_training(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Read "not train" as a promise, with what stands between, as in "do not use my chats for training"."""
    promised: dict[int, int] = {}
    for place, token in enumerate(tokens):
        if _is_of_makers(tokens, place, clauses):
            continue
        first = _refusing(tokens, place, clauses) if concept_of(token) in TRAINS else None
        if first is not None:
            promised[first] = place
    place = 0
    while place < len(tokens):
        if place in promised:
            token = tokens[promised[place]]
            yield Concept(NO_TRAINING, token.text, token.at)
            place = promised[place] + 1
            continue
        if _is_of_makers(tokens, place, clauses):
            yield Concept(UNMET, tokens[place].text, tokens[place].at)
        elif not (concept_of(tokens[place]) in TRAINS and concept_of(tokens[place - 1 if place else 0]) == NO_TRAINING):
            yield tokens[place]
        place += 1


def _is_of_makers(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a word says on what its makers have trained a model: "not trained on pirated books"."""
    token, following = tokens[place], token_at(tokens, place + 1)
    strange = isinstance(following, Other) and clauses.of(following) == clauses.of(token)
    return concept_of(token) in TRAINS and clauses.groups.has_any(WordGroup.TRAINED, token.text.split()) and strange


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
