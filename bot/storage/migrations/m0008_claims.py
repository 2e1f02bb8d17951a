"""Who answers a conversation, where several processes receive updates."""

STATEMENTS = (
    "ALTER TABLE inbox ADD COLUMN conversation TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX inbox_by_conversation ON inbox (source, conversation, place) WHERE payload IS NOT NULL",
    """
    CREATE TABLE claims (
        source TEXT NOT NULL,
        conversation TEXT NOT NULL,
        holder TEXT NOT NULL,
        expires_at BIGINT NOT NULL,
        PRIMARY KEY (source, conversation)
    )
    """,
)
