"""The clauses of a wish, and its tokens in them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import zip_longest

from bot.questions.text.concepts import TASKS
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import Word, clause_ends, split_words


class Clauses:
    """The words of a text, parted by its commas and full stops, and behind a refusal: "Chinese ones not, and …".

    The reason of something is a clause of its own: «Claude не хочу из-за США».
    """

    def __init__(self, text: str, groups: WordGroups) -> None:
        """Take the text, and the words that mean something beside others."""
        self.groups = groups
        self._text = text
        self._words = tuple(_ended(split_words(text), groups))
        self._ends = clause_ends(self._words)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return every word in small letters."""
        return tuple(word.text.casefold() for word in self._words)

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield where each clause begins and ends."""
        start = 0
        for end in dict.fromkeys(self._ends):
            yield start, end
            start = end

    def written(self, start: int, end: int) -> str:
        """Return the words from one place to another as they are written."""
        return " ".join(word.text for word in self._words[start:end])

    def text_of(self, token: Token) -> str:
        """Return the words of the clause of a token as they are written."""
        end = self.of(token)
        return self.written(bisect_left(self._ends, end), end)

    def of(self, token: Token) -> int:
        """Return the number of the word behind the clause of a token."""
        return self.of_word(token.at)

    def of_word(self, place: int) -> int:
        """Return the number of the word behind the clause of a word."""
        return self._ends[min(place, len(self._ends) - 1)]

    def start_of(self, token: Token) -> int:
        """Return the number of the first word of the clause of a token."""
        return self.start_of_word(token.at)

    def start_of_word(self, place: int) -> int:
        """Return the number of the first word of the clause of a word."""
        return bisect_left(self._ends, self.of_word(place))

    def before(self, token: Token, count: int) -> Sequence[str]:
        """Return the words just before a token in its clause, at most so many."""
        return self.words[max(self.start_of(token), token.at - count) : token.at]

    def has_alone(self, token: Token, tokens: Iterable[Token]) -> bool:
        """Tell whether no other token is in the clause of one."""
        clause = self.of(token)
        return not any(one is not token and self.of(one) == clause for one in tokens)

    def between(self, one: Token, other: Token) -> Sequence[str]:
        """Return the words between two tokens."""
        first, second = sorted((one, other), key=lambda token: token.at)
        return self.words[end_of(first) : second.at]

    def signs_between(self, one: Token, other: Token) -> str:
        """Return what stands between the words of two tokens that follow each other, without spaces around it."""
        first, second = sorted((one, other), key=lambda token: token.at)
        last = self._words[end_of(first) - 1] if 0 < end_of(first) <= len(self._words) else None
        return "" if last is None else self._text[last.end : self._words[second.at].start].strip()

    def are_joined(self, one: Token, other: Token) -> bool:
        """Tell whether a word such as "and" joins two tokens."""
        return self.groups.has_any(WordGroup.JOINING, self.between(one, other))


def _ended(words: Sequence[Word], groups: WordGroups) -> Iterator[Word]:
    """Yield the words, a refusal before "and" as the end of its clause, and what is before a reason."""
    for word, following in zip_longest(words, words[1:]):
        refuses = groups.has_any(WordGroup.REFUSING, (word.text.casefold(),))
        goes_on = following is not None and groups.has(WordGroup.JOINING, following.text.casefold())
        reasoned = following is not None and groups.has(WordGroup.BECAUSE, following.text.casefold())
        yield word._replace(ends_clause=True) if (refuses and goes_on) or reasoned else word


def end_of(token: Token) -> int:
    """Return the number of the word behind a token."""
    return token.at + len(token.text.split())


def concept_of(token: Token | None) -> str:
    """Return the concept of a token; nothing where it is none."""
    return token.id if isinstance(token, Concept) else ""


def is_task(token: Token | None) -> bool:
    """Tell whether a token says what a model is to do."""
    return concept_of(token).startswith(TASKS)


def token_at(tokens: Sequence[Token], place: int) -> Token | None:
    """Return the token at a place, if one is there."""
    return tokens[place] if 0 <= place < len(tokens) else None
