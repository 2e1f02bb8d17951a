import pytest

from bot.charts.ticks import is_wide, reach, ticks


@pytest.mark.parametrize("values", [(1, 8), (0.05, 12), (4_000, 1_000_000)])
def test_an_axis_counts_in_powers_where_values_lie_far_apart(values):
    assert is_wide(values)


@pytest.mark.parametrize("values", [(1, 7), (0, 100), (5, 5)])
def test_an_axis_counts_evenly_otherwise(values):
    assert not is_wide(values)


@pytest.mark.parametrize("values", [(0.04, 0.06), (1, 480), (128_000, 1_048_576), (7, 7), (0, 0)])
def test_every_value_and_every_number_lies_on_the_axis_and_there_are_few_numbers(values):
    is_log = is_wide(values)
    low, high = reach(values, is_log=is_log)
    marks = ticks(low, high, is_log=is_log)
    assert low <= min(values) <= max(values) <= high
    assert all(low <= mark <= high for mark in marks)
    assert 2 <= len(marks) <= 7


def test_windows_are_counted_by_doubling():
    low, high = reach((128_000, 1_000_000), is_log=True)
    assert ticks(low, high, is_log=True, binary=True) == (128_000, 256_000, 512_000, 1_000_000)
