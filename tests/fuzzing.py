"""Texts, payloads and files by chance, from a seed: whatever reads them may refuse them and must never break.

Each function takes a round's dice and returns how the round ended.
"""

import copy
import random
import string
from collections import Counter

import rtoml
from pydantic import ValidationError

from adapters.discord.handler import EventHandler
from adapters.telegram.incoming import IncomingEvent, InlineLookup
from adapters.telegram.parse import UpdateParser, user_key_of
from adapters.telegram.unreadable import unreadable_update
from adapters.telegram.updates import Update
from bot.action_codec import ActionError, pack, unpack
from bot.errors import DataError
from bot.events import Conversation, ConversationKind, Layout, Press, Text
from bot.loading.load import own_catalogue
from bot.questions.packing.codec import pack_question, unpack_question
from bot.reply.reply import Outcome
from tests.bot.wizard._walk import walk

SEED = 20261130
_ODD = "\0\1\x1f~!-/@[]{}()<>&*_`'\"\\|%,.:;?$€₽–—…\u00a0\u200b\u200f\u202e\u0301🦙👩‍🔬ßŁЁё١２½Ⅷﬁ"
_WORDS = (
    *("gpt-4o", "claude", "llama 3", "qwen", "gemini 2.5 pro", "мистраль", "гигачат", "дипсик", "o3", "grok", "phi"),
    *("vs", "or", "и", "или", "не", "without", "cheaper than", "дешевле", "under", "до", "at least", "how much", "why"),
    *("сколько стоит", "what is", "context", "контекст", "open weights", "in Russia", "на русском", "license", "лучше"),
    *("1M", "32 гб", "$2", "100 рублей", "2025", "a million tokens", "24 GB", "0", "-1", "1e9", "/model", "/choose"),
)
_LEAVES = (
    None,
    True,
    False,
    0,
    -1,
    7,
    2**31,
    2**63,
    1.5,
    "",
    "x",
    "-100",
    "\ud800",
    [],
    {},
    [[]],
    [None],
    {"id": None},
)
_ANNA = {"id": 7, "is_bot": False, "first_name": "Anna", "language_code": "ru"}
_CHAT = {"id": -100, "type": "supergroup", "title": "G", "is_forum": True}
_MESSAGE = {
    "message_id": 5,
    "date": 1,
    "chat": {"id": 7, "type": "private"},
    "from": _ANNA,
    "text": "/model@zoo_bot gpt-4o [[claude]]",
    "entities": [{"type": "bot_command", "offset": 0, "length": 14}, {"type": "mention", "offset": 15, "length": 6}],
    "reply_to_message": {"message_id": 4, "from": _ANNA, "text": "which?", "caption": "a picture"},
    "quote": {"text": "which"},
    "media_group_id": "1",
}
_UPDATES = (
    {"update_id": 1, "message": _MESSAGE},
    {"update_id": 2, "message": {**_MESSAGE, "chat": _CHAT, "message_thread_id": 3, "is_topic_message": True}},
    {"update_id": 3, "message": {**_MESSAGE, "chat": _CHAT, "migrate_to_chat_id": -200, "sender_chat": _CHAT}},
    {"update_id": 4, "callback_query": {"id": "1", "from": _ANNA, "message": _MESSAGE, "data": "1~h"}},
    {"update_id": 5, "inline_query": {"id": "1", "from": _ANNA, "query": "gpt-4o", "offset": "", "chat_type": "group"}},
    {"update_id": 6, "guest_message": {**_MESSAGE, "guest_query_id": "1"}},
    {
        "update_id": 7,
        "my_chat_member": {
            "chat": _CHAT,
            "from": _ANNA,
            "date": 1,
            "new_chat_member": {"status": "kicked", "user": _ANNA},
        },
    },
)
_FIXED = {"id": "1", "token": "t", "application_id": "2", "user": {"id": "7"}, "locale": "ru"}
_IN_SERVER = {
    "guild_id": "3",
    "channel_id": "4",
    "channel": {"id": "4", "type": 11, "parent_id": "5"},
    "member": {"user": {"id": "7"}, "permissions": "32"},
    "app_permissions": "2048",
    "authorizing_integration_owners": {"0": "3"},
}
_OPTION = {"type": 3, "name": "name", "value": "gpt-4o", "focused": True}
_TARGET = {"content": "gpt-4o", "embeds": [{"title": "claude", "fields": [{"name": "a", "value": "b"}]}]}
_RESOLVED = {"messages": {"1": _TARGET}}
_PRESSED = {"id": "9", "flags": 64, "interaction_metadata": {"user": {"id": "7"}}}
_INTERACTIONS = (
    {**_FIXED, "type": 2, "data": {"name": "model", "type": 1, "options": [_OPTION]}},
    {**_FIXED, **_IN_SERVER, "type": 2, "data": {"name": "compare", "type": 1, "options": [_OPTION, _OPTION]}},
    {
        **_FIXED,
        "type": 2,
        "data": {"name": "look up", "type": 3, "target_id": "1", "resolved": {"messages": {"1": _TARGET}}},
    },
    {**_FIXED, **_IN_SERVER, "type": 4, "data": {"name": "model", "type": 1, "options": [_OPTION]}},
    {**_FIXED, **_IN_SERVER, "type": 3, "message": _PRESSED, "data": {"custom_id": "1~h", "values": ["1~h"]}},
)
_OWN = {"id": "1", "channel_id": "4", "author": {"id": "7"}}
_DIRECT = {**_OWN, "type": 0, "content": "gpt-4o", "poll": _TARGET, "embeds": [_TARGET]}
_CODES = ("m", "f", "fm", "a", "c", "q", "p", "wa", "wt", "wp", "wl", "sh", "t", "og", "sl", "ws", "x")
_FIELDS = ("", "0", "1", "-1", "abcdef", "token000", "task", "chat", "1!h", "model", "99999")
_PARSER = UpdateParser(bot_id=99, username="zoo_bot")


