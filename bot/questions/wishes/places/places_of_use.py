"""The countries that a wish names by themselves: where a model is used, and not where it is made."""

from collections.abc import Iterator, Mapping, Sequence

from bot.catalogue.places import Places
from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.concepts import Origin
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.makers.seated import is_made_behind, is_of_vendor
from bot.questions.wishes.places.data_places import is_of_servers
from bot.questions.wishes.places.places_wished import DATA_DEMANDS, MADE_THERE
from bot.questions.wishes.places.regions import region_called, regions_in

_TOLD = DATA_DEMANDS | {"zero_retention"}
"""Concepts that say by themselves what is wished of data in the place beside them."""
_WITHIN_BORDERS = frozenset({"data_in_russia", "fz152"})
"""Concepts of data that stay in a country, beside which a town tells where who asks is."""


class PlacesOfUse:
    """The reading of such countries in one text."""

    def __init__(self, clauses: Clauses, whose: Makers, places: Places, origins: Mapping[str, Origin]) -> None:
        self._clauses = clauses
        self._whose = whose
        self._places = places
        self._origins = origins

    def read(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Take a country that is named by itself for the place of use, and not for that of the maker."""
        places = set[int]()
        at_home = any(concept_of(token) in _WITHIN_BORDERS for token in tokens)
        for place, token in enumerate(tokens):
            models = concept_of(token) == "list" and self._are_models_of(tokens, place)
            negated = concept_of(token_at(tokens, place - 1)) == NEGATION
            if models or (not negated and self._is_made_there(token)):
                yield Concept(MADE_THERE, "", token.at)
            region = self._region_alone(token)
            if region is None and at_home and isinstance(token, Other):
                region = next(iter(regions_in(self._places, token.text, nouns=True)), None)
            beside = self._beside(tokens, place)
            alone = beside.isdisjoint({NEGATION, "list", "maker", "company"})
            origin = self._origins.get(concept_of(token))
            if origin is not None and "either" in beside:
                yield Concept(origin.made, token.text, token.at)
            elif (
                region is not None
                and alone
                and not is_of_vendor(token, self._clauses)
                and (place - 2 in places or not self._joins_makers(tokens, place))
            ):
                places.add(place)
                if beside.isdisjoint(_TOLD) and (self._is_hosted(token) or is_of_servers(token, self._clauses)):
                    yield Concept("data_stays", "", token.at)
                yield Concept(f"served_{region}", token.text, token.at)
            else:
                yield token

    def _beside(self, tokens: Sequence[Token], place: int) -> frozenset[str]:
        """Return the concepts on both sides of a token in its clause."""
        around = (token_at(tokens, place - 1), token_at(tokens, place + 1))
        clause = self._clauses.of(tokens[place])
        return frozenset(concept_of(one) for one in around if one is not None and self._clauses.of(one) == clause)

    def _region_alone(self, token: Token | None) -> Region | None:
        """Return the region of a country that a token is the name of, or whose servers it is said of."""
        if token is None or not (concept_of(token) in self._whose.countries or isinstance(token, Other)):
            return None
        region = region_called(self._places, token.text)
        if self._is_hosted(token):
            return self._whose.region_of(token)
        if region is None and is_of_servers(token, self._clauses):
            named = next(iter(regions_in(self._places, token.text)), None)
            return named or self._whose.region_of(token)
        return region

    def _is_hosted(self, token: Token) -> bool:
        """Tell whether words for a country say that something is hosted there: "US-hosted"."""
        return self._clauses.groups.has_any(WordGroup.HOSTING, token.text.replace("-", " ").split()[1:])

    def _are_models_of(self, tokens: Sequence[Token], place: int) -> bool:
        """Tell whether a word for models stands beside one that says which country makes them."""
        return any(concept_of(token_at(tokens, at)) in self._whose.countries for at in (place - 1, place + 1))

    def _joins_makers(self, tokens: Sequence[Token], place: int) -> bool:
        """Tell whether "or" joins a token with makers, as in "made in Korea or Japan", "US or European makers"."""
        last = [one for one in tokens[:place] if concept_of(one) != "contrast"][-2:]
        first = [one for one in tokens[place + 1 : place + 5] if concept_of(one) != "contrast"][:2]
        behind = first[-1] if len(first) > 1 else None
        after = concept_of(last[-1]) == "either" and concept_of(last[0]) in self._whose.places if last else False
        ahead = bool(first) and concept_of(first[0]) == "either" and concept_of(behind) in self._whose.countries
        return after or (ahead and self._region_alone(behind) is None)

    def _is_made_there(self, token: Token) -> bool:
        """Tell whether a word such as "made" stands beside a country, or in what it is called by."""
        if concept_of(token) not in self._whose.countries:
            return False
        called = self._clauses.groups.has_any(WordGroup.MADE, token.text.replace("-", " ").split())
        return called or is_made_behind(token, self._clauses)
