"""The action of a button that asks a question: it carries the question, or names where a long one is stored."""

from bot.action_codec import MAX_BYTES, ActionError, pack
from bot.actions import Ask, AskStored
from bot.questions.conversation.notes import Notes
from bot.questions.packing.codec import packed, unpack_question
from bot.questions.question import Question

LIFETIME = 30 * 24 * 60 * 60
"""Seconds for which a stored question is kept after it was last drawn as a button."""


async def question_action(
    notes: Notes, question: Question, page: int = 0, most: int = MAX_BYTES
) -> Ask | AskStored | None:
    """Return the action that asks a question, in at most so many bytes; None for an amount that is out of all range."""
    text = packed(question)
    if text is None:
        return None
    carried = Ask(question=text, page=page)
    if _fits(carried, most):
        return carried
    token = notes.token(text)
    await notes.keep(token, text, LIFETIME)
    return AskStored(token=token, page=page)


def carried_action(question: Question) -> Ask | None:
    """Return the action that asks a question by itself; None for a question that would have to be stored."""
    text = packed(question)
    action = Ask(question=text) if text is not None else None
    return action if action is not None and _fits(action, MAX_BYTES) else None


async def asked_question(notes: Notes, action: Ask | AskStored) -> Question:
    """Return the question that a pressed button asks.

    Raises:
        ActionError: it is forged, or the stored question has expired or was forgotten.
    """
    match action:
        case Ask(question=text):
            return unpack_question(text)
        case AskStored(token=token):
            stored = await notes.store.note_by_token(token, notes.clock())
            if stored is None:
                raise ActionError("the question is not stored any more")
            return unpack_question(stored)


def _fits(action: Ask, most: int) -> bool:
    try:
        return len(pack(action)) <= most
    except ValueError:
        return False
