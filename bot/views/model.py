"""The card of one model: all that is known of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.action_codec import pack
from bot.actions import AddToCompare, ShowFamily, ShowOpenness, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Model, ModelKind
from bot.catalogue.scores import PERCENT, Measured, best_runs
from bot.properties.candidate import candidate_of
from bot.properties.identity import MEMORY_FULL
from bot.properties.model_facts import OUTPUT_LIMIT
from bot.properties.prices import PRICE, former_price, price_offer
from bot.properties.property import Property, Surface
from bot.properties.reading import Evidence, Known, NotApplicable, Reading, Unknown
from bot.properties.registry import shown_in
from bot.properties.values import Tokens
from bot.reply import blocks, formats
from bot.reply.choices import Choice, Copy, Navigate, Open
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.subjects import model_subject, summary_of
from bot.views.values import fact_label, price_change, provider_name, word_offer, word_reading, word_value
from bot.words import Words

_TALKERS = frozenset({ModelKind.LLM, ModelKind.SERIES})
"""What a fact can be unknown of; of a program or a project most facts make no sense."""


class _Card(NamedTuple):
    """The data that every part of a card is made from."""

    words: Words
    catalogue: Catalogue
    model: Model
    cites: Citations


def model_card(words: Words, catalogue: Catalogue, model: Model) -> Reply:
    """Show all that is known of a model, with its sources."""
    cites = Citations(words)
    card = _Card(words, catalogue, model, cites)
    facts = blocks.FactList(items=tuple(_lines(card)))
    parts: list[blocks.Block] = [
        blocks.Heading(text=model.name),
        blocks.Paragraph(spans=(blocks.Span(text=summary_of(words, model)),)),
        facts,
    ]
    parts.extend(_extras(card))
    parts.extend(cites.legend())
    parts.extend(cites.listed())
    return Reply(
        blocks=tuple(parts),
        choices=tuple(_choices(card)),
        subjects=(model_subject(model),),
        outcome=Outcome.FOUND,
        openness=model.facts.openness.value if model.facts.openness else None,
        lang=words.lang,
    )


def _lines(card: _Card) -> Iterator[blocks.FactLine]:
    candidate = candidate_of(card.model, card.catalogue)
    for one in shown_in(Surface.CARD_HEAD, Surface.CARD):
        yield from _line(card, one, one.read(candidate))


def _line(card: _Card, one: Property, reading: Reading) -> Iterator[blocks.FactLine]:
    words, catalogue = card.words, card.catalogue
    match reading:
        case Known(value=value):
            if one.is_hidden(Surface.CARD_HEAD, value):
                return
            offer = price_offer(candidate_of(card.model, catalogue)) if one is PRICE else None
            if offer is not None:
                yield _offer_line(card, offer, words(one.label))
                return
            shown = word_value(words, catalogue, value)
            label = fact_label(words, one, card.model)
            yield card.cites.line(label, shown, reading.evidence, _note(card, one, reading))
        case NotApplicable() if not one.shown_if_not_applicable:
            return
        case Unknown() | NotApplicable() if one.shown_if_unknown and card.model.kind in _TALKERS:
            yield blocks.FactLine(label=words(one.label), value=word_reading(words, catalogue, one, reading))
        case Unknown() | NotApplicable():
            return


def _note(card: _Card, one: Property, known: Known) -> str:
    """Return the values of other sources, and whether the maker has disclosed its own."""
    words, model = card.words, card.model
    parts = [words("undisclosed")] if one.name in model.undisclosed else []
    window = model.facts.context_window
    if one is OUTPUT_LIMIT and window is not None and known.value == Tokens(window.value):
        parts.append(words("output-shares-window"))
    if one is MEMORY_FULL and window is not None:
        parts.append(words("memory-full-tokens", tokens=formats.tokens(words, window.value)))
    for value, source in known.evidence.conflicting if known.evidence is not None else ():
        parts.append(words("source-says", title=source.title, value=word_value(words, card.catalogue, value)))
    return "; ".join(parts)


def _offer_line(card: _Card, offer: Offer, label: str) -> blocks.FactLine:
    words = card.words
    seller, price = provider_name(card.catalogue, offer.provider), word_offer(words, offer)
    evidence = Evidence(offer.status, card.model.sources[offer.source])
    value = words("price-at", price=price, provider=seller) if label != seller else price
    return card.cites.line(label, value, evidence, "; ".join(_price_notes(words, offer)))


def _lines_of_offer(card: _Card, offer: Offer) -> Iterator[blocks.FactLine]:
    """Show what another seller asks, and what it asked before."""
    seller = provider_name(card.catalogue, offer.provider)
    yield _offer_line(card, offer, seller)
    if offer.past:
        value, evidence = former_price(card.model, offer)
        text = word_value(card.words, card.catalogue, value)
        yield card.cites.line(card.words("offer-past", seller=seller), text, evidence)


def _price_notes(words: Words, offer: Offer) -> Iterator[str]:
    if offer.cached_input is not None:
        yield words("price-cached", price=formats.price(words, offer.cached_input, offer.currency))
    for step in offer.steps:
        dearer = offer.model_copy(update={"input": step.input, "output": step.output})
        yield words("price-step", tokens=formats.tokens(words, step.over), price=word_offer(words, dearer))
    if offer.peak is not None:
        dear = offer.model_copy(update={"input": offer.peak.input, "output": offer.peak.output})
        yield words("price-peak", hours=", ".join(offer.peak.hours), price=word_offer(words, dear))
    for change in offer.changes:
        yield price_change(words, offer, change)


def _extras(card: _Card) -> Iterator[blocks.Block]:
    words, catalogue, model = card.words, card.catalogue, card.model
    first = price_offer(candidate_of(model, catalogue))
    others = [offer for offer in model.offers if offer is not first]
    if others:
        lines = tuple(line for offer in others for line in _lines_of_offer(card, offer))
        yield blocks.Details(summary=words("offers-more"), blocks=(blocks.FactList(items=lines),))
    measured = best_runs(catalogue.scores_of(model))
    if measured:
        scores = tuple(score_line(words, card.cites, model, one) for one in measured)
        caution = blocks.Note(kind=blocks.NoteKind.INFO, spans=(blocks.Span(text=words("benchmark-caution")),))
        yield blocks.Details(summary=words("benchmarks"), blocks=(blocks.FactList(items=scores), caution))


def score_line(
    words: Words, cites: Citations, model: Model, measured: Measured, *, named: bool = False
) -> blocks.FactLine:
    """Show a score with who ran the test and when; `named` puts the model's name before it."""
    test = test_name(words, measured)
    label = f"{model.name}, {test}" if named else test
    return cites.line(
        label, score_text(words, measured), Evidence(measured.status, measured.source), run_text(words, measured)
    )


