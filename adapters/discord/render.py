"""Replies rendered as cards of Discord's components."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import discord
from discord import ui

from adapters.discord.components import action_rows
from adapters.discord.text import MAX_TEXT, sections
from bot.catalogue.schema import Openness
from bot.reply.blocks import Reply

MAX_COMPONENTS = 40
"""Components of a message, nested ones included."""
MAX_BYTES = 10_170
"""Bytes of all texts, with twelve more for each text; Discord does not document this limit."""
_BYTES_PER_TEXT = 12
_MAX_SECTIONS = 6
"""Sections that are set apart by separators; more of them are joined to one text."""
_COLOURS: Mapping[Openness, discord.Colour] = MappingProxyType(
    {
        Openness.INTERNAL: discord.Colour(0x95A5A6),
        Openness.API: discord.Colour(0xE67E22),
        Openness.RESTRICTED_WEIGHTS: discord.Colour(0xF1C40F),
        Openness.FREE_WEIGHTS: discord.Colour(0x2ECC71),
        Openness.OPEN_SOURCE: discord.Colour(0x3498DB),
    }
)


class BudgetError(ValueError):
    """A reply that is larger than a message can be: the core failed to page it."""


def render(reply: Reply, placeholder: str, mentioned: Callable[[str], str] = str) -> ui.LayoutView:
    """Render a reply as one card, with the commands in its texts `mentioned`; each message needs a view of its own.

    Raises:
        BudgetError: it does not fit in a message.
    """
    plain = sections(reply.blocks, reply.choices)
    texts = tuple(map(mentioned, plain))
    if sum(map(len, texts)) > MAX_TEXT:
        texts = plain
    if len(texts) > _MAX_SECTIONS:
        texts = ("\n".join(texts),)
    container: ui.Container[Any] = ui.Container(accent_colour=_COLOURS[reply.openness] if reply.openness else None)
    for number, text in enumerate(texts):
        if number:
            container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(text))
    if reply.picture is not None:
        address = f"attachment://{reply.picture.file_name}"
        container.add_item(ui.MediaGallery(discord.MediaGalleryItem(address, description=reply.picture.alternative)))
    for row in action_rows(reply.choices, placeholder):
        container.add_item(row)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    _check(view, texts)
    return view


def _check(view: ui.LayoutView, texts: tuple[str, ...]) -> None:
    characters = sum(map(len, texts))
    weight = sum(len(text.encode()) + _BYTES_PER_TEXT for text in texts)
    if characters > MAX_TEXT or weight > MAX_BYTES or view.total_children_count > MAX_COMPONENTS:
        raise BudgetError(f"{characters} characters, {weight} bytes, {view.total_children_count} components")
