"""Understanding how a question is put: what it asks for, and which names it holds."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.questions.text.phrase_book import PhraseBook

_LISTS = re.compile(r"[;\n]|(?<!\d),|,(?!\d)|(?<=\s)[+/|&](?=\s)|(?<=\w)[+&|](?=\w)")
"""Signs that always set names apart: not the comma of 4,5 nor the plus of Command R+."""
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
"""A comma that is no part of a number."""
_MOST_LEADS = 3
"""Phrases that may open a comparison one after the other, such as «привет, сравни, пожалуйста»."""
_AROUND = " \t\n?!.…:,—–\"'«»“”()"
"""Signs around a name that are no part of it."""


class Intent(StrEnum):
    """What a text asks for."""

    COMPARE = "compare"
    OPENNESS = "openness"
    CHOOSE = "choose"
    GREETING = "greeting"
    MODELS = "models"
    NEWS = "news"
    WATCH = "watch"
    UNWATCH = "unwatch"
    WATCHES = "watches"
    GUIDE = "guide"
    WHY_NOT = "why_not"
    TALK = "talk"
    THANKS = "thanks"
    CLAIM = "claim"
    CRITERIA = "criteria"
    TRAITS = "traits"
    WHAT_IS = "what_is"
    DIFFERENCE = "difference"
    GOOD_AT = "good_at"
    POOR_AT = "poor_at"
    SPECIAL = "special"
    ORIGIN = "origin"
    USED_FOR = "used_for"
    OUTLOOK = "outlook"
    LOOK_UP = "look_up"


EXPLAINED = (
    Intent.CLAIM,
    Intent.CRITERIA,
    Intent.TRAITS,
    Intent.POOR_AT,
    Intent.GOOD_AT,
    Intent.SPECIAL,
    Intent.USED_FOR,
    Intent.OUTLOOK,
    Intent.ORIGIN,
    Intent.WHAT_IS,
)
"""What a text asks to be explained, in the order in which it is looked for."""


_WATCHING = (("unwatch", Intent.UNWATCH), ("watch", Intent.WATCH), ("watch_when", Intent.WATCH))
"""The lists of phrases that begin a text about watching, in the order in which they are looked for."""


class Asked(NamedTuple):
    """A text as it was understood: what it asks for, and the part of it that names things."""

    intent: Intent
    names: str


class Phrases:
    """The recogniser of questions by their phrases.

    The phrases are read, and each pattern is built of them, when first needed.
    """

    def __init__(self, read: "Callable[[], PhraseBook]") -> None:
        self._read = read
        self._patterns: dict[str, re.Pattern[str]] = {}

    def asked(self, text: str) -> Asked:
        """Say what `text` asks for."""
        plain = " ".join(text.split()).strip(" ?!.…")
        talk = self._talk_of(plain)
        if talk is not None:
            return Asked(talk, "")
        if self._any_of(Intent.MODELS).fullmatch(plain):
            return Asked(Intent.MODELS, "")
        if self._any_of(Intent.NEWS).fullmatch(plain):
            return Asked(Intent.NEWS, "")
        why_not = self._any_of(Intent.WHY_NOT).match(plain)
        for intent in EXPLAINED:
            pattern = self._any_of(intent)
            if not why_not and pattern.search(plain):
                return Asked(intent, " ".join(pattern.sub(" ", plain).split()))
        return self._of_models(plain)

    def watching(self, text: str) -> Asked | None:
        """Say what a text asks to be told of, or not to be told of any more; None where it asks neither."""
        plain = " ".join(_COMMA.sub(" ", text).split()).strip(" ?!.…")
        if self._list_of("watches").fullmatch(plain):
            return Asked(Intent.WATCHES, "")
        for name, intent in _WATCHING:
            lead = self._list_of(name).match(plain)
            if lead is None:
                continue
            rest = plain[lead.end() :].strip(_AROUND)
            if name != "watch_when" or self._list_of("becomes").search(rest):
                return Asked(intent, rest)
        return None

    def means_all_new(self, text: str) -> bool:
        """Tell whether a text means all models that come out."""
        return self._list_of("all_new").fullmatch(text.strip(_AROUND)) is not None

    def plainly(self, text: str) -> Asked:
        """Say what `text` asks for if it asks for no explanation."""
        return self._of_models(" ".join(text.split()).strip(" ?!.…"))

    def _of_models(self, plain: str) -> Asked:
        if self._any_of(Intent.CHOOSE).search(plain):
            return Asked(Intent.CHOOSE, "")
        guide = self._any_of(Intent.GUIDE)
        if guide.search(plain):
            rest = self._noise.sub(" ", guide.sub(" ", plain))
            return Asked(Intent.GUIDE, " ".join(rest.split()))
        why_not = self._any_of(Intent.WHY_NOT)
        if why_not.match(plain):
            return Asked(Intent.WHY_NOT, why_not.sub("", plain, count=1).strip())
        open_or_not = self._open_tail.sub(" ", self._openness.sub(" ", plain))
        if open_or_not != plain:
            rest = self._noise.sub(" ", open_or_not)
            return Asked(Intent.OPENNESS, " ".join(rest.split()))
        if self._lead.match(plain) or self._between.search(plain):
            return Asked(Intent.COMPARE, plain)
        return Asked(Intent.LOOK_UP, plain)

    def tells_apart(self, text: str) -> bool:
        """Tell whether a text asks what sets things apart."""
        return self._any_of(Intent.DIFFERENCE).search(text) is not None

    def names(self, text: str) -> tuple[str, ...]:
        """Split the names of a comparison, dropping the words around them."""
        plain = self._without_tail(self._without_lead(text.strip(_AROUND)))
        parts = [name for part in _LISTS.split(plain) for name in self._between.split(part)]
        parts = [name for part in parts for name in self._joined(part, alone=len(parts) == 1)]
        return tuple(name for part in parts if (name := self._opening.sub("", part.strip(_AROUND)).strip(_AROUND)))

    def _joined(self, part: str, *, alone: bool) -> list[str]:
        """Split what an "and" joins; where a text holds no other sign of two names, what other words set apart too."""
        parts = self._joining.split(part)
        return self._facing.split(part) if alone and len(parts) == 1 else parts

    def _without_lead(self, text: str) -> str:
        for _ in range(_MOST_LEADS):
            text = self._lead.sub("", text, count=1)
        return text

    def _without_tail(self, text: str) -> str:
        return self._tail.sub("", text).strip(_AROUND)

    @cached_property
    def _book(self) -> "PhraseBook":
        return self._read()

    def _any_of(self, intent: Intent) -> re.Pattern[str]:
        """Match any phrase of an intent that has nothing but phrases."""
        return self._list_of(intent)

    def _list_of(self, name: str) -> re.Pattern[str]:
        """Match any phrase of a list that stands alone."""
        if name not in self._patterns:
            self._patterns[name] = _any_of(self._book.plain[name])
        return self._patterns[name]

    def _talk_of(self, plain: str) -> Intent | None:
        """Tell what kind of small talk a text is, if nothing else is in it."""
        if not self._talk.fullmatch(plain):
            return None
        kinds = (Intent.GREETING, Intent.THANKS)
        return next((kind for kind in kinds if self._any_of(kind).search(plain)), Intent.TALK)

    @cached_property
    def _talk(self) -> re.Pattern[str]:
        """Match small talk from the beginning to the end; a text of signs alone is none."""
        kinds = (Intent.GREETING, Intent.THANKS, Intent.TALK)
        phrases = _any_of(phrase for kind in kinds for phrase in self._book.plain[kind]).pattern
        return re.compile(rf"[\W_]*+(?:(?>{phrases})[\W_]*+)++", re.IGNORECASE)

    @cached_property
    def _openness(self) -> re.Pattern[str]:
        return _any_of(self._book.openness.phrases)

    @cached_property
    def _open_tail(self) -> re.Pattern[str]:
        return _at_the_end(self._book.openness.tail)

    @cached_property
    def _noise(self) -> re.Pattern[str]:
        return _any_of(self._book.openness.noise)

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        return re.compile(rf"\A\s*{_any_of(self._book.compare.lead).pattern}[\s:,—–]*", re.IGNORECASE)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return _any_of(self._book.compare.between)

    @cached_property
    def _joining(self) -> re.Pattern[str]:
        return _any_of(self._book.compare.joining)

    @cached_property
    def _facing(self) -> re.Pattern[str]:
        return _any_of(self._book.compare.facing)

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        """Match an "and" that a list's comma left at the beginning of a name."""
        return re.compile(rf"\A{self._joining.pattern}\s+", re.IGNORECASE)

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return _at_the_end(self._book.compare.tail)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match any of the phrases as whole words, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _at_the_end(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{_any_of(phrases).pattern}\s*\Z", re.IGNORECASE)
