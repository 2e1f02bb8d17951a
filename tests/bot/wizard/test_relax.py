"""Giving up wishes: the smallest sets, checked by trying them all."""

import itertools
import random

from bot.wizard.engine import NoMatch, chosen_options, next_step, rank
from bot.wizard.relax import SHOWN
from tests.bot.wizard._walk import given_by_chance


def stuck(wizard, count):
    """Find so many sets of answers that nothing meets."""
    dice = random.Random(5)  # noqa: S311  # no secret
    while count:
        answers = given_by_chance(wizard, dice, share=0.6)
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        if isinstance(step, NoMatch):
            count -= 1
            yield answers, step


def without(answers, chosen):
    return {
        question: tuple(option for option in options if (question, option) not in chosen)
        for question, options in answers.items()
    }


def test_no_smaller_set_of_wishes_lets_anything_back_in(wizard):
    for answers, step in stuck(wizard, 20):
        size = len(step.relaxations[0].dropped)
        assert all(len(one.dropped) == size for one in step.relaxations)
        for fewer in itertools.chain.from_iterable(
            itertools.combinations(chosen_options(answers), count) for count in range(size)
        ):
            assert not rank(wizard.table, without(answers, fewer)).remaining


def test_each_way_out_leads_to_a_result_with_so_many_models_as_it_says(wizard):
    for answers, step in stuck(wizard, 20):
        for one in step.relaxations:
            ranking = rank(wizard.table, without(answers, one.dropped))
            assert len({wizard.table.models[place] for place in ranking.places}) == one.models > 0


def test_the_most_helpful_ways_out_of_that_size_come_first(wizard):
    for answers, step in stuck(wizard, 20):
        size = len(step.relaxations[0].dropped)
        counts = []
        for chosen in itertools.combinations(chosen_options(answers), size):
            remaining = rank(wizard.table, without(answers, chosen)).places
            if remaining:
                counts.append(len({wizard.table.models[place] for place in remaining}))
        assert [one.models for one in step.relaxations] == sorted(counts, reverse=True)[:SHOWN]


def test_each_way_out_has_a_key_of_its_own_that_fits_a_button(wizard):
    for _, step in stuck(wizard, 20):
        keys = [one.key for one in step.relaxations]
        assert len(set(keys)) == len(keys)
        assert all(len(key) == 6 for key in keys)
