"""The makers that the words of a wish speak of."""

from collections.abc import Iterable, Mapping
from functools import cache, partial

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.places import Places
from bot.catalogue.precomputed import EntryKind
from bot.catalogue.schema import Region
from bot.questions.slots.slots import BASE, LAB, LICENCE
from bot.questions.text.clauses import concept_of
from bot.questions.text.concepts import LANGUAGE, Concepts
from bot.questions.text.tokens import Name, Other, Token
from bot.questions.wishes.places.regions import places_in, regions_in


class Makers:
    """The concepts of countries, and whose models a token speaks of."""

    def __init__(self, catalogue: Catalogue, concepts: Concepts) -> None:
        self._catalogue = catalogue
        self._concepts = concepts
        self.countries = {name for name, one in concepts.filters.items() if one.property == "country"}
        """Concepts that say in which country a maker is."""
        self._by_country = {id_: name for name in self.countries for id_ in self._only_country(name)}
        self.places = self.countries | concepts.origins.keys()
        """The same, and places that a model is from."""
        # A long text says most of its words again and again; what is kept must not keep this from being freed.
        self._in_country = cache(partial(_country_of, catalogue.places, self._by_country))

    def _only_country(self, concept: str) -> Iterable[str]:
        ids = self._concepts.filters[concept].ids
        return ids if len(ids) == 1 else ()

    def are_named(self, token: Token) -> bool:
        """Tell whether a token names makers, models, a licence or a base that can be kept out."""
        named = isinstance(token, Name) or concept_of(token).startswith((LAB, LICENCE, BASE))
        return named or concept_of(token) in self.places

    def says_whose(self, token: Token | None) -> bool:
        """Tell whether a token is a word such as "Chinese", which may be said of makers."""
        return concept_of(token) in self.countries or concept_of(token).startswith(LANGUAGE)

    def of_country(self, token: Token) -> str | None:
        """Return the makers of the country that a token speaks of."""
        known, concept = self._concepts, concept_of(token)
        if isinstance(token, Other):
            return self.in_country(token)
        if concept in self.countries:
            return concept
        if concept in known.origins:
            return known.origins[concept].made
        if concept.startswith(LANGUAGE):
            return known.made_where.get(concept.removeprefix(LANGUAGE))
        served = known.filters[concept].property if concept in known.filters else known.properties.get(concept)
        return next((one.made for one in known.origins.values() if one.served == served), None)

    def region_of(self, token: Token) -> Region | None:
        """Return the region that a word for makers of one country, or of Europe, is of."""
        served = (one.served for one in self._concepts.origins.values() if one.made == concept_of(token))
        return next((Region(name.removeprefix("served_")) for name in served), None)

    def region_named(self, token: Token) -> Region | None:
        """Return the region of the country that a token names."""
        return next(iter(regions_in(self._catalogue.places, token.text, nouns=True)), None)

    def language_of(self, token: Token) -> str | None:
        """Return the language that a word for makers is one of as well, as "German" is."""
        made = self._concepts.made_where.items()
        code = next((code for code, maker in made if maker == concept_of(token) and code != "ru"), None)
        return None if code is None or self.in_country(token) is not None else f"{LANGUAGE}{code}"

    def in_country(self, token: Token) -> str | None:
        """Return the makers of the one country that the words of a token name."""
        return self._in_country(token.text)

    def make_models(self, token: Token) -> bool:
        """Tell whether models are known of makers of the one country, or the several, that a token names."""
        named = self.of_country(token)
        ids = frozenset[str]() if named is None else self._concepts.filters[named].as_filter().ids
        return any(lab.country in ids for lab in self._catalogue.labs.values())

    def is_of(self, token: Token, country: str) -> bool:
        """Tell whether the maker that a token names, or that of a family, is of the countries of a concept."""
        hits = token.hits if isinstance(token, Name) else ()
        labs = [hit.id for hit in hits if hit.kind is EntryKind.LAB]
        labs += [self._catalogue.families[hit.id].lab for hit in hits if hit.kind is EntryKind.FAMILY]
        labs += [concept_of(token).removeprefix(LAB)] if concept_of(token).startswith(LAB) else []
        return bool(labs) and self._catalogue.labs[labs[0]].country in self._concepts.filters[country].as_filter().ids


def family_of(token: Token | None) -> str | None:
    """Return the family that a token names."""
    hits = token.hits if isinstance(token, Name) else ()
    return next((hit.id for hit in hits if hit.kind is EntryKind.FAMILY), None)


def _country_of(places: Places, by_country: Mapping[str, str], text: str) -> str | None:
    named = places_in(places, text, nouns=True) | places_in(places, text.upper(), nouns=True)
    found = {by_country[place] for place in named if place in by_country}
    return next(iter(found)) if len(found) == 1 else None
