"""From what somebody typed to the plain words and numbers in it."""

import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－_"), "-")
_NUMERO = {ord("№"): " "}
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_MENTION = re.compile(r"(?<![\w.])@\w+(?![\w/])")
_PLUS = re.compile(r"(?<=[^\W\d_])(?:\+(?!\w)| \+\Z)")
"""The sign that is a part of a name, as in Command R+."""
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+(?:(?<=\d)\.\d+[^\W\d_]*)*")
_PIECES = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_]{2})")
"""Where a word of letters meets a number: before the number, and after it if two letters follow."""
_TIMES = re.compile(r"(?<=\d) ?[xх×*] ?(?=\d)")
_POINT = re.compile(r"(?<=\d)p(?=\d)")
"""How some APIs write a point, as in v3p1."""
_STEP = re.compile(r"\d{1,2}(?:\.\d+)?")
_SHORT_NAME = re.compile(
    r"[^\W\d_]\d+(?:\.\d+)*(?:[^\W\d_]*)|\d+(?:\.\d+)*[^\W\d_]|[^\W\d_]\d+[^\W\d_]|\d+x\d+[^\W\d_]?"
)
"""WordSet that carry their number inside, such as o3, r1, 4o, 72b and 8x7b."""
_LETTERED = re.compile(r"[^\W\d_]\d{1,2}")
_STEP_GAPS = frozenset(" -,.")
"""What may stand between the steps of a version: `3-5`, `3,5`, `3 5`."""
_LETTERED_GAPS = frozenset("-,")
"""What may stand between the steps of a version with a letter: `k2-5`, `v3,1`."""
_BREAK = re.compile(r"(?<!\d)[,.:]|[,.:](?!\d)|[;!?()\[\]{}<>\"«»„“”|\n]|(?<=\s)[-/](?=\s)|://")

MAX_LENGTH = 200
"""Characters that are looked at; a name is far shorter."""


def clean(text: str, most: int = MAX_LENGTH) -> str:
    """Fold case, width and accents, unify dashes, drop what cannot be seen and @mentions."""
    text = _MENTION.sub(" ", text[:most])
    if text.isascii():
        return text.casefold().replace("_", "-").strip()
    folded = unicodedata.normalize("NFKC", text.translate(_NUMERO)).translate(_DASHES).casefold().replace("ё", "е")
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", folded)))
        folded = _INVISIBLE.sub("", folded).replace("ё", "е")
    return folded.strip()


def fragments(cleaned: str) -> list[str]:
    """Split running text where a name cannot go on: at commas, points, brackets."""
    return [part for part in _BREAK.split(cleaned) if part.strip()]


def words(cleaned: str, *, join: bool = True) -> tuple[str, ...]:
    """Split cleaned text into words and version numbers: `gpt4o`, `gpt-4o` and `gpt 4o` are the same two.

    Numbers beside each other are the steps of one version, unless `join` is false.
    """
    text = _PLUS.sub(" plus", cleaned) if "+" in cleaned else cleaned
    if not has_digit(text):
        return tuple(_WORD.findall(text))
    text = _POINT.sub(".", _TIMES.sub("x", text))
    joined: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        gap, end = text[end : match.start()], match.end()
        for part in _pieces(match.group()):
            if join and joined and _goes_on(joined[-1], gap, part):
                joined[-1] = f"{joined[-1]}.{part}"
            else:
                joined.append(part)
            gap = ""
    return tuple(_without_zero(word) for word in joined)


def key(typed: tuple[str, ...]) -> str:
    """Write words as one, so that spaces and dashes make no difference; numbers stay apart: 3 8b is not 38b."""
    parts: list[str] = []
    for word in typed:
        if parts and parts[-1][-1].isdigit() and word[0].isdigit():
            parts.append("|")
        parts.append(word)
    return "".join(parts)


def glued(typed: tuple[str, ...]) -> str:
    """Write words as one, without any sign: what is left when somebody leaves everything out."""
    return "".join(typed).replace(".", "")


def has_digit(word: str) -> bool:
    """Tell whether a word carries a number: such words are never corrected and never left out."""
    return _DIGIT.search(word) is not None


def _pieces(word: str) -> list[str]:
    """Split `sonnet4.5` into its parts; keep `o3`, `4o` and `72b` whole."""
    if not has_digit(word) or _SHORT_NAME.fullmatch(word):
        return [word]
    return _PIECES.split(word)


def _goes_on(last: str, gap: str, part: str) -> bool:
    """Tell whether a number goes on the version before it, as the 5 of `3-5` does."""
    if "." in last or not _STEP.fullmatch(part):
        return False
    return bool((gap in _STEP_GAPS and _STEP.fullmatch(last)) or (gap in _LETTERED_GAPS and _LETTERED.fullmatch(last)))


def _without_zero(word: str) -> str:
    """Write 4.0 as 4."""
    return word[:-2] if word.endswith(".0") and word.count(".") == 1 else word
