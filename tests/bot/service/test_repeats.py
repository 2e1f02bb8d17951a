from bot.service.repeats import Repeats, ShownMessage

FIRST = ShownMessage("5", "https://example.org/5")


def test_a_message_is_known_for_some_minutes_in_its_conversation():
    repeats = Repeats()
    repeats.add("here", "card", FIRST, 0)
    assert repeats.earlier("here", "card", 299) == FIRST
    assert repeats.earlier("here", "card", 300) is None
    assert repeats.earlier("here", "card", -3600) is None  # the clock was put back
    assert repeats.earlier("here", "other card", 1) is None
    assert repeats.earlier("there", "card", 1) is None


def test_a_message_that_shows_something_else_now_is_forgotten():
    repeats = Repeats()
    repeats.add("here", "card", FIRST, 0)
    repeats.add("there", "card", FIRST, 0)
    repeats.drop("here", FIRST.id)
    assert repeats.earlier("here", "card", 1) is None
    assert repeats.earlier("there", "card", 1) == FIRST
