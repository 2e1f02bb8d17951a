"""The daily limit of gateway sessions, beyond which Discord resets the token."""

import discord

SESSION_RESERVE = 20
"""Sessions a day that are never used."""


class SessionLimitError(discord.ClientException):
    """Too few sessions left today; `seconds` remain until there are new ones."""

    def __init__(self, remaining: int, seconds: float) -> None:
        super().__init__(f"only {remaining} sessions of the gateway are left today")
        self.remaining = remaining
        self.seconds = seconds


def check_session_limit(limits: discord.SessionStartLimits) -> None:
    """Check that another session may be started.

    Raises:
        SessionLimitError: too few are left today.
    """
    if limits.remaining <= SESSION_RESERVE:
        raise SessionLimitError(limits.remaining, limits.reset_after / 1_000)
