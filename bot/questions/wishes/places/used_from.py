"""Where a wish says that it is used from: "has to work from China", «доступ из Индии»."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, takewhile
from typing import NamedTuple

from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task, token_at
from bot.questions.text.concept_ids import BY_API, IN_APPLICATION, UNMET
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.money.paid_in import IN_ROUBLES
from bot.questions.wishes.places.places_wished import WELCOME_FROM
from bot.questions.wishes.replaced import Replacement, replaced

_REFUSED = "refused"
_SERVED, _OUT_OF_RUSSIA = "where_served", "out_of_russia"
_THIRD_COUNTRIES = "third_countries"
_BEFORE_OUTSIDE = 3
"""Words before one such as "outside", one of which may say that something is used."""
_NEAR = 2
"""Words behind a place, the last of which may say that something is used."""
_OF_MODELS = frozenset({"open", "only_open"})
"""Concepts of models that say by themselves what is wanted."""
_ACCESS = frozenset({BY_API, IN_APPLICATION})
_LEADING = 3
"""Words of a clause among which one asks with what something is done: «подскажите, чем»."""
_MOST = 5
"""Words of a clause that say who asks."""


class Naming(NamedTuple):
    """What tells countries and people.

    That are the concepts of countries, the regions of a text, words for who asks, and where models are made.
    """

    places: AbstractSet[str]
    regions_of: Callable[[str], AbstractSet[Region]]
    is_asker: Callable[[str], bool]
    make_models: Callable[[Token], bool]


def with_use_from(
    tokens: Sequence[Token],
    clauses: Clauses,
    naming: Naming,
) -> Iterator[Token]:
    """Yield the tokens, a country that something is used from as that, and not as that of the maker."""
    speaks = _tells_who_asks(clauses, naming)
    read, refused = 0, -1
    for place, token in enumerate(tokens):
        if token.at < read and isinstance(token, Other) and clauses.groups.has(WordGroup.USED_FROM, token.text):
            continue  # the verb says no more than where something is used
        if token.at == refused and concept_of(token) == _REFUSED:
            continue  # what does not work there is not wanted by being used there
        named = isinstance(token, Other) or concept_of(token) in naming.places
        asks = speaks or not _is_of_models(token, tokens, clauses, naming)
        alone = asks and _stands_alone(token, tokens, clauses)
        used = named and (alone or _is_used_from(tokens, place, clauses))
        regions = naming.regions_of(token.text) if used else frozenset()
        if len(regions) != 1:
            yield token
            continue
        read, refused = clauses.of(token), end_of(token)
        if _works_not(tokens, place):
            yield Concept(_REFUSED, "", token.at)
        yield Concept(f"served_{next(iter(regions))}", token.text, token.at)


def _works_not(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a name just before a place is refused just behind it: «chatgpt из России не открывается»."""
    before, behind = token_at(tokens, place - 1), token_at(tokens, place + 1)
    beside = isinstance(before, Name) and end_of(before) == tokens[place].at
    return beside and concept_of(behind) == _REFUSED


def with_developers_from(tokens: Sequence[Token], clauses: Clauses, naming: Naming) -> Sequence[Token]:
    """Return the tokens, the country of a developer with whom the text begins as the place of use.

    "Developer from India, need an API" asks for no maker, where none is known there.
    """
    end = clauses.of_word(0) if clauses.words else 0
    at = next((at for at in range(end) if clauses.groups.has(WordGroup.COMING_FROM, clauses.words[at])), 0)
    before, country = clauses.words[max(at - 1, 0) : at], Other(clauses.written(at + 1, end), at + 1)
    asks = clauses.groups.has_any(WordGroup.PROGRAMMERS, before) and at < _LEADING and end < len(clauses.words)
    regions = naming.regions_of(country.text) if asks and not naming.make_models(country) else frozenset()
    if len(regions) != 1 or end - at > _LEADING:
        return tokens
    place = Concept(f"served_{next(iter(regions))}", " ".join(clauses.words[:end]), 0)
    return list(replaced(tokens, [Replacement(range(end), (place,))]))


def with_use_outside(
    tokens: Sequence[Token], clauses: Clauses, region_of: Callable[[str], Region | None]
) -> Iterator[Token]:
    """Yield the tokens, that something is used outside a country as a wish that nothing is known of."""
    taken = 0
    for place, token in enumerate(tokens):
        if token.at < taken:
            continue
        end, region = _outside(tokens, place, clauses, region_of)
        used = clauses.groups.has_any(WordGroup.USED_FROM, clauses.before(token, _BEFORE_OUTSIDE))
        if region is not None and used:
            taken = end
            yield Concept(UNMET, " ".join(clauses.words[token.at : end]), token.at)
            yield Concept(f"{WELCOME_FROM}{region}", "", token.at)  # the country is neither that of use nor of makers
        else:
            yield token


