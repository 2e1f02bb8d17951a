"""What the bot has to know of each language beside its words: `data/locales/<code>/language.toml`."""

import re
from functools import cached_property
from pathlib import Path
from typing import Annotated

import rtoml
from pydantic import Field, StringConstraints, ValidationError, field_validator

from bot.errors import DataError
from bot.values import Value

DEFAULT_LANG = "en"
"""The language in which every text is written, and which stands in for the others."""
LANGUAGE_FILE = "language.toml"
CommandName = Annotated[str, StringConstraints(pattern=r"^[^\s/A-Z]+$")]


class Language(Value):
    """A language that the bot speaks."""

    code: str = Field(pattern=r"^[a-z]{2}$")
    """The name of its folder."""
    name: str = Field(min_length=1)
    """What it calls itself."""
    also_called: tuple[str, ...] = ()
    """Other names by which it can be asked for, in any language."""
    letters: str = Field(default="", pattern=r"^[^\[\]\\^]*$")
    """The letters and ranges of letters that show that a text is written in it, such as `А-яЁё`."""
    complete: bool = False
    """Whether every text of the catalogue must be written in it."""
    commands: dict[str, tuple[CommandName, ...]] = Field(default_factory=dict)
    """Its own names of the commands, by the command's name."""

    @field_validator("letters")
    @classmethod
    def _are_letters(cls, value: str) -> str:
        try:
            re.compile(f"[{value}a]")
        except re.error as error:
            raise ValueError("is no list of letters and ranges") from error
        return value

    @cached_property
    def _letters(self) -> re.Pattern[str] | None:
        return re.compile(f"[{self.letters}]") if self.letters else None

    def letters_in(self, text: str) -> int:
        """Count the letters of a text that show this language."""
        return len(self._letters.findall(text)) if self._letters else 0

    def is_called(self, name: str) -> bool:
        """Tell whether a name, in any case, is the language's code or one of its names."""
        return name.casefold() in {self.code, *(one.casefold() for one in (self.name, *self.also_called))}


def load_languages(folder: Path) -> dict[str, Language]:
    """Read the description of every language under `folder`, a subfolder each, by code.

    Raises:
        DataError: a description is missing or broken; one line for each problem.
    """
    languages: dict[str, Language] = {}
    problems: list[str] = []
    for part in sorted(folder.iterdir()):
        if not part.is_dir():
            continue
        place = f"{folder.name}/{part.name}/{LANGUAGE_FILE}"
        try:
            raw = rtoml.loads((part / LANGUAGE_FILE).read_text(encoding="utf-8"))
            languages[part.name] = Language.model_validate({**raw, "code": part.name})
        except FileNotFoundError:
            problems.append(f"{place}: is missing; write it as that of {DEFAULT_LANG}")
        except (OSError, UnicodeDecodeError, rtoml.TomlParsingError) as error:
            problems.append(f"{place}: {error}; mend the file")
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_context=False, include_input=False):
                key = ".".join(map(str, detail["loc"]))
                problems.append(f"{place}: {key}: {detail['msg']}; correct it")
    if problems:
        raise DataError(problems)
    return languages
