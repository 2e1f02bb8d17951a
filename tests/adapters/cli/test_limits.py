"""The program in a process of its own that the system allows little: a line says what to raise, or it works."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.cli import start
from bot.exits import Exit
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[3]
START = "from adapters.cli.start import main; main()"
FEW_FILES = "the system lets this program open too few files; raise it to 64 or more (ulimit -n, LimitNOFILE)\n"
LITTLE_MEMORY = (
    "the system gives this program too little memory; "
    "let it have 400 MB or more (ulimit -v, ulimit -d, LimitAS, LimitDATA)\n"
)
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others have other limits")


@pytest.fixture
def limited(tmp_path, warm_database):
    """Run the program under a limit; return its exit status, output and error output."""

    def run(limit, *argv):
        variables = {**os.environ, "ZOO_DATABASE": str(warm_database), "PYTHONPATH": str(ROOT)}
        command = ["/bin/sh", "-c", f'ulimit {limit}; exec "$@"', "sh", sys.executable, "-c", START, *argv]
        done = subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)  # noqa: S603
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.mark.parametrize("files", [8, 16])
def test_too_few_files_end_it_with_a_line(limited, files):
    assert limited(f"-n {files}", "run", "telegram", "discord") == (Exit.FILES, "", FEW_FILES)


def test_where_more_files_are_allowed_it_takes_them(limited):
    status, out, err = limited("-S -n 12", "say", "/model gpt-4o")
    assert (status, err) == (0, "")
    assert out.startswith("GPT-4o")


@pytest.mark.parametrize("limit", ["-v 60000", "-v 200000", "-d 60000", "-d 200000"])
def test_too_little_memory_ends_it_with_a_line(limited, limit):
    assert limited(limit, "say", "/model gpt-4o") == (Exit.MEMORY, "", LITTLE_MEMORY)


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (OSError(errno.EMFILE, "Too many open files"), Exit.FILES, FEW_FILES),
        (OSError(errno.ENFILE, "File table overflow"), Exit.FILES, FEW_FILES),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), Exit.MEMORY, LITTLE_MEMORY),
        (MemoryError(), Exit.MEMORY, LITTLE_MEMORY),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_limit_that_is_met_later_is_told_in_the_same_words(error, status, line, capsys):
    assert start._tell(error) == status
    assert capsys.readouterr().err == line


@pytest.fixture
def changed(tmp_path):
    """Run the program after other code; return its exit status and error output."""

    def run(code):
        variables = {**os.environ, "ZOO_DATABASE": str(tmp_path / "zoo.sqlite3"), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", f"{code}\n{START}", "say", "hi"]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False, timeout=PATIENCE)  # noqa: S603
        return done.returncode, done.stderr

    return run


def test_a_clock_that_was_never_set_is_told_before_anything_is_read_by_it(changed):
    told = "the clock of this machine stands years back; set it\n"
    assert changed("import time; time.time = lambda: 100.0") == (Exit.CLOCK, told)


def test_a_program_that_has_failed_waits_for_no_thread_that_it_left(changed):
    left = "import threading; threading.Thread(target=threading.Event().wait).start()"
    fail = "from adapters.cli import main; main._run_verb = lambda *_: 1 / 0"
    status, told = changed(f"{left}\n{fail}")
    assert status == Exit.DEFECT
    assert told.startswith("the program has failed: ZeroDivisionError\n")
