"""What one waits for among a million stored people, beside the same among a thousand."""

import random
import statistics

import pytest

from bot.service.store import Note
from bot.storage.opening import open_store
from bot.wizard.session import Session
from tests.benchmarks._measure import alternate, show, tell

PAYLOAD = Session(token="token000", user="u:1", conversation="c:1", draft=("x" * 300,), updated_at=1).model_dump_json()
ROWS = {
    "sessions": """'u:' || n, 'c:1', 'token' || n, 0, 1, '{payload}'""",
    "preferences": "'u:' || n, '{{}}'",
    "notes": "'u:' || n, 'c:1', 'last', '1', 1, 1000",
    "events": "'e:' || n, 1",
}
NUMBERS = {
    "sqlite": "WITH RECURSIVE all_of(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM all_of WHERE n < {rows})",
    "postgres": "WITH all_of AS (SELECT generate_series(1, {rows}) AS n)",
}


async def fill(store, engine, rows):
    for table, values in ROWS.items():
        numbers = NUMBERS[engine].format(rows=rows)
        select = values.format(payload=PAYLOAD)
        await store._db.sweep(f"{numbers} INSERT INTO {table} SELECT {select} FROM all_of")  # noqa: S608
    if engine == "postgres":
        await store._db.sweep("ANALYZE")


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
async def test_a_million_people(engine, tmp_path, request):
    addresses = [tmp_path / "few.sqlite3", tmp_path / "many.sqlite3"]
    if engine == "postgres":
        server = request.getfixturevalue("postgres")
        addresses = [server.address(await server.new_database()) for _ in range(2)]
    async with open_store(addresses[0]) as few, open_store(addresses[1]) as many:
        await fill(few, engine, 1000)
        await fill(many, engine, 1_000_000)
        dice = random.Random(7)  # noqa: S311  # no secret

        def step(store, rows):
            async def go(number):
                one = dice.randint(1, rows)
                user = f"u:{one}"
                kept = await store.session(user, "c:1")
                changed = {"user": user, "token": f"token{one}", "revision": number}
                await store.save(kept.model_copy(update=changed), None)
                await store.first_sight(f"new:{number}", 1)
                await store.keep_note(Note(user, "c:1", "last", "2", 1, 1000))
                await store.note(user, "c:1", "last", 1)

            return go

        await alternate(step(few, 1000), step(many, 1_000_000), pairs=2)
        small, large = await alternate(step(few, 1000), step(many, 1_000_000))
        show(f"{engine}: a thousand people", small)
        show(f"{engine}: a million people", large)
        p99 = [statistics.quantiles(times, n=100)[98] for times in (small, large)]
        tell(f"{engine}: ratio of p99", f"{p99[1] / p99[0]:.2f}")
