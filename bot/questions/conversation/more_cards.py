"""Whole texts that suppose another machine than was named: more cards of its kind, or so much memory.

"What if I buy a second one?", «а если ещё одну такую же докупить?», "what if they had 16?".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from bot.questions.conversation.cues import Cue, Cues, places_of, read_cues
from bot.questions.text.clauses import end_of
from bot.questions.text.grouped_words import WordGroups, plain
from bot.questions.text.several_machines import pieces
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import split_words
from bot.questions.wishes.card_memory import COMPUTER_MEMORIES

_NAMING = (WordGroup.ADDING, WordGroup.GETTING, WordGroup.CARDS)
"""Words that say by themselves that it is about cards."""
_AROUND = (*_NAMING, WordGroup.ALIKE, WordGroup.ONE_MORE, WordGroup.SUPPOSING, WordGroup.IF)
"""The words that such a text may have beside its number and its machine."""
_TWO, _MOST = 2, 8


class Sureness(IntEnum):
    """How surely a text is about cards."""

    BARE = 0
    """Only where the text before it was: "and a third?"."""
    LIKELY = 1
    """Where there is a card: "with two of them"."""
    SURE = 2
    """It names a card, or getting one."""


@dataclass(frozen=True)
class MoreCards:
    """How many cards there would be."""

    count: int
    """How many in all, or how many more."""
    is_added: bool
    """Whether so many are added to what is there."""
    each: Decimal | None
    """The gigabytes of the card that is named, or of two together; None where none is."""
    sureness: Sureness

    def memory(self, there: Decimal, one: Decimal) -> Decimal:
        """Return the gigabytes of all together, where so many are there, of which one card has a part."""
        each = one if self.each is None else self.each
        return there + self.count * each if self.is_added else self.count * each


def more_cards(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> MoreCards | None:
    """Read a whole text that tells or supposes more cards; None where any of its words says something else."""
    words, groups = [plain(word.text) for word in split_words(text)], vocabulary.groups
    numbers = [one for one in (pieces(token, groups) for token in tokens) if isinstance(one, Number)]
    cards, counts = ([one for one in numbers if (one.machine is not None) is named] for named in (True, False))
    if len(cards) > _TWO or len(counts) > 1 or not all(map(_counts, counts)):
        return None
    taken = {place for one in cards for place in range(one.at, end_of(one))} | {one.at for one in counts}
    taken |= places_of(Cue.ORDINAL, words, vocabulary.cues)
    rest = [word for place, word in enumerate(words) if place not in taken]
    if not all(any(groups.has(group, word) for group in _AROUND) for word in rest):
        return None
    if any(groups.has_any(WordGroup.DEFINITE, words[max(one.at - 1, 0) : one.at]) for one in counts):
        return None  # "the two" are no cards
    each = sum((one.value for one in cards), Decimal(0)) or None
    if len(cards) == _TWO:
        return None if counts else MoreCards(1, is_added=False, each=each, sureness=Sureness.SURE)
    told = _number(counts, read_cues(words, vocabulary.cues), rest, groups, has_card=bool(cards))
    if told is None:
        return None
    found = MoreCards(*told, each, _sureness(rest, groups, cards, counts))
    is_bare = found.sureness is Sureness.BARE and (counts or found.is_added)
    return None if is_bare else found  # a bare "more" asks for more models


def memory_supposed(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> Decimal | None:
    """Read a whole text that supposes so much memory and nothing else; None where any of its words says more."""
    words, groups = [plain(word.text) for word in split_words(text)], vocabulary.groups
    numbers = [one for one in tokens if isinstance(one, Number)]
    if len(numbers) != 1 or numbers[0].machine is not None or numbers[0].value not in COMPUTER_MEMORIES:
        return None
    number, known = numbers[0], (*_AROUND, WordGroup.MAIN_MEMORY)
    rest = [word for place, word in enumerate(words) if place not in range(number.at, end_of(number))]
    said = number.unit in {NumberUnit.NOTHING, NumberUnit.GIGABYTES} and groups.has_any(WordGroup.IF, rest)
    return number.value if said and all(any(groups.has(one, word) for one in known) for word in rest) else None


def _counts(number: Number) -> bool:
    """Tell whether a number may count cards; that of "four of them" seems to count people."""
    counted = number.unit in {NumberUnit.NOTHING, NumberUnit.USERS}
    return counted and not number.scaled and not number.per and 1 < number.value <= _MOST


def _number(
    counts: Sequence[Number], cues: Cues, words: Sequence[str], groups: WordGroups, *, has_card: bool
) -> tuple[int, bool] | None:
    """Return how many there would be, and whether they are added to what is there; None where nothing says so."""
    is_more = groups.has_any(WordGroup.ONE_MORE, words)
    if cues.ordinals:
        return None if counts or cues.ordinals[0] < _TWO else (cues.ordinals[0], False)
    if counts:
        return int(counts[0].value), is_more
    return (1, True) if is_more or (has_card and groups.has_any(WordGroup.ADDING, words)) else None


def _sureness(words: Sequence[str], groups: WordGroups, cards: Sequence[Number], counts: Sequence[Number]) -> Sureness:
    if cards or any(groups.has_any(group, words) for group in _NAMING):
        return Sureness.SURE
    is_more = groups.has_any(WordGroup.ONE_MORE, words)
    spoken = not is_more and any(words or not one.text[0].isdigit() for one in counts)
    supposed = is_more and groups.has_any(WordGroup.IF, words)
    return Sureness.LIKELY if spoken or supposed or groups.has_any(WordGroup.ALIKE, words) else Sureness.BARE
