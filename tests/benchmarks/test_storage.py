"""How fast the store is, beside a bare upsert by the same library in the same run."""

import asyncio
import statistics
import time

import aiosqlite
import pytest

from bot.service.store import Preferences
from bot.storage.opening import open_store
from bot.wizard.session import QuestionAnswer, Session
from tests.benchmarks._measure import alternate, paired_ratio, show, tell

USERS = 32
UPSERT = """
INSERT INTO bare (user, conversation, revision, payload) VALUES (?, ?, ?, ?)
ON CONFLICT (user, conversation) DO UPDATE SET revision = excluded.revision, payload = excluded.payload
"""
ANSWERS = tuple(QuestionAnswer(question=f"question-{n}", options=("some-option",)) for n in range(8))


def session(user, revision):
    return Session(
        user=f"telegram:{user}",
        conversation=f"telegram\x1f{user}\x1f",
        token=f"token{user:04}",
        revision=revision,
        answers=ANSWERS,
        updated_at=1_780_000_000,
    )


@pytest.fixture
async def store(tmp_path):
    async with open_store(tmp_path / "store.sqlite3") as opened:
        yield opened


@pytest.fixture
async def bare(tmp_path):
    async with aiosqlite.connect(tmp_path / "bare.sqlite3", isolation_level=None) as connection:
        await connection.execute_fetchall("PRAGMA journal_mode = WAL")
        await connection.execute_fetchall("PRAGMA synchronous = FULL")
        await connection.execute_fetchall(
            "CREATE TABLE bare (user TEXT, conversation TEXT, revision INTEGER, payload TEXT, "
            "PRIMARY KEY (user, conversation)) WITHOUT ROWID"
        )
        yield connection


def row(user, revision):
    one = session(user, revision)
    return one.user, one.conversation, revision, one.model_dump_json()


async def test_a_save_one_at_a_time(store, bare):
    revision = 0
    await store.save(session(0, revision), None)

    async def upsert(number):
        await bare.execute_fetchall(UPSERT, row(0, number))

    async def save(_):
        nonlocal revision
        revision += 1
        await store.save(session(0, revision), revision - 1)

    await alternate(upsert, save, pairs=2)
    plain, saved = await alternate(upsert, save)
    show("bare upsert, one at a time", plain)
    show("save, one at a time", saved)
    tell("ratio of save to bare upsert, paired", f"{paired_ratio(plain, saved):.2f}")


async def test_saves_of_many_users_at_once(store, bare):
    """Each of 32 users writes as soon as the last write was acknowledged."""
    rounds = 10

    async def all_users(write, first):
        async def one(user):
            for revision in range(first, first + rounds):
                await write(user, revision)

        started = time.perf_counter()
        await asyncio.gather(*(one(user) for user in range(USERS)))
        return USERS * rounds / (time.perf_counter() - started)

    async def upsert(user, revision):
        await bare.execute_fetchall(UPSERT, row(user, revision))

    async def save(user, revision):
        await store.save(session(user, revision), revision - 1 if revision else None)

    plain, saved = [], []
    for pair in range(12):
        plain.append(await all_users(upsert, pair * rounds))
        saved.append(await all_users(save, pair * rounds))
    ratio = statistics.median(ours / theirs for ours, theirs in zip(saved, plain, strict=True))
    tell(f"bare upserts, {USERS} users", f"{statistics.median(plain):8.0f} a second")
    tell(f"saves, {USERS} users", f"{statistics.median(saved):8.0f} a second   {ratio:.1f} times")


async def test_reads(store):
    await store.save(session(0, 1), None)
    await store.save_preferences("telegram:0", Preferences(lang="ru"))

    async def stored(_):
        await store.session_by_token("token0000")

    async def remembered(_):
        await store.session_by_token("token0000", 1)

    async def preferences(_):
        await store.preferences("telegram:0")

    async def unknown(number):
        await store.preferences(f"telegram:{number}")

    read, known = await alternate(stored, remembered)
    kept, fresh = await alternate(preferences, unknown)
    show("session by token, from the file", read)
    show("session by token, remembered", known)
    show("preferences, remembered", kept)
    show("preferences, from the file", fresh)


async def test_first_sights_of_many_events_at_once(store):
    started = time.perf_counter()
    for batch in range(40):
        await asyncio.gather(*(store.first_sight(f"telegram:{batch}-{n}", batch) for n in range(USERS)))
    rate = 40 * USERS / (time.perf_counter() - started)
    tell(f"events seen, {USERS} at once", f"{rate:8.0f} a second")
