"""The ways to read a text as a name, the most trusted first."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from bot.catalogue.precomputed import EntryKind
from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import Token, fragments, has_digit, texts, tokens
from bot.search.product_reader import (
    is_compound,
    is_one_name,
    is_sibling,
    made_of_another,
    named_product,
    product_by_job,
)
from bot.search.products import id_of, is_id, without_aside
from bot.search.results import MOST_CHOICES, Ambiguous, Found
from bot.search.signpost_reader import signpost
from bot.search.speller import other_layouts
from bot.search.typed_text import TypedText, name_words, typed_text
from bot.search.typo_reader import mistyped
from bot.search.unchecked import unchecked_entry
from bot.search.version_guard import allows
from bot.search.word_reader import read_words

_SHORTEST_SWAPPED = 3
"""Characters of the shortest text that may have been typed on the wrong keyboard; a common word needs one more."""
_SHORTEST_SENTENCE = 3


class Turn(Enum):
    """When a reader is asked, by what the readers before it found."""

    FIRST = "first"
    """While none of them read anything."""
    NOTHING_NEAR = "nothing near"
    """While no entry was found, and no relative of one."""
    VERSION_LACKING = "version lacking"
    """Where they read a name with a version that nobody made."""


class Reader(NamedTuple):
    """A way to read a text, and when it is tried. It yields its candidates best first."""

    read: Callable[[SearchIndexes, TypedText], Iterable[Candidate]]
    turn: Turn = Turn.FIRST


def id_with_lab(indexes: SearchIndexes, text: TypedText) -> Iterable[Candidate]:
    """Read an exact id with its lab or hub, which wins over a name."""
    return exact_id(indexes, text) if "/" in text.cleaned else ()


def exact_id(indexes: SearchIndexes, text: TypedText) -> Iterable[Candidate]:
    """Read an exact id, one of an API too."""
    hit = indexes.identified(text.cleaned)
    return (Candidate(Found(hit), Reason.ID, text, text.tokens),) if hit is not None else ()


def whole_name(indexes: SearchIndexes, text: TypedText) -> Iterable[Candidate]:
    """Read a whole name, alias or product line."""
    found = indexes.exact(text.words)
    return (Candidate(found, Reason.NAME, text, text.tokens),) if found is not None else ()


def whole_term(indexes: SearchIndexes, text: TypedText) -> Iterable[Candidate]:
    """Read a word of the glossary."""
    found = indexes.term(text.words)
    return (Candidate(found, Reason.TERM, text, text.tokens),) if found is not None else ()


def name_among_noise(indexes: SearchIndexes, text: TypedText) -> Iterable[Candidate]:
    """Read the words as a name in any spelling, without the words around it."""
    return read_words(indexes, text, text.name)


def glued_name(indexes: SearchIndexes, text: TypedText) -> Iterable[Candidate]:
    """Read a name without a space or sign."""
    hit = indexes.names.by_glued_name.get(text.cleaned)
    return (Candidate(Found(hit), Reason.SPACING, text, text.tokens),) if hit is not None else ()


def wrapped_id(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read an id without the hub, the region and the way of packing around it; they are a part of the id."""
    if any(char.isspace() for char in text.cleaned):
        return
    bare = indexes.hosts.sub("", indexes.tags.sub("", text.cleaned))
    last = indexes.hosts.sub("", bare.rstrip("/").rpartition("/")[2])
    for part in dict.fromkeys((bare, last)):
        hit = indexes.identified(part)
        if hit is not None and (has_digit(part) or not {"-", "/"}.isdisjoint(part)):
            yield Candidate(Found(hit), Reason.WRAPPED_ID, text, text.tokens)
        elif part != text.cleaned:
            for candidate in read_words(indexes, text, name_words(tokens(part), indexes)):
                yield Candidate(candidate.result, Reason.WRAPPED_ID, text, text.tokens)


