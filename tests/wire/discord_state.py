"""The state that REST interface, gateway and driver share."""

from typing import Any

from tests.wire.discord_commands import Registry
from tests.wire.discord_interactions import Interaction
from tests.wire.discord_messages import Message
from tests.wire.discord_world import Body, Call, Clock, Guild, Ids, Place

CHAT_INPUT_REPLY, REPLY, CONTEXT_MENU_REPLY = 20, 19, 23


class State:
    """The state of one local Discord."""

    def __init__(self, token: str) -> None:
        self.clock = Clock()
        self.ids = Ids(self.clock)
        self.token = token
        self.application_id = self.ids.new()
        self.bot: Body = {
            "id": str(self.application_id),
            "username": "zoo",
            "global_name": None,
            "discriminator": "0001",
            "avatar": None,
            "bot": True,
            "verified": True,
            "mfa_enabled": False,
            "flags": 0,
            "public_flags": 0,
        }
        self.commands = Registry(self.application_id)
        self.places: dict[int, Place] = {}
        self.guilds: dict[int, Guild] = {}
        self.messages: dict[int, Message] = {}
        self.by_nonce: dict[str, Message] = {}
        self.interactions: dict[int, Interaction] = {}
        self.by_token: dict[str, Interaction] = {}
        self.calls: list[Call] = []

    def new_message(self, place: Place, author: Body, **fields: Any) -> Message:
        """Store a new, empty message."""
        message = Message(self.clock, self.ids, place, author, **fields)
        self.messages[message.id] = message
        return message

    def new_reply(self, interaction: Interaction, *, followup: bool, flags: int) -> Message:
        """Store a new, empty message in response to an interaction."""
        kind = REPLY if followup or interaction.source else CHAT_INPUT_REPLY
        if "target_id" in interaction.data and not followup:
            kind = CONTEXT_MENU_REPLY
        anchor = interaction.original if followup else interaction.source
        return self.new_message(
            interaction.place,
            self.bot,
            kind=kind,
            flags=flags,
            viewer=interaction.user if flags & 64 else None,
            metadata=interaction.metadata(followup=followup),
            application_id=self.application_id,
            reference=anchor.id if anchor else None,
        )

    def remember(self, interaction: Interaction) -> None:
        """Store an interaction."""
        self.interactions[interaction.id] = interaction
        self.by_token[interaction.token] = interaction

    def application(self) -> Body:
        """Return the application object."""
        owner = {key: value for key, value in self.bot.items() if key != "bot"}
        return {
            "id": str(self.application_id),
            "name": "zoo",
            "icon": None,
            "description": "",
            "type": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "flags": 0,
            "flags_new": "0",
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "owner": {**owner, "id": str(self.application_id + 1), "username": "owner"},
            "approximate_guild_count": len(self.guilds),
            "approximate_user_install_count": 1,
            "approximate_user_authorization_count": 1,
            "explicit_content_filter": 0,
            "team": None,
            "eligible_oauth2_scopes": [],
            "integration_types_config": {"0": {}, "1": {}},
        }

    def forget(self) -> None:
        """Drop the calls, interactions and messages kept so far, for long runs."""
        self.calls.clear()
        self.interactions.clear()
        self.by_token.clear()
        self.messages.clear()
        self.by_nonce.clear()
