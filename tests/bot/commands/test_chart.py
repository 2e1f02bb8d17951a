import logging
from datetime import date

import pytest

from bot.action_codec import MAX_BYTES, pack, unpack, wrapped
from bot.actions import AskStored, Compare, ShowChart, short_key
from bot.charts.chart import Bars, ChartKind, Scatter, Steps, Theme
from bot.charts.drawer import DrawingError
from bot.events import ConversationKind
from bot.reply.reply import Audience, Outcome
from bot.views.chart_values import kinds_of
from tests.fakes import PIXEL
from tests.talk import Talker

COMPARE = "/compare gpt-4o, llama 4 scout, qwen3 32b"
ARGON = "/compare gemini 4 argon, gpt-4o"


async def drawn(talker, text, *labels):
    """Say a text, press labels one after the other, and return the last reply with its picture."""
    await talker.say(text)
    for label in labels:
        await talker.press(label)
    return await talker.app.draw(talker.reply)


async def test_a_comparison_offers_a_chart_beside_itself(talker, tools):
    reply = await drawn(talker, COMPARE, "Chart")
    assert reply.picture.content == PIXEL
    assert reply.picture.file_name == "price.png"
    assert not reply.replace
    ((chart, theme),) = tools.drawer.drawn
    assert isinstance(chart, Scatter)
    assert theme is Theme.LIGHT
    assert [point.name for point in chart.points] == ["GPT-4o", "Qwen3 32B"]


async def test_the_alternative_text_has_the_values_and_the_words_say_what_is_left_out(talker):
    reply = await drawn(talker, COMPARE, "Chart")
    assert reply.picture.alternative == "GPT-4o: 128K tokens, $4.38\nQwen3 32B: 131K tokens, $1.22"
    assert "no current price of Llama 4 Scout" in talker.shown
    assert reply.picture.alternative in talker.shown.replace("\n  ", " ")


async def test_buttons_under_the_picture_turn_it(talker, tools):
    reply = await drawn(talker, COMPARE, "Chart", "Memory to run it")
    assert reply.replace
    assert isinstance(tools.drawer.drawn[-1][0], Bars)
    reply = await drawn(talker, COMPARE, "Chart", "Dark")
    assert reply.replace
    assert tools.drawer.drawn[-1][1] is Theme.DARK
    assert "Light" in [choice.label for choice in reply.choices]


async def test_bars_show_the_memory_at_two_precisions(talker, tools):
    await drawn(talker, COMPARE, "Chart", "Memory to run it")
    chart = tools.drawer.drawn[-1][0]
    assert chart.series == ("4 bits", "8 bits")
    assert [row.name for row in chart.rows] == ["Llama 4 Scout", "Qwen3 32B"]
    assert all(low.value < high.value for low, high in (row.bars for row in chart.rows))
    assert "no open weights: GPT-4o" in talker.shown


async def test_prices_that_change_are_shown_from_day_to_day(talker, tools):
    await drawn(talker, ARGON, "Chart", "Price over time")
    chart = tools.drawer.drawn[-1][0]
    assert isinstance(chart, Steps)
    assert all(len(line.points) >= 2 for line in chart.lines)
    assert "no changes of price known of GPT-4o" in talker.shown


async def test_a_list_about_memory_begins_with_memory(talker, tools):
    await drawn(talker, "/list open models that run in 80 gb", "Chart")
    assert isinstance(tools.drawer.drawn[-1][0], Bars)


async def test_a_long_list_is_carried_as_its_question(talker, tools):
    await talker.say("/list 10 newest models")
    (action,) = [choice.action for choice in talker.reply.choices if choice.label == "Chart"]
    assert len(action.encode()) <= MAX_BYTES
    assert "!q" in action
    reply = await drawn(talker, "/list 10 newest models", "Chart")
    assert len(reply.subjects) == 10
    assert len(tools.drawer.drawn[-1][0].points) > 5


