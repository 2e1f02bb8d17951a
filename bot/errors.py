"""The errors of the core.

ZooError
├── UserError         a request cannot be met: a locale key and its values, for the asker
├── DataError         the catalogue or the words are broken: every problem, one a line
├── SettingsError     something is for the operator to mend, such as a setting: what, and how
├── ConflictError     another write to the session came first
└── StorageError      the database cannot be written
"""

import traceback
from collections.abc import Mapping, Sequence

from bot.exits import Exit


class ZooError(Exception):
    """Base class of all errors in this project."""


class UserError(ZooError):
    """A request that cannot be met, with the words for the asker; the only error whose words reach a user."""

    def __init__(self, key: str, **values: str | int) -> None:
        """Store a locale key and the values of its placeholders."""
        super().__init__(key)
        self.key = key
        self.values: Mapping[str, str | int] = values


class DataError(ZooError):
    """Everything that is wrong with the data, each line naming file, key and fix."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


class SettingsError(ZooError):
    """Something that the operator has to mend, and how; `status` is the exit status of a program that it ends."""

    def __init__(self, message: str, status: Exit = Exit.SETTINGS) -> None:
        super().__init__(message)
        self.status = status


class ConflictError(ZooError):
    """A session that changed between its reading and its writing."""


class StorageError(ZooError):
    """A write that the database did not take."""


def loggable(error: BaseException) -> str:
    """Return what may be logged of an error: its type, and the places that it passed through.

    Its message is left out: it may quote what a person wrote, or hold a token.
    """
    return f"{type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}".rstrip()
