"""What is no matter to who wishes: "I don't mind if they train on it", «пусть обучаются на моих данных»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import ANSWER, AT_HOME, NEGATION, NO_TRAINING
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.makers.welcome import as_welcome

_INDIFFERENT = "indifferent"
_NOT_MINDING = frozenset({"needless", "welcome"})
"""Concepts of words that are mostly said behind what is no matter."""
_PRONOUN = 1
"""Words before them that say who does not mind."""
_OF_DATA = frozenset(
    {"trains", "train_on_output", NO_TRAINING, "zero_retention", "own_data", "what_stays", "data_stays", "data_out"}
    | {"data_kept", "keeping", "staying", "going_out", "is_leaving", "abroad"}
)
_OF_USE = frozenset(
    {AT_HOME, "open", "closed", "subscription", "speed", "payment", "rate_limits", "uptime", "censorship"}
    | {"in_roubles_only", "clouds", "reasoning", "free", "app", "company", "maker", "country"}
)
"""Concepts of how a model is used and what it is like."""
_BEGINNINGS = ("served_", "data_", "in_", f"{ANSWER}skill.", f"{ANSWER}hardware.")
_GLUE = frozenset({"list", "either", "which", "compare", "from", "choose", "run", NEGATION})


def without_indifferent(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Yield the tokens without what a word behind them says to be no matter, up to what is a wish again."""
    until = -1
    for place, token in enumerate(tokens):
        minded = _not_minded(tokens, place, clauses, whose)
        if minded is not None:
            until = clauses.of(minded)
            continue
        if token.at >= until or _turns(tokens, place, clauses) or not _is_left(token, whose):
            until = -1
        if until < 0:
            yield token
        else:
            yield from as_welcome(token, whose)


def _not_minded(tokens: Sequence[Token], place: int, clauses: Clauses, whose: Makers) -> Token | None:
    """Return a token of the clause that is no matter: a maker may be behind a comma: «без разницы, китайская ли»."""
    token, following = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if concept_of(token) == _INDIFFERENT:
        return token
    begins = len(clauses.before(token, _PRONOUN + 1)) <= _PRONOUN
    minds = concept_of(token) not in _NOT_MINDING or not clauses.groups.has(WordGroup.INDIFFERENT, token.text)
    named = following is not None and whose.are_named(following)
    return following if begins and named and not minds else None


def _turns(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a word before a token says that something is wished for again: "as long as", "but"."""
    before = tokens[place - 1] if place else None
    if before is None or concept_of(before) == _INDIFFERENT:
        return False
    return clauses.groups.has_any(WordGroup.TURNING, clauses.between(before, tokens[place]))


def _is_left(token: Token, whose: Makers) -> bool:
    """Tell whether a token is of something that may be no matter, and is left out."""
    if isinstance(token, Other) or whose.are_named(token):
        return True
    concept = concept_of(token)
    known = concept in _OF_DATA | _OF_USE | _GLUE or concept.startswith(_BEGINNINGS)
    return isinstance(token, Concept) and known
