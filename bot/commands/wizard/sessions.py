"""The stored sessions of the guided choice."""

from bot.commands.request import Request
from bot.wizard.session import Session

LIFETIME = 30 * 24 * 60 * 60
"""Seconds for which a session is kept that nobody changes; what is kept counts, whatever the clock says."""
FRESH = 60 * 60
"""Seconds for which what somebody writes after a step is taken to belong to it."""


async def own_session(request: Request) -> Session | None:
    """Return the asker's session in the conversation, if there is one."""
    return await request.tools.store.session(request.user, request.conversation.key)


def may_press(request: Request, session: Session) -> bool:
    """Tell whether the buttons of a session are the asker's to press."""
    return session.shared or session.user == request.user


def is_fresh(request: Request, session: Session) -> bool:
    """Tell whether the last step was so short a time ago that what is written belongs to it."""
    return abs(request.tools.clock() - session.updated_at) <= FRESH  # the clock may have been put back meanwhile
