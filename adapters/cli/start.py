"""The entry of the program `zoobot`: with the garbage collector at rest from the first import on."""

import gc
import os
import sys

from adapters.cli.streams import leave_output, open_closed_streams

_READER_GONE = 141
"""What a shell reports of a program that nobody reads any more."""


def main() -> None:
    """Run the program and exit with its status."""
    gc.disable()  # nothing made at the start is garbage; what goes on running turns it on again
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is used, and to look for them takes time
    open_closed_streams()
    argv = [os.fsencode(part).decode("utf-8", "replace") for part in sys.argv[1:]]  # whatever the system's encoding
    from adapters.cli.main import run  # noqa: PLC0415  # what it imports is a part of the start

    try:
        status = run(argv, os.environ)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_output()
        status = _READER_GONE
    gc.freeze()  # the exit would look through everything once more
    sys.exit(status)
