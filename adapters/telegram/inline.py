"""Answers to inline and guest queries, from memory and at once: both expire in seconds."""

import asyncio
import hashlib
from collections.abc import Iterator
from functools import partial

import orjson
from cachetools import LRUCache

from adapters.telegram.bot import Json
from adapters.telegram.calls import Caller
from adapters.telegram.incoming import GuestQuery, InlineLookup, inline_conversation
from adapters.telegram.keyboard import keyboard
from adapters.telegram.messages import text_content
from bot.app import App
from bot.events import Query, Wanted
from bot.reply.blocks import Heading
from bot.reply.clip import clip
from bot.reply.plain import plain
from bot.reply.reply import Outcome, Reply, Suggestion, Suggestions
from bot.service.patience import until_done
from bot.service.services import Services

_CACHE_TIME = 60
"""Seconds for which Telegram may give one person the same answer without asking."""
_CACHED_RESULTS = 600
"""Results that are cached as they are sent; each takes some five kilobytes."""
_BATCH = 50
_WARM_UP = ((Wanted.FAMILY, 0), *((Wanted.MODEL, offset) for offset in range(0, 100, _BATCH)))
"""Which results are rendered in every language at the start: families, and models, the newest first."""
_YIELD = 0.005
"""Seconds between two results that are rendered at the start, for other work to go on."""
_MAX_TITLE = 60
_START = "inline"


class InlineHandler:
    """Handler of inline and guest queries, with a cache of rendered results."""

    def __init__(self, app: App, caller: Caller, services: Services) -> None:
        self._app = app
        self._caller = caller
        self._services = services
        self._results: LRUCache[tuple[str, str], orjson.Fragment] = LRUCache(_CACHED_RESULTS)
        self._edition = app.edition

    async def answer(self, lookup: InlineLookup) -> None:
        """Answer an inline query."""
        found = await self._app.suggest(lookup.query)
        words = self._app.words(found.lang)
        await self._caller.call(
            "answerInlineQuery",
            {
                "inline_query_id": lookup.query_id,
                "results": list(self._rendered(found)),
                "cache_time": _CACHE_TIME,
                "is_personal": True,  # the language is the asker's own
                "next_offset": "" if found.next_offset is None else str(found.next_offset),
                "button": {"text": words("inline-private"), "start_parameter": _START},
            },
        )

    async def warm_up(self) -> None:
        """Render the results that are asked for most, little by little, so that other work goes on meanwhile."""
        for lang in self._app.languages:
            for wanted, offset in _WARM_UP:
                wish = Query(text="", user="", platform="", lang=lang, offset=offset, limit=_BATCH, wanted=wanted)
                for _ in self._rendered(await self._app.suggest(wish)):
                    await asyncio.sleep(_YIELD)
            await self._app.suggest(Query(text="a", user="", platform="", lang=lang))  # makes the index of beginnings

    async def answer_guest_query(self, guest: GuestQuery) -> None:
        """Answer a message of a chat that the bot is not in: once, by a message sent through it."""
        reply = await self._app.handle(guest.event)
        if reply.outcome is Outcome.IGNORED:
            return
        result = {**_article(_result_id(guest.query_id), _title(reply)), **_content(reply)}
        answered = await self._caller.call(
            "answerGuestQuery", {"guest_query_id": guest.query_id, "result": orjson.Fragment(orjson.dumps(result))}
        )
        sent = answered.value.get("inline_message_id") if isinstance(answered.value, dict) else None
        if isinstance(sent, str):  # what was begun goes on under the message's own id, which only now is known
            move = partial(self._services.move, guest.event.conversation, inline_conversation(sent))
            await until_done("a guest's conversation cannot be moved to its message", move)

    def _rendered(self, found: Suggestions) -> Iterator[orjson.Fragment]:
        if self._edition is not self._app.edition:
            self._edition = self._app.edition
            self._results.clear()
        for item in found.items:
            yield self._result(item, found.lang)

    def _result(self, item: Suggestion, lang: str) -> orjson.Fragment:
        subject = item.subject
        key = (lang, item.text if subject is None else f"{subject.kind}:{subject.id}")
        rendered = self._results.get(key)
        if rendered is None:
            article = {**_article(_result_id("\0".join(key)), item.title), "description": item.subtitle}
            rendered = orjson.Fragment(orjson.dumps({**article, **_content(self._app.expand(item, lang))}))
            self._results[key] = rendered
        return rendered


def _article(key: str, title: str) -> Json:
    return {"type": "article", "id": key, "title": title}


def _result_id(text: str) -> str:
    """Return the id of a result: the same over restarts, and short whatever it is made of."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _content(reply: Reply) -> Json:
    buttons = keyboard(reply.choices)
    content = text_content(reply)
    message = {"message_text": content.pop("text"), **content}
    return {"input_message_content": message, **({"reply_markup": buttons} if buttons else {})}


def _title(reply: Reply) -> str:
    heading = next((block.text for block in reply.blocks if isinstance(block, Heading)), None)
    text = heading or plain(reply.model_copy(update={"choices": ()}), _MAX_TITLE)
    return clip(" ".join(text.split()), _MAX_TITLE)
