"""The words of a wish of which nothing was read, so that none of them is lost without a word."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bot.catalogue.schema import Region
from bot.questions.slots.limits import LIMITS
from bot.questions.slots.slots import BASE, HOST, LAB, LICENCE
from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import ANSWER, NEGATION, UNMET
from bot.questions.text.concepts import LANGUAGE, Concepts, WishSigns
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Time, Token
from bot.questions.wishes.places.places_wished import KEPT_IN, KEPT_OUT_OF
from bot.questions.wishes.wishing import Wishing

Effect = Callable[[Sequence[Token]], Hashable]
"""What is understood of tokens together."""
_NAMED = (LAB, LICENCE, HOST, BASE, LANGUAGE, ANSWER)
_LABELS = frozenset(
    {"errand", "smartest", "is_available"}
    | {"price", "context", "output", "parameters", "licence", "openness", "maker", "country", "sellers", "inputs"}
    | {"outputs", "strengths", "memory", "languages", "active", "input_price", "output_price", "state", "api_id"}
    | {"released", "came_out", "coming_out", "successor", "weights_link", "promises"}
)
"""Concepts whose words say nothing of their own: what a value is of, what to do, and that the best is wanted."""
_TELLING = frozenset({"trains", "train_on_output", "is_leaving", "until_when", "going_out"} | {"tunes_of", "based_on"})
"""Other concepts that are wishes: those that mean something beside others."""
_STAYING = frozenset({"data_stays", "data_out"})
_ELSEWHERE = frozenset({f"{KEPT_IN}{Region.OTHER}", f"{KEPT_OUT_OF}{Region.OTHER}"})
"""Concepts of data in countries of which nothing is known by themselves."""
_PLACES = ("served_", "data_ru", "data_eu", "data_in", "in_", "third_countries")
_TRAINS, _OF_DATA = "trains", frozenset({"own_data", "what_stays", "data_stays", "data_kept"})
_FROM = frozenset({"from", "along"})
_APART = 2
"""Words that say nothing and may stand between two of which nothing was read, in one phrase."""
_TRIED = 80
"""Tokens up to which each is left out to see what changes, which takes the square of the time."""
_LONGEST, _MOST = 7, 3
"""Words of a phrase that are quoted, and phrases."""
_OLD_DAYS = 10 * 365
"""Days from which an age is meant, of people and not of models."""
_BESIDE_NUMBERS = LIMITS | {
    "most",
    "least",
    "foreign_money",
    "paying",
    "cost",
    "price",
    "context",
    "memory",
    "parameters",
}
"""Concepts beside which a bare number says something of a model."""


class Named(NamedTuple):
    """What tells whether a text names a place, and whether one whose data are known to stay there or not."""

    place: Callable[[str], bool]
    region: Callable[[str], bool]
    in_place: Callable[[int], bool]
    """What tells whether the word of a number is one by which the text names a country or a town."""


def unread(  # noqa: PLR0913, PLR0917  # what tells a wish from what is said of a life
    tokens: Sequence[Token],
    concepts: Concepts,
    clauses: Clauses,
    effect: Effect,
    named: Named,
    signs: WishSigns,
) -> tuple[str, ...]:
    """Return the phrases of a wish without which the same is understood, though they say something.

    Words of which nothing is known say something where they seem to be wished for, or nothing else is understood.
    """
    whole, nothing = effect(tokens), effect(())
    wishing = Wishing(tokens, clauses, signs)
    lost = [
        place
        for place, token in enumerate(tokens)
        if (
            isinstance(token, Other)
            and len(token.text) > 1
            and not (named.in_place(token.at) or named.place(token.text))
            and (whole == nothing or (wishing.is_wished(token) and not wishing.is_said_of_other(token)))
        )
        or concept_of(token) == UNMET
        or (_is_nowhere(token, tokens) and not named.region(clauses.written(0, len(clauses.words))))
        or (concept_of(token) in _ELSEWHERE and not named.region(clauses.written(token.at, end_of(token))))
        or (
            len(tokens) <= _TRIED
            and _is_telling(token, concepts, negated=concept_of(tokens[place - 1] if place else None) == NEGATION)
            and not (_is_of_life(token, tokens, clauses) or wishing.is_of_connection(token))
            and effect(_without(tokens, place)) == whole
            and not (_may_repeat(token) and effect(_with_negation(tokens, place)) != nothing)
        )
    ]
    return tuple(dict.fromkeys(_phrases(tokens, lost, wishing)))[:_MOST]


def _is_of_life(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a number is an age, or a bare one that nothing beside it makes a limit, or who is taught."""
    if not isinstance(token, Number):
        clause = [concept_of(one) for one in tokens if clauses.of(one) == clauses.of(token)]
        return concept_of(token) == _TRAINS and not any(one == NEGATION or one in _OF_DATA for one in clause)
    if token.unit is NumberUnit.DAYS:
        return token.value >= _OLD_DAYS
    beside = {concept_of(one) for one in tokens if clauses.of(one) == clauses.of(token)}
    return token.unit is NumberUnit.NOTHING and not token.scaled and beside.isdisjoint(_BESIDE_NUMBERS)


