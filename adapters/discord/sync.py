"""Registering the commands with Discord, only when they have changed."""

import hashlib
import json

from adapters.discord.client import ZooClient
from adapters.discord.connect import logged_in
from adapters.discord.settings import DiscordSettings
from bot.app import App
from bot.service.key_value import KeyValueStore


async def sync(app: App, key_values: KeyValueStore, settings: DiscordSettings, *, force: bool = False) -> bool:
    """Register the commands if they differ from those registered last, or by `force`; tell whether it did.

    Raises:
        SettingsError: Discord refuses the token, or cannot be reached.
    """
    async with logged_in(ZooClient(app, settings), settings) as client:
        current = await commands_hash(client)
        if not force and await key_values.get(_hash_name(client)) == current:
            return False
        await client.tree.sync()
        await key_values.put(_hash_name(client), current)
        return True


async def is_synced(client: ZooClient, key_values: KeyValueStore) -> bool:
    """Tell whether the commands registered last are those of a logged-in client."""
    return await key_values.get(_hash_name(client)) == await commands_hash(client)


async def commands_hash(client: ZooClient) -> str:
    """Return a hash of the commands with their options and translations."""
    translator = client.tree.translator
    commands = client.tree.get_commands()
    payload = [
        await command.get_translated_payload(client.tree, translator) if translator else command.to_dict(client.tree)
        for command in commands
    ]
    ordered = sorted(payload, key=lambda command: (command.get("type", 1), command["name"]))
    return hashlib.sha256(json.dumps(ordered, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _hash_name(client: ZooClient) -> str:
    return f"discord-commands:{client.application_id}"
