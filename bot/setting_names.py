"""The names of settings: which one an unknown name was meant to be."""

from collections.abc import Collection

_SIMILARITY = 0.75
"""How similar an unknown name must be to a known one, from 0 to 1, to count as a slip."""
_MOST_SLIPS = 2
"""Letters that may be wrong at most. What containers and other programs set is further away, such as `ZOO_PORT` and
`ZOO_SUPPORT_PORT` for services of Kubernetes that are called zoo and zoo-support."""
_ADDRESS = "_url"


def nearest_name(name: str, known: Collection[str]) -> str | None:
    """Return the known name that a name is a slip of; None where it is far from all. Names have no prefix."""
    return next((one for one in known if _is_address_of(name, one)), None) or _mistyped(name, known)


def _is_address_of(name: str, known: str) -> bool:
    """Tell whether two names differ in nothing but whether they say that an address is meant."""
    return name.removesuffix(_ADDRESS) == known.removesuffix(_ADDRESS)


def _mistyped(name: str, known: Collection[str]) -> str | None:
    from rapidfuzz.distance import OSA

    near = max(known, key=lambda one: OSA.normalized_similarity(name, one), default=None)
    if near is None or OSA.distance(name, near) > _MOST_SLIPS or OSA.normalized_similarity(name, near) < _SIMILARITY:
        return None
    return near
