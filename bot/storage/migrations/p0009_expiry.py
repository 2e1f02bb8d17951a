"""On PostgreSQL: notes that have expired are deleted with all that is old."""

STATEMENTS = ("DROP TRIGGER expire ON notes", "DROP FUNCTION expire_notes()")
