"""Whether whoever asks gets round the limits of their country: "I have a VPN", «впн ставить боюсь»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import AT_HOME, BY_VPN, NEGATION, RUN_BY_ONESELF
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.replaced import Replacement, replaced
from bot.questions.wishes.things import says_nothing

_WITHOUT_VPN = "without_vpn"
_INDIFFERENT = "indifferent"
_BESIDE = frozenset(
    {
        BY_VPN,
        _INDIFFERENT,
        NEGATION,
        "refused",
        "rather_not",
        "unneeded",
        "needless",
        "may",
        AT_HOME,
        "is_available",
        "perhaps",
    }
    | {RUN_BY_ONESELF}
)
"""Concepts that say no more than that one has it, or has it not."""
_REFUSING = frozenset({NEGATION, "refused", "rather_not", "unneeded"})
_DENYING = (WordGroup.NEGATED, WordGroup.LACKING, WordGroup.UNWILLING)
_SAYING = (*_DENYING, WordGroup.HAVING, WordGroup.USING, WordGroup.TROUBLE)
_NEAR = 4
"""Words around it that may say so."""


def with_vpn(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Return the tokens, with whether somebody uses a VPN in place of the words that say so."""
    places = [at for at, word in enumerate(clauses.words) if clauses.groups.has(WordGroup.VPN, word)]
    if not places:
        return tokens
    told = {at: token for token in tokens for at in range(token.at, end_of(token))}
    meant = (_meant(at, told, clauses) for at in places)
    return list(replaced(tokens, [one for one in meant if one is not None]))


def _meant(at: int, told: dict[int, Token], clauses: Clauses) -> Replacement | None:
    """Return what is said of the VPN at a place; None where it is told already, or only what something is about."""
    phrase = told.get(at)
    known = concept_of(phrase)
    if known and known != BY_VPN:
        return None
    start, end = (phrase.at, end_of(phrase)) if phrase is not None and known else (at, at + 1)
    before = list(_around(range(start - 1, start - 1 - _NEAR, -1), told, clauses, clauses.of_word(at)))
    behind = list(_around(range(end, end + _NEAR), told, clauses, clauses.of_word(at)))
    saying = [place for place in (*before, *behind) if _says(place, told, clauses)]
    if not (known or saying):
        listed = _is_had(at, clauses)
        return Replacement(range(at, at + 1), (Concept(BY_VPN, clauses.words[at], at),)) if listed else None
    near = [concept_of(told.get(place)) for place in saying]
    trouble = clauses.groups.has_any(WordGroup.TROUBLE, (clauses.words[place] for place in saying))
    denied = (
        not trouble
        and _INDIFFERENT not in near
        and any(
            concept in _REFUSING or _is_denial(clauses.words[place], clauses)
            for place, concept in zip(saying, near, strict=True)
        )
    )
    words = range(min((start, *saying)), max((end - 1, *saying)) + 1)
    text = " ".join(clauses.words[words.start : words.stop])
    return Replacement(words, (Concept(_WITHOUT_VPN if denied else BY_VPN, text, words.start),))


def _is_had(at: int, clauses: Clauses) -> bool:
    """Tell whether it is one of the things that one has, or a clause by itself: "I have $20 and a VPN"."""
    start = clauses.start_of_word(at)
    before = [word for word in clauses.words[start:at] if not clauses.groups.has(WordGroup.ARTICLE, word)]
    joined = bool(before) and clauses.groups.has(WordGroup.AND, before[-1])
    alone = not before and clauses.of_word(at) == at + 1
    return alone or (joined and clauses.groups.has_any(WordGroup.HAVING, before))


def _around(places: range, told: dict[int, Token], clauses: Clauses, clause: int) -> Iterator[int]:
    """Yield the places of words up to one that says something else, or joins something to it."""
    for place in places:
        if not 0 <= place < len(clauses.words) or clauses.of_word(place) != clause:
            return
        token = told.get(place)
        silent = token is None or not isinstance(token, Concept) or says_nothing(token)
        turns = any(clauses.groups.has(group, clauses.words[place]) for group in (WordGroup.AND, WordGroup.TURNING))
        if turns or not (silent or concept_of(token) in _BESIDE):
            return
        yield place


def _says(place: int, told: dict[int, Token], clauses: Clauses) -> bool:
    word = clauses.words[place]
    return concept_of(told.get(place)) in _BESIDE or any(clauses.groups.has(group, word) for group in _SAYING)


def _is_denial(word: str, clauses: Clauses) -> bool:
    return any(clauses.groups.has(group, word) for group in _DENYING)
