"""The compact file that is kept of another catalogue: where it was read, then a line for each id."""

from pydantic import ValidationError

from bot.catalogue.facts import Source
from bot.layers.listing import Layer, Listing


def to_lines(layer: Layer) -> bytes:
    """Write a layer as a compact file."""
    values = (layer.source, *layer.listings)
    return b"".join(f"{value.model_dump_json(exclude_defaults=True)}\n".encode() for value in values)


def from_lines(key: str, data: bytes) -> Layer:
    """Read a compact file; a line that is no listing is counted and left out.

    Raises:
        ValueError: its first line does not say where it was read.
    """
    first, *lines = data.splitlines() or [b""]
    source = Source.model_validate_json(first)
    listings: list[Listing] = []
    for line in lines:
        try:
            listings.append(Listing.model_validate_json(line))
        except ValidationError:
            continue
    return Layer(key, source, tuple(listings), len(lines) - len(listings))
