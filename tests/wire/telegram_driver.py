"""What people do: write, edit, press, look up, choose, summon, block, migrate; each makes the updates that it would."""

import re

from tests.wire.telegram_answers import (
    CALLBACK_SECONDS,
    GUEST_SECONDS,
    INLINE_SECONDS,
    Lookup,
    Press,
    Summons,
)
from tests.wire.telegram_profile import member
from tests.wire.telegram_text import found_entities
from tests.wire.telegram_world import ANONYMOUS_ADMIN, CHANNEL_SENDER, Person, Room, Shown, Stream

_PHOTO = {"file_id": "photo", "file_unique_id": "p", "width": 800, "height": 600}


class User(Person):
    """A person whom a test moves. Made by `server.user()`."""

    server = None

    def private(self):
        """Return the private chat with the bot; it opens with the first message of the person."""
        rooms = self.server.world.rooms
        if self.id not in rooms:
            names = {"first_name": self.first_name} | ({"username": self.username} if self.username else {})
            rooms[self.id] = Chat(self.server.world, self.id, "private", **names)
            rooms[self.id].server = self.server
        return rooms[self.id]

    def say(self, text, **fields):
        """Write to the bot in private."""
        return self.private().say(text, **fields)

    def start(self, parameter=""):
        """Open the private chat by the button or a deep link."""
        return self.say(f"/start {parameter}".rstrip())

    def press(self, message, wanted, *, inaccessible=False):
        """Press a button by its label or data, wherever the message is; returns the press, whose answer can be awaited.

        Data that no button carries (any more) is sent as it is, as forged presses are.
        """
        try:
            data = message.button(wanted).get("callback_data")
        except LookupError:
            data = wanted
        if data is None:
            raise LookupError(f"the button {wanted!r} calls nothing back")
        query = self.server.answers.open(Press, self, CALLBACK_SECONDS, message=message)
        payload = {"id": query.id, "from": self.raw, "data": data}
        if message.inline_message_id is not None:
            payload |= {"inline_message_id": message.inline_message_id, "chat_instance": str(message.id * 31)}
        else:
            old = {"chat": message.chat.raw, "message_id": message.id, "date": 0}
            payload |= {"message": old if inaccessible else message.raw, "chat_instance": message.chat.instance}
        key = message.inline_message_id or message.chat.id
        self.server.updates.add("callback_query", payload, key)
        return query

    def inline(self, text, offset="", chat_type="private"):
        """Type `@bot text` in any chat; what Telegram has in its cache is answered without the bot."""
        query = self.server.answers.open(Lookup, self, INLINE_SECONDS, text=text, offset=offset)
        known = self.server.answers.cached(self, text, offset)
        if known is not None:
            query.from_cache = True
            query.answer = known
            query.answers.append(known)
            return query
        payload = {"id": query.id, "from": self.raw, "query": text, "offset": offset, "chat_type": chat_type}
        self.server.updates.add("inline_query", payload, ("inline", query.id))
        return query

    def choose(self, query, wanted=0, chat=None):
        """Put a result of an answered lookup somewhere: its id, its number, or words of its title.

        Without `chat` it is a chat that the bot is not in; in one of its own chats the bot sees the message too.
        """
        result = query.result(wanted)
        keyboard = result.get("reply_markup")
        message = self.server.answers.put_inline(result["content"], keyboard, self.raw, chat)
        if chat is not None:
            self.server.updates.add("message", message.raw, chat.id)
        payload = {"result_id": result["id"], "from": self.raw, "query": query.text}
        if keyboard:
            payload["inline_message_id"] = message.inline_message_id
        if self.server.inline_feedback:
            self.server.updates.add("chosen_inline_result", payload, ("inline", query.id))
        return message

    def guest(self, text, *, reply_to=None, chat_id=None):
        """Mention the bot in a chat that it has not joined; returns the summons, whose answer can be awaited."""
        chat_id = -1_009_000_000_000 - self.server.world.next_number() if chat_id is None else chat_id
        chat = Room(self.server.world, chat_id, "supergroup", title="Elsewhere")
        query = self.server.answers.open(Summons, self, GUEST_SECONDS, chat=chat)
        content = {"text": text, "entities": found_entities(text)}
        message = Shown(self.server.world, 1, content, chat=chat, sender=self.raw, date=self.server.world.now_seconds())
        message.extra = {"guest_query_id": query.id}
        payload = message.raw
        if reply_to is not None:
            sender = reply_to.sender
            elsewhere = {"message_id": 2, "date": reply_to.date, "chat": chat.raw, "from": sender}
            payload["reply_to_message"] = elsewhere | reply_to.content
        self.server.updates.add("guest_message", payload, ("guest", query.id))
        return query

    def block(self):
        """Block the bot."""
        self._switch(blocked=True)

    def unblock(self):
        """Let the bot write again."""
        self._switch(blocked=False)

    def _switch(self, *, blocked):
        self.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        self.private().bot_changed(old, new, by=self)

    def deactivate(self):
        """Delete the account."""
        self.deactivated = True


