"""Manners where many ask: not too many answers, and none twice within minutes."""

from typing import assert_never

from bot.errors import UserError
from bot.events import Ability, ConversationKind, Event, Press, Text
from bot.reply.reply import Audience, Outcome, Reply
from bot.service.pace import Pace, Turn
from bot.service.repeats import Repeats, ShownMessage
from bot.views.repeat import shown_already
from bot.words import Words


class Crowd:
    """What was lately answered in each chat: how much, and in which message."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._repeats = Repeats()

    def is_too_much(self, event: Event, now: int) -> bool:
        """Count a request; tell whether it is too much for the chat or of one person, and needs no word any more.

        Raises:
            UserError: It is the first that is too much, or the word disturbs nobody else.
        """
        if event.pace is None:
            return False
        addressed = not isinstance(event, Text) or event.mentioned
        turn = self._pace.turn(event.conversation.chat_key, event.user_key, event.pace, now, tells=addressed)
        match turn:
            case Turn.ANSWER:
                return False
            case Turn.TELL_CHAT:
                raise UserError("error-too-many")
            case Turn.TELL_PERSON:
                raise UserError("error-too-many-yours")
            case Turn.KEEP_QUIET:
                if addressed and Ability.HIDE in event.abilities:
                    raise UserError("error-too-many")
                return True
            case _:
                assert_never(turn)

    def pointing(self, event: Event, words: Words, reply: Reply, now: int) -> Reply:
        """Return the reply, or one that points to the message that has just shown the same in the conversation.

        The message of a press is pointed to no more once it shows something else or is gone.
        """
        if isinstance(event, Press) and event.message is not None and (reply.replace or reply.remove):
            self._repeats.drop(event.conversation.key, event.message)
        answer = _answer_of(event, reply)
        earlier = None if answer is None else self._repeats.earlier(event.conversation.key, answer, now)
        if earlier is None or reply.again is None:
            return reply
        audience = Audience.ASKER if Ability.HIDE in event.abilities else Audience.EVERYONE
        return shown_already(words, reply.subjects[0], earlier, reply.again, audience)

    def is_worth_pointing_to(self, event: Event, reply: Reply) -> bool:
        """Tell whether others who ask for the same may be pointed to the message of a reply."""
        return _answer_of(event, reply) is not None

    def shown(self, event: Event, reply: Reply, message: ShownMessage, now: int) -> None:
        """Record which message shows a reply."""
        answer = _answer_of(event, reply)
        if answer is not None:
            self._repeats.add(event.conversation.key, answer, message, now)


def _answer_of(event: Event, reply: Reply) -> str | None:
    """Name what a reply shows; None where it is not for a group, not about one entry, or cannot be shown again."""
    in_group = event.conversation.kind is ConversationKind.GROUP and not isinstance(event, Press)
    public = reply.outcome is Outcome.FOUND and reply.audience is Audience.EVERYONE
    if not in_group or not public or len(reply.subjects) != 1 or reply.again is None:
        return None
    return f"{reply.lang} {reply.again}"
