"""How capable each of some recommendations is, and which of them is the most capable."""

from collections.abc import Sequence

from bot.catalogue.schema import Task
from bot.reply.reply import Reply
from bot.standing.standings import Standing
from bot.views.standing import listed_text, task_text
from bot.views.wizard.case import named
from bot.views.wizard.costs import listed
from bot.views.wizard.screen import Screen
from bot.wizard.advice import Pick
from bot.wizard.case import standing_of
from bot.words import Words


def smartest_reply(screen: Screen, picks: Sequence[Pick], task: Task | None) -> Reply:
    """Name the most capable of some recommendations in a task, and say how capable each is, the best first."""
    words = screen.words
    rated = [(one, standing_of(one.case.context, one.case.candidate, task)) for one in picks]
    rated.sort(key=lambda pair: -_points(pair[1]))
    most = _points(rated[0][1])
    names = [named(pick) for pick, standing in rated if most and _points(standing) == most]
    key = "wizard-smartest" if 0 < len(names) < len(picks) else "wizard-smartest-unknown"
    text = words(key, names=", ".join(names), task=task_text(words, task))
    return listed(words, text, (_line(words, named(pick), standing, task) for pick, standing in rated))


def _points(standing: Standing | None) -> int:
    return 0 if standing is None else standing.points


def _line(words: Words, name: str, standing: Standing | None, task: Task | None) -> str:
    if standing is None:
        return words("wizard-smartest-unrated", name=name)
    return words("wizard-smartest-line", name=name, standing=listed_text(words, standing, task))
