"""The memory that a wish gives to models: that of several cards together, not that of the computer around them."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ON_LAPTOP, UNMET
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.several_machines import counts_machines, memory_together, pieces
from bot.questions.text.tokens import Concept, Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_NEAR = 6
"""Words before an amount of memory that say what it is for."""
_MOST_GIGABYTES = 1_024
COMPUTER_MEMORIES = frozenset({8, 16, 18, 24, 32, 36, 48, 64, 96, 128, 192, 256, 512})
"""Gigabytes that computers are sold with."""
_INCHES = 16
"""A number that is as often the size of a screen, and the memory that is taken for granted."""
_TIMES = frozenset({"x", "х", "×"})
"""Signs between a machine and how many there are of it, Latin and Russian."""
_BESIDE = 4
"""Tokens among which a card stands that is there besides another."""
_JOINING = (WordGroup.AND, WordGroup.ONE_MORE, WordGroup.ARTICLE)
_OF_CARDS = frozenset({8, 10, 11, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 141, 180, 192})
"""The gigabytes of a graphics card."""


def without_main_memory(tokens: Sequence[Token], cards: Container[str], clauses: Clauses) -> list[Token]:
    """Return the tokens, the main memory beside a graphics card as not taken into account: models run on the card."""
    groups = clauses.groups
    of_model = any(_is_room_of_model(token, clauses) for token in tokens)
    tokens = [_as_card_memory(tokens, place, groups) for place in range(len(tokens))]
    tokens = _as_gigabytes(_without_laptop(tokens, groups, of_model=of_model), groups)
    main = [place for place, token in enumerate(tokens) if _is_gigabytes(token) and _main_word(tokens, place, groups)]
    others = [
        token
        for place, token in enumerate(tokens)
        if isinstance(token, Number) and place not in main and (token.machine in cards or _is_gigabytes(token))
    ]
    if not main or not any(one.machine is None or one.machine in cards for one in others):
        return list(tokens)
    return _with_main_memory_told(tokens, main, clauses)


def _with_main_memory_told(tokens: Sequence[Token], main: Sequence[int], clauses: Clauses) -> list[Token]:
    """Return the tokens, each amount of main memory with the word for it as a wish that nothing is known of."""
    words = {place: _main_word(tokens, place, clauses.groups) for place in main}
    said = {*main, *words.values()}
    told: list[Token] = []
    for place, token in enumerate(tokens):
        if place in words:
            beside = token_at(tokens, words[place] or 0) or token
            first, last = sorted((token, beside), key=lambda one: one.at)
            told.append(Concept(UNMET, clauses.written(first.at, end_of(last)), first.at))
        elif place not in said:
            told.append(token)
    return told


def cards_together(tokens: Sequence[Token], cards: Container[str], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, two cards of different kinds in one machine as their memory together: «3090 и ещё 3060»."""
    place = 0
    while place < len(tokens):
        token, other = tokens[place], _card_beside(tokens, place, cards, clauses)
        if isinstance(token, Number) and other is not None:
            card, last = other
            yield replace(token, value=token.value + card.value, text=f"{token.text} {card.text}", machine=None)
            place = last
        else:
            yield token
        place += 1


def _card_beside(
    tokens: Sequence[Token], place: int, cards: Container[str], clauses: Clauses
) -> tuple[Number, int] | None:
    """Return the card that is said to be there besides one, and where: behind "plus a", "and another"."""
    token = tokens[place]
    if not isinstance(token, Number) or token.machine not in cards:
        return None
    for at in range(place + 1, min(place + _BESIDE, len(tokens))):
        other, between = tokens[at], clauses.between(token, tokens[at])
        if isinstance(other, Number) and other.machine in cards and clauses.of(other) == clauses.of(token):
            joining = all(any(clauses.groups.has(group, word) for group in _JOINING) for word in between)
            joined = joining and clauses.groups.has_any(WordGroup.ONE_MORE, between)
            return (other, at) if joined and other.machine != token.machine else None
    return None


