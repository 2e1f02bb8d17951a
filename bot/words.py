"""The words of the bot: Fluent messages per language, and numbers and dates as each writes them."""

from collections.abc import Mapping
from pathlib import Path

import rustfluent

from bot.errors import DataError

DEFAULT_LANG = "en"


class Words:
    """Speak one language."""

    def __init__(self, lang: str, files: list[Path]) -> None:
        """Read the language's files.

        Raises:
            DataError: a file cannot be read or parsed.
        """
        self.lang = lang
        try:
            self._bundle = rustfluent.Bundle(lang, [str(file) for file in files], strict=True)
        except (OSError, ValueError, rustfluent.ParserError) as error:
            raise DataError([f"locales/{lang}: {error}; mend the Fluent syntax"]) from error

    def __call__(self, key: str, **values: str | int) -> str:
        """Word the message `key`.

        Raises:
            KeyError: the language has no such message.
        """
        try:
            text: str = self._bundle.get_translation(key, variables=values or None, use_isolating=False)
        except ValueError as error:
            raise KeyError(key) from error
        return text

    def has(self, key: str) -> bool:
        """Tell whether the language has the message `key`."""
        try:
            self(key)
        except KeyError:
            return False
        return True


class Lexicon:
    """Know every language the bot speaks."""

    def __init__(self, languages: Mapping[str, Words], default: str = DEFAULT_LANG) -> None:
        """Take the languages by code, and the code of the one to fall back to."""
        self._languages = languages
        self._default = default

    @property
    def codes(self) -> tuple[str, ...]:
        """List the language codes, the default one first."""
        return tuple(sorted(self._languages, key=lambda code: (code != self._default, code)))

    def pick(self, *wishes: str | None) -> Words:
        """Choose the first wish that the bot speaks; `ru-RU` is met by `ru`."""
        for wish in wishes:
            code = (wish or "").lower().replace("_", "-").partition("-")[0]
            if code in self._languages:
                return self._languages[code]
        return self._languages[self._default]


def load_lexicon(folder: Path, default: str = DEFAULT_LANG) -> Lexicon:
    """Read every language under `folder`, one subfolder of `.ftl` files each.

    Raises:
        DataError: a file is broken, or the default language is missing.
    """
    languages = {
        part.name: Words(part.name, sorted(part.glob("*.ftl"))) for part in sorted(folder.iterdir()) if part.is_dir()
    }
    if default not in languages:
        known = ", ".join(languages)
        raise DataError([f"{folder.name}: no {default} folder; add it, or set ZOO_LANG to one of {known}"])
    return Lexicon(languages, default)
