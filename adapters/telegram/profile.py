"""The bot's command menu and its profile, in every language; set only where they differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from telegram.constants import BotCommandLimit, BotDescriptionLimit

from adapters.telegram.bot import Json
from adapters.telegram.calls import Caller
from bot.app import App
from bot.words import Words

_PRIVATE, _GROUPS = "all_private_chats", "all_group_chats"
_PRIVATE_ONLY = frozenset({"start"})
"""Commands that a group's menu leaves out: Telegram itself offers a start in private."""


@dataclass(frozen=True, slots=True)
class ProfileEntry:
    """One value of the profile: how it is read and set, which part of the answer it is, and what it should be."""

    get: str
    set: str
    where: Json
    part: str | None
    name: str
    value: object

    def differs(self, present: object) -> bool:
        """Tell whether the present value is another one."""
        if self.part is not None:
            present = present.get(self.part) if isinstance(present, dict) else None
        return present != self.value


def entries(app: App, languages: tuple[str, ...]) -> Iterator[ProfileEntry]:
    """Yield what is to be set; the first language is also for everybody who has none of the others."""
    for place, lang in enumerate((languages[0], *languages)):
        words = app.words(lang)
        code: Json = {"language_code": lang} if place else {}
        for scope in (_PRIVATE, _GROUPS):
            commands = _menu(app, words, scope)
            yield ProfileEntry(
                "getMyCommands", "setMyCommands", {"scope": {"type": scope}, **code}, None, "commands", commands
            )
        for method, key, most in (
            ("Description", "profile-description", BotDescriptionLimit.MAX_DESCRIPTION_LENGTH),
            ("ShortDescription", "profile-short", BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH),
        ):
            part = "description" if method == "Description" else "short_description"
            yield ProfileEntry(f"getMy{method}", f"setMy{method}", code, part, part, _within(words(key), most))


async def set_profile(app: App, languages: tuple[str, ...], caller: Caller) -> int:
    """Set what differs; return the number of changes. What Telegram does not accept is tried at the next start."""
    changed = 0
    for entry in entries(app, languages):
        present = await caller.call(entry.get, entry.where)
        if present.failure is None and entry.differs(present.value):
            result = await caller.call(entry.set, {**entry.where, entry.name: entry.value})
            changed += result.failure is None
    return changed


def _menu(app: App, words: Words, scope: str) -> list[Json]:
    left_out = _PRIVATE_ONLY if scope == _GROUPS else frozenset()
    return [
        {
            "command": _within(spec.name, BotCommandLimit.MAX_COMMAND),
            "description": _within(words(f"command-{spec.name}"), BotCommandLimit.MAX_DESCRIPTION),
        }
        for spec in app.commands
        if spec.name not in left_out
    ]


def _within(text: str, most: int) -> str:
    if not 0 < len(text) <= most:
        raise ValueError(f"{len(text)} characters, Telegram takes 1 to {most}")
    return text
