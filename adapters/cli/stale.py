"""`zoobot catalogue stale`: what of the catalogue should be looked at again."""

import sys
from datetime import UTC, datetime

from bot.loading.load import load_catalogue
from bot.loading.stale import stale
from bot.paths import data_folder
from bot.words import Words


def print_stale(words: Words) -> int:
    """Print a line for all that should be looked at again; return the exit status."""
    lines = tuple(stale(load_catalogue(data_folder()), datetime.now(UTC).date()))
    sys.stdout.write("".join(f"{line}\n" for line in lines) or words("stale-nothing") + "\n")
    return 0