class Chat(Room):
    """A chat that a test acts in. Made by `user.private()`, `server.group()` and the like."""

    server = None

    async def next(self, patience=None):
        """Return the bot's next message here."""
        return await (self.messages.next() if patience is None else self.messages.next(patience))

    async def next_edit(self, patience=None):
        """Return the message here that the bot edits next."""
        return await (self.edits.next() if patience is None else self.edits.next(patience))

    def say(self, text, by=None, *, thread=None, reply_to=None, **extra):
        """Write a text; in a group, `by` says who. `delivered` of the message tells whether the bot gets to know."""
        person = self.person if by is None else by
        self.members.setdefault(person.id, "member")
        self.started = True
        return self._said(text, person.raw, thread, reply_to, extra)

    def say_anonymously(self, text):
        """Write as the group, which an anonymous administrator does."""
        return self._said(text, ANONYMOUS_ADMIN, None, None, {"sender_chat": self.raw})

    def say_as_channel(self, text):
        """Write as a channel."""
        channel = {"id": -1_002_222_222_222, "type": "channel", "title": "A channel"}
        return self._said(text, CHANNEL_SENDER, None, None, {"sender_chat": channel})

    def post(self, text):
        """Publish in a channel: nobody is the author."""
        return self._said(text, None, None, None, {"sender_chat": self.raw})

    def other_bot_says(self, text):
        """Let another bot write: plain commands then are its own."""
        other = {"id": 777, "is_bot": True, "first_name": "Other", "username": "other_bot"}
        self.last_bot = other["id"]
        return self.put({"text": text, "entities": found_entities(text)}, sender=other)

    def _said(self, text, sender, thread, reply_to, extra):
        if reply_to is not None and thread is None and self.kind == "supergroup":
            thread = reply_to.thread if self.is_forum else reply_to.thread or reply_to.id
        content = {"text": text, "entities": found_entities(text)}
        message = self.put(content, sender=sender, thread=thread, reply_to=reply_to, extra=extra)
        return self._told(message, "channel_post" if self.kind == "channel" else "message")

    def _told(self, message, kind):
        message.delivered = self._concerns_bot(message) and self.server.updates.add(kind, message.raw, self.id)
        return message

    def edit(self, message, text):
        """Change what was written."""
        message.content = {"text": text, "entities": found_entities(text)}
        message.edited = self.world.now_seconds()
        self._told(message, "edited_channel_post" if self.kind == "channel" else "edited_message")
        return message

    def attach(self, caption="", by=None, **content):
        """Send something else than text: attach(sticker={...}), attach(photo=[...], caption="...")."""
        person = self.person if by is None else by
        self.started = True
        fields = {"caption": caption, "caption_entities": found_entities(caption)} if caption else {}
        return self._told(self.put(content | fields, sender=person.raw), "message")

    def attach_album(self, *captions, by=None):
        """Send one picture for each caption (or none: "") as an album."""
        album = str(self.world.next_number())
        return [self.attach(caption, by, photo=[_PHOTO], media_group_id=album) for caption in captions]

    def _concerns_bot(self, message):
        """Tell whether privacy mode lets the bot see the message."""
        bot = self.server.bot.raw
        if self.bot_status in ("left", "kicked"):
            return False
        if self.kind in ("private", "channel") or self.bot_status == "administrator":
            return True
        if self.server.bot.me["can_read_all_group_messages"] or message.extra.get("via_bot", {}).get("id") == bot["id"]:
            return True
        if message.reply_to is not None and (message.reply_to.sender or {}).get("id") == bot["id"]:
            return True
        command = re.match(r"/[A-Za-z0-9_]+(?:@(\w+))?", message.text)
        if command is None:
            return False
        if command[1] is not None:
            return command[1].lower() == bot["username"].lower()
        return self.last_bot in (None, bot["id"])

    def _service(self, by, **content):
        message = self.put(content, sender=by.raw)
        self.server.updates.add("message", message.raw, self.id)
        return message

    def add_bot(self, by, *, admin=False):
        """Add the bot to the group, or make it an administrator."""
        old, new = self.bot_status, "administrator" if admin else "member"
        self.bot_changed(old, new, by)
        if old in ("left", "kicked"):
            self._service(by, new_chat_members=[self.server.bot.raw])

    def kick_bot(self, by):
        """Throw the bot out."""
        self.bot_changed(self.bot_status, "kicked", by)

    def bot_changed(self, old, new, by):
        """Tell the bot of its own new status."""
        bot = self.server.bot.raw
        if self.kind != "private":
            self.bot_status = new
        payload = {"chat": self.raw, "from": by.raw, "date": self.world.now_seconds()}
        payload |= {"old_chat_member": member(bot, old), "new_chat_member": member(bot, new)}
        self.server.updates.add("my_chat_member", payload, self.id)

    def migrate(self, by):
        """Turn the group into a supergroup, which has another id; returns it."""
        new = self.server.supergroup(self.fields["title"])
        new.members = dict(self.members)
        self._service(by, migrate_to_chat_id=new.id)
        new._service(by, migrate_from_chat_id=self.id)
        self.migrated_to = new
        return new

    def topic(self, name):
        """Open a topic and return its number."""
        message = self.put({"forum_topic_created": {"name": name, "icon_color": 7322096}}, sender=ANONYMOUS_ADMIN)
        self.topics[message.id] = name
        return message.id

    def in_topic(self, thread):
        """Return what can be read in one topic (None: General)."""
        return [message for message in self.shown if message.thread == thread]


__all__ = ["Chat", "Stream", "User"]
