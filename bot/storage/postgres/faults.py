"""What is wrong with a server that cannot be used, in words for the operator."""

import asyncpg

from bot.errors import SettingsError, StorageError
from bot.exits import Exit

_LOGIN = "it refuses the user or the password; mend them in the address, or let this machine in by pg_hba.conf"
_MISSING = "it has no such database; create it (CREATE DATABASE), or name another one in the address"
_RIGHTS = "the user may not create or write tables there; make it the owner of the database, or grant it that right"
_READ_ONLY = "it takes no writes; name the server that does, or let it take them"
_FULL = "its disk is full, or fails; free some space there"
_OLD = "the tables cannot be brought to the form of this version; put back a copy, or name another database"
_ADDRESS = (
    "the address cannot be read; write it as postgresql://user:password@host:5432/database, "
    "with %40 for @, %2F for / and %23 for # in the password"
)
_TAKEN = "all of its connections are taken; raise max_connections there, or end what holds them"
_UNREACHABLE = "it does not answer; look at host and port in the address, and that the server runs"


class ServerError(StorageError):
    """An error of the server, or of the way to it, told by its kind: its message may quote what is stored."""

    def __init__(self, what: str, kind: type[Exception], *, reached: bool) -> None:
        """Say what happened, with the kind of the error and whether the server had let us in before."""
        super().__init__(f"{what}: {kind.__name__}")
        self.kind = kind
        self.reached = reached


def unusable(error: StorageError) -> SettingsError:
    """Return the error about a server that cannot be used at the start; it quotes neither address nor password."""
    if isinstance(error, ServerError):
        what, status = _meaning(error.kind, reached=error.reached)
    else:
        what, status = _OLD, Exit.DATABASE_OLD
    return SettingsError(f"ZOO_DATABASE: PostgreSQL cannot be used ({error}): {what}", status)


def _meaning(kind: type[Exception], *, reached: bool) -> tuple[str, Exit]:
    if issubclass(kind, asyncpg.InvalidAuthorizationSpecificationError):
        return _LOGIN, Exit.DATABASE_LOGIN
    if issubclass(kind, asyncpg.InvalidCatalogNameError):
        return _MISSING, Exit.DATABASE_MISSING
    if issubclass(kind, asyncpg.InsufficientPrivilegeError | asyncpg.InvalidSchemaNameError):
        return _RIGHTS, Exit.DATABASE_RIGHTS
    if issubclass(kind, asyncpg.ReadOnlySQLTransactionError):
        return _READ_ONLY, Exit.DATABASE_RIGHTS
    if issubclass(kind, asyncpg.DiskFullError):
        return _FULL, Exit.DISK
    if issubclass(kind, asyncpg.TooManyConnectionsError):
        return _TAKEN, Exit.DATABASE_UNREACHABLE
    if issubclass(kind, asyncpg.PostgresConnectionError | asyncpg.OperatorInterventionError | OSError):
        return _UNREACHABLE, Exit.DATABASE_UNREACHABLE
    if reached:
        return _OLD, Exit.DATABASE_OLD
    if issubclass(kind, ValueError | OverflowError | asyncpg.ClientConfigurationError):
        return _ADDRESS, Exit.SETTINGS
    return _UNREACHABLE, Exit.DATABASE_UNREACHABLE
