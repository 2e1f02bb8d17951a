import json
import logging

from adapters.cli.logs import JsonLines, set_up_logs
from bot.settings import Settings


def test_a_json_line_is_json():
    record = logging.LogRecord("zoo", logging.ERROR, "file", 1, "said %s", ("«да»",), None)
    line = json.loads(JsonLines().format(record))
    assert (line["level"], line["logger"], line["message"]) == ("error", "zoo", "said «да»")


def test_what_the_store_keeps_is_not_logged_even_at_debug():
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        set_up_logs(Settings(log_level="debug"))
        assert not logging.getLogger("aiosqlite").isEnabledFor(logging.DEBUG)
    finally:
        root.handlers, root.level = handlers, level
