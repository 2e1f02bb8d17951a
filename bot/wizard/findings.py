"""What a way to use a model has to show for each condition that somebody's wishes are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.properties.candidate import Candidate
from bot.properties.filters import Filter, Verdict, for_tuning, judge, with_context
from bot.wizard.assumed import Assumption
from bot.wizard.demands import filter_of, is_elsewhere, is_untold
from bot.wizard.in_app import asks_for_app, held_by
from bot.wizard.languages import is_of_home
from bot.wizard.option_effect import Wish
from bot.wizard.questions import Questions


@dataclass(frozen=True)
class Finding:
    """What a candidate has to show for one condition of a wish."""

    wish: Wish
    condition: Filter
    candidate: Candidate
    verdict: Verdict
    assumed: bool = False
    """Whether nobody said it, but it was assumed."""


def findings_on(questions: Questions, wishes: Iterable[Wish], candidate: Candidate) -> Iterator[Finding]:
    """Yield what a candidate has to show for every condition of several wishes.

    That its maker's own language is listed nowhere is no unknown, nor where else than at home a host may be.
    """
    said = [(wish, condition) for wish in wishes for condition in conditions_of(questions, wish)]
    conditions = for_tuning(with_context(condition for _, condition in said))
    app = any(map(asks_for_app, conditions))
    for (wish, _), condition in zip(said, conditions, strict=True):
        held = held_by(condition, candidate, app=app)
        verdict = judge(condition, held)
        unheard = is_of_home(condition, held.maker.country) or (is_elsewhere(condition) and is_untold(condition, held))
        if verdict is not Verdict.UNKNOWN or not unheard:
            yield Finding(wish, condition, held, verdict)


def findings_assumed(assumed: Iterable[Assumption], candidate: Candidate) -> Iterator[Finding]:
    """Yield what a candidate has to show for what was assumed."""
    for one in assumed:
        for condition in one.conditions:
            yield Finding(one.wish, condition, candidate, judge(condition, candidate), assumed=True)


def conditions_of(questions: Questions, wish: Wish) -> tuple[Filter, ...]:
    """Return the conditions that a wish is; none where it only prefers."""
    if isinstance(wish, Filter):
        return (wish,)
    needs = questions.option(*wish).needs
    return tuple(filter_of(needs, kind) for kind in needs.kinds)
