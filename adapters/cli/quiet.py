"""Heavy work in a thread beside a loop that answers."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.0005
"""Seconds for which a thread keeps the interpreter while another one waits for it; a tenth of what is usual."""


@contextmanager
def giving_way() -> Iterator[None]:
    """Let other threads have their turn sooner while the body runs, and collect no garbage, which nobody can interrupt.

    What the body has made is not looked at by later collections either: it stays until it is replaced.
    """
    turn, collects = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(_TURN)
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.freeze()
            gc.enable()
        sys.setswitchinterval(turn)
