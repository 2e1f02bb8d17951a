"""Numbers behind the unit that they count: "pages 500 or so", «отчёты, страниц по 500»."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.questions.text.clauses import Clauses
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup

_TEXTS = frozenset({NumberUnit.PAGES, NumberUnit.WORDS, NumberUnit.CHARACTERS})
_NEAR = 2
"""Words before a number: its unit, and a word such as «по»."""


def units_before_read(tokens: Iterable[Token], clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens; a bare number behind pages or words, or these and «по» or «на», counts them."""
    for token in tokens:
        match token:
            case Number(unit=NumberUnit.NOTHING, per="") if (
                unit := _unit_before(token, clauses, vocabulary)
            ) is not None:
                yield replace(token, unit=unit)
            case _:
                yield token


def _unit_before(number: Number, clauses: Clauses, vocabulary: Vocabulary) -> NumberUnit | None:
    match clauses.before(number, _NEAR):
        case [word, by] if clauses.groups.has(WordGroup.LONG_BY, by):
            return _unit(word, vocabulary)
        case [*_, word] if clauses.groups.has(WordGroup.COUNTED, word):
            return _unit(word, vocabulary)
        case _:
            return None


def _unit(word: str, vocabulary: Vocabulary) -> NumberUnit | None:
    phrase = vocabulary.unit([word], 0)
    return next((one for one in _TEXTS if phrase is not None and phrase.meaning == one), None)
