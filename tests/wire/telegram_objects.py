"""The objects that a client may send inside parameters: their fields and types, nothing else allowed."""

from tests.wire.telegram_refusals import Refused

_BUTTON = {
    "text*": "str",
    "icon_custom_emoji_id": "str",
    "style": "str",
    "url": "str",
    "callback_data": "str",
    "web_app": "WebAppInfo",
    "login_url": "object",
    "switch_inline_query": "str",
    "switch_inline_query_current_chat": "str",
    "switch_inline_query_chosen_chat": "SwitchInlineQueryChosenChat",
    "copy_text": "CopyTextButton",
    "pay": "bool",
}
_FORMATTED = {"parse_mode": "str", "entities": "[MessageEntity]", "link_preview_options": "LinkPreviewOptions"}

OBJECTS = {
    "InlineKeyboardMarkup": {"inline_keyboard*": "[[InlineKeyboardButton]]"},
    "InlineKeyboardButton": _BUTTON,
    "WebAppInfo": {"url*": "str"},
    "CopyTextButton": {"text*": "str"},
    "SwitchInlineQueryChosenChat": {
        "query": "str",
        "allow_user_chats": "bool",
        "allow_bot_chats": "bool",
        "allow_group_chats": "bool",
        "allow_channel_chats": "bool",
    },
    "ReplyKeyboardMarkup": {
        "keyboard*": "[[KeyboardButton]]",
        "is_persistent": "bool",
        "resize_keyboard": "bool",
        "one_time_keyboard": "bool",
        "input_field_placeholder": "str",
        "selective": "bool",
    },
    "KeyboardButton": {
        "text*": "str",
        "icon_custom_emoji_id": "str",
        "style": "str",
        "request_contact": "bool",
        "request_location": "bool",
        "web_app": "WebAppInfo",
    },
    "ReplyKeyboardRemove": {"remove_keyboard*": "bool", "selective": "bool"},
    "ForceReply": {"force_reply*": "bool", "input_field_placeholder": "str", "selective": "bool"},
    "ReplyParameters": {
        "message_id*": "int",
        "chat_id": "chat",
        "allow_sending_without_reply": "bool",
        "quote": "str",
        "quote_parse_mode": "str",
        "quote_entities": "[MessageEntity]",
        "quote_position": "int",
        "checklist_task_id": "int",
        "poll_option_id": "str",
    },
    "LinkPreviewOptions": {
        "is_disabled": "bool",
        "url": "str",
        "prefer_small_media": "bool",
        "prefer_large_media": "bool",
        "show_above_text": "bool",
    },
    "MessageEntity": {
        "type*": "str",
        "offset*": "int",
        "length*": "int",
        "url": "str",
        "user": "object",
        "language": "str",
        "custom_emoji_id": "str",
        "unix_time": "int",
        "date_time_format": "str",
    },
    "InputRichMessage": {"html": "str", "markdown": "str", "is_rtl": "bool", "skip_entity_detection": "bool"},
    "InputMediaPhoto": {
        "type*": "str",
        "media*": "str",
        "caption": "str",
        "parse_mode": "str",
        "caption_entities": "[MessageEntity]",
        "show_caption_above_media": "bool",
        "has_spoiler": "bool",
    },
    "InputTextMessageContent": {"message_text*": "str", **_FORMATTED},
    "InputRichMessageContent": {"rich_message*": "InputRichMessage"},
    "InlineQueryResultArticle": {
        "type*": "str",
        "id*": "str",
        "title*": "str",
        "input_message_content*": "InputMessageContent",
        "reply_markup": "InlineKeyboardMarkup",
        "url": "str",
        "description": "str",
        "thumbnail_url": "str",
        "thumbnail_width": "int",
        "thumbnail_height": "int",
    },
    "InlineQueryResultsButton": {"text*": "str", "web_app": "WebAppInfo", "start_parameter": "str"},
    "BotCommand": {"command*": "str", "description*": "str"},
    "BotCommandScope": {"type*": "str", "chat_id": "chat", "user_id": "int"},
    "MenuButton": {"type*": "str", "text": "str", "web_app": "WebAppInfo"},
}


def checked_object(name, value, kind):
    """Return the object with its fields in their types; refuse unknown fields and missing ones."""
    if not isinstance(value, dict):
        raise Refused(f'can\'t parse "{name}": expected an Object')
    kind = _variant(name, value, kind)
    fields = OBJECTS[kind]
    known = {field.rstrip("*"): of for field, of in fields.items()}
    for field in value:
        if field not in known:
            raise Refused(f'can\'t parse "{name}": unknown field "{field}" of {kind}')
    for field in fields:
        if field.endswith("*") and value.get(field.rstrip("*")) is None:
            raise Refused(f'can\'t parse "{name}": field "{field.rstrip("*")}" of {kind} is required')
    return {field: _value(f"{name}.{field}", item, known[field]) for field, item in value.items() if item is not None}


def _variant(name, value, kind):
    """Choose between the objects that may stand in one place."""
    match kind:
        case "ReplyMarkup":
            by_field = {
                "inline_keyboard": "InlineKeyboardMarkup",
                "keyboard": "ReplyKeyboardMarkup",
                "remove_keyboard": "ReplyKeyboardRemove",
                "force_reply": "ForceReply",
            }
            found = [of for field, of in by_field.items() if field in value]
            if not found:
                raise Refused("object expected as reply markup")
            return found[0]
        case "InputMessageContent":
            return "InputRichMessageContent" if "rich_message" in value else "InputTextMessageContent"
        case "InputMedia":
            if value.get("type") != "photo":
                raise Refused(f'can\'t parse "{name}": this server takes media of the type "photo" only')
            return "InputMediaPhoto"
        case "InlineQueryResult":
            if value.get("type") != "article":
                raise Refused(f'can\'t parse "{name}": this server takes results of the type "article" only')
            return "InlineQueryResultArticle"
        case _:
            return kind


_SIMPLE = {"int": int, "bool": bool, "str": str, "object": dict}


def _value(name, value, kind):
    """Return a field in its type: inside JSON, nothing is written as text."""
    if kind.startswith("["):
        if not isinstance(value, list):
            raise Refused(f'can\'t parse "{name}": expected an Array')
        return [_value(name, item, kind[1:-1]) for item in value]
    if kind == "chat":
        kind = "str" if isinstance(value, str) and value.startswith("@") else "int"
    if kind not in _SIMPLE:
        return checked_object(name, value, kind)
    if not isinstance(value, _SIMPLE[kind]) or (kind == "int" and isinstance(value, bool)):
        raise Refused(f'can\'t parse "{name}": it must be of type {kind}')
    return value
