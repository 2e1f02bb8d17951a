"""The platforms that the program can run: which are configured, and the function that serves each."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from adapters.cli.compose import Core
from bot.errors import SettingsError
from bot.setting_names import nearest_name
from bot.settings import read_part

if TYPE_CHECKING:
    from adapters.discord.settings import DiscordSettings

_TOKEN = "BOT_TOKEN"  # noqa: S105  # the name of a setting

Serve = Callable[[Core, asyncio.Event], Awaitable[None]]
"""Serves a platform until the event is set."""

Sync = Callable[[Core, bool], Awaitable[bool]]
"""Registers a platform's commands if they have changed, or by force; tells whether it did."""


def chosen_platforms(environment: Mapping[str, str], names: Sequence[str]) -> dict[str, Serve]:
    """Return the function that serves each platform named; where none is named, each whose token is set.

    Raises:
        SettingsError: a setting is wrong, or a platform is named that there is not, or whose token is not set.
    """
    unknown = [name for name in names if name not in _PLATFORMS]
    if unknown:
        raise SettingsError(f"run: there is no platform {unknown[0]!r}; there are {', '.join(_PLATFORMS)}")
    _check_token_keys(environment)
    return {
        name: prepare(environment)
        for name, prepare in _PLATFORMS.items()
        if (name in names if names else token_key(name) in environment)
    }


def settings_problems(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the settings of each platform whose token is set."""
    for name, prepare in _PLATFORMS.items():
        if token_key(name) in environment:
            try:
                prepare(environment)
            except SettingsError as error:
                yield from str(error).splitlines()


def chosen_syncs(environment: Mapping[str, str]) -> dict[str, Sync]:
    """Return the function that registers the commands of each platform that needs it and whose token is set.

    Raises:
        SettingsError: a setting is wrong.
    """
    return {name: prepare(environment) for name, prepare in _SYNCS.items() if token_key(name) in environment}


def token_key(name: str) -> str:
    """Return the name of the setting with a platform's token."""
    return f"{name.upper()}_{_TOKEN}"


def _telegram(environment: Mapping[str, str]) -> Serve:
    from adapters.telegram.settings import PREFIX, TelegramSettings

    _require(environment, "telegram")
    settings = read_part(TelegramSettings, PREFIX, environment)

    async def serve_telegram(core: Core, stop: asyncio.Event) -> None:
        from adapters.telegram.run import serve

        await serve(core.app, core.store, settings, stop, core.health.reporter("telegram"))

    return serve_telegram


def _discord(environment: Mapping[str, str]) -> Serve:
    settings = _discord_settings(environment)

    async def serve_discord(core: Core, stop: asyncio.Event) -> None:
        from adapters.discord.run import serve

        await serve(core.app, core.store, settings, stop, core.health.reporter("discord"))

    return serve_discord


def _discord_sync(environment: Mapping[str, str]) -> Sync:
    settings = _discord_settings(environment)

    async def sync_discord(core: Core, force: bool) -> bool:  # noqa: FBT001  # the program's own flag
        from adapters.discord.sync import sync

        return await sync(core.app, core.store.key_values, settings, force=force)

    return sync_discord


def _discord_settings(environment: Mapping[str, str]) -> "DiscordSettings":
    from adapters.discord.settings import PREFIX, DiscordSettings

    _require(environment, "discord")
    return read_part(DiscordSettings, PREFIX, environment)


def _check_token_keys(environment: Mapping[str, str]) -> None:
    """Tell of a token under a mistyped key: without a token, nothing else of a platform is looked at."""
    for name in _PLATFORMS:
        known = token_key(name)
        prefix = known.removesuffix(_TOKEN)
        others = [] if known in environment else sorted(key for key in environment if key.startswith(prefix))
        slip = next((key for key in others if nearest_name(key.removeprefix(prefix), (_TOKEN,))), None)
        if slip is not None:
            raise SettingsError(f"{slip}: there is no such setting; did you mean {known}?")


def _require(environment: Mapping[str, str], name: str) -> None:
    if token_key(name) not in environment:
        raise SettingsError(f"{token_key(name)}: not set; set it to run {name}")


_PLATFORMS: Mapping[str, Callable[[Mapping[str, str]], Serve]] = MappingProxyType(
    {"telegram": _telegram, "discord": _discord}
)
_SYNCS: Mapping[str, Callable[[Mapping[str, str]], Sync]] = MappingProxyType({"discord": _discord_sync})
"""Telegram's menu is set at the start; Discord limits how often commands are registered."""
