"""One contract, held by every store."""

import asyncio

import pytest

from bot.errors import ConflictError
from bot.events import Conversation
from bot.service.store import Note, Preferences
from bot.storage.opening import open_store
from bot.wizard.session import QuestionAnswer, Session
from tests.fakes import MemoryStore


def session(user="u:1", conversation="c:1", token="token001", revision=0, **other):  # noqa: S107  # no password
    return Session(user=user, conversation=conversation, token=token, revision=revision, updated_at=100, **other)


def note(now=100, lifetime=50, **other):
    named = {"user": "u:1", "conversation": "c:1", "name": "last", "value": "[]"}
    return Note(**(named | other), updated_at=now, expires_at=now + lifetime)


@pytest.fixture
async def store(store_address):
    if store_address is None:
        yield MemoryStore()
        return
    async with open_store(store_address) as opened:
        yield opened


class TestStore:
    async def test_what_was_saved_is_read_back_whole(self, store):
        saved = session(answers=(QuestionAnswer(question="goal", options=("code",)),), draft=("text",))
        await store.save(saved, None)

        assert await store.session("u:1", "c:1") == saved
        assert await store.session_by_token("token001") == saved

    async def test_nothing_is_found_where_nothing_was_saved(self, store):
        assert await store.session("u:1", "c:1") is None
        assert await store.session_by_token("token001") is None
        assert await store.preferences("u:1") == Preferences()

    async def test_a_write_over_another_revision_is_refused_and_changes_nothing(self, store):
        first = session()
        await store.save(first, None)

        with pytest.raises(ConflictError):
            await store.save(session(revision=8), 7)
        assert await store.session("u:1", "c:1") == first

    async def test_a_write_over_a_session_that_is_gone_is_refused(self, store):
        with pytest.raises(ConflictError):
            await store.save(session(revision=1), 0)
        assert await store.session("u:1", "c:1") is None

    async def test_work_is_done_while_a_session_is_written(self, store):
        assert await store.save_during(session(), None, lambda: "drawn") == "drawn"
        assert await store.session("u:1", "c:1") == session()

    async def test_a_refused_write_is_told_whatever_came_of_the_work(self, store):
        def fail():
            raise ValueError("cannot be drawn")

        for work in (list, fail):
            with pytest.raises(ConflictError):
                await store.save_during(session(revision=1), 0, work)

    async def test_of_two_writes_over_one_revision_exactly_one_wins(self, store):
        await store.save(session(), None)
        rivals = [session(revision=1, draft=(name,)) for name in ("a", "b")]

        results = await asyncio.gather(*(store.save(rival, 0) for rival in rivals), return_exceptions=True)

        assert [type(result) for result in results if result is not None] == [ConflictError]
        assert await store.session("u:1", "c:1") in rivals

    async def test_many_users_at_once_each_keep_their_own(self, store):
        many = [session(user=f"u:{n}", token=f"token{n:04}", draft=(str(n),)) for n in range(100)]

        await asyncio.gather(*(store.save(one, None) for one in many))

        assert [await store.session(one.user, "c:1") for one in many] == many

    async def test_a_person_has_one_session_per_conversation(self, store):
        await store.save(session(conversation="c:1", token="token001"), None)
        await store.save(session(conversation="c:2", token="token002"), None)

        assert (await store.session("u:1", "c:1")).token == "token001"
        assert (await store.session("u:1", "c:2")).token == "token002"

    async def test_a_new_token_replaces_the_old_one(self, store):
        await store.save(session(token="token001"), None)
        await store.save(session(token="token002"), None)

        assert await store.session_by_token("token001") is None

    async def test_a_session_that_took_the_place_of_another_is_not_written_over_by_it(self, store):
        await store.save(session(token="token001"), None)
        await store.save(session(token="token002"), None)

        with pytest.raises(ConflictError):
            await store.save(session(token="token001", revision=1), 0)
        assert (await store.session("u:1", "c:1")).token == "token002"

    async def test_a_token_names_one_session_only(self, store):
        await store.save(session(user="u:1"), None)
        others = [session(user="u:2"), session(user="u:3", token="token003")]

        results = await asyncio.gather(*(store.save(one, None) for one in others), return_exceptions=True)

        assert [type(results[0]), results[1]] == [ConflictError, None]
        assert (await store.session_by_token("token001")).user == "u:1"
        assert (await store.session("u:3", "c:1")).token == "token003"

    @pytest.mark.parametrize("revision", [0, 1, 2, None])
    async def test_a_session_is_found_by_its_token_whatever_revision_the_asker_knows(self, store, revision):
        await store.save(session(), None)
        await store.save(session(revision=1), 0)

        assert (await store.session_by_token("token001", revision)).revision == 1

    @pytest.mark.parametrize("gone", ["dropped", "forgotten", "purged"])
    async def test_a_session_that_is_gone_is_not_remembered_by_its_token(self, store, gone):
        await store.save(session(), None)
        match gone:
            case "dropped":
                await store.drop("u:1", "c:1")
            case "forgotten":
                await store.forget("u:1")
            case "purged":
                await store.purge(101, 101)

        assert await store.session_by_token("token001", 0) is None

    @pytest.mark.parametrize("odd", ["a\x00b", "a\x1fb", "'\"\\", "\U0001f600", "[1]", " "])
    async def test_odd_characters_in_keys_keep_people_apart(self, store, odd):
        people = [session(user=f"u:{odd}{n}", conversation=odd, token=f"token{n:03}") for n in range(3)]
        await asyncio.gather(*(store.save(one, None) for one in people))

        assert [await store.session(one.user, odd) for one in people] == people

    async def test_a_dropped_session_is_gone(self, store):
        await store.save(session(), None)
        await store.drop("u:1", "c:1")

        assert await store.session("u:1", "c:1") is None

    async def test_preferences_are_kept_per_person(self, store):
        await store.save_preferences("u:1", Preferences(lang="ru"))

        assert await store.preferences("u:1") == Preferences(lang="ru")
        assert await store.preferences("u:2") == Preferences()

    async def test_forgetting_erases_everything_of_one_person_alone(self, store):
        await store.save(session(), None)
        await store.save(session(user="u:2", token="token002"), None)
        await store.save_preferences("u:1", Preferences(lang="ru"))

        assert await store.forget("u:1") == 2
        assert await store.forget("u:1") == 0
        assert await store.session("u:1", "c:1") is None
        assert await store.preferences("u:1") == Preferences()
        assert await store.session("u:2", "c:1") is not None

    async def test_forgetting_erases_the_notes_of_one_person_alone(self, store):
        await store.keep_note(note())
        await store.keep_note(note(conversation="c:2", name="token"))
        await store.keep_note(note(user="u:2"))

        assert await store.forget("u:1") == 2
        assert await store.forget("u:1") == 0
        assert await store.note("u:1", "c:1", "last", 100) is None
        assert await store.note_by_token("token", 100) is None
        assert await store.note("u:2", "c:1", "last", 100) == "[]"

    async def test_a_note_is_kept_for_a_person_a_conversation_and_a_name(self, store):
        await store.keep_note(note(value="1"))
        await store.keep_note(note(conversation="c:2", value="2"))
        await store.keep_note(note(user="u:2", value="3"))
        await store.keep_note(note(name="other", value="4"))

        assert await store.note("u:1", "c:1", "last", 100) == "1"
        assert await store.note("u:1", "c:2", "last", 100) == "2"
        assert await store.note("u:2", "c:1", "last", 100) == "3"
        assert await store.note("u:1", "c:1", "other", 100) == "4"
        assert await store.note("u:2", "c:2", "last", 100) is None

    async def test_a_note_replaces_the_one_of_its_name(self, store):
        await store.keep_note(note(value="1"))
        await store.keep_note(note(value="2", now=120))

        assert await store.note("u:1", "c:1", "last", 169) == "2"
        assert await store.forget("u:1") == 1

    async def test_a_note_is_found_by_its_unique_name_whoever_asks(self, store):
        await store.keep_note(note(name="token", value="1"))
        await store.keep_note(note(user="u:2", name="other", value="2"))

        assert await store.note_by_token("token", 100) == "1"
        assert await store.note_by_token("nothing", 100) is None

    async def test_a_note_counts_until_it_expires(self, store):
        await store.keep_note(note(now=100, lifetime=50))

        assert await store.note("u:1", "c:1", "last", 149) == "[]"
        assert await store.note_by_token("last", 149) == "[]"
        assert await store.note("u:1", "c:1", "last", 150) is None
        assert await store.note_by_token("last", 150) is None

    async def test_what_the_clock_showed_at_a_note_erases_no_other(self, store):
        await store.keep_note(note(user="u:1", now=100, lifetime=50))
        await store.keep_note(note(user="u:2", now=100 + 365 * 24 * 60 * 60, lifetime=50))

        assert await store.note("u:1", "c:1", "last", 149) == "[]"

    async def test_many_notes_at_once_are_all_kept(self, store):
        await asyncio.gather(*(store.keep_note(note(user=f"u:{n}", value=str(n))) for n in range(100)))

        kept = [await store.note(f"u:{n}", "c:1", "last", 100) for n in range(100)]
        assert kept == [str(n) for n in range(100)]

    async def test_of_several_writes_of_one_note_at_once_the_last_counts(self, store):
        await asyncio.gather(*(store.keep_note(note(value=str(n))) for n in range(20)))

        assert await store.note("u:1", "c:1", "last", 100) == "19"

    async def test_notes_move_with_their_conversation(self, store):
        old, new = Conversation(platform="t", chat="1"), Conversation(platform="t", chat="2")
        await store.keep_note(note(conversation=old.key, value="1"))
        await store.keep_note(note(user="u:2", conversation=new.key, value="2"))
        await store.keep_note(note(user="u:1", conversation="c:1", value="3"))

        await store.move(old, new)

        assert await store.note("u:1", old.key, "last", 100) is None
        assert await store.note("u:1", new.key, "last", 100) == "1"
        assert await store.note("u:2", new.key, "last", 100) == "2"
        assert await store.note("u:1", "c:1", "last", 100) == "3"

    async def test_purging_removes_notes_that_have_expired(self, store):
        await store.keep_note(note(now=100, lifetime=50))
        await store.keep_note(note(user="u:2", now=100, lifetime=51))

        assert await store.purge(0, 150) == 1
        assert await store.forget("u:1") == 0
        assert await store.forget("u:2") == 1

    async def test_an_event_is_new_once(self, store):
        assert await store.first_sight("e:1", 10)
        assert not await store.first_sight("e:1", 11)
        assert await store.first_sight("e:2", 11)

    async def test_of_many_sights_of_one_event_at_once_one_is_the_first(self, store):
        sights = await asyncio.gather(*(store.first_sight(f"e:{n % 3}", 10) for n in range(30)))

        assert sights.count(True) == 3

    async def test_purging_removes_what_is_old_and_nothing_else(self, store):
        await store.save(session(), None)
        await store.save(session(user="u:2", token="token002").model_copy(update={"updated_at": 300}), None)
        await store.first_sight("e:1", 100)

        assert await store.purge(200, 200) == 2
        assert await store.session("u:1", "c:1") is None
        assert await store.session("u:2", "c:1") is not None
        assert await store.first_sight("e:1", 400)
