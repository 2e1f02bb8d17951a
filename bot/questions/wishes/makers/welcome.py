"""What a wish says to be welcome or refused behind it: "Chinese is fine, American is not", «китайские нельзя»."""

from collections.abc import Iterator, Sequence

from bot.questions.slots.slots import HOST, LAB
from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import AT_HOME, NEGATION, RUN_BY_ONESELF
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.needs import OWN_TOO
from bot.questions.wishes.places.places_wished import WELCOME, WELCOME_FROM

_NEEDLESS, _REFUSED, _MAY = "needless", "refused", "may"
_PERHAPS, _WELCOME = "perhaps", "welcome"
"""What says that the next thing, or the last one, may be."""
_KEPT_HERE = frozenset({"data_ru", "data_in_russia"})
"""Concepts of data that must not leave, which a refusal behind them is said of."""
_NEAR = 2
"""Words that may stand between what is welcome and what says so."""
_ALLOWED = frozenset(
    {"fine_tuning", "tunable", "tunes_of", "based_on", "base", "closed", "speed", "rate_limits", "uptime"}
    | {"payment", "in_roubles_only", "censorship", "hallucination", "clouds"}
)
"""Concepts of what else may be welcome, and is no condition then."""
_AT_HOME = frozenset({AT_HOME, "run", RUN_BY_ONESELF})
_SILENT = frozenset({"list", "open", "from", "contrast", "differing", "either"})


def with_refusals(tokens: Sequence[Token], clauses: Clauses) -> list[Token]:
    """Read a word such as "not" that ends a clause as refusing what the clause speaks of: "voice no"."""
    negated = {clauses.of(token) for token in tokens if concept_of(token) in {NEGATION, _NEEDLESS}}
    placed = {clauses.of(token) for token in tokens if concept_of(token) in _KEPT_HERE}
    found: list[Token] = []
    for place, token in enumerate(tokens):
        clause = clauses.of(token)
        last = clauses.words[clause - 1]
        if concept_of(token) == WELCOME or concept_of(token).startswith(WELCOME_FROM):
            found.append(token)
            continue
        is_own = concept_of(token) in {NEGATION, _MAY} and end_of(token) == clause
        if clause in placed:  # data that must not leave are kept, and not refused
            found += [] if is_own else [token]
            continue
        if concept_of(token) == NEGATION and is_own and len(token.text.split()) > 1 and clauses.before(token, 1):
            found.append(Concept(_REFUSED, token.text, token.at))  # "hosting it ourselves we don't want"
            continue
        if not clauses.groups.has(WordGroup.REFUSING, last) or (clause in negated and not is_own):
            found.append(token)
            continue
        if not is_own:
            found.append(token)
        ends = place + 1 == len(tokens) or clauses.of(tokens[place + 1]) != clause
        if ends and (is_own or end_of(token) < clause):
            found.append(Concept(_NEEDLESS, "", clause - 1))
    return found


def without_welcome(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> list[Token]:
    """Leave out the makers and sellers that are said to be welcome: that is no condition.

    One's own machines that may be used are one way among others.
    """
    kept: list[Token] = []
    perhaps = host_may_be = own_may_be = False
    for token in tokens:
        concept = concept_of(token)
        own_may_be = _own_may_be(token, clauses) or (own_may_be and concept in _AT_HOME)
        if own_may_be and concept in _AT_HOME:
            kept.append(Concept(OWN_TOO, token.text, token.at))
            continue
        ends = concept in {_WELCOME, _PERHAPS} and end_of(token) == clauses.of(token)
        if concept == _WELCOME or (ends and kept and _may_be_welcome(kept[-1], whose)):
            _drop_welcome(kept, token, clauses, whose)
        elif not (perhaps and (_is_named(token, whose) or _is_of_country(token, whose))) and not (
            host_may_be and concept.startswith(HOST)
        ):
            kept += [token] if concept != _PERHAPS else []
        host_may_be = concept == _PERHAPS and not clauses.before(token, 1)
        perhaps = concept == _PERHAPS or (perhaps and concept in _SILENT)
    own = {clauses.of(token) for token in kept if concept_of(token) == OWN_TOO}
    return [token for token in kept if not (clauses.of(token) in own and concept_of(token) in _AT_HOME)]


def _own_may_be(token: Token, clauses: Clauses) -> bool:
    """Tell whether a clause begins with what says that something is possible: "could also", «можно и»."""
    before = clauses.before(token, 2)
    begins = not before or (len(before) == 1 and clauses.groups.has(WordGroup.DOER, before[0]))
    may = concept_of(token) == _PERHAPS and clauses.groups.has_any(WordGroup.ALSO_MAY, token.text.split())
    return may and begins


def with_welcome(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Yield the tokens without what is welcome, and that makers of some country are, as that alone.

    A country that is named so is not where somebody is.
    """
    kept = without_welcome(tokens, clauses, whose)
    yield from kept
    left = set(kept)
    for token in tokens:
        if token not in left:
            yield from as_welcome(token, whose)


def as_welcome(token: Token, whose: Makers) -> Iterator[Token]:
    """Yield that makers are welcome, where a token is of those of a country, and of which region they are."""
    if not _is_of_country(token, whose):
        return
    yield Concept(WELCOME, "", token.at)
    region = whose.region_named(token)
    if region is not None:
        yield Concept(f"{WELCOME_FROM}{region}", "", token.at)


def _is_of_country(token: Token, whose: Makers) -> bool:
    """Tell whether a token is of makers of a country, or its name alone: "even Chinese", «можно и Корею»."""
    return concept_of(token) in whose.places or (isinstance(token, Other) and whose.in_country(token) is not None)


def _is_named(token: Token, whose: Makers) -> bool:
    return concept_of(token) in whose.places or isinstance(token, Name) or concept_of(token).startswith(LAB)


def _may_be_welcome(token: Token, whose: Makers) -> bool:
    return concept_of(token) in _ALLOWED or concept_of(token).startswith(HOST) or _is_named(token, whose)


def _drop_welcome(kept: list[Token], welcome: Token, clauses: Clauses, whose: Makers) -> None:
    """Leave out what stands just before a word that welcomes it."""
    last = welcome
    while kept and clauses.of(kept[-1]) == clauses.of(welcome) and len(clauses.between(kept[-1], last)) <= _NEAR:
        weights = concept_of(kept[-1]) == "open" and len(kept) > 1 and _may_be_welcome(kept[-2], whose)
        glue = weights or concept_of(kept[-1]) in {"list", "either"}
        if not glue and not _may_be_welcome(kept[-1], whose):
            return
        last = kept.pop()