def cards_read(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, several cards as their memory together: «2 карточки 3090», «4 видеокарты по 24»."""
    place = 0
    while place < len(tokens):
        token = pieces(tokens[place], clauses.groups)
        last = _end_of_cards(tokens, place, clauses)
        memory = token_at(tokens, last)
        behind = _pieces_behind(tokens, place, clauses)
        if isinstance(token, Number) and behind is not None:
            count, last = behind
            yield replace(memory_together(count, token), at=token.at, text=f"{token.text} {count.text}")
        elif isinstance(token, Number) and isinstance(memory, Number) and last > place:
            yield memory_together(token, memory)
        else:
            yield tokens[place]
        place = max(place, last) + 1


def _pieces_behind(tokens: Sequence[Token], place: int, clauses: Clauses) -> tuple[Number, int] | None:
    """Return how many there are of a machine, told just behind it, and where: «3090 две штуки», "H200 x2"."""
    token, behind = tokens[place], token_at(tokens, place + 1)
    if not isinstance(token, Number) or token.machine is None or behind is None or behind.at != end_of(token):
        return None
    times = behind.text in _TIMES
    at = place + 1 + times
    found = pieces(tokens[at], clauses.groups) if at < len(tokens) and tokens[at].at == end_of(tokens[at - 1]) else None
    told = times or clauses.groups.has(WordGroup.PIECES, behind.text.split()[-1])
    return (found, at) if isinstance(found, Number) and told and counts_machines(found) else None


def _end_of_cards(tokens: Sequence[Token], place: int, clauses: Clauses) -> int:
    """Return the place of the memory of so many cards; that of the number itself where it counts none."""
    count = pieces(tokens[place], clauses.groups)
    if not counts_machines(count):
        return place
    for at in range(place + 1, min(place + 4, len(tokens))):
        memory = tokens[at]
        if clauses.of(memory) != clauses.of(count):
            return place
        if isinstance(memory, Number) and not _is_series(memory, clauses):
            words = (*count.text.split(), *clauses.between(count, memory))
            named = clauses.groups.has_any(WordGroup.CARDS, words) or _is_behind_memory(count, memory, clauses)
            of_cards = memory.unit is NumberUnit.NOTHING and memory.value in _OF_CARDS and not _counts_next(tokens, at)
            return at if named and (memory.unit is NumberUnit.GIGABYTES or of_cards) else place
    return place


def _counts_next(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number counts the machine behind it, as the 8 in "2 nodes of 8x H100"."""
    behind = [one for one in tokens[place + 1 : place + 3] if one.text not in _TIMES][:1]
    return any(isinstance(one, Number) and one.machine is not None for one in behind)


def _is_behind_memory(count: Token, memory: Token, clauses: Clauses) -> bool:
    """Tell whether a word for cards stands just behind the memory that so many have: "two 24gb cards"."""
    behind = clauses.words[end_of(memory) : min(end_of(memory) + 1, clauses.of(memory))]
    return end_of(count) == memory.at and clauses.groups.has_any(WordGroup.CARDS, behind)


def _is_series(number: Number, clauses: Clauses) -> bool:
    """Tell whether a number is a part of what a card is called, whose memory follows: "RTX 6000 96gb"."""
    plain = number.unit is NumberUnit.NOTHING and number.value > _MOST_GIGABYTES
    return plain and clauses.groups.has_any(WordGroup.CARDS, clauses.before(number, 1))


def _is_room_of_model(token: Token, clauses: Clauses) -> bool:
    """Tell whether an amount of memory is what a model is to fit in: "the model must fit in 4 GB of RAM"."""
    if not _is_gigabytes(token):
        return False
    before, groups = clauses.before(token, _NEAR), clauses.groups
    fits = next((at for at, word in enumerate(before) if groups.has(WordGroup.FITTING, word)), None)
    told = before[:fits]
    return fits is not None and groups.has_any(WordGroup.MODELS, told) and groups.has_any(WordGroup.OBLIGING, told)


def _as_card_memory(tokens: Sequence[Token], place: int, groups: WordGroups) -> Token:
    """Take a word for what a model sees for the memory of a graphics card just behind gigabytes: «16 гб видео»."""
    token, before = tokens[place], token_at(tokens, place - 1)
    behind = before is not None and _is_gigabytes(before) and end_of(before) == token.at
    memory = behind and concept_of(token) == "video" and groups.has(WordGroup.CARD_MEMORY, token.text)
    return Concept("memory", token.text, token.at) if memory else token


def _without_laptop(tokens: Sequence[Token], groups: WordGroups, *, of_model: bool) -> Sequence[Token]:
    """Leave out a laptop whose memory is said to be that of its graphics card, or what a model is to fit in."""
    if of_model:
        tokens = [
            one for one in tokens if concept_of(one) != ON_LAPTOP or not groups.has(WordGroup.MAIN_MEMORY, one.text)
        ]
    on_card = any(
        groups.has(WordGroup.CARD_MEMORY, token.text) and _is_gigabytes(token_at(tokens, at - 1))
        for at, token in enumerate(tokens)
    )
    return [token for token in tokens if not (on_card and _is_computer(token, groups))]


def _is_computer(token: Token, groups: WordGroups) -> bool:
    return concept_of(token) == ON_LAPTOP and not groups.has(WordGroup.MAIN_MEMORY, token.text)


def _as_gigabytes(tokens: Sequence[Token], groups: WordGroups) -> list[Token]:
    """Take a number for gigabytes where words beside it say that it is memory: «16 оперативки», "a Mac with 64"."""
    found = list(tokens)
    for place, token in enumerate(tokens):
        plain = isinstance(token, Number) and token.unit is NumberUnit.NOTHING and token.value <= _MOST_GIGABYTES
        following = token_at(tokens, place + 1)
        memory = following is not None and groups.has(WordGroup.MAIN_MEMORY, following.text)
        if isinstance(token, Number) and plain and (memory or _is_of_computer(token, token_at(tokens, place - 1))):
            found[place] = replace(token, unit=NumberUnit.GIGABYTES)
    return found


def _is_of_computer(number: Number, before: Token | None) -> bool:
    """Tell whether a number just behind a computer is one of its memory: «на маке 64»."""
    sold_with = number.value in COMPUTER_MEMORIES and number.value != _INCHES and not number.scaled
    return sold_with and before is not None and concept_of(before) == ON_LAPTOP and end_of(before) == number.at


def _is_gigabytes(token: Token | None) -> bool:
    return isinstance(token, Number) and token.unit is NumberUnit.GIGABYTES and token.machine is None


def _main_word(tokens: Sequence[Token], place: int, groups: WordGroups) -> int | None:
    """Return the place of the word near an amount that says that it is main memory; those behind it come first."""
    between = token_at(tokens, place + 1)
    near = (place + 1, place - 1) if isinstance(between, Number) else (place + 1, place + 2, place - 1)
    beside = (at for at in near if 0 <= at < len(tokens))
    return next((at for at in beside if groups.has(WordGroup.MAIN_MEMORY, tokens[at].text)), None)
