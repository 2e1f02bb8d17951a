"""The versions and sizes that names tell."""

import re
from collections.abc import Iterable

from bot.catalogue.catalogue import is_retired
from bot.catalogue.schema import Model
from bot.search.normalise import clean, words

_SIZE = re.compile(r"\d+(?:\.\d+)?(?:x\d+)?[bt]")
_VERSION = re.compile(r"[a-z]?(\d{1,2}(?:\.\d+)?)")
_CLOSE = 0.01
"""How far, of itself, a size may be from the count that it rounds."""
_SMALL = 20e9
_HALF = 0.5e9
"""How far a size under `_SMALL` may be from its count: 7b is 6.7 billion."""


def newest_first(models: Iterable[Model]) -> tuple[Model, ...]:
    """Order models: those in service first, then by date; one without a date stands by its version."""
    group = list(models)
    top = max((version(model) for model in group if model.facts.released), default=0.0)
    return tuple(sorted(group, key=lambda model: _age(model, top)))


def version(model: Model) -> float:
    """Return the version that a model's name tells; 0 where it tells none."""
    found = (_VERSION.fullmatch(word) for word in words(clean(model.name)))
    return next((float(match[1]) for match in found if match), 0.0)


def is_size(word: str) -> bool:
    """Tell whether a word is a size, such as 70b."""
    return _SIZE.fullmatch(word) is not None


def has_size(model: Model, size: str) -> bool:
    """Tell whether a model whose name tells no size is published in this one."""
    if "x" in size or any(is_size(word) for word in words(clean(model.name))):
        return False
    asked = float(size[:-1]) * (1e12 if size[-1] == "t" else 1e9)
    total, sizes = model.facts.parameters_total, model.facts.parameter_sizes
    counts = (*((total.value,) if total else ()), *(sizes.value if sizes else ()))
    close = max(asked * _CLOSE, _HALF if asked < _SMALL else 0)
    return any(abs(count - asked) <= close for count in counts)


def _age(model: Model, top: float) -> tuple[bool, str, str]:
    """Return a key that puts the newest first."""
    released = model.facts.released
    date = released.value if released else "9999" if version(model) > top else "0000"
    return is_retired(model), "".join(chr(0x10FFFF - ord(char)) for char in date.ljust(10, "-")), model.id
