"""The layout of replies with a table: what the place can show, and what its people have chosen."""

from bot.action_codec import pack, wrapped
from bot.events import Conversation, ConversationKind, Event, Layout
from bot.reply.budget import has_table
from bot.reply.choices import Navigate
from bot.reply.reply import Reply
from bot.service.store import Store
from bot.setting_actions import SetLayout
from bot.words import Words


async def apply_layout(store: Store, words: Words, event: Event, reply: Reply) -> Reply:
    """Set the layout of a reply with a table, and offer the other one; by default tables are drawn in private only.

    The other layout is offered wherever the reply can be shown again: a finished reply leaves room for the button.
    """
    if Layout.RICH not in event.layouts or not has_table(reply):
        return reply
    place = event.conversation
    default = Layout.RICH if place.kind is ConversationKind.PRIVATE else Layout.PLAIN
    layout = (await store.preferences(layout_key(place, event.user_key))).layout or default
    laid_out = reply.model_copy(update={"layout": layout})
    if reply.again is None:
        return laid_out
    return laid_out.with_choices(*reply.choices, _switch(words, layout, reply.again))


async def choose_layout(store: Store, key: str, layout: Layout) -> None:
    """Remember a layout."""
    preferences = await store.preferences(key)
    await store.save_preferences(key, preferences.model_copy(update={"layout": layout}))


def layout_key(place: Conversation, user_key: str) -> str:
    """Return the key of the layout's owner: the user in private, the place among several people."""
    return user_key if place.kind is ConversationKind.PRIVATE else place.place_key


def _switch(words: Words, layout: Layout, again: str) -> Navigate:
    if layout is Layout.RICH:
        return Navigate(label=words("choice-plain"), action=pack(SetLayout(layout="plain", again=wrapped(again))))
    return Navigate(label=words("choice-tables"), action=pack(SetLayout(layout="rich", again=wrapped(again))))
