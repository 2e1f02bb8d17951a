"""Whole texts about the guided choice and its result: what they ask of it, and what they say of what they name."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from bot.questions.conversation.cues import opening_of
from bot.questions.conversation.frames import Frame, closing_from, framed
from bot.questions.text.concepts import QuestionWords
from bot.questions.text.grouped_words import plain
from bot.questions.text.known_words import OF_RESULT, LooseSteering, loose_steering, steering_words, whole_words
from bot.questions.text.vocabulary import PhraseTable
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import clause_ends, split_words

_CLAUSE = re.compile(r"[,;:!?](?!\d)|\.\s")
"""What ends a clause."""
_END = ""
_MOST_WORDS = 40
"""Words of the longest whole text about what it names: a longer one says more."""


class WholeTexts:
    """The reading of such texts by the words for them."""

    def __init__(self, words: Sequence[QuestionWords], cues: Sequence[PhraseTable]) -> None:
        self._words = words
        self._cues = cues

    def framed(self, frame: Frame, text: str) -> str:
        """Return what a whole text about a result names that says this of it; nothing for others."""
        words = split_words(text)
        if len(words) > _MOST_WORDS:
            return ""
        found = framed([plain(word.text) for word in words], self._frames[frame], self._closing, self._cues)
        named = "" if found is None else text[words[found[0]].start : words[found[1] - 1].end]
        return "" if _CLAUSE.search(named) else named

    def without_closing(self, text: str) -> str:
        """Return a text about a result without words at its end that say nothing there, such as "though"."""
        words = split_words(text)
        end = closing_from([plain(word.text) for word in words], self._closing)
        return text[: words[end - 1].end] if 0 < end < len(words) else text

    def clauses(self, text: str) -> tuple[str, ...]:
        """Return the clauses of a text, parted where "and" stands too."""
        found, words = list[str](), list[str]()
        for word in (one for clause in _CLAUSE.split(text) for one in (*clause.split(), _END)):
            if word != _END and plain(word) not in self._joining:
                words.append(word)
            elif words:
                found.append(" ".join(words))
                words = []
        return tuple(found)

    @cached_property
    def _joining(self) -> frozenset[str]:
        return frozenset(word for one in self._words for word in one.groups.get(WordGroup.AND, ()))

    def is_idle(self, word: str) -> bool:
        """Tell whether a word says nothing in a text about a result, as "one" and "really" do."""
        return plain(word) in self._idle

    @cached_property
    def _idle(self) -> frozenset[str]:
        return frozenset(plain(word) for one in self._words for word in one.followup.idle)

    def merely_nods(self, text: str) -> bool:
        """Tell whether a whole text says no more than "ok, I see"."""
        words = whole_words(text)
        return bool(words) and opening_of(words, self._cues) == len(words)

    @cached_property
    def _frames(self) -> Mapping[Frame, tuple[str, ...]]:
        """Return the texts of each frame, the longest first."""
        spoken = [one.followup.frames for one in self._words]
        texts = {frame: [plain(text) for one in spoken for text in one.get(frame, ())] for frame in Frame}
        return {frame: tuple(sorted(found, key=len, reverse=True)) for frame, found in texts.items()}

    @cached_property
    def _closing(self) -> frozenset[str]:
        return frozenset(plain(word) for one in self._words for word in one.followup.closing)

    def subjects_named(self, text: str) -> frozenset[str]:
        """Return the properties and questions that a whole text calls by what conditions on them are called."""
        return self._condition_names.get(whole_words(text), frozenset())

    @cached_property
    def _condition_names(self) -> Mapping[tuple[str, ...], frozenset[str]]:
        named: dict[tuple[str, ...], frozenset[str]] = {}
        for subject, phrases in ((key, said) for one in self._words for key, said in one.followup.subjects.items()):
            for phrase in map(whole_words, phrases):
                named[phrase] = named.get(phrase, frozenset()) | {subject}
        return named

    def steering(self, text: str) -> str | None:
        """Return how a text steers the guided choice, with "and" or "well" before it; None where it does not."""
        words = whole_words(text)
        rests = (words[start:] for start in range(opening_of(words, self._cues) + 1))
        return next((way for rest in rests if (way := self._steering.get(rest)) is not None), None)

    def first_steering(self, text: str) -> str | None:
        """Return how the first clause of several steers the guided choice: "a bit of everything, for the family"."""
        words = split_words(text)
        end = clause_ends(words)[0] if words else 0
        return self.steering(text[: words[end - 1].end]) if end < len(words) else None

    def asked_of_result(self, text: str) -> str | None:
        """Return what a text asks of a result, in whatever words come to a known one; None where it asks nothing."""
        known = self.steering(text) or self.steering(self.without_closing(text))
        if known is not None:
            return known
        return next((way for one in self._loose_steering if (way := one.way(text)) is not None), None)

    def keyword_asked(self, text: str) -> str | None:
        """Return what a text asks of a result by one of its words alone; None where none tells."""
        words = [plain(word.text) for word in split_words(text)]
        return next((way for way, one in self._keywords if any(map(one.fullmatch, words))), None)

    @cached_property
    def _keywords(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Return the ways that words ask for, in the order of the tables, each with a pattern of its words."""
        found: dict[str, list[str]] = {}
        for way, stems in ((way, stems) for one in self._words for way, stems in one.followup.keywords.items()):
            found.setdefault(way, []).extend(re.escape(plain(stem)).replace(r"\*", ".*") for stem in stems)
        return tuple((way, re.compile("|".join(stems))) for way, stems in found.items())

    @cached_property
    def _loose_steering(self) -> tuple[LooseSteering, ...]:
        return tuple(loose_steering(one, OF_RESULT) for one in self._words)

    @cached_property
    def _steering(self) -> Mapping[tuple[str, ...], str]:
        return steering_words(self._words)
