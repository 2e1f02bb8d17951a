"""What a result has told already: a reason or a drawback is not told of two recommendations in the same words."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.standing.standings import Trust
from bot.views.wizard.against import drawback_text
from bot.views.wizard.case import reason_text, reason_texts, told_drawbacks
from bot.views.wizard.screen import Screen
from bot.wizard.advice import Advice, Pick
from bot.wizard.against import ASKED, Against, Drawback
from bot.wizard.reasons import Reason

_CLOSE = 10
"""Fewer points than so many apart, two are behind about as far."""
_OF_ALL = frozenset({Against.ROOM, Against.STRONGEST, Against.WEAK, Against.SLOW})
"""Drawbacks that tell nothing of one beside another that has them too."""
GRAVE = ASKED | frozenset(
    {
        Against.FOR_TEAMS,
        Against.RUSSIAN,
        Against.LICENCE,
        Against.LEAVING,
        Against.RISING,
        Against.NO_PROMISE,
        Against.PROMISE_UNKNOWN,
        Against.FREE_TRAINS,
    }
)
"""Drawbacks that are told of each model which has them, so that nobody takes it to be free of them."""


@dataclass
class Told:
    """What has been told so far of a result."""

    screen: Screen
    reasons: set[str] = field(default_factory=set)
    drawbacks: list[tuple[str, Drawback]] = field(default_factory=list)
    of_all: int = 0
    """How many others the drawback that is told of the main recommendation is told to be of too: all, or none."""
    of_main: tuple[Drawback, ...] = ()
    """All drawbacks of the main recommendation."""
    of_main_told: tuple[tuple[str, Drawback], ...] = ()
    """Those that are told of it, with their words."""
    unlimited: bool = False
    """Whether the main recommendation is told to be limited, and beside which one that is not."""
    untested: bool = False
    """Whether no test of the main recommendation is known."""

    @classmethod
    def of(cls, screen: Screen, advice: Advice, most: int, against: int = 1) -> "Told":
        """Return what is told of the main recommendation, with so many reasons and drawbacks at most."""
        main, *others = advice.picks
        told = cls(screen, set(reason_texts(screen, main, most)))
        told.unlimited = any(one.kind is Against.LIMITED and one.other is not None for one in main.drawbacks)
        told.of_main = main.drawbacks
        told.untested = main.case.standing is not None and main.case.standing.trust is Trust.ESTIMATE
        told.drawbacks += [(drawback_text(screen, main.case, one), one) for one in told_drawbacks(main)[:1]]
        shared = (any(told._is_told(pick, one, told.drawbacks) for one in pick.drawbacks) for pick in others)
        told.of_all = len(others) if told.drawbacks and all(shared) else 0
        told.drawbacks += [(drawback_text(screen, main.case, one), one) for one in told_drawbacks(main)[1:against]]
        told.of_main_told = tuple(told.drawbacks)
        return told

    def reason(self, pick: Pick, reasons: Iterable[Reason]) -> str:
        """Return the first reason for a model that was not told yet of another; nothing where there is none."""
        texts = (reason_text(self.screen, pick, one) for one in reasons)
        text = next((one for one in texts if one not in self.reasons), "")
        self.reasons.add(text)
        return text

    def drawback(self, pick: Pick) -> Drawback | None:
        """Return the weightiest drawback that has to be told of a model; None where there is none."""
        for one in pick.drawbacks:
            shared = self.of_all and self._is_told(pick, one, self.drawbacks[:1])
            if not (shared or self._tells_none_apart(one) or (self.unlimited and one.kind is Against.LIMITED)) and (
                one.kind in GRAVE or not self._is_told(pick, one, self.drawbacks)
            ):
                self.drawbacks.append((drawback_text(self.screen, pick.case, one), one))
                return one
        return None

    def leads(self, pick: Pick) -> bool:
        """Tell whether it was told how far the main recommendation is behind it."""
        return any(one.kind is Against.BEHIND and one.other is pick.candidate for _, one in self.drawbacks)

    def _tells_none_apart(self, one: Drawback) -> bool:
        """Tell whether the main recommendation has it too: told of this one alone it would seem to be free of it.

        Where it was told of that one it is told again if it is grave.
        """
        if one.kind is Against.UNTESTED:
            return self.untested
        alike = next((other for other in self.of_main if other.kind is one.kind), None)
        if one.kind in GRAVE - ASKED:
            return alike is not None and all(alike is not other for _, other in self.of_main_told)
        return one.kind in _OF_ALL and alike is not None and (one.number is None or _is_as_far(one, alike))

    def _is_told(self, pick: Pick, one: Drawback, before: Iterable[tuple[str, Drawback]]) -> bool:
        text = drawback_text(self.screen, pick.case, one)
        return any(text == said or _is_as_far(one, other) for said, other in before)


def _is_as_far(one: Drawback, other: Drawback) -> bool:
    """Tell whether two are about as far behind the same model."""
    if one.number is None or other.number is None:
        return False
    return one.kind is other.kind and one.other is other.other and abs(one.number - other.number) < _CLOSE
