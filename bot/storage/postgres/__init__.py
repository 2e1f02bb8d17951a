"""A store in a database of PostgreSQL, which many machines may share."""
