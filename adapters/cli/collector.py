"""The garbage collector of a program that goes on running."""

import gc


def tune_garbage_collector() -> None:
    """Collect garbage from now on, except among the many objects of the start, which stay for ever."""
    gc.freeze()
    gc.enable()
