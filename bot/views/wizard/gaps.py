"""By what a model is ahead of the recommended one or behind it, in words and numbers."""

from bot.properties.candidate import Candidate
from bot.standing.standings import LOWEST, Trust
from bot.views.standing import points_of, task_text
from bot.views.wizard.facts import value_text, window_text
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import feature_name, price_text
from bot.wizard.case import standing_of
from bot.wizard.questions import Feature
from bot.wizard.scoring import ScoringContext
from bot.wizard.why import Gap, OutrankedBy

GAP_PROPERTIES = {
    Feature.RECENT: "released",
    Feature.CONTEXT: "context_window",
    Feature.PORTABLE: "openness",
    Feature.RUSSIAN: "russian",
}
"""The properties whose values tell a difference."""


def gap_text(screen: Screen, context: ScoringContext, answer: OutrankedBy, gap: Gap) -> str:
    """Set the two models side by side in a feature; what has no number is named."""
    words, one, main = screen.words, answer.candidate, answer.main
    match gap.feature:
        case Feature.STANDING:
            own, best = (standing_of(context, each, gap.task) for each in (one, main))
            if own is None or best is None:
                return ""
            if max(own.points, best.points) < LOWEST:
                return ""  # so far down they are not told apart
            guessed = Trust.ESTIMATE in {own.trust, best.trust}
            key = "wizard-gap-standing-estimated" if guessed else "wizard-gap-standing-tested"
            points, of_main = points_of(words, own), points_of(words, best)
            return words(key, task=task_text(words, gap.task), own=points, main=of_main)
        case Feature.CHEAP if one.price is not None and main.price is not None:
            return words("wizard-gap-price", own=price_text(words, one.price), main=price_text(words, main.price))
        case Feature.LIGHT if one.memory is not None and main.memory is not None:
            return words("wizard-gap-memory", own=one.memory, main=main.memory)
        case feature if (name := GAP_PROPERTIES.get(feature)) is not None:
            own_value, best_value = (_written(screen, each, name) for each in (one, main))
            if own_value == best_value:
                return ""  # what is written alike is not told apart
            return words(f"wizard-gap-{name}", own=own_value, main=best_value)
        case feature if feature.is_task:
            return words("wizard-gap-task-named", task=words(f"task-{feature}"))
        case feature:
            return words(f"wizard-gap-{feature_name(feature)}")


def _written(screen: Screen, candidate: Candidate, name: str) -> str:
    return window_text(screen, candidate) if name == "context_window" else value_text(screen, candidate, name)
