"""The settings: read once, from the environment and an `.env` file; the environment wins."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.catalogue.rate import Rate
from bot.errors import SettingsError
from bot.languages import DEFAULT_LANG
from bot.setting_names import nearest_name
from bot.values import Value

PREFIX = "ZOO_"
_SPAN = re.compile(r"(?P<number>\d{1,4})(?P<unit>[hd])")
_HOURS = {"h": 1, "d": 24}
_SHORTEST_REFRESH = timedelta(hours=1)
_LONGEST_REFRESH = timedelta(days=90)
_RATE = re.compile(r"(?P<roubles>\d{1,6}(?:\.\d{1,6})?)@(?P<day>\d{4}-\d{2}-\d{2})")
_OWNER = re.compile(r"[a-z]+:\d+")
_NO_PATH = re.compile(r"[\w+.-]{2,}:|(?:host|hostaddr|port|dbname|user|service)=")
"""How addresses of any kind begin, or lists of their parts; before a colon, a drive has one letter."""
_LONGEST_ADDRESS = 400
"""Characters: an address behind a button may have 512 on the stricter platform, and a path is added to one."""
S = TypeVar("S", bound=Value)


def _checked_address(value: str) -> str:
    """Return the address of a public web page as it is.

    Raises:
        ValueError: no platform would open it from a button.
    """
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        is_public = parts.scheme in {"http", "https"} and "." in host.strip(".") and parts.username is None
    except ValueError:
        is_public = False
    if not is_public or len(value) > _LONGEST_ADDRESS or re.search(r"[\s<>\"\\^`{|}]", value):
        raise ValueError("must be the whole address of a web page, such as https://zoo.example/help")
    return value


_Address = Annotated[str, AfterValidator(_checked_address)]


class LogLevel(StrEnum):
    """The least severe level that is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """The format of a line of the log."""

    TEXT = "text"
    JSON = "json"


