"""Questions for the most capable models are answered by the standing, with what it rests on."""

import pytest

from bot.questions.answers.listing import answer_list
from bot.questions.question import Order, Question, Task
from bot.reply.texts import texts_of
from tests.talk import Talker

ASKED = [
    ("en", "most capable open model", "most capable first", "an estimate"),
    ("en", "top 5 models for code", "most capable first: code", "an estimate"),
    ("en", "strongest model under $2", "most capable first", "an estimate"),
    ("en", "top 10 smartest models", "most capable first", "an estimate"),
    ("ru", "самая мощная китайская модель", "сначала сильные", "оценка"),
    ("ru", "топ 5 моделей для кода", "сначала сильные: код", "оценка"),
]


@pytest.mark.parametrize(("lang", "text", "order", "estimate"), ASKED)
async def test_a_list_of_the_best_is_sorted_by_the_standing(app, lang, text, order, estimate):
    talker = Talker(app, lang=lang)
    await talker.say(text)
    assert order in talker.shown
    assert estimate in talker.shown


@pytest.mark.parametrize("text", ["models for code", "open models", "newest open models for code"])
async def test_a_list_that_asks_for_no_best_keeps_its_order(app, text):
    talker = Talker(app)
    await talker.say(text)
    assert "most capable" not in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_line_names_the_test_that_the_points_rest_on(setting_in, lang):
    setting = setting_in(lang)
    reply = answer_list(setting, Question(Task.LIST, order=Order("standing-code", descending=True), number=10), 1)
    text = "\n".join(texts_of(reply))
    scores = [
        one for subject in reply.subjects for one in setting.catalogue.scores_of(setting.catalogue.models[subject.id])
    ]
    assert scores
    assert any(one.test.name in text and one.run_by in text for one in scores)
