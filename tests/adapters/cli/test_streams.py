"""The program in a process of its own: encodings that lack signs, readers that go away, streams that are closed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.exits import Exit

ROOT = Path(__file__).parents[3]
START = "from adapters.cli.start import main; main()"


@pytest.fixture
def start(tmp_path, warm_database):
    """Run the program; return its exit status, output and error output as bytes."""

    def run(*argv, given=b"", into="", **environment):
        variables = {
            **os.environ,
            "ZOO_DATABASE": str(warm_database),
            "PYTHONPATH": str(ROOT),
            **environment,
        }
        command = [sys.executable, "-c", START, *argv]
        if into:
            command = ["/bin/sh", "-c", f'{{ "$@" {into}; }}', "sh", *command]
        done = subprocess.run(command, cwd=tmp_path, env=variables, input=given, capture_output=True, check=False)  # noqa: S603
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.mark.parametrize(("encoding", "named"), [("cp1251", "Контекст"), ("ascii", "???")])
def test_an_encoding_without_the_signs_gets_others_that_stay_apart(start, encoding, named):
    status, out, err = start("say", "--lang", "ru", "/model gpt-4", PYTHONIOENCODING=encoding)
    shown = out.decode(encoding)
    assert (status, err) == (0, b"")
    assert named in shown
    assert "API +" in shown
    assert "(~" in shown or " ~" in shown


def test_json_is_utf_8_whatever_the_encoding(start):
    given = '{"text": "гигачат", "lang": "ru"}\n'.encode()
    for encoding in ("cp1251", "ascii"):
        assert "Сбер" in start("pipe", given=given, PYTHONIOENCODING=encoding)[1].decode("utf-8")
        assert "Сбер" in start("say", "--json", "--lang", "ru", "гигачат", PYTHONIOENCODING=encoding)[1].decode("utf-8")


def test_help_is_shown_in_any_encoding(start):
    assert start("--help", ZOO_LANG="ru", PYTHONIOENCODING="ascii")[0] == 0


def test_an_argument_is_read_as_utf_8_in_any_locale(start):
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert start("say", "гигачат", **plain)[1].startswith(b"GigaChat")


def test_bytes_that_are_no_text_do_not_end_the_chat(start):
    status, out, err = start(given=b"\xff\xfe\n/model gpt-4o\n")
    assert (status, err) == (0, b"")
    assert b"GPT-4o" in out


@pytest.mark.parametrize("argv", [("say", "gpt-4o"), ("check",), ("catalogue", "show", "openai/gpt-4o"), ("pipe",)])
def test_a_reader_that_goes_away_is_no_error(start, argv):
    given = b'{"text": "gpt-4o"}\n' * 50
    assert start(*argv, given=given, into="| head -c 0")[2] == b""


def test_a_reader_that_goes_away_ends_the_chat_as_shells_report_it(start):
    given = b"/model gpt-4o\n" * 50
    assert start(given=given, into="; echo ended $? >&2; } | { exec true")[2] == b"ended 141\n"


def test_an_output_that_is_closed_is_no_error(start):
    assert start("say", "hi", into=">&-") == (0, b"", b"")


@pytest.fixture
def broken(tmp_path):
    """Run the program where an import does something else; return its exit status, output and error output."""

    def run(what):
        (tmp_path / "pydantic.py").write_text(what)
        variables = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))}
        command = [sys.executable, "-c", START, "check"]
        done = subprocess.run(command, env=variables, capture_output=True, check=False)  # noqa: S603  # our own
        return done.returncode, done.stdout, done.stderr

    return run


def test_an_interrupt_while_it_starts_ends_it_without_a_word(broken):
    assert broken("raise KeyboardInterrupt") == (Exit.STOPPED, b"", b"")


def test_a_stop_while_it_starts_ends_it_without_a_word(broken):
    assert broken("import os, signal; os.kill(os.getpid(), signal.SIGTERM)") == (Exit.TERMINATED, b"", b"")


@pytest.mark.parametrize(
    ("number", "status", "told"),
    [
        ("ENOSPC", Exit.DISK, b"the output cannot be written (No space left on device); free some space"),
        ("EACCES", Exit.DEFECT, b"the program has failed: PermissionError"),
        ("EPERM", Exit.DEFECT, b"the program has failed: PermissionError"),
    ],
)
def test_only_a_disk_that_takes_no_more_is_to_be_given_space(broken, number, status, told):
    ended, out, err = broken(f"import errno, os; raise OSError(errno.{number}, os.strerror(errno.{number}))")
    assert (ended, out, err.splitlines()[0].strip()) == (status, b"", told)
