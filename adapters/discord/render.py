"""Replies rendered as cards of Discord's components."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from discord import ComponentType

from adapters.discord.components import Component, action_rows
from adapters.discord.text import MAX_TEXT, sections
from bot.catalogue.schema import Openness
from bot.reply.reply import Reply

MAX_COMPONENTS = 40
"""Components of a message, nested ones included."""
MAX_BYTES = 10_170
"""Bytes of all texts, with twelve more for each text; Discord does not document this limit."""
_BYTES_PER_TEXT = 12
_ROW = ComponentType.action_row.value
_TEXT, _SEPARATOR = ComponentType.text_display.value, ComponentType.separator.value
_GALLERY, _CONTAINER = ComponentType.media_gallery.value, ComponentType.container.value
_MAX_SECTIONS = 6
"""Sections that are set apart by separators; more of them are joined to one text."""
_COLOURS: Mapping[Openness, int] = MappingProxyType(
    {
        Openness.INTERNAL: 0x95A5A6,
        Openness.API: 0xE67E22,
        Openness.RESTRICTED_WEIGHTS: 0xF1C40F,
        Openness.FREE_WEIGHTS: 0x2ECC71,
        Openness.OPEN_SOURCE: 0x3498DB,
    }
)


class BudgetError(ValueError):
    """A reply that is larger than a message can be: the core failed to page it."""


def render(reply: Reply, placeholder: str, mentioned: Callable[[str], str] = str) -> list[Component]:
    """Render a reply as the components of one card, with the commands in its texts `mentioned`.

    Raises:
        BudgetError: it does not fit in a message.
    """
    plain = sections(reply.blocks, reply.choices)
    texts = tuple(map(mentioned, plain))
    if sum(map(len, texts)) > MAX_TEXT:
        texts = plain
    if len(texts) > _MAX_SECTIONS:
        texts = ("\n".join(texts),)
    parts: list[Component] = []
    for text in texts:
        if parts:
            parts.append({"type": _SEPARATOR})
        parts.append({"type": _TEXT, "content": text})
    if reply.picture is not None:
        media = {"url": f"attachment://{reply.picture.file_name}"}
        parts.append({"type": _GALLERY, "items": [{"media": media, "description": reply.picture.alternative}]})
    rows = list(action_rows(reply.choices, placeholder))
    parts += ({"type": _ROW, "components": row} for row in rows)
    _check(texts, 1 + len(parts) + sum(map(len, rows)))
    colour: Component = {"accent_color": _COLOURS[reply.openness]} if reply.openness else {}
    return [{"type": _CONTAINER, **colour, "components": parts}]


def _check(texts: tuple[str, ...], components: int) -> None:
    characters = sum(map(len, texts))
    weight = sum(len(text.encode()) + _BYTES_PER_TEXT for text in texts)
    if characters > MAX_TEXT or weight > MAX_BYTES or components > MAX_COMPONENTS:
        raise BudgetError(f"{characters} characters, {weight} bytes, {components} components")
