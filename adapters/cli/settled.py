"""The end of the start of a program that goes on running."""

import gc


def settle() -> None:
    """Collect garbage from here on, but look for none in what the start made: that stays, and is much."""
    gc.freeze()
    gc.enable()
