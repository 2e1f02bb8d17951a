"""Completing names keystroke by keystroke."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise, zip_longest
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.search.names import Names
from bot.search.normalise import has_digit, words
from bot.search.speller import Speller

_BLOCK = 1_024
"""Entries after which the words of an index begin a new block."""
_MOST_NAMES = 50
"""Entries whose names are looked at for one keystroke."""
_LAST = "\U0010ffff"


class CompletionPage(NamedTuple):
    """A page of completions."""

    hits: tuple[Hit, ...]
    more: bool


class Typed(NamedTuple):
    """What was typed so far, cleaned, the entry that it names as it stands, and those that are named beside it."""

    cleaned: str
    exact: Hit | None = None
    without: Collection[Hit] = ()


class _Index:
    """Index of entries by the beginnings of their words. A set of entries is a number with a bit for each.

    The words are sorted, so those that begin alike lie together, and the sets of whole blocks of them are kept ready:
    however many words a beginning fits, few sets are united.
    """

    def __init__(self, postings: Mapping[str, Sequence[int]], size: int) -> None:
        self._size = size
        self._words = sorted(postings)
        self._ranks = [postings[word] for word in self._words]
        self._starts, self._blocks = self._pack()

    def beginning(self, prefix: str) -> int:
        """Return the set of entries with a word that begins so."""
        low = bisect_left(self._words, prefix)
        return self._range(low, bisect_left(self._words, prefix + _LAST, low))

    def having(self, word: str) -> int:
        """Return the set of entries with a word."""
        place = bisect_left(self._words, word)
        return self._range(place, place + 1) if self._words[place : place + 1] == [word] else 0

    def matching(self, prefix: str) -> list[str]:
        """List the words that begin so."""
        low = bisect_left(self._words, prefix)
        return self._words[low : bisect_left(self._words, prefix + _LAST, low)]

    def _range(self, low: int, high: int) -> int:
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high + 1) - 1
        if first >= last:
            return self._united(low, high)
        found = self._united(low, self._starts[first]) | self._united(self._starts[last], high)
        for block in self._blocks[first:last]:
            found |= block
        return found

    def _united(self, low: int, high: int) -> int:
        if low >= high:
            return 0
        packed = bytearray(self._size // 8 + 1)
        for ranks in self._ranks[low:high]:
            for rank in ranks:
                packed[rank >> 3] |= 1 << (rank & 7)
        return int.from_bytes(packed, "little")

    def _pack(self) -> tuple[list[int], list[int]]:
        """Cut the words into blocks; a word that very many entries have is a block of its own."""
        starts, count = [0], 0
        for place, ranks in enumerate(self._ranks):
            if count and count + len(ranks) > _BLOCK:
                starts.append(place)
                count = 0
            count += len(ranks)
        starts.append(len(self._words))
        return starts, [self._united(low, high) for low, high in pairwise(starts)]


class Completer:
    """Completer of words to entries. An entry is known by its rank."""

    def __init__(self, catalogue: Catalogue, names: Names, speller: Speller) -> None:
        """Rank the entries: families, models in service and newest first, labs, words, signposts, the unchecked."""
        self._catalogue = catalogue
        self._names = names
        self._speller = speller

    def complete(self, typed: Typed, wanted: EntryKind | None, offset: int, limit: int) -> CompletionPage:
        """List the entries that have every word, the last one perhaps not typed to its end."""
        groups = self._fitting(typed.cleaned)
        if not any(groups):
            groups = (self._with_id(typed.cleaned),)
        allowed = self._all if wanted is None else self._of_kind[wanted]
        exact = typed.exact if typed.exact is not None and wanted in {None, typed.exact.kind} else None
        ranks = [self._rank[exact]] if exact is not None and exact not in typed.without else []
        for rank in (*ranks, *(self._rank[hit] for hit in typed.without)):
            allowed &= ~(1 << rank)
        better = self._better(typed.cleaned)
        parts = [_split(group & allowed, better) for group in groups]
        ranks += _in_turn(parts, offset + limit + 1 - len(ranks))
        hits = tuple(self._entries[rank] for rank in ranks)
        return CompletionPage(hits[offset : offset + limit], more=len(hits) > offset + limit)

    def _fitting(self, cleaned: str) -> tuple[int, ...]:
        """Return the entries that have the words: of numbers beside each other those where they are one version.

        The others follow: those that are called so, and all that have the words.
        """
        if not cleaned:
            return (self._all,)
        joined, apart = words(cleaned), words(cleaned, join=False)
        found = self._having(joined) if joined else 0
        if apart == joined or not apart:
            return (found,)
        others = self._having(apart) & ~found
        first = _lowest(others, _MOST_NAMES)
        whole = _bits(len(self._entries), (rank for rank in first if self._is_called(rank, apart)))
        return found, whole, others & ~whole

    def _better(self, cleaned: str) -> tuple[int, ...]:
        """Return the entries to show first: of the family that is named, and with the last word as their version."""
        own, versioned = self._of_families(cleaned), 0
        for typed in dict.fromkeys((words(cleaned), words(cleaned, join=False))):
            if typed and has_digit(typed[-1]):
                versioned |= self._index.having(typed[-1]) | self._index.beginning(f"{typed[-1]}.")
        return own & versioned, own, versioned

    def _of_families(self, cleaned: str) -> int:
        """Return the members of the families that some of the words name, with others to tell them apart."""
        typed = {reading for word in words(cleaned) for reading in self._speller.spelled(word) or (word,)}
        found = 0
        for named, members in self._families:
            if named < typed:
                found |= members
        return found

    def _is_called(self, rank: int, typed: tuple[str, ...]) -> bool:
        """Tell whether a name of an entry is what was typed, the last word perhaps to its end."""
        names = map(self._names.split, self._ranked[rank][1])
        return any(name[:-1] == typed[:-1] and name[-1].startswith(typed[-1]) for name in names if name)

    def _having(self, typed: tuple[str, ...]) -> int:
        fitting = self._all
        for place, word in enumerate(typed):
            fitting &= self._of_word(word, last=place == len(typed) - 1)
        return fitting

    def _of_word(self, word: str, *, last: bool) -> int:
        """Return the entries that have a word, or a word that begins so, in any spelling."""
        found = self._index.beginning(word)
        spelled = {form: self._speller.forms[form] for form in self._forms.matching(word)} if last else {}
        for reading in {*spelled.values(), self._speller.spelled(word)}:
            found |= self._of_all(reading) if reading else 0
        return found

    def _of_all(self, reading: tuple[str, ...]) -> int:
        fitting = self._all
        for word in reading:
            fitting &= self._index.having(word)
        return fitting

    def _with_id(self, cleaned: str) -> int:
        """Return the models with an id that begins so."""
        return self._ids.beginning(cleaned) if cleaned and " " not in cleaned else 0

    @cached_property
    def _ranked(self) -> list[tuple[Hit, tuple[str, ...]]]:
        catalogue, spelled = self._catalogue, self._catalogue.spellings
        ranked = [
            (
                Hit(EntryKind.FAMILY, family.id),
                (family.name, family.id, *family.aliases, *spelled.family.get(family.id, ())),
            )
            for family in sorted(catalogue.families.values(), key=lambda family: family.name)
        ]
        newest = sorted(catalogue.models.values(), key=_released, reverse=True)
        for model in sorted(newest, key=is_retired):
            texts = (model.name, model.id, catalogue.family_of(model).name, *model.aliases)
            ranked.append((Hit(EntryKind.MODEL, model.id), (*texts, *spelled.model.get(model.id, ()))))
        ranked += [
            (Hit(EntryKind.LAB, lab.id), (lab.name, lab.id, *lab.aliases, *spelled.lab.get(lab.id, ())))
            for lab in catalogue.labs.values()
        ]
        ranked += [
            (Hit(EntryKind.TERM, term.id), (term.name, *term.names.values(), *term.aliases))
            for term in catalogue.terms.values()
        ]
        ranked += [
            (Hit(EntryKind.SIGNPOST, one.id), (one.name, one.id, *one.names.values(), *one.aliases))
            for one in catalogue.signposts.values()
        ]
        ranked += [(Hit(EntryKind.MODEL, one.id), (one.name, one.id)) for one in catalogue.unchecked.values()]
        return ranked

    @cached_property
    def _entries(self) -> list[Hit]:
        return [hit for hit, _ in self._ranked]

    @cached_property
    def _rank(self) -> Mapping[Hit, int]:
        return {hit: rank for rank, hit in enumerate(self._entries)}

    @cached_property
    def _all(self) -> int:
        return (1 << len(self._entries)) - 1

    @cached_property
    def _of_kind(self) -> dict[EntryKind, int]:
        return {
            kind: _bits(len(self._entries), (rank for rank, hit in enumerate(self._entries) if hit.kind is kind))
            for kind in EntryKind
        }

    @cached_property
    def _families(self) -> list[tuple[frozenset[str], int]]:
        """Return the words of each family's names, and its members."""
        size, catalogue = len(self._entries), self._catalogue
        found: list[tuple[frozenset[str], int]] = []
        for family in catalogue.families.values():
            members = (self._rank[Hit(EntryKind.MODEL, model.id)] for model in catalogue.members(family.id))
            bits = _bits(size, members)
            texts = {family.name, family.id, *family.aliases}
            found += [(frozenset(self._names.split(text)), bits) for text in sorted(texts)]
        return found

    @cached_property
    def _index(self) -> _Index:
        """Index the words of names."""
        postings: dict[str, list[int]] = {}
        for rank, (_, texts) in enumerate(self._ranked):
            for word in {word for text in texts for word in self._names.split(text)}:
                postings.setdefault(word, []).append(rank)
        return _Index(postings, len(self._entries))

    @cached_property
    def _ids(self) -> _Index:
        """Index the ids that APIs use, with and without their paths."""
        postings: dict[str, set[int]] = {}
        for model in self._catalogue.models.values():
            for api_id in map(str.casefold, model.api_ids):
                for text in (api_id, api_id.rpartition("/")[2]):
                    postings.setdefault(text, set()).add(self._rank[Hit(EntryKind.MODEL, model.id)])
        return _Index({text: sorted(ranks) for text, ranks in postings.items()}, len(self._entries))

    @cached_property
    def _forms(self) -> _Index:
        """Index the spellings of words, Cyrillic ones too."""
        return _Index(dict.fromkeys(self._speller.forms, ()), 0)


def _released(model: Model) -> str:
    return model.facts.released.value if model.facts.released else ""


def _bits(size: int, ranks: Iterable[int]) -> int:
    """Make a number with a bit for each rank."""
    packed = bytearray(size // 8 + 1)
    for rank in ranks:
        packed[rank >> 3] |= 1 << (rank & 7)
    return int.from_bytes(packed, "little")


def _split(group: int, better: tuple[int, ...]) -> list[int]:
    """Cut a group into those that are better than others, the best first, and the rest."""
    parts: list[int] = []
    for mask in better:
        parts.append(group & mask)
        group &= ~mask
    return [*parts, group]


def _in_turn(groups: Sequence[Sequence[int]], most: int) -> list[int]:
    """List the set bits of the groups, one of each group in turn, the lowest of each part first; at most so many."""
    ways = (chain.from_iterable(_lowest(part, most) for part in group) for group in groups)
    rounds = zip_longest(*ways)
    return [rank for ranks in rounds for rank in ranks if rank is not None][:most]


def _lowest(bits: int, most: int) -> Iterator[int]:
    """Yield the lowest set bits, at most so many."""
    for _ in range(most):
        if not bits:
            return
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
