"""Countries and groups of countries, and what each language calls them."""

from typing import Annotated

from pydantic import Field, StringConstraints

from bot.values import Value

Country = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|INTL)$")]
"""An ISO code, or INTL for projects of several countries; as labs have it."""


class PlaceWords(Value):
    """What a language calls a place."""

    words: tuple[str, ...] = Field(min_length=1)
    """Words and phrases in lower case, one form of each; a stemmer finds the others."""
    exact: tuple[str, ...] = ()
    """Words that count only as they are written here."""
    nouns: tuple[str, ...] = ()
    """Those of the words, beside the first one, that are nouns and say nothing of a maker."""
    towns: tuple[str, ...] = ()
    """Towns and parts of it that people say in its place."""


class Places(Value):
    """The groups of `data/places.toml` and the words of every language's `places.toml`."""

    groups: dict[str, tuple[Country, ...]] = Field(default_factory=dict)
    words: dict[str, dict[str, PlaceWords]] = Field(default_factory=dict)
    """By language, then by country or group."""

    def countries(self, place: str) -> frozenset[str]:
        """Return the countries of a place: a group's members, or the country itself."""
        return frozenset(self.groups.get(place, (place,)))
