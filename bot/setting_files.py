"""Settings that are read from files of their own, as containers are given secrets: `_FILE` after the name."""

from collections.abc import Collection, Mapping
from pathlib import Path

from bot.errors import SettingsError
from bot.setting_names import nearest_name
from bot.settings import read_environment

FILE = "_FILE"
"""What the name of a variable ends with that names the file of a setting."""


def with_files(environment: Mapping[str, str], names: Collection[str]) -> dict[str, str]:
    """Return an environment with each setting, of these names, that is in a file of its own read from there.

    The file wins over the variable, which an image may set to its default.

    Raises:
        SettingsError: a file cannot be read or is empty, or its name is a slip.
    """
    values = dict(environment)
    for key in sorted(one for one in environment if one.endswith(FILE)):
        name = key.removesuffix(FILE)
        if name in names:
            values[name] = _read(key, Path(values.pop(key)).expanduser())
        elif near := nearest_name(name.lower(), [one.lower() for one in names]):
            raise SettingsError(f"{key}: there is no such setting; did you mean {near.upper()}{FILE}?")
    return values


def _read(key: str, file: Path) -> str:
    """Return what a file holds; neither that nor the path is repeated where it is no use."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{key}: the file cannot be read ({error.strerror}); let this user read it") from error
    except ValueError as error:  # a path that no system takes, or another encoding
        raise SettingsError(f"{key}: the file is no text in UTF-8; save it as such") from error
    value = read_environment({key: text}).get(key)
    if value is None:
        raise SettingsError(f"{key}: the file is empty; put the value into it")
    return value
