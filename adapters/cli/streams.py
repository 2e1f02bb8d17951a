"""The standard streams, for any encoding and for readers that go away."""

import codecs
import contextlib
import io
import os
import sys

_REPLACEMENTS = str.maketrans(
    {
        "✓": "+", "◇": "o", "≈": "~", "⚠": "!", "⌛": "x", "✗": "-", "★": "*", "➤": ">", "▸": ">", "‹": "<", "›": ">",
        "☑": "[x]", "☐": "[ ]", "—": "-", "–": "-", "•": "*", "…": "...", "«": '"', "»": '"', "“": '"', "”": '"',
        "’": "'", "·": "|", "\u00a0": " ", "\u202f": " ",
    }
)  # fmt: skip
"""Replacements of signs that the stream's encoding lacks; the statuses stay distinct."""
_HANDLER = "zoobot"


def configure_streams() -> None:
    """Make the output accept any text in its encoding, and the input any bytes."""
    codecs.register_error(_HANDLER, _replace)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def use_utf8() -> None:
    """Set the output to UTF-8, as JSON needs, whatever the system's encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def open_closed_streams() -> None:
    """Open the null device in place of each stream that the caller has closed."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # stays open to the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # as above
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115  # as above


def discard_output() -> None:
    """Discard all further output: its reader has gone away."""
    with contextlib.suppress(OSError):  # where no more files may be opened
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(error: UnicodeError) -> tuple[str, int]:
    """Replace signs that an encoding lacks by others; a letter becomes a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_REPLACEMENTS)
    return "".join(char if char.isascii() else "?" for char in text), error.end
