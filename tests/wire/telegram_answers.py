"""Queries of people and the bot's answers to them: each is answered once, and soon, or not at all."""

import re
from dataclasses import dataclass, field

from tests.patience import PATIENCE
from tests.wire.telegram_content import checked_keyboard, rich_content, text_content
from tests.wire.telegram_refusals import TOO_OLD, Refused
from tests.wire.telegram_text import units
from tests.wire.telegram_world import Person, Room, Shown, Stream

CALLBACK_SECONDS = 60.0  # Telegram tells no figure for this one and the last; only that there is one
INLINE_SECONDS = 20.0
GUEST_SECONDS = 60.0
RESULTS = 50
_MONTH = 30 * 86_400


@dataclass(eq=False)
class Query:
    """A question that waits for its one answer."""

    id: str
    person: Person
    until: float
    answers: Stream
    answer: dict | None = None

    async def answered(self, patience=PATIENCE):
        """Return the answer, waiting for it."""
        return await self.answers.next(patience)


@dataclass(eq=False)
class Press(Query):
    """A press of a button; the answer has `text`, `show_alert`, `url` and `cache_time`."""

    message: Shown | None = None


@dataclass(eq=False)
class Lookup(Query):
    """An inline query; the answer has `results`, `next_offset`, `cache_time`, `is_personal` and `button`."""

    text: str = ""
    offset: str = ""
    from_cache: bool = False

    def result(self, wanted):
        """Return the result with this id or number, or the first whose title holds the words."""
        results = self.answer["results"]
        if isinstance(wanted, int):
            return results[wanted]
        found = [item for item in results if wanted == item["id"]] or [
            item for item in results if wanted in item["title"]
        ]
        if not found:
            raise LookupError(f"no result {wanted!r} among {[item['title'] for item in results]}")
        return found[0]


@dataclass(eq=False)
class Summons(Query):
    """A guest query; the answer is the message that the bot put into the chat."""

    chat: Room | None = None
    words: dict = field(default_factory=dict)


class Answers:
    """The part of the server that receives the bot's answers."""

    def __init__(self, world, bot):
        self._world = world
        self._bot = bot
        self.queries = {}
        self._cache = {}
        self.methods = {
            "answerCallbackQuery": self.answer_press,
            "answerInlineQuery": self.answer_lookup,
            "answerGuestQuery": self.answer_summons,
        }

    def open(self, kind, person, seconds, **fields):
        """Remember a query that may be answered for so long."""
        number = str(self._world.next_number() * 1_000_003)
        query = kind(number, person, self._world.now() + seconds, Stream(f"answer to {kind.__name__}"), **fields)
        self.queries[number] = query
        return query

    def cached(self, person, text, offset):
        """Return what Telegram would answer by itself: an earlier answer to the same words."""
        for owner in (person.id, None):
            until, answer = self._cache.get((owner, text, offset), (0.0, None))
            if self._world.now() < until:
                return answer
        return None

    def _take(self, query_id, kind):
        query = self.queries.get(query_id)
        if not isinstance(query, kind) or query.answer is not None or self._world.now() >= query.until:
            raise Refused(TOO_OLD)
        return query

    def _answer(self, query, answer):
        query.answer = answer
        query.answers.append(answer)

    def answer_press(self, params):
        query = self._take(params["callback_query_id"], Press)
        text = params.get("text", "")
        if units(text) > 200:
            raise Refused("MESSAGE_TOO_LONG")
        if not 0 <= params.get("cache_time", 0) <= _MONTH:
            raise Refused("wrong cache_time specified")
        own = f"t.me/{self._bot.raw['username']}?start="
        if params.get("url") and own not in params["url"]:
            raise Refused("URL_INVALID")
        answer = {"text": text, "show_alert": params.get("show_alert", False)}
        self._answer(query, answer | {"url": params.get("url"), "cache_time": params.get("cache_time", 0)})
        return True

    def answer_lookup(self, params):
        query = self._take(params["inline_query_id"], Lookup)
        results = params["results"]
        if len(results) > RESULTS:
            raise Refused("too many inline query results specified")
        if len({item["id"] for item in results}) < len(results):
            raise Refused("RESULT_ID_DUPLICATE")
        if len(params.get("next_offset", "").encode()) > 64:
            raise Refused("next_offset is too long")
        _check_button(params.get("button"))
        shown = [{**item, "content": self._content(item)} for item in results]
        seconds = min(max(params.get("cache_time", 300), 0), 86_400)
        personal = params.get("is_personal", False)
        answer = {"results": shown, "next_offset": params.get("next_offset", ""), "cache_time": seconds}
        answer |= {"is_personal": personal, "button": params.get("button")}
        key = (query.person.id if personal else None, query.text, query.offset)
        self._cache[key] = (self._world.now() + seconds, answer)
        self._answer(query, answer)
        return True

    def answer_summons(self, params):
        query = self._take(params["guest_query_id"], Summons)
        content = self._content(params["result"])
        keyboard = checked_keyboard(params["result"].get("reply_markup"))
        message = self.put_inline(content, keyboard, sender=self._bot.raw)
        message.extra = {"guest_bot_caller_user": query.person.raw}
        self._answer(query, message)
        return {"inline_message_id": message.inline_message_id}

    def _content(self, item):
        if not self._bot.rich and "rich_message" in item["input_message_content"]:
            raise Refused("message text is empty")  # what an older server does not know, it does not look at
        return checked_result(item)

    def put_inline(self, content, keyboard, sender, chat=None):
        """Put a message where the bot may not be: it is known by its inline id alone."""
        number = self._world.next_number()
        inline_id = f"AgAAAB{number:06d}"
        if chat is not None:
            message = chat.put(content, sender=sender, keyboard=keyboard, extra={"via_bot": self._bot.raw})
        else:
            now = self._world.now_seconds()
            message = Shown(self._world, number, content, sender=sender, date=now, keyboard=keyboard)
        message.inline_message_id = inline_id
        self._world.inline[inline_id] = message
        return message


def checked_result(item):
    """Return the content of a result's message; refuse what breaks a rule."""
    if not 1 <= len(item["id"].encode()) <= 64:
        raise Refused("RESULT_ID_INVALID")
    if not item["title"].strip():
        raise Refused("ARTICLE_TITLE_EMPTY")
    checked_keyboard(item.get("reply_markup"))
    content = item["input_message_content"]
    if "rich_message" in content:
        return rich_content(content["rich_message"])
    return text_content({**content, "text": content["message_text"]})


def _check_button(button):
    if button is None:
        return
    if ("web_app" in button) == ("start_parameter" in button):
        raise Refused("a button above the results has exactly one of web_app and start_parameter")
    if not button["text"].strip():
        raise Refused("the text of the button above the results must be non-empty")
    if "start_parameter" in button and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button["start_parameter"]):
        raise Refused("START_PARAM_INVALID")
