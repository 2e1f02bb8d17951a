"""The errors of the core.

ZooError
├── UserError            words for the asker: a locale key and its values
│   └── (raised where a request cannot be met; see `key`)
├── DataError            the catalogue or the words are broken; lists every problem
├── SettingsError        a setting is wrong; names it and the fix
└── ConflictError     somebody else wrote the session first
"""

from collections.abc import Mapping, Sequence


class ZooError(Exception):
    """Be the base of every error that the project raises."""


class UserError(ZooError):
    """Tell the asker what is wrong and what to do next; the only error whose words reach a user."""

    def __init__(self, key: str, **values: str | int) -> None:
        """Take a locale key and the values of its placeholders."""
        super().__init__(key)
        self.key = key
        self.values: Mapping[str, str | int] = values


class DataError(ZooError):
    """List everything that is wrong with the data, each line naming file, key and fix."""

    def __init__(self, problems: Sequence[str]) -> None:
        """Take one line per problem."""
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


class SettingsError(ZooError):
    """Name a wrong setting and how to mend it."""


class ConflictError(ZooError):
    """Say that a session changed between its reading and its writing."""
