"""Wording the languages of a model."""

from collections.abc import Iterable

from bot.properties.candidate import Candidate
from bot.properties.filters import Filter, Operator, Verdict, parts
from bot.properties.languages import LANGUAGES
from bot.properties.values import Spoken
from bot.reply import formats
from bot.words import Words

_MOST_NAMED = 6
"""Languages that are named in a line; of more than these the first few."""
_FIRST = 3


def language_name(words: Words, code: str) -> str:
    """Name a language; one that the words do not know stands by its code."""
    key = f"language-{code}"
    return words(key) if words.has(key) else code


def language_names(words: Words, codes: Iterable[str]) -> str:
    """Name several languages."""
    return formats.listed(words, tuple(language_name(words, code) for code in codes))


def word_languages(words: Words, spoken: Spoken) -> str:
    """Name the languages of a model in a line, or say how many there are and name the first."""
    if not spoken.codes:
        return count_languages(words, spoken)
    if are_all_named(spoken):
        return language_names(words, spoken.codes)
    names = language_names(words, spoken.codes[:_FIRST])
    return words("languages-some", count=spoken.number, names=names, least=_least(spoken))


def count_languages(words: Words, spoken: Spoken) -> str:
    """Say how many languages there are, as far as is known."""
    return words("languages-count", count=spoken.number, least=_least(spoken))


def _least(spoken: Spoken) -> str:
    """Tell, in a word of the messages, whether there are more than are counted."""
    return str(spoken.more and spoken.number == len(spoken.codes)).lower()


def are_all_named(spoken: Spoken) -> bool:
    """Tell whether a line names all the languages of a model."""
    return not spoken.more and len(spoken.codes) <= _MOST_NAMED


def languages_verdict(words: Words, candidate: Candidate, conditions: Iterable[Filter], verdict: Verdict) -> str:
    """Answer whether a model knows some languages, by the list of its maker."""
    spoken = LANGUAGES.confirmed(candidate)
    if not isinstance(spoken, Spoken) or not spoken.codes:
        return words("fact-languages-unlisted")
    asked = {id_ for one in conditions for part in parts(one) for id_ in part.ids}
    listed = asked & set(spoken.codes)
    told = sorted(listed if verdict is Verdict.MET else asked - listed) or sorted(asked)
    names = language_names(words, told)
    return words(f"fact-languages-{verdict}", names=names, count=spoken.number)


def fits_languages(words: Words, candidate: Candidate, condition: Filter) -> str:
    """Say how the list of a maker meets a condition on languages."""
    spoken = LANGUAGES.confirmed(candidate)
    if not isinstance(spoken, Spoken):
        return ""
    if not condition.ids:
        return words("wizard-fits-languages-count", count=spoken.number)
    if condition.operator is Operator.NONE_OF:
        return words("wizard-fits-languages-none", names=language_names(words, sorted(condition.ids)))
    met = sorted(condition.ids & set(spoken.codes))
    return words("wizard-fits-languages", names=language_names(words, met))


def unnamed_languages(words: Words, candidate: Candidate, codes: Iterable[str]) -> str:
    """Say that a maker does not name some languages, though it may count them."""
    spoken = LANGUAGES.confirmed(candidate)
    names = language_names(words, codes)
    if not isinstance(spoken, Spoken):
        return words("wizard-against-languages-unlisted", names=names)
    return words("wizard-against-languages", names=names, count=spoken.number)


def breaks_languages(words: Words, candidate: Candidate, condition: Filter) -> str:
    """Say how the list of a maker breaks a condition on languages."""
    spoken = LANGUAGES.confirmed(candidate)
    if not isinstance(spoken, Spoken):
        return ""
    if not condition.ids:
        return words("wizard-breaks-languages-count", count=spoken.number)
    if condition.operator is Operator.NONE_OF:
        met = sorted(condition.ids & set(spoken.codes))
        return words("wizard-fits-languages", names=language_names(words, met))
    names = language_names(words, sorted(condition.ids - set(spoken.codes)))
    return words("wizard-breaks-languages", names=names, count=spoken.number)
