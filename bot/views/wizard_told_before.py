"""What a result has told already: a reason or a drawback is not told of two recommendations in the same words."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.views.wizard_against import drawback_text
from bot.views.wizard_case import reason_text, reason_texts
from bot.views.wizard_screen import Screen
from bot.wizard.advice import Advice, Pick
from bot.wizard.against import Against, Drawback
from bot.wizard.reasons import Reason

_CLOSE = 10
"""Fewer points than so many apart, two are behind about as far."""
ASKED = frozenset(
    {
        Against.LIMITED,
        Against.SWITCH_OFF,
        Against.DATA_BY_HOME,
        Against.APP_CONTEXT,
        Against.LANGUAGES,
    }
)
"""Drawbacks in what was asked for: it is met with a condition, or perhaps."""
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
    of_all: bool = False
    """Whether the drawback that is told of the main recommendation is told to be that of all."""

    @classmethod
    def of(cls, screen: Screen, advice: Advice, most: int, against: int = 1) -> "Told":
        """Return what is told of the main recommendation, with so many reasons and drawbacks at most."""
        main, *others = advice.picks
        told = cls(screen, set(reason_texts(screen, main, most)))
        told.drawbacks += [(drawback_text(screen, main.case, one), one) for one in main.drawbacks[:1]]
        shared = (any(told._is_told(pick, one, told.drawbacks) for one in pick.drawbacks) for pick in others)
        told.of_all = bool(others and told.drawbacks) and all(shared)
        more = () if told.of_all else main.drawbacks[1:against]
        told.drawbacks += [(drawback_text(screen, main.case, one), one) for one in more]
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
            if not shared and (one.kind in GRAVE or not self._is_told(pick, one, self.drawbacks)):
                self.drawbacks.append((drawback_text(self.screen, pick.case, one), one))
                return one
        return None

    def _is_told(self, pick: Pick, one: Drawback, before: Iterable[tuple[str, Drawback]]) -> bool:
        text = drawback_text(self.screen, pick.case, one)
        return any(text == said or _is_as_far(one, other) for said, other in before)


def _is_as_far(one: Drawback, other: Drawback) -> bool:
    """Tell whether two are about as far behind the same model."""
    if one.number is None or other.number is None:
        return False
    return one.kind is other.kind and one.other is other.other and abs(one.number - other.number) < _CLOSE
