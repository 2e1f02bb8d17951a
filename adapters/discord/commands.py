"""The slash and message commands, made from the core's registry and worded by its locale files."""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str

from adapters.discord.options import OPTIONS, TEXT, typed
from bot.app import App
from bot.commands.options import Completed
from bot.commands.spec import Argument, Spec
from bot.events import Wanted
from bot.reply.blocks import Suggestion
from bot.reply.clip import clip

Interaction = discord.Interaction[Any]
HandleCommand = Callable[[Interaction, str, str, tuple[tuple[str, str], ...]], Awaitable[None]]
"""Handles a command by its name, its argument and its typed options."""
_MAX_CHOICE = 100
"""Characters of the name or the value of a choice."""


class Completion(NamedTuple):
    """What is completed: of an option with a name of its own, its command and name too."""

    wanted: Wanted
    command: str = ""
    option: str = ""


class CommandFactory:
    """Maker of Discord's commands from the core's."""

    def __init__(self, app: App, handle_command: HandleCommand) -> None:
        self._app = app
        self._words = app.words(app.languages[0])
        self._handle_command = handle_command

    @property
    def offered(self) -> tuple[Spec, ...]:
        """Return the commands that Discord has: a chat begins with none there."""
        return tuple(spec for spec in self._app.commands if not spec.opens_chats)

    def slash_command(self, spec: Spec) -> app_commands.Command[Any, Any, Any]:
        """Make the slash command of a command."""
        if spec.options:
            return self._typed_command(spec)
        options = OPTIONS[spec.argument]

        async def handle(interaction: Interaction, args: str) -> None:
            await self._handle_command(interaction, spec.name, args, ())

        callback = options.make_callback(handle)
        if options.names:
            callback = app_commands.rename(**{name: self._text(f"option-{name}") for name in options.names})(callback)
            descriptions = {name: self._text(f"option-{name}-about") for name in options.names}
            callback = app_commands.describe(**descriptions)(callback)
        if spec.argument is Argument.LANGUAGE:
            callback = app_commands.choices(language=self._languages())(callback)
        command: app_commands.Command[Any, Any, Any] = app_commands.Command(
            name=self._text(f"menu-{spec.name}"), description=self._text(f"command-{spec.name}"), callback=callback
        )
        if spec.for_managers:
            command.default_permissions = discord.Permissions(manage_guild=True)
        if options.autocompleted is not None:
            for name in options.names:
                command.autocomplete(name)(_no_choices)
        return command

    def completion(self, command: str, option: str) -> Completion | None:
        """Return what an option of a slash command is completed with; None for nothing."""
        spec = next((one for one in self._app.commands if self._words(f"menu-{one.name}") == command), None)
        if spec is None:
            return None
        if not spec.options:
            wanted = OPTIONS[spec.argument].autocompleted
            return Completion(wanted) if wanted is not None else None
        names = (one.name for one in spec.options if self._words(f"option-{one.name}") == option)
        return next((Completion(Wanted.OPTION, spec.name, name) for name in names), None)

    def _typed_command(self, spec: Spec) -> app_commands.Command[Any, Any, Any]:
        """Make the slash command of a command with typed options."""

        async def handle(interaction: Interaction, args: str, options: tuple[tuple[str, str], ...]) -> None:
            given = tuple((names[key], value) for key, value in options)
            await self._handle_command(interaction, spec.name, args, given)

        names = {one.name.replace("-", "_"): one.name for one in spec.options}
        shown = (*names, TEXT)
        callback = typed(shown, handle)
        keys = {key: f"option-{names.get(key, key)}" for key in shown}
        callback = app_commands.rename(**{key: self._text(word) for key, word in keys.items()})(callback)
        about = {key: self._text(f"{word}-about") for key, word in keys.items()}
        callback = app_commands.describe(**about)(callback)
        command: app_commands.Command[Any, Any, Any] = app_commands.Command(
            name=self._text(f"menu-{spec.name}"), description=self._text(f"command-{spec.name}"), callback=callback
        )
        for key, name in names.items():
            if any(one.completed is not Completed.NOTHING for one in spec.options if one.name == name):
                command.autocomplete(key)(_no_choices)
        return command

    def message_command(self, spec: Spec) -> app_commands.ContextMenu:
        """Make the command in the context menu of messages."""
        return app_commands.ContextMenu(name=self._text(f"menu-{spec.name}-message"), callback=_no_answer)

    def of_message(self, name: str) -> Spec | None:
        """Return the command that stands under a name in the context menu of messages."""
        specs = (spec for spec in self._app.commands if spec.on_message)
        return next((spec for spec in specs if self._words(f"menu-{spec.name}-message") == name), None)

    def _text(self, key: str) -> locale_str:
        return locale_str(self._words(key), key=key)

    def _languages(self) -> list[Choice[str]]:
        return [Choice(name=self._app.words(code).language.name, value=code) for code in self._app.languages]


class CommandTranslator(app_commands.Translator):
    """Translator of names and descriptions into every language of the bot but the default one."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def translate(
        self, string: locale_str, locale: discord.Locale, _context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Return the text for a locale, or None where the bot does not speak its language."""
        code, key = locale.value.partition("-")[0], string.extras.get("key")
        if key is None or code not in self._app.languages[1:]:
            return None
        return self._app.words(code)(key)


def autocomplete_choice(item: Suggestion) -> dict[str, object]:
    """Return a suggestion as a choice: its name says what the entry is, its value is the entry's id."""
    name = f"{item.title} — {item.subtitle}" if item.subtitle else item.title
    return {"name": clip(name, _MAX_CHOICE), "value": item.text[:_MAX_CHOICE]}


async def _no_choices(_interaction: Interaction, _typed: str) -> list[Choice[str]]:
    """Mark an option as autocompleted; `ZooCommandTree` handles what is typed into it."""
    return []


async def _no_answer(_interaction: Interaction, _message: discord.Message) -> None:
    """Mark a command as one for messages; `ZooCommandTree` handles it, since the library may fail on a message."""
