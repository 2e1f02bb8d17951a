"""Which words of a wish are wished for, though nothing is known of them, and which tell of the life of who asks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task
from bot.questions.text.concept_ids import ANSWER, AT_HOME, NEGATION
from bot.questions.text.concepts import WishSigns
from bot.questions.text.tokens import Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.search.normalise import has_digit

_SENT = frozenset({"images", "pdf", "audio", "voice", "video", f"{ANSWER}goal.vision"})
_OF_CONNECTION = frozenset({AT_HOME, "uptime", NEGATION, "speed", "hallucination", "contrast"})
"""Concepts of what is sent, and those that may be said of a connection to the internet."""
_SEVERAL = 2
"""Words of which nothing is known that say something together, where nothing else is said beside them."""


class Wishing:
    """The words of a wish that open what is wished for."""

    def __init__(self, tokens: Sequence[Token], clauses: Clauses, signs: WishSigns) -> None:
        self.clauses = clauses
        self._signs = signs
        self._by_clause: dict[int, list[Token]] = defaultdict(list)
        for token in tokens:
            self._by_clause[clauses.of(token)].append(token)
        self._is_russian = any(not word.isascii() for word in clauses.words)
        self._inside_asking = {
            place for one in tokens if concept_of(one) == "choose" for place in range(one.at + 1, end_of(one))
        }
        self._behind_numbers = {end_of(one) for one in tokens if isinstance(one, Other) and has_digit(one.text)}

    def is_wished(self, token: Other) -> bool:
        """Tell whether a word seems to be wished for: something opens the wish, or it stands for one by itself."""
        opens = self.opening(token) is not None or self.opens(token)
        if has_digit(token.text) or token.at in self._behind_numbers or opens:
            return True
        clause = self.clauses.of(token)
        if clause == self.clauses.of_word(0):
            return False  # it is begun with who asks, and what they do
        if self._is_russian and token.text.isascii() and token.text.isalpha():
            return True  # what is called by a name in other letters is a thing, as "DWG" is
        there = self._by_clause[clause]
        if self.clauses.words[token.at].endswith(self._signs.demanding):
            return True
        if any(not isinstance(one, Other) for one in there):
            return self._is_done(token) and not any(map(is_task, there))
        several = sum(len(one.text.split()) for one in there) >= _SEVERAL
        return several or self.clauses.words[token.at].endswith(self._signs.describing)

    def is_of_connection(self, token: Token) -> bool:
        """Tell whether a clause speaks of somebody's own connection: "the internet drops", «интернет отваливается»."""
        clause = self.clauses.of(token)
        known = {concept_of(one) for one in self._by_clause[clause]} - {""}
        words = (*self.clauses.before(token, token.at), *self.clauses.words[token.at : clause])
        return known <= _OF_CONNECTION and self.clauses.groups.has_any(WordGroup.WEB, words)

    def is_said_of_other(self, token: Other) -> bool:
        """Tell whether a word says something of what is sent, or of somebody's connection."""
        return self._is_depicted(token) or (self.opening(token) is None and self.is_of_connection(token))

    def _is_depicted(self, token: Other) -> bool:
        """Tell whether a word says what is seen or heard in what is sent: "photos of a menu", «фото меню»."""
        sent = next((one for one in reversed(self._by_clause[self.clauses.of(token)]) if one.at < token.at), None)
        if sent is None or concept_of(sent) not in _SENT:
            return False
        between = self.clauses.between(sent, token)
        if not between:
            return self._is_russian
        rest = (word for word in between[1:])
        return self.clauses.groups.has(WordGroup.OF, between[0]) and all(map(self._is_determiner, rest))

    def _is_determiner(self, word: str) -> bool:
        return (
            any(self.clauses.groups.has(group, word) for group in (WordGroup.ARTICLE, WordGroup.OWN)) or word == "the"
        )

    def opens(self, token: Token) -> bool:
        """Tell whether a word opens a wish of which nothing is known: "admits when it doesn't know"."""
        return any(start == token.at for start, _ in self._openings[self.clauses.of(token)])

    def opening(self, token: Token) -> int | None:
        """Return the place of the word that opens the wish for a token: the last one before it in its clause."""
        places = [start for start, end in self._openings[self.clauses.of(token)] if end <= token.at]
        near = [self._near[token.at]] if token.at in self._near else []
        start = max((*places, *near), default=None)
        while start and self._opens(start - 1) and self.clauses.of_word(start - 1) == self.clauses.of(token):
            start -= 1
        return start

    def end(self, place: int, read: int | None) -> int:
        """Return where a wish ends that goes on at a place: at the end of its clause, or at what is read there again.

        What a word such as "and" joins to what is read belongs to that.
        """
        end = self.clauses.of_word(place - 1) if read is None else read
        while read is not None and end > place and not self._joins(end - 1):
            end -= 1
        end = end if read is None or end > place else read
        while self._joins(end - 1) or self._opens(end - 1):
            end -= 1
        return end

    def _joins(self, place: int) -> bool:
        return self.clauses.groups.has(WordGroup.JOINING, self.clauses.words[place])

    def _opens(self, place: int) -> bool:
        word = self.clauses.words[place]
        return word in self._signs.opening or word in self._signs.negating

    def _is_done(self, token: Other) -> bool:
        """Tell whether a word begins its clause with what is to be done."""
        first = self.clauses.of_word(token.at - 1) != self.clauses.of(token)
        return first and self.clauses.words[token.at].endswith(self._signs.doing)

    @cached_property
    def _openings(self) -> Mapping[int, list[tuple[int, int]]]:
        """Return the words that open a wish by their clause; who says "I don't" says it of themselves."""
        speaking = {self.clauses.of_word(start) for start, _ in self._found(self._signs.speaking)}
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for start, end in self._found(self._signs.opening):
            if start in self._inside_asking:
                continue  # "what should I use" asks
            found[self.clauses.of_word(start)].append((start, end))
        for start, end in self._found(self._signs.negating):
            clause = self.clauses.of_word(start)
            if clause not in speaking:
                found[clause].append((start, end))
        return found

    @cached_property
    def _near(self) -> Mapping[int, int]:
        """Return the words just behind which a wish follows, each by the place of the word behind it."""
        return {end: start for start, end in self._found(self._signs.before)}

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.clauses.words):
            found[word].append(place)
        return found

    def _found(self, phrases: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where phrases stand among the words, each as the places of its first word and of the one behind it."""
        for phrase in phrases:
            parts = tuple(phrase.split())
            for place in self._places.get(parts[0], ()):
                if self.clauses.words[place : place + len(parts)] == parts:
                    yield place, place + len(parts)
