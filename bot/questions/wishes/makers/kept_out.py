"""Makers that a wish keeps out: "nobody in China", "not tied to the US", "not from China or Iran"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ANSWER, IN_CLOUD, NEGATION
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.makers.seated import is_made_behind, is_of_vendor

_NOBODY = "nobody"
_FOREIGN, _HOME = "foreign", "from_russia"
"""What is of abroad, as who writes Russian says it of all but Russia, and the makers that are none of it."""
_TIED = f"{ANSWER}lockin.avoid"
_SERVED = "served_"
_OUT = "data_out"
_ELSEWHERE = f"{ANSWER}country.other"
"""What is used in another country than the one that its words name: «не в России»."""
_NOT = "not:"
"""What the meanings of phrases begin with that negate what follows."""
_WHOSE = frozenset({"from", "along", "maker"})
"""Concepts of words before the name of a maker."""
_MOST_UNKNOWN = 2
"""Words over which a negation reaches."""


def with_kept_out(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> list[Token]:
    """Return the tokens with a negation before the makers that are not wanted, and none before those that are."""
    tokens = list(_with_abbreviations(tokens, clauses, whose))
    denied = _past_unknown(list(_with_negated(tokens, clauses.groups, whose)), clauses, whose)
    negated = list(_with_reasons(list(_with_places(denied, clauses, whose)), clauses, whose))
    tied = list(_with_ties(list(_with_others(negated, clauses, whose)), clauses, whose))
    made = list(_with_made_in(tied, clauses, whose))
    rows = list(_with_rows(list(_with_nobody(made, clauses, whose)), clauses, whose))
    return list(_with_wanted_alone(rows, clauses, whose))


def without_other_makers(tokens: Sequence[Token], whose: Makers) -> list[Token]:
    """Leave out a maker that is of the countries that are named as well: "Mistral or something European"."""
    dropped = set[int]()
    for place, token in enumerate(tokens):
        country = concept_of(token_at(tokens, place + 2))
        joined = concept_of(token_at(tokens, place + 1)) == "either" and country in whose.countries
        if joined and whose.is_of(token, country):
            dropped |= {place, place + 1}
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _with_abbreviations(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Yield the tokens, a country before who sells models apart from a negation: "blocks us providers"."""
    for token in tokens:
        words, groups = token.text.split(), clauses.groups
        behind = clauses.words[end_of(token) : end_of(token) + 1]
        sells = any(groups.has_any(one, behind) for one in (WordGroup.VENDORS, WordGroup.PRODUCERS))
        last = Other(words[-1], end_of(token) - 1) if len(words) > 1 and sells else None
        maker = whose.in_country(last) if last is not None and concept_of(token) == NEGATION else None
        if last is None or maker is None:
            yield token
        else:
            yield from (Concept(NEGATION, " ".join(words[:-1]), token.at), Concept(maker, last.text, last.at))


def _with_negated(tokens: Sequence[Token], groups: WordGroups, whose: Makers) -> Iterator[Token]:
    """Read what negates makers behind it, and phrases that negate what they mean: "no data to OpenAI", "non-US"."""
    for place, token in enumerate(tokens):
        following = token_at(tokens, place + 1)
        if _is_exception(tokens, place, groups, whose) or (
            _denies(token, groups) and concept_of(following) == _FOREIGN
        ):
            continue
        if concept_of(token) == _FOREIGN:
            denied = _denies(token_at(tokens, place - 1), groups)
            yield Concept(_HOME, token.text, token.at) if denied else Other(token.text, token.at)
            continue
        if place and _is_exception(tokens, place - 1, groups, whose):
            yield Other(f"{tokens[place - 1].text} {token.text}", tokens[place - 1].at)
            continue
        may_not = groups.has(WordGroup.MAY_NOT, token.text)
        denied = may_not or (concept_of(token) == _OUT and not _is_place_named(following, whose))
        cloud = may_not and concept_of(following) == IN_CLOUD
        if (denied and following is not None and whose.are_named(following)) or cloud:
            yield Concept(NEGATION, token.text, token.at)
        elif concept_of(token) == IN_CLOUD and _is_of_denied(tokens, place, whose):
            continue  # "no US cloud" wants none of its companies
        elif concept_of(token).startswith(_NOT):
            yield Concept(NEGATION, "", token.at)
            yield Concept(concept_of(token).removeprefix(_NOT), token.text, token.at)
        else:
            yield token


