"""Walking through the guided choice by chance, and what must hold of every step."""

import itertools

from bot.wizard.assumed import assuming, assumptions
from bot.wizard.engine import NextQuestion, is_settled, next_step, rank
from tests.bot.wizard import _oracle as oracle


def answers_by_chance(question, dice):
    """Give an answer: one option, several where they can be given together, or none for "I don't know"."""
    most = len(question.options) if question.several else 1
    count = min(most, dice.choice((0, 1, 1, 1, 2)))
    chosen = dice.sample(question.options, count)
    return tuple(option.id for option in question.options if option in chosen)


def walk(wizard, dice, *, patience=1.0):
    """Answer by chance until there is a result or patience is lost; return every step with the answers so far."""
    given, steps = {}, []
    while True:
        finish = len(given) > 2 and dice.random() > patience
        step = next_step(wizard.table, wizard.questions, dict(given), finish=finish)
        steps.append((dict(given), step))
        if not isinstance(step, NextQuestion):
            return steps
        given |= {question.id: answers_by_chance(question, dice) for question in step.asked}


def given_by_chance(wizard, dice, share=0.5):
    """Answer about a share of all questions, whether or not they would be asked."""
    asked = [question for question in wizard.questions.questions if dice.random() < share]
    return {question.id: answers_by_chance(question, dice) for question in asked}


def broken(catalogue, given, candidates):
    """List what recommended candidates break of the answers, or leave unknown.

    Hosts that do not say whether they are in a country stand in where nothing else is there.
    """
    found = [f"{one.model.id} is not to be had" for one in candidates if not oracle.usable(one.model)]
    regions = given.get("country", ())
    untold = all(oracle.is_untold_host(catalogue, one, region) for one in candidates for region in regions)
    asked = {question: options for question, options in given.items() if question != "country" or not untold}
    for one in candidates:
        for question, options in asked.items():
            found += [wrong for option in options if (wrong := oracle.breaks(catalogue, one, question, option))]
        found += [wrong for wrong in (oracle.overfills(catalogue, one, given),) if wrong]
    return found


def picked(step):
    """List the recommended candidates, the main one first."""
    table = step.ranking.table
    return [table.candidates[place] for place in step.picks.all]


def changes(wizard, given, question):
    """Tell, by trying every answer of one or two options, whether some answer leads to another result."""
    now = _picks(wizard, given)
    names = [option.id for option in question.options]
    answers = [*itertools.combinations(names, 1), *(itertools.combinations(names, 2) if question.several else ())]
    return any(_picks(wizard, {**given, question.id: answer}) != now for answer in answers)


def _picks(wizard, given):
    assumed = assumptions(wizard.questions, given, (), at_end=False)
    return assuming(rank(wizard.table, given), assumed)[0].picks


def is_open(question, given):
    return not is_settled(question, given)
