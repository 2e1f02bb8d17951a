"""Notes that have expired are deleted with all that is old: what is written now says nothing of what the time is."""

STATEMENTS = ("DROP TRIGGER expire",)
