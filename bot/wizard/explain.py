"""The lines of the sum that makes a candidate's score, from the same scores that rank the candidates."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.properties.candidate import Candidate, Way
from bot.wizard.effects import purpose_of
from bot.wizard.features import kept_alone, score
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import Feature, Questions
from bot.wizard.ranking import Ranking
from bot.wizard.scoring import ANY_PURPOSE


@dataclass(frozen=True)
class ScoreLine:
    """One line of the sum that makes a candidate's score."""

    answer: ChosenOption | None
    """The answer that prefers it; None for what everybody prefers."""
    feature: Feature
    weight: int
    value: int | None

    @property
    def earned(self) -> int:
        """Return the points that the candidate earns."""
        return self.weight * (self.value or 0)


def score_lines(
    ranking: Ranking, questions: Questions, chosen: tuple[ChosenOption, ...], place: int
) -> Iterator[ScoreLine]:
    """Yield every line of a candidate's score."""
    candidate, context = ranking.table.candidates[place], ranking.table.context
    ignored = frozenset[Feature]().union(*(effect.ignores for effect in ranking.effects))
    for feature, weight in questions.base.items():
        if feature not in ignored:
            kept = kept_alone(candidate) if feature is Feature.CURRENT and place in ranking.alone else None
            yield ScoreLine(None, feature, weight, kept or score(feature, candidate, context))
    likings = (liking for effect in ranking.effects for liking in effect.likings)
    for one in (*ranking.always_liked, *likings):
        yield ScoreLine(None, one.feature, one.weight, score(one.feature, candidate, context, one.purpose))
    yield from preferred_lines(ranking, questions, chosen, place)


def preferred_lines(
    ranking: Ranking, questions: Questions, chosen: tuple[ChosenOption, ...], place: int
) -> Iterator[ScoreLine]:
    """Yield the lines of what answers prefer."""
    candidate, context = ranking.table.candidates[place], ranking.table.context
    for answer in chosen:
        option = questions.option(*answer)
        purpose = purpose_of(option) if option.likes else ANY_PURPOSE
        for feature, weight in option.likes.items():
            yield ScoreLine(answer, feature, weight, score(feature, candidate, context, purpose))


def is_aside(line: ScoreLine, candidate: Candidate) -> bool:
    """Tell whether the price already shows it: there is none on one's own machines, and none for free access."""
    return line.feature is Feature.CHEAP and (candidate.way is Way.OWN or candidate.is_free_plan)
