"""What a model cost at a time is told as far as it is known, and never guessed from the price of today."""

from dataclasses import replace
from datetime import date

import pytest

from bot.catalogue.offers import PastPrice, PriceChange
from bot.questions.finding.past_prices import Finding, asks_past_prices, past_prices
from bot.questions.question import Period, Question, Task

ID, TODAY = "openai/gpt-4o", date(2026, 11, 29)
"""Out since May 2024; its price was read on 23 November 2026."""
MAY, AUGUST, DECEMBER = (Period(20260501, 20260531), Period(20260801, 20260831), Period(20261201, 20261231))
WAS = PastPrice.model_validate(
    {"until": "2026-08-12", "input": "5", "output": "15", "status": "independent", "source": "genai-prices"}
)
CHANGE = PriceChange.model_validate({"since": "2026-12-10", "input": "3", "output": "12"})


def found(catalogue, question, past=(), changes=(), hosts=()):
    model = catalogue.models[ID]
    first = model.offers[0].model_copy(update={"past": tuple(past), "changes": tuple(changes)})
    changed = model.model_copy(update={"offers": (first, *hosts)})
    return past_prices(replace(catalogue, models={**catalogue.models, ID: changed}), question, changed, TODAY)


def asked(period=None, *topics, properties=("price",)):
    return Question(Task.FACT, asked=properties, period=period, topics=frozenset(topics))


def inputs(answer):
    return [one.offer.input for one in answer.prices]


@pytest.mark.parametrize(
    ("question", "past"),
    [
        (asked(), False),
        (asked(properties=("price-past",)), True),
        (asked(MAY), True),
        (asked(DECEMBER), True),
        (asked(Period(20261101, 20261130)), False),
        (asked(MAY, properties=("context_window",)), False),
        (asked(None, "price_drops", properties=()), True),
    ],
)
def test_a_price_of_another_time_than_today_is_one_of_the_past(question, past):
    assert asks_past_prices(question, TODAY) is past


@pytest.mark.parametrize(
    ("period", "past", "finding", "prices"),
    [
        pytest.param(MAY, [WAS], Finding.ONE_PRICE, [5], id="before it changed"),
        pytest.param(AUGUST, [WAS], Finding.SEVERAL_PRICES, [5, 2.5], id="while it changed"),
        pytest.param(Period(20261001, 20261031), [WAS], Finding.ONE_PRICE, [2.5], id="after it changed"),
        pytest.param(MAY, [], Finding.UNKNOWN, [], id="no past is known"),
        pytest.param(Period(20261101, 20261125), [], Finding.ONE_PRICE, [2.5], id="when it was read"),
        pytest.param(Period(20240101, 20240131), [WAS], Finding.NOT_OUT, [], id="before it came out"),
    ],
)
def test_a_price_of_a_time_is_known_by_its_days(catalogue, period, past, finding, prices):
    answer = found(catalogue, asked(period), past)
    assert (answer.finding, inputs(answer)) == (finding, prices)


def test_an_announced_price_is_known_beforehand(catalogue):
    answer = found(catalogue, asked(DECEMBER), changes=[CHANGE])
    assert (answer.finding, inputs(answer)) == (Finding.SEVERAL_PRICES, [2.5, 3])


def test_the_price_before_is_the_last_of_the_past(catalogue):
    older = WAS.model_copy(update={"until": date(2025, 1, 1), "input": 9})
    assert inputs(found(catalogue, asked(properties=("price-past",)), [older, WAS])) == [5]
    assert found(catalogue, asked(properties=("price-past",))).finding is Finding.UNKNOWN


@pytest.mark.parametrize(
    ("topic", "period", "finding"),
    [
        ("price_drops", None, Finding.CHANGED),
        ("price_drops", AUGUST, Finding.CHANGED),
        ("price_drops", MAY, Finding.UNCHANGED),
        ("price_rises", None, Finding.TO_CHANGE),
        ("price_rises", AUGUST, Finding.UNCHANGED),
        ("price_news", None, Finding.CHANGED),
        ("price_news", DECEMBER, Finding.TO_CHANGE),
    ],
)
def test_a_price_rose_or_fell_on_a_known_day(catalogue, topic, period, finding):
    assert found(catalogue, asked(period, topic), [WAS], [CHANGE]).finding is finding


def test_another_sellers_past_is_told_where_the_usual_ones_is_not_known(catalogue):
    host = catalogue.models[ID].offers[0].model_copy(update={"provider": "openrouter", "past": (WAS,)})
    assert found(catalogue, asked(MAY), hosts=[host]).offer.provider == "openrouter"
    assert found(catalogue, asked(MAY), [WAS], hosts=[host]).offer.provider == "openai"


def test_nothing_is_told_of_what_nobody_sells(catalogue):
    model = catalogue.models[ID].model_copy(update={"offers": ()})
    assert past_prices(catalogue, asked(MAY), model, TODAY).finding is Finding.NOT_SOLD
