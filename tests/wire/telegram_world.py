"""Who and what the server knows: people, chats, messages, and each chat as its members see it."""

import asyncio
import itertools
from dataclasses import dataclass, field

from tests.patience import PATIENCE
from tests.wire.telegram_text import cut

ANONYMOUS_ADMIN = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL_SENDER = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}


class Stream:
    """What happened, in order: `all` of it, and `next` for what a test has not looked at yet."""

    def __init__(self, what):
        self._what = what
        self.all = []
        self._seen = 0
        self._more = asyncio.Event()

    def append(self, item):
        self.all.append(item)
        self._more.set()

    async def next(self, patience=PATIENCE):
        """Return the next one, waiting for it; TimeoutError says what did not come."""
        try:
            async with asyncio.timeout(patience):
                while self._seen >= len(self.all):
                    self._more.clear()
                    await self._more.wait()
        except TimeoutError:
            raise TimeoutError(f"no {self._what} in {patience} s; so far {len(self.all)}") from None
        self._seen += 1
        return self.all[self._seen - 1]

    def skip(self):
        """Look away from everything so far."""
        self._seen = len(self.all)

    @property
    def waiting(self):
        """Everything that `next` would give now."""
        return self.all[self._seen :]


@dataclass(eq=False)  # two people are two people
class Person:
    """A user of Telegram."""

    id: int
    first_name: str
    language_code: str | None
    username: str | None = None
    blocked: bool = False
    deactivated: bool = False

    @property
    def raw(self):
        fields = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        optional = {"username": self.username, "language_code": self.language_code}
        return fields | {name: value for name, value in optional.items() if value}


@dataclass(eq=False)  # a message is itself alone
class Shown:
    """A message as it stands in a chat or, without a chat, wherever an inline message was put."""

    world: "World"
    id: int
    content: dict
    chat: "Room | None" = None
    sender: dict | None = None
    date: int = 0
    edited: int = 0
    deleted: bool = False
    keyboard: dict | None = None
    thread: int | None = None
    reply_to: "Shown | None" = None
    inline_message_id: str | None = None
    extra: dict = field(default_factory=dict)
    versions: list = field(default_factory=list)
    delivered: bool = True

    @property
    def text(self):
        """The words that are read, without any markup."""
        if "rich_message" in self.content:
            return rich_text(self.content["rich_message"]["blocks"])
        return self.content.get("text", self.content.get("caption", ""))

    @property
    def entities(self):
        return self.content.get("entities", self.content.get("caption_entities", []))

    def covered(self, kind):
        """Return the pieces of the text that entities of this type cover."""
        return [cut(self.text, item["offset"], item["length"]) for item in self.entities if item["type"] == kind]

    @property
    def rich(self):
        """The blocks of a rich message; None for another one."""
        return self.content.get("rich_message", {}).get("blocks")

    @property
    def rows(self):
        """The inline keyboard's buttons, row by row."""
        return (self.keyboard or {}).get("inline_keyboard", [])

    @property
    def buttons(self):
        return [button for row in self.rows for button in row]

    @property
    def labels(self):
        return [[button["text"] for button in row] for row in self.rows]

    def button(self, wanted):
        """Return the one button with this label, this callback data, or the first whose label holds the words."""
        for button in self.buttons:
            if wanted in (button["text"], button.get("callback_data")):
                return button
        found = [button for button in self.buttons if wanted in button["text"]]
        if not found:
            raise LookupError(f"no button {wanted!r} among {self.labels}")
        return found[0]

    @property
    def raw(self):
        """The message as the Bot API writes it."""
        chat = self.chat
        made = {"message_id": self.id, "date": self.date, "chat": chat.raw}
        if self.sender is not None:
            made["from"] = self.sender
        if self.edited:
            made["edit_date"] = self.edited
        if self.thread is not None:
            made["message_thread_id"] = self.thread
            if chat.is_forum:
                made["is_topic_message"] = True
        if self.reply_to is not None:
            made["reply_to_message"] = {k: v for k, v in self.reply_to.raw.items() if k != "reply_to_message"}
        if self.keyboard is not None and "inline_keyboard" in self.keyboard:
            made["reply_markup"] = self.keyboard
        content = {name: value for name, value in self.content.items() if value not in ([], None)}
        return made | content | self.extra


