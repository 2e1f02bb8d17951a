"""Which claim about a family, and which word of the glossary, a text is about."""

import re
from collections.abc import Iterator

from bot.catalogue.catalogue import Catalogue, names_of
from bot.catalogue.schema import Claim, Family, Term
from bot.questions.likeness import Stem, Weights, numbers_of, stemmer_of, stems_of

_OF_TEXT = 0.55
_OF_CLAIM = 0.4
"""Shares of the text and of the claim that must be common to both."""
_LANGS = ("en", "ru")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def find_claim(catalogue: Catalogue, text: str) -> tuple[Family, Claim] | None:
    """Find the claim that a text repeats; none rather than one with another name or number."""
    lang = _language(text)
    stem = stemmer_of(lang)
    told = stems_of(text, stem)
    families = tuple(catalogue.families.values())
    names = {family.id: _name_stems(family, stem) for family in families}
    claims = [(family, claim, stems_of(_in(claim.claim, lang), stem)) for family in families for claim in family.claims]
    weights = Weights((*(stems for _, _, stems in claims), *_background(families, lang, stem)))
    named = told & frozenset().union(*names.values())
    best, found = 0.0, None
    for family, claim, stems in claims:
        if not named <= stems | names[family.id] or not numbers_of(told) <= stems:
            continue
        like = weights.likeness(told - (names[family.id] - stems), stems)
        score = like.of_text * like.of_document
        if like.of_text >= _OF_TEXT and like.of_document >= _OF_CLAIM and score > best:
            best, found = score, (family, claim)
    return found


def find_term(catalogue: Catalogue, text: str) -> Term | None:
    """Find the word of the glossary that a text names; of several the one whose explanation says most of the text."""
    lang = _language(text)
    stem = stemmer_of(lang)
    told = stems_of(text, stem)
    named = [(term, length) for term in catalogue.terms.values() if (length := _named_words(term, stem, told))]
    if not named:
        return None
    explained = {term.id: stems_of(f"{_in(term.short, lang)} {_in(term.long, lang)}", stem) for term, _ in named}
    weights = Weights(explained.values())
    return max(named, key=lambda pair: (weights.sum_of(told & explained[pair[0].id]), pair[1], pair[0].id))[0]


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


def _named_words(term: Term, stem: Stem, told: frozenset[str]) -> int:
    """Return how many words the longest name of a term has that stands whole in a text."""
    names = (stems_of(name.partition("(")[0], stem) for name in (*names_of(term), *term.names.values()))
    return max((len(name) for name in names if name and name <= told), default=0)


def _background(families: tuple[Family, ...], lang: str, stem: Stem) -> Iterator[frozenset[str]]:
    """Yield other texts of the language, by which common words are told from rare ones."""
    for family in families:
        yield stems_of((family.texts.get(lang) or family.texts["en"]).what, stem)


def _name_stems(family: Family, stem: Stem) -> frozenset[str]:
    words = frozenset().union(*(stems_of(name, stem) for name in names_of(family)))
    return words - numbers_of(words)


def _language(text: str) -> str:
    return _LANGS[_CYRILLIC.search(text) is not None]


def _in(texts: dict[str, str], lang: str) -> str:
    return texts.get(lang) or texts["en"]
