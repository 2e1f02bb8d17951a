"""The grammar of names: a family, a version, a size, suffixes. Numbers and suffixes must match exactly."""

import re
from collections.abc import Iterable, Iterator

from bot.catalogue.catalogue import Catalogue, is_retired, lab_id
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.search.groups import Groups, WordSet
from bot.search.model_tokens import ModelTokenIndex, ModelTokens
from bot.search.normalise import has_digit
from bot.search.results import MOST_CHOICES, Ambiguous, Found, SearchResult, Unknown
from bot.search.versions import has_size, is_size

_SMALLER = frozenset({"mini", "nano", "lite", "turbo", "tiny", "air"})
"""Suffixes of lesser siblings: a name without one never means them."""
_SPECIAL = frozenset({"codex", "coder", "code", "vl", "vision", "distill", "translate", "omni", "moe"})
"""Suffixes of siblings for one job: a version without one does not mean them."""
_DATE = re.compile(r"20\d{6}")
_YEAR = re.compile(r"20\d\d")
_DAY = re.compile(r"\d\d\.\d\d")
_LETTERED = re.compile(r"[a-z](\d{1,2}(?:\.\d+)?)")
_PLAIN = re.compile(r"\d{1,2}(?:\.\d+)?")
_UNITLESS = re.compile(r"[3-9]\d|\d{3}|\d+x\d+")
"""A size without its unit, too great for a version."""
_POINTLESS = re.compile(r"([1-9])([1-9])")


class Grammar:
    """Matcher of words that are spelled as names spell them."""

    def __init__(self, catalogue: Catalogue, groups: Groups, model_tokens: ModelTokenIndex) -> None:
        self._catalogue = catalogue
        self._groups = groups
        self._model_tokens = model_tokens

    def match(self, typed: tuple[str, ...]) -> SearchResult | None:
        """Match the words against the names; None if no name has them all."""
        asked = frozenset(typed)
        families = self._groups.families_named(asked)
        if not families:
            return self._without_family(asked)
        results = [result for family in families if (result := self._in_family(family, asked)) is not None]
        found = [result for result in results if isinstance(result, Found)]
        return next(iter(found or results), None)

    def near(self, typed: tuple[str, ...], known: WordSet) -> Unknown:
        """Offer the relatives of a version that does not exist; nothing for words that name no family, or two."""
        asked = frozenset(typed)
        strange = any(word not in known for word in asked if not has_digit(word))
        if strange or self._groups.names_rivals(asked) or self._is_everyday(asked):
            return Unknown()
        families = self._groups.families_named(asked) or self._families_by_suffix(asked)
        if not families:
            return Unknown()
        apart = asked - self._groups.shared_words(families[0]) - self._model_tokens.optional
        if not apart:
            return Unknown()
        return Unknown(_first(name.model for name in self._model_tokens.sharing(families[0], apart)))

    def _is_everyday(self, asked: WordSet) -> bool:
        """Tell whether words are everyday ones with a number, such as `falcon 9`, that may mean anything."""
        spellings = self._catalogue.spellings
        plain = {word for word in asked if not has_digit(word)}
        return plain.issubset((*spellings.common, *spellings.suffixes)) and not any(map(is_size, asked))

    def newest_of(self, models: tuple[Model, ...]) -> Found:
        """Return a line's first model as its answer."""
        hits = tuple(Hit(EntryKind.MODEL, model.id) for model in models)
        return Found(hits[0], hits[1:])

    def _in_family(self, family: str, asked: WordSet) -> SearchResult | None:
        labs = self._groups.lab_words[self._catalogue.families[family].lab]
        apart = asked - self._groups.shared_words(family) - labs
        if not apart:
            return Found(Hit(EntryKind.FAMILY, family))
        required = apart - self._model_tokens.optional
        for tier in self._tiers(family, apart, required):
            models = [model for words in tier for model in self._model_tokens.exactly(family, words)]
            if models:
                return _result_of(models)
        models = self._sized(family, apart, required)
        if models:
            return _result_of(models)
        for words in dict.fromkeys((apart, required, *self._other_versions(family, required))):
            result = self._more_general(family, words)
            if result is not None:
                return result
        return None if required else Found(Hit(EntryKind.FAMILY, family))

    def _tiers(self, family: str, apart: WordSet, required: WordSet) -> Iterator[tuple[WordSet, ...]]:
        """Yield the ways to read the words, the most literal first; those of a tier are equally good."""
        spare = [word for word in self._catalogue.spellings.optional if word in apart]
        undated = frozenset(word for word in required if not _DATE.fullmatch(word))
        if any(map(_DAY.fullmatch, required)):
            undated = frozenset(word for word in undated if not _YEAR.fullmatch(word) and not _DAY.fullmatch(word))
        tried: set[WordSet] = {frozenset()}
        for words in (apart, *(apart - {word} for word in spare), required, undated):
            for tier in ((words,), tuple(self._other_versions(family, words))):
                fresh = tuple(way for way in dict.fromkeys(tier) if way not in tried)
                tried.update(fresh)
                yield fresh

    def _other_versions(self, family: str, words: WordSet) -> Iterator[WordSet]:
        """Yield the words with a version as this family writes it: 3 for v3, v3 for 3, 3.5 for 35."""
        for word in sorted(words):
            rest = words - {word}
            for version in self._rewritten(family, word):
                if version not in rest:
                    yield rest | {version}

    def _rewritten(self, family: str, word: str) -> Iterator[str]:
        if self._model_tokens.in_family(family, word):
            return
        if _UNITLESS.fullmatch(word) and self._model_tokens.in_family(family, f"{word}b"):
            yield f"{word}b"
        if lettered := _LETTERED.fullmatch(word):
            yield from (lettered[1],) if word[0] == "v" else ()
            if pointless := _POINTLESS.fullmatch(lettered[1]):
                yield f"{word[0]}{pointless[1]}.{pointless[2]}"
        elif pointless := _POINTLESS.fullmatch(word):
            yield f"{pointless[1]}.{pointless[2]}"
        elif _PLAIN.fullmatch(word):
            yield from (letter + word for letter in "vrkm" if self._model_tokens.in_family(family, letter + word))

    def _sized(self, family: str, apart: WordSet, required: WordSet) -> list[Model]:
        """Return the models whose name tells no size, and that are published in the size asked for."""
        sizes = [word for word in apart if is_size(word)]
        rest = [words - frozenset(sizes) for words in (apart, required)]
        models = [model for words in rest if words for model in self._model_tokens.exactly(family, words)]
        return [model for model in models if all(has_size(model, size) for size in sizes)] if sizes else []

    def _more_general(self, family: str | None, apart: WordSet) -> SearchResult | None:
        """Read a name that says less than the models' names: a line without its version, a version alone."""
        if not apart:
            return None
        if not any(has_digit(word) for word in apart):
            models = self._model_tokens.of_line(family, apart)
            if models:
                return self.newest_of(models)
        return _partial(list(self._model_tokens.containing(family, apart)), apart)

    def _without_family(self, asked: WordSet) -> SearchResult | None:
        """Match words that name no family, such as `opus 4.5`, `r1` or `openai o3`."""
        labs = self._groups.labs_named(asked)

        def of_labs(model: Model) -> bool:
            return not labs or lab_id(model) in labs

        apart = asked - frozenset(word for lab in labs for word in self._groups.lab_words[lab])
        required = apart - self._model_tokens.optional
        if not required:
            return Found(Hit(EntryKind.LAB, labs[0])) if len(labs) == 1 else None
        anchored = required & self._model_tokens.telling or (
            labs and any(not _PLAIN.fullmatch(word) for word in required)
        )
        if not anchored:
            return None
        for words in dict.fromkeys((apart, required, *_with_points(required))):
            models = [model for model in self._model_tokens.anywhere(words) if of_labs(model)]
            if models:
                return _result_of(models)
        names = [name for name in self._model_tokens.containing(None, required) if of_labs(name.model)]
        if not any(has_digit(word) for word in required):
            models = [model for model in self._model_tokens.of_line(None, required) if of_labs(model)]
            if models:
                return self.newest_of(tuple(models))
        return _partial(names, required)

    def _families_by_suffix(self, asked: WordSet) -> list[str]:
        """Return the family of a word such as opus, that its members alone bear."""
        found = {
            name.model.family
            for word in asked & self._model_tokens.telling
            for name in self._model_tokens.containing(None, frozenset({word}))
        }
        return list(found) if len(found) == 1 else []


