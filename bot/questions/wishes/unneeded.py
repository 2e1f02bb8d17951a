"""What a wish says not to be needed: "we don't need HIPAA", «SLA не нужен»."""

from collections.abc import Callable, Container, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.concept_ids import BY_API, IN_CLOUD, NEGATION, UNMET
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.needs import DROPPED
from bot.questions.wishes.training_wished import TRAINS

_REFUSED_TOO = frozenset({"foreign", IN_CLOUD})
"""Concepts of what must not be where it is said not to be needed."""
_NEXT, _LAST, _REFUSED = "unneeded", "needless", "refused"
"""What says that the next thing is not needed, that the last one is not, and that it must not be."""
_WELCOME = "welcome"
"""What says of makers that they may be: whoever does not mind them does not refuse them."""
_SAYING = frozenset({_NEXT, _LAST, _REFUSED})
_GLUE = frozenset({"list", "which", "every", "choose", "either", "along", "compare", "contrast", "differing", NEGATION})
_OF_WHO_ASKS = frozenset({"payment", UNMET})
"""Concepts of what somebody does not have or give, which is a wish of its own: "no foreign card", "phone number"."""
_OF_ANOTHER = (WordGroup.PRAISING, WordGroup.PREDICATES)
"""Words by which what follows is said for itself: "Mistral is good and Llama is out", "needs no search and is free"."""
_LAWS = frozenset({"fz152", "gdpr", "hipaa"})
"""Laws, by which something must not be: "under GDPR we may not send it abroad"."""
_MAKER, _MAKERS = "maker", "makers"
"""The concept of a word such as "vendors", and what all that tells of makers is a kind of."""
_OF_MAKERS = frozenset({"licence", BY_API, IN_CLOUD})
"""Concepts of what is somebody's where it stands just behind them."""


def without_unneeded(
    tokens: Sequence[Token], clauses: Clauses, is_named: Callable[[Token], bool], kind_of: Callable[[Token], str]
) -> list[Token]:
    """Take back what is said not to be needed; makers and names that are not needed are not wanted.

    What stands before it in a row is of its kind, as `kind_of` tells.
    """
    tokens = [token for place, token in enumerate(tokens) if not _denies_nothing(tokens, place, clauses, is_named)]
    dropped, negated, welcoming = set[int](), set[int](), set[int]()
    for place, token in enumerate(tokens):
        if concept_of(token) not in _SAYING:
            continue
        dropped.add(place)
        indifferent = clauses.groups.has(WordGroup.INDIFFERENT, token.text)
        meant = (
            at for at in _not_needed(tokens, place, clauses, kind_of) if concept_of(tokens[at]) not in _OF_WHO_ASKS
        )
        for at in meant:
            refused = is_named(tokens[at]) or concept_of(token) == _REFUSED or concept_of(tokens[at]) in _REFUSED_TOO
            if clauses.groups.has(WordGroup.OPTIONAL, token.text):
                dropped.add(at)
            elif indifferent and is_named(tokens[at]):
                welcoming.add(place)
            else:
                (negated if refused and not indifferent else dropped).add(at)
    return list(_kept(tokens, dropped, negated, welcoming))


def _kept(
    tokens: Sequence[Token], dropped: Container[int], negated: Container[int], welcoming: Container[int]
) -> Iterator[Token]:
    """Yield the tokens without those at the dropped places, a negation before the negated, and what welcomes others."""
    for place, token in enumerate(tokens):
        if place in negated:
            yield Concept(NEGATION, "", token.at)
        if place in welcoming:
            yield Concept(_WELCOME, token.text, token.at)
        elif place not in dropped:
            yield token
        elif concept_of(token) not in {"", *_SAYING}:
            yield Concept(DROPPED + concept_of(token), token.text, token.at)


def _denies_nothing(tokens: Sequence[Token], place: int, clauses: Clauses, is_named: Callable[[Token], bool]) -> bool:
    """Tell whether nothing is known of what is denied: all that is behind it is in another clause, as is a task."""
    token, following = tokens[place], token_at(tokens, place + 1)
    if following is None or clauses.of(following) == clauses.of(token):
        return False
    return concept_of(token) == NEGATION or (concept_of(token) == "nobody" and not is_named(following))


def _not_needed(
    tokens: Sequence[Token], place: int, clauses: Clauses, kind_of: Callable[[Token], str]
) -> Iterator[int]:
    """Yield the places of what is not needed: the nearest thing, and what is joined to it or a part of it."""
    clause = [at for at, token in enumerate(tokens) if clauses.of(token) == clauses.of(tokens[place])]
    glue = _GLUE | _LAWS if concept_of(tokens[place]) == _REFUSED else _GLUE
    said = [at for at in clause if not (concept_of(tokens[at]) in glue or _names_whose(tokens, at, kind_of))]
    behind, before = [at for at in said if at > place], [at for at in reversed(said) if at < place]
    between = tokens[before[0] + 1 : place] if before else ()
    near_by = bool(before) and all(concept_of(one) in {"list", _MAKER} for one in between)
    of_last = concept_of(tokens[place]) in {_LAST, _REFUSED} and near_by
    of_last = of_last and not any(concept_of(tokens[at]) in TRAINS for at in behind[:1])  # "not be used for training"
    ahead = of_last or not behind
    near = before if ahead else behind
    if ahead and concept_of(tokens[place]) == _REFUSED:
        near = [*near, *_row_before(tokens, near, clauses)]
    for nearer, at in zip((None, *near), near, strict=False):
        if nearer is not None and not _go_together(tokens[nearer], tokens[at], clauses):
            return
        of_makers = nearer is not None and concept_of(tokens[nearer]) in _OF_MAKERS
        if nearer is not None and ahead and not of_makers and kind_of(tokens[nearer]) != kind_of(tokens[at]):
            return  # "speaks German, and Chinese models are out"
        yield at


def _names_whose(tokens: Sequence[Token], place: int, kind_of: Callable[[Token], str]) -> bool:
    """Tell whether a word for makers stands behind what says which ones: "Chinese vendors"."""
    before = token_at(tokens, place - 1)
    return concept_of(tokens[place]) == _MAKER and before is not None and kind_of(before) == _MAKERS


def _row_before(tokens: Sequence[Token], near: Sequence[int], clauses: Clauses) -> Iterator[int]:
    """Yield the places of names in clauses of their own before two that are joined: "gpt, claude and grok are out"."""
    if len(near) < 2 or not clauses.are_joined(tokens[near[0]], tokens[near[1]]):
        return
    at = near[-1] - 1
    while at >= 0 and isinstance(tokens[at], Name) and clauses.has_alone(tokens[at], tokens):
        yield at
        at -= 1


def _go_together(one: Token, other: Token, clauses: Clauses) -> bool:
    if concept_of(one) in _OF_MAKERS and not clauses.between(one, other):
        return True  # "American APIs", "the Llama licence"
    if isinstance(one, Name) and isinstance(other, Name) and (clauses.of(one) != clauses.of(other)):
        return True  # names of a row
    if any(clauses.groups.has_any(group, clauses.between(one, other)) for group in _OF_ANOTHER):
        return False
    touching = isinstance(one, Other) or isinstance(other, Other) or (isinstance(one, Name) and isinstance(other, Name))
    return clauses.are_joined(one, other) or (touching and not clauses.between(one, other))