def _outside(
    tokens: Sequence[Token], place: int, clauses: Clauses, region_of: Callable[[str], Region | None]
) -> tuple[int, Region | None]:
    """Return where words such as "outside China" end that begin at a token, and of which region they speak."""
    token, following = tokens[place], token_at(tokens, place + 1)
    if concept_of(token) == _THIRD_COUNTRIES:
        return end_of(token), Region.EU
    outside = isinstance(token, Other) and clauses.groups.has(WordGroup.OUTSIDE, token.text)
    beside = outside and following is not None and following.at - end_of(token) <= 1
    if not beside or following is None or clauses.of(following) != clauses.of(token):
        return token.at, None
    return end_of(following), region_of(following.text)


def _tells_who_asks(clauses: Clauses, naming: Naming) -> bool:
    """Tell whether a clause begins with who asks: "I'm a doctor"."""
    for start, end in clauses.spans():
        words = clauses.words[start : min(end, start + _MOST)]
        if words and clauses.groups.has(WordGroup.DOER, words[0]) and any(map(naming.is_asker, words[1:])):
            return True
    return False


def _name_models(words: Sequence[str], groups: WordGroups) -> bool:
    """Tell whether words speak of models or makers, which may be from a place: "a model, from Russia"."""
    return any(groups.has_any(one, words) for one in (WordGroup.PRODUCERS, WordGroup.MODELS))


def _is_of_models(token: Token, tokens: Sequence[Token], clauses: Clauses, naming: Naming) -> bool:
    """Tell whether the clause of a token, or the one before it, names models that are wanted, and not what one does.

    Behind open weights, a name or what is to be done, or where nothing is before it, it is said of models as well,
    where models are made there.
    """
    end = clauses.start_of(token)
    start = clauses.start_of_word(end - 1) if end else end
    words = clauses.words[start : clauses.of(token)]
    before = [one for one in tokens if start <= one.at < end]
    told = not before or any(isinstance(one, Name) or is_task(one) or concept_of(one) in _OF_MODELS for one in before)
    russian = concept_of(token) == _OUT_OF_RUSSIA
    named = (told and not russian and naming.make_models(token)) or _name_models(words, clauses.groups)
    return named and not clauses.groups.has_any(WordGroup.SO_THAT, words)


def _stands_alone(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a clause says no more than where somebody or something is from: "I'm a doctor, from Russia"."""
    begins = clauses.groups.has(WordGroup.COMING_FROM, token.text.partition(" ")[0])
    beside = clauses.of(token) - clauses.start_of(token) < len(clauses.words)
    return begins and beside and clauses.has_alone(token, tokens) and not clauses.before(token, 1)


def _is_used_from(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a place stands just behind a word for using or paying for something and one such as "from"."""
    token, before = tokens[place], token_at(tokens, place - 1)
    if concept_of(before) in {_SERVED, IN_ROUBLES} and before is not None and not clauses.between(before, token):
        return True
    groups = clauses.groups
    begins = groups.has(WordGroup.COMING_FROM, token.text.partition(" ")[0])
    if begins and before is not None and _is_access(before, clauses) and end_of(before) == token.at:
        return True
    if begins and (_asks_by_what(token, tokens, clauses) or _is_used_behind(token, clauses)):
        return True
    verbs = (word for word in clauses.before(token, 3) if not groups.has(WordGroup.PRONOUNS, word))
    words = (*verbs, *token.text.split()[:1])
    return any(
        groups.has(WordGroup.USED_FROM, verb) and groups.has(WordGroup.COMING_FROM, word)
        for verb, word in pairwise(words)
    )


def _is_access(token: Token, clauses: Clauses) -> bool:
    """Tell whether words say by what something is used: "through an app", «через API»."""
    words = (*clauses.before(token, 1), *token.text.split()[:-1])
    return concept_of(token) in _ACCESS and clauses.groups.has_any(WordGroup.TOWARDS, words)


def _is_used_behind(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for using something stands just behind it, or ends its clause, which names no maker before.

    So in «хочу из России пользоваться …», «чтоб из России без VPN открывалась» and «из России чтоб открывалась», the
    whole of which is what a model is to do.
    """
    groups, behind = clauses.groups, clauses.words[end_of(token) : clauses.of(token)]
    aimed = len(behind) == _NEAR and groups.has(WordGroup.SO_THAT, behind[0])
    before = [
        *takewhile(lambda word: not groups.has(WordGroup.SO_THAT, word), reversed(clauses.before(token, token.at)))
    ]
    made = not aimed and _name_models(before, groups)
    verbs = behind[:1] if len(behind) > _NEAR else (*behind[:1], *behind[-1:])
    return not made and groups.has_any(WordGroup.USED_FROM, verbs)


def _asks_by_what(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a clause asks what to do something with, and names no models: «чем писать код из России»."""
    words = clauses.before(token, token.at)
    asks = clauses.groups.has_any(WordGroup.BY_WHAT, words[:_LEADING])
    done = (one for one in tokens if one.at < token.at and clauses.of(one) == clauses.of(token))
    return asks and any(map(is_task, done)) and not clauses.groups.has_any(WordGroup.MODELS, words)
