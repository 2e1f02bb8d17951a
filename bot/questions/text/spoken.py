"""Words that mean a language or something else, such as a country: which of them a text means."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import ANSWER, NEGATION, TRANSLATION, WRITING
from bot.questions.text.concepts import LANGUAGE, QuestionWords
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.text.word_groups import WordGroup

_NAMED = (LANGUAGE, f"{ANSWER}language.", "speaks_russian", "in_english")
"""What the meanings of words begin with that name a language for certain."""
_RUSSIAN = "russian"
"""A concept of a language, or of makers beside others of those."""
_OF_LANGUAGES = ("им", "ом", "ому")
"""What a Russian word ends in that is said of a language, and not of models: «с китайским и русским»."""
_JOINING = frozenset({"either", "along", "compare"})
"""Concepts that may stand between languages."""
_OF_MAKERS = frozenset({"list", "maker", "country", "which", "company", "sellers"})
"""Concepts behind which words of countries say where models are made."""
_WHO_MAKES = frozenset({"maker", "company"})
"""Concepts that a word for a language stands before as one for a country: «корейский разработчик»."""
_SOFTENING = frozenset({"softly", "softened"})
"""Concepts beside which a language is preferred: "German would be nice"."""
_OFTEN_MAKERS = frozenset({f"{LANGUAGE}zh"})
_FROM = "from"
_SPEECH = frozenset({"audio", "voice"})
"""Concepts of what is said in a language."""
_AROUND = frozenset({"choose", "softly", "softened"})
"""Concepts beside which a word is alone."""
_NEAR = 2
"""Words behind a country that tell whose texts are meant."""
_WRITTEN = frozenset({"support", "call_centre", "for_support", "for_translation", "for_writing", "for_chat"})
"""Tasks that are done in a language."""


def loose_words(languages: Iterable[QuestionWords]) -> Mapping[str, str]:
    """Return the words that mean a language or something else, with the meaning of the language."""
    return {
        word: f"{LANGUAGE}{code}" for one in languages for code, words in one.spoken.loose.items() for word in words
    }


def languages_read(tokens: Sequence[Token], loose: Mapping[str, str]) -> list[Token]:
    """Take such words for languages where they stand beside one, in a row, or before what is done in a language."""
    found: list[Token] = []
    rows = [list(row) for _, row in groupby(tokens, key=lambda token: _may_be_language(token, loose))]
    for place, row in enumerate(rows):
        behind = _first_known(rows[place + 1]) if place + 1 < len(rows) else None
        before = found[-1] if found else None
        found += [_as_language(token, loose) for token in row] if _are_languages(before, row, behind, loose) else row
    return found


def alone_read(tokens: Iterable[Token], loose: Mapping[str, str], clauses: Clauses) -> tuple[Token, ...]:
    """Take such a word for a language where a clause of a wish says nothing else: ", German,"."""
    tokens = tuple(tokens)
    saying = [token for token in tokens if not (isinstance(token, Concept) and token.id in _AROUND)]
    return tuple(
        _as_language(token, loose) if _is_loose(token, loose) and clauses.has_alone(token, saying) else token
        for token in tokens
    )


def texts_read(
    tokens: Sequence[Token], made_where: Mapping[str, str], loose: Mapping[str, str], clauses: Clauses
) -> Iterator[Token]:
    """Yield the tokens, with languages for makers' countries that say which texts: «перевод японской манги»."""
    languages = {country: LANGUAGE + language for language, country in made_where.items()}
    translated = any(concept_of(token) in TRANSLATION for token in tokens)
    for before, token, behind in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False):
        language = loose.get(token.text) if _is_loose(token, loose) else languages.get(concept_of(token))
        source = concept_of(before) == _FROM and translated
        apart = not _is_loose(token, loose) and before is not None and clauses.of(before) != clauses.of(token)
        text = source or (concept_of(before) in TRANSLATION and not apart) or _is_of_documents(token, clauses)
        text = text or _is_learned(token, clauses)
        text = text or (
            before is not None and concept_of(before) in WRITING | _SPEECH and _is_just_before(before, token, clauses)
        )
        text = text and concept_of(behind) not in _OF_MAKERS and not _is_product(token, clauses)
        maker = made_where.get(_language_of(token, loose)) if _is_of_maker(token, behind, clauses) else None
        if maker is not None:
            yield Concept(maker, token.text, token.at)  # «немецкий разработчик»
        elif language is not None and text and not isinstance(behind, Name):
            yield Concept(language, token.text, token.at)
        else:
            yield token


