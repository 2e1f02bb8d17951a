"""What is free of what is recommended, with the limits of it that are known."""

from collections.abc import Sequence

from bot.catalogue.catalogue import confirmed_value
from bot.properties.candidate import Way
from bot.views.wizard.against import drawback_text
from bot.views.wizard.case import named, price_of
from bot.views.wizard.screen import Screen
from bot.wizard.advice import Pick
from bot.wizard.against import Against

_OF_FREE = frozenset({Against.FREE_TRAINS})
"""What speaks against free access in particular, besides its limits."""


def free_text(screen: Screen, picks: Sequence[Pick]) -> str:
    """Say whether the first recommendation is free, and within which limits; else what it costs, and what is free."""
    words, main = screen.words, picks[0]
    if main.candidate.way is Way.OWN:
        return words("wizard-free-own", name=named(main))
    if main.candidate.is_free_plan:
        access = words("wizard-free-access", name=named(main), where=main.candidate.provider_name)
        return " ".join((access, *_limits(screen, main)))
    free = [named(one) for one in picks[1:] if one.candidate.is_free_plan]
    said = [words("wizard-free-none", name=named(main), price=price_of(screen, main.cost))]
    said += [words("wizard-free-beside", names=", ".join(free)) if free else words("wizard-free-say")]
    return " ".join(said)


def _limits(screen: Screen, pick: Pick) -> list[str]:
    """Return what is known of the limits of free access, or that nothing is, and whether it trains models."""
    words, plan = screen.words, pick.candidate.free_plan
    note = None if plan is None else confirmed_value(plan.note)
    said = [words("wizard-free-untold") if note is None else words("wizard-free-note", note=words.text(note))]
    against = [drawback_text(screen, pick.case, one) for one in pick.drawbacks if one.kind in _OF_FREE]
    return said + [f"{words('wizard-against', what=one)}." for one in against]
