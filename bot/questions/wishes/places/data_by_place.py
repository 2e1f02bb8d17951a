"""Each place of data with what is said of it: "not in the US, servers in Russia" says one thing of either."""

from collections.abc import Callable, Iterator, Sequence

from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.places.places_wished import EITHER_PLACE, KEPT_IN, KEPT_OUT_OF

_OUT, _STAYS, _EITHER, _ABROAD = "data_out", "data_stays", "either", "third_countries"
_KEPT = frozenset({_STAYS, "data_kept"})
_IN_ROW = (WordGroup.IN_ROWS, WordGroup.IN, WordGroup.TOWARDS)
_TOLD = ("data_", "in_")
"""What the concepts begin with of places that say by themselves what is there."""
_REGIONS = {f"{begins}{region}": region for region in Region for begins in ("served_", "data_", "in_", "data_in_")}
_REGIONS |= {"in_russia": Region.RU, "data_in_russia": Region.RU}
"""The region of each concept of a place."""


def with_each_place(
    tokens: Sequence[Token], clauses: Clauses, whose: Makers, place_of: Callable[[str], Region | None]
) -> Iterator[Token]:
    """Yield the tokens, the places just behind what is said of data together with it.

    Of places of which one is enough nothing is said alone. `place_of` returns the region that a text names.
    """
    one_is_enough = any(concept_of(token) == EITHER_PLACE for token in tokens)

    def region(token: Token) -> Region | None:
        if isinstance(token, Other):
            return place_of(token.text)
        return _REGIONS.get(concept_of(token)) or whose.region_of(token)

    tokens = [*_with_abroad(tokens)]
    place = 0
    while place < len(tokens):
        token = tokens[place]
        begins = _begins(token, one_is_enough=one_is_enough)
        end = place + 1
        regions: list[Region] = []
        while begins and end < len(tokens) and _goes_on(tokens, place, end, clauses):
            found = region(tokens[end])
            if regions and concept_of(tokens[end]) in whose.countries and place_of(tokens[end].text) is None:
                break  # "must stay in the US and a Russian model"
            again = begins == KEPT_OUT_OF and _is_denied_again(tokens, end)
            if found is None and not again and concept_of(tokens[end]) not in {_EITHER, _STAYS}:
                break
            regions += [found] if found is not None and found not in regions else []
            end += 1
        if begins and regions:
            text = " ".join(clauses.words[token.at : end_of(tokens[end - 1])])
            yield from (Concept(f"{begins}{one}", text, token.at) for one in regions)
            place = end
        else:
            yield token
            place += 1


def _with_abroad(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, data that must not go to third countries, of which the GDPR speaks, as kept in the EU."""
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if concept_of(token) == _ABROAD:
            yield Concept(f"{KEPT_IN}{Region.EU}", token.text, token.at)
        elif concept_of(following) != _ABROAD or concept_of(token) not in _KEPT | {_OUT}:
            yield token


def _begins(token: Token, *, one_is_enough: bool) -> str:
    """Return what the topics begin with for what a token says of the places behind it; nothing for other tokens."""
    if concept_of(token) == _OUT:
        return KEPT_OUT_OF
    return KEPT_IN if concept_of(token) in _KEPT and not one_is_enough else ""


def _is_denied_again(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a denial stands before one more place: "not in the US and not in China"."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return concept_of(tokens[place]) == NEGATION and concept_of(following).startswith("served_")


def _goes_on(tokens: Sequence[Token], start: int, place: int, clauses: Clauses) -> bool:
    """Tell whether a token goes on with the places behind the one at the start, in its clause or a row of places."""
    first, last, token = tokens[start], tokens[place - 1], tokens[place]
    if concept_of(first) == _OUT and concept_of(token) == _STAYS:
        return False
    between, groups = clauses.between(last, token), clauses.groups
    if groups.has(WordGroup.USED_FROM, token.text.partition(" ")[0]):
        return False  # "must stay in the US and work in Russia"
    if clauses.of(first) == clauses.of(token):
        return place == start + 1 or all(any(groups.has(group, word) for group in _IN_ROW) for word in between)
    alone = not groups.has(WordGroup.IN, token.text.partition(" ")[0])
    in_row = place > start + 1 and groups.has_all(WordGroup.IN_ROWS, between)
    return in_row and alone and not concept_of(token).startswith(_TOLD)
