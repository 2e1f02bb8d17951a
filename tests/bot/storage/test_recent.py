from bot.storage.base import Preferences
from bot.storage.recent import RecentPreferences, RecentSessions
from bot.wizard.session import Session


def session(user="u:1", conversation="c:1", token="token001", revision=0):  # noqa: S107  # no password
    return Session(user=user, conversation=conversation, token=token, revision=revision, updated_at=1)


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


class TestSessions:
    def test_a_session_is_given_at_its_own_revision_only(self):
        recent = RecentSessions(10)
        recent.put(session(revision=3))

        assert recent.get("token001", 3) == session(revision=3)
        assert recent.get("token001", 2) is None
        assert recent.get("token001", 4) is None
        assert recent.get("token002", 3) is None

    def test_a_new_session_takes_the_place_of_the_owners_old_one(self):
        recent = RecentSessions(10)
        recent.put(session())
        recent.put(session(token="token002"))

        assert recent.get("token001", 0) is None
        assert recent.get("token002", 0) is not None

    def test_the_one_written_longest_ago_goes_first(self):
        recent = RecentSessions(2)
        recent.put(session(user="u:1", token="token001"))
        recent.put(session(user="u:2", token="token002"))
        recent.put(session(user="u:1", token="token001", revision=1))
        recent.put(session(user="u:3", token="token003"))

        assert [recent.get("token001", 1) is None, recent.get("token002", 0) is None] == [False, True]

    def test_of_a_forgotten_person_nothing_is_left_in_memory(self):
        recent = RecentSessions(10)
        for number in range(3):
            recent.put(session(conversation=f"c:{number}", token=f"token00{number}"))
        recent.put(session(user="u:2", token="token009"))
        recent.drop_user("u:1")

        assert "u:1" not in repr(vars(recent))
        assert recent.get("token009", 0) is not None


class TestPreferences:
    def test_preferences_are_remembered_for_some_seconds(self):
        clock = Clock()
        recent = RecentPreferences(10, 5, clock)
        recent.put("u:1", Preferences(lang="ru"))
        clock.now += 4.9
        assert recent.get("u:1") == Preferences(lang="ru")
        clock.now += 0.2
        assert recent.get("u:1") is None

    def test_no_more_people_are_remembered_than_told(self):
        recent = RecentPreferences(2, 5, Clock())
        for number in range(3):
            recent.put(f"u:{number}", Preferences())

        assert [recent.get(f"u:{number}") is None for number in range(3)] == [True, False, False]
