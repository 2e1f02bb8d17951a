"""Talking to the core as one person does."""

from adapters.cli.parse import Sender, text_event
from bot.action_codec import pack, unpack
from bot.events import Ability, Conversation, ConversationKind, Press
from bot.reply.plain import plain

READS = frozenset({Ability.READ_WORDS})


class Talker:
    """A person who says things and presses choices; it keeps the last reply."""

    def __init__(self, app, user="u1", chat="c1", lang="en", kind=ConversationKind.PRIVATE, abilities=READS):  # noqa: PLR0913, PLR0917
        self.app = app
        self.user = user
        self.lang = lang
        self.abilities = abilities
        self.place = Conversation(platform="test", chat=chat, kind=kind)
        self.reply = None

    async def say(self, text, **speaker):
        speaker = {"user": self.user, "lang": self.lang, "abilities": self.abilities, **speaker}
        event = text_event(text, Sender(conversation=self.place, **speaker))
        self.reply = await self.app.handle(event)
        return self.reply

    async def press(self, label, **how):
        """Press the choice of the last reply that has this label, or this action."""
        actions = {choice.label: choice.action for choice in self._choices if hasattr(choice, "action")}
        how = {"user": self.user, "lang": self.lang, "abilities": self.abilities, **how}
        press = Press(conversation=self.place, action=actions.get(label, label), **how)
        self.reply = await self.app.handle(press)
        return self.reply

    async def whole(self, text):
        """Say something, then ask for all that is known of what is shown, with its sources."""
        await self.say(text)
        return await self.open_all()

    async def open_all(self):
        """Ask for all that is known of what is shown, with its sources."""
        action = next(one.action for one in self._choices if getattr(one, "action", "").startswith("1~a~"))
        return await self.press(pack(unpack(action).model_copy(update={"sources": 1})))

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
