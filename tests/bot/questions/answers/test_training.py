"""What a maker does with what people send depends on the plan that they use."""

import pytest

from bot.questions.answers.training import FreeTraining, free_training
from tests.bot.wizard._make import fact, lab


@pytest.mark.parametrize(
    ("plan", "wanted"),
    [
        ({"models": fact("some"), "trains_on_data": fact("yes")}, FreeTraining.YES),
        ({"models": fact("all"), "trains_on_data": fact("opt_out")}, FreeTraining.OPT_OUT),
        ({"models": fact("all"), "trains_on_data": fact("no")}, FreeTraining.NO),
        ({"models": fact("all")}, FreeTraining.UNKNOWN),
        ({"models": fact("some"), "trains_on_data": fact("yes", "rumour")}, FreeTraining.UNKNOWN),
        ({"models": fact("none")}, FreeTraining.NO_PLAN),
    ],
)
def test_a_free_plan_is_told_by_its_own_terms(plan, wanted):
    assert free_training(lab(free_plan=plan, assurances=["no_training"])) is wanted


def test_without_a_recorded_free_plan_its_terms_are_unknown():
    assert free_training(lab(assurances=["no_training"])) is FreeTraining.UNKNOWN
