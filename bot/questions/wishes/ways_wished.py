"""The ways of use that a wish names: an application, an API, one's own machine, and which of them is not meant."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task, token_at
from bot.questions.text.concept_ids import (
    ANSWER,
    AT_HOME,
    BY_API,
    CHAT,
    IN_APPLICATION,
    IN_CLOUD,
    NEGATION,
    ON_LAPTOP,
    RUN_BY_ONESELF,
    WRITING,
)
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.needs import NO_PLAN

_TALKED = CHAT | {"voice", "audio", IN_APPLICATION, "free"}
"""What is done with an app."""
_FREE_TO_LEAVE = f"{ANSWER}lockin.avoid"
"""An option whose words mean the same behind a negation: "no lock-in"."""
_PHONE = f"{ANSWER}hardware.phone"
"""A phone that a model runs on."""
_RUNNING = frozenset({"run", AT_HOME, "memory", RUN_BY_ONESELF, "open", "download"})
"""Concepts of what runs on one's own computer."""
_SKILL = f"{ANSWER}skill."
_AT_HOME = frozenset({AT_HOME, "run"})
_DESCRIBING = frozenset({"cheap", "cheapest", "small", "speed"})
"""Concepts of what an app is like that is sought: "a cheap app"."""
_SOUGHT = frozenset({"choose", "which"})
_OF_SOUGHT = (WordGroup.AIMING, WordGroup.OBLIGING, WordGroup.OF_ABILITIES)
"""Words behind an app that say what it is for, must do or has: "app with web search"."""
_NEAR = 3
"""Words from what is wanted instead to the way that is not."""
_PLACES = ("served_", "data_")


