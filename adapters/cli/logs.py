"""Logging to standard error, as the settings say, with no token in it."""

import logging
import re
import sys
from collections.abc import Mapping, Sequence

from bot.settings import LogFormat, Settings

_TOKENS = re.compile(
    r"\d{6,}:[A-Za-z0-9_-]{30,}"  # a bot's token of Telegram, in addresses too
    r"|[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}"  # one of Discord
)
_QUIET = {
    "aiosqlite": logging.WARNING,  # its debug lines hold what is stored
    "telegram": logging.WARNING,  # its debug lines hold what people write
    "discord": logging.WARNING,  # as above
    "discord.http": logging.ERROR,  # its warnings hold the ids of channels
    "discord.state": logging.ERROR,  # it warns of what is meant: servers are none of the bot's business
    "httpx": logging.WARNING,  # its lines hold addresses with the token
    "httpcore": logging.WARNING,
}


class Redacted(logging.Formatter):
    """Write a record by another formatter, without anything that looks like a token."""

    def __init__(self, inner: logging.Formatter, secrets: Sequence[str] = ()) -> None:
        """Take what writes, and what must not be seen whatever it looks like."""
        super().__init__()
        self._inner = inner
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Write the record whole, its error too, and cover the tokens."""
        text = self._inner.format(record)
        for secret in self._secrets:
            text = text.replace(secret, "[token]")
        return _TOKENS.sub("[token]", text)


class JsonLines(logging.Formatter):
    """Write a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Write time, level, logger and message, and the error where there is one."""
        data = {
            "time": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            data["error"] = self.formatException(record.exc_info)
        import json  # noqa: PLC0415  # only for logs that are asked for so

        return json.dumps(data, ensure_ascii=False)


def secrets_of(variables: Mapping[str, str]) -> tuple[str, ...]:
    """List the secrets among the environment's variables, by their names."""
    return tuple(
        value for key, value in variables.items() if key.endswith(("_TOKEN", "_SECRET", "_PROXY")) and len(value) > 3
    )


def set_up_logs(settings: Settings, secrets: Sequence[str] = ()) -> None:
    """Send what is logged to standard error, without the secrets."""
    handler = logging.StreamHandler(sys.stderr)
    as_json = settings.log_format is LogFormat.JSON
    plain = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(Redacted(JsonLines() if as_json else plain, secrets))
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler], force=True)
    for name, level in _QUIET.items():
        logging.getLogger(name).setLevel(level)
