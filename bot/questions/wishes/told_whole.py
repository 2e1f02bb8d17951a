"""Wishes of several words that are read whole: a fair price and payment, of which nothing is known, and no leaks.

Of data that are not to leak or to be given away, the promise not to train on them is what services publish.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task
from bot.questions.text.concept_ids import NEGATION, NO_TRAINING, UNMET
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.replaced import Replacement, replaced
from bot.questions.wishes.things import AROUND, ASKER, IDLE, says_nothing

_PAYMENT, _WITHOUT_VPN, _ONCE = "payment", "without_vpn", "one_off"
_OPENING = frozenset({NEGATION, _ONCE})
"""Concepts just before a word for payment that say how it is to be."""
_SILENT = frozenset({_PAYMENT, NEGATION, "perhaps", "may", "needless", "refused", "in_roubles"})
"""Concepts that say no more than a word for payment beside them."""
_OF_DATA = frozenset(
    {"what_stays", "own_data", NEGATION, "nobody", "refused", "may", "going_out", "perhaps", "choose", "list"}
    | {"is_leaving", "data_kept"}
) | {*(IDLE, ASKER, AROUND)}
"""Concepts that say no more than what is not given away."""
_BRIEF = 3
"""Words of a clause that says of data no more than that nobody gets them."""
_PLACES = ("served_", "in_", "data_", "out_of_", "from_")
_OF_PLACES = (WordGroup.PREMISES, WordGroup.SERVERS)
"""Groups of words that say where data stay."""
_NEAR, _FAR, _LONGEST = 2, 6, 4
"""Words between an adjective and the price, between the words of a leak, and those behind a word for payment."""
_FROM_HERE, _USED_HERE, _HOME = "out_of_russia", "served_ru", "from_russia"


class TellingWhole:
    """The reading of such wishes in one text; `names` tells whether words name a country or a town."""

    def __init__(self, clauses: Clauses, vocabulary: Vocabulary, names: Callable[[str], bool]) -> None:
        self._clauses = clauses
        self._vocabulary = vocabulary
        self._names = names

    def read(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the tokens, with one in place of those of each such wish.

        Where somebody pays from is where it is used.
        """
        tokens = list(self._with_makers(tokens))
        kept = set(self._kept_secret(tokens))
        spans = [*self._of_clauses(tokens), *kept, *self._payments(tokens)]
        apart = [one for one in spans if not any(other != one and _holds(other, one) for other in spans)]
        if not apart:
            return tokens
        inside = {at for span in apart for at in span}
        paid = set(self._payments(tokens))
        payers = {at for span in paid for at in span}
        here = {token.at for token in tokens if concept_of(token) == _FROM_HERE and token.at in inside}
        here |= {token.at for token in tokens if concept_of(token) == _HOME and token.text and token.at in payers}
        papers = {start for start, end in self._clauses.spans() if self._is_of_papers(start, end)}
        said = [token for token in tokens if token.at not in papers]  # «договор» is none to be read
        used = [Concept(_USED_HERE, token.text, token.at) if token.at in here else token for token in said]
        whole = (
            Replacement(one, (Concept(NO_TRAINING, self._clauses.written(one.start, one.stop), one.start),))
            if one in kept
            else self._whole(one, paid=one in paid)
            for one in sorted(set(apart), key=lambda span: span.start)
        )
        return list(replaced(used, list(whole), kept=here))

    def _with_makers(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Yield the tokens, with the makers that a phrase names of which nothing else is known: a domestic register."""
        for token in tokens:
            yield token
            words = token.text.split() if concept_of(token) == UNMET else []
            meant = (self._vocabulary.concept([word], 0) for word in words)
            if any(phrase is not None and phrase.meaning == _HOME for phrase in meant):
                yield Concept(_HOME, "", token.at)

    def _whole(self, span: range, *, paid: bool) -> Replacement:
        """Return words as a wish that nothing is known of; who pays with a card of a Russian bank is there."""
        words, groups = self._clauses.words[span.start : span.stop], self._clauses.groups
        wish = Concept(UNMET, " ".join(words), span.start)
        at_home = paid and groups.has_any(WordGroup.HOME_CARDS, words) and not groups.has_any(WordGroup.NEGATED, words)
        return Replacement(span, (wish, Concept(_USED_HERE, "", span.start)) if at_home else (wish,))

    def _of_clauses(self, tokens: Sequence[Token]) -> Iterator[range]:
        counted = {at for one in tokens if isinstance(one, Number) for at in range(one.at, end_of(one))}
        for start, end in self._clauses.spans():
            if self._is_of_papers(start, end):
                yield range(start, end)
            fair = self._fair(start, end)
            if fair is not None and counted.isdisjoint(fair):
                yield fair
            hidden = self._unseen(start, end)
            if hidden is not None:
                yield hidden

    def _kept_secret(self, tokens: Sequence[Token]) -> Iterator[range]:
        """Yield the words by which data are not to leak or to be given away."""
        placed = {self._clauses.of(token) for token in tokens if concept_of(token).startswith(_PLACES)}
        for start, end in self._clauses.spans():
            passed = end in placed or self._unseen(start, end) is not None
            if passed or self._places(WordGroup.TRAINING, start, end):
                continue
            unsent = self._leak(start, end) or self._unsent(start, end, tokens)
            if unsent is not None and not self._is_of_place(start, end):
                yield unsent

    def _is_of_papers(self, start: int, end: int) -> bool:
        """Tell whether a clause behind another is the paper that somebody wants of a service, and no more."""
        return bool(start and end - start == 1 and self._places(WordGroup.CONTRACTS, start, end))

    def _is_of_place(self, start: int, end: int) -> bool:
        of_places = any(self._places(group, start, end) for group in _OF_PLACES)
        return of_places or self._names(self._clauses.written(start, end))

    def _places(self, group: WordGroup, start: int, end: int) -> list[int]:
        words = self._clauses.words
        return [at for at in range(start, end) if self._clauses.groups.has(group, words[at])]

    def _fair(self, start: int, end: int) -> range | None:
        """Return the words of a price that is to be fair: "at a reasonable price", «цена нормальная»."""
        prices = self._places(WordGroup.PRICED, start, end)
        for fair in self._places(WordGroup.FAIR, start, end):
            near = next((price for price in prices if 0 < abs(price - fair) <= _NEAR), None)
            if near is not None:
                return range(min(near, fair), max(near, fair) + 1)
        return None

    def _leak(self, start: int, end: int) -> range | None:
        """Return the words by which nothing may leak: "no leaks", «чтобы наш код никуда не утёк»."""
        found = self._places(WordGroup.LEAKING, start, end)
        if not found or self._clauses.groups.has_any(WordGroup.MIND, self._clauses.words[start:end]):
            return None  # leaks of memory are another thing
        said = [at for group in (WordGroup.NEGATED, WordGroup.KEPT) for at in self._places(group, start, end)]
        near = [at for at in said if abs(at - found[0]) <= _FAR]
        denied = [at for at in near if self._clauses.groups.has(WordGroup.NEGATED, self._clauses.words[at])]
        if not denied:
            return None
        first, last = min([*near, found[0]]), max([*near, found[-1]])
        behind = last in denied and last + 1 < end  # "must be" of "no leaks must be", «быть не должно»
        return range(first, last + 1 + behind)

    def _unsent(self, start: int, end: int, tokens: Sequence[Token]) -> range | None:
        """Return the words by which data are not to be given away, to whom is not said: «данные не выгружать»."""
        nowhere = self._places(WordGroup.NOWHERE, start, end)
        of_data = (WordGroup.DATA, WordGroup.SENT, *((WordGroup.KEPT, WordGroup.DOCUMENTS) if nowhere else ()))
        what = [at for group in of_data for at in self._places(group, start, end)]
        denied = [at for group in (WordGroup.NEGATED, WordGroup.NOBODY) for at in self._places(group, start, end)]
        given = self._places(WordGroup.LEAVING, start, end)
        here = [token for token in tokens if start <= token.at < end]
        plain = all(isinstance(one, Other) or is_task(one) or concept_of(one) in _OF_DATA for one in here)
        brief = end - start <= _BRIEF and self._places(WordGroup.NOBODY, start, end)
        said = [*what, *denied, *given, *nowhere]
        return range(min(said), max(said) + 1) if what and denied and plain and (given or brief) else None

    def _unseen(self, start: int, end: int) -> range | None:
        """Return the words by which nobody may see what is sent: "nobody can read my chats"."""
        who, sees = self._places(WordGroup.STRANGERS, start, end), self._places(WordGroup.SEEING, start, end)
        what = [at for group in (WordGroup.KEPT, WordGroup.SENT) for at in self._places(group, start, end)]
        denied = self._places(WordGroup.NEGATED, start, end) or self._places(WordGroup.NOBODY, start, end)
        if not (who and sees and what and denied):
            return None
        said = [*who, *sees, min(what, key=lambda at: abs(at - sees[0])), *denied]
        return range(min(said), max(said) + 1)

    def _payments(self, tokens: Sequence[Token]) -> Iterator[range]:
        """Yield the words that say how somebody pays, with what denies it: "no foreign card", «оплата через сбп»."""
        saying = {token.at: token for token in tokens if not says_nothing(token)}
        payers = [
            one.at
            for one, other in pairwise(tokens)
            if concept_of(one) == _HOME and _is_thing(other) and end_of(one) == other.at
        ]
        saying = {at: token for at, token in saying.items() if at not in payers}  # «с российского юрлица»
        budgeted = any(isinstance(one, Number) and one.unit is NumberUnit.MONEY for one in tokens)
        for before, token in pairwise((None, *tokens)):
            if token is None:
                continue
            if concept_of(token) == _ONCE and not budgeted and self._is_paid(token):
                yield range(token.at, end_of(token))
            elif concept_of(token) == _PAYMENT:
                denied = before is not None and concept_of(before) in _OPENING and self._beside(before, token)
                start = before.at if denied and before is not None else token.at
                yield range(start, self._end_of_payment(end_of(token), self._clauses.of(token), saying))
            elif concept_of(token) == _WITHOUT_VPN:
                yield from self._cards_behind(end_of(token), self._clauses.of(token))

    def _is_paid(self, token: Token) -> bool:
        return self._clauses.groups.has_any(WordGroup.PAYING, token.text.split())

    def _beside(self, before: Token, token: Token) -> bool:
        return self._clauses.of(before) == self._clauses.of(token) and token.at - end_of(before) <= 1

    def _end_of_payment(self, place: int, clause: int, saying: dict[int, Token]) -> int:
        """Return where the words of a payment end: at a word such as "and", or at what says something else."""
        for at in range(place, min(place + _LONGEST, clause)):
            other = saying.get(at)
            if self._clauses.groups.has(WordGroup.JOINING, self._clauses.words[at]) or (
                other is not None and concept_of(other) not in _SILENT | {_FROM_HERE}
            ):
                return at
        return min(place + _LONGEST, clause)

    def _cards_behind(self, place: int, clause: int) -> Iterator[range]:
        """Yield the words for a card that one has as little as a VPN: "without a VPN or a foreign card"."""
        joined = self._clauses.words[place : place + 1]
        if joined and self._clauses.groups.has(WordGroup.JOINING, joined[0]):
            cards = self._places(WordGroup.PAYING_CARDS, place + 1, min(place + _LONGEST, clause))
            yield from (range(place + 1, at + 1) for at in cards[:1])


def _is_thing(token: Token) -> bool:
    """Tell whether a token is what somebody may pay from, and no maker."""
    return isinstance(token, Other) or concept_of(token) in {_PAYMENT, ASKER}


def _holds(outer: range, inner: range) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop
