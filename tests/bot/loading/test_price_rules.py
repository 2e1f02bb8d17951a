"""What is wrong with the past of a price is told with its place."""

from dataclasses import replace

import pytest

from bot.catalogue.offers import PastPrice
from bot.loading.rules import broken_rules

ID = "openai/o3"
"""Out since April 2025, its price of 2 and 8 dollars read in November 2026."""


def past(until, price=("10", "40"), source="genai-prices", **more):
    usual = {"until": until, "status": "independent", "source": source}
    return {**usual, **({} if price is None else {"input": price[0], "output": price[1]}), **more}


def problems(catalogue, *past_prices):
    model = catalogue.models[ID]
    prices = tuple(PastPrice.model_validate(one) for one in past_prices)
    offers = tuple(one.model_copy(update={"past": prices}) for one in model.offers[:1])
    changed = model.model_copy(update={"offers": (*offers, *model.offers[1:])})
    lines = broken_rules(replace(catalogue, models={**catalogue.models, ID: changed}))
    return [line.removeprefix(f"models/{ID}.toml: ") for line in lines if "past" in line]


@pytest.mark.parametrize(
    ("prices", "says"),
    [
        ([past("2026-06-10"), past("2025-08-10", ("9", "9"))], "past[1].until: does not come after"),
        ([past("2026-06-10"), past("2026-06-10", ("9", "9"))], "past[1].until: does not come after"),
        ([past("9999-01-01")], "past[0].until: lies in the future"),
        ([past("2026-11-26")], "past[0].until: comes after the present price was read"),
        ([past("2025-03-01")], "past[0].until: lies before the model came out"),
        ([past("2025-06-10", ("2", "8"), cached_input="0.5")], "past[0]: is the same as the price after it"),
        ([past("2025-06-10"), past("2025-07-10")], "past[0]: is the same as the price after it"),
        ([past("2025-06-10", None)], "past[0]: has no price"),
        ([past("2025-06-10", ("1", "101"))], "past[0].output: is over 100 times the input"),
        ([past("2025-06-10", cached_input="11")], "past[0].cached_input: is dearer than the input"),
        ([past("2025-06-10", source="nobody")], "past[0].source: no source 'nobody'"),
    ],
)
def test_a_past_that_cannot_be_is_named(catalogue, prices, says):
    (problem,) = problems(catalogue, *prices)
    assert problem.startswith(f"offers[0].{says}")


def test_a_past_in_order_breaks_no_rule(catalogue):
    assert problems(catalogue, past("2025-06-10"), past("2026-01-10", ("5", "20"))) == []
    assert problems(catalogue, past("2025-06-10", None, free=True)) == []
