"""What another catalogue says of one id, as far as it can be believed."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from pydantic import Field

from bot.catalogue.facts import Fact, FactStatus, PartialDate, Source, Url
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Facts, Modality
from bot.properties.fact_rules import is_date
from bot.values import Value

JUMP = 2
"""Times by which a figure may differ from what is known, before it is rather looked at than believed."""
MOST_TOKENS = 12_000_000
"""Tokens of the longest context window that is believed."""
MOST_DOLLARS = 2_000
"""Dollars for a million tokens that nobody has asked yet."""
_FIRST_YEAR = "2017"
"""The year of the paper that all these models come from."""
_PLAIN_NAME = re.compile(r"[\w][\w .+:()/-]{0,59}")


class Listing(Value):
    """What another catalogue says of one id; its plain figures, without a source, which all of them share."""

    id: str = Field(max_length=120, pattern=r"^(?:@cf/)?[A-Za-z0-9~][A-Za-z0-9._/:@~+-]*$")
    name: str = Field(min_length=1, max_length=60)
    maker: str = ""
    """The id of the lab that made it, where that is told by who lists it or by the path of the id."""
    released: PartialDate | None = None
    context_window: int | None = None
    output_limit: int | None = None
    modalities_in: tuple[Modality, ...] = ()
    modalities_out: tuple[Modality, ...] = ()
    reasoning: bool | None = None
    tool_use: bool | None = None
    knowledge_cutoff: PartialDate | None = None
    weights: Url | None = None
    offer: Offer | None = None


class Layer(NamedTuple):
    """One catalogue as it was read: its key among the sources of a model, where it was read, and what it lists."""

    key: str
    source: Source
    listings: tuple[Listing, ...]
    """What it lists, what is to be believed first at the head."""
    refused: int = 0
    """Entries that could not be read, or that cannot be true."""


class Sellers(Value):
    """Who is who in other catalogues; see `data/layers/sellers.toml`."""

    labs: Mapping[str, str]
    """The labs that sell or make models, by what other catalogues call them."""
    hosts: Mapping[str, str]
    """The services that host other makers' models, by what other catalogues call them."""
    sources: Mapping[str, Source]

    def maker_of(self, listed_by: str, model_id: str) -> str:
        """Return the lab that made what is listed: the one in the path of its id, else the one that lists it."""
        path, _, _ = model_id.rpartition("/")
        return self.labs.get(path.rpartition("/")[2].casefold(), "") if path else self.labs.get(listed_by, "")

    def seller_of(self, listed_by: str) -> str:
        """Return the lab or host that lists something; empty where it is not known."""
        return self.labs.get(listed_by) or self.hosts.get(listed_by, "")


def listing_key(listing: Listing) -> tuple[str, str, str]:
    """Return what a listing is known by from one copy to the next: its id, its maker and its seller."""
    return listing.id, listing.maker, listing.offer.provider if listing.offer else ""


def plain_name(name: str) -> str:
    """Return a name without the maker before it and what is said in brackets; an empty text if it is no plain name."""
    short = " ".join(re.sub(r"\(.*?\)", " ", name.rpartition(": ")[2]).split())
    return short if _PLAIN_NAME.fullmatch(short) else ""


def believable_tokens(count: int | None) -> int | None:
    """Return a count of tokens; None if it cannot be one."""
    return count if count is not None and 0 < count <= MOST_TOKENS else None


def believable_date(text: str | None, read_on: date) -> str | None:
    """Return a date; None if there is no such day, or a model cannot have been made by then."""
    if text is None or not is_date(text):
        return None
    return text if text[:4] >= _FIRST_YEAR and text <= read_on.isoformat() else None


def facts_listed(listings: Iterable[Listing], source: str) -> Facts:
    """Return the facts that listings of one model state, those of the first one before those of the next."""
    found: dict[str, object] = {}
    for listing in listings:
        for name in _FACTS:
            value = getattr(listing, name)
            if value is not None and value != ():
                found.setdefault(name, value)
    return Facts.model_validate(
        {name: {"value": value, "status": FactStatus.INDEPENDENT, "source": source} for name, value in found.items()}
    )


_FACTS = tuple(name for name in Listing.model_fields if name in Facts.model_fields)


def known_facts(facts: Facts) -> dict[str, Fact[object]]:
    """Return the facts that are known, by name."""
    return {name: fact for name in _FACTS if (fact := getattr(facts, name)) is not None}
