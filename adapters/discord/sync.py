"""Registering the commands: a step of its own, done only when they have changed."""

import hashlib
import json

from adapters.discord.client import ZooClient
from adapters.discord.connect import logged_in
from adapters.discord.settings import DiscordSettings
from bot.app import App
from bot.service.key_value import KeyValueStore


async def sync(app: App, marks: KeyValueStore, settings: DiscordSettings, *, force: bool = False) -> bool:
    """Register the commands if they are not those registered last, or by `force`; tell whether that was needed.

    Raises:
        SettingsError: Discord refuses the token, or cannot be reached.
    """
    async with logged_in(ZooClient(app, settings), settings) as client:
        stamp = await commands_stamp(client)
        if not force and await marks.get(_mark(client)) == stamp:
            return False
        await client.tree.sync()
        await marks.put(_mark(client), stamp)
        return True


async def is_synced(client: ZooClient, marks: KeyValueStore) -> bool:
    """Tell whether the commands registered last are those of a client that has logged in."""
    return await marks.get(_mark(client)) == await commands_stamp(client)


async def commands_stamp(client: ZooClient) -> str:
    """Name the state of the commands: it changes with any name, description, option or translation."""
    translator = client.tree.translator
    commands = client.tree.get_commands()
    payload = [
        await command.get_translated_payload(client.tree, translator) if translator else command.to_dict(client.tree)
        for command in commands
    ]
    ordered = sorted(payload, key=lambda one: (one.get("type", 1), one["name"]))
    return hashlib.sha256(json.dumps(ordered, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _mark(client: ZooClient) -> str:
    return f"discord-commands:{client.application_id}"
