"""Entries of other catalogues that nobody has checked: they answer where their own name or id is asked for."""

from collections.abc import Iterator

from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import clean, key, texts, words
from bot.search.products import id_of, is_id
from bot.search.results import Found
from bot.search.typed_text import TypedText

_FEWEST_WORDS = 2
"""Words of a name that can be no everyday word."""


def bare_key(indexes: SearchIndexes, text: str) -> str:
    """Write the bare words of an id or name as one; empty if they tell too little."""
    telling = bare_words(indexes, text)
    return key(telling) if len(telling) >= _FEWEST_WORDS else ""


def bare_words(indexes: SearchIndexes, text: str) -> tuple[str, ...]:
    """Return the words of an id or name without those that tell who serves it, how, and of which day it is."""
    cleaned = clean(text)
    last = indexes.hosts.sub("", indexes.tags.sub("", cleaned)).rstrip("/").rpartition("/")[2]
    bare = indexes.thinking.sub("", indexes.hosts.sub("", last))
    return tuple(word for word in words(bare) if not indexes.products.is_harmless(word))


def unchecked_entry(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read the whole text as an id of an entry that nobody has checked, or as its whole name."""
    catalogue = indexes.catalogue
    if not catalogue.unchecked_names:
        return
    if is_id(text.cleaned):
        found = [catalogue.unchecked_ids.get(bare_key(indexes, text.cleaned))]
    else:
        found = [catalogue.unchecked_names.get(key(texts(part))) for part in text.name.parts]
        found.append(catalogue.unchecked_ids.get(bare_key(indexes, id_of(text.cleaned))))
    for model_id in found:
        if model_id is not None:
            yield Candidate(Found(Hit(EntryKind.MODEL, model_id)), Reason.ID, text, text.tokens)
