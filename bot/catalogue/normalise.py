"""From what somebody typed to the plain words and numbers in it."""

import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－_"), "-")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_WORD = re.compile(r"[^\W_]+(?:\.\d+)*")
_MENTION = re.compile(r"(?<!\w)@\w+")
_PIECES = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_]{2})")
"""Where a word of letters meets a number: before the number, and after it if two letters follow."""
_NUMBER = re.compile(r"\d{1,2}(?:\.\d+)?")
_SHORT_NAME = re.compile(r"[^\W\d_]\d+(?:\.\d+)*(?:[^\W\d_]*)|\d+(?:\.\d+)*[^\W\d_]|[^\W\d_]\d+[^\W\d_]")
"""Words that carry their number inside, such as o3, r1, 4o and 72b."""

MAX_LENGTH = 200
"""Characters that are looked at; a name is far shorter."""


def clean(text: str) -> str:
    """Fold case and compatibility forms, unify dashes, drop what cannot be seen and @mentions."""
    folded = unicodedata.normalize("NFKC", text[:MAX_LENGTH]).translate(_DASHES).casefold()
    return _MENTION.sub(" ", _INVISIBLE.sub("", folded)).strip()


def words(cleaned: str) -> tuple[str, ...]:
    """Split cleaned text into words and version numbers: `gpt4o`, `gpt-4o` and `gpt 4o` are the same two."""
    parts = [piece for word in _WORD.findall(cleaned.replace("ё", "е")) for piece in _pieces(word)]
    joined: list[str] = []
    for part in parts:
        if joined and _is_step(joined[-1]) and _is_step(part) and "." not in joined[-1]:
            joined[-1] = f"{joined[-1]}.{part}"
        else:
            joined.append(part)
    return tuple(_without_zero(word) for word in joined)


def compact(cleaned: str) -> str:
    """Keep letters and digits alone, so that spaces, dots and dashes make no difference."""
    return "".join(char for char in cleaned.replace("ё", "е") if char.isalnum())


def has_digit(word: str) -> bool:
    """Tell whether a word carries a number: such words are never corrected and never left out."""
    return any(char.isdigit() for char in word)


def _pieces(word: str) -> list[str]:
    """Split `sonnet4.5` into its parts; keep `o3`, `4o` and `72b` whole."""
    if _SHORT_NAME.fullmatch(word) or not has_digit(word):
        return [word]
    return _PIECES.split(word)


def _is_step(word: str) -> bool:
    """Tell whether a word is a step of a version, such as the 3 and the 5 of `3-5`."""
    return _NUMBER.fullmatch(word) is not None


def _without_zero(word: str) -> str:
    """Write 4.0 as 4."""
    return word[:-2] if word.endswith(".0") and word.count(".") == 1 else word
