"""What the settings of a place change: where and to what the bot answers, and who sees it."""

from bot.errors import UserError
from bot.events import Ability, Event, Press, Text
from bot.reply.reply import Audience, Reply
from bot.service.store import Preferences


def is_unwanted(event: Event, settings: Preferences) -> bool:
    """Tell whether the place wants no answer to an event, not even a word.

    Raises:
        UserError: It wants none, and the asker alone can be told.
    """
    called = not isinstance(event, Text) or event.mentioned
    if isinstance(event, Text) and called and not settings.mentions:
        return True
    room = event.conversation.room
    if room is None or not settings.rooms or room in settings.rooms:
        return False
    told_alone = Ability.HIDE in event.abilities or isinstance(event, Press)  # a press is answered by a notice
    if called and told_alone:
        raise UserError("error-wrong-room")
    return True


def is_hidden(event: Event, settings: Preferences) -> bool:
    """Tell whether only the asker may see an answer: the place wants that, or the bot may not write for everyone."""
    return Ability.HIDE in event.abilities and (settings.hidden or not event.may_write)


def shown_to_whom(event: Event, settings: Preferences, reply: Reply) -> Reply:
    """Show a reply to the asker alone where nobody else may see it."""
    if reply.replace or not is_hidden(event, settings):
        return reply
    return reply.model_copy(update={"audience": Audience.ASKER})