async def test_fewer_than_two_points_are_no_chart(talker):
    await talker.say("/compare gpt-4o vs gpt-4")
    assert "Chart" not in talker.labels


async def test_a_chart_is_not_offered_where_no_picture_can_be_sent(app):
    inline = Talker(app, kind=ConversationKind.INLINE)
    await inline.say(COMPARE)
    assert "Chart" not in inline.labels


@pytest.mark.parametrize(
    "of", ["1!h", "nonsense", wrapped(pack(Compare(models="zzzzzz-yyyyyy"))), "1!qs!aaaaaaaaaaaaa!0"]
)
async def test_a_forged_or_old_button_gets_a_polite_answer(talker, of):
    reply = await talker.press(pack(ShowChart(of=of, kind=ChartKind.PRICE)))
    assert reply.outcome is Outcome.ERROR
    assert reply.drawing is None


async def test_six_models_and_a_stored_question_fit_into_a_button():
    keys = "-".join(short_key(f"model/{number}") for number in range(6))
    for of in (Compare(models=keys), AskStored(token="a" * 13, page=99)):
        action = ShowChart(of=wrapped(pack(of)), kind=ChartKind.HISTORY, theme=Theme.DARK, turned=1)
        assert unpack(pack(action)) == action


async def test_a_chart_that_cannot_be_drawn_is_told_in_words(talker, tools):
    tools.drawer.error = DrawingError("no ink")
    talker.reply = await drawn(talker, COMPARE, "Chart")
    assert talker.reply.outcome is Outcome.ERROR
    assert talker.reply.audience is Audience.ASKER
    assert not talker.reply.replace
    assert "Try again in a minute" in talker.shown.replace("\n", " ")
    assert "GPT-4o: 128" in talker.shown
    tools.drawer.error = None
    await talker.press("Try again")
    assert (await talker.app.draw(talker.reply)).picture is not None


async def test_the_words_for_a_chart_that_cannot_be_drawn_are_the_askers(app, tools):
    tools.drawer.error = DrawingError("no ink")
    talker = Talker(app, lang="ru")
    talker.reply = await drawn(talker, COMPARE, "График")
    assert "через минуту" in talker.shown.replace("\n", " ")
    assert talker.labels == ["Попробовать снова"]


async def test_an_error_of_the_drawer_is_an_incident_that_quotes_nothing(talker, tools, caplog):
    tools.drawer.error = RuntimeError("a secret")
    with caplog.at_level(logging.ERROR):
        reply = await drawn(talker, COMPARE, "Chart")
    assert reply.outcome is Outcome.FAILED
    assert "a secret" not in caplog.text


async def test_a_failed_drawing_is_logged_without_the_chart(talker, tools, caplog):
    tools.drawer.error = DrawingError("no ink")
    with caplog.at_level(logging.WARNING):
        await drawn(talker, COMPARE, "Chart")
    assert "no ink" in caplog.text
    assert "GPT-4o" not in caplog.text


async def test_nothing_is_drawn_before_the_reply_is_to_be_sent(talker, tools):
    await talker.say(COMPARE)
    await talker.press("Chart")
    assert tools.drawer.drawn == []


async def test_a_picture_shows_no_bytes_where_it_is_printed(talker):
    reply = await drawn(talker, COMPARE, "Chart")
    assert "PNG" not in repr(reply)
    assert "content" not in reply.model_dump_json()


async def test_a_name_in_a_chart_carries_the_notice_that_the_law_requires(app):
    talker = Talker(app, lang="ru")
    await talker.say("/compare llama 4 scout, qwen3 32b")
    await talker.press("График")
    assert "экстремистской" in talker.shown


def test_kinds_are_offered_by_what_is_known(catalogue):
    models = [catalogue.models[one] for one in ("openai/gpt-4o", "google/gemini-4-argon")]
    assert kinds_of(catalogue, models, date(2026, 11, 29)) == (ChartKind.PRICE, ChartKind.HISTORY)
    assert kinds_of(catalogue, models[:1], date(2026, 11, 29)) == ()
