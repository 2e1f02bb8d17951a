"""The candidates that are picked: the main one, and those beside it."""

from dataclasses import dataclass, replace

_MOST = 4
"""So many are recommended at most."""


@dataclass(frozen=True)
class Picks:
    """The recommended candidates, as positions in the table; None where there is none."""

    main: int
    cheaper: int | None
    open: int | None
    stronger: int | None = None
    """One that is far more capable than the main one; a cheaper one is then not looked for."""
    unlimited: int | None = None
    """A service without limits in the country, where all others are limited there."""
    untrained: int | None = None
    """An application that never trains models on what is written, where all others do until it is switched off."""
    cheapest: int | None = None
    """The one that costs the least of all that fit, where as little as can be is to be paid and others cost more."""
    elsewhere: int | None = None
    """One of another maker where there is but one, or of another country where there are two, of one country."""
    preferred: int | None = None
    """One that has what is only preferred, where all others lack it."""

    @property
    def all(self) -> tuple[int, ...]:
        """List the recommended candidates, the main one first."""
        beside = (self.preferred, self.stronger, self.untrained, self.cheaper, self.cheapest, self.open)
        return (self.main, *(one for one in (*beside, self.unlimited, self.elsewhere) if one is not None))

    def with_cheapest(self, place: int) -> "Picks":
        """Return them with the one that costs the least, before an open one: of few all can be told."""
        picks = replace(self, cheapest=place)
        return picks if len(picks.all) < _MOST else replace(picks, open=None)

    def with_untrained(self, place: int | None) -> "Picks":
        """Return them with one that never trains models, before an open one: of few all can be told."""
        picks = replace(self, untrained=place)
        return picks if place is None or len(picks.all) < _MOST else replace(picks, open=None)

    def with_preferred(self, place: int) -> "Picks":
        """Return them with one that has what is only preferred, which goes before the last of too many."""
        picks = replace(self, preferred=place, elsewhere=None)
        return picks if len(picks.all) <= _MOST else replace(picks, open=None)