def _with_points(words: WordSet) -> Iterator[WordSet]:
    """Yield the words with a point in a version that was typed without one."""
    for word in sorted(words):
        if pointless := _POINTLESS.fullmatch(word):
            yield words - {word} | {f"{pointless[1]}.{pointless[2]}"}


def _result_of(models: Iterable[Model]) -> SearchResult:
    """Turn the models that fit equally well into a result, those still in service first."""
    hits = tuple(Hit(EntryKind.MODEL, model.id) for model in sorted({m.id: m for m in models}.values(), key=is_retired))
    return Found(hits[0]) if len(hits) == 1 else Ambiguous(hits[:MOST_CHOICES])


def _partial(names: list[ModelTokens], apart: WordSet) -> SearchResult | None:
    """Turn the models whose names say more than was asked into a result."""
    if not names:
        return None
    versioned = any(has_digit(word) for word in apart)
    besides = _SMALLER | _SPECIAL if versioned else _SMALLER
    greater = [name.model for name in names if not (name.words - apart) & besides]
    every = [name.model for name in names]
    alone = len({model.id for model in greater or every}) == 1
    if alone and not greater:
        return Unknown(_first(every))
    return _result_of(greater if alone else every)


def _first(models: Iterable[Model]) -> tuple[Hit, ...]:
    """Return the first few models, each once."""
    hits: dict[Hit, None] = {}
    for model in models:
        hits.setdefault(Hit(EntryKind.MODEL, model.id))
        if len(hits) == MOST_CHOICES:
            break
    return tuple(hits)
