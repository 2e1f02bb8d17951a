"""How far free access to a service goes, and what becomes of what its users send."""

from enum import StrEnum


class Training(StrEnum):
    """Whether a service trains models on what its users send."""

    YES = "yes"
    OPT_OUT = "opt_out"
    """Unless they switch it off."""
    NO = "no"


class FreeReach(StrEnum):
    """Which models a service gives free of charge through its API."""

    NONE = "none"
    SOME = "some"
    """Those whose offers say so; of others it is unknown."""
    LISTED = "listed"
    """Those whose offers say so, and no others."""
    ALL = "all"
    """All that it sells."""
