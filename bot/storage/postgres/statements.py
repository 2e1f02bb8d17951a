"""What PostgreSQL says in its own way: several processes write at a time, so every condition is on a locked row."""

from bot.storage.database import Batch, Dialect, Kind

_TEXT, _NUMBER = Kind.TEXT, Kind.NUMBER
_KEEP = """
INSERT INTO notes ("user", conversation, name, value, updated_at, expires_at) {rows}
ON CONFLICT ("user", conversation, name) DO UPDATE SET
    value = excluded.value, updated_at = excluded.updated_at, expires_at = excluded.expires_at
"""
DIALECT = Dialect(
    keep=Batch(_KEEP, (_TEXT, _TEXT, _TEXT, _TEXT, _NUMBER, _NUMBER)),
    skip_locked="FOR UPDATE SKIP LOCKED",
    now="(extract(epoch FROM clock_timestamp()) * 1000)::bigint",
)