def text(dice):
    """Return words, odd characters and numbers in any order."""
    kinds = (
        lambda: dice.choice(_WORDS),
        lambda: "".join(dice.choices(_ODD, k=dice.randint(1, 4))),
        lambda: "".join(dice.choices(string.printable, k=dice.randint(1, 12))),
        lambda: "".join(chr(dice.choice((dice.randint(32, 0x4FF), dice.randint(0x2000, 0xD7FF)))) for _ in range(5)),
        lambda: str(dice.randint(-10, 10**9)),
    )
    weights = (12, 2, 1, 1, 1)
    return dice.choice((" ", " ", "", ", ")).join(
        kind() for kind in dice.choices(kinds, weights, k=dice.randint(1, 10))
    )


def mutated(value, dice):
    """Return a value of JSON with some parts changed, taken away, doubled or put elsewhere."""
    value = copy.deepcopy(value)
    for _ in range(dice.choice((1, 1, 2, 3))):
        holder, key = dice.choice([(None, None), *_places(value)])
        other = copy.deepcopy(dice.choice((*_LEAVES, text(dice))))
        if holder is None:
            continue
        match dice.randrange(4):
            case 0:
                holder[key] = other
            case 1:
                del holder[key]
            case 2 if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[key]))
            case 2:
                holder[text(dice)] = other
            case _:
                elsewhere, place = dice.choice(list(_places(value)))
                holder[key] = copy.deepcopy(elsewhere[place])
    return value


def _places(value):
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


async def telegram(app, dice):
    """Read an update, and answer what it asks."""
    raw = mutated(dice.choice(_UPDATES), dice)
    try:
        update = Update.model_validate(raw)
    except ValidationError:
        return "told that it cannot be read" if unreadable_update(raw) is not None else "refused"
    user_key_of(update)
    match _PARSER.parse(update, (Layout.PLAIN, Layout.RICH)):
        case IncomingEvent(event=event):
            return await _answered(app, event)
        case InlineLookup(query=query):
            await app.suggest(query)
            return "completed"
        case read:
            return type(read).__name__


class _Rest:
    """A client of Discord's that takes everything and answers nothing."""

    def __getattr__(self, _name):
        async def call(*_, **__):
            return {"id": "1"}

        return call


def discord_handler(app):
    """Return the handler of a Discord that takes all answers."""
    handler = EventHandler(app)
    handler.use(_Rest())
    return handler


