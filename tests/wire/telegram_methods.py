"""The methods that the server knows, with every parameter and its type, and the reading of what a client sends.

A parameter marked `*` is required. Types: int, bool, str, chat (an id or an @name), file, the name of an object in
`telegram_objects`, or a list of one of these ("[str]"). Values may come as JSON, or as text of a form that holds JSON.
"""

import orjson

from tests.wire.telegram_objects import checked_object
from tests.wire.telegram_refusals import Refused

_TARGET = {"business_connection_id": "str", "chat_id*": "chat", "message_thread_id": "int"}
_DELIVERY = {
    "direct_messages_topic_id": "int",
    "disable_notification": "bool",
    "protect_content": "bool",
    "allow_paid_broadcast": "bool",
    "message_effect_id": "str",
    "suggested_post_parameters": "object",
    "reply_parameters": "ReplyParameters",
    "reply_markup": "ReplyMarkup",
}
_EDITED = {
    "business_connection_id": "str",
    "chat_id": "chat",
    "message_id": "int",
    "inline_message_id": "str",
    "reply_markup": "InlineKeyboardMarkup",
}
_TEXT = {"parse_mode": "str", "entities": "[MessageEntity]", "link_preview_options": "LinkPreviewOptions"}
_CAPTION = {
    "caption": "str",
    "parse_mode": "str",
    "caption_entities": "[MessageEntity]",
    "show_caption_above_media": "bool",
}
_LANGUAGE = {"language_code": "str"}
_COMMANDS = {"scope": "BotCommandScope", **_LANGUAGE}

METHODS = {
    "getMe": {},
    "logOut": {},
    "close": {},
    "getUpdates": {"offset": "int", "limit": "int", "timeout": "int", "allowed_updates": "[str]"},
    "setWebhook": {
        "url*": "str",
        "certificate": "file",
        "ip_address": "str",
        "max_connections": "int",
        "allowed_updates": "[str]",
        "drop_pending_updates": "bool",
        "secret_token": "str",
    },
    "deleteWebhook": {"drop_pending_updates": "bool"},
    "getWebhookInfo": {},
    "sendMessage": {**_TARGET, "text*": "str", **_TEXT, **_DELIVERY},
    "sendRichMessage": {**_TARGET, "rich_message*": "InputRichMessage", **_DELIVERY},
    "sendPhoto": {**_TARGET, "photo*": "file", **_CAPTION, "has_spoiler": "bool", **_DELIVERY},
    "sendDocument": {
        **_TARGET,
        "document*": "file",
        "thumbnail": "file",
        "caption": "str",
        "parse_mode": "str",
        "caption_entities": "[MessageEntity]",
        "disable_content_type_detection": "bool",
        **_DELIVERY,
    },
    "sendChatAction": {**_TARGET, "action*": "str"},
    "editMessageText": {**_EDITED, "text": "str", **_TEXT, "rich_message": "InputRichMessage"},
    "editMessageCaption": {**_EDITED, **_CAPTION},
    "editMessageMedia": {**_EDITED, "media*": "InputMedia"},
    "editMessageReplyMarkup": {**_EDITED},
    "deleteMessage": {"chat_id*": "chat", "message_id*": "int"},
    "deleteMessages": {"chat_id*": "chat", "message_ids*": "[int]"},
    "answerCallbackQuery": {
        "callback_query_id*": "str",
        "text": "str",
        "show_alert": "bool",
        "url": "str",
        "cache_time": "int",
    },
    "answerInlineQuery": {
        "inline_query_id*": "str",
        "results*": "[InlineQueryResult]",
        "cache_time": "int",
        "is_personal": "bool",
        "next_offset": "str",
        "button": "InlineQueryResultsButton",
    },
    "answerGuestQuery": {"guest_query_id*": "str", "result*": "InlineQueryResult"},
    "setMyCommands": {"commands*": "[BotCommand]", **_COMMANDS},
    "getMyCommands": {**_COMMANDS},
    "deleteMyCommands": {**_COMMANDS},
    "setMyName": {"name": "str", **_LANGUAGE},
    "getMyName": {**_LANGUAGE},
    "setMyDescription": {"description": "str", **_LANGUAGE},
    "getMyDescription": {**_LANGUAGE},
    "setMyShortDescription": {"short_description": "str", **_LANGUAGE},
    "getMyShortDescription": {**_LANGUAGE},
    "setChatMenuButton": {"chat_id": "int", "menu_button": "MenuButton"},
    "getChatMenuButton": {"chat_id": "int"},
    "getChat": {"chat_id*": "chat"},
    "getChatMember": {"chat_id*": "chat", "user_id*": "int"},
    "getChatMemberCount": {"chat_id*": "chat"},
    "getChatAdministrators": {"chat_id*": "chat", "return_bots": "bool"},
    "leaveChat": {"chat_id*": "chat"},
}
SINCE_RICH = {"sendRichMessage": None, "editMessageText": "rich_message"}
"""What a server older than 10.1 lacks: the method whole, or a parameter, which it does not look at."""

