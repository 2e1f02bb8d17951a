"""The steps that bring a database to the present form, in order."""

from bot.storage.migrations import m0001_first

MIGRATIONS: tuple[tuple[str, str], ...] = (("m0001_first", m0001_first.SQL),)
"""Name and script of each step. A step that was released is never changed: add another."""
