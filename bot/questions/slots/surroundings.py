"""What stands around the numbers of a question."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import takewhile

from bot.questions.slots.sides import side_of
from bot.questions.text.concept_ids import IN_APPLICATION
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Token

SIZE_LABELS: Mapping[str, str] = {
    "context": "context_window",
    "longest_context": "context_window",
    "long_context": "context_window",
    "output": "output_limit",
    "output_side": "output_limit",
    "longest_output": "output_limit",
    "parameters": "parameters_total",
    "how_big": "parameters_total",
    "active": "parameters_active",
}
"""The property that a concept beside a number says it limits."""
FEW_TIMES = 20
"""The most times that compare things, as in "5 times cheaper", and count no requests."""
_LENGTHS = frozenset({"longest_context", "long_context", "longest_output"})
_FARTHEST = 3
"""Tokens between a number and the word that labels it."""
_NEAR = 2
_FEW = 2
_MORE_THAN_FITS = 20_000_000
"""Tokens from which they are not those of one window."""
_IN_APPS = frozenset({"app", "subscription", IN_APPLICATION})
"""Concepts of what nobody pays by tokens for."""
_TEXTS = frozenset({NumberUnit.PAGES, NumberUnit.BOOKS, NumberUnit.WORDS, NumberUnit.CHARACTERS})
REQUESTED = _TEXTS | {NumberUnit.REQUESTS}
"""Units of what is sent to a model, one after the other."""
OF_TOKENS = frozenset({NumberUnit.TOKENS, NumberUnit.NOTHING})
"""Units of what may be tokens."""


class Surroundings:
    """The tokens of a question, as what stands around its numbers."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.concepts = frozenset(token.id for token in tokens if isinstance(token, Concept))
        self._numbers = [place for place, token in enumerate(tokens) if isinstance(token, Number)]
        self._units = {token.unit for token in tokens if isinstance(token, Number)}
        self.is_about_names = any(isinstance(token, Name) for token in tokens)
        self.has_requests = bool(self._units & (REQUESTED if self.is_about_names else {NumberUnit.REQUESTS})) or any(
            isinstance(token, Number) and token.unit is NumberUnit.TIMES and token.value > FEW_TIMES for token in tokens
        )
        self.has_gigabytes = NumberUnit.GIGABYTES in self._units
        self.is_sum = self._is_sum()
        self.is_paid_by_span = any(_is_of_span(token) for token in tokens) and self.concepts.isdisjoint(_IN_APPS)

    def near(self, place: int) -> frozenset[str]:
        """Return the concepts beside a number."""
        around = self._tokens[max(0, place - _NEAR) : place + _NEAR + 1]
        return frozenset(token.id for token in around if isinstance(token, Concept))

    def after(self, place: int) -> frozenset[str]:
        """Return the concept behind a number, if one is there."""
        following = self._tokens[place + 1 : place + 2]
        return frozenset(token.id for token in following if isinstance(token, Concept))

    def counted_behind(self, place: int) -> frozenset[str]:
        """Return the concepts behind a number up to the next one, in a few tokens: "10,000 news articles a day"."""
        behind = self._tokens[place + 1 : place + _FARTHEST + 1]
        counted = takewhile(lambda token: not isinstance(token, Number), behind)
        return frozenset(token.id for token in counted if isinstance(token, Concept))

    def is_a_single(self, place: int) -> bool:
        """Tell whether a number counts the request that the tokens just behind it are those of: "one 500k prompt"."""
        number, following = self._tokens[place], self._tokens[place + 1 : place + 2]
        sized = any(self._counts_tokens(place + 1) and token.at == number.at + 1 for token in following)
        return self.is_sum and sized

    def side(self, place: int) -> str | None:
        """Return the side of a sum that a number is on, if a word beside it tells."""
        return side_of(self._tokens, place)

    def before(self, place: int) -> tuple[str, ...]:
        """Return the concepts just before a number, the nearest last."""
        found: list[str] = []
        for token in reversed(self._tokens[max(0, place - _FARTHEST) : place]):
            if not isinstance(token, Concept):
                break
            found.insert(0, token.id)
        return tuple(found)

    def next_concept(self, place: int) -> str:
        """Return the next concept behind a place that does not join; nothing where there is none."""
        following = (token.id for token in self._tokens[place + 1 : place + 4] if isinstance(token, Concept))
        return next((one for one in following if one != "either"), "")

    def label(self, place: int, labels: Mapping[str, str]) -> str | None:
        """Return what the word that belongs to a number says of it.

        In a text the labels stand either before their numbers or behind them; the first of each tells which.
        """
        near = range(max(0, place - _FARTHEST), min(place + _FARTHEST + 1, len(self._tokens)))
        if not any(self._labels(at, labels) for at in near):
            return None
        behind_numbers = bisect_left(self._numbers, place)
        previous = self._numbers[behind_numbers - 1] if behind_numbers else -1
        following = next(iter(self._numbers[behind_numbers + 1 : behind_numbers + 2]), len(self._tokens))
        before = [at for at in range(place - 1, max(previous, place - _FARTHEST - 1), -1) if self._labels(at, labels)]
        behind = [at for at in range(place + 1, min(following, place + _FARTHEST + 1)) if self._labels(at, labels)]
        first = next(at for at in self._numbers if self._unit(at) is self._unit(place))
        leads = any(self._labels(at, labels) for at in range(first))
        ordered = (*before, *behind) if leads else (*behind, *before)
        token = self._tokens[ordered[0]] if ordered else None
        return labels[token.id] if isinstance(token, Concept) else None

    def _unit(self, place: int) -> NumberUnit | None:
        number = self._tokens[place]
        return number.unit if isinstance(number, Number) else None

    def _labels(self, place: int, labels: Mapping[str, str]) -> bool:
        token = self._tokens[place]
        priced = labels is SIZE_LABELS and self._is_priced(place)
        return isinstance(token, Concept) and token.id in labels and not priced

    def _is_priced(self, place: int) -> bool:
        """Tell whether a word says what a price just before it is of: "$3 per million output tokens"."""
        before = self._tokens[place - 1] if place else None
        return isinstance(before, Number) and before.unit is NumberUnit.MONEY and before.per_million

    def _is_sum(self) -> bool:
        """Tell whether the numbers of tokens belong to a sum, and limit nothing."""
        places = [place for place in self._numbers if self._counts_tokens(place)]
        labelled = sum(
            bool({"input_side", "output_side", "each"} & self.after(place)) or self.side(place) is not None
            for place in self._numbers
        )
        named = self.is_about_names
        money = NumberUnit.MONEY in self._units
        repeated = any(isinstance(token, Number) and token.per for token in self._tokens)
        priced = money or repeated or bool({"cost", "per_month", "price", "evenly"} & self.concepts)
        most = max((self._amount(place) for place in places), default=0)
        limits = bool({"context", "output", "parameters", *_LENGTHS} & self.concepts)
        return (
            self.has_requests
            or (labelled >= _FEW and not money and not limits)
            or (named and labelled >= _FEW)
            or (named and len(places) >= _FEW)
            or (named and bool(places) and priced and not limits)
            or (most >= _MORE_THAN_FITS and "training_tokens" not in self.concepts)
        )

    def _amount(self, place: int) -> Decimal:
        """Return how many tokens a number counts; nothing where it does not say that it counts tokens."""
        number = self._tokens[place]
        return number.value if isinstance(number, Number) and number.unit is NumberUnit.TOKENS else Decimal(0)

    def _counts_tokens(self, place: int) -> bool:
        number = self._tokens[place]
        if not isinstance(number, Number) or number.unit not in OF_TOKENS:
            return False
        return number.scaled or number.unit is NumberUnit.TOKENS


def _is_of_span(token: Token) -> bool:
    """Tell whether a token is what may be spent in a span of time."""
    return isinstance(token, Number) and token.unit is NumberUnit.MONEY and bool(token.per) and not token.per_million
