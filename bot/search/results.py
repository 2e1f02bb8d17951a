"""What a search answers: one entry, several that are meant equally well, or none."""

from dataclasses import dataclass

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.spellings import ProductKind

MOST_CHOICES = 5


@dataclass(frozen=True)
class Found:
    """The entry that is meant, and others of its kind that may be of use."""

    hit: Hit
    others: tuple[Hit, ...] = ()


@dataclass(frozen=True)
class Ambiguous:
    """Two to five entries that are meant equally well, the best first."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Product:
    """What a name tells of a product of which the catalogue has no entry."""

    kind: ProductKind
    base: Hit | None = None
    """The one model that its name holds, from which it may have been made."""
    maker: str = ""
    """The maker that an id begins with, where the catalogue has nothing of that maker."""


@dataclass(frozen=True)
class Unknown:
    """No entry; `near` holds the relatives of a version that does not exist, or of a product of another kind."""

    near: tuple[Hit, ...] = ()
    product: Product | None = None


SearchResult = Found | Ambiguous | Unknown


def hits_of(result: SearchResult) -> tuple[Hit, ...]:
    """List what a result shows, the likeliest first."""
    match result:
        case Found(hit=hit, others=others):
            return (hit, *others)
        case Ambiguous(hits=hits):
            return hits
        case Unknown(near=near):
            return near


def is_family(result: SearchResult) -> bool:
    """Tell whether a result is a family."""
    return isinstance(result, Found) and result.hit.kind is EntryKind.FAMILY