def _with_negation(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """Return the token at a place, and the negation before it: what is denied repeats nothing that is wished for."""
    start = place - 1 if place and concept_of(tokens[place - 1]) == NEGATION else place
    return tokens[start : place + 1]


def _without(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    """Return the tokens with a word that nothing is known of in the place of one: it is negated in its stead."""
    return [*tokens[:place], Other("", tokens[place].at), *tokens[place + 1 :]]


def _is_nowhere(token: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether a token says that data stay somewhere, or must not go there, and no place is named."""
    places = (concept_of(one) for one in tokens if concept_of(one) != "served_other")
    return concept_of(token) in _STAYING and not any(one.startswith(_PLACES) for one in places)


def _is_telling(token: Token, concepts: Concepts, *, negated: bool) -> bool:
    """Tell whether a token says something that should change what is understood; a label does behind a negation."""
    match token:
        case Concept(id=concept):
            tables = (concepts.filters, concepts.orders, concepts.declines, concepts.properties, concepts.origins)
            known = (negated or concept not in _LABELS) and any(concept in table for table in tables)
            return concept.startswith(_NAMED) or concept in _TELLING or known
        case Name() | Number() | Time():
            return True
        case Other():
            return False


def _may_repeat(token: Token) -> bool:
    """Tell whether a token may say once more what others say; a bare number says nothing by itself."""
    return not (isinstance(token, Number) and token.unit is NumberUnit.NOTHING)


def _phrases(tokens: Sequence[Token], lost: Sequence[int], wishing: Wishing) -> Iterator[str]:
    """Yield the words of the tokens at places, what is close together as one phrase."""
    clauses, places = wishing.clauses, set(lost)
    read = {token.at for place, token in enumerate(tokens) if place not in places and concept_of(token) != NEGATION}
    spans = sorted((_start(tokens, place, wishing, read), _end(tokens, place, wishing, read)) for place in lost)
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        first, last = joined[-1] if joined else (0, -1)
        near = clauses.of_word(first) == clauses.of_word(start) and start - last <= _APART
        if joined and near and read.isdisjoint(range(last, start)):
            joined[-1] = first, max(last, end)
        else:
            joined.append((start, end))
    for start, end in joined:
        yield _quoted(clauses, start, end)


def _start(tokens: Sequence[Token], place: int, wishing: Wishing, read: AbstractSet[int]) -> int:
    """Return where a phrase begins: a negation before it is a part of it, what opens the wish, what a number is of."""
    token, clauses = tokens[place], wishing.clauses
    opening = wishing.opening(token) if isinstance(token, Other) else None
    if opening is not None:
        return opening if read.isdisjoint(range(opening, token.at)) else token.at
    before = next((one for one in reversed(tokens[:place]) if concept_of(one) not in _FROM), None)
    if before is None or clauses.of(before) != clauses.of(token):
        return token.at
    numbered = isinstance(token, Number) and end_of(before) == token.at
    negated = concept_of(before) == NEGATION and token.at - end_of(before) <= _APART
    return before.at if numbered or negated else token.at


def _end(tokens: Sequence[Token], place: int, wishing: Wishing, read: AbstractSet[int]) -> int:
    """Return where a phrase ends: a wish that a word opens goes on to what is read, or to the end of its clause."""
    end, clause = end_of(tokens[place]), wishing.clauses.of(tokens[place])
    opened = wishing.opening(tokens[place]) is not None or wishing.opens(tokens[place])
    if isinstance(tokens[place], Other) and opened:
        end = wishing.end(end, next((at for at in range(end, clause) if at in read), None))
    return end


def _quoted(clauses: Clauses, start: int, end: int) -> str:
    words = clauses.words[start:end]
    return " ".join(words) if len(words) <= _LONGEST else " ".join((*words[:_LONGEST], "…"))
