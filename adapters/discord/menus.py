"""The slash commands and message commands, made from the core's registry and worded by its locale files."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str

from adapters.discord.shapes import SHAPES
from bot.app import App
from bot.commands.spec import Argument, Spec
from bot.events import Wanted
from bot.reply.blocks import Suggestion

Interaction = discord.Interaction[Any]
Ask = Callable[[Interaction, str, str], Awaitable[None]]
"""Asks a command with its argument."""
AskAbout = Callable[[Interaction, str, discord.Message], Awaitable[None]]
"""Asks a command about a message."""
_LONGEST_CHOICE = 100


class Menus:
    """Make Discord's commands of the core's."""

    def __init__(self, app: App, ask: Ask, ask_about: AskAbout) -> None:
        """Take the core, and what answers."""
        self._app = app
        self._words = app.words(app.languages[0])
        self._ask = ask
        self._ask_about = ask_about

    def slash(self, spec: Spec) -> app_commands.Command[Any, Any, Any]:
        """Make the slash command of a command."""
        shape = SHAPES[spec.argument]

        async def ask(interaction: Interaction, args: str) -> None:
            await self._ask(interaction, spec.name, args)

        callback = shape.callback(ask)
        if shape.options:
            callback = app_commands.rename(**{name: self._text(f"option-{name}") for name in shape.options})(callback)
            about = {name: self._text(f"option-{name}-about") for name in shape.options}
            callback = app_commands.describe(**about)(callback)
        if spec.argument is Argument.LANGUAGE:
            callback = app_commands.choices(language=self._languages())(callback)
        command: app_commands.Command[Any, Any, Any] = app_commands.Command(
            name=self._text(f"menu-{spec.name}"), description=self._text(f"command-{spec.name}"), callback=callback
        )
        if shape.wanted is not None:
            for name in shape.options:
                command.autocomplete(name)(_nothing)
        return command

    def wanted(self, command: str) -> Wanted | None:
        """Return what the options of a slash command are completed with."""
        found = (
            SHAPES[spec.argument].wanted for spec in self._app.commands if self._words(f"menu-{spec.name}") == command
        )
        return next(found, None)

    def about_message(self, spec: Spec) -> app_commands.ContextMenu:
        """Make the command that is asked about somebody's message."""

        async def ask(interaction: Interaction, message: discord.Message) -> None:
            await self._ask_about(interaction, spec.name, message)

        return app_commands.ContextMenu(name=self._text(f"menu-{spec.name}-message"), callback=ask)

    def _text(self, key: str) -> locale_str:
        return locale_str(self._words(key), key=key)

    def _languages(self) -> list[Choice[str]]:
        return [Choice(name=self._app.words(code).language.name, value=code) for code in self._app.languages]


class Translator(app_commands.Translator):
    """Word names and descriptions in the languages that the bot speaks; the default one stays as it is."""

    def __init__(self, app: App) -> None:
        """Take the core, which has the words."""
        self._app = app

    async def translate(
        self, string: locale_str, locale: discord.Locale, _context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Return the text in a language of Discord's, or None where the bot does not speak it."""
        code, key = locale.value.partition("-")[0], string.extras.get("key")
        if key is None or code not in self._app.languages[1:]:
            return None
        return self._app.words(code)(key)


def choice(item: Suggestion) -> dict[str, object]:
    """Offer a completion with the line that already answers; what is sent is the entry's id."""
    name = f"{item.title} — {item.subtitle}" if item.subtitle else item.title
    cut = name if len(name) <= _LONGEST_CHOICE else name[: _LONGEST_CHOICE - 1] + "…"
    return {"name": cut, "value": item.text[:_LONGEST_CHOICE]}


async def _nothing(_interaction: Interaction, _typed: str) -> list[Choice[str]]:
    """Mark an option as completed; `ZooTree` answers what is typed into it."""
    return []
