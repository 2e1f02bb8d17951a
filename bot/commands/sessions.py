"""A person's guided choice as it is stored."""

from bot.commands.request import Request
from bot.wizard.session import Session

LIFETIME = 30 * 24 * 60 * 60
"""Seconds after which an untouched session is over."""


async def own_session(request: Request) -> Session | None:
    """Return the asker's session in the conversation, if there is one that is not over."""
    session = await request.tools.store.session(request.user, request.conversation.key)
    return None if session is None or is_over(request, session) else session


def is_over(request: Request, session: Session) -> bool:
    """Tell whether a session was left untouched for too long."""
    return request.tools.clock() - session.updated_at > LIFETIME
