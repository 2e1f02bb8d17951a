"""Every chart that can be asked for keeps to what both platforms take, whatever the names and the notices are."""

from datetime import date
from itertools import islice

import pytest

from adapters.discord.render import render
from adapters.telegram.messages import MessageRenderer
from adapters.telegram.render_classic import visible_length
from bot.action_codec import pack, wrapped
from bot.actions import Compare, ShowChart, short_key
from bot.charts.chart import ChartKind
from bot.reply.picture import MOST_ALTERNATIVE, Picture
from bot.views.chart_values import kinds_of
from bot.views.charts import chart_reply
from bot.views.finish import finish
from tests.fakes import PIXEL

TODAY = date(2026, 11, 29)
LONGEST = 10
"""Models of a list."""


def groups(catalogue):
    """Yield models that a list or a comparison may show together: each family's, and all ten by ten."""
    for family in catalogue.families:
        yield list(islice(catalogue.members(family), LONGEST))
    models = sorted(catalogue.models.values(), key=lambda model: -len(model.name))
    for start in range(0, len(models), LONGEST):
        yield models[start : start + LONGEST]


def replies(catalogue, words):
    of = wrapped(pack(Compare(models="-".join([short_key("x")] * 6))))
    for models in groups(catalogue):
        for kind in kinds_of(catalogue, models, TODAY):
            reply = chart_reply(words, catalogue, models, ShowChart(of=of, kind=kind), TODAY)
            yield kind, finish(words, catalogue, reply)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_chart_fits_below_a_picture_on_both_platforms(live_catalogue, lexicon, lang):
    seen = set()
    for kind, reply in replies(live_catalogue, lexicon.pick(lang)):
        drawing = reply.drawing
        seen.add(kind)
        assert 0 < len(drawing.alternative) <= MOST_ALTERNATIVE
        picture = Picture(content=PIXEL, file_name=drawing.file_name, alternative=drawing.alternative)
        shown = reply.model_copy(update={"drawing": None, "picture": picture})
        photo = next(MessageRenderer().forms(shown))
        assert visible_length(photo.content["caption"]) <= 1024, reply
        render(shown, "…")
    assert seen == {*ChartKind}
