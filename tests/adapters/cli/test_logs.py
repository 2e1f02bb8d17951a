import json
import logging

from adapters.cli.logs import JsonFormatter, configure_logging
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
