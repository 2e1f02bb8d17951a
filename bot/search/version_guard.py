"""The rule that numbers and suffixes must match exactly: gpt-4 is no answer to gpt-10, nor to gpt-4 mini."""

from bot.catalogue.spellings import Spellings
from bot.search.candidates import Candidate, Reason
from bot.search.normalise import Token, has_digit
from bot.search.products import Products
from bot.search.results import is_family
from bot.search.speller import Speller
from bot.search.typos import Typos

_SHORTEST_OTHER_NUMBER = 4
"""Characters from which a number after a name is a year or the like, no version."""


def allows(candidate: Candidate) -> bool:
    """Tell whether a candidate may be the answer: it leaves over no number that its name would have to tell.

    In a sentence a number may count something else, but a family is no answer where a number might be its version.
    """
    if candidate.is_whole or not has_digit(candidate.text.cleaned):
        return True
    if candidate.reason is Reason.MENTION:
        return not is_family(candidate.result) or not any(map(has_digit, candidate.text.words))
    return not any(has_digit(token.text) for token in candidate.leftover)


class VersionGuard:
    """The words that go on a name: versions and suffixes."""

    def __init__(self, spellings: Spellings, speller: Speller, typos: Typos, products: Products) -> None:
        self._speller = speller
        self._typos = typos
        self._products = products
        self._noise = frozenset((*spellings.noise, *spellings.topic))
        self._suffixes = frozenset(spellings.suffixes)

    def unread(self, following: tuple[str, ...]) -> int:
        """Count the words after a name that make it another one: versions and suffixes that nothing bears."""
        count = 0
        while count < len(following) and self._is_suffix(following[count]):
            count += 1
        return count

    def makes_another(self, cleaned: str, name: tuple[Token, ...], following: tuple[Token, ...]) -> int:
        """Count the words that a dash ties to a name and that make it another product's, as in gpt-4o-transcribe."""
        if not following or cleaned[name[-1].end : following[0].start] != "-":
            return 0
        told = self._products.told(following, in_id=True)
        first = next((one for one in told if one.read[0] is following[0]), None)
        return len(first.read) if first is not None else 0

    def _is_suffix(self, word: str) -> bool:
        if has_digit(word):
            other = len(word) >= _SHORTEST_OTHER_NUMBER and word[1] != "."  # the 1.12 of "thinking 1 12" is no year
            return not other and not word.endswith(("k", "к"))
        spelled = self._speller.spelled(word)
        return word not in self._noise and (
            spelled[0] in self._suffixes if spelled else self._typos.is_near_suffix(word)
        )
