"""Giving up wishes: the smallest sets, checked by trying them all."""

import itertools
import random

from bot.wizard.engine import NothingFits, next_step, rank, wishes_of
from bot.wizard.relax import SHOWN
from tests.bot.wizard._walk import given_by_chance


def stuck(wizard, count):
    """Find so many sets of answers that nothing meets."""
    dice = random.Random(5)  # noqa: S311  # no secret
    while count:
        given = given_by_chance(wizard, dice, share=0.6)
        step = next_step(wizard.table, wizard.questions, given, finish=True)
        if isinstance(step, NothingFits):
            count -= 1
            yield given, step


def without(given, wishes):
    return {
        question: tuple(option for option in options if (question, option) not in wishes)
        for question, options in given.items()
    }


def test_no_smaller_set_of_wishes_lets_anything_back_in(wizard):
    for given, step in stuck(wizard, 20):
        size = len(step.relaxations[0].wishes)
        assert all(len(one.wishes) == size for one in step.relaxations)
        for fewer in itertools.chain.from_iterable(
            itertools.combinations(wishes_of(given), count) for count in range(size)
        ):
            assert not rank(wizard.table, without(given, fewer)).left


def test_each_way_out_leads_to_a_result_with_so_many_models_as_it_says(wizard):
    for given, step in stuck(wizard, 20):
        for one in step.relaxations:
            ranking = rank(wizard.table, without(given, one.wishes))
            assert len({wizard.table.models[place] for place in ranking.places}) == one.models > 0


def test_the_most_helpful_ways_out_of_that_size_come_first(wizard):
    for given, step in stuck(wizard, 20):
        size = len(step.relaxations[0].wishes)
        counts = []
        for wishes in itertools.combinations(wishes_of(given), size):
            left = rank(wizard.table, without(given, wishes)).places
            if left:
                counts.append(len({wizard.table.models[place] for place in left}))
        assert [one.models for one in step.relaxations] == sorted(counts, reverse=True)[:SHOWN]


def test_each_way_out_has_a_key_of_its_own_that_fits_a_button(wizard):
    for _, step in stuck(wizard, 20):
        keys = [one.key for one in step.relaxations]
        assert len(set(keys)) == len(keys)
        assert all(len(key) == 6 for key in keys)
