"""The entry point of the program `zoobot`; the garbage collector is off from the first import on."""

import contextlib
import errno
import gc
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

from adapters.cli.limits import lack_of, require_room
from adapters.cli.streams import discard_output, open_closed_streams
from bot.errors import SettingsError, loggable
from bot.exits import Exit

_BROKEN_PIPE = 141
"""The exit status of a program whose output nobody reads any more, as shells report it."""
_NO_SPACE = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What a disk says that takes no more output; Windows knows no quota."""
_BROKEN = frozenset({Exit.DEFECT, Exit.FILES, Exit.MEMORY})
"""How a program ends that has broken off anywhere."""


def main() -> None:
    """Run the program and exit with its status."""
    gc.disable()  # nothing made at the start is garbage; programs that go on running turn it on again
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none is used, and to look for them takes time
    open_closed_streams()
    signal.signal(signal.SIGTERM, _end)  # the first process of a container would not hear it without a handler
    argv = [os.fsencode(part).decode("utf-8", "replace") for part in sys.argv[1:]]  # whatever the system's encoding
    try:
        require_room()
        status = _run(argv)
        sys.stdout.flush()
    except SettingsError as error:
        status = _tell_operator(error)
    except KeyboardInterrupt:  # while it was still being imported
        status = Exit.STOPPED
    except BrokenPipeError:
        discard_output()
        status = _BROKEN_PIPE
    except (OSError, MemoryError) as error:
        discard_output()
        status = _tell(error)
    if status in _BROKEN:
        with contextlib.suppress(OSError):
            sys.stderr.flush()
        os._exit(status)  # what broke off may have left a thread that an exit would wait for, and for ever
    gc.freeze()  # or the exit would scan everything once more
    sys.exit(status)


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    """End the program where it stands; one that serves has another handler by then, and finishes what is under way."""
    raise SystemExit(Exit.TERMINATED)


def _run(argv: list[str]) -> int:
    from adapters.cli.logs import hide_messages
    from adapters.cli.main import run

    hide_messages()
    return run(argv, os.environ)


def _tell(error: OSError | MemoryError) -> Exit:
    """Tell what has ended the program; return its exit status."""
    if isinstance(error, OSError) and error.errno in _NO_SPACE:
        _say(f"the output cannot be written ({error.strerror}); free some space")
        return Exit.DISK
    lack = lack_of(error)
    if lack is not None:
        return _tell_operator(lack)
    _say(f"the program has failed: {loggable(error)}")
    return Exit.DEFECT


def _tell_operator(error: SettingsError) -> Exit:
    _say(str(error))
    return error.status


def _say(line: str) -> None:
    """Tell the operator, if anything takes it; the status tells it as well."""
    with contextlib.suppress(OSError):
        sys.stderr.write(f"{line}\n")
