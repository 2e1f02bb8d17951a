"""The words of the bot: Fluent messages per language, and the choice between texts of several languages."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import rustfluent

from bot.errors import DataError
from bot.languages import DEFAULT_LANG, Language, load_languages

T = TypeVar("T")


class Words:
    """The messages of one language."""

    def __init__(self, language: Language, files: list[Path]) -> None:
        """Read the messages.

        Raises:
            DataError: a file cannot be read or parsed.
        """
        self.language = language
        self.lang = language.code
        self._constant: dict[str, str | None] = {}
        """The messages without placeholders that were asked for, dozens for each reply; None where there is none."""
        try:
            self._bundle = rustfluent.Bundle(self.lang, [str(file) for file in files], strict=True)
        except (OSError, ValueError, rustfluent.ParserError) as error:
            raise DataError([f"locales/{self.lang}: {error}; mend the Fluent syntax"]) from error

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the message `key` with its placeholders filled.

        Raises:
            KeyError: the language has no such message.
        """
        if values:
            return self._translated(key, values)
        text = self._constant.get(key)
        if text is None:
            text = self._constant[key] = self._translated(key, None)
        return text

    def has(self, key: str) -> bool:
        """Tell whether the language has the message `key`."""
        if key not in self._constant:
            try:
                self(key)
            except KeyError:
                self._constant[key] = None
        return self._constant[key] is not None

    def _translated(self, key: str, values: Mapping[str, str | int] | None) -> str:
        try:
            text: str = self._bundle.get_translation(key, variables=values, use_isolating=False)
        except ValueError as error:
            raise KeyError(key) from error
        return text

    def text(self, texts: Mapping[str, T]) -> T:
        """Return the one of `texts`, which are given by language, that is in this language, else the English one."""
        return texts.get(self.lang) or texts[DEFAULT_LANG]


class Lexicon:
    """The words of every language that the bot speaks."""

    def __init__(self, languages: Mapping[str, Words], default: str = DEFAULT_LANG) -> None:
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

    def named(self, name: str) -> Words | None:
        """Return the words of the language that has this code or name."""
        return next((words for code in self.codes if (words := self._languages[code]).language.is_called(name)), None)

    def written_in(self, text: str) -> str | None:
        """Guess the language of a text by its letters; None where they tell nothing, as Latin ones do: names have them.

        Where several languages have some of the letters, it is the one that has the most of them.
        """
        if text.isascii():
            return None
        counts = {code: self._languages[code].language.letters_in(text) for code in self.codes}
        most = max(counts, key=lambda code: counts[code])
        return most if counts[most] else None

    def command_names(self, command: str) -> tuple[str, ...]:
        """List the names that the languages have for a command, beside its own."""
        return tuple(name for code in self.codes for name in self._languages[code].language.commands.get(command, ()))


def load_lexicon(folder: Path, default: str = DEFAULT_LANG) -> Lexicon:
    """Read every language under `folder`, one subfolder of `.ftl` files and a `language.toml` each.

    Raises:
        DataError: a file is broken or missing, or the default language is.
    """
    languages = load_languages(folder)
    if default not in languages:
        known = ", ".join(languages)
        raise DataError([f"{folder.name}: no {default} folder; add it, or set ZOO_LANG to one of {known}"])
    return Lexicon(
        {code: Words(language, sorted((folder / code).glob("*.ftl"))) for code, language in languages.items()}, default
    )
