"""What the bot tells of itself and asks about chats: commands, names, the menu button, members."""

import re

from tests.wire.telegram_refusals import Refused

_SCOPES = {
    "default": set(),
    "all_private_chats": set(),
    "all_group_chats": set(),
    "all_chat_administrators": set(),
    "chat": {"chat_id"},
    "chat_administrators": {"chat_id"},
    "chat_member": {"chat_id", "user_id"},
}
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories"),
    *("can_edit_stories", "can_delete_stories"),
)


class Profile:
    """The part of the server that holds the bot's own texts per language and answers about chats."""

    def __init__(self, world, bot, room):
        self._world = world
        self._bot = bot
        self._room = room
        self._texts = {"name": {}, "description": {}, "short_description": {}}
        self._commands = {}
        self._menu_buttons = {}
        self.methods = {
            "getMe": lambda _: bot.me,
            "setMyCommands": self.set_commands,
            "getMyCommands": lambda params: self._commands.get(_list_key(params), []),
            "deleteMyCommands": self.delete_commands,
            "setMyName": lambda params: self._set_text("name", 64, params),
            "getMyName": lambda params: self._get_text("name", params, bot.raw["first_name"]),
            "setMyDescription": lambda params: self._set_text("description", 512, params),
            "getMyDescription": lambda params: self._get_text("description", params),
            "setMyShortDescription": lambda params: self._set_text("short_description", 120, params),
            "getMyShortDescription": lambda params: self._get_text("short_description", params),
            "setChatMenuButton": self.set_menu_button,
            "getChatMenuButton": lambda params: self._menu_buttons.get(params.get("chat_id"), {"type": "default"}),
            "getChat": self.get_chat,
            "getChatMember": self.get_member,
            "getChatMemberCount": lambda params: len(room(params["chat_id"]).members) + 1,
            "getChatAdministrators": self.get_administrators,
            "leaveChat": self.leave,
        }

    def commands(self, scope="default", lang="", **where):
        """Return the list of a scope and language as (name, description) pairs, empty if none was set."""
        key = (scope, where.get("chat_id"), where.get("user_id"), lang)
        return [(item["command"], item["description"]) for item in self._commands.get(key, [])]

    def text(self, name, lang=""):
        """Return `name`, `description` or `short_description` as set for a language."""
        return self._texts[name].get(lang, "")

    def set_commands(self, params):
        commands = params["commands"]
        if len(commands) > 100:
            raise Refused("BOT_COMMANDS_TOO_MUCH")
        for item in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", item["command"].strip().removeprefix("/")):
                raise Refused("BOT_COMMAND_INVALID")
            if not 1 <= len(item["description"].strip()) <= 256:
                raise Refused("BOT_COMMAND_DESCRIPTION_INVALID")
        if len({item["command"] for item in commands}) < len(commands):
            raise Refused("BOT_COMMAND_DUPLICATE")
        self._commands[_list_key(params)] = commands
        return True

    def delete_commands(self, params):
        self._commands.pop(_list_key(params), None)
        return True

    def _set_text(self, name, limit, params):
        text, lang = params.get(name, ""), _language(params)
        if len(text) > limit:
            raise Refused(f"BOT_{name.upper()}_TOO_LONG")
        if text:
            self._texts[name][lang] = text
        else:
            self._texts[name].pop(lang, None)
        return True

    def _get_text(self, name, params, default=""):
        texts = self._texts[name]
        return {name: texts.get(_language(params), texts.get("", default))}

    def set_menu_button(self, params):
        button = params.get("menu_button", {"type": "default"})
        if button["type"] not in ("default", "commands", "web_app"):
            raise Refused("can't parse menu button: unknown type")
        if params.get("chat_id") is not None and self._room(params["chat_id"]).kind != "private":
            raise Refused("chat not found")
        self._menu_buttons[params.get("chat_id")] = button
        return True

    def get_chat(self, params):
        room = self._room(params["chat_id"])
        gifts = dict.fromkeys(_GIFTS, False)
        return {**room.raw, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}

    def get_member(self, params):
        room = self._room(params["chat_id"])
        if params["user_id"] == self._bot.raw["id"]:
            return member(self._bot.raw, room.bot_status)
        person = self._world.people.get(params["user_id"])
        if person is None:
            raise Refused("user not found")
        return member(person.raw, room.members.get(person.id, "left"))

    def get_administrators(self, params):
        room = self._room(params["chat_id"])
        if room.kind == "private":
            raise Refused("there are no administrators in the private chat")
        admins = [person_id for person_id, status in room.members.items() if status in ("creator", "administrator")]
        return [member(self._world.people[person_id].raw, room.members[person_id]) for person_id in admins]

    def leave(self, params):
        room = self._room(params["chat_id"])
        if room.kind == "private":
            raise Refused("chat member status can't be changed in private chats")
        room.bot_status = "left"
        return True


def member(user, status):
    """Return a ChatMember."""
    match status:
        case "administrator":
            return {"status": status, "user": user, **dict.fromkeys(_RIGHTS, False)}
        case "creator":
            return {"status": status, "user": user, "is_anonymous": False}
        case "kicked":
            return {"status": status, "user": user, "until_date": 0}
        case _:
            return {"status": status, "user": user}


def _language(params):
    lang = params.get("language_code", "")
    if lang and not re.fullmatch(r"[a-z]{2}", lang):
        raise Refused("LANG_CODE_INVALID")
    return lang


def _list_key(params):
    scope = params.get("scope", {"type": "default"})
    if scope["type"] not in _SCOPES:
        raise Refused("can't parse BotCommandScope: unknown type")
    if scope.keys() - {"type"} != _SCOPES[scope["type"]]:
        raise Refused("can't parse BotCommandScope: it needs other fields")
    return scope["type"], scope.get("chat_id"), scope.get("user_id"), _language(params)
