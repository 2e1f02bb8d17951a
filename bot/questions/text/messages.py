"""A message as it was sent, made ready for reading: the marks of its lists, its sentences."""

import re

_LINE_MARK = re.compile(r"^[ \t]*(?:\d{1,2}[.)]|[-–—•*·▪>]+)[ \t]+(?=\S)", re.MULTILINE)
"""What stands before an item of a list on a line of its own."""
_INLINE_MARK = re.compile(r"(?:\A|(?<=\s))(\d{1,2})\)\s*(?=\S)")
_TIMES = re.compile(r"(?<=\w)\s+(в\s+\d+\s+раза?\b)")
"""How often something is less, which is no part of the name before it."""
_POINT = re.compile(r"(?<![\w.,])\.(?=\d)")
"""A point that begins a number: ".25"."""
_END = re.compile(
    r"(?<=[^\W\d_][.!…])\s+|(?<=\d[.!…])\s+(?=[^\W\d_])|(?<=[?)»\"][.!…])\s+|(?<=\?)\s+|\n+|…\s*|\.{2,}\s*"
)
_LONG = 20
"""Words from which a text of several sentences that asks nothing is taken for a pasted one."""


def tidied(text: str) -> str:
    """Return a text without the numbers and marks of its lists, whose items stay apart."""
    text = text.replace("\r\n", "\n")
    numbers = [int(match[1]) for match in _INLINE_MARK.finditer(text)]
    if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
        text = _INLINE_MARK.sub("; ", text).removeprefix("; ")
    text = _POINT.sub("0.", text)
    return _TIMES.sub(r", \1", _LINE_MARK.sub("", text)).strip()


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into its sentences and lines."""
    return tuple(part.strip() for part in _END.split(text) if part.strip())


def asking_sentence(text: str) -> tuple[str, str] | None:
    """Return the one sentence of several that asks, and the rest of the text; None where it is not plain which one."""
    parts = sentences(text)
    asking = [place for place, part in enumerate(parts) if part.endswith("?")]
    if len(parts) < 2 or len(asking) != 1:  # one sentence needs no choice
        return None
    return parts[asking[0]], " ".join(part for place, part in enumerate(parts) if place != asking[0])


def is_long(text: str) -> bool:
    """Tell whether a text is as long as what people paste or forward."""
    return len(text.split()) >= _LONG