class Settings(Value):
    """Settings of the core; the name of each in the environment is `ZOO_` and its name here."""

    database: str = Field(
        default="",
        repr=False,  # it may hold a password
        description="Path of the SQLite file, by default a file in the user's data folder; or the address of a "
        "PostgreSQL database, such as `postgresql://zoo:PASSWORD@host/zoo`.",
    )
    lang: str = Field(
        default=DEFAULT_LANG,
        pattern=r"^[a-z]{2}$",
        description="Language of the answers where a platform tells none and the user has chosen none, such as `ru`.",
    )
    log_level: LogLevel = Field(
        default=LogLevel.INFO,
        description="How much is logged to standard error: debug, info, warning or error.",
    )
    log_format: LogFormat = Field(default=LogFormat.TEXT, description="How a log line is written: text or json.")
    usd_rub: Rate | None = Field(
        default=None,
        description="Roubles of a dollar and the day of that rate, such as `82.5@2026-11-20`; sums and limits in "
        "roubles are then worked out for prices in dollars. Not set: nothing is converted.",
    )
    digest_hour: int = Field(
        default=9,
        ge=0,
        le=23,
        description="The hour of the day, by UTC, at which people are told what has changed of what they watch "
        "(`/watch`).",
    )
    refresh: timedelta | None = Field(
        default=None,
        description="How often a running platform looks for new prices and figures at genai-prices and models.dev, "
        "such as `6h` or `1d`, at least `1h`; the last good copies are kept beside the database. Not set: never.",
    )
    owners: frozenset[str] = Field(
        default=frozenset(),
        description="Who runs the bot and may ask it `/status`, as platform and id, such as "
        "`telegram:123456789, discord:987654321`.",
    )
    metrics_listen: str = Field(
        default="",
        pattern=r"^(\S+:\d{1,5})?$",
        description="Host and port where `/metrics` (for Prometheus), `/healthz` and `/readyz` are served, such as "
        "`127.0.0.1:9464`. Not set: nowhere.",
    )
    support_url: _Address = Field(
        default="", description="Where people get help with the bot, a web page or a chat; shown by /help and /about."
    )
    privacy_url: _Address = Field(
        default="",
        description="Where your privacy notice is, such as `PRIVACY.md` published; shown by /help and /about.",
    )
    report_url: _Address = Field(
        default="", description="Where people report a mistake in the data; shown by /help and /about."
    )
    source_url: _Address = Field(
        default="",
        description="The folder `data/` of a public repository, such as "
        "`https://github.com/OWNER/REPOSITORY/blob/main/data`; "
        "the full cards then link to the file that their facts are in.",
    )

    @field_validator("log_level", "log_format", mode="before")
    @classmethod
    def _in_small_letters(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("usd_rub", mode="before")
    @classmethod
    def _read_rate(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        found = _RATE.fullmatch(value.strip())
        try:
            rate = Rate(roubles=Decimal(found["roubles"]), day=date.fromisoformat(found["day"])) if found else None
        except ValueError:
            rate = None
        if rate is None:
            raise ValueError("must be roubles of a dollar and its day, such as 82.5@2026-11-20")
        return rate

    @field_validator("refresh", mode="before")
    @classmethod
    def _read_span(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        found = _SPAN.fullmatch(value.strip())
        span = timedelta(hours=int(found["number"]) * _HOURS[found["unit"]]) if found else timedelta()
        if not _SHORTEST_REFRESH <= span <= _LONGEST_REFRESH:
            raise ValueError("must be hours or days, such as 6h or 1d, from 1h to 90d")
        return span

    @field_validator("owners", mode="before")
    @classmethod
    def _read_owners(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        owners = value.replace(",", " ").split()
        if not all(map(_OWNER.fullmatch, owners)):
            raise ValueError("must be platforms and ids, such as telegram:123456789, discord:987654321")
        return owners

    @field_validator("database")
    @classmethod
    def _is_path_or_postgres(cls, value: str) -> str:
        value = value.strip()
        if _NO_PATH.match(value) and not value.startswith(("postgresql://", "postgres://")):
            raise ValueError("must be a path of an SQLite file or an address that begins with postgresql://")
        return value

    def database_address(self) -> str | Path:
        """Return the address of a PostgreSQL database, or the path of the SQLite file."""
        return self.database if "://" in self.database else self.database_path()

    def beside_database(self, name: str) -> Path:
        """Return the path of another file beside the database, named after it."""
        database = self.database_path()
        return database.with_name(f"{database.stem}-{name}")

    def database_path(self) -> Path:
        """Return the path of the SQLite file; with PostgreSQL, the one beside which other files lie all the same."""
        if self.database and "://" not in self.database:
            return Path(self.database).expanduser()
        from platformdirs import user_data_path

        return user_data_path("llm-zoo-bot") / "zoo.sqlite3"


def read_environment(environment: Mapping[str, str], dotenv: Path | None = None) -> dict[str, str]:
    """Merge the environment over an `.env` file, where there is one. An empty value counts as not set.

    Raises:
        SettingsError: the file cannot be read.
    """
    merged = {**_dotenv(dotenv), **environment}
    return {key: bare for key, value in merged.items() if (bare := _bare(value))}


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings of the core.

    Raises:
        SettingsError: a key is a slip of a known one or a value does not fit; one line for each.
    """
    return read_part(Settings, PREFIX, environment)


def unknown_keys(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys that begin with `ZOO_` and are none of ours, such as those that containers are given."""
    return tuple(
        sorted(key for key in environment if key.startswith(PREFIX) and _name(PREFIX, key) not in Settings.model_fields)
    )


def read_part(kind: type[S], prefix: str, environment: Mapping[str, str]) -> S:
    """Read the settings that begin with `prefix`; the rest of a key is the name of a field of `kind`.

    Other programs may use the prefix too: an unknown key is an error only if it is a slip of a known one.

    Raises:
        SettingsError: a key is a slip of a known one or a value does not fit; one line for each.
    """
    given = {_name(prefix, key): value for key, value in environment.items() if key.startswith(prefix)}
    known = {name: value for name, value in given.items() if name in kind.model_fields}
    lines = list(_slips(kind, prefix, given.keys() - known.keys()))
    try:
        settings = kind.model_validate(known)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        lines += [_explanation(kind, prefix, detail) for detail in details]
        raise SettingsError("\n".join(lines)) from error
    if lines:
        raise SettingsError("\n".join(lines))
    return settings


def setting_rows(kind: type[Value] = Settings, prefix: str = PREFIX) -> tuple[tuple[str, str, str], ...]:
    """Return name, default and meaning of each setting, for the documentation."""
    return tuple(
        (f"{prefix}{name.upper()}", _default(field), field.description or "")
        for name, field in kind.model_fields.items()
    )


def _default(field: FieldInfo) -> str:
    return str(field.default) if field.default and not field.is_required() else ""


def _bare(value: str) -> str:
    """Return a value without what files for containers leave around it: spaces, line ends, and a pair of quotes."""
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if is_quoted else value


def _dotenv(file: Path | None) -> dict[str, str]:
    if file is None:
        return {}
    try:
        if not file.is_file():
            return {}
        from dotenv import dotenv_values

        values = dotenv_values(file, encoding="utf-8-sig")  # some editors put a mark before the first key
    except OSError as error:
        fix = f"let this user read it and its folder {file.absolute().parent}"
        raise SettingsError(f"{file.name}: cannot be read ({error.strerror}); {fix}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file.name}: is not in UTF-8; save it in that encoding") from error
    return {key: value for key, value in values.items() if value is not None}


def _name(prefix: str, key: str) -> str:
    """Return the name of the field that a key of the environment sets."""
    return key.removeprefix(prefix).lower()


def _slips(kind: type[Value], prefix: str, names: Iterable[str]) -> Iterator[str]:
    """Yield a line for each unknown name that is a slip of a known one."""
    for name in sorted(names):
        near = nearest_name(name, kind.model_fields)
        if near is not None:
            yield f"{prefix}{name.upper()}: there is no such setting; did you mean {prefix}{near.upper()}?"


def _explanation(kind: type[Value], prefix: str, detail: ErrorDetails) -> str:
    """Return what is wrong with a setting and how to correct it; its value is not repeated."""
    name = str((*detail["loc"], "")[0])
    words = detail["msg"].removeprefix("Value error, ")
    if detail["type"] == "string_pattern_mismatch":
        words = f"has another form than it needs. {kind.model_fields[name].description}".rstrip(".")
    return f"{prefix}{name.upper()}: {words}; correct it" if name else words
