"""Hardware that nobody has, or of which little is known: "no servers of our own", «своего железа нет», "a VPS"."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import (
    BY_API,
    IN_APPLICATION,
    IN_CLOUD,
    ON_LAPTOP,
    OWN_MACHINES,
    RUN_BY_ONESELF,
    UNMET,
)
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.askers import RUN_AT_HOME
from bot.questions.wishes.needs import ON_MAC

_SERVICES = frozenset({BY_API, IN_APPLICATION})


def without_sizes(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a computer that may have any amount of memory as one's own machine: «на свой впс».

    Where the memory is told it is a computer with that, or a Mac; where a service is called, something else runs there.
    """
    sized = any(map(_has_memory, tokens))
    served = any(concept_of(token) in _SERVICES for token in tokens)
    for token in tokens:
        any_size = concept_of(token) == ON_LAPTOP and clauses.groups.has_any(WordGroup.ANY_SIZE, token.text.split())
        if sized and concept_of(token) == ON_LAPTOP and clauses.groups.has_any(WordGroup.MACS, token.text.split()):
            yield Concept(ON_MAC, token.text, token.at)
        if sized or not any_size:
            yield token
        elif not served:
            yield Concept(RUN_BY_ONESELF, token.text, token.at)


def without_computers_had(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without a computer that somebody has, where nothing says that a model is to run on it.

    "She has an old laptop", «есть макбук»: how models are to be used is asked then. "No GPU" says it of the computer.
    """
    said = {concept_of(token) for token in tokens}
    runs = not said.isdisjoint(RUN_AT_HOME | {IN_CLOUD}) or any(_is_of_memory(one, clauses.groups) for one in tokens)
    for token in tokens:
        if runs or not _is_computer(token, clauses.groups) or not _is_had(token, clauses):
            yield token


def _is_of_memory(token: Token, groups: WordGroups) -> bool:
    """Tell whether a token is an amount of memory, or a machine whose memory is known or that is bought for models."""
    return _has_memory(token) and not _is_computer(token, groups)


def _is_computer(token: Token, groups: WordGroups) -> bool:
    """Tell whether a token is a computer such as everybody has, of which nothing more is told."""
    if isinstance(token, Number):
        told = str(token.value) in token.text.split()
        return token.machine is not None and not told and groups.has_all(WordGroup.PORTABLE, token.text.split()[:1])
    return concept_of(token) == ON_LAPTOP


def _is_had(token: Token, clauses: Clauses) -> bool:
    """Tell whether the clause of a computer says that somebody has it."""
    return clauses.groups.has_any(WordGroup.POSSESSING, clauses.before(token, token.at))


def with_no_hardware(tokens: Sequence[Token], clauses: Clauses, names_place: Callable[[str], bool]) -> Iterator[Token]:
    """Yield the tokens, with a service of others where one's own hardware is said to be lacking.

    Servers that are not in some country are something else, and who names a machine has one.
    """
    has_machine = any(map(_is_of_machine, tokens))
    if has_machine or any(_is_own(token, clauses) for token in tokens):
        told = any(concept_of(token) == ON_LAPTOP for token in tokens) or any(map(_is_named, tokens))
        for token in tokens:
            if not _is_lacking(token, clauses.groups):
                yield token
            elif has_machine and not told:
                yield Concept(ON_LAPTOP, token.text, token.at)  # "no GPU, 32 GB" is a computer with that memory
            elif not has_machine:
                yield Concept(UNMET, token.text, token.at)  # what a server without cards can run is not known
        return
    lacking = tuple(_lacking(clauses, names_place))
    said = {place for words in lacking for place in words}
    clouds = [Concept(IN_CLOUD, " ".join(clauses.words[words.start : words.stop]), words.start) for words in lacking]
    others = [token for token in tokens if token.at not in said]
    yield from sorted((*others, *clouds), key=lambda token: token.at) if clouds else tokens


def _is_of_machine(token: Token) -> bool:
    return _has_memory(token) or concept_of(token) == ON_LAPTOP


def _has_memory(token: Token) -> bool:
    return isinstance(token, Number) and (token.machine is not None or token.unit is NumberUnit.GIGABYTES)


def _is_named(token: Token) -> bool:
    return isinstance(token, Number) and token.machine is not None


def _is_own(token: Token, clauses: Clauses) -> bool:
    """Tell whether a token is of one's own machines, and nothing beside it in its clause denies them."""
    if concept_of(token) not in OWN_MACHINES:
        return False
    beside = (*clauses.before(token, token.at), *clauses.words[end_of(token) : clauses.of(token)])
    return not any(clauses.groups.has_any(one, beside) for one in (WordGroup.NEGATED, WordGroup.LACKING))


def _is_lacking(token: Token, groups: WordGroups) -> bool:
    """Tell whether a token says that there is no hardware: "no GPU"."""
    return concept_of(token) == IN_CLOUD and groups.has_any(WordGroup.LACKING, token.text.split())


def _lacking(clauses: Clauses, names_place: Callable[[str], bool]) -> Iterator[range]:
    """Yield the places of the words that say that there is no hardware, at most once in a clause."""
    for start, end in clauses.spans():
        words, groups = clauses.words[start:end], clauses.groups
        places = [at for at, word in enumerate(words) if groups.has(WordGroup.OWN_HARDWARE, word)]
        found = next((one for at in places if (one := _lacked(clauses, words, at)) is not None), None)
        if found is not None and not names_place(clauses.written(start, end)):
            yield range(start + found.start, start + found.stop)


def _lacked(clauses: Clauses, words: Sequence[str], hardware: int) -> range | None:
    """Return the places of the words around hardware in a clause that say that there is none, and whose."""
    groups = clauses.groups

    def run(beside: Sequence[str]) -> int:
        return len([*takewhile(lambda word: groups.has(WordGroup.OWNING, word), beside)])

    first = hardware - run(words[:hardware][::-1])
    last = hardware + 1 + run(words[hardware + 1 :])
    before, behind = words[max(first - 1, 0) : first], words[last : last + 1]
    has_not = groups.has_any(WordGroup.NEGATED, before) and groups.has(WordGroup.HAVING, words[first])
    if has_not or groups.has_any(WordGroup.LACKING, before):
        return range(first - 1, last)
    if groups.has_any(WordGroup.NEGATED, behind) and groups.has_any(WordGroup.HAVING, words[last + 1 : last + 2]):
        return range(first, last + 2)
    lacks_more = groups.has_any(WordGroup.WITHOUT, behind) and bool(words[last + 1 :])  # "servers without internet"
    return range(first, last + 1) if groups.has_any(WordGroup.LACKING, behind) and not lacks_more else None
