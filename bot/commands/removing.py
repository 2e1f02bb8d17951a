"""Taking back an answer that others read: only who asked for it may."""

from bot.action_codec import pack
from bot.actions import Remove
from bot.events import Ability, Event, Press
from bot.reply.budget import MAX_CHOICES
from bot.reply.choices import Navigate
from bot.reply.reply import Audience, Outcome, Reply
from bot.views.message import message_reply
from bot.words import Words

_STANDING = frozenset({Outcome.FOUND, Outcome.RESULT, Outcome.INFO})
"""Outcomes of answers that stay where they are; a question is replaced or over soon."""


def offer_removal(event: Event, words: Words, reply: Reply) -> Reply:
    """Offer to take back an answer that others read, as the last choice, where there is room."""
    hides = Ability.HIDE in event.abilities
    if Ability.REMOVE not in event.abilities or (hides and reply.audience is Audience.ASKER):
        return reply
    if isinstance(event, Press) and not _will_tell_whose(event, reply):
        return reply
    is_short = len(reply.blocks) == 1 and not reply.choices
    if reply.outcome not in _STANDING or is_short or len(reply.choices) >= MAX_CHOICES:
        return reply
    return reply.with_last(Navigate(label=words("choice-remove"), action=pack(Remove())))


def _will_tell_whose(press: Press, reply: Reply) -> bool:
    """Tell whether the message that shows the answer to a press will tell whom it answers.

    A new one does where the platform tells of every press, or where it answers what the presser wrote before.
    """
    if reply.replace:
        return press.asker is not None
    return Ability.HIDE in press.abilities or press.asker == press.user


def remove(press: Press, words: Words) -> Reply:
    """Take back the message with the button, if it answers who pressed."""
    if Ability.REMOVE not in press.abilities or press.asker is None:
        return message_reply(words, words("remove-unknown"), Outcome.FOREIGN)
    if press.asker != press.user:
        return message_reply(words, words("remove-foreign"), Outcome.FOREIGN)
    return message_reply(words, words("remove-failed"), Outcome.DONE).model_copy(update={"remove": True})