async def discord(handler, dice):
    """Handle an interaction or a direct message; only what Discord cannot leave out stays."""
    before = handler.counts.copy()
    if dice.random() < 0.2:
        message = mutated(_DIRECT, dice)
        await handler.handle_message({**message, **_OWN})
    else:
        chosen = dice.choice(_INTERACTIONS)
        kept = {
            key: chosen[key] for key in ("id", "token", "application_id", "user", "member", "type") if key in chosen
        }
        await handler.handle_interaction({**mutated(chosen, dice), **kept})
    return ", ".join(handler.counts - before) or "nothing is due"


async def action(app, dice):
    """Unpack what may be an action, then press it."""
    code, values = dice.choice((*_CODES, text(dice))), (*_FIELDS, text(dice))
    packed = "~".join((dice.choice("1112"), code, *dice.choices(values, k=dice.randint(0, 4))))
    try:
        assert pack(unpack(packed)) == packed
    except ActionError:
        return "refused"
    press = Press(conversation=Conversation(platform="test", chat="c"), user="u", action=packed)
    return await _answered(app, press)


async def question(app, dice):
    """Say something."""
    kind = dice.choice(list(ConversationKind))
    place = Conversation(platform="test", chat=f"c{dice.randint(0, 50)}", kind=kind)
    return await _answered(
        app, Text(conversation=place, user="u", lang=dice.choice(("en", "ru", None)), text=text(dice))
    )


async def packed_question(_app, dice):
    """Unpack what may be a question."""
    written = "".join(dice.choices(string.ascii_letters + string.digits + "-._!~/", k=dice.randint(0, 40)))
    try:
        read = unpack_question(written)
    except ActionError:
        return "refused"
    assert unpack_question(pack_question(read)) == read
    return "read"


async def search(tools, dice):
    """Look a text up, and complete it."""
    written = text(dice)
    reading = tools.finder.read(written)
    tools.finder.complete(written, None, 0, 5)
    return type(reading.result).__name__


async def choice(tools, dice):
    """Go through the guided choice to its end."""
    return type(walk(tools.wizard, dice, patience=0.8)[-1][1]).__name__


_ENTRIES = (
    *("models/openai/gpt-4o", "models/openai/gpt-4.1", "models/openai/gpt-5", "models/openai/gpt-6.2-astra"),
    *("families/gpt", "labs/openai", "licences/proprietary", "glossary/rlhf"),
)


class Folder:
    """A small folder of data in which one file at a time is spoilt."""

    def __init__(self, source, folder):
        self._folder = folder
        self._files = {}
        for part in ("models", "families", "labs", "licences", "glossary", "signposts"):
            (folder / part).mkdir()
        for name in (f"{entry}.toml" for entry in _ENTRIES):
            if (source / name).exists():
                self._files[name] = (source / name).read_text(encoding="utf-8")
                (folder / name).parent.mkdir(exist_ok=True)
                (folder / name).write_text(self._files[name], encoding="utf-8")

    async def load(self, _app, dice):
        """Load the folder with one file spoilt, by its bytes or by its values."""
        name, written = dice.choice(list(self._files.items()))
        file = self._folder / name
        if dice.random() < 0.3:
            spoilt = bytearray(written.encode())
            for _ in range(dice.randint(1, 3)):
                spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
            file.write_bytes(spoilt)
        else:
            try:
                file.write_text(rtoml.dumps(mutated(rtoml.loads(written), dice)), encoding="utf-8")
            except (rtoml.TomlSerializationError, UnicodeEncodeError):
                return "no TOML"
        try:
            own_catalogue(self._folder)
        except DataError:
            return "refused"
        finally:
            file.write_text(written, encoding="utf-8")
        return "read"


async def _answered(app, event):
    reply = await app.handle(event)
    assert reply.outcome is not Outcome.FAILED, repr(event)
    return reply.outcome.value


async def rounds(read, given, count, seed=SEED):
    """Do so many rounds; return how often each ended how. Each round has a seed of its own, which a failure names."""
    ended = Counter()
    for number in range(count):
        try:
            ended[await read(given, random.Random(seed + number))] += 1  # noqa: S311  # chance that repeats
        except Exception as error:
            raise AssertionError(f"round {number}") from error
    return ended