_BY_LOWER_CASE = {name.lower(): name for name in METHODS}


class Upload:
    """A file that came with the form."""

    def __init__(self, name, content_type, content):
        self.name = name
        self.content_type = content_type
        self.content = content


def known_method(name, *, rich=True):
    """Return the method by its name in any case."""
    method = _BY_LOWER_CASE.get(name.lower())
    if method is None or (not rich and SINCE_RICH.get(method, "") is None):
        raise Refused("method not found", status=404)
    return method


def checked(method, sent, *, rich=True):
    """Return the parameters in their types; refuse what the method does not know, lacks or cannot read."""
    known = {name.rstrip("*"): kind for name, kind in METHODS[method].items()}
    files = {name: value for name, value in sent.items() if isinstance(value, Upload)}
    attached = {name for name in files if name not in known}
    if not rich and (unknown := SINCE_RICH.get(method)):
        sent = {name: value for name, value in sent.items() if name != unknown}
    unknown = [name for name in sent if name not in known and name not in attached]
    if unknown:
        raise Refused(f'unknown parameter "{unknown[0]}" of {method}')
    values = {name: read(name, sent[name], kind) for name, kind in known.items() if sent.get(name) is not None}
    for name in METHODS[method]:
        if name.endswith("*") and name.rstrip("*") not in values:
            raise Refused(_missing(name.rstrip("*")))
    used = {value.removeprefix("attach://") for value in values.values() if isinstance(value, str)}
    if attached - used - _mentioned(values):
        raise Refused(f'the file "{min(attached)}" belongs to no parameter')
    return values | {name: files[name] for name in attached}


def _missing(name):
    words = {
        "text": "message text is empty",
        "chat_id": "chat_id is empty",
        "message_id": "message identifier is not specified",
        "rich_message": "rich message must be non-empty",
    }
    return words.get(name, f'parameter "{name}" is required')


def _mentioned(values):
    text = orjson.dumps(values, default=lambda _: None).decode()
    return {part.split('"')[0] for part in text.split("attach://")[1:]}


def read(name, value, kind):
    """Return a value in its type."""
    if kind.startswith("["):
        items = _json(name, value)
        if not isinstance(items, list):
            raise Refused(f'can\'t parse "{name}": expected an Array')
        return [read(name, item, kind[1:-1]) for item in items]
    match kind:
        case "int":
            return _int(name, value)
        case "bool":
            return _bool(name, value)
        case "str":
            return _str(name, value)
        case "chat":
            return value if isinstance(value, str) and value.startswith("@") else _int(name, value)
        case "file":
            return value if isinstance(value, Upload) else _str(name, value)
        case "object":
            return _json(name, value)
        case _:
            return checked_object(name, _json(name, value), kind)


def _int(name, value):
    if isinstance(value, bool | Upload):
        raise Refused(f'parameter "{name}" must be an Integer')
    try:
        return int(value) if isinstance(value, int | str) else _no_int(name)
    except ValueError:
        _no_int(name)


def _no_int(name):
    raise Refused(f'parameter "{name}" must be an Integer')


def _bool(name, value):
    text = str(value).lower()
    if text not in ("true", "false", "1", "0", "yes", "no"):
        raise Refused(f'parameter "{name}" must be a Boolean')
    return text in ("true", "1", "yes")


def _str(name, value):
    if not isinstance(value, str):
        raise Refused(f'parameter "{name}" must be a String')
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise Refused("strings must be encoded in UTF-8")
    return value


def _json(name, value):
    if isinstance(value, list | dict):
        return value
    try:
        return orjson.loads(value)
    except (orjson.JSONDecodeError, TypeError):
        raise Refused(f'can\'t parse "{name}": it is no JSON object') from None