def thinking_id(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read an id that turns the thinking of a model on or off; a model that never thinks has a sibling of that name."""
    bare = indexes.thinking.sub("", indexes.tags.sub("", text.cleaned))
    if bare == text.cleaned or not is_id(text.cleaned):
        return
    typed = typed_text(bare, indexes)
    for read in (exact_id, whole_name, name_among_noise, wrapped_id):
        for candidate in read(indexes, typed):
            if allows(candidate) and isinstance(candidate.result, Found) and indexes.thinks(candidate.result.hit):
                yield Candidate(candidate.result, Reason.WRAPPED_ID, text, text.tokens)


def titled(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read a name as lists of models set it, with its maker before it and how it is served behind it."""
    if is_id(text.cleaned):
        return
    bare = without_aside(text.cleaned)
    if bare != text.cleaned:
        for candidate in signpost(indexes, typed_text(bare, indexes)):
            yield Candidate(candidate.result, candidate.reason, text, text.tokens)
    if not (is_one_name(indexes, text) or _is_all_names(indexes, text)):
        return
    typed = typed_text(id_of(text.cleaned), indexes)
    for read in (exact_id, unchecked_entry, wrapped_id, thinking_id):
        for candidate in read(indexes, typed):
            if allows(candidate):
                yield Candidate(candidate.result, Reason.WRAPPED_ID, text, text.tokens)


def _is_all_names(indexes: SearchIndexes, text: TypedText) -> bool:
    """Tell whether every word of a text is a number, a word of names, or says how a model is served."""
    ways = (indexes.tags, indexes.thinking)
    return all(
        has_digit(word) or indexes.speller.surely(word) or any(way.fullmatch(f"-{word}") for way in ways)
        for word in text.words
    )


def term_among_noise(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read a word of the glossary among other words; small words may be a part of it, as in mixture of experts."""
    noise = frozenset(indexes.spellings.noise)
    named = [place for place, word in enumerate(text.words) if word not in noise]
    if not named:
        return
    ways = [text.tokens[start:end] for start in range(named[0] + 1) for end in range(len(text.tokens), named[-1], -1)]
    for read in (*ways, tuple(text.tokens[place] for place in named)):
        found = indexes.term(texts(read))
        if found is not None:
            yield Candidate(found, Reason.TERM, text, read)


def numbers_apart(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read numbers beside each other as two, not as the steps of one version."""
    apart = tokens(text.cleaned, join=False)
    if apart != text.tokens and len(set(texts(apart))) == len(apart):
        yield from read_words(indexes, text, name_words(apart, indexes))


def relatives(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read a version that nobody made as its family, whose members are near."""
    for part in text.name.parts:
        unknown = indexes.grammar.near(indexes.speller.read(texts(part)), indexes.speller.vocabulary)
        if unknown.near:
            yield Candidate(unknown, Reason.RELATIVE, text, part)


def other_layout(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read what the same keys would have typed on the other keyboard."""
    for swapped in other_layouts(text.cleaned):
        typed = tokens(swapped)
        common = not {*indexes.speller.read(texts(typed))}.isdisjoint(indexes.spellings.common)
        candidate = next(read_words(indexes, text, name_words(typed, indexes)), None)
        if candidate is None or not isinstance(candidate.result, Found | Ambiguous):
            continue
        if len(text.cleaned) >= _SHORTEST_SWAPPED + common:
            yield Candidate(candidate.result, Reason.LAYOUT, text, candidate.read)


def name_in_fragment(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read the one part of a text, set apart by signs, that names something."""
    parts = fragments(text.cleaned)
    if len(parts) > 1:
        names = (name_words(tokens(part.text, start=part.start), indexes) for part in parts)
        firsts = (next(read_words(indexes, text, name), None) for name in names)
        found = [first for first in firsts if first is not None and isinstance(first.result, Found)]
        if len(found) == 1 and not is_sibling(indexes, text, found[0].read):
            yield Candidate(found[0].result, Reason.FRAGMENT, text, found[0].read)


def names_in_sentence(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read a sentence as the one name in it; where it holds several, any of them may be meant."""
    if len(text.tokens) < _SHORTEST_SENTENCE:
        return
    mentioned = text.mentioned
    read: tuple[Token, ...] = tuple(token for mention in mentioned.mentions for token in mention.read)
    results = mentioned.results
    if len(results) == 1:
        if not is_sibling(indexes, text, read):
            yield Candidate(results[0], Reason.MENTION, text, read)
    elif len(mentioned.hits) > 1 and not is_compound(text, mentioned):
        yield Candidate(Ambiguous(mentioned.hits[:MOST_CHOICES]), Reason.MENTION, text, read)


WHOLE_TEXT = (
    Reader(id_with_lab),
    Reader(whole_name),
    Reader(exact_id),
    Reader(unchecked_entry),
    Reader(whole_term),
    Reader(signpost),
    Reader(named_product),
    Reader(name_among_noise),
    Reader(glued_name),
    Reader(wrapped_id),
    Reader(thinking_id),
    Reader(titled),
    Reader(product_by_job),
    Reader(term_among_noise),
    Reader(numbers_apart),
    Reader(mistyped),
    Reader(relatives),
    Reader(other_layout, Turn.NOTHING_NEAR),
)
"""The readers that take the text for one name."""
PART_OF_TEXT = (
    Reader(name_in_fragment, Turn.VERSION_LACKING),
    Reader(names_in_sentence, Turn.NOTHING_NEAR),
    Reader(made_of_another, Turn.NOTHING_NEAR),
)
"""The readers that look for names in parts of the text."""
SPELLED = (Reader(whole_term), Reader(name_among_noise))
"""The readers of a name in the letters of another script."""
READERS = (*WHOLE_TEXT, *PART_OF_TEXT)
_TERMS_FIRST = (Reader(whole_term), *READERS)


def readers_for(wanted: EntryKind | None) -> tuple[Reader, ...]:
    """Return the readers of a text that asks for entries of a kind."""
    return _TERMS_FIRST if wanted is EntryKind.TERM else READERS
