"""Changes of several statements, each in a transaction."""

from collections.abc import Sequence

from bot.service.watches import LastState
from bot.storage.database import Batch, Kind, Row, Runner

_TEXT, _NUMBER = Kind.TEXT, Kind.NUMBER
_STATE = """
INSERT INTO catalogue_states (id, day, states)
SELECT 1, ?2, ?3 WHERE ?1::bigint IS NULL OR EXISTS (SELECT 1 FROM catalogue_states)
ON CONFLICT (id) DO UPDATE SET day = excluded.day, states = excluded.states WHERE catalogue_states.day = ?1
RETURNING 1
"""
_NEWS = Batch(
    """
    INSERT INTO digests (owner, platform, conversation, shared, lang, changes, made_at, due_at) {rows}
    ON CONFLICT (owner, conversation) DO UPDATE SET
        version = digests.version + 1,
        lang = excluded.lang,
        made_at = excluded.made_at,
        changes = (
            SELECT json_agg(value) FROM (
                SELECT value FROM json_array_elements(digests.changes::json)
                UNION ALL SELECT value FROM json_array_elements(excluded.changes::json)
            ) AS both_parts
        )::text
    """,
    (_TEXT, _TEXT, _TEXT, _NUMBER, _TEXT, _TEXT, _NUMBER, _NUMBER),
)


async def publish(runner: Runner, expected: int | None, state: LastState, news: Sequence[Row]) -> None:
    """Store a state and add news to digests, if the last day is still the expected one."""
    if await runner.run(_STATE, expected, *state):
        for row in news:  # one by one, since several may go to one recipient
            await runner.run_rows(_NEWS, [row])


async def move(runner: Runner, old: str, new: str, old_place: str, new_place: str) -> None:
    """Move the rows of a conversation and its place; they take the place of what was there."""
    for table, same in (("sessions", 'there."user" = here."user"'), ("notes", _SAME_NOTE)):
        await runner.run(
            f"DELETE FROM {table} AS there USING {table} AS here "  # noqa: S608  # one of two names
            f"WHERE here.conversation = ?1 AND there.conversation = ?2 AND {same}",
            old,
            new,
        )
    await runner.run(_MOVE_SESSIONS, old, new)
    await runner.run("UPDATE notes SET conversation = ?2 WHERE conversation = ?1", old, new)
    await runner.run(
        'DELETE FROM preferences WHERE "user" = ?2 AND EXISTS (SELECT 1 FROM preferences WHERE "user" = ?1)',
        old_place,
        new_place,
    )
    await runner.run('UPDATE preferences SET "user" = ?2 WHERE "user" = ?1', old_place, new_place)
    for table, same in (("watches", "there.watch = here.watch"), ("digests", "true")):
        await runner.run(
            f"DELETE FROM {table} AS there USING {table} AS here "  # noqa: S608  # one of two names
            f"WHERE here.conversation = ?1 AND there.conversation = ?2 AND there.owner = ?3 AND {same}",
            old,
            new,
            new_place,
        )
        await runner.run(
            f"UPDATE {table} SET conversation = ?2, owner = ?3 WHERE conversation = ?1",  # noqa: S608  # as above
            old,
            new,
            new_place,
        )


_SAME_NOTE = 'there."user" = here."user" AND there.name = here.name'
_MOVE_SESSIONS = """
UPDATE sessions
SET conversation = ?2, payload = jsonb_set(payload::jsonb, '{conversation}', to_jsonb(?2::text))::text
WHERE conversation = ?1
"""