def _is_of_denied(tokens: Sequence[Token], place: int, whose: Makers) -> bool:
    """Tell whether a country that is kept out stands just before a token: "no US cloud", «без американских облаков»."""
    before = concept_of(token_at(tokens, place - 1))
    denied = concept_of(token_at(tokens, place - 2)) == NEGATION
    return before.startswith(_NOT) or (denied and before in whose.countries)


def _denies(token: Token | None, groups: WordGroups) -> bool:
    return concept_of(token) == NEGATION or (token is not None and groups.has(WordGroup.MAY_NOT, token.text))


def _is_exception(tokens: Sequence[Token], place: int, groups: WordGroups, whose: Makers) -> bool:
    """Tell whether a word excepts one maker of those that are kept out: "nothing Chinese except DeepSeek"."""
    token, following = tokens[place], token_at(tokens, place + 1)
    if following is None or not groups.has(WordGroup.EXCEPT, token.text):
        return False
    kept_out = {concept_of(tokens[at + 1]) for at in range(place - 1) if concept_of(tokens[at]) in {NEGATION, _NOBODY}}
    return any(whose.is_of(following, country) for country in kept_out & whose.countries)


def _is_place_named(token: Token | None, whose: Makers) -> bool:
    return concept_of(token) in whose.places


def _past_unknown(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> list[Token]:
    """Let a negation reach over words that are not known to what is behind them: "not a mainland Chinese model"."""
    found = list(tokens)
    for place, token in enumerate(tokens):
        behind = [one for one in tokens[place + 1 : place + 2 + _MOST_UNKNOWN] if clauses.of(one) == clauses.of(token)]
        unknown = list(takewhile(lambda one: isinstance(one, Other), behind))
        if concept_of(token) != NEGATION or not unknown or len(unknown) == len(behind):
            continue
        following = behind[len(unknown)]
        if clauses.groups.has(WordGroup.INFINITIVE, following.text.partition(" ")[0]):
            continue  # «без ограничений генерировать видео» says what is to be done
        between = clauses.between(unknown[-1], following)
        if not between or (len(between) == 1 and whose.are_named(following)):
            found[place : place + 1 + len(unknown)] = [*unknown, token]
    return found


def _with_places(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Read the name of a country behind a negation as its makers: «без РФ», «не из РФ»."""
    for place, token in enumerate(tokens):
        begun = clauses.groups.has(WordGroup.COMING_FROM, token.text.partition(" ")[0])
        named = isinstance(token, Other) or (begun and not whose.are_named(token))
        before = token_at(tokens, place - 1)
        asker = before is not None and clauses.groups.has_any(WordGroup.DOER, clauses.before(before, 1))
        negated = named and concept_of(before) == NEGATION and not asker
        maker = whose.of_country(token) if negated else None
        yield token if maker is None else Concept(maker, token.text, token.at)


def _with_reasons(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Negate the makers that are why something is not wanted: «DeepSeek не подходит из-за Китая»."""
    denied = {clauses.of(token) for token in tokens if concept_of(token) == NEGATION}
    for place, token in enumerate(tokens):
        maker = whose.of_country(token) if _is_reason(token, denied, clauses) else None
        if maker is None:
            yield token
            continue
        before = token_at(tokens, place - 1)
        if concept_of(before) != NEGATION or before is None or clauses.of(before) != clauses.of(token):
            yield Concept(NEGATION, "", token.at)
        yield Concept(maker, token.text, token.at)


def _is_reason(token: Token, denied: AbstractSet[int], clauses: Clauses) -> bool:
    """Tell whether a token is all that a clause gives as a reason, and something is denied in that or before it."""
    words = clauses.before(token, token.at)
    begun = bool(words) and clauses.groups.has(WordGroup.BECAUSE, words[0])
    alone = begun and (len(words) == 1 or clauses.groups.has_all(WordGroup.OF, words[1:]))
    before = clauses.of_word(token.at - len(words) - 1) if token.at > len(words) else clauses.of(token)
    return alone and not concept_of(token).startswith(_SERVED) and not denied.isdisjoint({before, clauses.of(token)})


def _with_others(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Negate the makers of whom a clause says the same as was denied in the one before: "no DeepSeek, Qwen neither"."""
    denied = {clauses.of(token) for token in tokens if concept_of(token) == NEGATION}
    for place, token in enumerate(tokens):
        behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
        others = whose.are_named(token) and clauses.groups.has_any(WordGroup.TOO, behind)
        if others and clauses.of(token) not in denied:
            before = next((one for one in reversed(tokens[:place]) if clauses.of(one) != clauses.of(token)), None)
            if before is not None and clauses.of(before) in denied:
                yield Concept(NEGATION, "", token.at)
        yield token


def _with_ties(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Read "not tied to the US" as makers that are not wanted."""
    for place, token in enumerate(tokens):
        following = token_at(tokens, place + 1)
        tied = concept_of(token) == _TIED and following is not None and whose.are_named(following)
        if (
            tied
            and following is not None
            and (clauses.of(following) != clauses.of(token) or clauses.are_joined(token, following))
        ):
            tied = False  # "no lock-in and US-made"
        yield Concept(NEGATION, token.text, token.at) if tied else token


def _with_made_in(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Read a place of use behind a word such as "made" as one of makers: "made in Korea or Japan"."""
    made: int | None = None
    tokens = [token for place, token in enumerate(tokens) if not _says_made(tokens, place, clauses, whose)]
    for token in tokens:
        begins = is_made_behind(token, clauses) or is_of_vendor(token, clauses)
        maker = _maker_in(token, whose) if begins or made == clauses.of(token) else None
        elsewhere = concept_of(token) == _ELSEWHERE
        if maker is not None and (elsewhere or _is_of_use(token)):
            made = clauses.of(token)
            yield from (Concept(NEGATION, "", token.at),) if elsewhere else ()
            yield Concept(maker, token.text, token.at)
        else:
            yield token


def _maker_in(token: Token, whose: Makers) -> str | None:
    """Return the makers of the one country, or of Europe, that a token names."""
    return whose.in_country(token) or (whose.of_country(token) if concept_of(token).startswith(_SERVED) else None)


def _says_made(tokens: Sequence[Token], place: int, clauses: Clauses, whose: Makers) -> bool:
    """Tell whether a word says only that makers have trained a model in the place behind it."""
    token, following = tokens[place], token_at(tokens, place + 1)
    trained = concept_of(token) == "trains" and clauses.groups.has_any(WordGroup.TRAINED, token.text.split())
    if not trained or following is None or clauses.of(following) != clauses.of(token):
        return False
    return _is_of_use(following) and _maker_in(following, whose) is not None


def _is_of_use(token: Token) -> bool:
    return isinstance(token, Other) or concept_of(token).startswith((_SERVED, "in_"))


def _with_nobody(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Read "nobody in China" as makers that are not wanted; of anything else nobody is a negation."""
    waiting = False
    for place, token in enumerate(tokens):
        maker = whose.of_country(token) if waiting else None
        if concept_of(token) == _NOBODY:
            beside = (one for one in tokens[place + 1 :] if clauses.of(one) == clauses.of(token))
            waiting = any(whose.of_country(one) is not None for one in beside)
            if not waiting:
                yield Concept(NEGATION, token.text, token.at)
        elif maker is not None:
            waiting = False
            yield from (Concept(NEGATION, "", token.at), Concept(maker, token.text, token.at))
        else:
            yield token


def _with_rows(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Read places in a row with makers that are kept out as makers too: "not from China, Russia or Iran"."""
    last: Token | None = None
    for place, token in enumerate(tokens):
        if concept_of(token) == "either":
            yield token
            continue
        in_row = last is not None and _are_in_row(last, token, clauses)
        if last is not None and _is_maker(last, whose) and not _is_maker(token, whose):
            in_row = in_row and bool(clauses.between(last, token)) and _says_whose(tokens, place, clauses, whose)
        maker = whose.of_country(token)
        if in_row and maker is not None:
            yield from (Concept(NEGATION, "", token.at), Concept(maker, token.text, token.at))
        elif not (in_row and concept_of(token).startswith(_SERVED)):
            yield token
        begins = whose.are_named(token) and concept_of(token_at(tokens, place - 1)) == NEGATION
        last = token if begins or (in_row and (_is_place(token, maker) or _is_maker(token, whose))) else None


def _are_in_row(one: Token, other: Token, clauses: Clauses) -> bool:
    """Tell whether makers and countries stand in a row, and the other one does not begin as in "with German"."""
    groups, between = clauses.groups, clauses.between(one, other)
    if _is_used(one, other, clauses):
        return False
    declined = concept_of(other).startswith(LANGUAGE) and not other.text.isascii() and one.text[-1:] != other.text[-1:]
    joined = groups.has_all(WordGroup.IN_ROWS, between) and not declined  # «без американских и немецкий»
    return joined and not groups.has(WordGroup.OF_ABILITIES, other.text.partition(" ")[0])


def _is_used(one: Token, other: Token, clauses: Clauses) -> bool:
    """Tell whether a country behind one that makers are from is where models are used: "not from China and in Peru"."""
    groups = clauses.groups
    (begun, _, _), (first, _, place) = one.text.partition(" "), other.text.partition(" ")
    inside = groups.has(WordGroup.COMING_FROM, begun) and groups.has(WordGroup.INSIDE, first) and bool(place)
    return inside or groups.has_any(WordGroup.USED_FROM, other.text.split())


def _says_whose(tokens: Sequence[Token], place: int, clauses: Clauses, whose: Makers) -> bool:
    """Tell whether a word for a country behind makers is said of models, as is "no OpenAI or Chinese ones"."""
    token = tokens[place]
    if concept_of(token).startswith(LANGUAGE):
        return False
    behind = end_of(token)
    is_last = behind >= len(clauses.words) or clauses.of_word(behind) != clauses.of(token)
    return is_last or whose.language_of(token) is None or concept_of(token_at(tokens, place + 1)) == "list"


def _is_maker(token: Token, whose: Makers) -> bool:
    """Tell whether a token names makers or models, and not where they are from."""
    return whose.are_named(token) and concept_of(token) not in whose.places


def _is_place(token: Token, maker: str | None) -> bool:
    return maker is not None or concept_of(token).startswith(_SERVED)


def _with_wanted_alone(tokens: Sequence[Token], clauses: Clauses, whose: Makers) -> Iterator[Token]:
    """Let a negation end before what alone is wanted, and what begins anew: "no US clouds, European ones only"."""
    negated = {clauses.of(token) for token in tokens if concept_of(token) == NEGATION}
    only = (place for place, word in enumerate(clauses.words) if clauses.groups.has(WordGroup.ONLY, word))
    alone = set(map(clauses.of_word, only))
    for place, token in enumerate(tokens):
        only_text = concept_of(token) == "text_only" and concept_of(token_at(tokens, place - 1)) != NEGATION
        if (
            _begins_anew(tokens, place, negated, clauses)
            or only_text
            or (whose.are_named(token) and clauses.of(token) in alone - negated)
        ):
            yield Concept("contrast", "", token.at)
        yield token


def _begins_anew(tokens: Sequence[Token], place: int, negated: AbstractSet[int], clauses: Clauses) -> bool:
    """Tell whether a clause that denies nothing, or what "and" begins, says whose models are wanted.

    "No Llama, from Mistral"; "without Llama and from Mistral", but not "not from OpenAI and from Google".
    """
    token = tokens[place]
    if concept_of(token) not in _WHOSE:
        return False
    if not clauses.before(token, 1):
        return clauses.of(token) not in negated
    return clauses.groups.has_any(WordGroup.AND, clauses.before(token, 1)) and not any(
        concept_of(one) in _WHOSE and clauses.of(one) == clauses.of(token) for one in tokens[:place]
    )
