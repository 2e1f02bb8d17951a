"""What changes between two copies of another catalogue, as a report that a change of the data can be proposed with."""

from collections.abc import Iterator

from bot.catalogue.offers import Offer
from bot.layers.listing import JUMP, Layer, Listing

MOST_LOST = 5
"""A fifth of what was listed: a copy that lacks more is rather broken than shorter."""


def is_shrunk(old: Layer, new: Layer) -> bool:
    """Tell whether so much is missing that the new copy is rather broken."""
    return len(new.listings) * MOST_LOST < len(old.listings) * (MOST_LOST - 1)


def report(old: Layer, new: Layer) -> str:
    """Tell what changed: a line to begin with, then a line for each id. Empty if nothing did."""
    before, after = _by_id(old), _by_id(new)
    come = sorted(after.keys() - before.keys())
    gone = sorted(before.keys() - after.keys())
    changed = [line for one in sorted(before.keys() & after.keys()) for line in _changed(before[one], after[one])]
    if not (come or gone or changed):
        return ""
    head = f"Take {new.source.title} as of {new.source.checked_on}: {len(come)} more, {len(gone)} gone"
    lines = (*(f"+ {one}" for one in come), *(f"- {one}" for one in gone), *changed)
    return "\n".join((f"{head}, {len(changed)} figures changed", "", *lines)) + "\n"


def _by_id(layer: Layer) -> dict[str, Listing]:
    """Return the listings by their ids; of two of one id the first, which is believed before."""
    return {listing.id: listing for listing in reversed(layer.listings)}


def _changed(old: Listing, new: Listing) -> Iterator[str]:
    for name in Listing.model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"~ {new.id}: {name} {_told(after)}, was {_told(before)}{_jumps(before, after)}"


def _told(value: object) -> str:
    match value:
        case tuple():
            return ", ".join(map(str, value))
        case Offer(provider=seller, input=paid, output=made):
            return f"{paid} in / {made} out ({seller})"
        case None:
            return "nothing"
        case _:
            return str(value)


def _jumps(before: object, after: object) -> str:
    """Mark a figure that is more than twice, or less than half, what it was."""
    match before, after:
        case int(one), int(other) if one > 0 and other > 0 and max(one, other) > JUMP * min(one, other):
            return "  (jumps: look at it)"
        case _:
            return ""
