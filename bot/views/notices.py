"""The notices that the law requires wherever certain names are shown."""

import re
from collections.abc import Iterator

from bot.catalogue.catalogue import Catalogue
from bot.reply import blocks
from bot.reply.blocks import Note, NoteKind, Span
from bot.reply.reply import Reply
from bot.reply.texts import texts_of
from bot.words import Words


def with_legal_notices(words: Words, catalogue: Catalogue, reply: Reply) -> Reply:
    """Add the notices that the names in a reply must carry in its language, before its sources.

    A notice follows the words, not the subject: another maker's card that names the lab's model carries it too.
    """
    missing = [note for note in notices_for(words, catalogue, reply) if note not in reply.blocks]
    if not missing:
        return reply
    sources = reply.blocks[-1:] if isinstance(reply.blocks[-1], blocks.Sources) else ()
    body = reply.blocks[: len(reply.blocks) - len(sources)]
    return reply.with_blocks(*body, *missing, *sources)


def notices_for(words: Words, catalogue: Catalogue, reply: Reply) -> Iterator[Note]:
    """Yield each notice that a name in a reply requires."""
    labs = [lab for lab in catalogue.names_with_notice if words.lang in catalogue.labs[lab].notices]
    if not labs or not reply.blocks:
        return
    text = "\n".join(texts_of(reply))
    for lab in labs:
        if any(_names(text, name) for name in catalogue.names_with_notice[lab]):
            notice = catalogue.labs[lab].notices[words.lang]
            yield Note(kind=NoteKind.LEGAL, spans=(Span(text=notice),))


def _names(text: str, name: str) -> bool:
    """Tell whether the text has the name as a word; searching the plain text first is many times faster."""
    return name in text and re.search(rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])", text) is not None
