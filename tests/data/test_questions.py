"""The guided choice's own questions: each has its words, and no answer of theirs is passed over."""

import random

import pytest

from bot.catalogue.offers import Currency
from bot.reply.budget import MAX_LABEL
from bot.views.wizard.words import option_label
from bot.wizard.engine import Recommendation
from tests.bot.wizard._oracle import unchecked
from tests.bot.wizard._walk import broken, picked, walk


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_question_and_option_has_words_and_labels_fit_a_button(engines, lexicon, lang):
    words = lexicon.pick(lang)
    for question in engines.wizard.questions.questions:
        for name in ("", "-name", "-why"):
            assert words(f"wizard-{question.id}{name}").strip()
        labels = [option_label(words, question, option) for option in question.options]
        assert [label for label in labels if len(label) > MAX_LABEL] == []
        assert len(set(labels)) == len(labels)


def test_every_answer_that_demands_has_a_second_opinion_in_the_tests(engines):
    assert unchecked(engines.wizard.questions) == set()


def test_whatever_is_answered_no_condition_is_broken(catalogue, engines):
    dice, wrong = random.Random(6), []  # noqa: S311  # no secret, and the same in every run
    for _ in range(200):
        given, last = walk(engines.wizard, dice)[-1]
        wrong += broken(catalogue, given, picked(last)) if isinstance(last, Recommendation) else ()
    assert wrong == []


def test_every_currency_beside_the_dollar_has_a_worst_rate(engines):
    rates = engines.wizard.questions.worst_rates
    assert {one.currency for one in rates} == set(Currency) - {Currency.USD}
