"""What one process alone may do at a time, and which process may."""

STATEMENTS = (
    """
    CREATE TABLE leases (
        name TEXT PRIMARY KEY,
        holder TEXT NOT NULL,
        fence BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    )
    """,
)
