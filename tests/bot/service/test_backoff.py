import pytest

from bot.service.backoff import Backoff


def pauses(chance, count=6):
    backoff = Backoff(first=0.5, longest=4.0, chance=lambda: chance)
    return [backoff.pause(failures) for failures in range(1, count + 1)]


def test_pauses_double_from_the_first_to_the_longest():
    assert pauses(0.5) == pytest.approx([0.5, 1.0, 2.0, 4.0, 4.0, 4.0])


def test_chance_makes_a_pause_up_to_a_fifth_shorter_or_longer():
    assert pauses(0.0)[0] == pytest.approx(0.4)
    assert pauses(1.0)[0] == pytest.approx(0.6)


def test_before_any_failure_the_pause_is_the_first():
    assert Backoff(1.0, 8.0, lambda: 0.5).pause(0) == pytest.approx(1.0)


def test_any_number_of_failures_has_a_pause():
    assert Backoff(1.0, 30.0, lambda: 0.5).pause(100_000) == pytest.approx(30.0)


def test_without_a_given_chance_pauses_differ_and_stay_within_a_fifth():
    drawn = {Backoff(1.0, 8.0).pause(1) for _ in range(100)}
    assert len(drawn) > 1
    assert all(0.8 <= pause <= 1.2 for pause in drawn)
