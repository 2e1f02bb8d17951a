"""The first message about a model: its state, a sentence, and the facts that people choose by."""

from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from bot.action_codec import pack
from bot.actions import Action, AddToCompare, ShowModel, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Lifecycle, Model, ModelKind
from bot.properties import identity, model_facts
from bot.properties.candidate import Candidate, candidate_of
from bot.properties.prices import PRICE, price_offer
from bot.properties.property import Property, Surface
from bot.properties.reading import Known, NotApplicable, Unknown
from bot.properties.values import Prices
from bot.reply import formats
from bot.reply.blocks import FactLine
from bot.reply.choices import Choice, Navigate, Open, PickOne
from bot.reply.reply import Reply
from bot.views.brief import Brief, brief_reply, more_choices
from bot.views.citations import Citations
from bot.views.subjects import model_subject, summary_of
from bot.views.values import price_change, provider_name, word_reading, word_value
from bot.words import Words

_MOST_FACTS = 8
_SAID_IF_UNKNOWN = frozenset({PRICE, model_facts.CONTEXT_WINDOW, model_facts.OPENNESS})
SHORT_LABELS: Mapping[Property, str] = MappingProxyType(
    {one: f"first-{one.name}" for one in (PRICE, model_facts.CONTEXT_WINDOW, identity.MEMORY, model_facts.STRENGTHS)}
)
"""The properties that a first message calls by a shorter name."""
STATES = ("announced", "deprecated", "deprecated-on", "retired", "retired-on")
"""The states that are told beside a name; some of them on a day."""
_BY_WEIGHT: tuple[Property, ...] = (
    identity.KIND,
    PRICE,
    model_facts.CONTEXT_WINDOW,
    model_facts.OPENNESS,
    identity.MEMORY,
    model_facts.RELEASED,
    model_facts.INPUTS,
    model_facts.STRENGTHS,
    model_facts.KNOWLEDGE_CUTOFF,
    model_facts.PARAMETERS,
    model_facts.LICENCE,
    model_facts.RUSSIAN,
    model_facts.OUTPUT_LIMIT,
    model_facts.REASONING,
    model_facts.TOOL_USE,
)
"""What people choose by, what matters most first."""


def brief_model(words: Words, catalogue: Catalogue, model: Model, lines: int, similar: Action | None = None) -> Reply:
    """Say in so many lines what a model is and what people choose it by; `similar` shows models like it."""
    cites = Citations(words, numbered=False)
    facts = tuple(islice(_facts(words, catalogue, model, cites), _MOST_FACTS))
    brief = Brief(
        title=_title(words, model),
        text=summary_of(words, model),
        facts=facts,
        legend=tuple(cites.legend(numbered=False)),
    )
    choices = tuple(_choices(words, catalogue, model, similar))
    reply = brief_reply(words, catalogue, brief, lines, choices, model_subject(model))
    return reply.model_copy(update={"openness": model.facts.openness.value if model.facts.openness else None})


def _title(words: Words, model: Model) -> str:
    """Name a model, with its state if it is not simply on offer."""
    state = model.facts.lifecycle
    if state is None or state.value is Lifecycle.ACTIVE:
        return model.name
    end = model.facts.retired_on
    mark = words(f"mark-{(end or state).status}")
    if end is None or state.value is Lifecycle.ANNOUNCED:
        return words("first-title", name=model.name, state=words(f"state-{state.value}"), mark=mark)
    told = words(f"state-{state.value}-on", date=formats.date(words, end.value))
    return words("first-title", name=model.name, state=told, mark=mark)


def _facts(words: Words, catalogue: Catalogue, model: Model, cites: Citations) -> Iterator[FactLine]:
    candidate = candidate_of(model, catalogue)
    for one in _BY_WEIGHT:
        fact = _fact(words, catalogue, candidate, one, cites)
        if fact is not None:
            yield fact


def _fact(words: Words, catalogue: Catalogue, candidate: Candidate, one: Property, cites: Citations) -> FactLine | None:
    label = words(SHORT_LABELS.get(one, one.label))
    match reading := one.read(candidate):
        case Known(value=value) if one.is_hidden(Surface.CARD_HEAD, value) or not reading.is_confirmed:
            return None
        case Known(value=Prices() as prices):
            return _price(words, catalogue, candidate, prices, cites.line(label, "", reading.evidence))
        case Known(value=value):
            text = word_value(words, catalogue, value)
            if one is model_facts.RELEASED:
                text = words("first-released-by", date=text, maker=candidate.maker.name)
            return cites.line(label, text, reading.evidence)
        case Unknown() | NotApplicable() if one in _SAID_IF_UNKNOWN and candidate.model.kind is ModelKind.LLM:
            return FactLine(label=label, value=word_reading(words, catalogue, one, reading))
        case Unknown() | NotApplicable():
            return None


def _price(words: Words, catalogue: Catalogue, candidate: Candidate, prices: Prices, line: FactLine) -> FactLine:
    """Say what a model costs, who asks it where that is not the maker, and what it will cost."""
    offer = price_offer(candidate)
    label, value = line.label, word_value(words, catalogue, prices)
    if prices.input is not None and prices.output is not None:
        paid, made = (formats.price(words, one.amount, one.currency) for one in (prices.input, prices.output))
        label, value = words("first-price-in-out"), words("first-prices", input=paid, output=made)
    notes = [] if offer is None or offer.provider == candidate.maker.id else [provider_name(catalogue, offer.provider)]
    if offer is not None and offer.changes:
        notes.append(price_change(words, offer, offer.changes[0]))
    return line.model_copy(update={"label": label, "value": value, "note": "; ".join(notes)})


def _choices(words: Words, catalogue: Catalogue, model: Model, similar: Action | None) -> Iterator[Choice]:
    key = short_key(model.id)
    for variant in model.variants:
        yield PickOne(label=catalogue.models[variant].name, action=pack(ShowModel(model=short_key(variant))))
    if model.successor is not None:
        newer = catalogue.models[model.successor]
        label = words("choice-successor", name=newer.name)
        yield Navigate(label=label, action=pack(ShowModel(model=short_key(newer.id))))
    yield from more_choices(words, "model", key, "choice-all-facts", sourced=True)
    if model.kind is not ModelKind.LLM:
        return
    yield Navigate(label=words("choice-compare"), action=pack(AddToCompare(models=key)))
    if similar is not None:
        yield Navigate(label=words("choice-similar"), action=pack(similar))
    if model.facts.weights is not None:
        yield Open(label=words("choice-weights"), url=model.facts.weights.value)
