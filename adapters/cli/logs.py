"""Logging to standard error: the one place that decides what may be written.

No token is written, whoever logs it. Of an error its type and its places are written, never its message, which may
quote what a person wrote; `bot.errors.loggable` does the same for code that logs an error in a message of its own.
"""

import logging
import re
import sys
from collections.abc import Mapping, Sequence
from types import TracebackType

from bot.errors import loggable
from bot.settings import LogFormat, Settings

_TOKENS = re.compile(
    r"\d{6,}:[A-Za-z0-9_-]{30,}"  # a bot's token of Telegram, in addresses too
    r"|[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}"  # one of Discord
)
_PASSWORD = re.compile(r"://[^/?#@]*:([^/?#]+)@")
_LEVELS = {
    "aiosqlite": logging.WARNING,  # its debug lines hold what is stored
    "telegram": logging.WARNING,  # its debug lines hold what people write
    "discord": logging.WARNING,  # as above
    "discord.http": logging.ERROR,  # its warnings hold the ids of channels
    "discord.state": logging.ERROR,  # it warns of what is meant: servers are none of the bot's business
    "httpx": logging.WARNING,  # its lines hold addresses with the token
    "httpcore": logging.WARNING,
}

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class TextFormatter(logging.Formatter):
    """Formatter of a record as a line of text, with an error's type and places below it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802  # the library's name
        """Return an error without its message."""
        return loggable(ei[1]) if ei[1] is not None else ""


class JsonFormatter(TextFormatter):
    """Formatter of a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return time, level, logger and message, and the error where there is one."""
        import json

        data = {
            "time": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            data["error"] = self.formatException(record.exc_info)
        return json.dumps(data, ensure_ascii=False)


class RedactingFormatter(logging.Formatter):
    """Formatter that replaces everything that looks like a token in the text of another formatter."""

    def __init__(self, inner: logging.Formatter, secrets: Sequence[str] = ()) -> None:
        """Replace `secrets` too, whatever they look like."""
        super().__init__()
        self._inner = inner
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Return the whole text of the record, its error included, without tokens."""
        text = self._inner.format(record)
        for secret in self._secrets:
            text = text.replace(secret, "[token]")
        return _TOKENS.sub("[token]", text)


def secrets_of(variables: Mapping[str, str]) -> tuple[str, ...]:
    """Return the secrets among the environment's variables, by their names."""
    named = [value for key, value in variables.items() if key.endswith(("_TOKEN", "_SECRET", "_PROXY"))]
    password = _PASSWORD.search(variables.get("ZOO_DATABASE", ""))
    return tuple(value for value in (*named, password[1] if password else "") if len(value) > 3)


def configure_logging(settings: Settings, secrets: Sequence[str] = ()) -> None:
    """Write the log to standard error in the format of the settings, without the secrets."""
    handler = logging.StreamHandler(sys.stderr)
    as_json = settings.log_format is LogFormat.JSON
    handler.setFormatter(RedactingFormatter(JsonFormatter() if as_json else TextFormatter(), secrets))
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler], force=True)
    for name, level in _LEVELS.items():
        logging.getLogger(name).setLevel(level)
