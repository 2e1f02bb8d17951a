"""Commands as people write them in a message: a slash, the name, perhaps the bot's, and what follows."""

from typing import NamedTuple


class WrittenCommand(NamedTuple):
    """The parts of a written command."""

    name: str
    bot: str
    """The name of the bot that it is for, as written behind an at sign; empty where it is for whoever reads it."""
    args: str


def written_command(text: str) -> WrittenCommand | None:
    """Read a command; None for a text that is none, as a slash with a space behind it is none."""
    stripped = text.strip()
    if not stripped.startswith("/") or stripped[1:2].isspace() or len(stripped) == 1:
        return None
    head, *rest = stripped.split(maxsplit=1)
    name, _, bot = head[1:].partition("@")
    return WrittenCommand(name, bot, "".join(rest))
