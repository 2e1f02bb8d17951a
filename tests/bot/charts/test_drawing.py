import pytest

from bot.charts.chart import Axis, Bar, Bars, Line, Point, Row, Scatter, Steps, Theme, Tick
from bot.charts.drawing import png
from tests.wire.pictures import size_of

X = Axis("Окно, $", (Tick(1, "1"), Tick(10, "10")), 1, 20, is_log=True)
Y = Axis("Цена", (Tick(0, "$0"), Tick(5, "$5")), 0, 10)
SCATTER = Scatter("Цена и $контекст$", X, Y, (Point("Клод", 2, 3), Point("GPT", 2, 3.1), Point("x" * 28, 15, 9)))
BARS = Bars("Память", Y, ("4 бита", "8 бит"), (Row("Qwen", (Bar(1, "1"), Bar(2, "2"))),))
STEPS = Steps("Цена", Y, Y, (Line("выход", ((0, 1), (5, 2))), Line("вход", ((0, 1),), is_faint=True)))


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("chart", [SCATTER, BARS, STEPS], ids=["points", "bars", "steps"])
def test_every_chart_is_a_picture_for_a_telephone(chart, theme):
    width, height = size_of(png(chart, theme))
    assert width == 1080
    assert 500 <= height <= 2000


def test_the_colours_differ():
    assert png(SCATTER, Theme.LIGHT) != png(SCATTER, Theme.DARK)
