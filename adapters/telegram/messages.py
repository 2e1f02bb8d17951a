"""What a reply is on the wire: the forms in which it can be shown, the best first."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from telegram.constants import CallbackQueryLimit

from adapters.telegram.bot import Json
from adapters.telegram.keyboard import keyboard
from adapters.telegram.parse import Target
from adapters.telegram.render_classic import classic_reply
from adapters.telegram.render_rich import rich_reply
from bot.events import Layout
from bot.reply import blocks
from bot.reply.blocks import Audience, Block, Outcome, Reply
from bot.reply.plain import plain, spans_text

_NOTICES = frozenset({Outcome.STALE, Outcome.FOREIGN})
_NO_PREVIEW = {"is_disabled": True}
_KEPT = 128
_PHONE = 40
"""Columns of the text that is sent when Telegram refuses the markup."""


@dataclass(frozen=True, slots=True)
class Form:
    """Hold one way of showing a reply."""

    content: Json
    is_rich: bool = False


class Writer:
    """Write replies; keep what was written last, for the core shows the same card many times."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self._kept: OrderedDict[int, tuple[tuple[Block, ...], str]] = OrderedDict()

    def forms(self, reply: Reply) -> Iterator[Form]:
        """Yield the forms of a reply: rich where it asks for that, then ordinary, then without any markup."""
        buttons = keyboard(reply.choices)
        under: Json = {"reply_markup": buttons} if buttons else {}
        if reply.layout is Layout.RICH:
            message = {"html": rich_reply(reply), "skip_entity_detection": True}
            yield Form({"rich_message": message, **under}, is_rich=True)
        yield Form({**_as_text(self._html(reply)), **under})
        yield Form({"text": plain(reply, _PHONE), "link_preview_options": _NO_PREVIEW})

    def _html(self, reply: Reply) -> str:
        """Write the blocks; the very same ones, which are kept with it so that they stay the same, are written once."""
        key = id(reply.blocks)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = (reply.blocks, classic_reply(reply))
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept[1]


def text_content(reply: Reply) -> Json:
    """Write a reply as the text of an ordinary message."""
    return _as_text(classic_reply(reply))


def _as_text(html: str) -> Json:
    return {"text": html, "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}


def place_of(target: Target) -> Json:
    """Write where a new message goes."""
    place: Json = {"chat_id": target.chat}
    if target.thread is not None:
        place["message_thread_id"] = target.thread
    if target.reply_to is not None:
        place["reply_parameters"] = {"message_id": target.reply_to, "allow_sending_without_reply": True}
    return place


def message_of(target: Target) -> Json:
    """Write which message is edited."""
    if target.inline_message is not None:
        return {"inline_message_id": target.inline_message}
    return {"chat_id": target.chat, "message_id": target.message}


def notice_of(reply: Reply) -> str | None:
    """Return what is said to the one who pressed alone, in a small window; None where the reply is a message.

    That is what the core says to the asker without anything to go on with, and that a button is old or another's.
    """
    if reply.outcome in _NOTICES:
        return _clipped(_text(reply.blocks[:1]))
    text = _text(reply.blocks)
    beside = reply.audience is Audience.ASKER and not reply.replace and not reply.choices
    return text if beside and 0 < len(text) <= CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH else None


def after_notice(reply: Reply) -> Reply:
    """Return the reply without the remark that was said as a notice."""
    first = reply.blocks[:1]
    said = reply.outcome in _NOTICES and isinstance(next(iter(first), None), blocks.Note)
    return reply.model_copy(update={"blocks": reply.blocks[1:]}) if said and len(reply.blocks) > 1 else reply


def _text(content: tuple[blocks.Block, ...]) -> str:
    """Join running text; empty where there is anything else."""
    parts = []
    for block in content:
        if not isinstance(block, blocks.Paragraph | blocks.Note):
            return ""
        parts.append(spans_text(block.spans))
    return "\n".join(parts)


def _clipped(text: str) -> str:
    most = int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH)
    return text if len(text) <= most else text[: most - 1] + "…"
