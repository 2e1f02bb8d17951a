"""What changes between two copies of another catalogue, as a report that a change of the data can be proposed with."""

from collections.abc import Iterator
from decimal import Decimal

from bot.layers.listing import JUMP, Layer, Listing
from bot.values import Value

MOST_LOST = 5
"""A fifth of what was listed: a copy that lacks more is rather broken than shorter."""
_UNTOLD = frozenset({"provider", "status", "source"})
"""What an offer says beside its prices."""


def shrinkage(old: Layer, new: Layer) -> str:
    """Say how much is missing where that is so much that the new copy is rather broken; else nothing."""
    if len(new.listings) * MOST_LOST >= len(old.listings) * (MOST_LOST - 1):
        return ""
    return f"lists {len(new.listings)} ids where there were {len(old.listings)}"


def report(old: Layer, new: Layer) -> str:
    """Tell what changed: a line to begin with, then a line for each id. Empty if nothing did."""
    before, after = _by_name(old), _by_name(new)
    come = sorted(after.keys() - before.keys())
    gone = sorted(before.keys() - after.keys())
    both = sorted(before.keys() & after.keys())
    changed = [line for one in both for line in _changed(one, before[one], after[one])]
    if not (come or gone or changed):
        return ""
    head = f"Take {new.source.title} as of {new.source.checked_on}: {len(come)} more, {len(gone)} gone"
    lines = (*(f"+ {one}" for one in come), *(f"- {one}" for one in gone), *changed)
    return "\n".join((f"{head}, {len(changed)} figures changed", "", *lines)) + "\n"


def _by_name(layer: Layer) -> dict[str, Listing]:
    """Return the listings by id and seller; of two alike the first, which is believed before."""
    return {_name(listing): listing for listing in reversed(layer.listings)}


def _name(listing: Listing) -> str:
    return f"{listing.id} at {listing.offer.provider}" if listing.offer else listing.id


def _changed(name: str, old: Listing, new: Listing) -> Iterator[str]:
    before, after = _figures(old), _figures(new)
    for figure in dict.fromkeys((*before, *after)):
        was, now = before.get(figure), after.get(figure)
        if was != now:
            yield f"~ {name}: {figure} {_told(now)}, was {_told(was)}{_jumps(was, now)}"


def _figures(listing: Listing) -> dict[str, object]:
    """Return what a listing says, by name; of an offer each price."""
    offer = dict(listing.offer or ())
    return {
        **{name: value for name, value in listing if name != "offer"},
        **{name: value for name, value in offer.items() if name not in _UNTOLD},
    }


def _told(value: object) -> str:
    match value:
        case tuple():
            return ", ".join(map(_told, value)) or "nothing"
        case Value():
            return " ".join(f"{name} {part}" for name, part in value if part is not None and name not in _UNTOLD)
        case None:
            return "nothing"
        case _:
            return str(value)


def _jumps(before: object, after: object) -> str:
    """Mark a figure that is more than twice, or less than half, what it was."""
    match before, after:
        case (int() | Decimal() as one, int() | Decimal() as other) if one > 0 and other > 0:
            return "  (jumps: look at it)" if max(one, other) > JUMP * min(one, other) else ""
        case _:
            return ""
