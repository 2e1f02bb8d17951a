"""Sessions, preferences and the events already seen."""

STATEMENTS = (
    """
    CREATE TABLE sessions (
        user TEXT NOT NULL,
        conversation TEXT NOT NULL,
        token TEXT NOT NULL UNIQUE,
        revision INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        payload TEXT NOT NULL,
        PRIMARY KEY (user, conversation)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX sessions_by_age ON sessions (updated_at)",
    "CREATE TABLE preferences (user TEXT PRIMARY KEY, payload TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE events (event TEXT PRIMARY KEY, seen_at INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX events_by_age ON events (seen_at)",
)
