import json
import logging

import pytest

from adapters.cli.logs import JsonFormatter, RedactingFormatter, TextFormatter, configure_logging
from adapters.cli.repeats import Repeats
from bot.settings import Settings


def test_a_json_line_is_json():
    record = logging.LogRecord("zoo", logging.ERROR, "file", 1, "said %s", ("«да»",), None)
    line = json.loads(JsonFormatter().format(record))
    assert (line["level"], line["logger"], line["message"]) == ("error", "zoo", "said «да»")


def test_what_the_store_keeps_is_not_logged_even_at_debug():
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        configure_logging(Settings(log_level="debug"))
        assert not logging.getLogger("aiosqlite").isEnabledFor(logging.DEBUG)
    finally:
        root.handlers, root.level = handlers, level


def written(message, *values, error=None):
    """Return what is written of a library's line, without its time."""
    exc_info = None if error is None else (type(error), error, None)
    record = logging.LogRecord("library", logging.WARNING, "file", 1, message, values, exc_info)
    return RedactingFormatter(TextFormatter()).format(record).partition("WARNING library: ")[2]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Can't keep up, socket %s is %.1fs behind.", "Can't keep up, socket … is …s behind."),
        ("It isn't there: %s", "It isn't there"),
        ("Nobody called 'Anna' is there", "Nobody called"),
        ("Of Annas' words nothing", "Of Annas"),
    ],
)
def test_of_a_line_of_a_library_only_whole_words_are_written_and_nothing_quoted(message, expected):
    assert written(message) == expected


def test_a_connection_of_a_library_that_fails_is_one_line_and_a_defect_tells_its_place():
    assert written("Trying again in %s", 5, error=ConnectionRefusedError("at anna")) == (
        "Trying again in … (ConnectionRefusedError)"
    )
    assert written("It has failed", error=KeyError("anna")).splitlines() == ["It has failed", "KeyError"]


def test_a_fault_that_lasts_is_one_line_a_minute_with_how_many_were_left_out():
    clock, written_lines = iter([0, 1, 59, 60, 61, 200]), []
    repeats = Repeats(lambda: next(clock))

    def log(message, *values, level=logging.ERROR):
        record = logging.LogRecord("bot", level, "file", 1, message, values, None)
        if repeats.filter(record):
            written_lines.append(record.getMessage())

    log("the disk of %s is full", "a")
    log("the disk of %s is full", "b")
    log("the disk of %s is full", "a")
    log("the disk of %s is full", "a")
    log("the disk of %s is full", "b")
    log("started", level=logging.INFO)
    log("the disk of %s is full", "a")
    assert written_lines == [
        *("the disk of a is full", "the disk of b is full", "the disk of a is full (1 more since the last)"),
        *("the disk of b is full", "started", "the disk of a is full"),
    ]
