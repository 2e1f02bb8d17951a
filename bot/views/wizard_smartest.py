"""How capable each of the recommendations is, and which of them is the most capable."""

from collections.abc import Sequence

from bot.reply.reply import Reply
from bot.views.standing import listed_text, task_text
from bot.views.wizard_case import named
from bot.views.wizard_costs import listed
from bot.views.wizard_screen import Screen
from bot.wizard.advice import Pick


def smartest_reply(screen: Screen, picks: Sequence[Pick]) -> Reply:
    """Name the most capable of the recommendations, and say how capable each is, the best first."""
    words, task = screen.words, picks[0].case.task
    points = {one.case.place: one.case.standing.points if one.case.standing is not None else 0 for one in picks}
    most = max(points.values())
    names = [named(one) for one in picks if most and points[one.case.place] == most]
    told = 0 < len(names) < len(picks)
    text = words(
        "wizard-smartest" if told else "wizard-smartest-unknown", names=", ".join(names), task=task_text(words, task)
    )
    ranked = sorted(picks, key=lambda one: -points[one.case.place])
    return listed(words, text, (_line(screen, one) for one in ranked))


def _line(screen: Screen, pick: Pick) -> str:
    words, case = screen.words, pick.case
    if case.standing is None:
        return words("wizard-smartest-unrated", name=named(pick))
    return words("wizard-smartest-line", name=named(pick), standing=listed_text(words, case.standing, case.task))
