"""The sums over an offer; the figures were worked out by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue.offers import Currency, Offer
from bot.properties.values import Money
from bot.questions.finding.costs import (
    Assumption,
    affordable_requests,
    affordable_tokens,
    cost,
    split_tokens,
    workload,
)
from bot.questions.question import Span, Volume


def offer(input="2", output="6", **more):  # noqa: A002  # the field's name
    prices = {"input": input, "output": output}
    return Offer.model_validate({"provider": "maker", "status": "official", "source": "s", **prices, **more})


def total(volume, sold=None, **how):
    return cost(sold or offer(), workload(volume, None, "en"), **how)


HALF = Decimal("0.5")
STEPS = (
    {"over": 1_000, "input": "4", "output": "12", "cached_input": "1"},
    {"over": 5_000, "input": "8", "output": "9"},
)
PEAK = {"hours": ["06:00-10:00"], "input": "5", "output": "10"}


@pytest.mark.parametrize(
    ("volume", "amount"),
    [
        (Volume(requests=1200, input_tokens=5_000, output_tokens=1_000, per_request=True), "19.2"),
        (Volume(requests=1200, input_tokens=5_000, output_tokens=1_000), "0.016"),
        (Volume(input_tokens=1, output_tokens=1), "0.000008"),
        (Volume(input_tokens=3_000, output_tokens=1_000, per_request=True), "0.012"),
        (Volume(total_tokens=5_000_000, output_share=HALF), "20"),
        (Volume(total_tokens=4_000_000), "12"),
        (Volume(requests=10, total_tokens=4_000, per_request=True), "0.12"),
        (Volume(input_tokens=7_000_000), "14"),
        (Volume(output_tokens=7_000_000), "42"),
        (Volume(requests=1_000), "3"),
        (Volume(requests=3, input_tokens=333_333, output_tokens=333_333, per_request=True), "7.999992"),
    ],
)
def test_a_sum_is_exact(volume, amount):
    assert total(volume).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("volume", "requests"),
    [
        (Volume(requests=10, span=Span.DAY), 300),
        (Volume(requests=10, span=Span.DAY, days=7), 70),
        (Volume(requests=10, span=Span.DAY, users=20, days=22), 4_400),
        (Volume(requests=100, span=Span.HOUR, hours=8, days=1), 800),
        (Volume(requests=100, span=Span.HOUR), 72_000),
        (Volume(requests=2, span=Span.MINUTE, days=1), 2_880),
        (Volume(requests=7, span=Span.WEEK), 30),
        (Volume(requests=10, span=Span.MONTH), 10),
        (Volume(requests=10, span=Span.YEAR), 10),
        (Volume(requests=10, span=Span.DAY, budget=Money(Decimal(5), Currency.USD), budget_span=Span.DAY), 10),
        (Volume(requests=10, users=3), 30),
    ],
)
def test_what_is_used_again_and_again_is_counted_for_the_time_that_is_meant(volume, requests):
    load = workload(volume, None, "en")
    assert (load.requests, load.input + load.output) == (requests, requests * 1_000)


@pytest.mark.parametrize(
    ("volume", "assumed"),
    [
        (Volume(requests=10, input_tokens=1, output_tokens=1, span=Span.DAY), {Assumption.SPAN}),
        (Volume(requests=1, input_tokens=1, output_tokens=1, span=Span.HOUR, days=1), {Assumption.ALL_DAY}),
        (Volume(requests=1, input_tokens=1, output_tokens=1, span=Span.HOUR, days=1, hours=8), set()),
        (Volume(requests=10, input_tokens=1, output_tokens=1, span=Span.MONTH), set()),
        (Volume(total_tokens=8), {Assumption.MOSTLY_INPUT}),
        (Volume(total_tokens=8, output_share=HALF), set()),
        (Volume(input_tokens=8), {Assumption.NO_OUTPUT}),
        (Volume(output_tokens=8), {Assumption.NO_INPUT}),
        (Volume(input_tokens=8, output_tokens=0), set()),
        (Volume(requests=8), {Assumption.REQUEST_SIZE, Assumption.MOSTLY_INPUT}),
        (Volume(input_tokens=8, output_tokens=8), set()),
    ],
)
def test_what_a_question_does_not_say_is_assumed_aloud(volume, assumed):
    assert set(total(volume).assumptions) == assumed


@pytest.mark.parametrize(
    ("length", "amount", "over"),
    [(1_000, "0.002", None), (1_001, "0.004004", 1_000), (5_000, "0.02", 1_000), (5_001, "0.040008", 5_000)],
)
def test_every_token_of_a_request_longer_than_a_step_costs_what_the_step_says(length, amount, over):
    bill = total(Volume(input_tokens=length, output_tokens=0, per_request=True), offer(steps=STEPS))
    assert (bill.amount, bill.over) == (Decimal(amount), over)


def test_a_step_is_reached_by_a_requests_own_length_not_by_all_requests_together():
    bill = total(Volume(requests=1_000, input_tokens=1_000, output_tokens=100, per_request=True), offer(steps=STEPS))
    assert bill.amount == Decimal("2.6")


def test_tokens_of_all_requests_together_are_spread_evenly_over_them():
    bill = total(Volume(requests=2, input_tokens=4_000, output_tokens=1_000), offer(steps=STEPS))
    assert (bill.amount, bill.over) == (Decimal("0.028"), 1_000)


@pytest.mark.parametrize(("tokens", "assumed"), [(1_000, False), (1_001, True)])
def test_where_requests_are_unknown_they_are_taken_to_be_short(tokens, assumed):
    bill = total(Volume(input_tokens=tokens, output_tokens=1), offer(steps=STEPS))
    assert (Assumption.SHORT_REQUESTS in bill.assumptions) is assumed
    assert bill.over is None


def test_input_from_the_cache_has_its_own_price():
    share = Volume(input_tokens=1_000_000, output_tokens=0, cached_share=Decimal("0.75"))
    assert total(share, offer(cached_input="0.2")).amount == Decimal("0.65")


def test_input_from_the_cache_without_a_price_costs_as_much_as_other_input():
    bill = total(Volume(input_tokens=1_000_000, output_tokens=0, cached_share=Decimal("0.75")))
    assert bill.amount == 2
    assert bill.assumptions == (Assumption.CACHE_UNPRICED,)


def test_a_step_has_its_own_price_for_the_cache():
    half = Volume(input_tokens=2_000, output_tokens=0, cached_share=Decimal("0.5"), per_request=True)
    assert total(half, offer(cached_input="0.2", steps=STEPS)).amount == Decimal("0.005")


def test_busy_hours_cost_more_and_are_left_aside_unless_asked_for():
    volume = Volume(input_tokens=1_000_000, output_tokens=1_000_000)
    assert total(volume, offer(peak=PEAK)).amount == 8
    assert total(volume, offer(peak=PEAK)).assumptions == (Assumption.OFF_PEAK,)
    assert total(volume, offer(peak=PEAK), at_peak=True).amount == 15


@pytest.mark.parametrize("sold", [offer(input=None), offer(output=None), offer(input=None, output=None, free=True)])
def test_an_unknown_price_and_free_access_make_no_sum(sold):
    assert total(Volume(input_tokens=1, output_tokens=1), sold) is None


def test_a_price_that_is_not_needed_may_be_unknown():
    assert total(Volume(input_tokens=1_000_000, output_tokens=0), offer(output=None)).amount == 2


@pytest.mark.parametrize(
    ("sold", "volume", "budget", "count"),
    [
        (("2", "10"), Volume(input_tokens=3_000, output_tokens=1_000, per_request=True), "50", 3_125),
        (("0.75", "3.75"), Volume(input_tokens=2_000, output_tokens=1_000, per_request=True), "20", 3_809),
        (("2", "6"), Volume(input_tokens=1_000_000, output_tokens=0, per_request=True), "1.99", 0),
        (("2", "6"), Volume(input_tokens=1_000_000, output_tokens=0, per_request=True), "2", 1),
    ],
)
def test_a_budget_buys_whole_requests(sold, volume, budget, count):
    assert affordable_requests(total(volume, offer(*sold)), Decimal(budget)) == count


@pytest.mark.parametrize(("share", "tokens"), [(None, (7_500_000, 2_500_000)), (HALF, (3_750_000, 3_750_000))])
def test_a_budget_buys_tokens_of_input_and_output(share, tokens):
    split = affordable_tokens(offer(), Volume(budget=Money(Decimal(30), Currency.USD), output_share=share))
    assert (split.input, split.output) == tokens


def test_a_budget_buys_nothing_where_a_price_is_unknown():
    assert affordable_tokens(offer(output=None), Volume(budget=Money(Decimal(30), Currency.USD))) is None


@pytest.mark.parametrize(
    ("lang", "volume", "tokens"),
    [
        ("en", Volume(pages=1), 416),  # 1,800 characters of 14,945 tokens to 64,806
        ("ru", Volume(pages=1), 506),  # 1,800 characters of 18,059 tokens to 64,307
        ("en", Volume(books=1), 124_531),
        ("ru", Volume(books=2, pages=1), 303_797),
        ("en", Volume(requests=10, pages=1, per_request=True), 4_160),
        ("en", Volume(pages=1, input_tokens=84), 500),
        ("en", Volume(words=1_000), 1_326),  # 14,945 tokens of 11,271 words
        ("ru", Volume(words=1_000), 1_855),  # 18,059 tokens of 9,738 words
        ("ru", Volume(characters=1_000), 281),
    ],
)
def test_pages_and_books_are_read_by_the_measured_rule(catalogue, lang, volume, tokens):
    load = workload(volume, catalogue.text_units, lang)
    assert load.input == tokens
    assert (Assumption.PAGE in load.assumptions) is bool(volume.pages or volume.books)
    assert (Assumption.BOOK in load.assumptions) is bool(volume.books)


PRICES = st.decimals("0.001", "1000", places=3)
COUNTS = st.integers(0, 10**7)


@settings(max_examples=200)
@given(paid=PRICES, made=PRICES, requests=st.integers(1, 10**5), read=COUNTS, written=COUNTS)
def test_a_sum_is_the_requests_by_their_tokens_by_their_prices(paid, made, requests, read, written):
    volume = Volume(requests=requests, input_tokens=read, output_tokens=written, per_request=True)
    expected = requests * (read * Fraction(paid) + written * Fraction(made)) / 10**6
    if read or written:
        assert Fraction(total(volume, offer(paid, made)).amount) == expected


@settings(max_examples=200)
@given(paid=PRICES, made=PRICES, read=st.integers(1, 10**6), budget=st.decimals("0.01", "100000", places=2))
def test_what_a_budget_buys_costs_no_more_and_one_more_request_would(paid, made, read, budget):
    each = (read * Fraction(paid) + 10 * Fraction(made)) / 10**6
    volume = Volume(input_tokens=read, output_tokens=10, per_request=True, budget=Money(budget, Currency.USD))
    count = affordable_requests(total(volume, offer(paid, made)), budget)
    assert count * each <= Fraction(budget) < (count + 1) * each


@settings(max_examples=100)
@given(total=COUNTS, evenly=st.booleans())
def test_no_token_is_lost_in_a_split(total, evenly):
    paid, made = split_tokens(total, HALF if evenly else None)
    assert paid + made == total
    assert 0 <= paid - made * (1 if evenly else 3) <= 3
