"""From a reply to the parameters of a message: the forms in which it can be shown, the best first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from cachetools import LRUCache
from telegram import InputFile, InputMediaPhoto
from telegram.constants import CallbackQueryLimit, MessageLimit

from adapters.telegram.bot import Json
from adapters.telegram.incoming import Target
from adapters.telegram.keyboard import keyboard
from adapters.telegram.render_classic import classic_reply, visible_length
from adapters.telegram.render_rich import rich_reply
from adapters.telegram.spans import escaped
from bot.events import Layout
from bot.reply import blocks
from bot.reply.clip import clip
from bot.reply.picture import Picture
from bot.reply.plain import plain, spans_text
from bot.reply.reply import Audience, Outcome, Reply

_NOTICES = frozenset({Outcome.STALE, Outcome.FOREIGN})
_NO_PREVIEW = {"is_disabled": True}
_CACHED = 128
_PHONE = 40
"""Columns of the text that is sent when Telegram refuses the markup."""
_ZERO_WIDTH_SPACE = "\u200b"
_MAX_NOTICE = int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH)


class FormKind(StrEnum):
    """The kinds of message."""

    TEXT = "text"
    RICH = "rich"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class MessageForm:
    """One way of showing a reply."""

    content: Json
    kind: FormKind = FormKind.TEXT
    edited: Json | None = None
    """The content in the form that an edit takes, where that is another."""

    @property
    def sending(self) -> str:
        """Return the method that sends it."""
        match self.kind:
            case FormKind.TEXT:
                return "sendMessage"
            case FormKind.RICH:
                return "sendRichMessage"
            case FormKind.PHOTO:
                return "sendPhoto"
            case _:
                assert_never(self.kind)

    @property
    def editing(self) -> str:
        """Return the method that changes a message to it."""
        return "editMessageMedia" if self.kind is FormKind.PHOTO else "editMessageText"


class MessageRenderer:
    """Renderer of replies, with a cache: the same card is asked for many times."""

    def __init__(self) -> None:
        self._html: LRUCache[tuple[str, Layout], str] = LRUCache(_CACHED)

    def forms(self, reply: Reply) -> Iterator[MessageForm]:
        """Yield the forms of a reply: rich where it asks for that, then ordinary, then without any markup."""
        buttons = keyboard(reply.choices)
        markup: Json = {"reply_markup": buttons} if buttons else {}
        if reply.picture is not None:
            yield _photo(reply, reply.picture, markup)
            reply = _in_words(reply, reply.picture)
        if reply.layout is Layout.RICH:
            html = self._render(reply, Layout.RICH, rich_reply)
            yield MessageForm({"rich_message": {"html": html, "skip_entity_detection": True}, **markup}, FormKind.RICH)
        yield MessageForm({**_as_text(self._render(reply, Layout.PLAIN, classic_reply)), **markup})
        text = plain(reply, _PHONE).replace("@", f"@{_ZERO_WIDTH_SPACE}")  # without markup a name would be called
        yield MessageForm({"text": text, "link_preview_options": _NO_PREVIEW})

    def _render(self, reply: Reply, layout: Layout, render: Callable[[Reply], str]) -> str:
        """Return the HTML of a reply's blocks, which its `cache_key` names; without one it is not cached."""
        if reply.cache_key is None:
            return render(reply)
        key = (reply.cache_key, layout)
        html = self._html.get(key)
        if html is None:
            html = self._html[key] = render(reply)
        return html


def _photo(reply: Reply, picture: Picture, markup: Json) -> MessageForm:
    """Return a picture with its words below; Telegram has no alternative text, which is therefore folded among them."""
    words = classic_reply(reply)
    room = int(MessageLimit.CAPTION_LENGTH) - visible_length(words) - len("\n\n")
    alternative = clip(picture.alternative, max(room, 1))
    caption, name = f"{words}\n\n<blockquote expandable>{escaped(alternative)}</blockquote>", picture.file_name
    return MessageForm(
        {"photo": InputFile(picture.content, filename=name), "caption": caption, "parse_mode": "HTML", **markup},
        FormKind.PHOTO,
        {"media": InputMediaPhoto(picture.content, filename=name, caption=caption, parse_mode="HTML"), **markup},
    )


def _in_words(reply: Reply, picture: Picture) -> Reply:
    """Return the reply for a place that shows no pictures."""
    words = blocks.Paragraph(spans=(blocks.Span(text=picture.alternative),))
    return reply.model_copy(update={"picture": None, "blocks": (*reply.blocks, words)})


def text_content(reply: Reply) -> Json:
    """Return a reply as the text of an ordinary message."""
    return _as_text(classic_reply(reply))


def _as_text(html: str) -> Json:
    return {"text": html, "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}


def destination(target: Target) -> Json:
    """Return the parameters that say where a new message goes."""
    place: Json = {"chat_id": target.chat}
    if target.thread is not None:
        place["message_thread_id"] = target.thread
    if target.quiet:
        place["disable_notification"] = True
    if target.reply_to is not None:
        place["reply_parameters"] = {"message_id": target.reply_to, "allow_sending_without_reply": True}
    return place


def edited_message(target: Target) -> Json:
    """Return the parameters that say which message is edited."""
    if target.inline_message is not None:
        return {"inline_message_id": target.inline_message}
    return {"chat_id": target.chat, "message_id": target.message}


def notice_of(reply: Reply) -> str | None:
    """Return the text of a notice, which only the one who pressed sees; None where the reply is a message.

    A notice is what the core answers to the asker alone without a choice, and that a button is old or another's.
    """
    if reply.outcome in _NOTICES:
        return clip(_text(reply.blocks[:1]), _MAX_NOTICE)
    text = _text(reply.blocks)
    beside = reply.audience is Audience.ASKER and not reply.replace and not reply.choices
    return text if beside and 0 < len(text) <= _MAX_NOTICE else None


def after_notice(reply: Reply) -> Reply:
    """Return the reply without the remark that was shown as a notice."""
    first = reply.blocks[:1]
    shown = reply.outcome in _NOTICES and isinstance(next(iter(first), None), blocks.Note)
    if not shown or len(reply.blocks) == 1:
        return reply
    return reply.model_copy(update={"blocks": reply.blocks[1:], "cache_key": None})


def _text(content: tuple[blocks.Block, ...]) -> str:
    """Join running text; empty where there is anything else."""
    parts = []
    for block in content:
        if not isinstance(block, blocks.Paragraph | blocks.Note):
            return ""
        parts.append(spans_text(block.spans))
    return "\n".join(parts)
