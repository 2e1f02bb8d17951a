"""What describes something else than a model: "local news", "a photo studio", "I teach children at home"."""

from collections.abc import Iterable, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ANSWER, RUN_BY_ONESELF
from bot.questions.text.concepts import QuestionWords
from bot.questions.text.stems import stemmer
from bot.questions.text.tokens import Number, NumberUnit, Other, Token
from bot.questions.text.vocabulary import PhraseTable
from bot.questions.wishes.things import says_nothing

_NEAR = 3
"""Words behind an attribute among which the model may be that it describes: "a free and simple model"."""
_OF_MACHINES = (f"{ANSWER}hardware.", RUN_BY_ONESELF)
_PLACED = frozenset({"run", "download", "memory", "quant", "parameters", RUN_BY_ONESELF, "own_data"})
"""Concepts beside which a word for a place says where a model runs."""


class Describing:
    """The words that describe a model only where it is spoken of, in every language."""

    def __init__(self, languages: Iterable[QuestionWords]) -> None:
        known = [(stemmer(one.stemmer), one.describing) for one in languages]
        self._products = tuple(PhraseTable(stem, ((one, one) for one in words.products)) for stem, words in known)
        self._attributes = frozenset(one for _, words in known for one in words.attributes)
        self._placing = frozenset(one for _, words in known for one in words.placing)
        self._media = frozenset(one for _, words in known for one in words.media)
        self._trades = frozenset(one for _, words in known for one in words.trades)

    def of_models(self, tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
        """Yield the tokens, with plain words in place of those that describe something else."""
        for place, token in enumerate(tokens):
            following = token_at(tokens, place + 1)
            if following is not None and self._is_trade(token, following):
                continue
            elsewhere = self._describes(token, following, clauses) or self._is_elsewhere(token, tokens, clauses)
            yield Other(token.text, token.at) if elsewhere else token

    def _is_trade(self, token: Token, following: Token) -> bool:
        """Tell whether a word says what somebody's trade is, as in "photo studio"."""
        beside = token.text in self._media and following.at == end_of(token)
        return beside and not self._trades.isdisjoint(following.text.split()[:1])

    def _describes(self, token: Token, following: Token | None, clauses: Clauses) -> bool:
        """Tell whether an attribute is that of a thing which nothing is known of, as in "local news"."""
        if token.text not in self._attributes or following is None or following.at != end_of(token):
            return False
        end = min(end_of(token) + _NEAR, clauses.of(token))
        near = clauses.words[end_of(token) : end]
        return says_nothing(following) and bool(near) and not any(map(self._is_product, near))

    def _is_elsewhere(self, token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
        """Tell whether a word such as "at home" is said of something else than a model and a machine."""
        if token.text not in self._placing:
            return False
        clause = clauses.of(token)
        beside = [one for one in tokens if one is not token and clauses.of(one) == clause]
        words = (*clauses.before(token, len(clauses.words)), *clauses.words[token.at : clause])
        return bool(beside) and not (any(map(_is_of_machines, beside)) or any(map(self._is_product, words)))

    def _is_product(self, word: str) -> bool:
        return any(table.longest((word,), 0) is not None for table in self._products)


def _is_of_machines(token: Token) -> bool:
    """Tell whether a token says on what a model runs, or how."""
    if isinstance(token, Number):
        return token.machine is not None or token.unit in {NumberUnit.GIGABYTES, NumberUnit.WEIGHTS}
    return concept_of(token) in _PLACED or concept_of(token).startswith(_OF_MACHINES)
