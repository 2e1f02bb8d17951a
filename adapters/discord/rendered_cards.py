"""The cache of rendered cards."""

from collections.abc import Hashable, Mapping

import orjson
from cachetools import LRUCache

from adapters.discord.mentions import CommandMentions
from adapters.discord.render import render
from bot.app import App
from bot.reply.reply import Reply

MAX_CARDS = 128


class RenderedCards:
    """Cards as serialised components; those used most recently are cached."""

    def __init__(self, app: App, max_cards: int = MAX_CARDS) -> None:
        self._app = app
        self._mentions = CommandMentions(app, {})
        self._cache: LRUCache[Hashable, orjson.Fragment] = LRUCache(max_cards)

    def mention(self, ids: Mapping[str, int]) -> None:
        """Show commands as mentions from now on, by the ids of the registered ones."""
        self._mentions = CommandMentions(self._app, ids)
        self._cache.clear()

    def components(self, reply: Reply) -> orjson.Fragment:
        """Return the components of a reply, rendered now or before.

        Raises:
            BudgetError: it does not fit in a message.
        """
        if reply.cache_key is None:
            return self._render(reply)
        # A cache key stands for the blocks alone; these are the other fields that are rendered.
        key = (reply.cache_key, reply.choices, reply.openness, reply.lang)
        card = self._cache.get(key)
        if card is None:
            card = self._cache[key] = self._render(reply)
        return card

    def _render(self, reply: Reply) -> orjson.Fragment:
        placeholder = self._app.words(reply.lang)("menu-pick")
        card = render(reply, placeholder, lambda text: self._mentions.mentioned(text, reply.lang))
        return orjson.Fragment(orjson.dumps(card))
