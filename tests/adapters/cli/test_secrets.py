import io
import json
import logging
import sys

import pytest

from adapters.cli.logs import configure_logging, secrets_of
from bot.settings import LogFormat, LogLevel, Settings

TELEGRAM = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"
DISCORD = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GabcdE.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

ODD = "123:short"


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
        }
    )
    configure_logging(Settings(log_level=LogLevel.DEBUG, log_format=request.param), secrets)
    yield stream
    root.handlers[:], root.level = before


@pytest.mark.parametrize("token", [TELEGRAM, DISCORD, ODD, "hush-hush", "open-sesame"])
def test_no_token_gets_into_a_line_however_it_is_logged(captured, token):
    log = logging.getLogger("any.library")
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
    logging.getLogger("x").warning('a "quoted" %s', "\n")
    text = captured.getvalue()
    if text.startswith("{"):
        assert json.loads(text)["message"] == 'a "quoted" \n'


def test_the_message_of_an_error_is_not_written_its_type_and_place_are(captured):
    quoted = "words of a person"
    try:
        int(quoted)
    except ValueError:
        logging.getLogger("any.library").exception("it failed")
    assert "it failed" in captured.getvalue()
    assert "ValueError" in captured.getvalue()
    assert "test_secrets.py" in captured.getvalue()
    assert quoted not in captured.getvalue()
