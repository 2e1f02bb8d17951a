"""Completing what is being typed: a title, and a line that already answers."""

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model, Openness
from bot.catalogue.search import EntryKind, Hit
from bot.commands._model_card import in_language
from bot.commands._subjects import family_subject, lab_subject, model_subject, term_subject
from bot.commands._values import main_offer, word, word_price
from bot.reply import formats
from bot.reply.blocks import Suggestion
from bot.words import Words

_SUBTITLE = 100


def suggestion(words: Words, catalogue: Catalogue, hit: Hit) -> Suggestion:
    """Word one completion."""
    match hit.kind:
        case EntryKind.MODEL:
            model = catalogue.models[hit.id]
            line = model_line(words, model)
            return Suggestion(subject=model_subject(model), title=model.name, subtitle=line, text=model.id)
        case EntryKind.FAMILY:
            family = catalogue.families[hit.id]
            text = (family.texts.get(words.lang) or family.texts["en"]).what
            subject = family_subject(family)
            return Suggestion(subject=subject, title=family.name, subtitle=_clip(text), text=family.id)
        case EntryKind.LAB:
            lab = catalogue.labs[hit.id]
            line = words(f"country-{lab.country.lower()}")
            return Suggestion(subject=lab_subject(lab), title=lab.name, subtitle=line, text=lab.id)
        case EntryKind.TERM:
            term = catalogue.terms[hit.id]
            line = _clip(in_language(words, term.short))
            subject = term_subject(words, term)
            return Suggestion(subject=subject, title=subject.name, subtitle=line, text=term.id)


def model_line(words: Words, model: Model) -> str:
    """Say the main things of a model in one line: price, context window, openness, state."""
    offer, facts = main_offer(model), model.facts
    parts = [
        words("suggest-context", size=formats.short_tokens(words, facts.context_window.value))
        if facts.context_window
        else "",
        word_price(words, offer) if offer else "",
        word(words, facts.openness.value) if facts.openness and facts.openness.value is not Openness.INTERNAL else "",
        word(words, facts.lifecycle.value) if facts.lifecycle else "",
    ]
    return _clip(" · ".join(part for part in parts if part))


def _clip(text: str) -> str:
    return text if len(text) <= _SUBTITLE else text[: _SUBTITLE - 1] + "…"
