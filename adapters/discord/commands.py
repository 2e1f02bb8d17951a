"""The slash and message commands as they are registered: the core's, worded by its locale files."""

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str

from adapters.discord.options import OPTIONS, TEXT, Callback, typed
from bot.app import App
from bot.commands.options import Completed
from bot.commands.spec import Argument, Spec
from bot.reply.clip import clip
from bot.reply.reply import Suggestion

Interaction = discord.Interaction[Any]
_MAX_CHOICE = 100
"""Characters of the name or the value of a choice."""


class CommandFactory:
    """Maker of the commands that the library registers; what people do with them is read by `InteractionParser`."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._words = app.words(app.languages[0])

    @property
    def offered(self) -> tuple[Spec, ...]:
        """Return the commands that Discord has: a chat begins with none there."""
        return tuple(spec for spec in self._app.commands if not spec.opens_chats)

    def slash_command(self, spec: Spec) -> app_commands.Command[Any, Any, Any]:
        """Make the slash command of a command."""
        if spec.options:
            return self._typed_command(spec)
        options = OPTIONS[spec.argument]
        callback = options.callback()
        if options.names:
            callback = self._described(callback, {name: name for name in options.names})
        if spec.argument is Argument.LANGUAGE:
            callback = app_commands.choices(language=self._languages())(callback)
        command = self._command(spec, callback)
        if options.autocompleted is not None:
            for name in options.names:
                command.autocomplete(name)(_no_choices)
        return command

    def _typed_command(self, spec: Spec) -> app_commands.Command[Any, Any, Any]:
        """Make the slash command of a command with typed options."""
        parameters = {one.name: one.name.replace("-", "_") for one in spec.options}
        shown = (*parameters.values(), TEXT)
        names = {parameter: name for name, parameter in parameters.items()} | {TEXT: TEXT}
        command = self._command(spec, self._described(typed(shown).callback(), names))
        for option in spec.options:
            if option.completed is not Completed.NOTHING:
                command.autocomplete(parameters[option.name])(_no_choices)
        return command

    def message_command(self, spec: Spec) -> app_commands.ContextMenu:
        """Make the command in the context menu of messages."""
        return app_commands.ContextMenu(name=self._text(f"menu-{spec.name}-message"), callback=_no_answer)

    def _command(self, spec: Spec, callback: Callback) -> app_commands.Command[Any, Any, Any]:
        name, description = self._text(f"menu-{spec.name}"), self._text(f"command-{spec.name}")
        command: app_commands.Command[Any, Any, Any] = app_commands.Command(
            name=name, description=description, callback=callback
        )
        if spec.for_managers:
            command.default_permissions = discord.Permissions(manage_guild=True)
        return command

    def _described(self, callback: Callback, names: dict[str, str]) -> Callback:
        """Name and describe the options of a callback, given by their parameters."""
        callback = app_commands.rename(**{key: self._text(f"option-{name}") for key, name in names.items()})(callback)
        about = {key: self._text(f"option-{name}-about") for key, name in names.items()}
        return app_commands.describe(**about)(callback)

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
    """Mark an option as autocompleted."""
    return []


async def _no_answer(_interaction: Interaction, _message: discord.Message) -> None:
    """Mark a command as one for messages."""
