"""The two depths of what is said of an entry: a first message, and all that is known."""

from collections.abc import Callable
from typing import assert_never

from bot.action_codec import pack
from bot.actions import Action, ShowAll, ShowOpenness, short_key
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.commands.request import Request
from bot.commands.watching import offers_watching, watch_action
from bot.errors import UserError
from bot.questions.packing.buttons import carried_action
from bot.questions.question import Question, Task
from bot.reply.choices import Choice, Navigate
from bot.reply.reply import Reply
from bot.views.brief_entries import (
    brief_family,
    brief_family_openness,
    brief_lab,
    brief_openness,
    brief_term,
)
from bot.views.brief_model import brief_model
from bot.views.cards import CardKey
from bot.views.family import family_card, lab_card
from bot.views.finish import finish
from bot.views.folded import folded
from bot.views.links import data_file_choice
from bot.views.lookup import action_of
from bot.views.model import model_card
from bot.views.openness import openness_card
from bot.views.signpost import brief_signpost, signpost_card
from bot.views.sources_on_demand import has_sources, without_sources
from bot.views.term import term_card


def first_message(request: Request, hit: Hit) -> Reply:
    """Say what matters most of an entry of any kind.

    Raises:
        UserError: it is no longer in the catalogue.
    """
    words, catalogue, lines = request.words, request.tools.catalogue, request.lines
    if not catalogue.has(hit):
        raise UserError("error-gone")

    def make() -> Reply:
        match hit.kind:
            case EntryKind.MODEL:
                reply = brief_model(words, catalogue, catalogue.model(hit.id), lines, _alike(hit))
            case EntryKind.FAMILY:
                reply = brief_family(words, catalogue, catalogue.families[hit.id], lines)
            case EntryKind.LAB:
                reply = brief_lab(words, catalogue, catalogue.labs[hit.id], lines)
            case EntryKind.TERM:
                reply = brief_term(words, catalogue, catalogue.terms[hit.id], lines)
            case EntryKind.SIGNPOST:
                reply = brief_signpost(words, catalogue, catalogue.signposts[hit.id], lines)
        return reply.model_copy(update={"again": pack(action_of(hit))})

    return _cached(request, CardKey(hit.kind, hit.id, f"{lines}", 0, words.lang), make)


def openness_of(request: Request, hit: Hit) -> Reply:
    """Say how open a model or the models of a family are; a signpost says it with all else.

    Raises:
        UserError: it is neither.
    """
    words, catalogue, lines = request.words, request.tools.catalogue, request.lines
    match hit.kind:
        case EntryKind.MODEL:
            reply = brief_openness(words, catalogue, catalogue.model(hit.id), lines)
            return reply.model_copy(update={"again": pack(ShowOpenness(model=short_key(hit.id)))})
        case EntryKind.FAMILY:
            return brief_family_openness(words, catalogue, catalogue.families[hit.id], lines)
        case EntryKind.SIGNPOST:
            return first_message(request, hit)
        case EntryKind.LAB | EntryKind.TERM:
            raise UserError("error-not-a-model")


def everything(request: Request, action: ShowAll) -> Reply:
    """Show all that is known of an entry; among several people who all see it, it is folded away.

    Raises:
        UserError: it is no longer in the catalogue.
    """
    if not request.tools.catalogue.has(_hit(request, action)):
        raise UserError("error-gone")
    is_folded = request.is_read_by_all
    is_watchable = action.kind == "model" and offers_watching(request)
    depth = f"all{action.sources}{'folded' if is_folded else ''}{'watched' if is_watchable else ''}"

    def make() -> Reply:
        reply = _whole(request, action)
        choices = (*reply.choices, *_ways_on(request, action, sourced=has_sources(reply)))
        shown = reply if action.sources else without_sources(reply)
        shown = folded(shown, request.words("choice-all-facts")) if is_folded else shown
        return shown.model_copy(update={"choices": choices, "paging": action})

    return _cached(request, CardKey(action.kind, action.entry, depth, action.page, request.words.lang), make)


def all_of(hit: Hit) -> ShowAll:
    """Return the action that shows all that is known of an entry."""
    match hit.kind:
        case EntryKind.MODEL:
            return ShowAll(kind="model", entry=short_key(hit.id))
        case EntryKind.FAMILY:
            return ShowAll(kind="family", entry=hit.id)
        case EntryKind.LAB:
            return ShowAll(kind="lab", entry=hit.id)
        case EntryKind.TERM:
            return ShowAll(kind="term", entry=hit.id, sources=1)
        case EntryKind.SIGNPOST:
            return ShowAll(kind="signpost", entry=hit.id, sources=1)


def model_of(request: Request, key: str) -> Model:
    """Return the model that a button names.

    Raises:
        UserError: it is no longer in the catalogue.
    """
    model = request.tools.catalogue.model_by_key(key)
    if model is None:
        raise UserError("error-gone")
    return model


def _alike(hit: Hit) -> Action | None:
    """Return the question for models like the one of a hit."""
    return carried_action(Question(Task.ALTERNATIVES, (hit,)))


def _whole(request: Request, action: ShowAll) -> Reply:
    """Make the card of an entry, with its sources."""
    words, catalogue, entry = request.words, request.tools.catalogue, action.entry
    match action.kind:
        case "model":
            return model_card(words, catalogue, model_of(request, entry))
        case "openness":
            return openness_card(words, catalogue, model_of(request, entry))
        case "family":
            return family_card(words, catalogue, catalogue.families[entry])
        case "lab":
            return lab_card(words, catalogue, catalogue.labs[entry])
        case "term":
            return term_card(words, catalogue, catalogue.terms[entry])
        case "signpost":
            return signpost_card(words, catalogue, catalogue.signposts[entry])
        case kind:
            assert_never(kind)


def _ways_on(request: Request, action: ShowAll, *, sourced: bool) -> tuple[Choice, ...]:
    """Offer the sources, or to put them away again, and the first message."""
    words = request.words
    ways: list[Choice] = []
    if sourced:
        other = action.model_copy(update={"sources": 1 - action.sources, "page": 0})
        label = words("choice-sources-hide" if action.sources else "choice-sources")
        ways.append(Navigate(label=label, action=pack(other)))
    hit = _hit(request, action)
    first = ShowOpenness(model=action.entry) if action.kind == "openness" else action_of(hit)
    ways.append(Navigate(label=words("choice-brief"), action=pack(first)))
    if action.kind == "model" and offers_watching(request):
        ways.append(Navigate(label=words("choice-watch"), action=watch_action(hit)))
    return (*ways, *data_file_choice(words, request.tools.links, hit.kind, hit.id))


def _hit(request: Request, action: ShowAll) -> Hit:
    """Return the entry whose facts an action shows."""
    match action.kind:
        case "model" | "openness":
            return Hit(EntryKind.MODEL, model_of(request, action.entry).id)
        case kind:
            return Hit(EntryKind(kind), action.entry)


def _cached(request: Request, key: CardKey, make: Callable[[], Reply]) -> Reply:
    """Return the finished reply with the key, from the cache if it is there."""
    return request.tools.cards.get(key, lambda: finish(request.words, request.tools.catalogue, make()))
