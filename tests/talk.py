"""Talking to the core as one person does."""

from adapters.cli.parse import Sender, text_event
from bot.events import Conversation, ConversationKind, Press
from bot.reply.plain import plain


class Talker:
    """A person who says things and presses choices; it keeps the last reply."""

    def __init__(self, app, user="u1", chat="c1", lang="en", kind=ConversationKind.PRIVATE):
        self.app = app
        self.user = user
        self.lang = lang
        self.place = Conversation(platform="test", chat=chat, kind=kind)
        self.reply = None

    async def say(self, text, **speaker):
        event = text_event(text, Sender(conversation=self.place, user=self.user, lang=self.lang, **speaker))
        self.reply = await self.app.handle(event)
        return self.reply

    async def press(self, label):
        """Press the choice of the last reply that has this label, or this action."""
        actions = {choice.label: choice.action for choice in self._choices if hasattr(choice, "action")}
        press = Press(conversation=self.place, user=self.user, lang=self.lang, action=actions.get(label, label))
        self.reply = await self.app.handle(press)
        return self.reply

    @property
    def _choices(self):
        return self.reply.choices if self.reply is not None else ()

    @property
    def shown(self):
        return plain(self.reply)

    @property
    def ids(self):
        return [subject.id for subject in self.reply.subjects]

    @property
    def labels(self):
        return [choice.label for choice in self.reply.choices]
