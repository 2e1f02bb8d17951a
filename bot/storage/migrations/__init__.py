"""The steps that bring a database to the present form, in order; those of one name do the same on every engine."""

from typing import NoReturn

from bot.errors import SettingsError
from bot.exits import Exit
from bot.storage.migrations import (
    m0001_first,
    m0002_inbox,
    m0003_marks,
    m0004_notes,
    m0005_watches,
    m0006_attempts,
    m0007_leases,
    m0008_claims,
    m0009_expiry,
    p0005_whole,
    p0009_expiry,
)

Migration = tuple[str, tuple[str, ...]]
"""Name and statements of a step."""

SQLITE: tuple[Migration, ...] = (
    ("m0001_first", m0001_first.STATEMENTS),
    ("m0002_inbox", m0002_inbox.STATEMENTS),
    ("m0003_marks", m0003_marks.STATEMENTS),
    ("m0004_notes", m0004_notes.STATEMENTS),
    ("m0005_watches", m0005_watches.STATEMENTS),
    ("m0006_attempts", m0006_attempts.STATEMENTS),
    ("m0007_leases", m0007_leases.STATEMENTS),
    ("m0008_claims", m0008_claims.STATEMENTS),
    ("m0009_expiry", m0009_expiry.STATEMENTS),
)
"""A step that was released is never changed: add another."""
POSTGRES: tuple[Migration, ...] = (
    ("m0005_watches", p0005_whole.STATEMENTS),
    ("m0006_attempts", m0006_attempts.STATEMENTS),
    ("m0007_leases", m0007_leases.STATEMENTS),
    ("m0008_claims", m0008_claims.STATEMENTS),
    ("m0009_expiry", p0009_expiry.STATEMENTS),
)
"""PostgreSQL begins where SQLite has come to by its fifth step."""


def refuse_newer() -> NoReturn:
    """Refuse a database that has seen steps which this version does not know.

    Raises:
        SettingsError: always.
    """
    message = "ZOO_DATABASE: a newer version wrote this database; update the bot or name another one"
    raise SettingsError(message, Exit.DATABASE_NEW)


def refuse_other() -> NoReturn:
    """Refuse a database with tables that are not ours.

    Raises:
        SettingsError: always.
    """
    message = "ZOO_DATABASE: the database belongs to another program; name another one"
    raise SettingsError(message, Exit.DATABASE_FOREIGN)
