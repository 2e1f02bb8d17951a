"""What is named in brackets in a message that people write to each other, each in one line."""

from collections.abc import Iterator, Sequence

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.catalogue.catalogue import Catalogue
from bot.reply.blocks import Bullets, Note, NoteKind, Span, Spans, Style
from bot.reply.choices import PickOne
from bot.reply.reply import Outcome, Reply
from bot.search.finder import Ambiguous, EntryKind, Found, Hit, Reading
from bot.views.lookup import echo, subject_of
from bot.views.suggestion import entry_suggestion
from bot.words import Words


def bracketed_names(words: Words, catalogue: Catalogue, readings: Sequence[Reading]) -> Reply:
    """Answer each name in a line, and say briefly which of them are unknown."""
    hits = [reading.result.hit for reading in readings if isinstance(reading.result, Found)]
    lines = tuple(line for reading in readings if (line := _line(words, catalogue, reading)) is not None)
    unknown = [reading.text for reading in readings if not isinstance(reading.result, Found | Ambiguous)]
    told = (Note(kind=NoteKind.INFO, spans=(Span(text=words("brackets-unknown", names=echo(", ".join(unknown)))),)),)
    return Reply(
        blocks=(*((Bullets(items=lines),) if lines else ()), *(told if unknown else ())),
        choices=tuple(_choices(words, catalogue, hits)),
        subjects=tuple(subject_of(words, catalogue, hit) for hit in hits),
        outcome=Outcome.FOUND if lines else Outcome.UNKNOWN,
        lang=words.lang,
    )


def _line(words: Words, catalogue: Catalogue, reading: Reading) -> Spans | None:
    """Return the line of a name; None for one that is unknown."""
    match reading.result:
        case Found(hit=hit):
            entry = entry_suggestion(words, catalogue, hit)
            return Span(text=entry.title, style=Style.BOLD), Span(text=f" — {entry.subtitle}")
        case Ambiguous(hits=hits):
            names = ", ".join(subject_of(words, catalogue, hit).name for hit in hits)
            return Span(text=echo(reading.text), style=Style.BOLD), Span(text=f" — {words('brackets-or', names=names)}")
        case _:
            return None


def _choices(words: Words, catalogue: Catalogue, hits: Sequence[Hit]) -> Iterator[PickOne]:
    """Offer the cards of the models, each in a message of its own."""
    for hit in dict.fromkeys(hit for hit in hits if hit.kind is EntryKind.MODEL):
        name = subject_of(words, catalogue, hit).name
        yield PickOne(label=name, action=pack(ShowModel(model=short_key(hit.id), apart=1)))
