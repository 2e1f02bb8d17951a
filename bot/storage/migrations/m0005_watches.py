"""What people watch, the state of the catalogue that they were last told of, and digests that are not sent yet."""

STATEMENTS = (
    """
    CREATE TABLE watches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        owner TEXT NOT NULL,
        conversation TEXT NOT NULL,
        shared INTEGER NOT NULL,
        lang TEXT NOT NULL,
        watch TEXT NOT NULL,
        UNIQUE (owner, conversation, watch)
    )
    """,
    """
    CREATE TABLE digests (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        version INTEGER NOT NULL DEFAULT 0,
        owner TEXT NOT NULL,
        platform TEXT NOT NULL,
        conversation TEXT NOT NULL,
        shared INTEGER NOT NULL,
        lang TEXT NOT NULL,
        changes TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        due_at INTEGER NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        UNIQUE (owner, conversation)
    )
    """,
    "CREATE INDEX digests_due ON digests (platform, due_at)",
    """
    CREATE TABLE catalogue_states (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        day INTEGER NOT NULL,
        states TEXT NOT NULL
    )
    """,
    """
    CREATE VIEW comparisons AS
        SELECT 0 AS expected, 0 AS day, '' AS states, '' AS news, 0 AS made_at WHERE 0
    """,
    """
    CREATE TRIGGER compare INSTEAD OF INSERT ON comparisons
    WHEN (SELECT day FROM catalogue_states) IS NEW.expected
    BEGIN
        INSERT INTO digests (owner, platform, conversation, shared, lang, changes, made_at, due_at)
            SELECT
                json_extract(value, '$.owner'),
                json_extract(value, '$.platform'),
                json_extract(value, '$.conversation'),
                json_extract(value, '$.shared'),
                json_extract(value, '$.lang'),
                json_extract(value, '$.changes'),
                NEW.made_at,
                NEW.made_at
            FROM json_each(NEW.news)
            WHERE 1
            ON CONFLICT (owner, conversation) DO UPDATE SET
                version = digests.version + 1,
                lang = excluded.lang,
                made_at = excluded.made_at,
                changes = (
                    SELECT json_group_array(json(value)) FROM (
                        SELECT value FROM json_each(digests.changes)
                        UNION ALL SELECT value FROM json_each(excluded.changes)
                    )
                );
        INSERT INTO catalogue_states (id, day, states) VALUES (1, NEW.day, NEW.states)
            ON CONFLICT (id) DO UPDATE SET day = excluded.day, states = excluded.states;
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
        UPDATE OR REPLACE watches SET conversation = NEW.new, owner = NEW.new_place WHERE conversation = NEW.old;
        UPDATE OR REPLACE digests SET conversation = NEW.new, owner = NEW.new_place WHERE conversation = NEW.old;
    END
    """,
)
