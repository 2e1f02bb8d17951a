"""JSON as Telegram may send it: half an emoji in one text is no valid Unicode, and must not cost all the others."""

import json

import orjson


def loads(payload: bytes) -> object:
    """Parse JSON; what is no Unicode in it becomes question marks.

    Raises:
        ValueError: it is no JSON.
    """
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return orjson.loads(_repaired(payload))


def _repaired(payload: bytes) -> bytes:
    try:
        value = json.loads(payload.decode("utf-8", "replace"), strict=False)
    except RecursionError as error:
        raise ValueError("the JSON is nested too deeply") from error
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
