"""Who may manage a group: Telegram is asked only where that matters, and its answer is kept for a minute."""

import time
from collections.abc import Callable

from cachetools import TTLCache

from adapters.telegram.calls import Caller
from bot.app import App
from bot.events import ConversationKind, Event

_MAX_GROUPS = 1_000
_SECONDS = 60.0
"""Seconds for which the administrators of a group are not asked for again."""


class Managers:
    """The administrators of groups, among whom the owner is."""

    def __init__(self, app: App, caller: Caller, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._caller = caller
        self._known: TTLCache[str, frozenset[str]] = TTLCache(_MAX_GROUPS, _SECONDS, timer=clock)

    async def told(self, event: Event) -> Event:
        """Return the event with whether the asker may manage the group, where the answer depends on it."""
        if event.conversation.kind is not ConversationKind.GROUP or not self._app.needs_rights(event):
            return event
        return event.model_copy(update={"manages": await self._manages(event)})

    async def _manages(self, event: Event) -> bool | None:
        """Tell whether the asker is an administrator; None where Telegram does not say."""
        chat = event.conversation.chat
        if event.shared:  # an anonymous administrator writes in the name of the group itself, a channel in its own
            return event.user == chat
        known = self._known.get(chat)
        if known is None:
            asked = await self._caller.call("getChatAdministrators", {"chat_id": int(chat)})
            if asked.failure is not None or not isinstance(asked.value, list):
                return None
            known = self._known[chat] = frozenset(map(_id_of, asked.value))
        return event.user in known


def _id_of(member: object) -> str:
    """Return the id of a member of a group; empty for one of an unknown form."""
    user = member.get("user") if isinstance(member, dict) else None
    return str(user.get("id", "")) if isinstance(user, dict) else ""
