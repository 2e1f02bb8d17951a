"""How open a model or a family is."""

from collections.abc import Iterator

from bot.action_codec import pack
from bot.actions import OpenGuide, ShowModel, short_key
from bot.catalogue.catalogue import Catalogue, confirmed_value, is_retired
from bot.catalogue.schema import Licence, Model, Openness
from bot.properties.candidate import Candidate, candidate_of
from bot.properties.model_facts import LICENCE, OPENNESS, WEIGHTS_LINK, is_program, is_program_rung
from bot.properties.reading import Known, evidence_of
from bot.properties.service import CHANGE, DOWNLOAD, SELL
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Navigate, Open
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.guide import RUNGS
from bot.views.subjects import model_subject
from bot.views.values import word_reading, word_value
from bot.words import Words


def openness_card(words: Words, catalogue: Catalogue, model: Model) -> Reply:
    """Show how open a model is and what its licence permits."""
    cites = Citations(words)
    fact = model.facts.openness
    licence = catalogue.licence_of(model)
    rung = fact.value if fact else None
    lines = tuple(_lines(words, catalogue, model, cites))
    return Reply(
        blocks=(
            blocks.Heading(text=words("openness-title", name=model.name)),
            blocks.Paragraph(spans=(Span(text=openness_answer(words, model), style=Style.BOLD),)),
            *(() if is_program(model.kind) else (blocks.Bullets(items=tuple(_ladder(words, rung))),)),
            blocks.FactList(items=lines),
            *(_conditions(words, licence) if licence else ()),
            *cites.legend(),
            *cites.listed(),
        ),
        choices=tuple(_choices(words, model, licence)),
        subjects=(model_subject(model),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def openness_answer(words: Words, model: Model) -> str:
    """Say how open a model is."""
    fact = model.facts.openness
    if fact is None:
        return words("openness-unknown", name=model.name)
    program = "-program" if is_program_rung(model.kind, fact.value) else ""
    return words(f"openness{program}-says-{fact.value}", name=model.name)


def _ladder(words: Words, here: Openness | None) -> Iterator[blocks.Spans]:
    for rung in RUNGS:
        text = words(f"openness-{rung}")
        if rung is here:
            yield (Span(text=f"{words('openness-here')} {text}", style=Style.BOLD),)
        else:
            yield (Span(text=text),)


def _lines(words: Words, catalogue: Catalogue, model: Model, cites: Citations) -> Iterator[blocks.FactLine]:
    candidate = candidate_of(model, catalogue)
    for one in (OPENNESS, WEIGHTS_LINK):
        reading = one.read(candidate)
        if isinstance(reading, Known):
            yield cites.line(words(one.label), word_value(words, catalogue, reading.value), reading.evidence)
    yield from licence_lines(words, catalogue, candidate, cites)


def licence_lines(
    words: Words, catalogue: Catalogue, candidate: Candidate, cites: Citations
) -> Iterator[blocks.FactLine]:
    """Yield the licence of a model, and what it permits where it is known."""
    licence = LICENCE.read(candidate)
    yield cites.line(words(LICENCE.label), word_reading(words, catalogue, LICENCE, licence), evidence_of(licence))
    if isinstance(licence, Known):
        for one in (DOWNLOAD, CHANGE, SELL):
            by_terms = one is SELL and _is_used_by_terms(candidate.model)
            value = words("permission-terms-decide") if by_terms else None
            yield blocks.FactLine(
                label=words(one.label), value=value or word_reading(words, catalogue, one, one.read(candidate))
            )


def _is_used_by_terms(model: Model) -> bool:
    """Tell whether a model is used through its maker's service alone, whose terms decide what one may earn with it."""
    return confirmed_value(model.facts.openness) is Openness.API and not is_retired(model)


def _conditions(words: Words, licence: Licence) -> Iterator[blocks.Block]:
    if licence.conditions:
        text = words.text(licence.conditions)
        yield blocks.Note(kind=blocks.NoteKind.WARNING, spans=(Span(text=f"{words('licence-conditions')} {text}"),))


def _choices(words: Words, model: Model, licence: Licence | None) -> Iterator[Choice]:
    yield from openness_choices(words, model, licence)
    if model.facts.weights is not None:
        yield Open(label=words("choice-weights"), url=model.facts.weights.value)


def openness_choices(words: Words, model: Model, licence: Licence | None) -> Iterator[Choice]:
    """Offer the model's card, the guide, and the text of its licence."""
    yield Navigate(label=words("choice-card"), action=pack(ShowModel(model=short_key(model.id))))
    yield Navigate(label=words("choice-guide"), action=pack(OpenGuide(chapter="ladder")))
    if licence is not None and licence.url is not None:
        yield Open(label=words("choice-licence"), url=licence.url)
