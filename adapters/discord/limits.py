"""The sessions of the gateway that are left of a day's; with the last one the token would be reset."""

import discord

RESERVE = 20
"""Sessions of a day that are left untouched."""


class SessionsSpentError(discord.ClientException):
    """Say that hardly any sessions are left, and when there will be new ones."""

    def __init__(self, remaining: int, seconds: float) -> None:
        """Take how many are left, and the seconds until there are new ones."""
        super().__init__(f"only {remaining} sessions of the gateway are left today")
        self.remaining = remaining
        self.seconds = seconds


def check_sessions(limits: discord.SessionStartLimits) -> None:
    """Let a session begin.

    Raises:
        SessionsSpentError: hardly any are left.
    """
    if limits.remaining <= RESERVE:
        raise SessionsSpentError(limits.remaining, limits.reset_after / 1_000)
