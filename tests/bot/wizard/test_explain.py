"""The lines of a score are those that the choice was made by."""

import random

from bot.wizard.engine import Recommendation, chosen_options, next_step
from bot.wizard.explain import score_lines
from tests.bot.wizard._walk import given_by_chance


def test_the_lines_of_a_trace_add_up_to_the_score(wizard):
    dice, count = random.Random(13), 0  # noqa: S311  # no secret
    while count < 40:
        step = next_step(wizard.table, wizard.questions, given_by_chance(wizard, dice, 0.4), finish=True)
        if not isinstance(step, Recommendation):
            continue
        count += 1
        for place in step.picks.all:
            lines = score_lines(step.ranking, wizard.questions, chosen_options(step.answers), place)
            assert sum(line.earned for line in lines) == step.ranking.score_of(place)
