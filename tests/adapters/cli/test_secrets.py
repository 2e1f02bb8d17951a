import asyncio
import gc
import io
import json
import logging
import subprocess
import sys

import pytest

from adapters.cli.logs import configure_logging, secrets_of
from bot.settings import LogFormat, LogLevel, Settings

TELEGRAM = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"
DISCORD = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GabcdE.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

ODD = "123:short"
MARKER = "what-somebody-wrote"


@pytest.fixture(params=list(LogFormat))
def captured(request, monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    root = logging.getLogger()
    before = root.handlers[:], root.level
    secrets = secrets_of(
        {
            "TELEGRAM_BOT_TOKEN": ODD,
            "ZOO_LANG": "en",
            "TELEGRAM_WEBHOOK_SECRET": "hush-hush",
            "ZOO_DATABASE": "postgresql://zoo:open-sesame@host/zoo",
            "PGPASSWORD": "barn-door",
        }
    )
    configure_logging(Settings(log_level=LogLevel.DEBUG, log_format=request.param), secrets)
    yield stream
    root.handlers[:], root.level = before


@pytest.mark.parametrize("token", [TELEGRAM, DISCORD, ODD, "hush-hush", "open-sesame", "barn-door"])
def test_no_token_gets_into_a_line_however_it_is_logged(captured, token):
    log = logging.getLogger("adapters.any")
    log.debug("GET https://api.telegram.org/bot%s/getMe", token)
    log.info("token=%r", {"token": token})
    try:
        int(f"refused {token}")
    except ValueError:
        log.exception("failed")
    assert "refused" in captured.getvalue()
    assert "[token]" in captured.getvalue()
    assert token not in captured.getvalue()
    assert token.rpartition(":")[2] not in captured.getvalue()


def test_what_libraries_tell_of_peoples_words_is_not_logged(captured):
    for name in ("telegram.ext.ExtBot", "httpx", "httpcore.connection", "aiosqlite"):
        logging.getLogger(name).debug("secret words")
        logging.getLogger(name).info("secret words")
    assert captured.getvalue() == ""


def test_a_json_line_is_json(captured):
    logging.getLogger("bot.x").warning('a "quoted" %s', "\n")
    text = captured.getvalue()
    if text.startswith("{"):
        assert json.loads(text)["message"] == 'a "quoted" \n'


def test_the_message_of_an_error_is_not_written_its_type_and_place_are(captured):
    quoted = "words of a person"
    try:
        int(quoted)
    except ValueError:
        logging.getLogger("adapters.any").exception("it failed")
    assert "it failed" in captured.getvalue()
    assert "ValueError" in captured.getvalue()
    assert "test_secrets.py" in captured.getvalue()
    assert quoted not in captured.getvalue()


@pytest.mark.parametrize(
    ("log", "told"),
    [
        (lambda log: log.warning("shard %s is late by %.1f seconds", MARKER, 2.0), "shard … is late by … seconds"),
        (lambda log: log.error(f"Task was destroyed\ntask: <Task exception={MARKER!r}>"), "Task was destroyed"),  # noqa: G004  # as libraries do
        (lambda log: log.error(f"Exception in callback answer('{MARKER}')"), "Exception in callback answer"),  # noqa: G004  # as above
        (lambda log: log.critical({"text": MARKER}), ""),
        (lambda log: log.info("said %s", MARKER), None),
    ],
)
def test_of_a_librarys_line_only_the_fixed_words_are_written(captured, log, told):
    log(logging.getLogger("any.library"))
    assert MARKER not in captured.getvalue()
    if told is None:
        assert captured.getvalue() == ""
    else:
        assert told in captured.getvalue()


async def test_the_error_of_a_task_that_nobody_waits_for_is_written_without_its_message(captured):
    async def fails():
        raise RuntimeError(MARKER)

    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    del task
    gc.collect()
    assert "Task exception was never retrieved" in captured.getvalue()
    assert "RuntimeError" in captured.getvalue()
    assert MARKER not in captured.getvalue()


def test_an_error_that_nobody_caught_is_told_without_its_message():
    program = """
import threading
from adapters.cli.logs import hide_messages

class Odd:
    def __del__(self):
        raise ValueError(words)

def fail():
    raise ValueError(words)

hide_messages()
words = "".join(["mar", "ker"])
Odd()
thread = threading.Thread(target=fail)
thread.start()
thread.join()
fail()
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)  # noqa: S603  # our own
    assert ended.returncode == 1
    assert ended.stderr.count("the program has failed: ValueError") == 3
    assert "marker" not in ended.stderr
