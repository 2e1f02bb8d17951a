"""Notes about people in conversations, each kept for its own time, and moved with the conversation."""

STATEMENTS = (
    """
    CREATE TABLE notes (
        user TEXT NOT NULL,
        conversation TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        updated_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        PRIMARY KEY (user, conversation, name)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX notes_by_name ON notes (name)",
    "CREATE INDEX notes_by_age ON notes (updated_at)",
    "CREATE INDEX notes_by_end ON notes (expires_at)",
    """
    CREATE TRIGGER expire AFTER INSERT ON notes BEGIN
        DELETE FROM notes WHERE expires_at <= NEW.updated_at;
    END
    """,
    "DROP TRIGGER move",
    """
    CREATE TRIGGER move INSTEAD OF INSERT ON moves BEGIN
        UPDATE OR REPLACE sessions
            SET conversation = NEW.new, payload = json_set(payload, '$.conversation', NEW.new)
            WHERE conversation = NEW.old;
        UPDATE OR REPLACE notes SET conversation = NEW.new WHERE conversation = NEW.old;
        UPDATE OR REPLACE preferences SET user = NEW.new_place WHERE user = NEW.old_place;
    END
    """,
)
