"""Names that end in "latest": which model that is today."""

import re

from bot.catalogue.catalogue import is_choosable
from bot.catalogue.schema import Model
from bot.commands import entries
from bot.commands.request import Request
from bot.reply import formats
from bot.reply.blocks import Note, NoteKind, Span
from bot.reply.reply import Reply
from bot.search.finder import EntryKind, Found, Hit, Reading
from bot.search.versions import newest_first
from bot.views.lookup import echo

_LATEST = re.compile(r"(?:[\s_-]+latest\s*\Z)|(?:\A\s*latest\s+)", re.IGNORECASE)
_GLUED = re.compile(r"\S[_-]latest\s*\Z", re.IGNORECASE)
_VERSION = re.compile(r"\d")


def show(request: Request, reading: Reading) -> Reply | None:
    """Show the newest model of the line that a name with "latest" names, and the day; None for another text."""
    rest = _LATEST.sub("", reading.text)
    if rest == reading.text:
        return None
    newest = _newest(request, request.tools.finder.read(rest), glued=_GLUED.search(reading.text) is not None)
    if newest is None:
        return None
    match reading.result:
        case Found(hit=Hit(kind=EntryKind.MODEL, id=model_id)):  # an old model may bear the line's name as its id
            newest = newest_first((newest, request.tools.catalogue.model(model_id)))[0]
        case _:
            pass
    words, day = request.words, formats.date(request.words, request.today.isoformat())
    said = "latest-version" if _VERSION.search(rest) else "latest-line"
    note = words(said, name=echo(reading.text), day=day, model=newest.name)
    reply = entries.first_message(request, Hit(EntryKind.MODEL, newest.id))
    heading, *rest_of_card = reply.blocks
    return reply.with_blocks(heading, Note(kind=NoteKind.INFO, spans=(Span(text=note),)), *rest_of_card)


def _newest(request: Request, named: Reading, *, glued: bool) -> Model | None:
    """Return the newest usable model of what is named; a family counts where "latest" is a part of its name."""
    catalogue = request.tools.catalogue
    if named.leftover:
        return None
    match named.result:
        case Found(hit=Hit(kind=EntryKind.MODEL, id=model_id)):
            return catalogue.model(model_id)
        case Found(hit=Hit(kind=EntryKind.FAMILY, id=family)) if glued:
            return next(iter(newest_first(filter(is_choosable, catalogue.members(family)))), None)
        case _:
            return None
