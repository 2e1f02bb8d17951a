"""What was asked for and is not known of a recommendation, in the few words that its line has room for."""

from collections.abc import Iterator

from bot.views.wizard.against import brief_drawback
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import unchecked_wishes, unknown_text, wish_names
from bot.wizard.advice import Pick
from bot.wizard.against import Against, Drawback
from bot.wizard.questions import Feature

_IN_DOUBT = frozenset({Against.LANGUAGES, Against.PLAN_UNTOLD})
"""Drawbacks that say that what was asked for is not known."""


def doubt_texts(screen: Screen, pick: Pick, told: Drawback | None) -> Iterator[str]:
    """Yield what is not known of a recommendation, besides the drawback that is told of it."""
    for one in pick.drawbacks:
        if one.kind in _IN_DOUBT and (told is None or one.kind is not told.kind):
            yield brief_drawback(screen, pick.case, one)
    context_told = told is not None and told.kind is Against.APP_CONTEXT
    if unknown := unchecked_wishes(pick.case, context_told=context_told):
        yield screen.words("wizard-doubt-unknown", what=wish_names(screen, unknown, pick.case.spending))
    if pick.case.is_unheard:
        yield screen.words("wizard-doubt-unknown", what=unknown_text(screen.words, Feature.OFFERED))
