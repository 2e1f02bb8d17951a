"""The relatives of a model in its family: another variant, another version, the one before and the one after."""

from collections.abc import Sequence

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.schema import Model
from bot.search.normalise import clean, has_digit, words


def variant(catalogue: Catalogue, family: str, main: Model | None, asked: frozenset[str]) -> Model | None:
    """Return the member of a family whose name has the words asked for, of several the nearest to another member."""
    named = words_of(main) if main is not None else frozenset[str]()
    members = [model for model in catalogue.members(family) if model != main and asked <= words_of(model)]
    return min(members, key=lambda model: _distance(words_of(model), named, asked, model), default=None)


def named_after(catalogue: Catalogue, family: str) -> frozenset[str]:
    """Return a family with those that its maker names after it, as gpt-oss is after GPT."""
    lab = catalogue.families[family].lab
    found = {id_ for id_, one in catalogue.families.items() if one.lab == lab and id_.startswith(f"{family}-")}
    return frozenset({family, *found})


def variant_words(catalogue: Catalogue, family: str) -> frozenset[str]:
    """Return the words that set the members of a family apart."""
    own = frozenset(words(clean(catalogue.families[family].name)))
    return frozenset(word for model in catalogue.members(family) for word in words_of(model)) - own


def newer(catalogue: Catalogue, model: Model) -> Model | None:
    """Return the next model of the same line; where there is none, the successor."""
    later = _beside(catalogue, model, 1)
    successor = catalogue.models.get(model.successor) if model.successor is not None else None
    return later or successor


def older(catalogue: Catalogue, model: Model) -> Model | None:
    """Return the model of the same line before this one; where there is none, the one that this one follows."""
    earlier = _beside(catalogue, model, -1)
    return earlier or next((one for one in catalogue.members(model.family) if one.successor == model.id), None)


def newest(catalogue: Catalogue, model: Model) -> Model:
    """Return the newest model of the same line that is in service."""
    alive = [one for one in _line(catalogue, model) if not is_retired(one)]
    return alive[-1] if alive else model


def words_of(model: Model) -> frozenset[str]:
    """Return the words of a model's name."""
    return frozenset(words(clean(model.name)))


def _beside(catalogue: Catalogue, model: Model, step: int) -> Model | None:
    line = _line(catalogue, model)
    place = line.index(model) + step
    return line[place] if 0 <= place < len(line) else None


def _line(catalogue: Catalogue, model: Model) -> Sequence[Model]:
    """Return the models of the same line, oldest first; without a line those whose names differ in numbers alone."""
    letters = _letters(model)
    members = [
        one
        for one in catalogue.members(model.family)
        if one == model
        or (one.facts.released and (one.line == model.line if model.line is not None else _letters(one) == letters))
    ]
    return sorted(members, key=lambda one: one.facts.released.value if one.facts.released else "9999")


def _letters(model: Model) -> frozenset[str]:
    return frozenset(word for word in words_of(model) if not has_digit(word))


def _distance(own: frozenset[str], named: frozenset[str], asked: frozenset[str], model: Model) -> tuple[int, int, bool]:
    """Return how far a member is from the one named: by the words that both have, then by what it has beside."""
    return -len(own & named), len(own - named - asked), is_retired(model)
