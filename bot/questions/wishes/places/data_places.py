"""Where data are to stay and a model is to run: "keep everything in Germany", "nothing may leave the hospital"."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import dropwhile, takewhile

from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import AT_HOME, IN_CLOUD, NEGATION, NO_TRAINING, OWN_MACHINES, RUN_BY_ONESELF, UNMET
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Time, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.training_wished import TRAINS

_REFUSED = "refused"
_STAYS, _OUT, _IN_RUSSIA = "data_stays", "data_out", "data_ru"
_LEAVING = frozenset({"going_out", "is_leaving"})
_STAYING, _ABROAD = "staying", "abroad"
_TELLING = _LEAVING | {_STAYING, _ABROAD}
"""Concepts that say something of a place."""
_ANY_DATA, _LAW = "what_stays", "fz152"
_WHAT = frozenset({_ANY_DATA, "own_data"})
"""Concepts for what stays: data, or everything."""
_ABOUT_DATA = _WHAT | {"data_stays", "data_kept"}
_ZERO, _SERVED = "zero_retention", "served_"
_NEAR = 5
_REGIONS = {"ru": "ru", "russia": "ru", "eu": "eu"}
_SILENT = frozenset({_STAYING, _ABROAD, "what_stays", "going_out"})
"""Concepts that say nothing by themselves."""
HOSTS = (WordGroup.SERVERS, WordGroup.HOSTING)
"""Groups of words for what data are on."""
DENYING = frozenset({NEGATION, _REFUSED, "may", "unneeded", "needless"})
SAYING_WHERE = _SILENT | _LEAVING | _ABOUT_DATA | {_OUT}
"""Concepts that say nothing more where a clause says that data stay on one's own premises."""
IN_PLACES = (_SERVED, "in_", "data_ru", "data_eu", "data_in_")
"""How concepts for places begin."""


def with_countries_left(
    tokens: Sequence[Token], clauses: Clauses, names_place: Callable[[str], bool]
) -> Iterator[Token]:
    """Yield the tokens, with data that stay in a country where nothing is to leave it, and not on own machines."""
    leaving = {token for token in tokens if _is_left(token, clauses)}
    placed = dict[int, bool]()
    for clause in {clauses.of(token) for token in leaving}:
        beside = [token.text for token in tokens if clauses.of(token) == clause]
        placed[clause] = any(map(names_place, dict.fromkeys((*beside, " ".join(beside)))))
    for token in tokens:
        stays = token in leaving and placed[clauses.of(token)]
        yield Concept(_STAYS, token.text, token.at) if stays else token


def _is_left(token: Token, clauses: Clauses) -> bool:
    """Tell whether a token of one's own machines says that nothing leaves them."""
    return concept_of(token) == RUN_BY_ONESELF and clauses.groups.has_any(WordGroup.LEAVING, token.text.split())


def with_data_stays(
    tokens: Sequence[Token], clauses: Clauses, names_place: Callable[[], bool], is_place: Callable[[Token], bool]
) -> Iterator[Token]:
    """Yield the tokens, with the demand that data stay in a place where a clause says so.

    `names_place` looks whether the text names a country; "abroad" alone is said of Russia by who writes Russian.
    `is_place` tells whether a token is of a country.
    """
    is_named = any(concept_of(token) in _TELLING for token in tokens) and names_place()
    placed = is_named or any(concept_of(token) == _ABROAD for token in tokens)
    about = {clauses.of(token) for token in tokens if _is_about_data(token, clauses.groups, placed=placed)}
    abroad = {clauses.of(token) for token in tokens if concept_of(token) == _ABROAD}
    about |= {
        end
        for start, end in clauses.spans()
        if end in abroad and clauses.groups.has_any(WordGroup.LEAVING, clauses.words[start:end])
    }
    leaving = {clauses.of(token) for token in tokens if concept_of(token) in _LEAVING and (is_named or abroad)}
    kept = about | {clauses.of(token) for token in tokens if concept_of(token) in {NEGATION, _REFUSED}}
    for place, token in enumerate(tokens):
        here, there = concept_of(token), clauses.of(token)
        if here == NEGATION and concept_of(token_at(tokens, place + 1)) == _STAYS:
            continue
        if here == _STAYS and _is_kept_private(token, token_at(tokens, place + 1)):
            continue
        following = next((one for one in tokens[place + 1 :] if not isinstance(one, Other)), None)
        placed_out = following is not None and is_place(following) and _leads_to(token, following, clauses)
        out = here == NEGATION and there in about and placed_out
        if out or (here == _STAYS and concept_of(token_at(tokens, place - 1)) == NEGATION):
            yield Concept(_OUT, token.text, token.at)
        elif (
            here in {NEGATION, _REFUSED}
            and there in about | leaving
            and not _is_of_makers(token, token_at(tokens, place + 1), is_place)
            and _is_of_places(tokens[place + 1 :], there, clauses)
        ):
            continue
        elif is_named and ((here in _LEAVING and there in kept) or (here == _STAYING and there in about)):
            yield Concept(_STAYS, token.text, token.at)
        elif here == _ABROAD and there in about | leaving and not is_named and not token.text.isascii():
            yield Concept(_IN_RUSSIA, token.text, token.at)
        elif here == "going_out" and there in about and not is_named and there not in abroad:
            yield Concept(_STAYS, token.text, token.at)
        elif here not in _SILENT and not (here in _LEAVING and there in abroad):
            yield token


