"""What was last done to the outside, such as which commands were registered."""

STATEMENTS = ("CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",)
