"""Cards that were drawn before, as they go over the wire."""

from collections import OrderedDict

import orjson

from adapters.discord.render import render
from bot.app import App
from bot.reply.blocks import Reply

MOST = 128
"""Cards that are kept: as many as the core keeps."""


class Cards:
    """Draw replies; keep the components of the newest ones, never a view, which may serve one message only."""

    def __init__(self, app: App, most: int = MOST) -> None:
        """Take the core, which has the words, and how many cards are kept."""
        self._app = app
        self._most = most
        self._kept: OrderedDict[tuple[int, int, str], tuple[Reply, orjson.Fragment]] = OrderedDict()

    def components(self, reply: Reply) -> orjson.Fragment:
        """Draw a reply, or find it drawn: the core gives the same blocks for what was asked before.

        Raises:
            BudgetError: it does not fit in a message.
        """
        key = (id(reply.blocks), id(reply.choices), reply.lang)
        kept = self._kept.get(key)
        if kept is not None and kept[0].openness is reply.openness:
            self._kept.move_to_end(key)
            return kept[1]
        view = render(reply, self._app.words(reply.lang)("menu-pick"))
        shown = view.to_components()  # type: ignore[no-untyped-call]  # the library leaves it untyped
        drawn = orjson.Fragment(orjson.dumps(shown))
        self._kept[key] = (reply, drawn)  # holding the reply keeps the ids from being given to others
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return drawn
