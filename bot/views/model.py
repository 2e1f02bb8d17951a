"""The card of one model."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.actions import AddToCompare, ShowFamily, ShowModel, ShowOpenness, pack, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import Fact
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Benchmark, Model, ModelKind, Openness
from bot.reply import blocks, formats
from bot.reply.blocks import Reply
from bot.views.citations import Citations
from bot.views.subjects import model_subject
from bot.views.values import main_offer, provider_name, word, word_parameters, word_price, word_unknown, word_value
from bot.words import Words

_ALWAYS = (
    "released",
    "lifecycle",
    "retired_on",
    "openness",
    "licence",
    "parameters_total",
    "context_window",
    "output_limit",
)
_USUAL = (
    "modalities_in",
    "modalities_out",
    "reasoning",
    "tool_use",
    "knowledge_cutoff",
    "price",
    "russian",
    "strengths",
)
_IF_KNOWN = {"licence", "retired_on", "russian", "strengths", "training_tokens"}
_TALKERS = {ModelKind.LLM, ModelKind.SERIES}


class _Card(NamedTuple):
    """Hold what every part of a card is made from."""

    words: Words
    catalogue: Catalogue
    model: Model
    cites: Citations


def model_card(words: Words, catalogue: Catalogue, model: Model, page: int = 0) -> Reply:
    """Show everything worth knowing about a model at a glance."""
    cites = Citations(words)
    card = _Card(words, catalogue, model, cites)
    facts = blocks.FactList(items=tuple(_lines(card)))
    parts: list[blocks.Block] = [
        blocks.Heading(text=model.name),
        blocks.Paragraph(spans=(blocks.Span(text=in_language(words, model.summary)),)),
        facts,
    ]
    parts.extend(_extras(card))
    parts.extend(cites.legend())
    parts.extend(cites.listed())
    return Reply(
        blocks=tuple(parts),
        choices=tuple(_choices(card)),
        subjects=(model_subject(model),),
        outcome=blocks.Outcome.FOUND,
        openness=model.facts.openness.value if model.facts.openness else None,
        paging=ShowModel(model=short_key(model.id), page=page),
        lang=words.lang,
    )


def in_language(words: Words, texts: dict[str, str]) -> str:
    """Return the text in the reply's language, else in English."""
    return texts.get(words.lang) or texts["en"]


def _lines(card: _Card) -> Iterator[blocks.FactLine]:
    words, catalogue, model = card.words, card.catalogue, card.model
    if model.kind is not ModelKind.LLM:
        yield blocks.FactLine(label=words("fact-kind"), value=word(words, model.kind))
    yield blocks.FactLine(label=words("fact-maker"), value=catalogue.lab_of(model).name)
    for name in (*_ALWAYS, *_USUAL):
        if name == "price":
            yield from _price_line(card)
        else:
            yield from _line(card, name)


def _line(card: _Card, name: str) -> Iterator[blocks.FactLine]:
    words, catalogue, model, cites = card.words, card.catalogue, card.model, card.cites
    fact: Fact[object] | None = getattr(model.facts, name)
    label = words(f"fact-{name}")
    if fact is None and name == "parameters_total":
        fact = model.facts.parameter_sizes
    if fact is None or fact.value == ():  # a base model is made for no task by itself
        if model.kind in _TALKERS and name not in _IF_KNOWN:
            yield blocks.FactLine(label=label, value=word_unknown(words, model, name))
        return
    value = word_value(words, model, name, fact.value, catalogue)
    if name == "parameters_total":
        value = word_parameters(words, model.facts) or value
    shown = cites.line(label, value, fact, model.sources)
    yield shown.model_copy(update={"note": _note(card, name, fact)})


def _note(card: _Card, name: str, fact: Fact[object]) -> str:
    """Say what other sources give, and that a rumour is not the maker's word."""
    words, catalogue, model = card.words, card.catalogue, card.model
    parts = [words("undisclosed")] if name in model.undisclosed else []
    if name == "output_limit" and model.facts.context_window and fact.value == model.facts.context_window.value:
        parts.append(words("output-shares-window"))
    for other in fact.conflicting_values:
        value = word_value(words, model, name, fact.read(other), catalogue)
        parts.append(words("source-says", title=model.sources[other.source].title, value=value))
    return "; ".join(parts)


def _price_line(card: _Card) -> Iterator[blocks.FactLine]:
    words, model = card.words, card.model
    label = words("fact-price")
    offer = main_offer(model)
    if offer is not None:
        yield _offer_fact(card, offer, label)
        return
    if model.kind not in _TALKERS:
        return
    openness = model.facts.openness
    key = "unknown"
    if openness is not None and openness.value not in {Openness.API, Openness.INTERNAL}:
        key = "price-self-host"
    yield blocks.FactLine(label=label, value=words(key))


