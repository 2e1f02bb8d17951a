"""The choice as an expert sees it: people with wishes, and what is recommended to them."""

import pytest

from bot.wizard.engine import NoMatch, Recommendation, next_step
from bot.wizard.features import STEP, UNLISTED_TASK
from bot.wizard.questions import Feature
from bot.wizard.scoring import FULL
from tests.data._people import broken, choose, load_people, objection

ACCEPTED = 0.95


@pytest.fixture(scope="module")
def chosen(engines):
    return [(person, choose(engines.wizard, person["answers"])) for person in load_people()]


def test_there_are_enough_people_and_no_two_say_the_same(chosen):
    assert len(chosen) >= 100
    assert len({person["says"] for person, _ in chosen}) == len(chosen)


def test_no_hard_condition_is_ever_broken_or_left_unknown(catalogue, chosen):
    assert [(person["says"], one) for person, step in chosen for one in broken(catalogue, person, step)] == []


def test_an_expert_accepts_nearly_every_choice(catalogue, chosen):
    refused = {person["says"]: why for person, step in chosen if (why := objection(catalogue, person, step))}
    assert len(refused) <= (1 - ACCEPTED) * len(chosen), refused


def test_a_named_strength_only_breaks_ties(engines):
    for question in engines.wizard.questions.questions:
        for option in question.options:
            if option.task is not None:
                gap = option.likes[Feature(option.task.value)] * (FULL - UNLISTED_TASK)
                assert gap < 2 * STEP * option.likes[Feature.STANDING], option.id


def test_where_nothing_fits_something_does_after_giving_up_what_is_offered(engines, chosen):
    stuck = [(person, step) for person, step in chosen if isinstance(step, NoMatch)]
    assert stuck
    for person, step in stuck:
        assert step.relaxations
        for way_out in step.relaxations:
            kept = {
                question: tuple(option for option in options if (question, option) not in way_out.dropped)
                for question, options in step.answers.items()
            }
            found = next_step(engines.wizard.table, engines.wizard.questions, kept, finish=True)
            assert isinstance(found, Recommendation), (person["says"], way_out.dropped)
