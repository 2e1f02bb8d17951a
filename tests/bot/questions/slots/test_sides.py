"""Which side of a sum a number is on."""

import pytest

from bot.questions.question import Task


@pytest.fixture
def sides(read):
    """Read the requests, input and output of a sum on gpt-4o."""

    def sides_of(text):
        question = read(text)
        assert question.task is Task.COST
        volume = question.volume
        return volume.requests, volume.input_tokens, volume.output_tokens

    return sides_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1000 requests 2k+500 gpt-4o", (1_000, 2_000, 500)),
        ("1000 запросов по 2к/500 на gpt-4o", (1_000, 2_000, 500)),
        ("1000 запросов, вход 100 токенов, ответ 20, gpt-4o", (1_000, 100, 20)),
        ("1000 запросов, 100 токенов на вход, 20 на выход, gpt-4o", (1_000, 100, 20)),
        ("один запрос на 300к токенов и ответ 5к gpt-4o сколько", (1, 300_000, 5_000)),
        ("i send 3k tokens and get 500 back, 2000 times, gpt-4o", (2_000, 3_000, 500)),
        ("gpt-4o 100 calls with a 2k prompt and a 300 token answer", (100, 2_000, 300)),
        ("3 ляма вход, лям выход на gpt-4o", (None, 3_000_000, 1_000_000)),
    ],
)
def test_words_and_signs_tell_the_sides_of_a_sum(sides, text, expected):
    assert sides(text) == expected


@pytest.mark.parametrize(
    ("text", "volume"),
    [
        ("200 users x 10 messages a day, gpt-4o", {"users": 200, "requests": 10, "span": "day"}),
        ("50 человек по 30 запросов в день, 22 рабочих дня, gpt-4o", {"users": 50, "requests": 30, "days": 22}),
        ("100 requests/hour 8 hours a day on gpt-4o", {"requests": 100, "span": "hour", "hours": 8}),
        ("5k daily requests on gpt-4o", {"requests": 5_000, "span": "day"}),
        ("2 млн токенов в день на gpt-4o сколько за год", {"total_tokens": 2_000_000, "span": "day", "days": 365}),
        ("$20 for a month of gpt-4o, 50 messages a day", {"requests": 50, "span": "day", "budget_span": "month"}),
        ("100k words through gpt-4o, cost?", {"words": 100_000}),
        ("2 млн знаков на gpt-4o", {"characters": 2_000_000}),
        ("сколько страниц прочитает gpt-4o за 5 долларов", {"pages": 1, "per_request": True}),
        ("translate 40 pages with gpt-4o", {"pages": 40, "translated": True}),
    ],
)
def test_how_often_and_how_much_is_read(read, text, volume):
    question = read(text)
    assert question.task is Task.COST
    assert {name: getattr(question.volume, name) for name in volume} == volume


def test_a_part_of_the_input_comes_from_the_cache(read):
    assert str(read("gpt-4o 10M in 1M out, 80% cached").volume.cached_share) == "0.8"


def test_a_sum_without_a_name_is_worked_out_over_all_models(read):
    question = read("cheapest for 1M requests 500 in 100 out")
    assert (question.task, question.names, question.volume.requests) == (Task.COST, (), 1_000_000)


def test_half_of_the_input_comes_from_the_cache(read):
    assert str(read("gpt-4o 6 млн вход, половина из кэша, 1 млн выход").volume.cached_share) == "0.5"


def test_an_amount_behind_a_version_is_no_part_of_the_name(read):
    volume = read("gpt-4o 100M input 5M output").volume
    assert (volume.input_tokens, volume.output_tokens) == (100_000_000, 5_000_000)
