"""The words of the bot: Fluent messages per language, and the choice between texts of several languages."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from bot.errors import DataError
from bot.languages import DEFAULT_LANG, Language, load_languages
from bot.messages.messages import Messages, load_messages

T = TypeVar("T")


class Words:
    """The messages of one language."""

    def __init__(self, language: Language, messages: Messages) -> None:
        self.language = language
        self.lang = language.code
        self._messages = messages
        self._constant: dict[str, str] = {}
        """The messages that were asked for without values, dozens for each reply."""

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the message `key` with its placeholders filled.

        Raises:
            KeyError: the language has no such message.
        """
        if values:
            return self._messages.write(key, values)
        text = self._constant.get(key)
        if text is None:
            text = self._constant[key] = self._messages.write(key, {})
        return text

    def has(self, key: str) -> bool:
        """Tell whether the language has the message `key`."""
        return key in self._messages

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


def load_lexicon(folder: Path, default: str = DEFAULT_LANG, kept: Path | None = None) -> Lexicon:
    """Read every language under `folder`, one subfolder of `.ftl` files and a `language.toml` each.

    With `kept`, the messages are kept there as they were read, and serve until a file of the folder changes.

    Raises:
        DataError: a file is broken or missing, or the default language is.
    """
    languages = load_languages(folder)
    if default not in languages:
        known = ", ".join(languages)
        raise DataError([f"{folder.name}: no {default} folder; add it, or set ZOO_LANG to one of {known}"])
    messages = load_messages(folder, languages, kept)
    return Lexicon({code: Words(language, messages[code]) for code, language in languages.items()}, default)
