"""The guided choice's own questions: each has its words, and each demand a check in the tests."""

import pytest

from bot.reply.budget import MAX_LABEL
from bot.views.wizard_words import option_label
from tests.bot.wizard._oracle import unchecked


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