def _is_kept_private(stays: Token, following: Token | None) -> bool:
    """Tell whether data are to stay as they are, and in no place: "student data must stay private"."""
    return concept_of(following) == NO_TRAINING and following is not None and end_of(stays) == following.at


def with_personal_data(
    tokens: Sequence[Token], clauses: Clauses, regions: Callable[[], frozenset[Region]]
) -> Iterator[Token]:
    """Yield the tokens, data of persons of which a clause says no more as the demand of the law of their country.

    `regions` looks which countries the text names; only the law of Russia is known, and meant where none is named.
    """
    telling = {clauses.of(token) for token in tokens if concept_of(token) in _TELLING | DENYING | {_STAYS, _OUT}}
    for token in tokens:
        personal = concept_of(token) == _ANY_DATA and clauses.groups.has_any(WordGroup.PERSONAL, token.text.split())
        if personal and clauses.of(token) not in telling:
            yield Concept(_LAW if Region.RU in (regions() or {Region.RU}) else UNMET, token.text, token.at)
        else:
            yield token


def with_nothing_outside(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, what must not be outside a place as what stays there: "no servers outside Canada".

    What is hosted outside a place is kept out of it.
    """
    denied = {place for place in range(len(tokens)) if _is_no_outside(tokens, place, clauses)}
    for place, token in enumerate(tokens):
        if place - 1 in denied:
            yield Concept(_STAYS, token.text, token.at)
        elif place not in denied:
            yield Concept(_OUT, token.text, token.at) if _is_hosted_outside(tokens, place, clauses) else token


def _is_hosted_outside(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a word begins a clause with the place that it is out of, or one that tells where data are."""
    token, following, groups = tokens[place], token_at(tokens, place + 1), clauses.groups
    if not (isinstance(token, Other) and groups.has(WordGroup.OUTSIDE, token.text)) or following is None:
        return False
    before = clauses.before(token, token.at)
    told = not before or groups.has_any(WordGroup.PLACE_OF_DATA, before)
    denied = groups.has_any(WordGroup.NEGATED, before) or groups.has_any(WordGroup.MAY_NOT, before)
    return told and not denied and clauses.of(following) == clauses.of(token)


def _is_no_outside(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a denial stands before what is outside a place."""
    denial, out = tokens[place], token_at(tokens, place + 1)
    if concept_of(denial) != NEGATION or concept_of(out) != _OUT or out is None:
        return False
    return clauses.of(denial) == clauses.of(out) and clauses.groups.has(WordGroup.OUTSIDE, out.text.rpartition(" ")[2])


def _leads_to(denial: Token, place: Token, clauses: Clauses) -> bool:
    """Tell whether a word says of data that they would be in a place, as in "client data can't go to the US"."""
    words = (*clauses.between(denial, place), *place.text.split()[:-1])
    return clauses.of(denial) == clauses.of(place) and clauses.groups.has_any(WordGroup.TOWARDS, words)


def _is_about_data(token: Token, groups: WordGroups, *, placed: bool) -> bool:
    """Tell whether a token is of data; "anything" is where a place is named."""
    return concept_of(token) in _ABOUT_DATA and (placed or not groups.has(WordGroup.EVERYTHING, token.text))


def _is_of_makers(denial: Token, following: Token | None, is_place: Callable[[Token], bool]) -> bool:
    """Tell whether a denial stands just before makers of a country, as in "nothing Chinese and data stay in the US"."""
    if following is None or concept_of(following).startswith(_SERVED) or not is_place(following):
        return False
    return end_of(denial) == following.at


def _is_of_places(following: Iterable[Token], clause: int, clauses: Clauses) -> bool:
    """Tell whether a negation belongs to what leaves or stays, and to no condition behind it, such as training."""
    behind = takewhile(lambda token: clauses.of(token) == clause and concept_of(token) not in TRAINS, following)
    return any(concept_of(token) in _TELLING for token in behind)


def with_places_of_data(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Take a place behind a word for data or servers for where they are kept, or not kept: «данные в РФ»."""
    for place, token in enumerate(tokens):
        before, following = token_at(tokens, place - 1), token_at(tokens, place + 1)
        if concept_of(token) == NEGATION and _is_at_home(following, clauses):
            continue  # data that must not leave one's own network are at home
        if concept_of(token) in {_OUT, _STAYS} and _is_cloud(following, token, clauses):
            yield Concept(AT_HOME, token.text, token.at)
            continue
        if concept_of(before) == _OUT and _is_cloud(token, before, clauses):
            continue
        if concept_of(token) in OWN_MACHINES and _is_outside(token, clauses.groups) and _is_place(following):
            yield Concept(_STAYS, token.text, token.at)
            continue
        if concept_of(token) == IN_CLOUD and _is_hosting(token, (before, following), clauses.groups):
            continue
        if concept_of(token) == _ZERO and _is_for_a_time(token, tokens, clauses):
            yield Concept(UNMET, token.text, token.at)
        elif concept_of(token) in {NEGATION, _ZERO} and following is not None and _is_of_data(following, clauses):
            yield Concept(_OUT, token.text, token.at)
        elif _is_of_data(token, clauses) and not _is_kept_out(tokens, place, clauses):
            yield from _kept_in(token)
        else:
            yield token


def _is_at_home(token: Token | None, clauses: Clauses) -> bool:
    """Tell whether a token is of one's own machines, which data are not to leave."""
    if concept_of(token) != AT_HOME or token is None:
        return False
    of_data = clauses.groups.has_any(WordGroup.DATA, clauses.before(token, token.at))
    return of_data or clauses.groups.has(WordGroup.BEYOND, token.text)


def _is_cloud(token: Token | None, before: Token | None, clauses: Clauses) -> bool:
    """Tell whether a token is of clouds, in the clause of the one before it: "nothing goes to a cloud"."""
    beside = token is not None and before is not None and clauses.of(token) == clauses.of(before)
    return beside and concept_of(token) == IN_CLOUD


def _is_outside(token: Token, groups: WordGroups) -> bool:
    """Tell whether words for one's own premises say only that something is not to leave: "must not go outside"."""
    return groups.has_any(WordGroup.LEAVING, token.text.split()[-2:])


def _is_place(token: Token | None) -> bool:
    return concept_of(token).startswith((_SERVED, "data_ru", "data_eu"))


def _is_hosting(token: Token, beside: Iterable[Token | None], groups: WordGroups) -> bool:
    """Tell whether hosting is told of a place, as in "EU hosting", and not of how a model is run."""
    placed = any(concept_of(one).startswith(("data_", _SERVED)) for one in beside)
    return placed and groups.has(WordGroup.HOSTING, token.text)


def _is_of_data(token: Token, clauses: Clauses) -> bool:
    """Tell whether a place is that of data or servers, by the words around it."""
    if not concept_of(token).startswith((_SERVED, "in_")):
        return False
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    kept = clauses.groups.has_any(WordGroup.PLACE_OF_DATA, clauses.before(token, _NEAR))
    return kept or clauses.groups.has_any(WordGroup.HOSTING, behind)


def _is_kept_out(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a denial stands before a place, or before a row that it is one of: "not in the US or China"."""
    before = [one for one in tokens[:place] if clauses.of(one) == clauses.of(tokens[place])]
    others = dropwhile(lambda one: concept_of(one) == "either" or _is_place(one), reversed(before))
    last = next(others, None)
    return concept_of(last if before else token_at(tokens, place - 1)) in {NEGATION, _ZERO, _OUT}


def _kept_in(token: Token) -> Iterator[Token]:
    region = _REGIONS.get(concept_of(token).removeprefix(_SERVED).removeprefix("in_"))
    if region is not None:
        yield Concept(f"data_{region}", token.text, token.at)
        return
    if concept_of(token).startswith(_SERVED):
        yield Concept(_STAYS, token.text, token.at)
    yield token


def is_of_servers(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for a country is of servers: "on American servers", «на серверах Франции»."""
    behind = clauses.words[end_of(token) : min(end_of(token) + 2, clauses.of(token))]
    beside = (*clauses.before(token, 1), *behind[:1], "".join(behind), *token.text.split()[-1:])  # "data centers"
    return any(clauses.groups.has_any(group, beside) for group in HOSTS)


def _is_for_a_time(zero: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether data may be kept for some time, as in "not kept longer than 30 days"."""
    behind = [one for one in tokens if one.at > zero.at and clauses.of(one) == clauses.of(zero)]
    return any(
        isinstance(one, Time) or (isinstance(one, Number) and one.unit in {NumberUnit.DAYS, NumberUnit.HOURS})
        for one in behind
    )
