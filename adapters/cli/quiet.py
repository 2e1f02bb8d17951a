"""Work in threads beside a loop that answers."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.0005
"""Seconds for which a thread keeps the interpreter while another one waits for it; a tenth of what is usual."""


def take_short_turns() -> None:
    """Let threads have their turn sooner from now on.

    The database's writes while the loop draws the answer, and the loop answers while a thread makes a catalogue ready.
    """
    sys.setswitchinterval(_TURN)


@contextmanager
def without_collections() -> Iterator[None]:
    """Collect no garbage while the body runs, which nobody can interrupt.

    What the body has made is not looked at by later collections either: it stays until it is replaced.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.freeze()
            gc.enable()
