"""Cards of one kind count together, and main memory counts nothing beside a card."""

import pytest

from bot.questions.wishes.card_memory import cards_read, without_main_memory


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("two cards with 24 GB", ["48 gigabytes"]),
        ("4 видеокарты по 24", ["96 gigabytes"]),
        ("2 x 3090", ["48 gigabytes"]),
    ],
)
def test_memory_of_several_cards_counts_together(typed, shown, text, read):
    wish = typed(text)
    assert shown(cards_read(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2 models with 24 GB", ["2 nothing", "list", "24 gigabytes"]),
    ],
)
def test_what_is_no_card_is_not_multiplied(typed, shown, text, read):
    wish = typed(text)
    assert shown(cards_read(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("32 GB RAM and a 3090", ["unmet", "24 rtx-3090"]),
        ("32 GB RAM", ["32 gigabytes", "answer:hardware.laptop"]),
        ("a laptop with 8 GB VRAM", ["8 gigabytes", "memory"]),
    ],
)
def test_main_memory_is_told_as_not_counted_beside_that_of_a_card(typed, shown, text, read):
    wish = typed(text)
    assert shown(without_main_memory(wish.tokens, {"rtx-3090"}, wish.clauses)) == read
