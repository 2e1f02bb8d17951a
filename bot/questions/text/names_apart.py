"""Setting apart the names that a slash or a hyphen joins: "gpt-4o/o3" is no path, and "llama-based" no name."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from bot.catalogue.precomputed import EntryKind
from bot.questions.slots.slots import LAB, LICENCE
from bot.questions.text.concept_ids import ANSWER, TRANSLATION
from bot.questions.text.concepts import LANGUAGE, TASKS, Concepts
from bot.questions.text.grouped_words import plain
from bot.questions.text.name_spans import Find
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import split_words
from bot.search.results import Found

_JOINED = re.compile(r"(?<![\w/.:@-])\w[\w.+-]*(?: ?/ ?\w[\w.+-]*){1,5}(?![\w/])")
"""Words with slashes between them."""
_BASED = re.compile(r"(?<![\w-])(\w+)-(based|derived|tuned)\b", re.IGNORECASE)
_HYPHENED = re.compile(r"(?<![\w-])([а-яё]{3,})-([а-яё]{3,})(?![\w-])", re.IGNORECASE)
"""Russian words that a hyphen joins: «кодинг-агент», «переводчик-фрилансер»."""
_SPLIT = ("idle", "asker", *TASKS)
"""What the meanings of words begin with that mean the same apart."""
_LIKE = re.compile(r"(?<![\w-])(\w[\w.-]*)-([^\W\d_]+)\b")
"""A word behind another one and a hyphen."""
_LIKENED = ((WordGroup.LEVELS, "level"), (WordGroup.LIKENESS, "like"))
"""Words behind a hyphen that ask for something like a name, and those that say so by themselves."""
_PAIR = re.compile(
    r"(?<![\w/-])([^\W\d_]{2,4})(?:( ?[-–—/] ?)| ?([-–—=]*>|→) ?| ([^\W\d_]{1,4}) )([^\W\d_]{2,4})(?![\w/-])"
)
"""The codes of two languages, as translators write them, with a sign or a word between them."""
_SPOKEN_PAIR = re.compile(r"(?<![\w-])([^\W\d_]{4,}) ?[-–—→] ?([^\W\d_]{4,})(?![\w-])")
"""Two words that may name languages: "French-English"."""
_WITHOUT = re.compile(r"(?<![\w-])(\w+)-free\b", re.IGNORECASE)
_MODEL = frozenset({EntryKind.MODEL})
_BASES = frozenset({EntryKind.MODEL, EntryKind.FAMILY})
_LANGUAGES = (LANGUAGE, f"{ANSWER}language.", "russian")
"""What the meanings of words for languages begin with."""


@dataclass(frozen=True)
class NamesApart:
    """What sets names apart, by what is known of each of them."""

    find: Find
    vocabulary: Vocabulary
    wishing: Vocabulary
    """The words with those for options of the guided choice."""
    loose: Container[str]
    """Words that name a language or, as often, something else."""
    concepts: Concepts
    called: Mapping[str, str]
    """What each language is called, by its code and what else it is written by in pairs."""

    def apart(self, text: str) -> str:
        """Return a text with the names in it set apart."""
        text = _BASED.sub(
            lambda found: " ".join(found.groups()) if self._is_named(found[1], _BASES) else found[0], text
        )
        text = _HYPHENED.sub(lambda found: " ".join(found.groups()) if self._are_known(found) else found[0], text)
        text = _LIKE.sub(self._likened, text)
        translates = self._is_of_translation(text)
        text = _PAIR.sub(lambda found: self._languages(found, translates=translates), text)
        text = _SPOKEN_PAIR.sub(self._spoken, text)
        text = _WITHOUT.sub(lambda found: f"not {found[1]}" if self._is_of_makers(found[1]) else found[0], text)
        return _JOINED.sub(lambda found: self._row(found[0], translates=translates), text)

    def _are_known(self, joined: re.Match[str]) -> bool:
        """Tell whether each of two words means something, and both together nothing that is known."""
        words = [[one.casefold()] for one in (joined[0], *joined.groups())]
        whole, *parts = (self.wishing.concept(one, 0) for one in words)
        return whole is None and all(one is not None and one.meaning.startswith(_SPLIT) for one in parts)

    def _likened(self, found: re.Match[str]) -> str:
        """Set a word such as "level" or "like" apart from the name that it stands behind."""
        name, said, groups = found[1], found[2], self.vocabulary.groups
        word = next((word for group, word in _LIKENED if groups.has(group, said)), None)
        return f"{name} {word}" if word is not None and self._is_named(name, _BASES) else found[0]

    def _languages(self, found: re.Match[str], *, translates: bool) -> str:
        """Write a pair of languages out that is written by their codes: "EN-DE" is English and German.

        In small letters, or with a word between them, it is one around an arrow or where something is translated.
        """
        one, sign, arrow, word, other = found.groups()
        first, second = (self.called.get(code.casefold()) for code in (one, other))
        groups = self.vocabulary.groups
        joined = word is None or any(groups.has(group, word) for group in (WordGroup.UP_TO, WordGroup.IN_LANGUAGE))
        capital = word is None and one.isupper() and other.isupper()
        close = translates and " " not in (sign or "")
        is_pair = joined and (close or capital or arrow is not None)
        return f"{first} & {second}" if is_pair and first is not None and second is not None else found[0]

    def _is_of_translation(self, text: str) -> bool:
        """Tell whether a text says that something is translated."""
        words = [plain(word.text) for word in split_words(text)]
        found = (self.wishing.concept(words, place) for place in range(len(words)))
        return any(one is not None and one.meaning in TRANSLATION for one in found)

    def _spoken(self, found: re.Match[str]) -> str:
        """Set the names of two languages apart."""
        both = all(self._is_language(one.casefold()) for one in found.groups())
        return " & ".join(found.groups()) if both else found[0]

    def _row(self, row: str, *, translates: bool) -> str:
        parts = [part.strip() for part in row.split("/")]
        codes = [self.called.get(part.casefold(), "") for part in parts]
        if translates and all(codes):
            return " & ".join(codes)
        if all(self._is_language(part.casefold()) for part in parts):
            return " & ".join(parts)
        return ", ".join(parts) if self._are_alike(parts) else row

    def _are_alike(self, texts: Sequence[str]) -> bool:
        """Tell whether all of some texts name models, or all of them licences."""
        models = all(self._is_named(text, _MODEL) for text in texts)
        return models or all(self._meaning(text).startswith(LICENCE) for text in texts)

    def _is_named(self, text: str, kinds: Container[EntryKind]) -> bool:
        result = self.find(text).result
        return isinstance(result, Found) and result.hit.kind in kinds

    def _is_language(self, word: str) -> bool:
        phrase = self.wishing.concept([word], 0)
        return word in self.loose or (phrase is not None and phrase.meaning.startswith(_LANGUAGES))

    def _is_of_makers(self, word: str) -> bool:
        """Tell whether a word says of which country, or whose, models are."""
        meaning = self._meaning(word)
        one = self.concepts.filters.get(meaning)
        return meaning.startswith(LAB) or (one is not None and one.property == "country")

    def _meaning(self, word: str) -> str:
        phrase = self.vocabulary.concept([word.casefold()], 0)
        return "" if phrase is None else phrase.meaning
