"""Completions of what is being typed, and the full reply that a completion stands for."""

from collections.abc import Sequence

from bot.commands import compare, model
from bot.commands.entries import first_message
from bot.commands.options import completions
from bot.commands.request import Request, Tools
from bot.commands.spec import Spec
from bot.events import Conversation, ConversationKind, Query, Wanted
from bot.questions.text.phrases import Intent
from bot.reply.clip import clip
from bot.reply.reply import Reply, Suggestion, Suggestions
from bot.reply.texts import texts_of
from bot.search.complete import CompletionPage
from bot.search.finder import EntryKind, Found, Hit
from bot.views.lines import LONGEST_LINE
from bot.words import Words

_NEW = 8
"""The newest models that are suggested before anything is typed."""
_KINDS = {
    Wanted.ANY: None,
    Wanted.COMMAND: None,
    Wanted.OPTION: None,
    Wanted.MODEL: EntryKind.MODEL,
    Wanted.FAMILY: EntryKind.FAMILY,
    Wanted.TERM: EntryKind.TERM,
}
_VERSUS = " vs "
_COMPARE = "/compare "


def suggest_commands(words: Words, commands: Sequence[Spec], query: Query) -> Suggestions:
    """Complete a query with commands."""
    start = query.text.lstrip("/").lower()
    fitting = [spec for spec in commands if spec.name.startswith(start)]
    page = fitting[query.offset : query.offset + query.limit]
    items = tuple(
        Suggestion(subject=None, title=f"/{spec.name}", subtitle=words(f"command-{spec.name}"), text=f"/{spec.name}")
        for spec in page
    )
    following = query.offset + len(page)
    return Suggestions(items=items, next_offset=following if following < len(fitting) else None, lang=words.lang)


def suggest_values(tools: Tools, words: Words, commands: Sequence[Spec], query: Query) -> Suggestions:
    """Complete what is typed into an option of a command."""
    options = (one for spec in commands if spec.name == query.command for one in spec.options)
    option = next((one for one in options if one.name == query.option), None)
    found = () if option is None else completions(_request(tools, words, query.text), option, query.limit)
    return Suggestions(items=found, lang=words.lang)


def suggest_entries(tools: Tools, words: Words, query: Query) -> Suggestions:
    """Complete a query with entries, after the comparison that it names; an empty one with the newest models."""
    page = _completed(tools, query)
    items = _described(tools, words, page)
    first = _comparison(tools, words, query) or _question(tools, words, query, items)
    shown = items[: query.limit - len(first)]
    following = query.offset + len(shown) if page.more or len(shown) < len(items) else None
    return Suggestions(items=(*first, *shown), next_offset=following, lang=words.lang)


def _completed(tools: Tools, query: Query) -> CompletionPage:
    if query.wanted is Wanted.ANY and not query.text.strip():
        return _new_and_families(tools, query.offset, query.limit)
    named = map(tools.finder.find, query.beside)
    without = {result.hit for result in named if isinstance(result, Found)}
    return tools.finder.complete(query.text, _KINDS[query.wanted], query.offset, query.limit, without)


def _described(tools: Tools, words: Words, page: CompletionPage) -> tuple[Suggestion, ...]:
    return tuple(tools.suggestions.get(words, tools.catalogue, hit) for hit in page.hits)


def expand(tools: Tools, words: Words, suggestion: Suggestion) -> Reply:
    """Return the full reply for a suggestion of an entry or a comparison."""
    if suggestion.subject is not None:
        hit = Hit(EntryKind(suggestion.subject.kind.value), suggestion.subject.id)
        return first_message(_request(tools, words, ""), hit)
    if suggestion.text.startswith(_COMPARE):
        return _compared(_request(tools, words, ""), suggestion.text.removeprefix(_COMPARE).split(_VERSUS))
    reply = _answered(tools, words, suggestion.text)
    return reply or model.show(_request(tools, words, suggestion.text), tools.finder.read(suggestion.text))


def _new_and_families(tools: Tools, offset: int, limit: int) -> CompletionPage:
    """List the newest models, then the families."""
    families = tools.finder.complete("", EntryKind.FAMILY, 0, len(tools.catalogue.families)).hits
    hits = (*tools.finder.complete("", EntryKind.MODEL, 0, _NEW).hits, *families)
    return CompletionPage(hits[offset : offset + limit], more=len(hits) > offset + limit)


def _comparison(tools: Tools, words: Words, query: Query) -> tuple[Suggestion, ...]:
    """Suggest the comparison that a query such as `A vs B` names, on the first page of suggestions."""
    if query.wanted is not Wanted.ANY or query.offset or tools.phrases.asked(query.text).intent is not Intent.COMPARE:
        return ()
    ids = compare.named_models(_request(tools, words, query.text))
    if len(ids) < 2:
        return ()
    says = " ".join(text for text in texts_of(_compared(_request(tools, words, ""), ids)) if text.strip())
    title = words("suggest-compare", names=" · ".join(tools.catalogue.model(one).name for one in ids))
    return (
        Suggestion(subject=None, title=title, subtitle=clip(says, LONGEST_LINE), text=_COMPARE + _VERSUS.join(ids)),
    )


def _compared(request: Request, ids: list[str]) -> Reply:
    from bot.commands import ask

    reply = ask.answer_inline(request, compare.of_models(ids))
    if reply is None:
        raise LookupError("two models at least can be compared")
    return reply


def _question(tools: Tools, words: Words, query: Query, completed: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    """Suggest the answer to a question in plain words, on the first page of suggestions; a name being typed is none."""
    typed = query.text.strip().casefold()
    if query.wanted is not Wanted.ANY or query.offset or " " not in typed:
        return ()
    if any(one.title.casefold().startswith(typed) for one in completed[:1]):
        return ()
    reply = _answered(tools, words, query.text)
    if reply is None:
        return ()
    texts = [text for text in texts_of(reply) if text.strip()]
    title, subtitle = clip(texts[0], LONGEST_LINE), clip(" ".join(texts[1:4]), LONGEST_LINE)
    return (Suggestion(subject=None, title=title, subtitle=subtitle, text=query.text),)


def _answered(tools: Tools, words: Words, text: str) -> Reply | None:
    from bot.commands import ask

    request = _request(tools, words, text)
    question = tools.questions.read(tools.finder.read(text), request.today)
    return None if question is None else ask.answer_inline(request, question)


def _request(tools: Tools, words: Words, text: str) -> Request:
    """Make a request that no user has made."""
    return Request(tools, words, "", Conversation(platform="", chat="", kind=ConversationKind.INLINE), text)