def test_name(words: Words, measured: Measured) -> str:
    """Name a test with its version and what was measured in it."""
    variant = ", ".join(filter(None, (measured.test.version, measured.score.variant)))
    name = measured.test.name
    return words("benchmark-test", test=name, variant=variant) if variant else name


def score_text(words: Words, measured: Measured) -> str:
    """Write a score in its unit."""
    return f"{formats.decimal(words, measured.score.score)}{_unit(words, measured.test.unit)}"


def run_text(words: Words, measured: Measured) -> str:
    """Say who ran a test and when."""
    key = "benchmark-by" if measured.is_dated else "benchmark-by-read"
    return words(key, by=measured.run_by, date=formats.date(words, measured.date))


def _unit(words: Words, unit: str) -> str:
    """Word what a score is counted in; a unit that the words do not know stands as its source writes it."""
    if unit == PERCENT:
        return unit
    key = "unit-" + re.sub(r"[^a-z0-9]+", "-", unit.lower()).strip("-")
    return f" {words(key)}" if words.has(key) else f" {unit}"


def _choices(card: _Card) -> Iterator[Choice]:
    words, catalogue, model = card.words, card.catalogue, card.model
    key = short_key(model.id)
    if model.kind is ModelKind.LLM:
        yield Navigate(label=words("choice-compare"), action=pack(AddToCompare(models=key)))
    if model.facts.openness is not None:
        yield Navigate(label=words("choice-openness"), action=pack(ShowOpenness(model=key)))
    family = catalogue.family_of(model)
    yield Navigate(label=words("choice-family", name=family.name), action=pack(ShowFamily(family=family.id)))
    if model.facts.weights is not None:
        yield Open(label=words("choice-weights"), url=model.facts.weights.value)
    if model.api_ids:
        yield Copy(label=words("choice-copy-id"), text=model.api_ids[0])
