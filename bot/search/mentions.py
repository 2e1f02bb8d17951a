"""Finding names in running text, where most words are no part of any."""

from collections.abc import Callable

from bot.catalogue.precomputed import EntryKind
from bot.catalogue.spellings import Spellings
from bot.search.grammar import Ambiguous, Found, SearchResult, Unknown
from bot.search.normalise import fragments, has_digit, words
from bot.search.speller import Speller
from bot.search.typos import Typos

_LONGEST_NAME = 8
"""WordSet of the longest name that is looked for."""

_SHORTEST_OTHER_NUMBER = 4
"""Signs from which a number after a name is a year or the like, no version."""

Match = Callable[[tuple[str, ...]], SearchResult | None]


class Mentions:
    """Find names among other words."""

    def __init__(self, spellings: Spellings, speller: Speller, slips: Typos, match: Match) -> None:
        """Take the words and what matches them."""
        self._speller = speller
        self._typos = slips
        self._match = match
        self._noise = frozenset((*spellings.noise, *spellings.topic))
        self._topic = frozenset(spellings.topic)
        self._common = frozenset((*spellings.common, *spellings.suffixes))
        self._alone = frozenset((*spellings.borrowed, *self._common))
        self._suffixes = frozenset(spellings.suffixes)
        self._telling = frozenset(spellings.telling)

    def outcomes(self, cleaned: str, *, topical: bool = False) -> tuple[SearchResult, ...]:
        """List what the names of a text mean, in order, each once; a name that nothing bears is among them.

        A text about models, or one whose every word is known, is topical: names that mean something else too count.
        """
        found: dict[SearchResult, None] = {}
        topical = topical or self._is_topical(words(cleaned))
        for fragment in fragments(cleaned):
            typed = self._speller.joined(words(fragment))
            position = 0
            while position < len(typed):
                outcome, length = self._longest(typed, position, topical=topical)
                if outcome is not None:
                    found[outcome] = None
                position += length
        return tuple(found)

    def _is_topical(self, typed: tuple[str, ...]) -> bool:
        """Tell whether a text is about models: by its words, or because none of them is about anything else."""
        if not self._topic.isdisjoint(typed):
            return True
        return all(word in self._noise or has_digit(word) or self._speller.spelled(word) for word in typed)

    def _longest(self, typed: tuple[str, ...], start: int, *, topical: bool) -> tuple[SearchResult | None, int]:
        """Find the longest name that begins at a word; return it with its length in words."""
        for end in range(min(len(typed), start + _LONGEST_NAME), start, -1):
            part = typed[start:end]
            if (part[0] in self._noise and not self._is_name_word(part[0])) or not self._may_end(
                part, typed[end : end + 1]
            ):
                continue
            read = self._speller.read(part)
            if not self._may_name(read, topical=topical):
                continue
            outcome = self._match(read)
            if not isinstance(outcome, Found | Ambiguous):
                continue
            if isinstance(outcome, Found) and outcome.hit.kind not in {EntryKind.MODEL, EntryKind.FAMILY}:
                continue
            beyond = self._beyond(typed, end)
            return (outcome, end - start) if not beyond else (Unknown(), end - start + beyond)
        return None, 1

    def _is_name_word(self, word: str) -> bool:
        return any(part not in self._alone for part in self._speller.spelled(word))

    def _may_end(self, part: tuple[str, ...], following: tuple[str, ...]) -> bool:
        """Tell whether a name may end so: not with a word such as «и», unless it is a suffix after a name."""
        return part[-1] not in self._noise or (len(part) > 1 and self._speller.is_suffix(part[-1], "".join(following)))

    def _may_name(self, read: tuple[str, ...], *, topical: bool) -> bool:
        """Tell whether words can be a name: all known, and not common words without company."""
        if not all(has_digit(word) or self._speller.knows(word) for word in read):
            return False
        telling = [word for word in read if word in self._telling or (word not in self._alone and not has_digit(word))]
        if telling:
            return True
        borrowed = [word for word in read if word not in self._common and not has_digit(word)]
        named = [word for word in read if word not in self._suffixes and not has_digit(word)]
        return (bool(named) and len(read) > 1) or (bool(borrowed) and topical)

    def _beyond(self, typed: tuple[str, ...], end: int) -> int:
        """Count the words after a name that make it another one: a version or suffix that nothing bears."""
        count = 0
        for word in typed[end:]:
            if not self._is_suffix(word):
                break
            count += 1
        return count

    def _is_suffix(self, word: str) -> bool:
        if has_digit(word):
            return len(word) < _SHORTEST_OTHER_NUMBER and not word.endswith(("k", "к"))
        spelled = self._speller.spelled(word)
        return word not in self._noise and (
            spelled[0] in self._suffixes if spelled else self._typos.is_near_suffix(word)
        )
