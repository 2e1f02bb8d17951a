"""Entries as choices, and replies to names that mean nothing or several things."""

from collections.abc import Callable, Iterator

from bot.action_codec import pack
from bot.actions import (
    Action,
    ListFamilies,
    ListTerms,
    ShowFamily,
    ShowLab,
    ShowModel,
    ShowSignpost,
    ShowTerm,
    StartWizard,
    short_key,
)
from bot.catalogue.catalogue import Catalogue
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Navigate, PickOne
from bot.reply.clip import clip
from bot.reply.reply import Audience, Outcome, Reply, Subject
from bot.search.finder import Ambiguous, EntryKind, Hit, Product, Unknown
from bot.views.subjects import family_subject, lab_subject, model_subject, signpost_subject, term_subject
from bot.words import Words

ChoiceOf = Callable[[Words, Catalogue, Hit], PickOne]
"""Makes the choice of an entry."""
_ECHO = 60
_MOST_NEAR = 5
_QUESTION = 3
"""The least number of words of a text that is taken for a question rather than a name."""


def echo(text: str) -> str:
    """Write what somebody typed as one printable line of at most 60 characters."""
    line = "".join(char if char.isprintable() else " " for char in text)
    line = " ".join(line.split())
    return clip(line, _ECHO)


def subject_of(words: Words, catalogue: Catalogue, hit: Hit) -> Subject:
    """Return the entry of a hit as a subject."""
    match hit.kind:
        case EntryKind.MODEL:
            return model_subject(catalogue.model(hit.id))
        case EntryKind.FAMILY:
            return family_subject(catalogue.families[hit.id])
        case EntryKind.LAB:
            return lab_subject(catalogue.labs[hit.id])
        case EntryKind.TERM:
            return term_subject(words, catalogue.terms[hit.id])
        case EntryKind.SIGNPOST:
            return signpost_subject(words, catalogue.signposts[hit.id])


def action_of(hit: Hit) -> Action:
    """Return the action that shows the entry of a hit."""
    match hit.kind:
        case EntryKind.MODEL:
            return ShowModel(model=short_key(hit.id))
        case EntryKind.FAMILY:
            return ShowFamily(family=hit.id)
        case EntryKind.LAB:
            return ShowLab(lab=hit.id)
        case EntryKind.TERM:
            return ShowTerm(term=hit.id)
        case EntryKind.SIGNPOST:
            return ShowSignpost(signpost=hit.id)


def hit_choice(words: Words, catalogue: Catalogue, hit: Hit) -> PickOne:
    """Return the choice that shows the entry of a hit."""
    name = subject_of(words, catalogue, hit).name
    label = words("choice-family", name=name) if hit.kind is EntryKind.FAMILY else name
    return PickOne(label=label, action=pack(action_of(hit)))


def not_found(  # noqa: PLR0913, PLR0917  # what is known of the text, and what is offered
    words: Words,
    catalogue: Catalogue,
    result: Ambiguous | Unknown,
    text: str,
    named: tuple[Hit, ...] = (),
    choice: ChoiceOf = hit_choice,
) -> Reply:
    """Ask which entry is meant, or say that the name is unknown; `named` are the entries that a question names."""
    match result:
        case Ambiguous(hits=hits):
            return _ask_which(words, catalogue, hits, text, choice)
        case Unknown(near=near, product=Product() as product):
            return _product(words, catalogue, product, near, text, choice)
        case Unknown(near=near):
            return _unknown(words, catalogue, near, named, text, choice)


def _ask_which(words: Words, catalogue: Catalogue, hits: tuple[Hit, ...], text: str, choice: ChoiceOf) -> Reply:
    spans = (Span(text=words("lookup-which") + " "), Span(text=echo(text), style=Style.CODE))
    choices = [choice(words, catalogue, hit) for hit in hits]
    return Reply(
        blocks=(blocks.Paragraph(spans=spans),),
        choices=tuple(choices),
        subjects=tuple(subject_of(words, catalogue, hit) for hit in hits),
        outcome=Outcome.AMBIGUOUS,
        lang=words.lang,
    )


def is_question(result: Ambiguous | Unknown, text: str) -> bool:
    """Tell whether a text that names nothing is a question rather than a name."""
    return isinstance(result, Unknown) and not result.near and len(text.split()) >= _QUESTION


def _unknown(  # noqa: PLR0913, PLR0917  # as above
    words: Words, catalogue: Catalogue, near: tuple[Hit, ...], named: tuple[Hit, ...], text: str, choice: ChoiceOf
) -> Reply:
    """Say that the name is unknown, and offer the similar names, or those in a question."""
    hits = (*near, *named[:_MOST_NEAR])
    choices = [choice(words, catalogue, hit) for hit in hits]
    asks = is_question(Unknown(near), text)
    match asks, bool(choices):
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
        audience=Audience.ASKER,
        lang=words.lang,
    )


def _product(  # noqa: PLR0913, PLR0917  # as above
    words: Words, catalogue: Catalogue, product: Product, near: tuple[Hit, ...], text: str, choice: ChoiceOf
) -> Reply:
    """Say what a name tells of a product that has no entry, and offer what is related to it."""
    choices = [choice(words, catalogue, hit) for hit in near]
    said = (Span(text=words("product-unknown") + " "), Span(text=echo(text), style=Style.CODE))
    told = [_told(words, catalogue, product), *([words("product-related")] if choices else [])]
    return Reply(
        blocks=(blocks.Paragraph(spans=said), blocks.Paragraph(spans=(Span(text=" ".join(told)),))),
        choices=(*choices, *_ways_on(words, near=bool(choices))),
        outcome=Outcome.UNKNOWN,
        audience=Audience.ASKER,
        lang=words.lang,
    )


def _told(words: Words, catalogue: Catalogue, product: Product) -> str:
    if product.base is not None:
        base = subject_of(words, catalogue, product.base).name
        return words("product-made-of", kind=product.kind.value, base=base)
    if product.maker:
        return words("product-foreign", maker=clip(product.maker, _ECHO))
    return words("product-kind", kind=product.kind.value)


def _ways_on(words: Words, *, near: bool) -> Iterator[Navigate]:
    """Offer the lists, and the guided choice if there are no similar names."""
    if not near:
        yield Navigate(label=words("choice-choose"), action=pack(StartWizard()))
    yield Navigate(label=words("choice-families"), action=pack(ListFamilies()))
    if not near:
        yield Navigate(label=words("choice-terms"), action=pack(ListTerms()))