def _offer_fact(card: _Card, offer: Offer, label: str) -> blocks.FactLine:
    words, catalogue, model, cites = card.words, card.catalogue, card.model, card.cites
    seller = provider_name(catalogue, offer)
    return blocks.FactLine(
        label=label,
        value=words("price-at", price=word_price(words, offer), provider=seller)
        if label != seller
        else word_price(words, offer),
        status=offer.status,
        mark=words(f"mark-{offer.status}"),
        source=cites.cite(model.sources[offer.source], offer.status),
        note="; ".join(_price_notes(words, offer)),
    )


def _price_notes(words: Words, offer: Offer) -> Iterator[str]:
    if offer.cached_input is not None:
        yield words("price-cached", price=formats.price(words, offer.cached_input, offer.currency))
    for step in offer.steps:
        dearer = offer.model_copy(update={"input": step.input, "output": step.output})
        yield words("price-step", tokens=formats.tokens(words, step.over), price=word_price(words, dearer))
    if offer.peak is not None:
        dear = offer.model_copy(update={"input": offer.peak.input, "output": offer.peak.output})
        yield words("price-peak", hours=", ".join(offer.peak.hours), price=word_price(words, dear))
    for change in offer.changes:
        later = offer.model_copy(update={"input": change.input, "output": change.output, "free": False})
        since = formats.date(words, change.since.isoformat())
        yield words("price-from", date=since, price=word_price(words, later))


def _extras(card: _Card) -> Iterator[blocks.Block]:
    words, catalogue, model = card.words, card.catalogue, card.model
    first = main_offer(model)
    others = [offer for offer in model.offers if offer is not first]
    if others:
        lines = tuple(_offer_fact(card, offer, provider_name(catalogue, offer)) for offer in others)
        yield blocks.Details(summary=words("offers-more"), blocks=(blocks.FactList(items=lines),))
    if model.benchmarks:
        scores = tuple(_score(card, score) for score in model.benchmarks)
        caution = blocks.Note(kind=blocks.NoteKind.INFO, spans=(blocks.Span(text=words("benchmark-caution")),))
        yield blocks.Details(summary=words("benchmarks"), blocks=(blocks.FactList(items=scores), caution))


def _score(card: _Card, score: Benchmark) -> blocks.FactLine:
    words, model, cites = card.words, card.model, card.cites
    test = words("benchmark-test", test=score.test, variant=score.variant) if score.variant else score.test
    return blocks.FactLine(
        label=test,
        value=f"{formats.decimal(words, score.score)}{_unit(words, score.unit)}",
        status=score.status,
        mark=words(f"mark-{score.status}"),
        source=cites.cite(model.sources[score.source], score.status),
        note=words("benchmark-by", by=score.run_by, date=formats.date(words, score.date)),
    )


def _unit(words: Words, unit: str) -> str:
    """Word what a score is counted in; a unit that the words do not know stands as its source writes it."""
    if unit == "%":
        return unit
    key = "unit-" + re.sub(r"[^a-z0-9]+", "-", unit.lower()).strip("-")
    return f" {words(key)}" if words.has(key) else f" {unit}"


def _choices(card: _Card) -> Iterator[blocks.Choice]:
    words, catalogue, model = card.words, card.catalogue, card.model
    key = short_key(model.id)
    for variant in model.variants:
        yield blocks.PickOne(label=catalogue.models[variant].name, action=pack(ShowModel(model=short_key(variant))))
    if model.successor is not None:
        newer = catalogue.models[model.successor]
        label = words("choice-successor", name=newer.name)
        yield blocks.Navigate(label=label, action=pack(ShowModel(model=short_key(newer.id))))
    if model.kind is ModelKind.LLM:
        yield blocks.Navigate(label=words("choice-compare"), action=pack(AddToCompare(models=key)))
    if model.facts.openness is not None:
        yield blocks.Navigate(label=words("choice-openness"), action=pack(ShowOpenness(model=key)))
    family = catalogue.family_of(model)
    yield blocks.Navigate(label=words("choice-family", name=family.name), action=pack(ShowFamily(family=family.id)))
    if model.facts.weights is not None:
        yield blocks.Open(label=words("choice-weights"), url=model.facts.weights.value)
    if model.api_ids:
        yield blocks.Copy(label=words("choice-copy-id"), text=model.api_ids[0])
