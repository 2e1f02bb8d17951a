"""From what somebody typed to the entry they mean, or to a reply that says why not."""

from collections.abc import Iterator

from bot.actions import ListFamilies, ListTerms, ShowFamily, ShowModel, ShowTerm, StartWizard, pack, short_key
from bot.catalogue.search import Ambiguous, EntryKind, Found, Hit, Unknown
from bot.commands._base import Request
from bot.commands._subjects import family_subject, lab_subject, model_subject, term_subject
from bot.reply import blocks
from bot.reply.blocks import Outcome, Reply, Span, Style, Subject
from bot.words import Words

_ECHO = 60
_MOST_NEAR = 5
_QUESTION = 3
"""Words from which a text is rather a question than a name."""


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
    """Say that the name is unknown, with near names only if there are some; of a question, say what it names."""
    words = request.words
    is_question = not near and len(text.split()) >= _QUESTION
    named = request.tools.finder.mentions(text, asked=True)[:_MOST_NEAR] if is_question else ()
    choices = [choice for hit in (*near, *named) if (choice := hit_choice(request, hit)) is not None]
    match is_question, bool(choices):
        case True, True:
            said, advice = "lookup-not-understood", "lookup-named"
        case True, False:
            said, advice = "lookup-no-name", "lookup-advice-question"
        case _, found:
            said, advice = "lookup-unknown", "lookup-near" if found else "lookup-advice"
    spans = (Span(text=words(said) + " "), Span(text=echo(text), style=Style.CODE))
    return Reply(
        blocks=(blocks.Paragraph(spans=spans), blocks.Paragraph(spans=(Span(text=words(advice)),))),
        choices=(*choices, *_ways_on(words, near=bool(choices))),
        outcome=Outcome.UNKNOWN,
        audience=blocks.Audience.ASKER,
        lang=words.lang,
    )


def _ways_on(words: Words, *, near: bool) -> Iterator[blocks.Navigate]:
    """Offer the lists, and the guided choice where nothing near was found."""
    if not near:
        yield blocks.Navigate(label=words("choice-choose"), action=pack(StartWizard()))
    yield blocks.Navigate(label=words("choice-families"), action=pack(ListFamilies()))
    if not near:
        yield blocks.Navigate(label=words("choice-terms"), action=pack(ListTerms()))


def found_model(outcome: Found | Ambiguous | Unknown) -> str | None:
    """Return the id of the model that was found; None for anything else."""
    match outcome:
        case Found(hit=Hit(kind=EntryKind.MODEL, id=model_id)):
            return model_id
        case _:
            return None
