"""Numbers of things that nothing is known of: "10 million records", "under $10 per event"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.questions.slots.slots import LAB
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.tokens import Name, Number, NumberUnit, Other, Token
from bot.questions.text.word_groups import WordGroup

_EARNING, _IN_USE, _HEARSAY = "earning", "in_use", "hearsay"
"""What somebody earns, what is used today, and that something is spoken of: none is a wish."""
_IN_ROWS = frozenset({"compare", "either", "along"})
"""Concepts that may stand between names."""
IDLE, ASKER, AROUND = "idle", "asker", "around"
_WISHING_FOR_NOTHING = frozenset({IDLE, ASKER, AROUND})
"""Words that say nothing of what is wished for, among them those for whoever asks."""
_SUPPORT = "support"
"""A word that is a task only where it begins a clause."""
_ASKED = frozenset({"for_support"})
"""Concepts of which each is a request: support tickets."""
_TASKS, _PICTURES = ("for_",), "images"
_COUNTED = _ASKED | {IDLE, "for_analysis", "for_writing", "images", "pdf", "video", "audio"}
_OPTION = f"{ANSWER}goal."
"""Concepts that a number before them counts, and no tokens; what the meanings of words for a task begin with."""
_WORKED = frozenset({f"{_OPTION}extract", "for_translation", "for_support", "one_off", "paying", "cost", "per_month"})
"""Concepts beside which things are worked through one by one, each of them a request."""
_OF_TOKENS = frozenset({"context", "longest_context", "long_context", "output", "longest_output", "parameters"})
_FEW = 50
_BEFORE, _BEHIND = 2, 4
"""So many tokens around a number tell what it counts."""


def telling(tokens: Sequence[Token], clauses: Clauses) -> tuple[Token, ...]:
    """Return the tokens that may say something of what is wished for, numbers of unknown things as words."""
    earned = {clauses.of(token) for token in tokens if concept_of(token) == _EARNING}
    used = {clauses.of(token) for token in tokens if concept_of(token) == _IN_USE}
    around = {token.at for token in tokens if concept_of(token) == AROUND}
    named = [one for one in tokens if not (isinstance(one, Name) and one.at in around)]  # "Amazon sellers"
    of_wish = [one for one in named if not (clauses.of(one) in earned and _is_earned(one))]
    of_wish = [one for one in of_wish if not (clauses.of(one) in used and _is_in_use(one))]
    of_wish = list(_without_hearsay(of_wish))
    return tuple(one for one in _with_things(of_wish, clauses) if not _is_dropped(one, of_wish, clauses))


def says_nothing(token: Token) -> bool:
    """Tell whether nothing is read of a token: nothing is known of its word, or it wishes for nothing."""
    return isinstance(token, Other) or concept_of(token) in _WISHING_FOR_NOTHING


def _is_earned(token: Token) -> bool:
    return concept_of(token) == _EARNING or isinstance(token, Number)


def _is_in_use(token: Token) -> bool:
    is_money = isinstance(token, Number) and token.unit is NumberUnit.MONEY
    return concept_of(token) == _IN_USE or _is_name(token) or is_money


def _without_hearsay(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens without the names that somebody has only heard of: "I keep hearing about Claude and Qwen"."""
    heard = False
    for token in tokens:
        heard = concept_of(token) == _HEARSAY or (heard and (_is_name(token) or concept_of(token) in _IN_ROWS))
        if not heard:
            yield token


def _is_name(token: Token) -> bool:
    return concept_of(token).startswith(LAB) or isinstance(token, Name)


def _is_dropped(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    concept = concept_of(token)
    return concept in _WISHING_FOR_NOTHING or (concept == _SUPPORT and not _is_a_task(token, tokens, clauses))


def _is_a_task(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether "support" is what is done: it begins its clause, or "for" is before it; nothing is supported."""
    first = all(one.at >= token.at for one in tokens if clauses.of(one) == clauses.of(token))
    first = first or clauses.groups.has_any(WordGroup.FOR, clauses.before(token, 1))
    behind = clauses.words[end_of(token) : end_of(token) + 1]
    return first and token.text == _SUPPORT and not clauses.groups.has_any(WordGroup.SUPPORTED, behind)


def _with_things(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    for place, token in enumerate(tokens):
        following = token_at(tokens, place + 1)
        counts = _counts_things(tokens, place, clauses)
        asked = counts and isinstance(token, Number) and _are_requests(token, following, tokens)
        if isinstance(token, Number) and (asked or _counts_pictures_before(tokens, place, clauses)):
            yield replace(token, unit=NumberUnit.REQUESTS)
        elif following is not None and counts:
            yield Other(f"{token.text} {following.text}", token.at)
        elif not (isinstance(token, Other) and _is_told(tokens, place - 1, clauses)):
            yield token


def _counts_pictures_before(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a large number that ends its clause counts the pictures before it: «фоток 50 тысяч»."""
    number, before = tokens[place], token_at(tokens, place - 1)
    if not isinstance(number, Number) or number.unit is not NumberUnit.NOTHING or number.per:
        return False
    many = (number.scaled or number.value > _FEW) and clauses.of(number) == end_of(number)
    return many and before is not None and concept_of(before) == _PICTURES and end_of(before) == number.at


def _are_requests(number: Number, following: Token | None, tokens: Sequence[Token]) -> bool:
    """Tell whether what a number counts is worked through, each by itself."""
    worked = number.unit is NumberUnit.NOTHING and not _WORKED.isdisjoint(map(concept_of, tokens))
    return concept_of(following) in _ASKED or worked


def _is_told(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a number is told together with what is behind it."""
    number = token_at(tokens, place)
    counts = _counts_things(tokens, place, clauses)
    return counts and not (isinstance(number, Number) and _are_requests(number, token_at(tokens, place + 1), tokens))


def _counts_things(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a token is a number of what is behind it, or money for one of it."""
    number, following = token_at(tokens, place), token_at(tokens, place + 1)
    if not isinstance(number, Number) or following is None or number.per or number.per_million:
        return False
    if clauses.of(following) != clauses.of(number):
        return False
    between = clauses.between(number, following)
    if number.unit is NumberUnit.MONEY:
        unknown = isinstance(following, Other) or concept_of(following) == IDLE
        if len(between) != 1:
            return False
        one = WordGroup.FOR_ONE if unknown else WordGroup.PER
        done = concept_of(following) in _COUNTED or concept_of(following).startswith((_OPTION, *_TASKS))
        return (unknown or done) and clauses.groups.has(one, between[0])
    around = [one for one in tokens[max(0, place - _BEFORE) : place + _BEHIND] if clauses.of(one) == clauses.of(number)]
    concepts = set(map(concept_of, around))
    if concepts & _OF_TOKENS or any(one.startswith("per_") for one in concepts):
        return False
    concept = concept_of(following)
    counted = isinstance(following, Other) or concept in _COUNTED or concept.startswith(_OPTION)
    many = number.scaled or number.value > _FEW
    apart = any(clauses.groups.has_any(one, between) for one in (WordGroup.NOT_COUNTING, WordGroup.RELATING))
    return counted and not apart and number.unit is NumberUnit.NOTHING and many
