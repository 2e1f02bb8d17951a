"""The standard streams, made fit for any encoding and for readers that go away."""

import codecs
import io
import os
import sys

_PLAINLY = str.maketrans(
    {
        "✓": "+", "◇": "o", "≈": "~", "⚠": "!", "⌛": "x", "✗": "-", "★": "*", "➤": ">", "▸": ">", "‹": "<", "›": ">",
        "☑": "[x]", "☐": "[ ]", "—": "-", "–": "-", "•": "*", "…": "...", "«": '"', "»": '"', "“": '"', "”": '"',
        "’": "'", "·": "|", "\u00a0": " ", "\u202f": " ",
    }
)  # fmt: skip
"""What stands for a sign where the stream's encoding lacks it; statuses must stay apart."""
_HANDLER = "zoobot"


def ready_streams() -> None:
    """Let the output write any text in its encoding, and the input read any bytes."""
    codecs.register_error(_HANDLER, _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def write_utf8() -> None:
    """Write the output in UTF-8, as JSON is, whatever the system's encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def open_closed_streams() -> None:
    """Put nothing in the place of a stream that the caller has closed."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # stays open to the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # as above
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115  # as above


def leave_output() -> None:
    """Write nothing more: whoever read the output has gone away."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """Give signs for those that an encoding lacks; a letter becomes a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAINLY)
    return "".join(char if char.isascii() else "?" for char in text), error.end
