"""Models of a country of which no makers are known: "an LLM from Switzerland", "a Swiss model"."""

from collections.abc import Callable, Iterator, Sequence

from bot.catalogue.places import Places
from bot.catalogue.schema import Region
from bot.properties.service import region_of
from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import UNMET
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.places.places_wished import WELCOME_FROM
from bot.questions.wishes.places.regions import places_in
from bot.questions.wishes.replaced import Replacement, replaced
from bot.questions.wishes.things import IDLE

_LONGEST = 3
"""Words of the name of a country, with one such as "the" before it."""


def with_unknown_makers(
    tokens: Sequence[Token], clauses: Clauses, places: Places, is_known: Callable[[Token], bool]
) -> tuple[Token, ...]:
    """Return the tokens, with a wish that nothing is known of in place of models of such a country.

    `is_known` tells whether makers of a country are known.
    """
    country = _Country(places, is_known)
    found = [one for start, end in clauses.spans() for one in _made(tokens, range(start, end), clauses, country)]
    return tuple(replaced(tokens, found))


class _Country:
    """What tells of which region words are that name a country without makers."""

    def __init__(self, places: Places, is_known: Callable[[Token], bool]) -> None:
        self._places = places
        self._is_known = is_known

    def region(self, text: str, *, nouns: bool) -> Region | None:
        named = places_in(self._places, text, nouns=nouns)
        place = next(iter(named)) if len(named) == 1 else None
        single = place is not None and self._places.countries(place) == {place}
        return None if place is None or not single or self._is_known(Other(text, 0)) else region_of(place)


def _made(tokens: Sequence[Token], clause: range, clauses: Clauses, country: _Country) -> Iterator[Replacement]:
    """Yield what says in a clause that models are from such a country."""
    words, groups = clauses.words, clauses.groups
    unread = {token.at for token in tokens if isinstance(token, Other) or concept_of(token) == IDLE}
    for at in clause[:-1]:
        used = groups.has_any(WordGroup.TOWARDS, words[max(at - 2, clause.start) : max(at - 1, clause.start)])
        if at > clause.start and not used and _leads(words[at - 1], words[at], groups):
            ends = (end for end in range(at + 2, min(at + 2 + _LONGEST, clause.stop + 1)))
            named = ((end, country.region(clauses.written(at + 1, end), nouns=True)) for end in ends)
            found = next(((end, region) for end, region in named if region is not None), None)
        else:
            adjective = at in unread and groups.has(WordGroup.MODELS, words[at + 1])
            region = country.region(words[at], nouns=False) if adjective else None
            found = None if region is None else (at + 2, region)
        if found is not None:
            end, region = found
            wish = Concept(UNMET, " ".join(words[at:end]), at)
            yield Replacement(range(at, end), (wish, Concept(f"{WELCOME_FROM}{region}", "", at)))


def _leads(one: str, other: str, groups: WordGroups) -> bool:
    """Tell whether two words lead to the country that models are from: "model from", "made in"."""
    comes = groups.has(WordGroup.COMING_FROM, other) and groups.has(WordGroup.MODELS, one)
    return comes or (groups.has(WordGroup.MADE, one) and groups.has(WordGroup.IN, other))
