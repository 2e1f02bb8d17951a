"""Sets of places in the table, as the bits of a number."""

from functools import lru_cache
from itertools import compress

_FLAGS = bytes.maketrans(b"01", b"\x00\x01")


def places_in(bits: int) -> tuple[int, ...]:
    """List the places of the bits that are set."""
    flags = bin(bits)[:1:-1].encode().translate(_FLAGS)
    return tuple(compress(_counted(len(flags)), flags))


@lru_cache(maxsize=64)
def _counted(count: int) -> tuple[int, ...]:
    """Return so many places; a range would make each of them anew."""
    return tuple(range(count))
