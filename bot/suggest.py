"""Completing what is being typed: a title, and a line that already answers; and the whole that it stands for."""

from bot.catalogue.catalogue import Catalogue
from bot.commands import compare, model
from bot.commands.request import Request, Tools
from bot.events import Conversation, ConversationKind, Query, Wanted
from bot.questions.phrases import Intent
from bot.reply.blocks import Paragraph, Reply, Suggestion, Suggestions
from bot.reply.clip import clip
from bot.reply.plain import spans_text
from bot.search.complete import CompletionPage
from bot.search.finder import EntryKind, Hit
from bot.views.comparison import comparison
from bot.views.lines import LONGEST_LINE, model_line
from bot.views.model import in_language
from bot.views.subjects import family_subject, lab_subject, model_subject, term_subject
from bot.words import Words

_NEW = 8
"""How many of the newest models are shown before anything is typed."""
_KINDS = {
    Wanted.ANY: None,
    Wanted.COMMAND: None,
    Wanted.MODEL: EntryKind.MODEL,
    Wanted.FAMILY: EntryKind.FAMILY,
    Wanted.TERM: EntryKind.TERM,
}
_VERSUS = " vs "
_COMPARE = "/compare "


def look_up(tools: Tools, words: Words, query: Query) -> Suggestions:
    """Complete a query with entries; a comparison that it names comes first, and what is new where it is empty."""
    first = _comparison(tools, words, query)
    room = query.limit - len(first)
    if query.wanted is Wanted.ANY and not query.text.strip():
        page = _new_and_families(tools, query.offset, room)
    else:
        page = tools.finder.complete(query.text, _KINDS[query.wanted], query.offset, room)
    items = tuple(suggestion(words, tools.catalogue, hit) for hit in page.hits)
    following = query.offset + len(items) if page.more else None
    return Suggestions(items=(*first, *items), next_offset=following, lang=words.lang)


def whole(tools: Tools, words: Words, item: Suggestion) -> Reply:
    """Show in full what a suggestion of an entry or a comparison stands for."""
    if item.subject is not None:
        hit = Hit(EntryKind(item.subject.kind.value), item.subject.id)
        return model.card(_request(tools, words, ""), hit)
    return comparison(words, tools.catalogue, item.text.removeprefix(_COMPARE).split(_VERSUS))


def _new_and_families(tools: Tools, offset: int, limit: int) -> CompletionPage:
    """List the newest models, then the families."""
    families = tools.finder.complete("", EntryKind.FAMILY, 0, len(tools.catalogue.families)).hits
    hits = (*tools.finder.complete("", EntryKind.MODEL, 0, _NEW).hits, *families)
    return CompletionPage(hits[offset : offset + limit], more=len(hits) > offset + limit)


def _comparison(tools: Tools, words: Words, query: Query) -> tuple[Suggestion, ...]:
    """Offer the comparison that a query such as `A vs B` names, on its first page."""
    if query.wanted is not Wanted.ANY or query.offset or tools.phrases.asked(query.text).intent is not Intent.COMPARE:
        return ()
    ids = compare.named_models(_request(tools, words, query.text))
    if len(ids) < 2:
        return ()
    reply = comparison(words, tools.catalogue, ids)
    says = next(spans_text(block.spans) for block in reply.blocks if isinstance(block, Paragraph))
    title = words("suggest-compare", names=" · ".join(tools.catalogue.models[one].name for one in ids))
    return (
        Suggestion(subject=None, title=title, subtitle=clip(says, LONGEST_LINE), text=_COMPARE + _VERSUS.join(ids)),
    )


def _request(tools: Tools, words: Words, text: str) -> Request:
    """Make a request of nobody in particular."""
    return Request(tools, words, "", Conversation(platform="", chat="", kind=ConversationKind.INLINE), text)


def suggestion(words: Words, catalogue: Catalogue, hit: Hit) -> Suggestion:
    """Word one completion."""
    match hit.kind:
        case EntryKind.MODEL:
            model = catalogue.models[hit.id]
            line = model_line(words, catalogue, model)
            return Suggestion(subject=model_subject(model), title=model.name, subtitle=line, text=model.id)
        case EntryKind.FAMILY:
            family = catalogue.families[hit.id]
            text = (family.texts.get(words.lang) or family.texts["en"]).what
            subject = family_subject(family)
            return Suggestion(subject=subject, title=family.name, subtitle=clip(text, LONGEST_LINE), text=family.id)
        case EntryKind.LAB:
            lab = catalogue.labs[hit.id]
            line = words(f"country-{lab.country.lower()}")
            return Suggestion(subject=lab_subject(lab), title=lab.name, subtitle=line, text=lab.id)
        case EntryKind.TERM:
            term = catalogue.terms[hit.id]
            line = clip(in_language(words, term.short), LONGEST_LINE)
            subject = term_subject(words, term)
            return Suggestion(subject=subject, title=subject.name, subtitle=line, text=term.id)
