"""An entry of the catalogue as a completion: its name, and a line that already answers."""

from cachetools import LRUCache

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.reply.clip import clip
from bot.reply.reply import Suggestion
from bot.views.lines import LONGEST_LINE, model_line
from bot.views.subjects import family_subject, lab_subject, model_subject, signpost_subject, term_subject
from bot.words import Words

_SIZE = 1_024
"""Suggestions that are kept; each takes some 1.5 kilobytes."""


class SuggestionCache:
    """A cache of the entries of one edition of the catalogue as completions: every letter typed lists many of them."""

    def __init__(self) -> None:
        self._kept: LRUCache[tuple[str, Hit], Suggestion] = LRUCache(_SIZE)

    def get(self, words: Words, catalogue: Catalogue, hit: Hit) -> Suggestion:
        """Return an entry as a completion; if it is not kept, make it and keep it."""
        key = (words.lang, hit)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = entry_suggestion(words, catalogue, hit)
        return kept


def entry_suggestion(words: Words, catalogue: Catalogue, hit: Hit) -> Suggestion:
    """Describe an entry in two lines."""
    match hit.kind:
        case EntryKind.MODEL:
            model = catalogue.model(hit.id)
            line = model_line(words, catalogue, model)
            return Suggestion(subject=model_subject(model), title=model.name, subtitle=line, text=model.id)
        case EntryKind.FAMILY:
            family = catalogue.families[hit.id]
            text = words.text(family.texts).what
            subject = family_subject(family)
            return Suggestion(subject=subject, title=family.name, subtitle=clip(text, LONGEST_LINE), text=family.id)
        case EntryKind.LAB:
            lab = catalogue.labs[hit.id]
            line = words(f"country-{lab.country.lower()}")
            return Suggestion(subject=lab_subject(lab), title=lab.name, subtitle=line, text=lab.id)
        case EntryKind.TERM:
            term = catalogue.terms[hit.id]
            line = clip(words.text(term.short), LONGEST_LINE)
            subject = term_subject(words, term)
            return Suggestion(subject=subject, title=subject.name, subtitle=line, text=term.id)
        case EntryKind.SIGNPOST:
            signpost = catalogue.signposts[hit.id]
            line = clip(words.text(signpost.what), LONGEST_LINE)
            subject = signpost_subject(words, signpost)
            return Suggestion(subject=subject, title=subject.name, subtitle=line, text=signpost.name)
