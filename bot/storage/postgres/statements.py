"""What PostgreSQL says in its own way: several processes write at a time, so every condition is on a locked row."""

from bot.storage.database import Batch, Dialect, Kind

_TEXT, _NUMBER = Kind.TEXT, Kind.NUMBER
_SAVE = """
WITH new ("user", conversation, token, revision, updated_at, payload, expected) AS ({rows}),
upon AS (
    UPDATE sessions AS old
    SET revision = new.revision, updated_at = new.updated_at, payload = new.payload
    FROM new
    WHERE old."user" = new."user" AND old.conversation = new.conversation
        AND old.token = new.token AND old.revision = new.expected
    RETURNING old."user", old.conversation
),
anew AS (
    INSERT INTO sessions ("user", conversation, token, revision, updated_at, payload)
    SELECT "user", conversation, token, revision, updated_at, payload FROM new WHERE expected IS NULL
    ON CONFLICT ("user", conversation) DO UPDATE SET
        token = excluded.token,
        revision = excluded.revision,
        updated_at = excluded.updated_at,
        payload = excluded.payload
    RETURNING "user", conversation
)
SELECT "user", conversation FROM upon UNION ALL SELECT "user", conversation FROM anew
"""
_KEEP = """
INSERT INTO notes ("user", conversation, name, value, updated_at, expires_at) {rows}
ON CONFLICT ("user", conversation, name) DO UPDATE SET
    value = excluded.value, updated_at = excluded.updated_at, expires_at = excluded.expires_at
"""
DIALECT = Dialect(
    save=Batch(_SAVE, (_TEXT, _TEXT, _TEXT, _NUMBER, _NUMBER, _TEXT, _NUMBER)),
    keep=Batch(_KEEP, (_TEXT, _TEXT, _TEXT, _TEXT, _NUMBER, _NUMBER)),
    skip_locked="FOR UPDATE SKIP LOCKED",
    now="(extract(epoch FROM clock_timestamp()) * 1000)::bigint",
)
