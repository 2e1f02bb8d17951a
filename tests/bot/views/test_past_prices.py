"""What a model cost before stands on its card with its source, and begins the chart of its prices."""

from dataclasses import replace
from datetime import date

import pytest

from bot.catalogue.offers import PastPrice
from bot.loading.stale import stale
from bot.properties.candidate import candidate_of
from bot.reply import blocks
from bot.views.chart_drawings import history_chart
from bot.views.chart_values import LeftOut, changing
from bot.views.model import model_card

ID, TODAY = "openai/o3", date(2026, 11, 29)
WAS = PastPrice.model_validate(
    {"until": "2026-01-10", "input": "5", "output": "20", "status": "rumour", "source": "docs"}
)


def lines_of(reply):
    for block in reply.blocks:
        match block:
            case blocks.FactList(items=items):
                yield from items
            case blocks.Details(blocks=inner):
                yield from (line for one in inner if isinstance(one, blocks.FactList) for line in one.items)


def line(reply, label):
    return next((one for one in lines_of(reply) if one.label == label), None)


@pytest.mark.parametrize(
    ("lang", "label", "text"),
    [
        ("en", "Price before", "$10.00 in / $40.00 out, until 10 June 2025"),
        ("ru", "Прежняя цена", "вход $10,00 / выход $40,00, до 10 июня 2025"),
    ],
)
def test_a_card_tells_the_last_price_before(lexicon, catalogue, lang, label, text):
    reply = model_card(lexicon.pick(lang), catalogue, catalogue.models[ID])
    assert line(reply, label).value.replace("\xa0", " ") == text
    assert line(model_card(lexicon.pick(lang), catalogue, catalogue.models["openai/gpt-4o"]), label) is None


def test_the_past_of_each_seller_has_a_source_of_its_own(lexicon, catalogue):
    model = catalogue.models[ID]
    host = model.offers[0].model_copy(update={"provider": "openrouter", "past": (WAS,)})
    reply = model_card(lexicon.pick("en"), catalogue, model.model_copy(update={"offers": (*model.offers, host)}))
    told = line(reply, "OpenRouter, before")
    assert (told.value, told.mark) == (
        "$5.00 in / $20.00 out, until 10 January 2026",
        lexicon.pick("en")("mark-rumour"),
    )
    sources = next(one for one in reply.blocks if isinstance(one, blocks.Sources))
    assert sources.items[told.source - 1].url == model.sources["docs"].url


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "o3: until 10 June 2025 $10.00 in / $40.00 out; from 10 June 2025 $2.00 in / $8.00 out"),
        ("ru", "o3: до 10 июня 2025 вход $10,00, выход $40,00; с 10 июня 2025 вход $2,00, выход $8,00"),
    ],
)
def test_the_chart_of_prices_begins_in_the_past(lexicon, catalogue, lang, text):
    (one,) = changing([candidate_of(catalogue.models[ID], catalogue)], TODAY, LeftOut())
    drawn = history_chart(lexicon.pick(lang), [one])
    assert drawn.lines[0].replace("\xa0", " ") == text
    output, _ = drawn.chart.lines
    assert [amount for _, amount in output.points] == [40, 8]
    assert output.points[1][0] == date(2025, 6, 10).toordinal()


def test_a_past_on_the_word_of_a_blog_is_listed_to_be_looked_at(catalogue):
    model = catalogue.models[ID]
    blog = {key: one.model_copy(update={"url": "https://dev.to/someone/prices"}) for key, one in model.sources.items()}
    only = replace(catalogue, models={ID: model.model_copy(update={"sources": blog})})
    assert any("offers[0].past[0]: rests on a blog" in one for one in stale(only, TODAY))
