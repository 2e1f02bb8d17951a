"""From what somebody typed to the entry they mean, or to a reply that says why not."""

from bot.actions import ListFamilies, ShowFamily, ShowModel, ShowTerm, pack, short_key
from bot.catalogue.search import Ambiguous, EntryKind, Found, Hit, Unknown
from bot.commands._base import Request
from bot.commands._subjects import family_subject, lab_subject, model_subject, term_subject
from bot.reply import blocks
from bot.reply.blocks import Outcome, Reply, Span, Style, Subject

_ECHO = 60


def echo(text: str) -> str:
    """Shorten what somebody typed for showing it back: one line, printable, at most 60 characters."""
    line = "".join(char if char.isprintable() else " " for char in text)
    line = " ".join(line.split())
    return line if len(line) <= _ECHO else line[: _ECHO - 1] + "…"


def subject_of(request: Request, hit: Hit) -> Subject:
    """Name the entry of a hit."""
    catalogue = request.tools.catalogue
    match hit.kind:
        case EntryKind.MODEL:
            return model_subject(catalogue.models[hit.id])
        case EntryKind.FAMILY:
            return family_subject(catalogue.families[hit.id])
        case EntryKind.LAB:
            return lab_subject(catalogue.labs[hit.id])
        case EntryKind.TERM:
            return term_subject(request.words, catalogue.terms[hit.id])


def hit_choice(request: Request, hit: Hit) -> blocks.PickOne | None:
    """Offer the entry of a hit; None for a lab, which no button names."""
    name = subject_of(request, hit).name
    match hit.kind:
        case EntryKind.MODEL:
            return blocks.PickOne(label=name, action=pack(ShowModel(model=short_key(hit.id))))
        case EntryKind.FAMILY:
            label = request.words("choice-family", name=name)
            return blocks.PickOne(label=label, action=pack(ShowFamily(family=hit.id)))
        case EntryKind.TERM:
            return blocks.PickOne(label=name, action=pack(ShowTerm(term=hit.id)))
        case EntryKind.LAB:
            return None


def not_found(request: Request, outcome: Ambiguous | Unknown, text: str) -> Reply:
    """Ask which one is meant, or say plainly that nothing is known by that name."""
    match outcome:
        case Ambiguous(hits=hits):
            return _ask_which(request, hits, text)
        case Unknown(near=near):
            return unknown(request, near, text)


def _ask_which(request: Request, hits: tuple[Hit, ...], text: str) -> Reply:
    spans = (Span(text=request.words("lookup-which") + " "), Span(text=echo(text), style=Style.CODE))
    choices = [hit_choice(request, hit) for hit in hits]
    return Reply(
        blocks=(blocks.Paragraph(spans=spans),),
        choices=tuple(choice for choice in choices if choice is not None),
        subjects=tuple(subject_of(request, hit) for hit in hits),
        outcome=Outcome.AMBIGUOUS,
        lang=request.words.lang,
    )


def unknown(request: Request, near: tuple[Hit, ...], text: str) -> Reply:
    """Say that the name is not in the catalogue, with near names only if there are some."""
    words = request.words
    spans = (Span(text=words("lookup-unknown") + " "), Span(text=echo(text), style=Style.CODE))
    choices = [choice for hit in near if (choice := hit_choice(request, hit)) is not None]
    advice = words("lookup-near") if choices else words("lookup-advice")
    return Reply(
        blocks=(blocks.Paragraph(spans=spans), blocks.Paragraph(spans=(Span(text=advice),))),
        choices=(*choices, blocks.Navigate(label=words("choice-families"), action=pack(ListFamilies()))),
        outcome=Outcome.UNKNOWN,
        audience=blocks.Audience.ASKER,
        lang=words.lang,
    )


def found_model(outcome: Found | Ambiguous | Unknown) -> str | None:
    """Return the id of the model that was found; None for anything else."""
    match outcome:
        case Found(hit=Hit(kind=EntryKind.MODEL, id=model_id)):
            return model_id
        case _:
            return None
