"""The settings: read once, from the environment and an `.env` file; the environment wins."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from pydantic import Field, ValidationError, field_validator

from bot.errors import SettingsError
from bot.values import Value

PREFIX = "ZOO_"


class LogLevel(StrEnum):
    """Say how much is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """Say how a line of the log is written."""

    TEXT = "text"
    JSON = "json"


class Settings(Value):
    """Hold the settings; the name of each in the environment is `ZOO_` and its name here."""

    database: str = Field(
        default="", description="Path of the SQLite file; by default a file in the user's data folder."
    )
    lang: str = Field(
        default="en",
        pattern=r"^[a-z]{2}$",
        description="Language of the answers where a platform tells none and the user has chosen none.",
    )
    log_level: LogLevel = Field(
        default=LogLevel.INFO,
        description="How much is logged to standard error: debug, info, warning or error.",
    )
    log_format: LogFormat = Field(default=LogFormat.TEXT, description="How a log line is written: text or json.")

    @field_validator("database")
    @classmethod
    def _is_path(cls, value: str) -> str:
        if "://" in value:
            raise ValueError("an address")
        return value

    def database_path(self) -> Path:
        """Return the path of the database."""
        if self.database:
            return Path(self.database).expanduser()
        from platformdirs import user_data_path  # noqa: PLC0415  # needed only where no path is set

        return user_data_path("llm-zoo-bot") / "zoo.sqlite3"


def read_settings(environment: Mapping[str, str], dotenv: Path | None = None) -> Settings:
    """Read the settings from the environment, and from an `.env` file where there is one.

    Raises:
        SettingsError: a key is unknown or a value does not fit; one line for each.
    """
    merged = {**_dotenv(dotenv), **environment}
    given = {key.removeprefix(PREFIX).lower(): value for key, value in merged.items() if key.startswith(PREFIX)}
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        lines = [_explain(str(detail["loc"][0]), detail["type"], detail["msg"]) for detail in details]
        raise SettingsError("\n".join(lines)) from error


def setting_rows() -> tuple[tuple[str, str, str], ...]:
    """List name, default and meaning of each setting, for the documentation."""
    return tuple(
        (f"{PREFIX}{name.upper()}", str(field.default), field.description or "")
        for name, field in Settings.model_fields.items()
    )


def _dotenv(file: Path | None) -> dict[str, str]:
    if file is None or not file.is_file():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415  # needed only where there is a file

    return {key: value for key, value in dotenv_values(file).items() if value is not None}


def _explain(name: str, kind: str, message: str) -> str:
    """Word what is wrong with a setting and how to mend it; its value is not repeated."""
    key = f"{PREFIX}{name.upper()}"
    if kind == "extra_forbidden":
        from difflib import get_close_matches  # noqa: PLC0415  # needed only for a mistake

        known = [row[0] for row in setting_rows()]
        near = get_close_matches(key, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
        return f"{key}: there is no such setting; {hint}"
    if name == "database":
        return f"{key}: only a path of an SQLite file is supported; name one"
    return f"{key}: {message}; correct it"
