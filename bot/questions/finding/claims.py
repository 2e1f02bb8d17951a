"""Which claim about a family, and which word of the glossary, a text is about."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue, names_of
from bot.catalogue.schema import Family, Term
from bot.catalogue.stories import Claim
from bot.questions.text.likeness import Stem, Weights, numbers_of, stemmer_of, stems_of, words_of

_OF_TEXT = 0.55
_OF_CLAIM = 0.4
"""Shares of the text and of the claim that must be common to both."""
_UNASKED = 0.42
"""The share of each where a family is named, and nobody asks whether it is true."""
_LANGS = ("en", "ru")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


class _Claims(NamedTuple):
    """The claims in one language, by the stems of their words."""

    stems: tuple[tuple[Family, Claim, frozenset[str]], ...]
    names: dict[str, frozenset[str]]
    """The words of each family's names."""
    weights: Weights


class _TermWords(NamedTuple):
    """A word of the glossary, by the stems of one language."""

    term: Term
    names: tuple[frozenset[str], ...]
    asked: tuple[frozenset[str], ...]
    """How people ask about it without its name."""
    explanation: frozenset[str]


class _Said(NamedTuple):
    """The longest description and the longest name of a term that stand whole in a text."""

    asked: frozenset[str]
    name: frozenset[str]

    def is_part_of(self, other: "_Said") -> bool:
        """Tell whether only a part of another term's name is said, as "prompt" is of "system prompt"."""
        return not self.asked and self.name < other.name


class Explanations:
    """The claims and the glossary of a catalogue; their stems are kept once they are needed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._plain = frozenset((*catalogue.spellings.optional, *catalogue.spellings.suffixes))
        """Words of names that are everyday words too."""
        self._claims: dict[str, _Claims] = {}
        self._terms: dict[str, tuple[_TermWords, ...]] = {}

    def claim(self, text: str, names: str = "", *, unasked: bool = False) -> tuple[Family, Claim] | None:
        """Find the claim that a text repeats; none rather than one with another name or number.

        `names` are the names in the text as they are written in the catalogue. A text that does not ask whether
        something is true must name a family.
        """
        lang = _language(text)
        claims = self._claims_in(lang)
        told = stems_of(f"{text} {names}", stemmer_of(lang))
        every = frozenset[str]().union(*claims.names.values())
        named = told & every
        if unasked and not named:
            return None
        of_text, of_claim = (_UNASKED, _UNASKED) if unasked else (_OF_TEXT, _OF_CLAIM)
        best, found = 0.0, None
        for family, claim, stems in claims.stems:
            own = claims.names[family.id]
            if not named <= stems | own or not numbers_of(told) <= stems:
                continue
            if unasked and not stems & every <= told:
                continue
            if not (told & stems) - every - numbers_of(told):  # "is GPT-5 uncensored?" shares nothing but the name
                continue
            like = claims.weights.likeness(told - (own - stems), stems, strange=unasked)
            score = like.of_text * like.of_document
            if like.of_text >= of_text and like.of_document >= of_claim and score > best:
                best, found = score, (family, claim)
        return found

    def term(self, text: str) -> Term | None:
        """Find the word of the glossary that a text names or describes; of several the one that says most of it."""
        lang = _language(text)
        told = stems_of(text, stemmer_of(lang))
        named = [(words, said) for words in self._terms_in(lang) if any(said := _said(words, told))]
        if not named:
            return None
        named = [(words, said) for words, said in named if not any(said.is_part_of(other) for _, other in named)]
        weights = Weights(words.explanation for words, _ in named)
        return max(
            ((len(said.asked), weights.sum_of(told & words.explanation), len(said.name), words.term.id), words.term)
            for words, said in named
        )[1]

    def whole_term(self, text: str, is_meaningless: Callable[[str], bool]) -> Term | None:
        """Find the word of the glossary whose name or description is all that a text says, beside empty words."""
        lang = _language(text)
        stem = stemmer_of(lang)
        needed = frozenset(stem(word) for word in words_of(text) if not is_meaningless(word))
        told = stems_of(text, stem)
        ways = ((words.term, way) for words in self._terms_in(lang) for way in (*words.names, *words.asked))
        found = ((len(way), term) for term, way in ways if way <= told)
        fitting = [(length, term) for length, term in found if needed <= self._spoken(term, lang)]
        return max(fitting, key=lambda pair: (pair[0], pair[1].id))[1] if fitting else None

    def _spoken(self, term: Term, lang: str) -> frozenset[str]:
        words = next(words for words in self._terms_in(lang) if words.term is term)
        return frozenset[str]().union(*words.names, *words.asked)

    def _claims_in(self, lang: str) -> _Claims:
        if lang not in self._claims:
            stem = stemmer_of(lang)
            families = tuple(self._catalogue.families.values())
            ways = ((one, claim, text) for one in families for claim in one.claims for text in _ways(claim, lang))
            stems = tuple((family, claim, stems_of(text, stem)) for family, claim, text in ways)
            names = {family.id: _name_stems(family, stem) - self._plain for family in families}
            weights = Weights((*(words for _, _, words in stems), *_background(families, lang, stem)))
            self._claims[lang] = _Claims(stems, names, weights)
        return self._claims[lang]

    def _terms_in(self, lang: str) -> tuple[_TermWords, ...]:
        if lang not in self._terms:
            stem = stemmer_of(lang)
            self._terms[lang] = tuple(_term_words(term, lang, stem) for term in self._catalogue.terms.values())
        return self._terms[lang]


def nearest_sentences(text: str, sentences: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Return the sentences that say most of a text and fit in so many characters, in their order."""
    stem = stemmer_of(_language(text))
    told = stems_of(text, stem)
    stems = [stems_of(sentence, stem) for sentence in sentences]
    weights = Weights(stems)
    kept: set[int] = set()
    for place in sorted(range(len(sentences)), key=lambda one: (-weights.sum_of(told & stems[one]), one)):
        if len(sentences[place]) + 1 <= room:
            room -= len(sentences[place]) + 1
            kept.add(place)
    return tuple(sentence for place, sentence in enumerate(sentences) if place in kept)


