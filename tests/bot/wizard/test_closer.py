"""How much cheaper "cheaper" is."""

from decimal import Decimal

import pytest

from bot.wizard.closer import closer
from tests.bot.wizard._make import candidate, offer


@pytest.mark.parametrize(
    ("price", "limit"), [("1.05", "0.75"), ("0.20", "0.15"), ("3", "2"), ("16", "10"), ("0.52", "0.35")]
)
def test_what_is_cheaper_has_a_limit_as_people_name_one(price, limit):
    one = candidate(offers=[offer(input=price, output=price)])
    assert closer("cheaper", one).prices[0].amount == Decimal(limit)


def test_a_part_that_was_named_is_not_exceeded():
    one = candidate(offers=[offer(input="0.26", output="0.26")])
    assert closer("cheaper", one, share=50).prices[0].amount == Decimal("0.13")
