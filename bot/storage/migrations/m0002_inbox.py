"""What platforms delivered, and the way to move everything of a conversation whose id has changed."""

STATEMENTS = (
    """
    CREATE TABLE inbox (
        place INTEGER PRIMARY KEY AUTOINCREMENT,
        source TEXT NOT NULL,
        id INTEGER NOT NULL,
        owner TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        payload BLOB,
        UNIQUE (source, id)
    )
    """,
    "CREATE INDEX inbox_pending ON inbox (source, place) WHERE payload IS NOT NULL",
    "CREATE INDEX inbox_by_owner ON inbox (owner) WHERE owner <> ''",
    "CREATE INDEX inbox_by_age ON inbox (received_at)",
    "CREATE VIEW moves AS SELECT '' AS old, '' AS new, '' AS old_place, '' AS new_place WHERE 0",
    """
    CREATE TRIGGER move INSTEAD OF INSERT ON moves BEGIN
        UPDATE OR REPLACE sessions
            SET conversation = NEW.new, payload = json_set(payload, '$.conversation', NEW.new)
            WHERE conversation = NEW.old;
        UPDATE OR REPLACE preferences SET user = NEW.new_place WHERE user = NEW.old_place;
    END
    """,
)