def with_apps_and_calls(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Read "free app" as an app to talk with, and a call centre as support where nothing else is done there."""
    tasks = any(map(is_task, tokens))
    pairs = itertools.pairwise(tokens)
    no_api = any(concept_of(one) == NEGATION and concept_of(other).startswith(_SKILL) for one, other in pairs)
    elsewhere = _is_elsewhere(tokens)
    for place, token in enumerate(tokens):
        match concept_of(token):
            case "app":
                before, after = concept_of(token_at(tokens, place - 1)), concept_of(token_at(tokens, place + 1))
                alone = clauses.has_alone(token, tokens)
                paid = isinstance(token_at(tokens, place - 1), Number)
                said = before in _TALKED | {"either", "resembling"} or after == "either" or alone or no_api or paid
                if said or _is_sought(tokens, place, clauses):
                    yield Concept(IN_APPLICATION, token.text, token.at)
            case "subscription" if concept_of(token_at(tokens, place - 1)) == NEGATION:
                yield Concept(NO_PLAN, token.text, token.at)
            case "subscription":
                yield Concept("by_plan", token.text, token.at)
                if not elsewhere:
                    yield Concept(IN_APPLICATION, token.text, token.at)
            case "support":
                yield Concept("for_support", token.text, token.at)
            case "call_centre":
                if not tasks:
                    yield Concept("for_support", token.text, token.at)
            case _:
                yield token


def _is_elsewhere(tokens: Sequence[Token]) -> bool:
    """Tell whether a model is called by its API, or runs on machines of one's own."""
    return any(
        concept_of(token) in {BY_API, RUN_BY_ONESELF, AT_HOME} and concept_of(token_at(tokens, place - 1)) != NEGATION
        for place, token in enumerate(tokens)
    )


def with_chats_of_people(tokens: Sequence[Token], clauses: Clauses) -> list[Token]:
    """Read what several people pay a sum for as an application, where they chat or write and nothing else is said."""
    in_app = not _is_elsewhere(tokens) and _is_chat_of_people(tokens, clauses)
    return [Concept(IN_APPLICATION, "", 0), *tokens] if in_app else list(tokens)


def _is_chat_of_people(tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether several people pay a sum to chat or write, and are no customers: "team of ten, $200, AI chat"."""
    numbers = [one for one in tokens if isinstance(one, Number)]
    paid = any(one.unit is NumberUnit.MONEY and not one.per_million for one in numbers)
    tasks = [concept_of(one) for one in tokens if is_task(one)]
    chats = not tasks or any(one in CHAT | WRITING for one in tasks)
    people = (one for one in numbers if one.unit is NumberUnit.USERS and one.value > 1)
    return paid and chats and any(not _are_served(one, clauses.groups) for one in people)


def _are_served(people: Number, groups: WordGroups) -> bool:
    return groups.has_any(WordGroup.SERVED_PEOPLE, people.text.split())


def _is_sought(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether it is said what an app is for, and it is that of nobody: "a translator app", "app for writing"."""
    token, before = tokens[place], token_at(tokens, place - 1)
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    begins = not clauses.before(token, 1) and not clauses.groups.has_any(WordGroup.OWN, clauses.words)
    if begins and any(clauses.groups.has_any(one, behind) for one in _OF_SOUGHT):
        return True
    if before is None or end_of(before) != token.at or clauses.of(before) != clauses.of(token):
        return False
    words, groups = clauses.before(token, token.at), clauses.groups
    if groups.has_any(WordGroup.OWN, words) or groups.has_any(WordGroup.BUILT_FOR, words):
        return False
    sought = any(concept_of(one) in _SOUGHT and clauses.of(one) == clauses.of(token) for one in tokens[:place])
    return is_task(before) or concept_of(before) in _DESCRIBING or (sought and isinstance(before, Other))


def without_replaced(tokens: Iterable[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, the way that another one is wanted for as denied: "an app rather than an API"."""
    for token in tokens:
        words = clauses.before(token, _NEAR)
        replaced = clauses.groups.has_any(WordGroup.INSTEAD, words)
        if replaced and concept_of(token).startswith(ANSWER):
            yield Concept(NEGATION, "", token.at)
        if not (replaced and concept_of(token) in _AT_HOME):
            yield token


def with_phones(tokens: Sequence[Token], groups: WordGroups) -> list[Token]:
    """Read an application on a phone as the phone that a model runs on, where it is to run by itself."""
    offline = any(concept_of(token) in _AT_HOME for token in tokens)
    return [
        Concept(_PHONE, one.text, one.at)
        if offline and concept_of(one) == IN_APPLICATION and groups.has_any(WordGroup.PHONES, one.text.split())
        else one
        for one in tokens
    ]


def without_seats(tokens: Sequence[Token]) -> list[Token]:
    """Leave out a computer that nothing is said to run on, where an application is used: "an app on my laptop"."""
    said = {concept_of(token) for token in tokens}
    sized = any(isinstance(one, Number) and one.unit is NumberUnit.GIGABYTES for one in tokens)
    runs = sized or not said.isdisjoint(_RUNNING)
    return [one for one in tokens if runs or IN_APPLICATION not in said or concept_of(one) != ON_LAPTOP]


def without_either_option(tokens: Sequence[Token]) -> list[Token]:
    """Leave out options that are not wanted, and two of which either will do: "not an API", "app or API".

    Who wants no cloud wants it at home.
    """
    dropped, at_home = set[int](), set[int]()
    for place, token in enumerate(tokens):
        is_option = concept_of(token).startswith(ANSWER)
        if is_option and concept_of(token_at(tokens, place - 1)) == NEGATION:
            dropped |= {place - 1} if concept_of(token) == _FREE_TO_LEAVE else {place - 1, place}
            at_home |= {place} if concept_of(token) == IN_CLOUD else set()
        ways = all(_is_way(token_at(tokens, at)) for at in (place - 1, place + 1))
        if concept_of(token) == "either" and ways and not concept_of(token_at(tokens, place + 2)).startswith(_PLACES):
            dropped |= {place - 1, place, place + 1}
    return [
        Concept(AT_HOME, token.text, token.at) if place in at_home else token
        for place, token in enumerate(tokens)
        if place not in dropped - at_home
    ]


def _is_way(token: Token | None) -> bool:
    """Tell whether a token says how a model is used: in an application, by its API, in a cloud or at home."""
    return concept_of(token).startswith(_SKILL) or concept_of(token) in {*_AT_HOME, IN_CLOUD}