def _is_just_before(before: Token, token: Token, clauses: Clauses) -> bool:
    return end_of(before) == token.at and clauses.of(before) == clauses.of(token)


def _language_of(token: Token, loose: Mapping[str, str]) -> str:
    """Return the code of the language that a token is a word for."""
    concept = concept_of(token)
    return "ru" if concept == _RUSSIAN else (loose.get(token.text) or concept).removeprefix(LANGUAGE)


def _is_of_maker(token: Token, behind: Token | None, clauses: Clauses) -> bool:
    """Tell whether who makes models, or a word such as "origin", stands just behind a word for a language."""
    made_by = concept_of(behind) in _WHO_MAKES and behind is not None and behind.at == end_of(token)
    return made_by or _is_product(token, clauses)


def _is_product(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word says that something is made in the country that stands just before it."""
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    return clauses.groups.has_any(WordGroup.ORIGIN, (*token.text.split()[1:], *behind))


def _is_of_documents(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for a country stands before texts that are read: "German legal contracts"."""
    behind = clauses.words[end_of(token) : min(end_of(token) + _NEAR, clauses.of(token))]
    return clauses.groups.has_any(WordGroup.DOCUMENTS, behind)


def _is_learned(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for learning stands just before a word for a country: "practise my French"."""
    return clauses.groups.has_any(WordGroup.LEARNING, clauses.before(token, _NEAR))


def _first_known(row: Sequence[Token]) -> Token:
    """Return the first token, or the one behind a word that is not known: "Japanese manga translation"."""
    return row[1] if isinstance(row[0], Other) and len(row) > 1 and row[1].at == row[0].at + 1 else row[0]


def _may_be_language(token: Token, loose: Mapping[str, str]) -> bool:
    named = isinstance(token, Concept) and (token.id in _JOINING or token.id.startswith((*_NAMED, _RUSSIAN)))
    return named or _is_loose(token, loose)


def _is_loose(token: Token, loose: Mapping[str, str]) -> bool:
    return isinstance(token, Concept | Other) and token.text in loose


def _are_languages(before: Token | None, row: Sequence[Token], behind: Token | None, loose: Mapping[str, str]) -> bool:
    if isinstance(before, Concept) and before.id == NEGATION:
        return False
    if any(isinstance(token, Concept) and token.id.startswith(_NAMED) for token in row):
        return True
    if not isinstance(before, Name) and _SOFTENING & {concept_of(before), concept_of(behind)}:
        return all(loose.get(token.text, "") not in _OFTEN_MAKERS for token in row)
    declined = any(_is_loose(token, loose) and token.text.endswith(_OF_LANGUAGES) for token in row)
    if declined and any(map(_is_russian, (before, *row, behind))):
        return True
    count = sum(_is_loose(token, loose) for token in row)
    if isinstance(behind, Name) or (isinstance(behind, Concept) and behind.id in _OF_MAKERS):
        return False
    return count > 1 or (count == 1 and isinstance(behind, Concept) and behind.id in _WRITTEN)


def _is_russian(token: Token | None) -> bool:
    """Tell whether a token says what a language alone is said to be: «с русским»."""
    return isinstance(token, Concept) and token.id == _RUSSIAN and token.text.endswith(_OF_LANGUAGES)


def _as_language(token: Token, loose: Mapping[str, str]) -> Token:
    if _is_loose(token, loose) and isinstance(token, Concept | Other):
        return Concept(loose[token.text], token.text, token.at)
    return token
