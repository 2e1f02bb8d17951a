"""Bases that a wish keeps out: "not built on a Chinese model", "no Chinese base", "not a Qwen fine-tune"."""

from collections.abc import Iterator, Sequence

from bot.questions.slots.slots import BASE
from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers, family_of
from bot.questions.wishes.needs import BASED_TOO

_BASES = frozenset({"based_on", "tunes_of", "base", "fine_tuning", "tunable"})
_ITSELF = frozenset({"base", "based_on"})
"""Concepts of a base that a negation may stand behind."""
_TUNED = frozenset({"fine_tuning", "tunable"})


def with_unwanted_bases(tokens: Sequence[Token], makers: Makers, clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with makers and families for the bases that are not wanted."""
    unwanted = _Unwanted(tokens, makers, clauses)
    for place, token in enumerate(tokens):
        family = unwanted.family(place)
        if family is not None:
            yield from (Concept(NEGATION, "", token.at), Concept(BASE + family, token.text, token.at))
        elif unwanted.is_wanted(place):
            yield Concept(BASED_TOO, token.text, token.at)
        elif not unwanted.is_word_for_base(place):
            maker = unwanted.maker(place)
            yield token if maker is None else Concept(maker, token.text, token.at)


class _Unwanted:
    """The words of a wish that say which bases are not wanted."""

    def __init__(self, tokens: Sequence[Token], makers: Makers, clauses: Clauses) -> None:
        self._tokens = tokens
        self._makers = makers
        self._clauses = clauses
        self._negations = {clauses.of(token): token.at for token in tokens if concept_of(token) == NEGATION}
        """By clause, where its last negation stands."""
        self._of_bases = {
            clauses.of(token)
            for token in tokens
            if concept_of(token) in _ITSELF and token.at < self._negations.get(clauses.of(token), -1)
        }
        """Clauses that name a base and say then what it must not be."""

    def family(self, place: int) -> str | None:
        """Return the family that a token keeps out as a base: a name, or the word for a base behind one."""
        token = self._tokens[place]
        own, before = family_of(token), family_of(token_at(self._tokens, place - 1))
        clause = self._clauses.of(token)
        if own is not None:
            named = clause in self._of_bases and token.at >= self._negations[clause]
            tuned = self._concept(place - 1) in _TUNED and self._concept(place - 2) == NEGATION
            return own if named or tuned else None
        is_negated = self._concept(place) in _BASES and self._concept(place - 2) == NEGATION and self._is_behind(place)
        return before if is_negated and clause not in self._of_bases else None

    def is_word_for_base(self, place: int) -> bool:
        """Tell whether a token says only that bases are spoken of, which others say which."""
        if self._concept(place) not in _BASES:
            return False
        before, after = self._concept(place - 1), token_at(self._tokens, place + 1)
        tuned = self._concept(place) in _TUNED and family_of(after) is not None
        ahead = before == NEGATION and (tuned or self._makers.says_whose(after))
        denied = self._concept(place - 2) == NEGATION and self._is_behind(place)
        behind = denied and before in self._makers.countries
        return ahead or behind or self._clauses.of(self._tokens[place]) in self._of_bases

    def is_wanted(self, place: int) -> bool:
        """Tell whether a token is the word for a base behind the family that is wanted as one: "Llama-based"."""
        named = family_of(token_at(self._tokens, place - 1)) is not None and self._is_behind(place)
        clause = self._clauses.of(self._tokens[place])
        return named and self._concept(place) in _BASES and clause not in self._negations

    def maker(self, place: int) -> str | None:
        """Return the makers that a word for a language means behind a base that is not wanted."""
        token = self._tokens[place]
        if not concept_of(token).startswith(LANGUAGE):
            return None
        based = self._concept(place - 1) in _BASES and self._concept(place - 2) == NEGATION
        begins = self._clauses.groups.has(WordGroup.FROM, token.text.partition(" ")[0])
        made = begins and self._concept(place - 1) == NEGATION
        return self._makers.of_country(token) if based or made else None

    def _is_behind(self, place: int) -> bool:
        """Tell whether a token stands in the clause of the one before it, with no "and" between them."""
        token, before = self._tokens[place], self._tokens[place - 1]
        return self._clauses.of(token) == self._clauses.of(before) and not self._clauses.are_joined(before, token)

    def _concept(self, place: int) -> str:
        return concept_of(token_at(self._tokens, place))
