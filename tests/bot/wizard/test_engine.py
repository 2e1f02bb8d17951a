"""The engine over a catalogue and questions of many kinds: what holds whatever is answered."""

import random

from bot.wizard.engine import NextQuestion, NoMatch, Recommendation, next_step
from tests.bot.wizard import _oracle as oracle
from tests.bot.wizard._walk import broken, changes, given_by_chance, is_open, picked, walk

WALKS = 2_000


def dice(seed):
    return random.Random(seed)  # noqa: S311  # no secret, and the same in every run


def test_every_walk_ends_in_recommendations_that_keep_every_condition_or_says_that_nothing_fits(catalogue, wizard):
    chance, wrong, ends = dice(1), [], set()
    for _ in range(WALKS):
        steps = walk(wizard, chance, patience=0.97)
        answers, last = steps[-1]
        ends.add(type(last))
        assert len(steps) <= len(wizard.questions.questions) + 1
        if isinstance(last, Recommendation):
            wrong += broken(catalogue, answers, picked(last))
        else:
            assert last.relaxations
    assert wrong == []
    assert ends == {Recommendation, NoMatch}


def test_answers_in_any_number_and_order_give_a_result(catalogue, wizard):
    chance = dice(2)
    for _ in range(500):
        answers = given_by_chance(wizard, chance, share=chance.random())
        shuffled = dict(chance.sample(list(answers.items()), len(answers)))
        one, two = (next_step(wizard.table, wizard.questions, each, finish=True) for each in (answers, shuffled))
        assert one.ranking.picks == two.ranking.picks
        if isinstance(one, Recommendation):
            assert broken(catalogue, answers, picked(one)) == []


def test_what_is_asked_can_change_the_result_and_what_is_passed_over_cannot(wizard):
    chance = dice(3)
    for _ in range(30):
        for answers, step in walk(wizard, chance):
            asked = step.id if isinstance(step, NextQuestion) else None
            for question in wizard.questions.questions:
                if question.id == asked:
                    assert changes(wizard, answers, question), (answers, question.id)
                    break
                if is_open(question, answers) and not isinstance(step, NoMatch):
                    assert not changes(wizard, answers, question), (answers, question.id)


def test_no_question_is_asked_twice_and_the_count_never_promises_too_little(wizard):
    chance = dice(4)
    for _ in range(50):
        asks = [step for _, step in walk(wizard, chance) if isinstance(step, NextQuestion)]
        assert len({step.id for step in asks}) == len(asks)
        assert all(step.left >= len(asks) - done for done, step in enumerate(asks))


def test_deal_breakers_are_asked_before_preferences(wizard):
    step, answers, groups = None, {}, []
    while isinstance(step := next_step(wizard.table, wizard.questions, answers), NextQuestion):
        groups.append(step.asked[0].group)
        answers[step.id] = ()
    assert groups == sorted(groups)


def test_the_result_can_be_asked_for_once_enough_is_answered(wizard):
    answers = {}
    while isinstance(step := next_step(wizard.table, wizard.questions, answers), NextQuestion):
        assert step.can_finish == (sum(bool(options) for options in answers.values()) >= wizard.questions.enough)
        answers[step.id] = (step.asked[0].options[0].id,)
        if step.can_finish:
            break
    assert not isinstance(next_step(wizard.table, wizard.questions, answers, finish=True), NextQuestion)


def test_every_answer_that_demands_has_a_second_opinion_in_the_tests(wizard):
    assert oracle.unchecked(wizard.questions) == set()