class Room:
    """A chat that the bot may be in: its messages, its members and what happened in it."""

    def __init__(self, world, chat_id, kind, **fields):
        self.world = world
        self.id = chat_id
        self.kind = kind
        self.fields = fields
        self.instance = str(world.next_number() * 7919)
        self.history = {}
        self.members = {}
        self.bot_status = "member"
        self.topics = {}
        self.closed = set()  # topics in which the bot may not write
        self.refuses = None  # the words and the status with which the bot's messages are refused
        self.migrated_to = None
        self.last_bot = None
        self.started = kind != "private"
        self.messages = Stream(f"message of the bot in chat {chat_id}")
        self.edits = Stream(f"edit by the bot in chat {chat_id}")
        self.deletions = Stream(f"deletion by the bot in chat {chat_id}")
        self.actions = Stream(f"chat action in chat {chat_id}")
        self._ids = itertools.count(2)  # the first message of a supergroup tells of its making

    @property
    def raw(self):
        return {"id": self.id, "type": self.kind, **self.fields}

    @property
    def is_forum(self):
        return bool(self.fields.get("is_forum"))

    @property
    def person(self):
        """The person of a private chat."""
        return self.world.people[self.id]

    @property
    def shown(self):
        """Every message that can still be read here, in order, those of people too."""
        return [message for message in self.history.values() if not message.deleted]

    def next_id(self):
        return next(self._ids) if self.kind in ("supergroup", "channel") else self.world.next_message_id()

    def put(self, content, *, sender, **fields):
        """Add a message to the chat."""
        message = Shown(
            self.world, self.next_id(), content, chat=self, sender=sender, date=self.world.now_seconds(), **fields
        )
        self.history[message.id] = message
        return message


class World:
    """Everything that the server knows, and the clock that it tells time by."""

    def __init__(self, clock):
        self._clock = clock
        self._ahead = 0.0
        self._numbers = itertools.count(1000)
        self._message_ids = itertools.count(1)
        self.people = {}
        self.rooms = {}
        self.inline = {}
        self.edits = Stream("edit of an inline message")

    def now(self):
        """Return the time in seconds, moved on by `advance`."""
        return self._clock() + self._ahead

    def now_seconds(self):
        return int(self.now())

    def advance(self, seconds):
        self._ahead += seconds

    def next_number(self):
        return next(self._numbers)

    def next_message_id(self):
        return next(self._message_ids)


def rich_text(blocks):
    """Return what a reader sees of a rich message, one line a block, cells apart by a bar."""
    return "\n".join(line for block in blocks for line in _lines(block))


def _lines(block):  # noqa: C901  # one case a kind of block
    match block["type"]:
        case "list":
            for item in block["items"]:
                box = {True: "☑ ", False: "☐ ", None: ""}[item.get("is_checked")]
                yield f"{item['label']} {box}" + rich_text(item["blocks"])
        case "table":
            if "caption" in block:
                yield words(block["caption"])
            for row in block["cells"]:
                yield " | ".join(words(cell.get("text", "")) for cell in row)
        case "details":
            yield words(block["summary"])
            yield rich_text(block["blocks"])
        case "blockquote":
            yield rich_text(block["blocks"])
        case "divider":
            yield "———"
        case "mathematical_expression":
            yield block["expression"]
        case "buttons":
            yield " ".join(f"[{words(button)}]" for button in block["buttons"])
        case _:
            yield words(block["text"])
    if "credit" in block:
        yield words(block["credit"])


def words(text):
    """Return the words of rich text."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(words(part) for part in text)
    return words(text.get("text", text.get("expression", text.get("alternative_text", ""))))
