"""Answers to inline queries and to being summoned, from memory and at once: both expire in seconds."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Iterator

import orjson

from adapters.telegram.bot import Json
from adapters.telegram.calls import Caller
from adapters.telegram.keyboard import keyboard
from adapters.telegram.messages import text_content
from adapters.telegram.parse import Looked, Summoned, inline_place
from bot.app import App
from bot.events import Query, Wanted
from bot.reply.blocks import Heading, Outcome, Reply, Suggestion, Suggestions
from bot.reply.plain import plain
from bot.storage.base import Store

_CACHE = 60
"""Seconds for which Telegram may give one person the same answer without asking."""
_KEPT = 600
"""Results kept ready as they are sent; each takes some five kilobytes."""
_AT_ONCE = 50
_PREPARED = ((Wanted.FAMILY, 0), *((Wanted.MODEL, offset) for offset in range(0, 100, _AT_ONCE)))
"""Which results are written in every language before they are asked for: families, and models, the newest first."""
_BREATH = 0.005
"""Seconds between two results that are prepared."""
_TITLE = 60
_START = "inline"


class Inline:
    """Answer queries with results that are written once and kept."""

    def __init__(self, app: App, caller: Caller, store: Store) -> None:
        """Take the core, what makes calls, and where sessions are."""
        self._app = app
        self._caller = caller
        self._store = store
        self._results: OrderedDict[tuple[str, str], orjson.Fragment] = OrderedDict()
        self._edition = app.edition

    async def answer(self, looked: Looked) -> None:
        """Answer an inline query."""
        found = await self._app.suggest(looked.query)
        words = self._app.words(found.lang)
        await self._caller.call(
            "answerInlineQuery",
            {
                "inline_query_id": looked.query_id,
                "results": list(self._listed(found)),
                "cache_time": _CACHE,
                "is_personal": True,  # the language is the asker's own
                "next_offset": "" if found.next_offset is None else str(found.next_offset),
                "button": {"text": words("inline-private"), "start_parameter": _START},
            },
        )

    async def prepare(self) -> None:
        """Write the results that come up most before they are asked for, little by little, so that nobody waits."""
        for lang in self._app.languages:
            for wanted, offset in _PREPARED:
                wish = Query(text="", user="", platform="", lang=lang, offset=offset, limit=_AT_ONCE, wanted=wanted)
                for _ in self._listed(await self._app.suggest(wish)):
                    await asyncio.sleep(_BREATH)
            await self._app.suggest(Query(text="a", user="", platform="", lang=lang))  # makes the index of beginnings

    async def answer_summons(self, summoned: Summoned) -> None:
        """Answer a message of a chat that the bot is not in: once, by a message sent through it."""
        reply = await self._app.handle(summoned.event)
        if reply.outcome is Outcome.IGNORED:
            return
        result = {**_article(_key(summoned.query_id), _title(reply)), **_content(reply)}
        called = await self._caller.call(
            "answerGuestQuery", {"guest_query_id": summoned.query_id, "result": orjson.Fragment(orjson.dumps(result))}
        )
        sent = called.value.get("inline_message_id") if isinstance(called.value, dict) else None
        if isinstance(sent, str):  # what was begun goes on under the message's own id, which only now is known
            await self._store.move(summoned.event.conversation, inline_place(sent))

    def _listed(self, found: Suggestions) -> Iterator[orjson.Fragment]:
        if self._edition is not self._app.edition:
            self._edition = self._app.edition
            self._results.clear()
        for item in found.items:
            yield self._result(item, found.lang)

    def _result(self, item: Suggestion, lang: str) -> orjson.Fragment:
        subject = item.subject
        key = (lang, item.text if subject is None else f"{subject.kind}:{subject.id}")
        kept = self._results.get(key)
        if kept is None:
            article = {**_article(_key("\0".join(key)), item.title), "description": item.subtitle}
            kept = orjson.Fragment(orjson.dumps({**article, **_content(self._app.expand(item, lang))}))
            self._results[key] = kept
            if len(self._results) > _KEPT:
                self._results.popitem(last=False)
        return kept


def _article(key: str, title: str) -> Json:
    return {"type": "article", "id": key, "title": title}


def _key(text: str) -> str:
    """Name a result: the same over restarts, and short whatever it is made of."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _content(reply: Reply) -> Json:
    buttons = keyboard(reply.choices)
    content = text_content(reply)
    message = {"message_text": content.pop("text"), **content}
    return {"input_message_content": message, **({"reply_markup": buttons} if buttons else {})}


def _title(reply: Reply) -> str:
    heading = next((block.text for block in reply.blocks if isinstance(block, Heading)), None)
    text = heading or plain(reply.model_copy(update={"choices": ()}), _TITLE)
    return " ".join(text.split())[:_TITLE]
