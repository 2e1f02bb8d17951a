"""Reading a text as the name of a product of which the catalogue has no entry."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.spellings import ProductKind
from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.mention import Mentioned
from bot.search.normalise import Token, has_digit, left_over, texts, tokens, words
from bot.search.products import Told, is_id, is_title, tail
from bot.search.results import MOST_CHOICES, Found, Product, SearchResult, Unknown, hits_of
from bot.search.typed_text import TypedText, name_words
from bot.search.versions import is_size, newest_first
from bot.search.word_reader import read_words

_NEAREST = 3
"""Members of a family that are offered where none is nearer than another."""
_FAMILIES = 3
"""Families of a maker that are offered."""


def named_product(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read the whole text as a product's name, in an id or not; a name is no line, and no part of a longer one."""
    spare = frozenset((*indexes.spellings.optional, *indexes.spellings.served))
    part = after_path(text)
    named = (indexes.products.named(one) for one in (part, tuple(token for token in part if token.text not in spare)))
    kind = next((one for one in named if one is not None), None)
    if kind is None:
        return
    alike = next(read_words(indexes, text, name_words(part, indexes)), None)
    near = hits_of(alike.result) if alike is not None else ()
    yield _candidate(indexes, text, Product(kind), near)


def product_by_job(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read a name with a word beside it that makes it another product's, such as embedding or transcribe."""
    in_id = is_one_name(indexes, text)
    part = after_path(text)
    told = tuple(one for one in indexes.products.told(part, in_id=in_id) if not _is_entry(indexes, one))
    told = tuple(one for one in told if one.kind is not ProductKind.VARIANT or one.kind is told[0].kind)
    if not told:
        return
    taken = {token for one in told for token in one.read}
    rest = tuple(token for token in part if token not in taken)
    if not in_id and not _is_part(indexes, told, rest) and not _is_tuned(indexes, told, text):
        return
    hits = _named_in(indexes, text, rest)
    if told[0].kind is ProductKind.VARIANT and _base(indexes, part, whole := _named_in(indexes, text, part)):
        rest, hits = part, whole  # the word belongs to the name, as the turbo of GPT-3.5 Turbo
    versioned = bool(hits) and any(has_digit(token.text) for token in rest)
    if not in_id and not any(one.named for one in told) and not versioned:
        return  # "claude embeddings" asks about Claude
    kind = told[0].kind
    base = _base(indexes, rest, hits) if kind in {ProductKind.TUNED, ProductKind.VARIANT} else None
    if kind is ProductKind.TUNED and (shortened := _shortened(indexes, part)):
        base, hits = shortened, (shortened,)
    yield _candidate(indexes, text, Product(kind, base), hits)


def made_of_another(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read an id that holds a name and more as something made from what it names, or beside it."""
    if not is_one_name(indexes, text):
        return
    part = after_path(text)
    hits = _named_in(indexes, text, part)
    bare = is_id(text.cleaned) and "/" not in text.cleaned
    if hits and bare and not any(_is_strange(indexes, token.text) for token in part):
        yield Candidate(Unknown(hits[:MOST_CHOICES]), Reason.RELATIVE, text, part)  # a version that nobody made, maybe
        return
    base = _base(indexes, part, hits)
    if base is None and not is_id(text.cleaned):
        return
    if hits:
        yield _candidate(indexes, text, Product(ProductKind.VARIANT, base), hits)
        return
    known = _of_maker(indexes, text)
    maker = text.cleaned.partition("/")[0] if "/" in text.cleaned else ""
    if known:
        yield _candidate(indexes, text, Product(ProductKind.MODEL), known)
    elif any(map(str.isalpha, maker)):
        yield _candidate(indexes, text, Product(ProductKind.FOREIGN, maker=maker), ())


def is_sibling(indexes: SearchIndexes, text: TypedText, read: tuple[Token, ...]) -> bool:
    """Tell whether what is left over of an id makes it the id of something else than what was read in it."""
    if not is_one_name(indexes, text):
        return False
    if indexes.groups.names_rivals(frozenset(indexes.speller.read(texts(read)))):
        return True
    leftover = left_over(text.tokens, read)
    _, start = tail(text.cleaned)
    labs = indexes.groups.lab_words_alone
    strange = (token.text for token in leftover if token.start >= start and not _is_explained(indexes, text, token))
    return any(word not in labs and not indexes.products.is_harmless(word) for word in strange)


def _is_explained(indexes: SearchIndexes, text: TypedText, token: Token) -> bool:
    """Tell whether a word stands in brackets behind a name and is one of names, as in GPT-4o (omni)."""
    return text.cleaned.rfind("(", 0, token.start) > text.cleaned.rfind(")", 0, token.start) and bool(
        indexes.speller.surely(token.text)
    )


def is_one_name(indexes: SearchIndexes, text: TypedText) -> bool:
    """Tell whether a text is one name from its first word to its last: an id, or a title such as Gemma 4 31B Garnet."""
    return is_id(text.cleaned) or (is_title(text.text) and indexes.never_in_titles.isdisjoint(text.words))


def _is_strange(indexes: SearchIndexes, word: str) -> bool:
    """Tell whether no name of the catalogue has a word, and no host adds it."""
    return not has_digit(word) and not indexes.speller.surely(word) and not indexes.products.is_harmless(word)


def _is_entry(indexes: SearchIndexes, told: Told) -> bool:
    """Tell whether a product's name is also the beginning of an entry's: with more words, that one is meant."""
    return told.named and indexes.match(texts(told.read)) is not None


def is_compound(text: TypedText, mentioned: Mentioned) -> bool:
    """Tell whether several names in an id are in the name of one thing, as of one model distilled into another."""
    if not is_id(text.cleaned) or "-vs-" in text.cleaned:
        return False
    _, start = tail(text.cleaned)
    return sum(mention.span[1] > start for mention in mentioned.mentions) > 1


def _base(indexes: SearchIndexes, part: tuple[Token, ...], hits: tuple[Hit, ...]) -> Hit | None:
    """Return the one entry that words of an id name, if they name it in full: a revision R1 is no DeepSeek R1."""
    if len(hits) != 1 or hits[0].kind is not EntryKind.MODEL:
        return hits[0] if len(hits) == 1 else None
    model = indexes.catalogue.model(hits[0].id)
    read = frozenset(indexes.speller.read(texts(part)))
    telling = model.family in indexes.groups.families_named(read) or any("x" in word for word in read if is_size(word))
    full = any(own <= read for own in indexes.model_tokens.names_of(model))
    return hits[0] if telling and full else None


def _shortened(indexes: SearchIndexes, part: tuple[Token, ...]) -> Hit | None:
    """Return the model that the name of a fine-tune calls by a short name, as L3.3 70B is Llama 3.3 70B."""
    plain = texts(part)
    sizes = tuple(word for word in plain if is_size(word))
    for word in (*plain, *map("".join, pairwise(plain))):
        name = indexes.spellings.tuned_from.get(word)
        found = indexes.match((*words(name), *sizes)) if name is not None else None
        if isinstance(found, Found) and found.hit.kind is EntryKind.MODEL:
            return found.hit
    return None


def _candidate(indexes: SearchIndexes, text: TypedText, product: Product, near: Iterable[Hit]) -> Candidate:
    hits = tuple(dict.fromkeys(near))[:MOST_CHOICES] or _of_family(indexes, text) or _of_maker(indexes, text)
    return Candidate(Unknown(hits, product), Reason.PRODUCT, text, text.tokens)


def after_path(text: TypedText) -> tuple[Token, ...]:
    """Return the words after the maker or hub of an id; all of another text."""
    if "/" not in text.cleaned or not is_id(text.cleaned):
        return text.tokens
    last, start = tail(text.cleaned)
    return tokens(last, start=start)


def _is_part(indexes: SearchIndexes, told: tuple[Told, ...], rest: tuple[Token, ...]) -> bool:
    """Tell whether the words beside a product's name, or beside a job, can be the rest of one name."""
    speller, noise = indexes.speller, indexes.noise
    named = any(one.named for one in told)
    return all(
        has_digit(token.text) or bool(speller.surely(token.text)) or (named and token.text in noise) for token in rest
    )


def _is_tuned(indexes: SearchIndexes, told: tuple[Told, ...], text: TypedText) -> bool:
    """Tell whether a text is the name of a fine-tune alone, in which words of any kind may stand."""
    return told[0].kind is ProductKind.TUNED and indexes.noise.isdisjoint(text.words)


def _named_in(indexes: SearchIndexes, text: TypedText, part: tuple[Token, ...]) -> tuple[Hit, ...]:
    """List the models and families that words of a text name, each with the size that stands apart from it."""
    kept = {place for token in part for place in range(token.start, token.end)}
    words_alone = "".join(
        char if place in kept or not char.isalnum() else ";" for place, char in enumerate(text.cleaned)
    )
    mentions = indexes.scanner.scan(words_alone, topical=True)
    sizes = tuple(token.text for token in part if is_size(token.text))
    found: dict[Hit, None] = {}
    for mention in mentions:
        sized = indexes.match((*indexes.speller.read(texts(mention.read)), *sizes)) if len(mentions) == 1 else None
        result = sized if isinstance(sized, Found) else mention.result
        if isinstance(result, Unknown) and not result.near:
            result = _nearest(indexes, mention.read)
        found.update(dict.fromkeys(hits_of(result)[:1] if isinstance(result, Found) else hits_of(result)))
    return tuple(found) or hits_of(_nearest(indexes, part))


def _nearest(indexes: SearchIndexes, part: tuple[Token, ...]) -> SearchResult:
    """Return the relatives of a version that nobody made, or the first members of the family that words name."""
    read = indexes.speller.read(texts(part))
    near = indexes.grammar.near(read, indexes.speller.vocabulary)
    families = indexes.groups.families_named(frozenset(read))
    if near.near or not families:
        return near
    members = newest_first(indexes.catalogue.members(families[0]))
    return Unknown(tuple(Hit(EntryKind.MODEL, model.id) for model in members[:_NEAREST]))


def _of_family(indexes: SearchIndexes, text: TypedText) -> tuple[Hit, ...]:
    """Return the family whose name is a part of the product's, as in Llama Guard."""
    named = indexes.groups.families_named(frozenset(texts(after_path(text))))
    return tuple(Hit(EntryKind.FAMILY, family) for family in named[:1])


def _of_maker(indexes: SearchIndexes, text: TypedText) -> tuple[Hit, ...]:
    """List the newest families of the maker that a text names, in an id of the maker in one of its parts."""
    parts = text.cleaned.split("/") if is_id(text.cleaned) else (text.cleaned,)
    named = [lab for part in parts for lab in indexes.groups.labs_named(frozenset(indexes.speller.read(words(part))))]
    catalogue = indexes.catalogue
    families = [family for lab in named[:1] for family in catalogue.families.values() if family.lab == lab]
    newest = newest_first(members[0] for family in families if (members := catalogue.members(family.id)))
    return tuple(Hit(EntryKind.FAMILY, one) for one in dict.fromkeys(model.family for model in newest))[:_FAMILIES]
