"""Splitting what somebody typed into plain words and numbers."""

import re
import unicodedata
from typing import NamedTuple

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
_CASE = re.compile(r"(?<=[а-я]{3})(?:ого|ому|ами|ий|ой|ым|им|ом|ем|ах|[аоуеыийюяь])\Z")
"""The case ending of a Russian word; what ends so without a case loses it in every spelling alike."""
_POINT = re.compile(r"(?<=\d)p(?=\d)")
"""How some APIs write a point, as in v3p1."""
_MAY_REWRITE = re.compile(r"[xх×*p] ?\d")
_REWRITES = ((_PLUS, " plus"), (_TIMES, "x"), (_POINT, "."))
_STEP = re.compile(r"\d{1,2}(?:\.\d+)?")
_SHORT_NAME = re.compile(
    r"[^\W\d_]\d+(?:\.\d+)*(?:[^\W\d_]*)|\d+(?:\.\d+)*[^\W\d_]|[^\W\d_]\d+[^\W\d_]|\d+x\d+[^\W\d_]?"
)
"""Words that carry their number inside, such as o3, r1, 4o, 72b and 8x7b."""
_LETTERED = re.compile(r"[^\W\d_]\d{1,2}")
_STEP_GAPS = frozenset(" -,.")
"""What may stand between the steps of a version: `3-5`, `3,5`, `3 5`."""
_LETTERED_GAPS = frozenset("-,")
"""What may stand between the steps of a version with a letter: `k2-5`, `v3,1`."""
_BREAK = re.compile(r"(?<!\d)[,.:]|[,.:](?!\d)|[;!?()\[\]{}<>\"«»„“”|\n]|(?<=\s)[-/](?=\s)|://")

MAX_LENGTH = 200
"""Characters that are looked at; a name is far shorter."""


class Token(NamedTuple):
    """A word or a part of a cleaned text, with the place of its characters in that text."""

    text: str
    """The word as it is read: a number with its steps joined, a sign written out."""
    start: int
    end: int


def clean(text: str, most: int = MAX_LENGTH) -> str:
    """Fold case, width and accents, unify dashes, drop what cannot be seen and @mentions."""
    text = text[:most]
    if "@" in text:
        text = _MENTION.sub(" ", text)
    if text.isascii():
        return text.casefold().replace("_", "-").strip()
    folded = unicodedata.normalize("NFKC", text.translate(_NUMERO)).translate(_DASHES).casefold().replace("ё", "е")
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", folded)))
        folded = _INVISIBLE.sub("", folded).replace("ё", "е")
    return folded.strip()


def fragments(cleaned: str) -> tuple[Token, ...]:
    """Split running text where a name cannot go on: at commas, points, brackets."""
    ends = [(match.start(), match.end()) for match in _BREAK.finditer(cleaned)]
    starts = (0, *(end for _, end in ends))
    stops = (*(start for start, _ in ends), len(cleaned))
    parts = (Token(cleaned[start:stop], start, stop) for start, stop in zip(starts, stops, strict=True))
    return tuple(part for part in parts if part.text.strip())


def words(cleaned: str, *, join: bool = True) -> tuple[str, ...]:
    """Split cleaned text into words and version numbers: `gpt4o`, `gpt-4o` and `gpt 4o` are the same two.

    Numbers beside each other are the steps of one version, unless `join` is false.
    """
    text = _rewritten(cleaned)
    if not has_digit(text):
        return tuple(_WORD.findall(text))
    return tuple(_scan(text, join=join)[0])


def tokens(cleaned: str, *, start: int = 0, join: bool = True) -> tuple[Token, ...]:
    """Split cleaned text into the same words as `words` does, each with its place; the text itself begins at `start`.

    A sign that is read as a word, such as the plus of `R+`, takes the place of that sign.
    """
    text = _rewritten(cleaned)
    if text is cleaned and not start and not has_digit(text):
        return tuple([Token(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)])
    found, starts, ends = _scan(text, join=join)
    if len(text) != len(cleaned) or "+" in cleaned:
        places = _places(cleaned)
        starts, ends = [places[place][0] for place in starts], [places[place - 1][1] for place in ends]
    if start:
        starts, ends = [place + start for place in starts], [place + start for place in ends]
    return tuple(map(Token, found, starts, ends))


