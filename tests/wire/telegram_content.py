"""What a message may hold: text with its entities, and keyboards, checked against the limits."""

import re
from urllib.parse import urlsplit

from tests.wire.telegram_html import parse_html
from tests.wire.telegram_refusals import Refused
from tests.wire.telegram_rich import rich_blocks
from tests.wire.telegram_text import found_entities, trimmed, units

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
TEXT_BYTES = 32_768
ENTITIES = 100
BUTTONS_IN_ROW = 8
BUTTONS = 100
_STYLES = {"danger", "success", "primary"}
_ENTITY_TYPES = {
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline"),
    *("strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention"),
    *("custom_emoji", "date_time"),
}


def text_content(params):
    """Return the fields of a text message."""
    text, entities = formatted(params, "text", "entities", TEXT_UNITS)
    if not text:
        raise Refused("message text is empty")
    options = params.get("link_preview_options")
    return {"text": text, "entities": entities, **({"link_preview_options": options} if options else {})}


def caption_content(params):
    """Return the fields of a caption, which may be empty."""
    text, entities = formatted(params, "caption", "caption_entities", CAPTION_UNITS)
    return {"caption": text, "caption_entities": entities} if text else {}


def formatted(params, field, entities_field, limit):
    """Return text and entities; `limit` is in UTF-16 units, after the markup was read."""
    text = params.get(field) or ""
    if len(text.encode()) > TEXT_BYTES:
        raise Refused("Text is too long" if field != "caption" else "message caption is too long")
    mode = params.get("parse_mode") or ""
    match mode.lower():
        case "":
            entities = _checked_entities(text, params.get(entities_field) or [])
        case "html":
            text, entities = parse_html(text)
        case "markdown" | "markdownv2":
            raise Refused("this server reads HTML only: nothing else is used here")
        case _:
            raise Refused("unsupported parse_mode")
    text, entities = trimmed(text, entities)
    if units(text) > limit:
        raise Refused("message caption is too long" if field == "caption" else "message is too long")
    return text, found_entities(text, entities)[:ENTITIES]


def _checked_entities(text, entities):
    whole = units(text)
    starts = {units(text[:at]) for at in range(len(text) + 1)}
    for item in entities:
        begin, end = item["offset"], item["offset"] + item["length"]
        if item["type"] not in _ENTITY_TYPES:
            raise Refused(f'can\'t parse MessageEntity: Unsupported type "{item["type"]}"')
        if not 0 <= begin < end <= whole:
            raise Refused(f"entity beyond the text: offset {begin}, length {item['length']} of {whole} UTF-16 units")
        if not {begin, end} <= starts:
            raise Refused(f"entity cuts a surrogate pair: offset {begin}, length {item['length']}")
        if item["type"] == "text_link" and not item.get("url"):
            raise Refused("can't parse MessageEntity: a text_link has a url")
    return list(entities)


def rich_content(rich_message):
    """Return the fields of a rich message."""
    given = [name for name in ("html", "markdown") if rich_message.get(name)]
    if len(given) != 1:
        raise Refused("rich message must be non-empty")
    if given == ["markdown"]:
        raise Refused("this server reads rich messages in HTML only: nothing else is used here")
    blocks = rich_blocks(rich_message["html"], detect=not rich_message.get("skip_entity_detection", False))
    rich = {"blocks": blocks}
    if rich_message.get("is_rtl"):
        rich["is_rtl"] = True
    return {"rich_message": rich}


def checked_keyboard(markup):
    """Return a keyboard that follows the rules; None for no keyboard."""
    if markup is None or "inline_keyboard" not in markup:
        return markup
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(len(row) for row in rows) > BUTTONS or any(len(row) > BUTTONS_IN_ROW for row in rows):
        raise Refused("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return {"inline_keyboard": rows} if rows else None


_ACTIONS = {
    *("url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat"),
    *("switch_inline_query_chosen_chat", "copy_text", "disabled", "pay"),
}


def _check_button(button):
    if not button["text"].strip():
        raise Refused("can't parse inline keyboard button: the text must be non-empty")
    if len(_ACTIONS & button.keys()) != 1:
        raise Refused(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
            if not _ACTIONS & button.keys()
            else "can't parse inline keyboard button: exactly one optional field is allowed"
        )
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise Refused("BUTTON_DATA_INVALID")
    if "url" in button and not is_address(button["url"]):
        raise Refused("BUTTON_URL_INVALID")
    if "copy_text" in button and not 1 <= units(button["copy_text"]["text"]) <= 256:
        raise Refused("BUTTON_COPY_TEXT_INVALID")
    if button.get("style", "primary") not in _STYLES:
        raise Refused("can't parse inline keyboard button: unknown style")
    for field in ("switch_inline_query", "switch_inline_query_current_chat"):
        if units(button.get(field, "")) > 256:
            raise Refused("BUTTON_SWITCH_QUERY_TOO_LONG")


def is_address(url):
    """Tell whether a button may open the address."""
    parts = urlsplit(url)
    if parts.scheme == "tg":
        return bool(re.fullmatch(r"tg://\S+", url))
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", url)