def _ways(claim: Claim, lang: str) -> tuple[str, ...]:
    """Return the ways to put a claim in a language."""
    return (_in(claim.claim, lang), *claim.asked.get(lang, ()))


def _term_words(term: Term, lang: str, stem: Stem) -> _TermWords:
    names = (*names_of(term), *term.names.values())
    written = {part for name in names for part in (name.partition("(")[0], *_in_brackets(name))}
    return _TermWords(
        term,
        tuple(stems for name in written if (stems := stems_of(name, stem))),
        tuple(stems for phrases in term.asked.values() for phrase in phrases if (stems := stems_of(phrase, stem))),
        stems_of(f"{_in(term.short, lang)} {_in(term.long, lang)}", stem),
    )


def _in_brackets(name: str) -> Iterator[str]:
    inside = name.partition("(")[2].rstrip(")")
    if inside:
        yield inside


def _said(words: _TermWords, told: frozenset[str]) -> _Said:
    ways = (words.asked, words.names)
    return _Said(*(max((one for one in several if one <= told), key=len, default=frozenset()) for several in ways))


def _background(families: tuple[Family, ...], lang: str, stem: Stem) -> Iterator[frozenset[str]]:
    """Yield other texts of the language, by which common words are told from rare ones."""
    for family in families:
        yield stems_of((family.texts.get(lang) or family.texts["en"]).what, stem)


def _name_stems(family: Family, stem: Stem) -> frozenset[str]:
    words = frozenset[str]().union(*(stems_of(name, stem) for name in names_of(family)))
    return words - numbers_of(words)


def _language(text: str) -> str:
    return _LANGS[_CYRILLIC.search(text) is not None]


def _in(texts: dict[str, str], lang: str) -> str:
    return texts.get(lang) or texts["en"]