def texts(typed: tuple[Token, ...]) -> tuple[str, ...]:
    """Return the words of tokens."""
    return tuple(token.text for token in typed)


def left_over(typed: tuple[Token, ...], read: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens of a text of which nothing was read."""
    covered = {place for token in read for place in range(token.start, token.end)}
    return tuple(token for token in typed if covered.isdisjoint(range(token.start, token.end)))


def key(typed: tuple[str, ...]) -> str:
    """Write words as one, so that spaces and dashes make no difference; numbers stay apart: 3 8b is not 38b."""
    parts: list[str] = []
    for word in typed:
        if parts and parts[-1][-1].isdigit() and word[0].isdigit():
            parts.append("|")
        parts.append(word)
    return "".join(parts)


def signpost_key(typed: tuple[str, ...]) -> str:
    """Write words as one, the Russian ones without their case endings."""
    return key(tuple(_CASE.sub("", word) for word in typed))


def glued(typed: tuple[str, ...]) -> str:
    """Write words as one, without any sign: what is left when somebody leaves everything out."""
    return "".join(typed).replace(".", "")


def has_digit(word: str) -> bool:
    """Tell whether a word carries a number: such words are never corrected and never left out."""
    return _DIGIT.search(word) is not None


def _rewritten(cleaned: str) -> str:
    """Write signs that are read as letters as those letters."""
    text = _PLUS.sub(" plus", cleaned) if "+" in cleaned else cleaned
    if not _MAY_REWRITE.search(text):
        return text
    return _POINT.sub(".", _TIMES.sub("x", text))


def _places(cleaned: str) -> list[tuple[int, int]]:
    """Return where in the cleaned text each character of the rewritten one comes from."""
    text = cleaned
    places = [(place, place + 1) for place in range(len(cleaned))]
    for pattern, letters in _REWRITES:
        moved: list[tuple[int, int]] = []
        end = 0
        for match in pattern.finditer(text):
            whole = (places[match.start()][0], places[match.end() - 1][1])
            moved += [*places[end : match.start()], *(whole for _ in letters)]
            end = match.end()
        places = moved + places[end:]
        text = pattern.sub(letters, text)
    return places


def _scan(text: str, *, join: bool) -> tuple[list[str], list[int], list[int]]:
    """Split rewritten text into words; return them, and where in that text each begins and ends."""
    found: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in _WORD.finditer(text):
        start, stop = match.span()
        gap, last = text[last:start], stop
        for part in _pieces(match.group()):
            stop = start + len(part)
            if join and found and _goes_on(found[-1], gap, part):
                found[-1] = f"{found[-1]}.{part}"
                ends[-1] = stop
            else:
                found.append(part)
                starts.append(start)
                ends.append(stop)
            start, gap = stop, ""
    return [word if word[-2:] != ".0" else _without_zero(word) for word in found], starts, ends


def _pieces(word: str) -> list[str]:
    """Split `sonnet4.5` into its parts; keep `o3`, `4o` and `72b` whole."""
    if word.isalpha() or not has_digit(word) or _SHORT_NAME.fullmatch(word):
        return [word]
    return _PIECES.split(word)


def _goes_on(last: str, gap: str, part: str) -> bool:
    """Tell whether a number goes on the version before it, as the 5 of `3-5` does."""
    if part.isalpha() or "." in last or not _STEP.fullmatch(part):
        return False
    return bool((gap in _STEP_GAPS and _STEP.fullmatch(last)) or (gap in _LETTERED_GAPS and _LETTERED.fullmatch(last)))


def _without_zero(word: str) -> str:
    """Write 4.0 as 4."""
    return word[:-2] if word.count(".") == 1 else word
