"""Finding names in running text, where most words are no part of any."""

from collections.abc import Callable, Iterator

from bot.catalogue.precomputed import EntryKind
from bot.catalogue.spellings import Spellings
from bot.search.mention import Mention
from bot.search.normalise import Token, fragments, has_digit, texts, tokens, words
from bot.search.results import Ambiguous, Found, SearchResult, Unknown
from bot.search.speller import Speller
from bot.search.version_guard import VersionGuard

_LONGEST_NAME = 8
"""Words of the longest name that is looked for."""

Match = Callable[[tuple[str, ...]], SearchResult | None]


class MentionScanner:
    """Finder of names among other words."""

    def __init__(self, spellings: Spellings, speller: Speller, guard: VersionGuard, match: Match) -> None:
        self._speller = speller
        self._guard = guard
        self._match = match
        self._noise = frozenset((*spellings.noise, *spellings.topic))
        self._topic = frozenset(spellings.topic)
        self._common = frozenset((*spellings.common, *spellings.suffixes))
        self._alone = frozenset((*spellings.borrowed, *self._common))
        self._suffixes = frozenset(spellings.suffixes)
        self._telling = frozenset(spellings.telling)

    def scan(self, cleaned: str, *, topical: bool = False) -> tuple[Mention, ...]:
        """List the names of a text in order; a name that nothing bears is among them.

        A text about models, or one whose every word is known, is topical: names that mean something else too count.
        """
        topical = topical or self._is_topical(words(cleaned))
        return tuple(
            mention
            for fragment in fragments(cleaned)
            for mention in self._in_fragment(cleaned, tokens(fragment.text, start=fragment.start), topical=topical)
        )

    def _in_fragment(self, cleaned: str, typed: tuple[Token, ...], *, topical: bool) -> Iterator[Mention]:
        joined = self._speller.joined(typed)
        plain = texts(joined)
        position = 0
        while position < len(plain):
            result, length = self._longest(plain, position, topical=topical)
            end = position + length
            if result is not None:
                apart = self._guard.makes_another(cleaned, joined[position:end], joined[end:])
                yield Mention(Unknown() if apart else result, joined[position : end + apart])
                end += apart
            position = end

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
            result = self._match(read)
            if not isinstance(result, Found | Ambiguous):
                continue
            if isinstance(result, Found) and result.hit.kind not in {EntryKind.MODEL, EntryKind.FAMILY}:
                continue
            unread = self._guard.unread(typed[end:])
            return (result, end - start) if not unread else (Unknown(), end - start + unread)
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
