from bot.service.pace import Pace, Turn


def turns(pace, place, most, *times):
    return [pace.turn(place, most, now) for now in times]


def test_a_place_is_answered_so_often_a_minute_then_told_once_then_nothing():
    pace = Pace()
    assert turns(pace, "a", 3, 0, 1, 2) == [Turn.ANSWER] * 3
    assert turns(pace, "a", 3, 3, 4, 59) == [Turn.SAY_SO, Turn.KEEP_QUIET, Turn.KEEP_QUIET]


def test_a_place_is_answered_again_as_its_minute_passes():
    pace = Pace()
    turns(pace, "a", 2, 0, 30, 31)
    assert turns(pace, "a", 2, 60, 61, 90) == [Turn.ANSWER, Turn.KEEP_QUIET, Turn.ANSWER]
    assert turns(pace, "a", 2, 91) == [Turn.SAY_SO]


def test_one_place_is_not_held_up_by_another():
    pace = Pace()
    turns(pace, "a", 1, 0, 0, 0)
    assert turns(pace, "b", 1, 0) == [Turn.ANSWER]
