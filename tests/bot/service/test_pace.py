from bot.service.pace import Pace, Turn


def turns(pace, chat, most, *asked):
    """Ask at these times, each time as another person unless the person is given with the time."""
    return [pace.turn(chat, *(who, most, now)) for who, now in map(by_somebody, enumerate(asked))]


def by_somebody(numbered):
    number, asked = numbered
    return asked if isinstance(asked, tuple) else (f"person {number}", asked)


def test_a_chat_is_answered_so_often_a_minute_then_told_once_then_nothing():
    pace = Pace()
    assert turns(pace, "a", 3, 0, 1, 2) == [Turn.ANSWER] * 3
    assert turns(pace, "a", 3, ("x", 3), ("y", 4), ("z", 59)) == [Turn.TELL_CHAT, Turn.KEEP_QUIET, Turn.KEEP_QUIET]


def test_a_chat_is_answered_again_as_its_minute_passes():
    pace = Pace()
    turns(pace, "a", 2, 0, 30, ("x", 31))
    assert turns(pace, "a", 2, 60, ("y", 61), ("z", 90)) == [Turn.ANSWER, Turn.KEEP_QUIET, Turn.ANSWER]
    assert turns(pace, "a", 2, ("w", 91)) == [Turn.TELL_CHAT]


def test_one_person_gets_half_of_what_a_chat_gets_and_is_told_once():
    pace = Pace()
    assert turns(pace, "a", 4, ("x", 0), ("x", 1)) == [Turn.ANSWER] * 2
    assert turns(pace, "a", 4, ("x", 2), ("x", 3), ("y", 4)) == [Turn.TELL_PERSON, Turn.KEEP_QUIET, Turn.ANSWER]
    assert turns(pace, "a", 4, ("x", 60)) == [Turn.ANSWER]


def test_one_chat_is_not_held_up_by_another():
    pace = Pace()
    turns(pace, "a", 1, ("x", 0), ("x", 0), ("x", 0))
    assert turns(pace, "b", 1, ("x", 0)) == [Turn.ANSWER]


def test_a_clock_that_is_put_back_holds_nobody_up():
    pace = Pace()
    assert turns(pace, "a", 2, 7200, 7201, ("x", 7202)) == [Turn.ANSWER, Turn.ANSWER, Turn.TELL_CHAT]
    assert turns(pace, "a", 2, 3600, 3601, ("x", 3602)) == [Turn.ANSWER, Turn.ANSWER, Turn.TELL_CHAT]
