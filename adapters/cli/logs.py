"""Logging to standard error: the one place that decides what may be written.

What people write and their ids are in no line, at any level. Of the lines of libraries only the fixed words are
written, from warnings on: their values may be anything, such as the error of a task with its message.
No token is written, whoever logs it. Of an error its type and its places are written, never its message, which may
quote what a person wrote; `bot.errors.loggable` does the same for code that logs an error in a message of its own.
"""

import copy
import logging
import re
import sys
import threading
from collections.abc import Mapping, Sequence
from types import TracebackType

from adapters.cli.repeats import Repeats
from bot.errors import loggable
from bot.settings import LogFormat, Settings

_TOKENS = re.compile(
    r"\d{6,}:[A-Za-z0-9_-]{30,}"  # a bot's token of Telegram, in addresses too
    r"|[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}"  # one of Discord
)
_PASSWORD = re.compile(r"://[^/?#@]*:([^/?#]+)@")
_OURS = frozenset({"bot", "adapters"})
"""The packages whose lines hold nothing about people."""
_QUIET = ("aiohttp", "aiosqlite", "asyncio", "asyncpg", "discord", "matplotlib", "telegram")
"""Libraries that would make lines in vain below a warning."""
_LEVELS = {"discord.state": logging.ERROR}  # it warns of what is meant: servers are none of the bot's business
_VALUE = re.compile(r"%[-#0-9.*]*[a-z]")
_FIXED = re.compile(r"(?:[^\n\"'`<>()\[\]{}:=\d]|(?<=[a-z])'(?=[a-z]))*")
"""What can hold no value; an apostrophe quotes nothing within a word."""

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class OtherLines(logging.Filter):
    """Filter of the lines of libraries: only those that warn pass, and without their values."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a line may be written."""
        return _is_ours(record) or record.levelno >= logging.WARNING


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
        text = self._inner.format(record if _is_ours(record) else _without_values(record))
        for secret in self._secrets:
            text = text.replace(secret, "[token]")
        return _TOKENS.sub("[token]", text)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in _OURS


def _without_values(record: logging.LogRecord) -> logging.LogRecord:
    """Return a copy of a library's line with nothing but the fixed words that it begins with.

    A connection that fails is told by the type of its error: it is no place in the program that has to be mended.
    """
    bare = copy.copy(record)
    words = _FIXED.match(_VALUE.sub("…", str(record.msg)))
    bare.msg, bare.args, bare.exc_text = words[0].strip() if words else "", (), None
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, OSError):
        bare.msg, bare.exc_info = f"{bare.msg} ({type(error).__name__})", None
    return bare


def secrets_of(variables: Mapping[str, str]) -> tuple[str, ...]:
    """Return the secrets among the environment's variables, by their names."""
    named = [value for key, value in variables.items() if key.endswith(("_TOKEN", "_SECRET", "_PROXY", "PASSWORD"))]
    password = _PASSWORD.search(variables.get("ZOO_DATABASE", ""))
    return tuple(value for value in (*named, password[1] if password else "") if len(value) > 3)


def configure_logging(settings: Settings, secrets: Sequence[str] = ()) -> None:
    """Write the log to standard error in the format of the settings, without the secrets."""
    handler = logging.StreamHandler(sys.stderr)
    as_json = settings.log_format is LogFormat.JSON
    handler.setFormatter(RedactingFormatter(JsonFormatter() if as_json else TextFormatter(), secrets))
    handler.addFilter(OtherLines())
    repeats = Repeats()
    handler.addFilter(lambda record: not _is_ours(record) or repeats.filter(record))
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler], force=True)
    for name, level in {**dict.fromkeys(_QUIET, logging.WARNING), **_LEVELS}.items():
        logging.getLogger(name).setLevel(level)


def hide_messages() -> None:
    """Let an error that nobody caught be told by its type and place, wherever it comes up."""
    sys.excepthook = _tell_uncaught
    threading.excepthook = lambda failed: _tell(failed.exc_value)
    sys.unraisablehook = lambda failed: _tell(failed.exc_value)


def _tell_uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    _tell(error)


def _tell(error: BaseException | None) -> None:
    sys.stderr.write(f"the program has failed: {loggable(error) if error is not None else 'no error'}\n")
