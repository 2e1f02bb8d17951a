from bot.service.store import Preferences
from bot.storage.cache import PreferencesCache, SessionCache
from bot.wizard.session import Session


def session(user="u:1", conversation="c:1", token="token001", revision=0):  # noqa: S107  # no password
    return Session(user=user, conversation=conversation, token=token, revision=revision, updated_at=1)


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


class TestSessions:
    def test_a_session_is_given_at_its_own_revision_only(self):
        cache = SessionCache(10)
        cache.put(session(revision=3))

        assert cache.get("token001", 3) == session(revision=3)
        assert cache.get("token001", 2) is None
        assert cache.get("token001", 4) is None
        assert cache.get("token002", 3) is None

    def test_a_new_session_takes_the_place_of_the_owners_old_one(self):
        cache = SessionCache(10)
        cache.put(session())
        cache.put(session(token="token002"))

        assert cache.get("token001", 0) is None
        assert cache.get("token002", 0) is not None

    def test_the_one_used_longest_ago_goes_first(self):
        cache = SessionCache(2)
        cache.put(session(user="u:1", token="token001"))
        cache.put(session(user="u:2", token="token002"))
        cache.put(session(user="u:1", token="token001", revision=1))
        cache.put(session(user="u:3", token="token003"))

        assert [cache.get("token001", 1) is None, cache.get("token002", 0) is None] == [False, True]

    def test_a_session_that_is_asked_for_stays(self):
        cache = SessionCache(2)
        cache.put(session(user="u:1", token="token001"))
        cache.put(session(user="u:2", token="token002"))
        cache.get("token001", 0)
        cache.put(session(user="u:3", token="token003"))

        assert [cache.get("token001", 0) is None, cache.get("token002", 0) is None] == [False, True]

    def test_of_a_forgotten_person_nothing_is_left_in_memory(self):
        cache = SessionCache(10)
        for number in range(3):
            cache.put(session(conversation=f"c:{number}", token=f"token00{number}"))
        cache.put(session(user="u:2", token="token009"))
        cache.drop_user("u:1")

        assert "u:1" not in repr(vars(cache))
        assert cache.get("token009", 0) is not None


class TestPreferences:
    def test_preferences_are_remembered_for_some_seconds(self):
        clock = Clock()
        cache = PreferencesCache(10, 5, clock)
        cache.put("u:1", Preferences(lang="ru"))
        clock.now += 4.9
        assert cache.get("u:1") == Preferences(lang="ru")
        clock.now += 0.2
        assert cache.get("u:1") is None

    def test_no_more_people_are_remembered_than_told(self):
        cache = PreferencesCache(2, 5, Clock())
        for number in range(3):
            cache.put(f"u:{number}", Preferences())

        assert [cache.get(f"u:{number}") is None for number in range(3)] == [True, False, False]

    def test_preferences_that_are_asked_for_stay(self):
        cache = PreferencesCache(2, 5, Clock())
        cache.put("u:0", Preferences())
        cache.put("u:1", Preferences())
        cache.get("u:0")
        cache.put("u:2", Preferences())

        assert [cache.get(f"u:{number}") is None for number in range(3)] == [False, True, False]
