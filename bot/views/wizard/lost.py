"""What could not be taken into account: nothing was read of it, or the guided choice cannot keep it."""

from collections.abc import Iterator

from bot.properties.registry import is_property
from bot.reply.blocks import Note
from bot.reply.paragraphs import remark
from bot.views.conditions import order_text
from bot.wizard.session import Told
from bot.words import Words


def lost_texts(words: Words, told: Told) -> Iterator[str]:
    """Yield what nothing was read of, and what cannot be kept."""
    if told.unread:
        yield words("wizard-unread", what=", ".join(words("wizard-quoted", text=one) for one in told.unread))
    known = ((name, descending) for name, descending in told.unkept if is_property(name))
    unkept = [order_text(words, name, descending=descending) for name, descending in known]
    if unkept:
        yield words("wizard-unkept", what=", ".join(unkept))


def lost_notes(words: Words, told: Told) -> tuple[Note, ...]:
    """Tell it above a result."""
    return tuple(remark(text) for text in lost_texts(words, told))
