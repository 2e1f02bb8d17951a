"""How a reply with a table is laid out: as its place can show it, and as its people like it."""

from bot.actions import SetLayout, pack, wrapped
from bot.events import Conversation, ConversationKind, Event, Layout
from bot.reply import blocks
from bot.reply.blocks import Navigate, Reply
from bot.reply.budget import MAX_CHOICES
from bot.service.store import Store
from bot.words import Words


async def apply_layout(store: Store, words: Words, event: Event, reply: Reply) -> Reply:
    """Lay a reply out as was chosen there, and offer the other layout; by default tables are drawn in private only."""
    if Layout.RICH not in event.layouts or not _has_table(reply):
        return reply
    place = event.conversation
    default = Layout.RICH if place.kind is ConversationKind.PRIVATE else Layout.PLAIN
    layout = (await store.preferences(layout_key(place, event.user_key))).layout or default
    offered: tuple[Navigate, ...] = ()
    if reply.again is not None and len(reply.choices) < MAX_CHOICES:
        offered = (_switch(words, layout, reply.again),)
    return reply.model_copy(update={"layout": layout, "choices": (*reply.choices, *offered)})


async def choose_layout(store: Store, key: str, layout: Layout) -> None:
    """Remember a layout."""
    preferences = await store.preferences(key)
    await store.save_preferences(key, preferences.model_copy(update={"layout": layout}))


def layout_key(place: Conversation, user_key: str) -> str:
    """Say whose the choice of a layout is: one's own in private, the place's among several people."""
    return user_key if place.kind is ConversationKind.PRIVATE else place.place_key


def _switch(words: Words, layout: Layout, again: str) -> Navigate:
    if layout is Layout.RICH:
        return Navigate(label=words("choice-plain"), action=pack(SetLayout(layout="plain", again=wrapped(again))))
    return Navigate(label=words("choice-tables"), action=pack(SetLayout(layout="rich", again=wrapped(again))))


def _has_table(reply: Reply) -> bool:
    return any(isinstance(block, blocks.Table) for block in reply.blocks)
