"""What a wish tells of today and of later: "we pay $500 for GPT-4o now", "so that we can host it ourselves later"."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bot.questions.slots.slots import LAB
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import NEGATION, OWN_MACHINES
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Time, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.money.shares import SHARED

_LATER, _OPEN, _FREE, _HEARD = "later", "open", "free", "audio"
_IN_USE, _ANOTHER, _LEFT = "in_use", "another", "left_behind"
_OF_MODELS = frozenset(
    {"released", "came_out", "coming_out", "newest", "newer", "older", "oldest", "news", "freshest", "cutoff", "after"}
    | {"from", "at_least", "at_most", "up_to", "along", "lasting", "retired", "is_leaving", "is_retired", "was_retired"}
    | {"until_when", "list", "is_available"}
)
"""Concepts beside which a span of time is one of models."""
_YEAR, _OLDEST = 365, 120
"""Days of a year, and years of the oldest people."""
_FAR = 3
"""Words behind what is named over which "already" is said of it."""
_NEW, _NEAR = frozenset({"newer", "newest"}), 2
"""Concepts of what is new, and so many words behind them tell of what."""
_LIMITS = frozenset({"at_most", "up_to", "at_least", "most", "downwards", "or_less", "and_less"})
_COMPARING = SHARED | {"cheaper", "not_dearer", "smaller", "bigger", "newer", "as_good", "alternatives", "resembling"}


def without_present(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without what is used and paid today: that is no condition, at most what is compared with."""
    tokens = [token for place, token in enumerate(tokens) if not _is_alternative(tokens, place)]
    tokens = [_as_wished(token, clauses) for token in tokens]
    said = {clauses.of(token): set[str]() for token in tokens}
    for token in tokens:
        said[clauses.of(token)].add(concept_of(token))
    another = any(concept_of(token) == _ANOTHER for token in tokens)
    compares = any(concept_of(token) in _COMPARING for token in tokens)
    for token in tokens:
        concepts = said[clauses.of(token)]
        left = _LEFT in concepts
        told = ((_IN_USE in concepts or left) and NEGATION not in concepts) or _ANOTHER in concepts
        if concept_of(token) in {_IN_USE, _ANOTHER, _LEFT}:
            continue
        told = told or _is_had(token, clauses)
        if concept_of(token) == _FREE and _is_of_used(tokens, token, clauses, told=told):
            continue
        if told and (isinstance(token, Name) or concept_of(token).startswith(LAB)):
            if another or (left and not compares):
                yield from (Concept(NEGATION, "", token.at), token)
            elif compares:
                yield from (Concept("than", "", token.at), token)
        elif not (_IN_USE in concepts and concept_of(token) == _HEARD) and not (
            told and _is_paid(token) and concepts.isdisjoint(_LIMITS)
        ):
            yield token  # what is heard already needs no model that hears


def _is_had(token: Token, clauses: Clauses) -> bool:
    """Tell whether somebody says of what is named that they have it already: "I have ChatGPT Plus already"."""
    start = end_of(token)
    behind, groups = clauses.words[start : min(start + _FAR, clauses.of(token))], clauses.groups
    has = groups.has_any(WordGroup.HAVING, clauses.before(token, _NEAR))
    already = groups.has_any(WordGroup.ALREADY, behind) or groups.has_any(WordGroup.FREE, behind[:1])
    return isinstance(token, Name) and has and already


def _is_of_used(tokens: Sequence[Token], free: Token, clauses: Clauses, *, told: bool) -> bool:
    """Tell whether "free" is said of what is used today: "I have ChatGPT free", "on the free version of Gemini"."""
    beside = (one for one in tokens if isinstance(one, Name) and clauses.of(one) == clauses.of(free))
    return any(len(clauses.between(one, free)) <= _NEAR and (told or _is_had(one, clauses)) for one in beside)


def _as_wished(token: Token, clauses: Clauses) -> Token:
    """Take what somebody would pay or use for no present: "which one should I pay for"."""
    wished = concept_of(token) == _IN_USE and clauses.groups.has_any(WordGroup.WOULD, clauses.before(token, 1))
    return Concept("paying", token.text, token.at) if wished else token


def _is_alternative(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "something else" will do as well: "Mistral or something else European"."""
    joined = concept_of(token_at(tokens, place - 1)) == "either"
    return joined and concept_of(tokens[place]) == _ANOTHER


def _is_paid(token: Token) -> bool:
    """Tell whether a token is what is paid today, with its currency or without."""
    plain = isinstance(token, Number) and token.unit is NumberUnit.NOTHING and bool(token.per)
    return plain or (isinstance(token, Number) and token.unit is NumberUnit.MONEY)


def without_newer(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without "newer" of which the next clause says the time itself: "a newer model, from 2026".

    What is new of texts says nothing of a model: "the latest court papers".
    """
    for token, following in zip_longest(tokens, tokens[1:]):
        said = isinstance(following, Time) and clauses.of(following) != clauses.of(token)
        behind = clauses.words[end_of(token) : min(end_of(token) + _NEAR, clauses.of(token))]
        of_texts = concept_of(token) in _NEW and clauses.groups.has_any(WordGroup.DOCUMENTS, behind)
        if not (of_texts or (concept_of(token) == "newer" and said)):
            yield token


def without_later(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens; what is to run at home later has weights today, and what is paid later is not free for good."""
    later = {clauses.of(token) for token in tokens if concept_of(token) == _LATER}
    paid_later = any(clauses.of(token) in later and _is_paid(token) for token in tokens)
    for token in tokens:
        if concept_of(token) == _FREE and paid_later and clauses.of(token) not in later:
            continue
        if clauses.of(token) in later and concept_of(token) in OWN_MACHINES:
            yield Concept(_OPEN, token.text, token.at)
        elif concept_of(token) != _LATER:
            yield token


def without_times(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without times of a life: when something is done, for how many years already, how old one is."""
    of_models = {clauses.of(token) for token in tokens if concept_of(token) in _OF_MODELS}
    for token in tokens:
        if isinstance(token, Number) and clauses.of(token) not in of_models and _is_of_life(token, clauses):
            continue
        if isinstance(token, Time) and clauses.groups.has_any(WordGroup.COMPUTERS, clauses.before(token, _FAR)):
            continue  # "a Dell from 2019"
        says_year = any(map(str.isdecimal, token.text))
        if not isinstance(token, Time) or token.is_age or says_year or clauses.of(token) in of_models:
            yield token


def _is_of_life(number: Number, clauses: Clauses) -> bool:
    """Tell whether a number is an age, or the years that something has gone on for."""
    before, groups = clauses.before(number, 2), clauses.groups
    if number.unit is NumberUnit.DAYS:
        return number.value >= _YEAR and groups.has_any(WordGroup.DURING, before)
    plain = number.unit is NumberUnit.NOTHING and not number.scaled and number.value <= _OLDEST
    return plain and (groups.has_any(WordGroup.AGED, before[-1:]) or groups.has(WordGroup.AGED, " ".join(before)))
