"""The entry point of the program `zoobot`; the garbage collector is off from the first import on."""

import errno
import gc
import os
import sys

from adapters.cli.streams import discard_output, open_closed_streams
from bot.exits import Exit

_BROKEN_PIPE = 141
"""The exit status of a program whose output nobody reads any more, as shells report it."""
_NO_SPACE = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What a disk says that takes no more output; Windows knows no quota."""


def main() -> None:
    """Run the program and exit with its status."""
    gc.disable()  # nothing made at the start is garbage; programs that go on running turn it on again
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is used, and to look for them takes time
    open_closed_streams()
    argv = [os.fsencode(part).decode("utf-8", "replace") for part in sys.argv[1:]]  # whatever the system's encoding
    try:
        status = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:  # while it was still being imported
        status = Exit.STOPPED
    except BrokenPipeError:
        discard_output()
        status = _BROKEN_PIPE
    except OSError as error:
        discard_output()
        status = _tell(error)
    gc.freeze()  # or the exit would scan everything once more
    sys.exit(status)


def _run(argv: list[str]) -> int:
    from adapters.cli.logs import hide_messages
    from adapters.cli.main import run

    hide_messages()
    return run(argv, os.environ)


def _tell(error: OSError) -> Exit:
    """Tell what has ended the program; return its exit status."""
    if error.errno in _NO_SPACE:
        sys.stderr.write(f"the output cannot be written ({error.strerror}); free some space\n")
        return Exit.DISK
    from bot.errors import loggable

    sys.stderr.write(f"the program has failed: {loggable(error)}\n")
    return Exit.DEFECT
