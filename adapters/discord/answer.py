"""Answering interactions: acknowledged in time, once, for the right eyes."""

import asyncio
import logging
from collections import Counter
from typing import Any

import discord
from discord import InteractionResponseType, InteractionType

from adapters.discord.render import render
from bot.app import App
from bot.events import ConversationKind, Event
from bot.reply.blocks import Audience, Outcome, Reply

log = logging.getLogger(__name__)
Interaction = discord.Interaction[Any]
DEFER_AFTER = 1.5
"""Seconds after which an answer is put off: Discord waits for three, and the way there takes time too."""
GONE = frozenset({10062, 40060, 10008, 10015, 50027})
"""Codes that say that nobody waits any more: too late, answered by another process, message or token gone."""


class Answers:
    """Ask the core and show what it replies."""

    def __init__(self, app: App) -> None:
        """Take the core."""
        self._app = app
        self.counts: Counter[str] = Counter()
        """How often something ended how, for the log and for tests."""
        self._under_way: set[asyncio.Task[None]] = set()

    async def answer(self, interaction: Interaction, event: Event) -> None:
        """Answer an interaction; what goes wrong on the way is counted and told."""
        task = asyncio.ensure_future(self._answer(interaction, event))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await task

    async def idle(self, seconds: float) -> None:
        """Wait until nothing is being answered, at most so long."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)

    async def _answer(self, interaction: Interaction, event: Event) -> None:
        asking = asyncio.ensure_future(self._app.handle(event))
        try:
            await asyncio.wait({asking}, timeout=DEFER_AFTER)
            if not asking.done():
                await self._put_off(interaction)
            await self._show(interaction, event, await asking)
            self.counts["answered"] += 1
        except discord.HTTPException as error:
            self._note(error)

    async def _put_off(self, interaction: Interaction) -> None:
        """Acknowledge without an answer: for the asker alone, as it is not known yet whom the answer is for."""
        self.counts["deferred"] += 1
        await interaction.response.defer(ephemeral=True)

    async def _show(self, interaction: Interaction, event: Event, reply: Reply) -> None:
        if reply.outcome is Outcome.IGNORED:
            if not interaction.response.is_done():
                await interaction.response.defer(ephemeral=True)
            return
        view = render(reply, self._app.words(reply.lang)("menu-pick"))
        alone = reply.audience is Audience.ASKER and event.conversation.kind is not ConversationKind.PRIVATE
        replace = reply.replace and _is_on_message(interaction)
        own = _is_own(interaction)
        if not interaction.response.is_done():
            if replace and own:
                await interaction.response.edit_message(view=view)
            else:
                # a stranger gets an own copy: the card stays as its asker left it
                await interaction.response.send_message(view=view, ephemeral=alone or (replace and not own))
        elif (replace and own) or interaction.response.type is InteractionResponseType.deferred_channel_message:
            await interaction.edit_original_response(view=view)
        else:
            await interaction.followup.send(view=view, ephemeral=True)

    def _note(self, error: discord.HTTPException) -> None:
        """Count a refusal; that the asker is gone is nobody's fault."""
        if error.code in GONE:
            self.counts["gone"] += 1
            log.info("an interaction was no longer waited for (%s)", error.code)
            return
        self.counts["refused"] += 1
        log.error("an answer was refused: status %s, code %s", error.status, error.code)


def _is_on_message(interaction: Interaction) -> bool:
    return interaction.type is InteractionType.component and interaction.message is not None


def _is_own(interaction: Interaction) -> bool:
    """Tell whether the message is the presser's own, or nobody's."""
    metadata = interaction.message.interaction_metadata if interaction.message is not None else None
    return metadata is None or metadata.user.id == interaction.user.id
